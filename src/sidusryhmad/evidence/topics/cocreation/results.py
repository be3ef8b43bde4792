"""How satisfaction answers to involvement: one item for each segment."""

import datetime
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from sidusryhmad.errors import Message, Place
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.cocreation.finding import Claims, Finding
from sidusryhmad.evidence.topics.cocreation.shapes import Shape
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import Signs
from sidusryhmad.model.service_map import ServiceMap

Way = Literal["more", "less", "stay", "unknown"]
"""Which way to move: more involvement, less, about right, not known."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its interval.

    Attributes:
        value: The number.
        interval: Its interval; None where the data do not bound it, or it was set by hand.
        outside: Whether it speaks of levels that the data do not cover.
    """

    value: float
    interval: Interval | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One point of the curve.

    Attributes:
        involvement: The level.
        satisfaction: Satisfaction on the curve.
        low: Lower edge of the band; None for a curve set by hand.
        high: Its upper edge.
    """

    involvement: float
    satisfaction: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the service stands.

    Attributes:
        level: Involvement now.
        given: Whether that was given; else it is the mean of the ratings.
        satisfaction: Satisfaction there, on the curve.
        way: Which way to move.
        distance: How far to the optimum; above zero for more involvement.
    """

    level: float
    given: bool
    satisfaction: Estimate | None
    way: Way
    distance: Estimate | None


@dataclass(frozen=True, slots=True)
class Burden:
    """Where involvement turns into a burden.

    Attributes:
        today: Above this level satisfaction is below today's; today's own level where every bit
            more already lowers it.
        none: Above this level satisfaction is below that without any involvement.
    """

    today: Estimate
    none: Estimate


@dataclass(frozen=True, slots=True)
class Planned:
    """What a planned level would do to satisfaction.

    Attributes:
        level: The level.
        gain: Satisfaction there less that of today.
        points: The same on the map's scale, −3 to +3; None where the scale is not known.
    """

    level: float
    gain: Estimate
    points: Estimate | None


@dataclass(frozen=True, slots=True)
class Response:
    """How satisfaction answers to involvement in one segment.

    Attributes:
        segment: The segment or stakeholder; nothing for ratings that name none.
        unit: Unit of involvement, if that is known.
        n: Ratings; None for a curve set by hand.
        unrated: Rows that lack involvement or satisfaction.
        shape: How the curve is shaped.
        finding: What was found.
        signs: The tests; None without a fitted curve.
        corrected: How sure each claim is, corrected for the number of segments; None as above.
        optimum: The level of highest satisfaction, where one is supported; where the curve only
            levels off, the level from which on more is not shown to help.
        other_optimum: The same under the other shape.
        standing: Where the service stands.
        burden: Where involvement turns into a burden; only with a supported optimum.
        planned: What a planned level would do.
        curve: Points of the curve from the lowest to the highest level.
        ratings: Involvement and satisfaction of each rating.
        when: First and last day of the ratings, where days are given.
        undated: Ratings without a day.
    """

    segment: str
    unit: str
    n: int | None
    unrated: int
    shape: Shape
    finding: Finding
    signs: Signs | None
    corrected: Claims | None
    optimum: Estimate | None
    other_optimum: Estimate | None
    standing: Standing
    burden: Burden | None
    planned: Planned | None
    curve: tuple[CurvePoint, ...]
    ratings: tuple[tuple[float, float], ...]
    when: tuple[datetime.date, datetime.date] | None = None
    undated: int = 0

    @property
    def worse_above(self) -> Estimate | None:
        """The level above which satisfaction is below today's.

        None where it is not known where the service stands, or where that is beyond the best level
        already: then a bit more is worse at once, and there is no other level to name.
        """
        if self.burden is None or not (self.standing.given or self.n):
            return None
        return self.burden.today if self.burden.today.value > self.standing.level else None


@dataclass(frozen=True, slots=True, repr=False)
class Cocreation(EvidenceResult):
    """How satisfaction answers to involvement, each segment for itself.

    Attributes:
        service_map: The map that it is about.
        grounds: What it rests on.
        suggestions: Effects of the planned change.
        responses: Every segment, in the order of the data; curves set by hand last.
        unrated: Places of rows that lack involvement or satisfaction, with what they lack.
        terms: What was chosen.
    """

    kind: ClassVar[str] = "cocreation"
    table: ClassVar[str] = "responses"

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]
    responses: tuple[Response, ...]
    unrated: tuple[tuple[Place, Message], ...] = ()
    terms: CocreationTerms = field(default_factory=CocreationTerms)

    def __repr__(self) -> str:
        return f"<Cocreation: {len(self.responses)} responses>"
