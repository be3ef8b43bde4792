"""The table of wants: what stakeholders want, one want a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import (
    Column,
    Scale,
    by_word,
    folded,
    judged,
    provenance,
    without_scale,
)
from sidusryhmad.formats.tables.evidence import count
from sidusryhmad.formats.tables.grid import Grid, Table
from sidusryhmad.formats.tables.records import Kind, Part, Record, ranged, read_rows
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.words import level
from sidusryhmad.formats.tables.written import written
from sidusryhmad.model.prepare import names_by_id

COLUMNS = (
    Column(("id",), values.text, ("want id", "soovi tunnus")),
    Column(("name",), values.text, ("want", "soov", "wants", "soovid")),
    Column(
        ("stakeholder",), values.text, ("stakeholder", "sidusrühm", "osapool", "whose", "kelle")
    ),
    Column(("held",), values.flag, ("held", "väljendatud", "held or voiced", "voiced", "olemas")),
    Column(("adds_value",), values.flag, ("adds value", "lisab väärtust", "annab väärtust")),
    Column(("emotional",), values.flag, ("emotional", "tundepõhine", "emotsionaalne")),
    *judged("worth", "value", ("worth", "kaal", "value", "väärtus")),
    Column(("n",), count, ("asked", "küsitud", "n", "people asked", "mitut küsiti")),
    *(column for column in provenance() if column.key not in {("low",), ("high",)}),
    Column(("note",), values.text, ("note", "märkus", "notes", "märkused")),
)
BY_WORD = by_word(COLUMNS)
_SCALES: Mapping[tuple[str, ...], Scale] = {("worth", "value"): Scale(0, 3, level)}


def is_wants(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a table of wants."""
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key for word in words if word in BY_WORD}
    return ("name",) in keys and bool({("held",), ("adds_value",)} & keys)


def read_wants(found: Table) -> Part:
    """The wants in a table.

    Args:
        found: The table.

    Returns:
        One record a row.
    """
    part = read_rows(found, Kind(BY_WORD, _SCALES, lambda _: None, _keep))
    for record in part.records:
        if isinstance(record.get("worth"), dict):
            ranged(record["worth"])
    return part


def _keep(record: Record, heading: str, value: object) -> None:
    record.setdefault("worth", {}).setdefault("why", f"{heading}: {value}")


def wants_sheet(document: Mapping[str, Any], name: str, language: str) -> Grid:
    """The sheet of wants.

    Args:
        document: A document that has wants.
        name: Name of the sheet.
        language: Language of the headings.

    Returns:
        The sheet; people are named where their name finds them again.
    """
    people = names_by_id(document)
    rows = []
    for record in document["wants"]:
        whose = record.get("stakeholder")
        told = {**record, "stakeholder": whose and written(people, whose)}
        rows.append(flat(told, {"worth": "value"}))
    return sheet(name, [(column, column.title(language)) for column in COLUMNS], rows)
