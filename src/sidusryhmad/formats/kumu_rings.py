"""The rings of elements: by a field that says so, else assumed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.kumu_items import Item
from sidusryhmad.formats.tables import words
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.records import Part, Record
from sidusryhmad.formats.tables.stakeholder_columns import COLUMNS
from sidusryhmad.model.ring import STANDARD_RINGS

_HEADINGS = tuple(
    dict.fromkeys(folded(w) for column in COLUMNS if column.key == ("ring",) for w in column.words)
)
_NUMBERED = dict(zip("123", STANDARD_RINGS, strict=True))
_MOST = 12


def rings_of(items: Sequence[Item], part: Part) -> dict[str, None]:
    """Put every record into its ring.

    Args:
        items: The elements.
        part: Their records, in the same order; rings are set, remarks added.

    Returns:
        The rings of the map, inside out; empty where they are the standard ones.
    """
    given = [item.word(*_HEADINGS) for item in items]
    used = dict.fromkeys(ring for ring in given if ring is not None)
    if all(words.ring(ring) in STANDARD_RINGS for ring in used):
        return {}
    place = next(item.place for item, ring in zip(items, given, strict=True) if ring)
    if set(used) <= set(_NUMBERED):
        _put(part, [ring and _NUMBERED[ring] for ring in given])
        _said(part, "ring_numbers", N_("the rings 1, 2 and 3 are read from the inside out"), place)
        return {}
    if len(used) > _MOST:
        return _as_field(part, given, place)
    _put(part, given)
    everybody = dict.fromkeys(record["ring"] for record in part.records)
    if all(ring.isdecimal() and ring.isascii() for ring in everybody):
        everybody = dict.fromkeys(sorted(everybody, key=int))
    template = N_("the rings are taken in this order, from the inside: {rings}")
    _said(part, "ring_order", template, place, rings=", ".join(everybody))
    return everybody


def _put(part: Part, rings: Sequence[str | None]) -> None:
    for record, ring in zip(part.records, rings, strict=True):
        if ring is not None:
            record["ring"] = ring


def _as_field(part: Part, given: Sequence[str | None], place: Place) -> dict[str, None]:
    for record, ring in zip(part.records, given, strict=True):
        record["ring"] = STANDARD_RINGS[1]
        if ring is not None:
            add_fields(record, {"Ring": ring})
    template = N_("more than {most} rings are none: kept as a field, everybody taken as {ring}")
    _said(part, "too_many_rings", template, place, most=_MOST, ring=STANDARD_RINGS[1])
    return {}


def add_fields(record: Record, more: Mapping[str, Any]) -> None:
    """Add to the fields of a record, which a file may have filled with anything.

    Example:
        >>> record = {"fields": [1]}
        >>> add_fields(record, {"a": 2}); record
        {'fields': {'fields': [1], 'a': 2}}
    """
    given = record.get("fields", {})
    fields = given if isinstance(given, Mapping) else {"fields": given}
    record["fields"] = {**fields, **more}


def _said(part: Part, code: str, template: str, place: Place, **values: object) -> None:
    part.remarks.append(Remark("assumed", Message(code, template, values), place))
