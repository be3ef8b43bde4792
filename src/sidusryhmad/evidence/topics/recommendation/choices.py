"""What can be chosen about the recommendation index; every preset is a convention or assumption."""

import datetime
from dataclasses import dataclass
from typing import Literal, TypedDict

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.topics.recommendation.adoption import HALF_YEAR
from sidusryhmad.evidence.topics.recommendation.periods import PERIODS, Period

By = Literal["unit", "stakeholder"]
BY: tuple[By, ...] = ("unit", "stakeholder")
FEW = 20
"""Comments that a report shows where nobody says how many. A convention."""
ENOUGH = 50
"""Ratings from which conclusions are drawn, by the source text."""
_MOST, _LONGEST, _LAST_YEAR = 1_000_000, 120, 9000


class Chosen(TypedDict, total=False):
    """The fields of :class:`Choices` as keyword arguments."""

    threshold: int
    by: By
    period: Period
    stretch: int
    confidence: float
    attitude: float
    stakeholder: str | None
    as_of: datetime.date | None
    start: datetime.date | None
    months: int
    comments: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen.

    Attributes:
        threshold: Fewer ratings than this are too few for a conclusion.
        by: What is compared: each ``unit``, or each ``stakeholder``.
        period: In which steps time is shown: ``month`` or ``quarter``.
        stretch: Ratings that must lie before and after a change in time.
        confidence: How sure intervals and findings are, between 0 and 1.
        attitude: Likert points of attitude that an index of 100 stands for; 0 for no suggestion.
        stakeholder: Who the raters are where the table does not say.
        as_of: The day up to which open cases are counted; the last one in the table when left out.
        start: The day on which the index is introduced; no checklist when left out.
        months: How long introducing it takes.
        comments: Comments that a report shows, and cases that are still open; the workbook holds
            all of them.

    Raises:
        InvalidParameterError: A value is out of bounds.
    """

    threshold: int = ENOUGH
    by: By = "unit"
    period: Period = "quarter"
    stretch: int = 25
    confidence: float = CONFIDENCE
    attitude: float = 3.0
    stakeholder: str | None = None
    as_of: datetime.date | None = None
    start: datetime.date | None = None
    months: int = HALF_YEAR
    comments: int = FEW

    def __post_init__(self) -> None:
        for name, highest in (("threshold", _MOST), ("stretch", _MOST), ("months", _LONGEST)):
            if not 1 <= (value := getattr(self, name)) <= highest:
                template = N_("{name} lies between 1 and {highest}, not at {value}")
                values = {"name": name, "highest": highest, "value": value}
                raise InvalidParameterError(Message("out_of_bounds", template, values))
        if self.comments < 0:
            template = N_("the number of comments to show cannot be below nought, as {value}")
            raise InvalidParameterError(Message("bad_number", template, {"value": self.comments}))
        if self.start and self.start.year > _LAST_YEAR:
            template = N_("{day} is too far in the future")
            raise InvalidParameterError(Message("too_far", template, {"day": self.start}))
        if not 0 < self.confidence < 1:
            template = N_("the confidence lies between 0 and 1, not at {value}")
            values = {"value": self.confidence}
            raise InvalidParameterError(Message("bad_confidence", template, values))
        if not 0 <= self.attitude <= 3:
            template = N_("the attitude of an index of 100 lies between 0 and 3, not at {value}")
            raise InvalidParameterError(Message("bad_attitude", template, {"value": self.attitude}))
        for name, allowed in (("by", BY), ("period", PERIODS)):
            if (word := getattr(self, name)) not in allowed:
                template = N_("{name} is one of {allowed}, not {value}")
                values = {"name": name, "allowed": ", ".join(allowed), "value": word}
                raise InvalidParameterError(Message("not_one_of", template, values))
