"""The columns of a table of stakeholders, such as a stakeholder register."""

from collections.abc import Mapping

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, Scale, by_word, judged
from sidusryhmad.formats.tables.words import attitude, level, ring, side

FIELD = ("field: ", "väli: ")
"""What stands before the name of a further field."""
PRIVATE = ("private: ", "salajane: ")
"""What stands before the name of a field that is never shown."""
JSON_FIELDS = ("fields (json)", "väljad (json)")
JSON_PRIVATE = ("private (json)", "salajased (json)")


COLUMNS = (
    Column(("id",), values.text, ("id", "tunnus", "stakeholder id", "key", "kood")),
    Column(
        ("name",),
        values.text,
        (
            "name", "nimi", "stakeholder", "sidusrühm", "stakeholder group", "stakeholder name",
            "huvirühm", "huvigrupp", "osapool", "label", "actor", "party name", "nimetus",
        ),
    ),
    Column(("ring",), ring, ("ring", "ring", "circle", "sõõr", "tier")),
    Column(("side",), side, ("side", "pool", "whose side", "kelle poolel")),
    Column(("in_process",), values.flag, ("in process", "protsessis", "takes part", "osaleb")),
    Column(("strong_interest",), values.flag, ("strong interest", "suur huvi")),
    *judged(
        "power",
        "value",
        ("power", "võim", "influence level", "mõjukus", "power level", "influence", "mõjuvõim"),
    ),
    *judged("interest", "value", ("interest", "huvi", "interest level", "huvi tase")),
    *judged(
        "attitude",
        "value",
        ("attitude", "hoiak", "support level", "suhtumine", "support", "toetus", "stance",
         "current attitude", "current engagement", "praegune hoiak"),
    ),
    *judged("today", "value", ("today", "täna", "how things stand", "praegu")),
    Column(("sector",), values.text, ("sector", "sektor", "category", "liik", "internal/external")),
    Column(("group",), values.text, ("group", "rühm", "tag group", "grupp")),
    Column(("party",), values.text, ("party", "isik või asutus", "organization", "organisatsioon",
     "organisation")),
    Column(("image",), values.text, ("image", "pilt", "picture", "icon", "ikoon")),
    Column(("angle",), values.number, ("angle", "nurk")),
    Column(("note",), values.text, ("note", "märkus", "notes", "märkused", "description")),
    Column(("fields json",), values.anything, JSON_FIELDS),
    Column(("private json",), values.anything, JSON_PRIVATE),
)  # fmt: skip
BY_WORD = by_word(COLUMNS)
SCALES: Mapping[tuple[str, ...], Scale] = {
    ("power", "value"): Scale(0, 3, level),
    ("interest", "value"): Scale(0, 3, level),
    ("attitude", "value"): Scale(-3, 3, attitude),
    ("today", "value"): Scale(-3, 3),
}
"""Columns on a scale of ours, which files may hold on another one or in words."""
