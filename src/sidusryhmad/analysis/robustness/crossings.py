"""Where a direct effect, or how somebody stands today, turns the verdict: exactly.

Every total is a straight line in each of them, so each loser loses on one side of a point. Nobody
inside loses over one stretch of the rating, therefore; nobody outside over another, and nobody
inside gains over a third. The verdict can turn at the six ends of these three alone, and is judged
there and between.
"""

import numpy as np

from sidusryhmad.analysis.robustness.judging import Codes, Judge
from sidusryhmad.analysis.robustness.ratings import Ratings, Stretch
from sidusryhmad.analysis.robustness.results import ONE_POINT
from sidusryhmad.analysis.rule import ROUNDING
from sidusryhmad.network.network import Floats

_CLOSE = 1e-9


def crossings(ratings: Ratings, judge: Judge, direction: int) -> tuple[Stretch, ...]:
    """Ratings other than influences that turn the verdict when they move one way.

    Args:
        ratings: The ratings.
        judge: The judge.
        direction: +1 or −1.

    Returns:
        The first stretch with another verdict of each that has one, in the order of the ratings.
    """
    lowest, highest = ratings.scale
    ends = highest if direction > 0 else lowest
    there = ratings.worlds.case.there
    found = []
    for row in range(ratings.linked, len(ratings.values)):
        slopes = ratings.slopes[row - ratings.linked, there]
        value, end = float(ratings.values[row]), float(ends[row])
        points = value + _points(judge, ratings.base, slopes)
        inside = points[(points > min(value, end)) & (points < max(value, end))]
        knots = np.array([value, *np.sort(inside)[::direction], end])
        looked = np.insert(knots, range(1, len(knots)), (knots[1:] + knots[:-1]) / 2)
        codes = judge.verdicts(ratings.base + (looked - value)[:, None] * slopes)
        first, last = _other(codes)
        if first:
            step = float(knots[first // 2]) - value
            room = 1 - _CLOSE if first % 2 else ONE_POINT
            who = _crossing(judge, ratings.base, slopes, step)
            until = float(knots[last // 2])
            found.append(
                Stretch(row, value + step, until, int(codes[first]), abs(step) <= room, who)
            )
    return tuple(found)


def _points(judge: Judge, totals: Floats, slopes: Floats) -> Floats:
    """How far to move to the ends of the three stretches."""
    inner, outer = judge.inner, ~judge.inner
    groups = (
        (-judge.losing[inner], totals[inner], slopes[inner]),
        (-judge.losing[outer], totals[outer], slopes[outer]),
        (np.full(inner.sum(), -judge.epsilon), -totals[inner], -slopes[inner]),
    )
    found: list[float] = []
    for limits, at, slope in groups:
        steps = _steps(limits, at, slope)
        found.append(float(steps[slope > ROUNDING].max(initial=-np.inf)))
        found.append(float(steps[slope < -ROUNDING].min(initial=np.inf)))
    return np.array(found)


def _steps(limits: Floats, totals: Floats, slopes: Floats) -> Floats:
    """How far to move until each total is at its limit; NaN where it does not move."""
    moves = np.abs(slopes) > ROUNDING
    return np.asarray(np.where(moves, (limits - totals) / np.where(moves, slopes, 1), np.nan))


def _other(codes: Codes) -> tuple[int, int]:
    """Places of the first verdict that is another, and where it ends; 0 where there is none."""
    first = int(np.argmax(codes != codes[0]))
    past = np.flatnonzero(codes[first:] != codes[first])
    return first, first + int(past[0]) if len(past) else len(codes) - 1


def _crossing(judge: Judge, totals: Floats, slopes: Floats, step: float) -> tuple[int, ...]:
    """Columns of those who are at a limit of theirs there."""
    loses = np.abs(_steps(-judge.losing, totals, slopes) - step) <= _CLOSE
    gains = np.abs(_steps(np.full_like(totals, judge.epsilon), totals, slopes) - step) <= _CLOSE
    return tuple(np.flatnonzero(loses | gains & judge.inner).tolist())
