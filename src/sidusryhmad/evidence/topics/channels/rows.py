"""The table of answers: what a move between channels does to each, in simple and complex cases."""

from typing import Self

from pydantic import model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Name, Points, Row, Text
from sidusryhmad.evidence.topics.channels.aspects import CHANNELS
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

_CHANNELS = {
    "lett": "counter", "teeninduslett": "counter", "kontor": "counter", "büroo": "counter",
    "telefon": "phone", "kõnekeskus": "phone", "call centre": "phone",
    "e-kanal": "e-channel", "e-teenindus": "e-channel", "iseteenindus": "e-channel",
    "online": "e-channel", "web": "e-channel", "veeb": "e-channel",
    **{name: name for name in CHANNELS},
}  # fmt: skip


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
                told = {"name": repr(channel), "known": ", ".join(CHANNELS)}
                raise InvalidParameterError(Message("unknown_channel", template, told))
        return self


FORM = Form(
    "answers",
    ("channels", "kanalid", "answers", "vastused"),
    (
        Column(("from_",), words(_CHANNELS), ("from channel", "kanalist", "from")),
        Column(("to",), words(_CHANNELS), ("to channel", "kanalisse", "to")),
        Column(("stakeholder",), values.text, ("stakeholder", "sidusrühm", "whom", "kelle jaoks")),
        Column(("aspect",), values.text, ("aspect", "külg", "what", "mis")),
        Column(("text",), values.text, ("by the text", "teksti järgi")),
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
