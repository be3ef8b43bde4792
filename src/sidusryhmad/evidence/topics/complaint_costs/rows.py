"""The small table of inputs: name, value, range, unit, source; nothing has a default."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.cells import share, words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Name, Number, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

INPUT_NAMES = {
    "complaints": N_("complaints"),
    "minutes": N_("minutes per complaint"),
    "hourly_cost": N_("cost of an hour"),
    "cases": N_("cases"),
    "giving_in": N_("cost of giving in"),
    "takers": N_("share of takers"),
    "fee": N_("fee"),
    "providing": N_("cost of providing"),
    "remaining": N_("arguing that remains"),
}
"""Display names of the inputs, to be translated."""
PURPOSES = {
    "complaints": N_("how many complaints come in a period"),
    "minutes": N_("how many minutes of staff time one complaint takes"),
    "hourly_cost": N_("what an hour of staff time costs"),
    "cases": N_("how many customers ask for the same"),
    "giving_in": N_("what giving in costs for one customer in a period"),
    "takers": N_("which share of these customers would pay the fee, 0 to 1 or in per cent"),
    "fee": N_("what one customer would pay in a period"),
    "providing": N_("what providing it costs for one customer in a period"),
    "remaining": N_(
        "which share of the arguing goes on with customers who got what they want, 0 to 1 or in "
        "per cent; write 0 where none does"
    ),
}
"""What each input is for."""
MOODS = {
    "mood_arguing": N_("mood while arguing"),
    "mood_giving_in": N_("mood when giving in"),
    "mood_selling": N_("mood when selling it"),
}
"""Display names of what is kept beside the money and never turned into it."""
MONEY = frozenset({"hourly_cost", "giving_in", "fee", "providing"})
"""Inputs that are sums of money."""
_ESTONIAN = {
    "kaebusi": "complaints",
    "pretensioone": "complaints",
    "minuteid kaebuse kohta": "minutes",
    "minuteid pretensiooni kohta": "minutes",
    "tunni hind": "hourly_cost",
    "juhtumeid": "cases",
    "juhtumid": "cases",
    "kaebused": "complaints",
    "minutid kaebuse kohta": "minutes",
    "tunnihind": "hourly_cost",
    "järeleandmise kulu": "giving_in",
    "ostjate osakaal": "takers",
    "tasu": "fee",
    "osutamise kulu": "providing",
    "jätkuv vaidlemine": "remaining",
    "tuju vaieldes": "mood_arguing",
    "tuju järele andes": "mood_giving_in",
    "tuju müües": "mood_selling",
}
_ENGLISH = {text.casefold(): name for name, text in {**INPUT_NAMES, **MOODS}.items()}
INPUT_WORDS = words({**_ESTONIAN, **_ENGLISH})
"""The inputs by the words of both languages."""


class CostInput(Row):
    """One input."""

    name: Name
    """Which input it is."""
    value: Number | None = None
    """Its value."""
    low: Number | None = None
    """The least it may be."""
    high: Number | None = None
    """The most it may be."""
    unit: Text | None = None
    """What it is counted in, such as €/h."""
    source: Text | None = None
    """Where it comes from."""
    note: Text | None = None
    """A remark."""


INPUTS = Form(
    "inputs",
    ("inputs", "sisendid"),
    (
        Column(("name",), INPUT_WORDS, ("input", "sisend", "name", "nimi")),
        Column(("value",), share, ("value", "väärtus")),
        Column(("low",), share, ("low", "vähim", "lowest", "min", "vähemalt")),
        Column(("high",), share, ("high", "suurim", "highest", "max", "kuni")),
        Column(("unit",), values.text, ("unit", "ühik")),
        Column(("source",), values.text, ("source", "allikas")),
        Column(("note",), values.text, ("note", "märkus")),
    ),
    CostInput,
    ("name", "value"),
)
"""The inputs."""
