"""How far two groups of ratings lie apart, and an interval of that."""

from collections.abc import Sequence
from functools import cache
from math import floor, sqrt
from statistics import median

import numpy as np

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval

METHOD = Message(
    "method_gap",
    N_(
        "gap: the median of all differences between a rating of the provider and one of the "
        "customer (Hodges and Lehmann, 1963); its interval from the exact distribution of Mann and "
        "Whitney (1947)"
    ),
)
_LISTED = 2500
"""Pairs up to which the distribution is worked out exactly; beyond it is as good as normal."""


def gap(first: Sequence[float], second: Sequence[float]) -> float:
    """How much higher the first group rates: the median of all differences.

    Args:
        first: Ratings; at least one.
        second: Ratings; at least one.

    Returns:
        The estimate of Hodges and Lehmann (1963).

    Example:
        >>> gap([2, 3, 3], [1, 0, 0])
        2.0
    """
    return float(median(one - other for one in first for other in second))


def gap_interval(
    first: Sequence[float], second: Sequence[float], confidence: float = CONFIDENCE
) -> Interval | None:
    """What the gap may be, if the groups differ by a shift.

    The ends are differences between single ratings, chosen by the exact distribution of Mann and
    Whitney (1947). Equal ratings make the interval hold the gap more often, never less.

    Args:
        first: Ratings.
        second: Ratings.
        confidence: How sure it should be.

    Returns:
        The interval; None where there are too few ratings for one as sure as that.

    Example:
        >>> found = gap_interval([2, 2, 3, 3], [-1, 0, 0, 1])
        >>> found.low, found.high, gap_interval([3], [-3])
        (1.0, 4.0, None)
    """
    pairs = len(first) * len(second)
    cut = _cut(len(first), len(second), round((1 - confidence) / 2, 12)) if pairs else 0
    if cut < 1:
        return None
    differences = sorted(one - other for one in first for other in second)
    return Interval(float(differences[cut - 1]), float(differences[-cut]), confidence, METHOD)


@cache
def _cut(first: int, second: int, tail: float) -> int:
    """How many differences may be cut off at either end; 0 for none."""
    if first * second > _LISTED:
        from scipy.special import ndtri

        spread = sqrt(first * second * (first + second + 1) / 12)
        return max(0, floor(first * second / 2 + float(ndtri(tail)) * spread))
    ways = _ways(first, second)
    chances = np.cumsum(ways) / ways.sum()
    return int(np.searchsorted(chances, tail * (1 + 1e-9), side="right"))


def _ways(first: int, second: int) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """In how many orders each number of pairs has the first group ahead (Mann and Whitney)."""
    none = np.zeros(first * second + 1)
    none[0] = 1.0
    row = [none] * (second + 1)
    for _ in range(first):
        grown = [none]
        for ahead in range(1, second + 1):
            moved = np.concatenate((np.zeros(ahead), row[ahead][:-ahead]))
            grown.append(grown[-1] + moved)
        row = grown
    return row[second]
