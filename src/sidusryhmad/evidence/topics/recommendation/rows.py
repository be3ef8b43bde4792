"""The tables of the recommendation index: ratings, and what was done because of them."""

from typing import Any, Literal, Self

from pydantic import model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import day, words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Day, Name, Rating, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Value

Status = Literal["thanked", "solved", "open"]
_STATUS_WORDS: dict[str, object] = {
    "tänatud": "thanked",
    "lahendatud": "solved",
    "lahtine": "open",
    "lahti": "open",
    "thanked": "thanked",
    "solved": "solved",
    "open": "open",
}


class RatingRow(Row):
    """One answer of one customer."""

    rating: Rating | None = None
    """How likely they would recommend the service, 0 to 10; blank where they did not say."""
    unit: Text | None = None
    """Where they were served."""
    date: Day | None = None
    """When they answered."""
    comment: Text | None = None
    """What they said about it."""
    stakeholder: Text | None = None
    """Who on the map they are, by name or id."""
    rater: Text | None = None
    """Who answered; reports show a number instead."""
    status: Status | None = None
    """What became of it: thanked, solved, or still open."""
    followed_up: Day | None = None
    """When they were answered."""
    done: Text | None = None
    """What was done because of it, as customers may read it."""
    done_on: Day | None = None
    """When that was done."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.date and self.followed_up and self.followed_up < self.date:
            raise _refused("answered_before", N_("it was answered before it was given"))
        if self.done_on and not self.done:
            raise _refused("done_without", N_("a day on which something was done, but not what"))
        return self


class MeasureRow(Row):
    """One thing that was done because of what customers said."""

    done: Name
    """What was done, as customers may read it."""
    date: Day | None = None
    """When."""
    unit: Text | None = None
    """Where; blank for everywhere."""
    answers: Text | None = None
    """The comment or topic that it answers."""


def _refused(code: str, template: str) -> InvalidParameterError:
    return InvalidParameterError(Message(code, template))


def whole(value: Value) -> Any:  # noqa: ANN401 - a number, or whatever stands there
    """A whole number, also where a data frame made ``9.0`` of it.

    Example:
        >>> whole(9.0), whole("9"), whole(8.5)
        (9, 9, 8.5)
    """
    found = values.number(value)
    return int(found) if isinstance(found, float) and found.is_integer() else found


_DATE = ("date", "kuupäev", "day", "päev")
_SUBMITTED = ("completion time", "end date", "submitdate", "date submitted", "esitamise kuupäev")
"""What survey programs call the time at which somebody was done."""
RATING_FORM = Form(
    "ratings",
    ("ratings", "hinnangud", "recommendation", "soovitusindeks"),
    (
        Column(("rating",), whole, ("rating", "hinnang", "score", "hinne", "nps", "soovitus")),
        Column(("unit",), values.text, ("unit", "üksus", "department", "osakond", "branch")),
        Column(("date",), day, (*_DATE, "aeg", "ajatempel", "timestamp", *_SUBMITTED)),
        Column(
            ("comment",),
            values.text,
            ("comment", "kommentaar", "remark", "märkus", "miks", "why", "tagasiside", "feedback"),
        ),
        Column(("stakeholder",), values.text, ("stakeholder", "sidusrühm", "osapool", "huvirühm")),
        Column(("rater",), values.text, ("rater", "hindaja", "respondent", "vastaja")),
        Column(
            ("status",),
            words(_STATUS_WORDS),
            ("follow-up", "vastamine", "status", "seis", "staatus"),
        ),
        Column(
            ("followed_up",), day, ("followed up on", "vastatud", "answered on", "vastamise päev")
        ),
        Column(("done",), values.text, ("what was done", "mida tehti", "measure", "muudatus")),
        Column(("done_on",), day, ("done on", "millal tehti")),
    ),
    RatingRow,
    ("rating",),
)
"""The table of ratings."""
MEASURE_FORM = Form(
    "measures",
    ("measures", "muudatused", "changes made", "mis muutus"),
    (
        Column(("done",), values.text, ("what was done", "mida tehti", "measure", "muudatus")),
        Column(("date",), day, (*_DATE, "done on", "millal tehti")),
        Column(("unit",), values.text, ("unit", "üksus", "department", "osakond", "branch")),
        Column(("answers",), values.text, ("answers", "millele vastab", "topic", "teema")),
    ),
    MeasureRow,
    ("done",),
)
"""The table of what was done because of what customers said."""
