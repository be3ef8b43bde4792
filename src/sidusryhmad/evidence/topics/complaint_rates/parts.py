"""Rates of the whole and of its parts: periods, units, places, topics."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sidusryhmad.evidence.topics.complaint_rates.cells import Cell, Key, cells, several
from sidusryhmad.evidence.topics.complaint_rates.comparing import Comparison, compared, together
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, grown
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate, rate
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount

Of = Literal["whole", "period", "unit", "place", "topic"]
_SLICES: tuple[tuple[Of, int], ...] = (("period", 1), ("unit", 2), ("place", 3))


@dataclass(frozen=True, slots=True)
class Part:
    """The rate of the whole or of a part of it.

    Attributes:
        of: What it is: the whole, a period, a unit, a place or a topic.
        name: Its name; nothing for the whole, and for rows that name none.
        counts: What the base counts; nothing where nobody said.
        rate: Complaints against their base.
        comparison: Against all other parts of the kind, corrected for all kinds together; None for
            topics, which share their base, and where there is nothing to compare with.
        growth: Bush or forest; None without a threshold.
    """

    of: Of
    name: str
    counts: str
    rate: Rate
    comparison: Comparison | None = None
    growth: Growth | None = None

    def differs(self) -> bool:
        """Whether it differs from the others by more than chance, all parts looked at together."""
        level = 1 - self.rate.interval.confidence
        return self.comparison is not None and self.comparison.adjusted <= level


def parts(
    rows: Sequence[ComplaintCount], *, confidence: float, threshold: float | None = None
) -> tuple[Part, ...]:
    """The rates of the whole and of its parts, for each kind of base by itself.

    Args:
        rows: The rows, without faults; those without a base have no part in it.
        confidence: How sure intervals are.
        threshold: From which rate on it is a forest.

    Returns:
        For each kind of base the whole, its periods, units and places, then its topics.

    Example:
        >>> rows = [ComplaintCount(complaints=3, base=1000, counts="kanded")]
        >>> [(part.of, part.counts, part.rate.value) for part in parts(rows, confidence=0.95)]
        [('whole', 'kanded', 0.003)]
    """
    found = cells(rows)
    free = several(rows)
    made: list[Part] = []
    for kind in dict.fromkeys(key[0] for key in found):
        mine = {key: cell for key, cell in found.items() if key[0] == kind}
        look = (kind in free, confidence)
        made.append(_part("whole", ("", kind), _summed(mine.values()), look))
        for of, at in _SLICES:
            made += _sliced(of, _grouped(mine, at), kind, look)
        made += _topics(mine, kind, look)
    made = _looked_at_together(made)
    if threshold is None:
        return tuple(made)
    return tuple(replace(part, growth=grown(part.rate, threshold)) for part in made)


def _looked_at_together(made: Sequence[Part]) -> list[Part]:
    """The parts, their comparisons corrected for those of all kinds, periods and places alike."""
    families: dict[tuple[Of, str], list[int]] = {}
    for at, part in enumerate(made):
        if part.comparison is not None:
            families.setdefault((part.of, part.counts), []).append(at)
    found = together([[made[at].comparison for at in places] for places in families.values()])
    corrected = {
        at: comparison
        for places, mine in zip(families.values(), found, strict=True)
        for at, comparison in zip(places, mine, strict=True)
    }
    return [replace(p, comparison=corrected.get(at, p.comparison)) for at, p in enumerate(made)]


_Counted = tuple[int, int]


def _summed(found: Iterable[Cell]) -> _Counted:
    listed = list(found)
    return sum(cell.count for cell in listed), sum(cell.base for cell in listed)


def _grouped(found: Mapping[Key, Cell], at: int) -> dict[str, _Counted]:
    names = dict.fromkeys(key[at] for key in found)
    return {name: _summed([c for key, c in found.items() if key[at] == name]) for name in names}


def _sliced(of: Of, groups: dict[str, _Counted], kind: str, look: tuple[bool, float]) -> list[Part]:
    if set(groups) <= {""}:
        return []
    comparisons = compared(list(groups.values()), several=look[0])
    return [
        replace(_part(of, (name, kind), counted, look), comparison=comparison)
        for (name, counted), comparison in zip(groups.items(), comparisons, strict=True)
    ]


def _topics(found: Mapping[Key, Cell], kind: str, look: tuple[bool, float]) -> list[Part]:
    """Each topic against the bases of those periods and places where it was counted."""
    names = dict.fromkeys(topic for cell in found.values() for topic in cell.topics)
    if set(names) <= {""}:
        return []
    having = {name: [c for c in found.values() if name in c.topics] for name in names}
    counted = {
        name: (sum(c.topics[name] for c in mine), sum(c.base for c in mine))
        for name, mine in having.items()
    }
    order = sorted(names, key=lambda name: -counted[name][0])
    return [_part("topic", (name, kind), counted[name], look) for name in order]


def _part(of: Of, names: tuple[str, str], counted: _Counted, look: tuple[bool, float]) -> Part:
    name, kind = names
    found = rate(*counted, several=look[0], confidence=look[1])
    return Part(of, name, kind, found)
