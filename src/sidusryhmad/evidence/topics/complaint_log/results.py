"""What a complaint log says."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.errors import Place
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.complaint_log.care import FollowUps, Mood, Recovery
from sidusryhmad.evidence.topics.complaint_log.factors import Level
from sidusryhmad.evidence.topics.complaint_log.overlay import Slot
from sidusryhmad.model.service_map import ServiceMap

Where = Mapping[str, Level]
"""A cell: weekday from 0 for Monday, hour, place, person, topic."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Complaints in a cell.

    Attributes:
        where: The cell.
        count: Complaints in it.
        total: Complaints of which everything that it is counted by is known.
        expected: What would be expected in it; None where there is nothing to expect by.
    """

    where: Where
    count: int
    total: int
    expected: float | None


@dataclass(frozen=True, slots=True)
class Coincidence:
    """How many complaints of a pattern lie in stretches of the calendar.

    Attributes:
        what: What went on.
        count: Complaints inside.
    """

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """Where complaints gather more than noise ever brings.

    Attributes:
        where: The cell.
        count: Complaints in it.
        total: Complaints of which everything that it is counted by is known.
        expected: What would be expected in it.
        ratio: Count by expected.
        interval: What the ratio may be, the expectation taken as given.
        chance: How often noise alone brings anything as strong anywhere in such a log.
        base: What the expectation rests on: ``exposure``, ``mixed``, ``independence``, ``opening``.
        contains: Further cells that stand out and say no more than this one.
        topics: What its complaints are about, the most frequent first.
        coincides: Stretches of the calendar that hold at least half of them.
        places: Where its complaints stand in the file.
    """

    where: Where
    count: int
    total: int
    expected: float
    ratio: float
    interval: Interval
    chance: float
    base: str
    contains: tuple[Gathered, ...]
    topics: tuple[tuple[str, int], ...]
    coincides: tuple[Coincidence, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """All complaints counted by a combination of factors.

    Attributes:
        by: The factors.
        base: What expectations rest on, as in :class:`Pattern`; empty where there are none.
        total: Complaints in cells.
        missing: Complaints of which a factor is not known; they are in no cell.
        outside: Complaints where the exposure has nothing; they are in no cell.
        cells: Cells with complaints, the fullest first; their counts add up to the total.
    """

    by: tuple[str, ...]
    base: str
    total: int
    missing: int
    outside: int
    cells: tuple[Gathered, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A factor that is not known of some complaints.

    Attributes:
        factor: Which.
        count: How many complaints.
        places: Where they stand in the file.
    """

    factor: str
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class During:
    """Complaints during stretches of the calendar.

    Attributes:
        what: What went on.
        count: Complaints inside.
        total: Complaints of which that can be told.
        unplaced: Complaints of which it cannot be told, for want of a time.
        share: Share of the time, weighed by the exposure where that tells.
        expected: What would be expected inside.
        ratio: How many times as often one complains inside as outside; None where it has no end.
        interval: What the ratio may be.
        chance: How often chance alone brings as much too many or too few; corrected for several.
        supported: Whether it is more than chance.
        slots: What share of each weekday and hour lies inside.
    """

    what: str
    count: int
    total: int
    unplaced: int
    share: float
    expected: float
    ratio: float | None
    interval: Interval | None
    chance: float
    supported: bool
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ComplaintLog(EvidenceResult):
    """What a complaint log says: patterns, what coincides, what is owed, what is not written down.

    Attributes:
        service_map: The map that it is about; one without stakeholders where none was given.
        n: Complaints.
        first: Day of the first one; None where no day is known.
        last: Day of the last one.
        customers: How many different customers are named; None where none is.
        patterns: Where complaints gather, the strongest first.
        searched: Whether patterns were looked for: there were enough complaints.
        fewest: Complaints below which they are not.
        level: How often a log of noise may bring any pattern at all.
        cells: How many cells were looked at.
        during: Complaints during stretches of the calendar.
        counted: All that was counted.
        grid: Complaints by weekday and hour, hours in which nobody complained included.
        gaps: What is not known of some complaints.
        outside: Where complaints stand at which the exposure has nothing.
        follow_ups: What was promised to customers.
        recovery: Which steps of putting a mistake right are written down.
        moods: How customers took it.
        named: Whether people go by their names.
        grounds: What it rests on.
        suggestions: None: a log says where to look, not how anybody feels on a scale.
    """

    kind: ClassVar[str] = "complaint_log"
    table: ClassVar[str] = "patterns"

    service_map: ServiceMap
    n: int
    first: datetime.date | None
    last: datetime.date | None
    customers: int | None
    patterns: tuple[Pattern, ...]
    searched: bool
    fewest: int
    level: float
    cells: int
    during: tuple[During, ...]
    counted: tuple[Counted, ...]
    grid: Counted
    gaps: tuple[Gap, ...]
    outside: tuple[Place, ...]
    follow_ups: FollowUps
    recovery: tuple[Recovery, ...]
    moods: tuple[Mood, ...]
    named: bool
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<ComplaintLog: {self.n} complaints, {len(self.patterns)} patterns>"
