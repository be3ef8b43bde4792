"""The table of stakeholders."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, folded
from sidusryhmad.formats.tables.grid import Grid, Table
from sidusryhmad.formats.tables.open_columns import Holds, Open, free
from sidusryhmad.formats.tables.records import Kind, Part, Record, ranged, read_rows
from sidusryhmad.formats.tables.register import GIVEN, is_contact, with_names
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.stakeholder_columns import (
    BY_WORD,
    COLUMNS,
    FIELD,
    PRIVATE,
    SCALES,
)
from sidusryhmad.formats.tables.words import in_words
from sidusryhmad.model.ring import STANDARD_RINGS, ring_by_facts

NUMBERS = dict.fromkeys(("power", "interest", "attitude", "today"), "value")
_OPEN = ("fields", "private")
UNSAID = STANDARD_RINGS[1]
"""The ring of those of whom no file says where they stand."""


def _other(heading: str) -> Column:
    for key, before in zip(_OPEN, (FIELD, PRIVATE), strict=True):
        if column := Open(key, before, lambda _: True).column(heading, free):
            return column
    if folded(heading) in GIVEN:
        return Column(("given",), values.text, (heading,))
    return Column(("private" if is_contact(heading) else "fields", heading), free, (heading,))


def _keep(record: Record, heading: str, written: object) -> None:
    """A number of another scale stays as a field; a word is told in the remark alone."""
    if not isinstance(written, str):
        record.setdefault("fields", {})[heading] = written


def read_people(found: Table) -> Part:
    """The stakeholders of a table.

    Args:
        found: The table.

    Returns:
        Records; a heading that is not known becomes a field, and a private one where it tells how
        to reach people; a ring that nobody gives is derived from the facts or assumed. All that is
        not plain is remarked.
    """
    found, remarks = with_names(found)
    part = read_rows(found, Kind(BY_WORD, SCALES, _other, _keep))
    part.remarks += [*remarks, *_contacts(found)]
    unsaid = 0
    for record in map(_whole, part.records):
        if "ring" not in record:
            by_facts = _by_facts(record)
            record["ring"] = by_facts or UNSAID
            unsaid += by_facts is None
    if unsaid:
        template = N_("the ring of {count} stakeholders is not given: taken as {ring}")
        values: dict[str, object] = {"count": unsaid, "ring": UNSAID}
        part.remarks.append(
            Remark("assumed", Message("ring_unsaid", template, values), found.place)
        )
    return part


def _contacts(found: Table) -> list[Remark]:
    texts = [cell.value for cell in found.heading.values() if isinstance(cell.value, str)]
    private = [t for t in texts if folded(t) not in BY_WORD and _other(t).key == ("private", t)]
    if not private:
        return []
    template = N_("private, shown in no picture or report: {columns}")
    values = {"columns": ", ".join(private)}
    return [Remark("assumed", Message("contacts_private", template, values), found.place)]


def _by_facts(record: Record) -> str | None:
    process, interest = (
        fact if isinstance(fact := record.get(key), bool) else None
        for key in ("in_process", "strong_interest")
    )
    return ring_by_facts(in_process=process, strong_interest=interest)


def _whole(record: Record) -> Record:
    given = record.pop("given", None)
    if given is not None and isinstance(record.get("name"), str):
        record["name"] = f"{given} {record['name']}"
    elif given is not None:
        record.setdefault("name", given)
    for key in _OPEN:
        rest = record.pop(f"{key} json", {})
        if isinstance(rest, Mapping):
            if rest or key in record:
                record[key] = {**rest, **record.get(key, {})}
        else:
            record[key] = rest
    for key in NUMBERS:
        if isinstance(record.get(key), dict):
            ranged(record[key])
    return record


def people_sheet(
    records: Sequence[Mapping[str, Any]], name: str, language: str, holds: Holds
) -> Grid:
    """The sheet of stakeholders.

    Args:
        records: Stakeholders of a document.
        name: Name of the sheet.
        language: Language of the headings.
        holds: Whether a cell can hold a field's value.

    Returns:
        The sheet.
    """
    at = 1 if language == "et" else 0
    columns = [(column, column.title(language)) for column in COLUMNS]
    shown = [{k: in_words(k, v, language) for k, v in record.items()} for record in records]
    rows = [flat(record, NUMBERS) for record in shown]
    for key, before in zip(_OPEN, (FIELD, PRIVATE), strict=True):
        several = Open(key, before, holds)
        names = several.names(records)
        columns += [(Column((key, n), free, ()), f"{before[at]}{n}") for n in names]
        for row, record in zip(rows, records, strict=True):
            row.pop((key,), None)
            row |= {(key, n): record[key][n] for n in names if n in (record.get(key) or {})}
            if rest := several.rest(record, names):
                row[f"{key} json",] = rest
    return sheet(name, columns, rows)
