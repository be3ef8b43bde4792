"""The table of evidence: what is known about values on the map, one record a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import (
    Column,
    by_word,
    folded,
    provenance,
    without_scale,
)
from sidusryhmad.formats.tables.grid import Grid, Table, Value
from sidusryhmad.formats.tables.records import Kind, Part, ranged, read_rows
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.words import in_words, of
from sidusryhmad.formats.tables.written import written
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_edits import added_names
from sidusryhmad.model.prepare_evidence import change_names


def count(value: Value) -> Any:  # noqa: ANN401 - a number, or whatever stands there
    """How many; a spreadsheet's 212.0 is 212.

    Example:
        >>> count("212"), count(212.0), count("2,5"), count("palju")
        (212, 212, 2.5, 'palju')
    """
    found = values.number(value)
    return int(found) if isinstance(found, float) and found.is_integer() else found


COLUMNS = (
    Column(("of",), of, ("evidence of", "mille kohta")),
    Column(
        ("stakeholder",), values.text, ("stakeholder", "sidusrühm", "osapool", "whose", "kelle")
    ),
    Column(("change",), values.text, ("change", "muudatus", "change name", "muudatuse nimi")),
    Column(("from",), values.text, ("from", "kes", "influencer", "kellelt")),
    Column(("to",), values.text, ("to", "keda", "influenced", "kellele")),
    Column(("value",), values.number, ("value", "väärtus")),
    Column(("n",), count, ("n", "arv", "answers", "vastuseid", "count")),
    Column(("method",), values.text, ("method", "meetod")),
    *(column for column in provenance() if column.key != ("who",)),
    Column(("who",), values.text, ("who", "kes ütles", "said by")),
    Column(("note",), values.text, ("note", "märkus", "notes", "märkused")),
)
BY_WORD = by_word(COLUMNS)


def is_evidence(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a table of evidence."""
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key for word in words if word in BY_WORD}
    return {("of",), ("value",)} <= keys


def read_evidence(found: Table) -> Part:
    """The records of evidence in a table.

    Args:
        found: The table.

    Returns:
        One record a row.
    """
    part = read_rows(found, Kind(BY_WORD, {}, lambda _: None, lambda *_: None))
    for record in part.records:
        ranged(record)
    return part


def evidence_sheet(document: Mapping[str, Any], name: str, language: str) -> Grid:
    """The sheet of evidence.

    Args:
        document: A document that has evidence.
        name: Name of the sheet.
        language: Language of the headings.

    Returns:
        The sheet; people and changes are named where their name finds them again.
    """
    plans, people = change_names(document), names_by_id(document)
    for plan in document.get("changes", ()):
        people = {**people, **added_names(plan)}
    called = {"change": plans, "stakeholder": people, "from": people, "to": people}
    rows = []
    for record in document["evidence"]:
        told = {
            key: written(called[key], value) if key in called and value is not None else value
            for key, value in record.items()
        }
        rows.append(flat({**told, "of": in_words("of", record["of"], language)}, {}))
    return sheet(name, [(column, column.title(language)) for column in COLUMNS], rows)
