"""The table of a spiral: its links in order, each from one factor to the next."""

from typing import Self

from pydantic import model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Name, Points, Positive, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

FACTORS = {
    "staff retention": N_("staff retention"),
    "competence": N_("competence"),
    "speed": N_("speed"),
    "freedom from price pressure": N_("freedom from price pressure"),
    "room to pay and train": N_("room to pay and train"),
}
"""The factors of the spiral, in order; the last one leads back to the first."""
_ESTONIAN = (
    "töötajate püsimine",
    "kompetents",
    "kiirus",
    "vabadus hinnasurvest",
    "võimalus tasustada ja arendada",
)
_WORDS = {**dict(zip(_ESTONIAN, FACTORS, strict=True)), **{factor: factor for factor in FACTORS}}


class LinkRow(Row):
    """One link of the loop: how strongly a factor moves the next one."""

    from_: Name
    """The factor it starts from: one of the five, or one of your own."""
    to: Name
    """The factor that it moves."""
    strength: Points
    """−3 to +3: how strongly, and whether the same way (+) or the opposite way (−)."""
    low: Points | None = None
    """Lowest strength that is still believed."""
    high: Points | None = None
    """Highest strength that is still believed."""
    months: Positive | None = None
    """How long it takes to show, in months."""
    carried_by: Text | None = None
    """Name or id of the stakeholder in whom the factor it starts from is felt."""
    why: Text | None = None
    """Where the strength comes from."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        ends = [end for end in (self.low, self.strength, self.high) if end is not None]
        if ends != sorted(ends):
            template = N_("the range does not hold the strength")
            raise InvalidParameterError(Message("range_not_around", template))
        return self


FORM = Form(
    "links",
    ("spiral", "spiraal", "links", "lülid"),
    (
        Column(("from_",), words(_WORDS), ("from", "millest", "factor", "tegur")),
        Column(("to",), words(_WORDS), ("to", "milleni", "next", "järgmine")),
        Column(("strength",), values.number, ("strength", "tugevus")),
        Column(("low",), values.number, ("low", "alt", "lowest", "vähemalt")),
        Column(("high",), values.number, ("high", "kuni", "highest", "ülalt")),
        Column(("months",), values.number, ("months", "kuid", "kuud")),
        Column(("carried_by",), values.text, ("carried by", "kelles", "stakeholder", "sidusrühm")),
        Column(("why",), values.text, ("why", "miks", "reason", "põhjus", "source", "allikas")),
    ),
    LinkRow,
    ("from_", "to", "strength"),
)
"""The table of links."""
