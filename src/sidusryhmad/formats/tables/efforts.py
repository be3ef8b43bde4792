"""The table of efforts: what each change spends on each want, one pair a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, by_word, folded, without_scale
from sidusryhmad.formats.tables.grid import Grid, Table
from sidusryhmad.formats.tables.records import Kind, Part, read_rows
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.written import written
from sidusryhmad.model.prepare_evidence import change_names
from sidusryhmad.model.prepare_wants import want_names
from sidusryhmad.model.want import want_of

COLUMNS = (
    Column(("change",), values.text, ("change", "muudatus", "change name", "muudatuse nimi")),
    Column(("want",), values.text, ("want", "soov")),
    Column(
        ("stakeholder",), values.text, ("stakeholder", "sidusrühm", "osapool", "whose", "kelle")
    ),
    Column(("effort",), values.number, ("effort", "vaev", "cost", "kulu")),
    Column(("share",), values.share, ("share", "osakaal", "share met", "kui suur osa")),
    Column(("unit",), values.text, ("unit", "ühik")),
)
BY_WORD = by_word(COLUMNS)


def is_efforts(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a table of efforts.

    Example:
        >>> is_efforts(("muudatus", "soov", "vaev")), is_efforts(("muudatus", "soovid", "mõju"))
        (True, False)
    """
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key[0] for word in words if word in BY_WORD}
    return {"change", "effort"} <= keys or {"change", "want", "share"} <= keys


def read_efforts(found: Table) -> Part:
    """The efforts in a table.

    Args:
        found: The table.

    Returns:
        One record a row.
    """
    return read_rows(found, Kind(BY_WORD, {}, lambda _: None, lambda *_: None))


def efforts_sheet(document: Mapping[str, Any], name: str, language: str) -> Grid:
    """The sheet of efforts.

    Args:
        document: A document whose changes meet wants.
        name: Name of the sheet.
        language: Language of the headings.

    Returns:
        The sheet; changes and wants are named where their name finds them again.
    """
    plans, wants = change_names(document), want_names(document)
    rows = []
    for plan in document["changes"]:
        for entry in plan.get("wants") or ():
            want = want_of(entry)
            said = dict(entry) if isinstance(entry, Mapping) else {}
            told = {
                **said,
                "change": written(plans, plan["id"]),
                "want": None if want is None else written(wants, str(want)),
            }
            rows.append(flat(told, {}))
    return sheet(name, [(column, column.title(language)) for column in COLUMNS], rows)
