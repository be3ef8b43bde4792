"""Elements of Kumu, and factors of PRSM, as stakeholders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.kumu_dialect import Dialect
from sidusryhmad.formats.kumu_items import Item, Tally, table_of
from sidusryhmad.formats.kumu_rings import add_fields, rings_of
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.people import read_people
from sidusryhmad.formats.tables.records import Part, Record
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD, FIELD, PRIVATE, SCALES
from sidusryhmad.model.crosscheck import cross_faults
from sidusryhmad.model.naming import distinct_ids
from sidusryhmad.model.stakeholder import Stakeholder

_BEFORE = (*FIELD, *PRIVATE)
_CORE = frozenset(["name", "id", "group", "note", "image"])


@dataclass(slots=True)
class People:
    """Stakeholders read from elements.

    Attributes:
        records: Their records; every one has an id and a name.
        rings: The rings of the map; empty where they are the standard ones.
        places: Where values stand, by path below the section.
        remarks: What was assumed.
        faults: Headings that say the same twice.
        ids: Ids by what connections may call them: id, or label.
        shared: Labels that several of them have, so that only ids tell who is meant.
    """

    records: list[Record]
    rings: dict[str, None]
    places: dict[Path, Place]
    remarks: list[Remark]
    faults: list[Fault] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)


def read_elements(items: Sequence[Item], dialect: Dialect, tally: Tally) -> People:
    """The stakeholders that elements are.

    Args:
        items: The elements.
        dialect: What their headings mean.
        tally: Takes remarks.

    Returns:
        The stakeholders: elements with the same id, or the same label and type, are one.
    """
    single = _single(items, tally)
    rename = _Renaming(dialect.reads)
    part = read_people(table_of(single, rename, _column, SCALES)) if single else Part()
    rings = rings_of(single, part)
    _refit(part, rename)
    _name(single, part.records)
    found = People(part.records, rings, part.places, part.remarks, part.faults)
    _references(found, single)
    return found


def _single(items: Sequence[Item], tally: Tally) -> list[Item]:
    """One item for each element, later values before earlier ones, as Kumu merges rows."""
    found: dict[tuple[str, ...], Item] = {}
    for item in items:
        id_, label = _id(item), item.word("label")
        kind = item.word("type", "element type") or ""
        if id_ is None and label is None:
            template = N_("elements without a label are left out: {count}")
            tally.remark("lost", "no_label", template, item, "")
            continue
        key = ("id", id_) if id_ else ("label", label or "", kind)
        if key in found:
            template = N_("elements that stand there twice are one, the last value counts: {count}")
            tally.remark("assumed", "element_twice", template, item, label or "")
            found[key] = _merged(found[key], item)
        else:
            found[key] = item
    return list(found.values())


def _id(item: Item) -> str | None:
    return item.word("id")


def _merged(first: Item, second: Item) -> Item:
    named = {folded(heading): heading for heading in first.values}
    later = {named.get(folded(h), h): value for h, value in second.values.items()}
    places = {named.get(folded(h), h): place for h, place in second.places.items()}
    return Item({**first.values, **later}, first.place, {**first.places, **places})


@dataclass(slots=True)
class _Renaming:
    """Gives every heading one of ours, a field's where ours is taken, and remembers which."""

    reads: Mapping[str, str]
    headings: dict[tuple[str, ...], str] = field(default_factory=dict)

    def __call__(self, heading: str) -> str:
        """Our heading for one of theirs."""
        word = self.reads.get(folded(heading))
        if word and (BY_WORD[word].key not in self.headings):
            self.headings[BY_WORD[word].key] = heading
            return word
        column = _column(heading)
        if column and column.key[0] not in _CORE and column.key not in self.headings:
            self.headings[column.key] = heading
            return heading
        open_ = heading.casefold().startswith(_BEFORE)
        return heading if open_ or (not column and not word) else f"{FIELD[0]}{heading}"


def _column(heading: str) -> Column | None:
    for word in (folded(heading), folded(without_scale(heading))):
        if word in BY_WORD:
            return BY_WORD[word]
    return None


def _refit(part: Part, rename: _Renaming) -> None:
    """Move columns whose values are not what their heading means with us to the fields."""
    keys: dict[str, Place] = {}
    for index, record in enumerate(part.records):
        for key in _misfits(record):
            keys.setdefault(key, part.places.get((index, key), Place()))
    for fault in cross_faults({"stakeholders": part.records}):
        if fault.path[-1] == "range":
            place = part.places.get((fault.path[1], fault.path[2]), Place())
            keys.setdefault(str(fault.path[2]), place)
    for key, place in keys.items():
        heading = next((h for path, h in rename.headings.items() if path[0] == key), key)
        for record in part.records:
            if key in record:
                add_fields(record, _spread(heading, record.pop(key)))
        template = N_("{heading} is kept as a field: its values are not what it means here")
        message = Message("kept_as_field", template, {"heading": heading})
        part.remarks.append(Remark("assumed", message, place))


def _misfits(record: Mapping[str, Any]) -> list[str]:
    known = {"id": "x", "name": "x", "ring": "x"}
    try:
        Stakeholder.model_validate({**record, **known})
    except ValidationError as error:
        keys = [str(fault["loc"][0]) for fault in error.errors() if fault["loc"]]
        return [key for key in keys if key not in {"fields", "private"}]
    return []


def _spread(heading: str, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        return {heading: value}
    return {heading if k == "value" else f"{heading}: {k}": v for k, v in value.items()}


def _name(items: Sequence[Item], records: Sequence[Record]) -> None:
    """Give every record an id and a name, whichever of them is missing."""
    taken = [id_ for item in items if (id_ := _id(item))]
    unnamed = [item.word("label") or "" for item in items if not _id(item)]
    made = iter(distinct_ids(unnamed, taken))
    for item, record in zip(items, records, strict=True):
        id_ = _id(item) or next(made)
        record |= {"id": id_, "name": item.word("label") or id_}


def _references(found: People, items: Sequence[Item]) -> None:
    ids = {record["id"]: None for record in found.records}
    found.ids |= {id_: id_ for id_ in ids}
    for item, id_ in zip(items, ids, strict=True):
        label = item.word("label")
        if label is not None and found.ids.setdefault(label, id_) != id_ and label not in ids:
            found.shared.add(label)
