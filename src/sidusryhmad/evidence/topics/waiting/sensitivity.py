"""How far the model's answer moves with its parameters."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.evidence.topics.waiting.model import (
    BY_NAME,
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
    names = used(answer, model)
    grid = np.meshgrid(*(_levels(model, name) for name in names), indexing="ij")
    tried = {name: axis.ravel() for name, axis in zip(names, grid, strict=True)}
    found = np.atleast_1d(answer({**model.settings(), **tried}))
    return float(found.min()), float(found.max())


class _Noting(dict[str, Numbers]):
    """Settings that note which of them are asked for."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Numbers:
        self.asked.add(name)
        return super().__getitem__(name)


def used(answer: Answer, model: WaitingModel) -> tuple[str, ...]:
    """The parameters that an answer asks for; no other can change it.

    Args:
        answer: What to work out.
        model: The parameters.

    Returns:
        Their names, in the usual order.
    """
    settings = _Noting(model.settings())
    answer(settings)
    return tuple(each.name for each in PARAMETERS if each.name in settings.asked)


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
    moved = [_moved(answer, model, BY_NAME[name]) for name in used(answer, model)]
    told = [each for each in moved if each.at_low != each.at_high or each.turns is not None]
    return tuple(sorted(told, key=lambda each: -round(abs(each.at_high - each.at_low), 9)))


def _moved(answer: Answer, model: WaitingModel, parameter: Parameter) -> Moved:
    low, high = model.range_of(parameter.name)

    def at(value: Numbers) -> Numbers:
        return answer({**model.settings(), parameter.name: value})

    turn = _turn(at, getattr(model, parameter.name), parameter)
    return Moved(parameter.name, low, high, float(at(low)), float(at(high)), turn)


def _turn(at: Callable[[Numbers], Numbers], chosen: float, parameter: Parameter) -> float | None:
    """The value nearest to the chosen one at which the sign changes."""
    from scipy.optimize import brentq

    tried = np.geomspace(parameter.least, parameter.most, _STEPS)
    signs = np.sign(np.round(at(tried), 12))
    changes = np.nonzero(signs[:-1] * signs[1:] < 0)[0]
    exact = [float(tried[i]) for i in np.nonzero(signs == 0)[0]] if signs.any() else []

    def single(value: float) -> float:
        return float(at(value))

    found = exact + [float(brentq(single, tried[i], tried[i + 1])) for i in changes]
    return min(found, key=lambda value: abs(value - chosen)) if found else None
