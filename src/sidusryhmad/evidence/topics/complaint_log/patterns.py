"""From cells that stand out to patterns with everything that is told of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.interval import CONFIDENCE, Interval
from sidusryhmad.evidence.topics.complaint_log.base import NONE, Base
from sidusryhmad.evidence.topics.complaint_log.combination import Combination
from sidusryhmad.evidence.topics.complaint_log.folding import Told, members
from sidusryhmad.evidence.topics.complaint_log.overlay import Overlay
from sidusryhmad.evidence.topics.complaint_log.people import People
from sidusryhmad.evidence.topics.complaint_log.results import (
    Coincidence,
    Counted,
    Gathered,
    Pattern,
    Where,
)
from sidusryhmad.evidence.topics.complaint_log.search import Hit

EXACT = Message(
    "exact_count_ratio",
    N_(
        "exact interval of a count's share (Clopper and Pearson 1934) over its expected share; "
        "patterns were picked for being strong, so that it lies rather too high"
    ),
)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Named:
    """What cells are called.

    Attributes:
        base: Factors and their levels.
        people: What people are called.
        places: Where complaints stand in the file.
    """

    base: Base
    people: People
    places: Sequence[Place]

    def where(self, combination: Combination, cell: int) -> Where:
        """A cell as it may be shown."""
        return {
            name: self.people.levels(self.base.factors[name])[code]
            for name, code in combination.levels(cell).items()
        }

    def gathered(self, hit: Hit) -> Gathered:
        """A cell that stands out, in short."""
        where = self.where(hit.combination, hit.cell)
        return Gathered(where, hit.count, hit.total, hit.expected)


def pattern(told: Told, named: Named, overlays: Sequence[Overlay]) -> Pattern:
    """A pattern with everything that is told of it.

    Args:
        told: The cell, and what it contains.
        named: What cells are called.
        overlays: Stretches of the calendar.

    Returns:
        The pattern.
    """
    hit, inside = told.hit, np.flatnonzero(members(told.hit)).tolist()
    return Pattern(
        where=named.where(hit.combination, hit.cell),
        count=hit.count,
        total=hit.total,
        expected=hit.expected,
        ratio=hit.count / hit.expected,
        interval=_interval(hit),
        chance=hit.chance,
        base=hit.combination.base,
        contains=tuple(map(named.gathered, told.contains)),
        topics=_topics(inside, named.base),
        coincides=tuple(_coincidences(inside, overlays)),
        places=tuple(named.places[number] for number in inside),
    )


def _interval(hit: Hit) -> Interval:
    from scipy.stats import beta

    tail, rest = (1 - CONFIDENCE) / 2, hit.total - hit.count
    low = float(beta.ppf(tail, hit.count, rest + 1))
    high = float(beta.ppf(1 - tail, hit.count + 1, rest)) if rest else 1.0
    scale = hit.total / hit.expected
    return Interval(low * scale, high * scale, CONFIDENCE, EXACT)


def _topics(inside: Sequence[int], base: Base) -> tuple[tuple[str, int], ...]:
    factor = base.factors["topic"]
    codes = (int(factor.codes[number]) for number in inside)
    counts = Counter(str(factor.levels[code]) for code in codes if code >= 0)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _coincidences(inside: Sequence[int], overlays: Sequence[Overlay]) -> list[Coincidence]:
    """Stretches that hold at least half of the complaints, the fullest first."""
    counts = [(each.what, len(set(inside) & set(each.inside))) for each in overlays]
    found = [Coincidence(*pair) for pair in counts if pair[1] >= _HALF * len(inside)]
    return sorted(found, key=lambda each: -each.count)


def counted(combination: Combination, named: Named, *, empty: bool = False) -> Counted:
    """All complaints counted by a combination.

    Args:
        combination: The combination.
        named: What cells are called.
        empty: Whether cells without complaints count too, where any are expected.

    Returns:
        Its cells with complaints, the fullest first.
    """
    counts, total = combination.counts, combination.total
    wanted = (counts > 0) | (combination.shares > 0) if empty else counts > 0
    there = np.flatnonzero(wanted).tolist()
    there.sort(key=lambda cell: (-int(counts[cell]), cell))
    known = combination.base != NONE
    cells = tuple(
        Gathered(
            named.where(combination, cell),
            int(counts[cell]),
            total,
            float(total * combination.shares[cell]) if known else None,
        )
        for cell in there
    )
    missing, outside = int(combination.missing.sum()), int(combination.outside.sum())
    return Counted(combination.names, combination.base, total, missing, outside, cells)
