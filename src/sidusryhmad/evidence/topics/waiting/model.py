"""How long a wait feels and how bad: a small model whose every number can be set.

The shape rests on published work, the sizes mostly do not: they are assumptions.

* Perceived time is a power function of real time (Eisler 1976, *Psychological Bulletin* 83; for
  waits on the phone: Antonides, Verhoef and van Aalst 2002, *Journal of Consumer Psychology* 12).
* Idle time feels longer than occupied time, uncertain waits longer than known ones (Maister 1985,
  *The Psychology of Waiting Lines*; Osuna 1985; Hui and Tse 1996).
* What counts is the perceived wait against the acceptable one (Antonides et al. 2002).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.errors import N_, InvalidParameterError, Message

Numbers = float | NDArray[np.float64]
"""A number, or one for each way in which the parameters may be set."""
Settings = Mapping[str, Numbers]
WORST = 3.0
"""Lowest feeling on the map's scale, in points below zero."""
UNKNOWN = N_("{name} is no parameter of waiting; there are: {known}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of the model that is assumed.

    Attributes:
        name: Its name.
        label: Its name in words.
        value: What it is by default.
        low: Lowest value that is tried by default.
        high: Highest value that is tried by default.
        least: It may never be below this.
        most: It may never be above this.
        meaning: What it says.
        why: Where it comes from.
    """

    name: str
    label: str
    value: float
    low: float
    high: float
    least: float
    most: float
    meaning: str
    why: str


PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "exponent", N_("exponent of time"), 0.9, 0.7, 1.1, 0.1, 3.0,
        N_("perceived time grows as the real time to this power"),
        N_("the mean of many experiments on duration (Eisler 1976); single ones differ widely"),
    ),
    Parameter(
        "idle", N_("idle time"), 1.36, 1.0, 2.0, 1.0, 20.0,
        N_("an idle wait feels this many times as long as an occupied one"),
        N_("direction: Maister (1985); size: waits overrated by about 36 %, after R. Larson"),
    ),
    Parameter(
        "untold", N_("untold time"), 2.0, 1.2, 3.0, 1.0, 20.0,
        N_("a wait of which nobody said how long it takes feels this many times as long"),
        N_("direction: Maister (1985), Osuna (1985), Hui and Tse (1996); size: nobody measured it"),
    ),
    Parameter(
        "overrun", N_("time beyond a promise"), 3.0, 1.0, 5.0, 1.0, 20.0,
        N_("time beyond what was promised feels this many times as long"),
        N_("direction: Maister (1985) on expectations; size: nobody measured it"),
    ),
    Parameter(
        "at_tolerance", N_("points at the tolerance"), 1.0, 0.5, 1.5, 0.01, 2.99,
        N_("a wait that feels just as long as is tolerated costs this many points"),
        N_("a choice: the scale's lowest grade is 3 points; more never goes below that"),
    ),
    Parameter(
        "tolerance", N_("tolerance"), 1.0, 0.5, 2.0, 0.01, 100.0,
        N_("what people put up with is this many times what the table says"),
        N_("tolerance is seldom measured; half and twice as much are tried"),
    ),
)  # fmt: skip
"""All parameters, in the order in which they are shown."""
BY_NAME: Mapping[str, Parameter] = MappingProxyType({each.name: each for each in PARAMETERS})


@dataclass(frozen=True, slots=True)
class WaitingModel:
    """The numbers of the model; every default is an assumption.

    Attributes:
        exponent: Perceived time grows as real time to this power.
        idle: How many times as long an idle wait feels; 1 or more.
        untold: How many times as long an untold wait feels; 1 or more.
        overrun: How many times as long the time beyond a promise feels; 1 or more.
        at_tolerance: Points that a wait which feels as long as is tolerated costs; below 3.
        tolerance: By what the given tolerances are multiplied.
        ranges: Lowest and highest value of a parameter that is still believed, by name; those
            left out have their usual ranges.

    Raises:
        InvalidParameterError: A number lies outside what it may be.

    Example:
        >>> WaitingModel(untold=1.5).range_of("untold")
        (1.2, 3.0)
    """

    exponent: float = BY_NAME["exponent"].value
    idle: float = BY_NAME["idle"].value
    untold: float = BY_NAME["untold"].value
    overrun: float = BY_NAME["overrun"].value
    at_tolerance: float = BY_NAME["at_tolerance"].value
    tolerance: float = BY_NAME["tolerance"].value
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in PARAMETERS:
            _check(each, getattr(self, each.name))
        for name, ends in self.ranges.items():
            if name not in BY_NAME:
                values = {"name": name, "known": ", ".join(BY_NAME)}
                raise InvalidParameterError(Message("unknown_parameter", UNKNOWN, values))
            for end in ends:
                _check(BY_NAME[name], end)
            if ends[0] > ends[1]:
                template = N_("the range of {name} runs from high to low")
                raise InvalidParameterError(Message("reversed_range", template, {"name": name}))

    def range_of(self, name: str) -> tuple[float, float]:
        """Lowest and highest value of a parameter that is tried; its value always lies between.

        Args:
            name: Name of the parameter.

        Returns:
            Both ends.
        """
        usual = BY_NAME[name]
        low, high = self.ranges.get(name, (usual.low, usual.high))
        value: float = getattr(self, name)
        return min(low, value), max(high, value)

    def settings(self) -> dict[str, float]:
        """The parameters by name."""
        return {each.name: getattr(self, each.name) for each in PARAMETERS}


def _check(parameter: Parameter, value: float) -> None:
    if math.isfinite(value) and parameter.least <= value <= parameter.most:
        return
    values = {
        "name": parameter.name,
        "low": parameter.least,
        "high": parameter.most,
        "value": float(value),
    }
    template = N_("{name} must lie between {low} and {high}, not {value}")
    raise InvalidParameterError(Message("parameter_off", template, values))
