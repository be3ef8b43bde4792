"""Tables of co-creation: ratings of satisfaction by involvement, and curves set by hand."""

from typing import Annotated

from pydantic import Field

from sidusryhmad.evidence.cells import day
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Day, Name, Number, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

LARGEST = 1e9
"""No level and no satisfaction is larger, either way."""
Level = Annotated[Number, Field(ge=-LARGEST, le=LARGEST)]
"""A level of involvement, or of satisfaction."""

_SEGMENT = Column(
    ("segment",), values.text, ("segment", "sidusrühm", "stakeholder", "klientide rühm", "customer")
)
_UNIT = Column(("unit",), values.text, ("unit", "ühik"))


class InvolvementRow(Row):
    """How involved somebody was, and how satisfied."""

    segment: Name | None = None
    """The segment or stakeholder that they belong to."""
    involvement: Level | None = None
    """How involved they were: hours, steps, a share."""
    satisfaction: Level | None = None
    """How satisfied they were, on any scale on which more is better."""
    unit: Text | None = None
    """Unit of involvement."""
    date: Day | None = None
    """When they said so."""


INVOLVEMENT_FORM = Form(
    "ratings",
    ("involvement", "kaasatus"),
    (
        _SEGMENT,
        Column(("involvement",), values.number, ("involvement", "kaasatus", "panus", "effort")),
        Column(("satisfaction",), values.number, ("satisfaction", "rahulolu", "rating", "hinnang")),
        _UNIT,
        Column(("date",), day, ("date", "kuupäev", "when", "millal")),
    ),
    InvolvementRow,
    ("involvement", "satisfaction"),
)
"""The table of ratings."""


class CurveRow(Row):
    """A curve set by hand."""

    segment: Name | None = None
    """The segment or stakeholder whose curve it is."""
    optimum: Level
    """Level of involvement at which they are most satisfied."""
    best: Level
    """Satisfaction there."""
    start: Level
    """Satisfaction without involvement."""
    current: Level | None = None
    """Where the service stands."""
    unit: Text | None = None
    """Unit of involvement."""


CURVE_FORM = Form(
    "curves",
    ("curves", "kõverad"),
    (
        _SEGMENT,
        Column(("optimum",), values.number, ("optimum", "parim kaasatus", "best involvement")),
        Column(("best",), values.number, ("best satisfaction", "parim rahulolu")),
        Column(
            ("start",),
            values.number,
            ("satisfaction without involvement", "rahulolu kaasamata"),
        ),
        Column(("current",), values.number, ("current", "praegu", "today", "täna")),
        _UNIT,
    ),
    CurveRow,
    ("optimum", "best", "start"),
)
"""The table of curves set by hand."""
