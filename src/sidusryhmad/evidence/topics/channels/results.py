"""What there is to say about a move between channels, as plain values."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.channels.mixing import Case
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Part:
    """What the move does directly to one stakeholder.

    Attributes:
        stakeholder: Name or id as it was written.
        n: How many answered, at the most to one question.
        simple: In simple cases.
        complex: In complex cases.
        break_even: Share of complex cases at which gain and loss are equal; None where there is
            none, or a question is open.
        turning: The lowest and the highest such share that the answers allow; None as above.
        all: The effect on average if all cases are moved, at the share given; None where that, or
            an answer, is missing.
        low: The lowest that may be, by the lowest answers and the ends of the share; None as above.
        high: The highest; None as above.
        only_simple: The effect on average if complex cases stay with a person; None as above.
    """

    stakeholder: str
    n: int
    simple: Case
    complex: Case
    break_even: float | None
    turning: tuple[float, float] | None
    all: float | None
    low: float | None
    high: float | None
    only_simple: float | None


@dataclass(frozen=True, slots=True)
class Reached:
    """What the move does to somebody on the map, directly and through others.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        inner_circle: Whether they belong to the inner circle.
        simple: Total in simple cases, in Likert points.
        complex: Total in complex cases.
        break_even: Share of complex cases at which gain and loss are equal; None without one.
        all: Total on average if all cases are moved; None where the share is not known.
        only_simple: Total on average if complex cases stay with a person; None as above.
    """

    id: str
    name: str
    inner_circle: bool
    simple: float
    complex: float
    break_even: float | None
    all: float | None
    only_simple: float | None


@dataclass(frozen=True, slots=True)
class Shares:
    """The share of complex cases.

    Attributes:
        value: What is believed.
        low: The lowest believed.
        high: The highest believed.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, repr=False)
class Channels(EvidenceResult):
    """What moving a service between channels gives and takes, by the answers given.

    Attributes:
        service_map: The map with the change on it; one without stakeholders where none was given.
        source: The channel left; nothing where the answers do not say.
        target: The channel moved to; nothing as above.
        change: Name of the change.
        share: Share of complex cases; None where nobody said it.
        parts: What it does directly to each.
        reached: What it does to everybody on the map, through others too; nothing without a map, or
            while a question is open.
        holds: Lowest and highest share of complex cases at which nobody in the inner circle loses;
            None where there is no such share, or nothing to tell it by.
        unknown: Stakeholders of the answers who are not on the map.
        grounds: What it rests on.
        suggestions: Direct effects of the change; only where no question is open.
    """

    kind: ClassVar[str] = "channels"
    table: ClassVar[str] = "parts"

    service_map: ServiceMap
    source: str
    target: str
    change: str
    share: Shares | None
    parts: tuple[Part, ...]
    reached: tuple[Reached, ...]
    holds: tuple[float, float] | None
    unknown: tuple[str, ...]
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<Channels: {self.source} to {self.target}, {len(self.parts)} stakeholders>"
