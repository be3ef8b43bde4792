"""The tables of wants: the wants themselves, and the effort that changes spend on them."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import share
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Count, Flag, Name, Number, Positive, Row, Share, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.evidence import count

Worth = Annotated[Number, Field(ge=0, le=3)]
"""How much value, 0 to 3."""


class WantRow(Row):
    """One want of one stakeholder; what nobody asked stays blank."""

    want: Name
    """The want as people say it."""
    stakeholder: Name | None = None
    """Whose want it is."""
    held: Flag | None = None
    """Whether they hold or voice it."""
    adds_value: Flag | None = None
    """Whether meeting it adds value for them."""
    emotional: Flag | None = None
    """Whether it rests on feeling rather than on reason."""
    worth: Worth | None = None
    """How much value meeting it adds, 0 to 3."""
    asked: Count | None = None
    """How many people were asked."""
    who: Text | None = None
    """Who asked, or said it."""
    when: Text | None = None
    """When."""
    why: Text | None = None
    """The reason given."""
    source: Text | None = None
    """The interview, workshop or survey it comes from."""
    note: Text | None = None
    """Free text."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.worth is None or self.adds_value is None or self.adds_value == (self.worth > 0):
            return self
        if self.adds_value:
            raise _refused("worth_contradicts", N_("it adds value, yet its worth is 0"))
        raise _refused("worth_contradicts", N_("it adds no value, yet its worth is above 0"))


class EffortRow(Row):
    """What one change does about one want; effort that meets none has no want."""

    change: Name
    """The change."""
    want: Name | None = None
    """The want that it meets."""
    stakeholder: Name | None = None
    """Whose want it is, where several want the same."""
    effort: Positive | None = None
    """What meeting it takes."""
    share: Share | None = None
    """How much of the want it meets, 0 to 1."""
    unit: Text | None = None
    """What effort is counted in; the same in every row."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.want is None and (self.effort is None or self.share is not None):
            template = N_("say which want is met, or how much effort is spent without one")
            raise _refused("no_want", template)
        return self


def _refused(code: str, template: str) -> InvalidParameterError:
    return InvalidParameterError(Message(code, template))


_WHOSE = ("stakeholder", "sidusrühm", "osapool", "whose", "kelle")
WANT_FORM = Form(
    "wants",
    ("wants", "soovid"),
    (
        Column(("want",), values.text, ("want", "soov")),
        Column(("stakeholder",), values.text, _WHOSE),
        Column(
            ("held",), values.flag, ("held", "väljendatud", "held or voiced", "voiced", "olemas")
        ),
        Column(("adds_value",), values.flag, ("adds value", "lisab väärtust", "annab väärtust")),
        Column(("emotional",), values.flag, ("emotional", "tundepõhine", "emotsionaalne")),
        Column(("worth",), values.number, ("worth", "kaal", "value", "väärtus")),
        Column(("asked",), count, ("asked", "küsitud", "n", "people asked", "mitut küsiti")),
        Column(("who",), values.text, ("who", "kes ütles", "said by", "kes")),
        Column(("when",), values.text, ("when", "millal")),
        Column(("why",), values.text, ("why", "miks", "reason", "põhjus")),
        Column(("source",), values.text, ("source", "allikas")),
        Column(("note",), values.text, ("note", "märkus", "notes", "märkused")),
    ),
    WantRow,
    ("want", "held", "adds_value"),
)
"""The table of wants."""
EFFORT_FORM = Form(
    "efforts",
    ("efforts", "vaev"),
    (
        Column(("change",), values.text, ("change", "muudatus", "muutus")),
        Column(("want",), values.text, ("want", "soov")),
        Column(("stakeholder",), values.text, _WHOSE),
        Column(("effort",), values.number, ("effort", "vaev", "cost", "kulu")),
        Column(("share",), share, ("share", "osakaal", "share met", "kui suur osa")),
        Column(("unit",), values.text, ("unit", "ühik")),
    ),
    EffortRow,
    ("change", "effort"),
)
"""The table of efforts."""
