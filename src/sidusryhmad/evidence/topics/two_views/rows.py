"""The table of ratings: who, on which side, sees how much value in which change."""

from sidusryhmad.evidence.cells import day, words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Day, Name, Points, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.model.stakeholder import Side

_SIDES = {
    "teenusepakkuja": Side.PROVIDER,
    "pakkuja": Side.PROVIDER,
    "ettevõte": Side.PROVIDER,
    "company": Side.PROVIDER,
    "klient": Side.CUSTOMER,
    "client": Side.CUSTOMER,
    "töötaja": Side.EMPLOYEE,
    "staff": Side.EMPLOYEE,
    "muu": Side.OTHER,
    **{str(side): side for side in Side},
}


class ValueRating(Row):
    """One rating of a change by one person."""

    change: Name
    """Name or id of the change."""
    aspect: Name | None = None
    """What of it was rated; blank for the change as a whole."""
    side: Side | None = None
    """The side of whoever rated."""
    stakeholder: Name | None = None
    """The stakeholder whose view it is."""
    rating: Points | None = None
    """From −3, much worse, to +3, much better; blank where no answer was given."""
    who: Name | None = None
    """Who rated; only told apart, never shown."""
    when: Day | None = None
    """The day."""
    reason: Text | None = None
    """The reason given."""


RATINGS = Form(
    "value ratings",
    ("value views", "väärtuse vaated"),
    (
        Column(("change",), values.text, ("change", "muudatus")),
        Column(("aspect",), values.text, ("aspect", "külg", "part", "tahk")),
        Column(("side",), words(_SIDES), ("side", "pool")),
        Column(("stakeholder",), values.text, ("stakeholder", "sidusrühm", "osapool")),
        Column(("rating",), values.number, ("rating", "hinnang", "value", "väärtus")),
        Column(("who",), values.text, ("who", "kes", "rater", "hindaja")),
        Column(("when",), day, ("when", "millal", "date", "kuupäev")),
        Column(("reason",), values.text, ("reason", "põhjus", "why", "miks")),
    ),
    ValueRating,
    ("change", "rating"),
)
"""Ratings of value."""
