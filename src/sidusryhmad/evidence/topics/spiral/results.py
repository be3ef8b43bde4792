"""What there is to say about a spiral, as plain values."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.spiral.loop import Gain
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the loop.

    Attributes:
        factor: The factor it starts from.
        moves: The factor that it moves.
        strength: −3 to +3.
        low: Lowest strength believed.
        high: Highest strength believed.
        stronger: The gain of the loop if this link were one point stronger.
        weaker: The gain of the loop if this link were one point weaker.
        months: How long it takes to show; None where nobody said.
        carried_by: The stakeholder in whom the factor it starts from is felt, or nothing.
        why: Where the strength comes from.
    """

    factor: str
    moves: str
    strength: float
    low: float
    high: float
    stronger: float
    weaker: float
    months: float | None
    carried_by: str
    why: str


@dataclass(frozen=True, slots=True)
class Start:
    """What a push of one point at one factor ends up doing, over all rounds.

    Attributes:
        factor: The factor that is pushed.
        totals: What it does to every factor, in the order of the links.
        least: The smallest of these.
    """

    factor: str
    totals: tuple[float, ...]
    least: float


@dataclass(frozen=True, slots=True, repr=False)
class Spiral(EvidenceResult):
    """A loop of factors: whether it feeds itself, what breaks it, what starts it best.

    Attributes:
        service_map: The map that it is about; one without stakeholders where none was given.
        links: Its links in order.
        gain: What comes back of one point once it has gone round.
        weakest: The links with the weakest strength, as indices.
        turning: The links that turn the direction round (below 0), as indices.
        breaking: The links whose range reaches 0 or lies below it, so that the loop may not close,
            as indices.
        starts: What a push at each factor ends up doing; the best start first. Nothing where the
            loop does not settle.
        months: How long one round takes; None where a link's months are not known.
        settled: How many rounds it takes until 95 % of the effect is there; None where it never is.
        on_map: The loop's gain on the map, with its carry-over and budgets, once the links between
            different stakeholders are on it; None without a map, or where a carrier is missing.
        grounds: What it rests on.
        suggestions: Strengths of influences that put the loop onto the map.
    """

    kind: ClassVar[str] = "spiral"
    table: ClassVar[str] = "links"

    service_map: ServiceMap
    links: tuple[Link, ...]
    gain: Gain
    weakest: tuple[int, ...]
    turning: tuple[int, ...]
    breaking: tuple[int, ...]
    starts: tuple[Start, ...]
    months: float | None
    settled: float | None
    on_map: float | None
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<Spiral: {len(self.links)} links, gain {self.gain.value:.2f}>"
