"""Stakeholder registers: the people of a map alone, under the headings that registers have."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.csv_file import CsvFormat
from sidusryhmad.formats.csv_text import written
from sidusryhmad.formats.format import Remark, Rendered, Source
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.open_columns import Holds, Open, free, typed, untyped
from sidusryhmad.formats.tables.people import NUMBERS
from sidusryhmad.formats.tables.register import GIVEN, is_contact
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD, FIELD, PRIVATE
from sidusryhmad.formats.xlsx_file import XlsxFormat
from sidusryhmad.formats.xlsx_write import bytes_of, too_long, workbook_of
from sidusryhmad.model.service_map import ServiceMap

_TITLE = ("register", "register")
_MARK = "\ufeff"
_HEADINGS: Mapping[tuple[str, ...], tuple[str, str]] = {
    ("id",): ("ID", "Tunnus"),
    ("name",): ("Stakeholder", "Sidusrühm"),
    ("party",): ("Organization", "Organisatsioon"),
    ("sector",): ("Category", "Liik"),
    ("group",): ("Group", "Rühm"),
    ("ring",): ("Ring", "Ring"),
    ("side",): ("Side", "Pool"),
    ("in_process",): ("Takes part", "Osaleb"),
    ("strong_interest",): ("Strong interest", "Suur huvi"),
    ("power", "value"): ("Influence (0–3)", "Mõjukus (0–3)"),
    ("interest", "value"): ("Interest (0–3)", "Huvi (0–3)"),
    ("attitude", "value"): ("Attitude (−3…+3)", "Hoiak (−3…+3)"),
    ("today", "value"): ("Today (−3…+3)", "Täna (−3…+3)"),
}
_NOTES = ("Notes", "Märkused")


def register_of(service_map: ServiceMap, holds: Holds) -> tuple[Grid, tuple[Remark, ...]]:
    """The register of a map.

    Args:
        service_map: The map.
        holds: Whether a cell can hold a field's value.

    Returns:
        A sheet with a row for everybody, and what is not in it.
    """
    document = service_map.to_document()
    at = 1 if service_map.service.language == "et" else 0
    records = document.get("stakeholders", [])
    fields = Open("fields", FIELD, holds)
    names = fields.names(records)
    columns = [(Column(key, free, ()), both[at]) for key, both in _HEADINGS.items()]
    columns += [(Column(("fields", n), free, ()), _field(n, at)) for n in names]
    columns.append((Column(("note",), free, ()), _NOTES[at]))
    rows = [flat(record, NUMBERS) for record in records]
    for row, record in zip(rows, records, strict=True):
        row |= {("fields", n): record["fields"][n] for n in names if n in record.get("fields", {})}
    return sheet(_TITLE[at], columns, rows), _lost(records, rows, fields, names)


def _field(name: str, at: int) -> str:
    """A field's heading; guarded where it would be read as something else."""
    word = folded(without_scale(name))
    known = word in BY_WORD or word in GIVEN or is_contact(name) or folded(name) in BY_WORD
    plain = not known and not word.startswith((*FIELD, *PRIVATE))
    return name if plain and without_scale(name) == name else f"{FIELD[at]}{name}"


def _lost(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Mapping[tuple[str, ...], object]],
    fields: Open,
    names: Sequence[str],
) -> tuple[Remark, ...]:
    alone = N_(
        "a register holds people alone: influences, wants, changes, evidence and settings "
        "stay behind"
    )
    said = [Message("register_alone", alone)]
    if any(record.get("private") for record in records):
        said.append(Message("private_left_out", N_("private fields are left out")))
    kept = {*_HEADINGS, ("note",), ("fields",), ("private",)}
    parts = {key for row in rows for key in row if key[0] != "fields"} - kept
    left = sorted(": ".join(key) for key in parts)
    left += sorted({name for record in records for name in fields.rest(record, names)})
    if left:
        template = N_("left out: {parts}")
        said.append(Message("parts_left_out", template, {"parts": ", ".join(left)}))
    return tuple(Remark("lost", message) for message in said)


class RegisterCsv(CsvFormat):
    """A register as CSV; read like any other table."""

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - never by itself
        """Never by itself: the general reader knows a register when it sees one."""
        return False

    def render(self, service_map: ServiceMap) -> Rendered:
        """The register of a map.

        Args:
            service_map: The map.

        Returns:
            One file; semicolons and decimal commas where the map speaks Estonian.
        """
        grid, lost = register_of(service_map, untyped)
        text = written(grid.rows, ";" if service_map.service.language == "et" else ",")
        return Rendered({"": f"{_MARK}{text}".encode()}, lost)


class RegisterXlsx(XlsxFormat):
    """A register as a workbook; read like any other one."""

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - never by itself
        """Never by itself, as above."""
        return False

    def render(self, service_map: ServiceMap) -> Rendered:
        """The register of a map.

        Args:
            service_map: The map.

        Returns:
            One file with one sheet.

        Raises:
            MissingExtraError: openpyxl is not installed.
        """
        grid, lost = register_of(service_map, typed)
        content = bytes_of(workbook_of([grid], frozen=[True]))
        return Rendered({"": content}, (*lost, *too_long([grid])))


CSV = RegisterCsv()
XLSX = RegisterXlsx()
