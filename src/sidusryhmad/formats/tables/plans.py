"""The table of changes: one row for each stakeholder whom a change hits."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import (
    Column,
    Scale,
    by_word,
    folded,
    provenance,
    without_scale,
)
from sidusryhmad.formats.tables.grid import Grid, Table
from sidusryhmad.formats.tables.met import met
from sidusryhmad.formats.tables.raters import REST, column_of, columns_for, gathered, spread_out
from sidusryhmad.formats.tables.records import Kind, Part, Record, ranged, read_rows
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.words import attitude

_OWN = ("id", "name", "note", "wants", "edits")
COLUMNS = (
    Column(("id",), values.text, ("change id", "muudatuse tunnus")),
    Column(("name",), values.text, ("change", "muudatus", "change name", "muudatuse nimi")),
    Column(("stakeholder",), values.text, ("stakeholder", "sidusrühm", "whom", "keda", "osapool")),
    Column(("effect",), values.number, ("effect", "otsene mõju", "direct effect", "mõju")),
    *provenance(),
    Column(("note",), values.text, ("change note", "muudatuse märkus")),
    REST,
    Column(("wants",), met, ("wants", "soovid", "wants met", "täidetud soovid")),
    Column(("edits",), values.anything, ("edits (json)", "kaardi muudatused (json)")),
)
_SCALES: Mapping[tuple[str, ...], Scale] = {("effect",): Scale(-3, 3, attitude)}
BY_WORD = by_word(COLUMNS)


def _keep(record: Record, heading: str, written: object) -> None:
    """A number of another scale is the reason, where none is given; a word is told alone."""
    if not isinstance(written, str):
        record.setdefault("why", f"{heading}: {written}")


def is_plans(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a table of changes."""
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key for word in words if word in BY_WORD}
    return ("effect",) in keys and bool({("id",), ("name",)} & keys)


def read_plans(found: Table) -> Part:
    """The changes of a table; rows that name none belong to the change above.

    Args:
        found: The table.

    Returns:
        One record a change, its effects by stakeholder.
    """
    rows = read_rows(found, Kind(BY_WORD, _SCALES, column_of, _keep))
    part = Part(places={(): found.place}, faults=rows.faults, remarks=rows.remarks)
    index: dict[object, int] = {}
    current: object = None
    for number, record in enumerate(rows.records):
        current = record.get("id") or record.get("name") or current
        here = index.setdefault(current, len(part.records))
        if here == len(part.records):
            part.records.append({})
            part.places[(here,)] = rows.places[(number,)]
        _row(part, here, record, {p[1:]: at for p, at in rows.places.items() if p[:1] == (number,)})
    return part


def _row(part: Part, here: int, record: Record, places: Mapping[Any, Place]) -> None:
    change = part.records[here]
    for key in _OWN:
        if key in record:
            change.setdefault(key, record[key])
            part.places.setdefault((here, key), places[key,])
    whom = record.get("stakeholder")
    effect = {k: v for k, v in record.items() if k not in (*_OWN, "stakeholder")}
    if whom is None and not effect:
        return
    ranged(effect)
    gathered(effect)
    effects = change.setdefault("effects", {})
    if whom is None or whom in effects:
        template = N_("the effect names nobody") if whom is None else _TWICE
        message = Message("effect_row", template, {"value": whom})
        part.faults.append(Fault(message, (), whom).at(places[()]))
        return
    effects[whom] = effect
    for path, place in places.items():
        part.places[(here, "effects", whom, *(path if path != ("stakeholder",) else ()))] = place


_TWICE = N_("{value} is named twice among the effects of one change")


def plans_sheet(
    document: Mapping[str, Any], names: Mapping[str, str], name: str, language: str
) -> Grid:
    """The sheet of changes.

    Args:
        document: A document that has changes.
        names: How to write each stakeholder, by id.
        name: Name of the sheet.
        language: Language of the headings.

    Returns:
        The sheet; what changes spend on wants stands on a sheet of its own.
    """
    records: Sequence[Mapping[str, Any]] = document["changes"]
    effects = [e for r in records for e in (r.get("effects") or {}).values()]
    raters = columns_for([each for each in effects if isinstance(each, Mapping)], language)
    rows: list[dict[tuple[str, ...], object]] = []
    for record in records:
        own: dict[tuple[str, ...], object] = {
            (k,): record[k] for k in _OWN if k != "wants" and record.get(k) not in (None, [], {})
        }
        hit = [
            {("stakeholder",): names.get(id_, id_), **_effect(value, raters)}
            for id_, value in (record.get("effects") or {}).items()
        ]
        first, *further = hit or [{}]
        again: dict[tuple[str, ...], object] = {("id",): record["id"]}
        rows += [own | first, *(again | each for each in further)]
    columns = [(column, column.title(language)) for column in COLUMNS]
    return sheet(name, [*columns, *raters], rows)


def _effect(value: object, raters: Sequence[tuple[Column, str]]) -> dict[tuple[str, ...], object]:
    record = value if isinstance(value, Mapping) else {"effect": value}
    row = flat(record, {})
    row.pop(("ratings",), None)
    return row | spread_out(record, raters)
