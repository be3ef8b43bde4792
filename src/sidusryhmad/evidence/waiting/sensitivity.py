"""How far the model's answer moves with its parameters."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.evidence.waiting.model import (
    PARAMETERS,
    Numbers,
    Parameter,
    Settings,
    WaitingModel,
)

_LEVELS = 5
_STEPS = 241
Answer = Callable[[Settings], Numbers]


@dataclass(frozen=True, slots=True)
class Moved:
    """What one parameter alone does to an answer, all others left as they are.

    Attributes:
        parameter: Its name.
        low: Lowest value tried.
        high: Highest value tried.
        at_low: The answer there.
        at_high: The answer there.
        turns: The value nearest to the chosen one at which the answer changes its sign, within
            all that the parameter may be; None where it never does.
    """

    parameter: str
    low: float
    high: float
    at_low: float
    at_high: float
    turns: float | None

    @property
    def within(self) -> bool:
        """Whether the sign changes within the values tried."""
        return self.turns is not None and self.low <= self.turns <= self.high


def span(answer: Answer, model: WaitingModel) -> tuple[float, float]:
    """Lowest and highest answer while all parameters move together within their ranges.

    Args:
        answer: What to work out.
        model: The parameters and their ranges.

    Returns:
        Both ends: of every combination of at least five values of each parameter, the chosen one
        included.
    """
    axes = [_levels(model, each.name) for each in PARAMETERS]
    grid = np.meshgrid(*axes, indexing="ij")
    settings = {each.name: axis.ravel() for each, axis in zip(PARAMETERS, grid, strict=True)}
    found = np.atleast_1d(answer(settings))
    return float(found.min()), float(found.max())


def _levels(model: WaitingModel, name: str) -> NDArray[np.float64]:
    low, high = model.range_of(name)
    return np.unique([*np.linspace(low, high, _LEVELS), getattr(model, name)])


def one_by_one(answer: Answer, model: WaitingModel) -> tuple[Moved, ...]:
    """What each parameter alone does to the answer.

    Args:
        answer: What to work out.
        model: The parameters and their ranges.

    Returns:
        One item for each parameter that does something to it, the strongest first.
    """
    moved = [_moved(answer, model, each) for each in PARAMETERS]
    told = [each for each in moved if each.at_low != each.at_high or each.turns is not None]
    return tuple(sorted(told, key=lambda each: -round(abs(each.at_high - each.at_low), 9)))


def _moved(answer: Answer, model: WaitingModel, parameter: Parameter) -> Moved:
    low, high = model.range_of(parameter.name)

    def at(value: float) -> float:
        return float(answer({**model.settings(), parameter.name: value}))

    return Moved(parameter.name, low, high, at(low), at(high), _turn(at, model, parameter))


def _turn(at: Callable[[float], float], model: WaitingModel, parameter: Parameter) -> float | None:
    """The value nearest to the chosen one at which the sign changes."""
    from scipy.optimize import brentq

    tried = np.geomspace(parameter.least, parameter.most, _STEPS)
    signs = np.sign([round(at(value), 12) for value in tried])
    chosen: float = getattr(model, parameter.name)
    changes = np.nonzero(signs[:-1] * signs[1:] < 0)[0]
    exact = [float(tried[i]) for i in np.nonzero(signs == 0)[0]] if signs.any() else []
    found = exact + [float(brentq(at, tried[i], tried[i + 1])) for i in changes]
    return min(found, key=lambda value: abs(value - chosen)) if found else None
