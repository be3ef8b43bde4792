"""What waiting does: one item for each wait, one for each comparison."""

from dataclasses import dataclass, field
from typing import ClassVar

from sidusryhmad.errors import Place
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.waiting.lengths import Length
from sidusryhmad.evidence.topics.waiting.model import WaitingModel
from sidusryhmad.evidence.topics.waiting.rows import Missing
from sidusryhmad.evidence.topics.waiting.sensitivity import Moved
from sidusryhmad.model.service_map import ServiceMap

Span = tuple[float, float]
"""Lowest and highest answer over the stated ranges of the parameters; no confidence interval."""


@dataclass(frozen=True, slots=True)
class Felt:
    """A wait and how it feels.

    Attributes:
        situation: What is waited for.
        stakeholder: Who waits, else nothing.
        change: The change that would make the wait so; nothing for today.
        length: How long it lasts.
        told: Whether they are told at once how long it takes.
        occupied: Whether there is something to do meanwhile.
        told_length: What they are told, if that is known.
        tolerance: How long they put up with.
        perceived: How long it feels, in the unit of the length.
        feeling: What it does to them, −3 to 0.
        range: Lowest and highest feeling over the ranges of the parameters.
        place: Where in the file it stands.
    """

    situation: str
    stakeholder: str
    change: str
    length: Length
    told: bool
    occupied: bool
    told_length: Length | None
    tolerance: Length
    perceived: Length
    feeling: float
    range: Span
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Compared:
    """What it does to put one wait in the place of another.

    Attributes:
        wait: The new wait.
        reference: The one that it is compared with.
        effect: Points, −3 to +3; above zero where the new one feels less bad.
        range: Lowest and highest effect over the ranges of the parameters.
        limit: How long the new wait may last before the reference feels better; a hundred years at
            the most.
        limit_range: The same, lowest and highest, in the same unit.
        moved: What each parameter alone does to the effect, the strongest first.
        evenly: The effect if the new one were put up with just as long as the reference; None where
            both tolerances are the same.
    """

    wait: Felt
    reference: Felt
    effect: float
    range: Span
    limit: Length
    limit_range: Span
    moved: tuple[Moved, ...]
    evenly: float | None = None

    @property
    def certain(self) -> bool:
        """Whether the effect has the same sign over all ranges of the parameters."""
        return self.range[0] > 0 or self.range[1] < 0

    @property
    def turning(self) -> tuple[Moved, ...]:
        """Parameters within whose range the effect changes its sign, the strongest first."""
        return tuple(each for each in self.moved if each.within)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A wait about which too little is known.

    Attributes:
        situation: What is waited for.
        stakeholder: Who waits, else nothing.
        change: The change it belongs to, else nothing.
        missing: What is not known.
        place: Where in the file it stands.
    """

    situation: str
    stakeholder: str
    change: str
    missing: tuple[Missing, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True, repr=False)
class Waiting(EvidenceResult):
    """What waits do to whoever waits: a model's answer, not a measurement.

    Attributes:
        service_map: The map that it is about.
        grounds: What it rests on.
        suggestions: Effects of changes.
        waits: Every wait, in the order of the table.
        comparisons: Waits against their reference.
        alone: Waits of changes that have nothing to be compared with.
        unanswered: Waits about which too little is known.
        model: The parameters.
        against: The change that is the reference; nothing for today.
    """

    kind: ClassVar[str] = "waiting"
    table: ClassVar[str] = "waits"

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]
    waits: tuple[Felt, ...]
    comparisons: tuple[Compared, ...]
    alone: tuple[Felt, ...]
    unanswered: tuple[Unanswered, ...]
    model: WaitingModel
    against: str = ""

    def __repr__(self) -> str:
        return f"<Waiting: {len(self.waits)} waits>"
