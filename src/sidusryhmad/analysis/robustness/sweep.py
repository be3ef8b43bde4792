"""The impact at every carry-over, and where signs and the verdict turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.robustness.judging import Judge, signs, status
from sidusryhmad.analysis.robustness.results import SweepPoint, VerdictTurn
from sidusryhmad.analysis.rule import ROUNDING
from sidusryhmad.network.network import Floats, Network

TENTHS = tuple(k / 10 for k in range(1, 10))
_STEPS = 100
_CLOSE = 1e-9
_AT_ONCE = 2_000_000
_NEARLY_ONE = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class Line:
    """A case along the carry-over.

    Attributes:
        case: The case.
        budget: Whether the budget is in use.
    """

    case: Case
    budget: bool

    def at(self, carry_overs: Sequence[float]) -> Floats:
        """Impacts on everybody there afterwards.

        Args:
            carry_overs: k values of α, each below the limit.

        Returns:
            Totals, k × stakeholders.
        """
        case = self.case
        if not case.structural:
            return self._settled(case.network, case.effects, carry_overs)[:, case.there]
        after = self._settled(case.network, case.today + case.effects, carry_overs)
        today = self._settled(case.old, case.old_today, carry_overs)
        return (after - today)[:, case.there]

    @property
    def limit(self) -> float:
        """α from which on echoes do not die out; above 1 where they always do."""
        if self.budget:
            return 2.0
        sizes = [np.abs(network.matrix()) for network in (self.case.network, self.case.old)]
        radius = max(float(np.abs(np.linalg.eigvals(size)).max(initial=0.0)) for size in sizes)
        return _NEARLY_ONE / max(radius, 0.5)

    def _settled(self, network: Network, pressing: Floats, carry_overs: Sequence[float]) -> Floats:
        divisor = np.maximum(1.0, network.incoming()) if self.budget else 1.0
        received = (network.matrix() / divisor).T
        chunk = max(1, _AT_ONCE // max(1, received.size))
        parts = [
            _solved(received, pressing, np.asarray(carry_overs[start : start + chunk]))
            for start in range(0, len(carry_overs), chunk)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, len(pressing)))


def _solved(received: Floats, pressing: Floats, carry_overs: Floats) -> Floats:
    left = np.eye(len(received)) - carry_overs[:, None, None] * received
    right = np.broadcast_to(pressing[:, None], (len(left), len(pressing), 1))
    return np.asarray(np.linalg.solve(left, right)[..., 0])


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a sweep found.

    Attributes:
        points: The verdict at each point.
        totals: Totals at each point, points × stakeholders.
        turns: Where the verdict turns.
        flips: For each stakeholder, where the sign turns.
    """

    points: tuple[SweepPoint, ...]
    totals: Floats
    turns: tuple[VerdictTurn, ...]
    flips: tuple[tuple[float, ...], ...]


def sweep(line: Line, judge: Judge, carry_over: float) -> Sweep:
    """A case at every tenth of carry-over and its own, looked at in steps of a hundredth between.

    Args:
        line: The case along the carry-over.
        judge: Its judge.
        carry_over: The α in use.

    Returns:
        The sweep; two turns within one hundredth that undo each other go unseen.
    """
    limit = line.limit
    low, high = min(TENTHS[0], carry_over), max(TENTHS[-1], carry_over)
    between = (k / _STEPS for k in range(_STEPS + 1))
    fine = sorted({carry_over, *(a for a in between if low <= a <= high and a < limit)})
    shown = sorted({carry_over, *(a for a in TENTHS if a < limit)})
    totals, there = line.at(fine), line.at(shown)
    points = tuple(
        SweepPoint(alpha, status(code))
        for alpha, code in zip(shown, judge.verdicts(there).tolist(), strict=True)
    )
    return Sweep(
        points,
        there,
        _turns(line, judge, fine, totals),
        tuple(_flips(line, fine, row, totals[:, row]) for row in range(totals.shape[1])),
    )


def _turns(
    line: Line, judge: Judge, alphas: list[float], totals: Floats
) -> tuple[VerdictTurn, ...]:
    codes = judge.verdicts(totals)

    def verdict(alpha: float) -> int:
        return int(judge.verdicts(line.at([alpha]))[0])

    found = []
    for left in np.flatnonzero(np.diff(codes)):
        low, end, code = alphas[left], alphas[left + 1], int(codes[left])
        while code != codes[left + 1] and low < end:
            low, high = _bracket(low, end, _is(verdict, code))
            below, above = judge.standing(line.at([low, high]))
            after = int(judge.codes(above[None])[0])
            ids = tuple(line.case.after.stakeholders[k].id for k in np.flatnonzero(below != above))
            found.append(VerdictTurn((low + high) / 2, status(code), status(after), ids))
            low, code = high, after
    return tuple(found)


def _flips(line: Line, alphas: list[float], row: int, totals: Floats) -> tuple[float, ...]:
    def total(alpha: float) -> float:
        return float(line.at([alpha])[0, row])

    seen = signs(totals)
    pairs = [(a, b) for a, b in pairwise(np.flatnonzero(seen)) if seen[a] != seen[b]]
    points = [(alpha, float(value)) for alpha, value in zip(alphas, totals, strict=True)]
    return tuple(_root(total, points[a], points[b]) for a, b in pairs)


Point = tuple[float, float]


def _root(value: Callable[[float], float], low: Point, high: Point) -> float:
    """Where a value passes 0 between two points of unlike sign (regula falsi, Illinois).

    Each solve is dear on a large map, and this takes a quarter of those that halving takes.
    """
    while True:
        middle = (low[0] * high[1] - high[0] * low[1]) / (high[1] - low[1])
        here = value(middle)
        if abs(here) <= ROUNDING or abs(high[0] - low[0]) <= _CLOSE:
            return middle
        low = high if here * high[1] < 0 else (low[0], low[1] / 2)
        high = (middle, here)


def _is(value: Callable[[float], int], wanted: int) -> Callable[[float], bool]:
    return lambda alpha: value(alpha) == wanted


def _bracket(low: float, high: float, as_low: Callable[[float], bool]) -> tuple[float, float]:
    """Two points close to each other, the first like ``low`` and the second not."""
    while high - low > _CLOSE:
        middle = (low + high) / 2
        if as_low(middle):
            low = middle
        else:
            high = middle
    return low, high
