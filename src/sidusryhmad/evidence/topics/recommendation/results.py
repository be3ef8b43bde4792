"""What ratings say: the result of the recommendation index."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.errors import Message
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.recommendation.adoption import AdoptionPhase
from sidusryhmad.evidence.topics.recommendation.changed import Year
from sidusryhmad.evidence.topics.recommendation.comparing import Comparison
from sidusryhmad.evidence.topics.recommendation.follow_up import Case, FollowUp
from sidusryhmad.evidence.topics.recommendation.shifts import Shift
from sidusryhmad.evidence.topics.recommendation.standing import Standing, Step
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What could not be counted everywhere.

    Attributes:
        blank: Rows without a rating; they count nowhere, their comments are shown.
        undated: Ratings without a date; they are missing in time.
        nameless: Ratings that name no unit (or stakeholder); they are in no group.
        repeated: Raters who rated more than once.
    """

    blank: int
    undated: int
    nameless: int
    repeated: int


@dataclass(frozen=True, slots=True, repr=False)
class Recommendation(EvidenceResult):
    """How likely people are to recommend a service, and what became of what they said.

    Attributes:
        service_map: The map that it is about; one without stakeholders where none was given.
        threshold: Fewer ratings than this are too few for a conclusion.
        margin: How far the index may be off at most with as many ratings as the threshold.
        whole: The index of all ratings.
        by: What is compared: ``unit`` or ``stakeholder``.
        groups: The index of each, in alphabetical order.
        stakeholders: The index of each stakeholder.
        comparisons: Each group that has enough ratings against all others together.
        when: The time the ratings speak of; None without dates.
        course: The index by month or quarter.
        shifts: When it changed, where chance does not explain it.
        follow_up: What became of the ratings.
        comments: Every comment, detractors first, the newest first.
        comments_shown: How many of them a report shows; the workbook holds all.
        years: What changed because of customers, year by year.
        adoption: The four phases of introducing the index; none where no start was given.
        uncounted: What could not be counted everywhere.
        grounds: What it rests on.
        suggestions: The attitude of each stakeholder with enough ratings.
    """

    kind: ClassVar[str] = "recommendation"
    table: ClassVar[str] = "groups"

    service_map: ServiceMap
    threshold: int
    margin: float
    whole: Standing
    by: str
    groups: tuple[Standing, ...]
    stakeholders: tuple[Standing, ...]
    comparisons: tuple[Comparison, ...]
    when: Message | None
    course: tuple[Step, ...]
    shifts: tuple[Shift, ...]
    follow_up: FollowUp
    comments: tuple[Case, ...]
    comments_shown: int
    years: tuple[Year, ...]
    adoption: tuple[AdoptionPhase, ...]
    uncounted: Uncounted
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def index(self) -> float | None:
        """The index of all ratings, −100 to 100; None without ratings."""
        return self.whole.counts.index

    def __repr__(self) -> str:
        shown = "no index" if self.index is None else f"{self.index:+.0f}"
        return f"<Recommendation: {shown} from {self.whole.counts.n} ratings>"
