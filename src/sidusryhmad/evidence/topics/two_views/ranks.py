"""Whether one group rates higher than another beyond chance, equal ratings and all."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.errors import N_, Message

TEST = Message(
    "method_gap_test",
    N_(
        "whether there is a gap: Brunner and Munzel's (2000) test of ranks, which takes account of "
        "equal ratings and lets one side scatter more than the other; over all ways to deal the "
        "ratings out to both sides where these can be listed (Neubert and Brunner, 2007), else by "
        "Student's t"
    ),
)
_LISTED = 100_000
"""Tables up to which all are listed; whole points pass it where both sides have some 25 ratings."""
_NONE = 1e-12
"""A spread below this is none."""

_Whole = NDArray[np.int64]
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tendency:
    """How two groups of ratings compare, pair by pair.

    Attributes:
        higher: Share of pairs in which the provider's rating is the higher one.
        lower: Share of pairs in which it is the lower one; in all others both are equal.
        p: p-value of a difference at least as clear, were there none; two-sided.
    """

    higher: float
    lower: float
    p: float


def tendency(first: Sequence[float], second: Sequence[float]) -> Tendency:
    """How often the first group rates higher than the second, and whether that may be chance.

    The statistic is that of Brunner and Munzel (2000, *Biometrical Journal* 42). Its distribution
    is that over all ways to deal the ratings out (Neubert and Brunner 2007, *Computational
    Statistics & Data Analysis* 51): exact for two sides that see the same, however many ratings
    are equal, and good for two that agree in the middle but not in their scatter, where a test of
    ranks alone (Mann and Whitney) finds gaps far too often. Where there are too many ways to list,
    it is Student's t, which is too sure with sides below 10; only ratings much finer than half
    points come to that.

    Args:
        first: Ratings; at least one.
        second: Ratings; at least one.

    Returns:
        The shares of pairs, and the p-value.

    Example:
        >>> found = tendency([2, 2, 3, 3], [-1, 0, 0, 2])
        >>> found.higher, found.lower, round(found.p, 3)
        (0.875, 0.0, 0.086)
    """
    values, place = np.unique(np.array([*first, *second], dtype=float), return_inverse=True)
    both = np.bincount(place, minlength=len(values))
    one = np.bincount(place[: len(first)], minlength=len(values))
    below = np.cumsum(both - one) - (both - one)
    above = len(second) - np.cumsum(both - one)
    pairs = len(first) * len(second)
    shares = float(one @ below) / pairs, float(one @ above) / pairs
    smaller = one if len(first) <= len(second) else both - one
    return Tendency(*shares, round(_chance(smaller, both), 12))


def least(first: int, second: int) -> float:
    """The smallest p-value that so many ratings can come to: all of one side above the other.

    Args:
        first: How many ratings one side gave.
        second: How many the other gave.

    Returns:
        The p-value.

    Example:
        >>> round(least(3, 4), 3), round(least(4, 4), 3)
        (0.057, 0.029)
    """
    return min(1.0, 2 / comb(first + second, first))


def _chance(one: _Whole, both: _Whole) -> float:
    """p-value of how ratings are dealt out: so many of each value to one side, of all."""
    seen = float(_statistic(one[None], both)[0])
    count = int(one.sum())
    if _number(both, count) <= _LISTED:
        every = _dealt(both, count)
        weights = _weights(every, both)
        far = _statistic(every, both) >= seen * (1 - 1e-9)
        return min(1.0, float(weights[far].sum() / weights.sum()))
    if not np.isfinite(seen):
        return least(count, int(both.sum()) - count)
    from scipy.stats import brunnermunzel

    values = np.arange(len(both))
    return float(brunnermunzel(np.repeat(values, one), np.repeat(values, both - one)).pvalue)


def _statistic(dealt: _Whole, both: _Whole) -> _Floats:
    """Brunner and Munzel's statistic without its sign, one for each row; endless where it parts."""
    other = both - dealt
    count, rest = int(dealt[0].sum()), int(other[0].sum())
    ahead = (np.cumsum(other, axis=1) - other / 2) / rest
    behind = (np.cumsum(dealt, axis=1) - dealt / 2) / count
    share = (dealt * ahead).sum(axis=1, keepdims=True) / count
    spread = (dealt * (ahead - share) ** 2).sum(axis=1) / (count * max(1, count - 1))
    spread += (other * (behind - 1 + share) ** 2).sum(axis=1) / (rest * max(1, rest - 1))
    apart = np.abs(share[:, 0] - 0.5)
    parted = np.where(apart > _NONE, np.inf, 0.0)
    return np.where(spread > _NONE, apart / np.sqrt(np.maximum(spread, _NONE)), parted)


def _number(both: _Whole, count: int) -> float:
    """In how many tables so many ratings can be dealt to one side."""
    ways = np.zeros(count + 1)
    ways[0] = 1.0
    for there in both.tolist():
        sums = np.cumsum(ways)
        ways = sums.copy()
        ways[there + 1 :] -= sums[: -there - 1]
    return float(ways[count])


def _dealt(both: _Whole, count: int) -> _Whole:
    """Every table: how many of each value one side gets."""
    tables = np.zeros((1, 0), dtype=np.int64)
    left, rest = np.array([count]), int(both.sum())
    for there in both.tolist():
        rest -= there
        least_here = np.maximum(0, left - rest)
        choices = np.minimum(there, left) - least_here + 1
        row = np.repeat(np.arange(len(left)), choices)
        step = np.arange(len(row)) - np.repeat(np.cumsum(choices) - choices, choices)
        taken = least_here[row] + step
        tables = np.column_stack((tables[row], taken))
        left = left[row] - taken
    return tables


def _weights(dealt: _Whole, both: _Whole) -> _Floats:
    """In how many ways each table comes about, to a common factor."""
    from scipy.special import gammaln

    logs = -(gammaln(dealt + 1) + gammaln(both - dealt + 1)).sum(axis=1)
    found: _Floats = np.exp(logs - logs.max())
    return found
