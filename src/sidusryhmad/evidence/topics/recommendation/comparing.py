"""Groups compared with one another: does one differ from all others by more than chance?"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval
from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval

METHOD = Message(
    "method_unit_comparison",
    N_(
        "Comparison: each with all others together by the exact permutation test of the scores "
        "+1, 0, −1 (Pitman, 1937), corrected for many comparisons by Holm (1979)"
    ),
)
DIFFERENCE = Message(
    "method_index_difference",
    N_(
        "Interval of a difference: from the intervals of both indices (Zou and Donner, 2008), wide "
        "enough for all comparisons together (Bonferroni)"
    ),
)
NOBODY = Counts(0, 0, 0)
_LARGEST = 1_000_000
"""Draws listed one by one; beyond, their distribution is as good as normal."""

_Whole = NDArray[np.int64]
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A group against all others together.

    Attributes:
        name: The group.
        rest: Everybody else counted.
        difference: Its index less theirs.
        interval: What that may be, wide enough for all comparisons together.
        p: How often chance alone makes a difference as large, this group looked at alone.
        adjusted: The same where as many groups are looked at as there are.
        differs: Whether that is more than chance.
    """

    name: str
    rest: Counts
    difference: float
    interval: Interval
    p: float
    adjusted: float
    differs: bool


def compared(
    groups: Mapping[str, Counts], others: Counts = NOBODY, confidence: float = CONFIDENCE
) -> tuple[Comparison, ...]:
    """Each group against all others.

    Where all are alike, some group is named as different in at most ``1 − confidence`` of studies.

    Args:
        groups: The groups that have enough ratings, by name.
        others: Everybody in groups that have too few; they count as part of the rest.
        confidence: How sure a finding should be.

    Returns:
        One comparison a group, in alphabetical order; none where there is nobody to compare with.

    Example:
        >>> found = compared({"Tallinn": Counts(60, 20, 20), "Tartu": Counts(20, 20, 60)})
        >>> [(each.name, each.difference, each.differs) for each in found]
        [('Tallinn', 80.0, True), ('Tartu', -80.0, True)]
    """
    everybody = sum(groups.values(), others)
    names = sorted(name for name, counts in groups.items() if 0 < counts.n < everybody.n)
    rests = [everybody - groups[name] for name in names]
    chances = [exchanged(groups[name], rest) for name, rest in zip(names, rests, strict=True)]
    mirrored = len(names) == 2 and not others.n
    adjusted = tuple(chances) if mirrored else holm(chances)
    each = 1 - (1 - confidence) / (1 if mirrored else max(1, len(names)))
    return tuple(
        Comparison(name, rest, *_apart(groups[name], rest, each), p, after, after <= 1 - confidence)
        for name, rest, p, after in zip(names, rests, chances, adjusted, strict=True)
    )


def _apart(group: Counts, rest: Counts, confidence: float) -> tuple[float, Interval]:
    """Difference of two indices, with its interval from theirs (Zou and Donner, 2008)."""
    one, other = index_interval(group, confidence), index_interval(rest, confidence)
    assert one is not None
    assert other is not None
    assert group.index is not None
    assert rest.index is not None
    difference = group.index - rest.index
    down = sqrt((group.index - one.low) ** 2 + (other.high - rest.index) ** 2)
    up = sqrt((one.high - group.index) ** 2 + (rest.index - other.low) ** 2)
    interval = Interval(difference - down, difference + up, confidence, DIFFERENCE)
    return difference, interval


def exchanged(group: Counts, rest: Counts) -> float:
    """How often a group drawn by lot from all would differ from the rest as much as this one.

    Args:
        group: The group counted.
        rest: Everybody else counted.

    Returns:
        The two-sided chance, counting all draws (exactly, while they can be listed).

    Example:
        >>> exchanged(Counts(2, 0, 0), Counts(0, 0, 2))
        0.33333333333
    """
    everybody = group + rest
    expected = group.n * (everybody.promoters - everybody.detractors) / everybody.n
    seen = abs(group.promoters - group.detractors - expected)
    first = min(group.n, everybody.promoters) + 1
    second = min(group.n, everybody.detractors) + 1
    if first * second > _LARGEST:
        return _nearly(group, everybody, seen)
    promoters, detractors = np.arange(first)[:, None], np.arange(second)[None, :]
    far = np.abs(promoters - detractors - expected) >= seen - 1e-9 * max(1.0, seen)
    chances = _draws(promoters, detractors, group.n, everybody)
    return min(1.0, steady(float(chances[far].sum() / chances.sum())))


def _draws(promoters: _Whole, detractors: _Whole, drawn: int, everybody: Counts) -> _Floats:
    """How likely each draw is, all of them to a common factor."""
    passives = drawn - promoters - detractors
    possible = (passives >= 0) & (passives <= everybody.passives)
    logs = (
        _ways(everybody.promoters, promoters)
        + _ways(everybody.detractors, detractors)
        + _ways(everybody.passives, np.where(possible, passives, 0))
    )
    logs = np.where(possible, logs, -np.inf)
    found: _Floats = np.exp(logs - logs.max())
    return found


def _ways(there: int, taken: _Whole) -> _Floats:
    from scipy.special import gammaln

    found: _Floats = gammaln(there + 1) - gammaln(taken + 1) - gammaln(there - taken + 1)
    return found


def _nearly(group: Counts, everybody: Counts, seen: float) -> float:
    """The same with the normal distribution, for groups too large to list."""
    from scipy.stats import norm

    n = everybody.n
    mean = (everybody.promoters - everybody.detractors) / n
    spread = (everybody.promoters + everybody.detractors) / n - mean * mean
    variance = group.n * spread * (n - group.n) / (n - 1)
    return float(2 * norm.sf(max(0.0, seen - 0.5) / sqrt(variance))) if variance > 0 else 1.0
