"""The table of answers: what a move between channels does to each, in simple and complex cases."""

from typing import Self

from pydantic import model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message, Place
from sidusryhmad.evidence.cells import words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.likeness import nearly_same
from sidusryhmad.evidence.row import Name, Points, Row, Text
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.channels.aspects import ASPECTS, CHANNELS
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

_CHANNELS = {
    "teeninduslett": "counter", "lett": "counter", "kontor": "counter", "büroo": "counter",
    "telefon": "phone", "kõnekeskus": "phone", "call centre": "phone",
    "e-kanal": "e-channel", "e-teenindus": "e-channel", "iseteenindus": "e-channel",
    "online": "e-channel", "web": "e-channel", "veeb": "e-channel",
    **{name: name for name in CHANNELS},
}  # fmt: skip
_CHANNEL = words(_CHANNELS)
_ESTONIAN = (
    "kontroll", "kiirus", "läbipaistvus", "enda seatud reeglid", "kodust lahkumata",
    "inimene, kellega rääkida", "kättesaadavus tipptunnil", "ühtlane kvaliteet", "kulu",
    "lihtsaks tegemine", "allesjäävad juhtumid",
)  # fmt: skip
_NAMES = tuple(aspect.name for aspect in ASPECTS)
_ASPECT = words({**dict(zip(_ESTONIAN, _NAMES, strict=True)), **{name: name for name in _NAMES}})
_SAID = {"võit": "a gain", "kaotus": "a loss", "ei ütle midagi": "says nothing"}
_BY_TEXT = {**_SAID, **{word: word for word in _SAID.values()}}


class AnswerRow(Row):
    """One question with somebody's answer; without an answer it is a question still open."""

    stakeholder: Name
    """Name or id of the stakeholder whom it touches."""
    aspect: Name
    """What differs between the channels."""
    simple: Points | None = None
    """How much better or worse off they are by it in a simple case, −3 to +3."""
    complex: Points | None = None
    """The same in a complex case."""
    from_: Text | None = None
    """The channel left."""
    to: Text | None = None
    """The channel moved to."""
    question: Text | None = None
    """What was asked."""
    reason: Text | None = None
    """Why it was asked."""
    text: Text | None = None
    """What the source text says of it: a gain, a loss, or nothing."""
    who: Text | None = None
    """Who answered."""
    why: Text | None = None
    """Why they answered so."""

    @model_validator(mode="after")
    def _known(self) -> Self:
        for channel in (self.from_, self.to):
            if channel is not None and channel not in CHANNELS:
                template = N_("there is no channel {name}; there are {known}")
                told = {"name": repr(channel), "known": ", ".join(_CHANNEL.listed())}
                raise InvalidParameterError(Message("unknown_channel", template, told))
        return self


FORM = Form(
    "answers",
    ("channels", "kanalid", "answers", "vastused"),
    (
        Column(("from_",), _CHANNEL, ("from channel", "kanalist", "from")),
        Column(("to",), _CHANNEL, ("to channel", "kanalisse", "to")),
        Column(("stakeholder",), values.text, ("stakeholder", "sidusrühm", "whom", "kelle jaoks")),
        Column(("aspect",), _ASPECT, ("aspect", "külg", "what", "mis")),
        Column(("text",), words(_BY_TEXT), ("by the text", "teksti järgi")),
        Column(("question",), values.text, ("question", "küsimus")),
        Column(("reason",), values.text, ("reason", "põhjendus")),
        Column(("simple",), values.number, ("simple case", "lihtne juhtum", "simple", "lihtne")),
        Column(("complex",), values.number, ("complex case", "keeruline juhtum", "complex")),
        Column(("who",), values.text, ("who", "kes vastas", "kes")),
        Column(("why",), values.text, ("why", "miks")),
    ),
    AnswerRow,
    ("stakeholder", "aspect", "simple", "complex"),
)
"""The table of answers."""


def twins(sheet: Sheet[AnswerRow]) -> tuple[Remark, ...]:
    """Stakeholders whose names are nearly the same.

    Args:
        sheet: The answers.

    Returns:
        A remark on each name that is nearly an earlier one; both stay stakeholders of their own.

    Example:
        >>> rows = tuple(AnswerRow(stakeholder=n, aspect="speed") for n in ("Klient", "Klent"))
        >>> [str(each.message) for each in twins(Sheet(rows))]
        ['Klent is nearly Klient; if they are one, write both the same way']
    """
    places = sheet.places or (Place(),) * len(sheet.rows)
    return nearly_same(zip((row.stakeholder for row in sheet.rows), places, strict=True))
