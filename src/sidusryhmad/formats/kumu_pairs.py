"""Several connections between the same two put together: a map has one influence each way."""

from collections.abc import Mapping, Sequence

from sidusryhmad.errors import N_, Place
from sidusryhmad.formats.format import Path
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.tables.records import Record

_TOLD = ("kind", "strength", "sign", "note", "why")


def one_each(
    records: Sequence[Record], places: Mapping[Path, Place], items: Sequence[Item], tally: Tally
) -> tuple[list[Record], dict[Path, Place]]:
    """One influence for each pair: the strongest, with the others told in its note.

    Args:
        records: Influences as read.
        places: Where their values stand, by path.
        items: The connections that they come from.
        tally: Takes remarks.

    Returns:
        The influences and the places of their values.
    """
    pairs: dict[tuple[str, str], list[int]] = {}
    for index, record in enumerate(records):
        pairs.setdefault((record["from"], record["to"]), []).append(index)
    kept: dict[int, Record] = {}
    for same in pairs.values():
        strongest = max(same, key=lambda index: _weight(records[index]))
        kept[strongest] = _told(records[strongest], [records[i] for i in same if i != strongest])
        for index in same[1:]:
            template = N_(
                "further connections between the same two are told in the note of the "
                "strongest: {count}"
            )
            tally.remark("assumed", "same_pair", template, items[index], "")
    order = {old: new for new, old in enumerate(sorted(kept))}
    moved = {
        (order[int(path[0])], *path[1:]): place
        for path, place in places.items()
        if path and path[0] in order
    }
    return [kept[index] for index in sorted(kept)], moved


def _weight(record: Record) -> tuple[bool, float]:
    strength = record.get("strength")
    return strength is not None, abs(strength or 0)


def _told(record: Record, others: Sequence[Record]) -> Record:
    own = {key: record[key] for key in _TOLD if key in record}
    lines = [
        "; ".join(f"{key}: {other[key]}" for key in _TOLD if key in other)
        for other in others
        if {key: other[key] for key in _TOLD if key in other} != own
    ]
    if not lines:
        return record
    return {**record, "note": "\n".join([*filter(None, [record.get("note")]), *lines])}
