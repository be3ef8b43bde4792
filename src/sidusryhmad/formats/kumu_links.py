"""Connections of Kumu, and links of PRSM, as influences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.kumu_dialect import SPLIT
from sidusryhmad.formats.kumu_items import Item, Tally, table_of
from sidusryhmad.formats.kumu_pairs import one_each
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, folded, scale_of, without_scale
from sidusryhmad.formats.tables.links import BY_WORD, RATING, SCALES, UNANSWERED, read_links, sign
from sidusryhmad.formats.tables.records import Record
from sidusryhmad.model.influence import Influence

_NOT_READ = frozenset(["from", "to", "direction", "id"])
_WORDS: Mapping[str, str] = {
    "type": "kind", "connection type": "kind", "description": "note", "note": "note",
}  # fmt: skip
_TWO_WAY = frozenset(["mutual", "undirected"])
_SIGNS = ("positive", "negative", "unknown")


@dataclass(slots=True)
class Links:
    """Influences read from connections.

    Attributes:
        records: Their records.
        places: Where values stand, by path below the section.
        remarks: What was assumed.
        faults: Headings that say the same twice.
    """

    records: list[Record] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class Ends:
    """Who is meant by the ends of connections.

    Attributes:
        ids: Ids by what connections may call them.
        make: Makes a stakeholder of a label that no element has, and gives the id; None where
            such a connection hangs in the air.
        tally: Takes remarks.
    """

    ids: dict[str, str]
    make: bool
    tally: Tally
    made: dict[str, Item] = field(default_factory=dict)

    def find(self, reference: str, item: Item) -> str | None:
        """The id of an end; None where nobody is meant."""
        if reference in self.ids or not self.make:
            return self.ids.get(reference)
        self.ids[reference] = reference
        self.made[reference] = Item({"Label": values.protect(reference)}, item.place)
        template = N_("connections name stakeholders who have no row, such as {example}: {count}")
        self.tally.say("assumed", "no_row", template, item, reference)
        return reference


def read_connections(items: Sequence[Item], ends: Ends, *, split: bool) -> Links:
    """The influences that connections are.

    Args:
        items: The connections.
        ends: Who is meant by their ends.
        split: Whether one connection may name several ends, with strokes between them.

    Returns:
        The influences; one that runs both ways is two.
    """
    single = [each for item in items for each in _apart(item, ends, split=split)]
    if not single:
        return Links()
    rename = _Renaming()
    part = read_links(table_of(single, rename, _column, SCALES))
    _measured(part.records, single, rename, ends.tally)
    _as_it_stands(part.records, rename, part.remarks)
    records, places = one_each(part.records, part.places, single, ends.tally)
    return Links(records, places, part.remarks, part.faults)


def _apart(item: Item, ends: Ends, *, split: bool) -> list[Item]:
    """A connection as one item for every influence in it."""
    if item.get("id") is not None:
        template = N_("connections have no id of their own in a map; left out: {count}")
        ends.tally.say("lost", "connection_id", template, item, "")
    source, targets = item.text("from"), item.text("to")
    named = [source, *_several(targets, split=split)]
    found = [ends.find(name, item) if name else None for name in named]
    if len(found) == 1 or None in found:
        template = N_("connections with an end that is not in the file are left out: {count}")
        ends.tally.say("lost", "loose_end", template, item, source or "")
    return [
        each
        for target in found[1:]
        if found[0] is not None and target is not None
        for each in _directed(item, found[0], target, ends.tally)
    ]


def _several(targets: str | None, *, split: bool) -> list[str]:
    if not targets:
        return []
    return [t for t in map(str.strip, targets.split(SPLIT)) if t] if split else [targets]


def _directed(item: Item, source: str, target: str, tally: Tally) -> list[Item]:
    if source == target:
        template = N_("connections of somebody with themselves, as of {example}: {count}, left out")
        tally.say("lost", "self_connection", template, item, source)
        return []
    direction = (item.text("direction") or "").casefold()
    if direction in _TWO_WAY:
        template = N_("connections without one direction are two influences, one each way: {count}")
        tally.say("assumed", "two_way", template, item, direction)
    elif direction not in {"directed", "reversed"}:
        template = N_("where no direction is said, whoever stands first influences: {count}")
        tally.say("assumed", "no_direction", template, item, direction)
    ways = [(source, target)] if direction != "reversed" else []
    ways += [(target, source)] if direction in {*_TWO_WAY, "reversed"} else []
    return [_between(item, *way) for way in ways]


def _between(item: Item, source: str, target: str) -> Item:
    rest = {h: v for h, v in item.values.items() if folded(h) not in _NOT_READ}
    ends = {"From": values.protect(source), "To": values.protect(target)}
    label = item.get("label")
    if label is not None and item.get("type", "connection type") is None:
        rest = {("Type" if folded(h) == "label" else h): v for h, v in rest.items()}
    return replace(item, values={**ends, **rest})


class _Renaming:
    """Gives a heading ours where it means the same, and remembers those that mean nothing."""

    def __init__(self) -> None:
        self.headings: dict[tuple[str, ...], str] = {}

    def __call__(self, heading: str) -> str:
        ours = _WORDS.get(folded(heading), heading)
        column = _column(ours)
        if column and column.key not in self.headings:
            self.headings[column.key] = heading
            return ours
        return heading if heading.casefold().startswith(RATING) else f"{RATING[0]}{_MARK}{heading}"


_MARK = "\0"
"""Before the name of what is no rating: headings that a map has no place for come in as ratings."""


def _column(heading: str) -> Column | None:
    for word in (folded(heading), folded(without_scale(heading))):
        if word in BY_WORD:
            return BY_WORD[word]
    return None


def _measured(
    records: Sequence[Record], items: Sequence[Item], rename: _Renaming, tally: Tally
) -> None:
    """See to it that every record has a measure, and nothing that does not fit."""
    for record, item in zip(records, items, strict=True):
        _noted(record, _foreign(record))
        for key in _misfits(record):
            heading = rename.headings.get((key,), key)
            _noted(record, {heading: record.pop(key)})
            template = N_("{example} is put into the note: its values are not what it means here")
            tally.say("assumed", f"noted {heading}", template, item, heading)
        _signed(record, item, tally)


def _foreign(record: Record) -> dict[str, Any]:
    ratings = record.get("ratings")
    if not isinstance(ratings, Mapping):
        return {}
    foreign = {k: v for k, v in ratings.items() if k.startswith(_MARK)}
    left = {k: v for k, v in ratings.items() if k not in foreign}
    if left:
        record["ratings"] = left
    elif foreign:
        del record["ratings"]
    return {k.removeprefix(_MARK): v for k, v in foreign.items()}


def _noted(record: Record, more: Mapping[str, Any]) -> None:
    if more:
        lines = [f"{heading}: {_shown(value)}" for heading, value in more.items()]
        record["note"] = "\n".join([*filter(None, [record.get("note")]), *lines])


def _shown(value: object) -> str:
    if isinstance(value, list):
        return f" {SPLIT} ".join(map(str, value))
    return UNANSWERED if value is None else str(values.text(str(value)))


def _misfits(record: Mapping[str, Any]) -> list[str]:
    try:
        Influence.model_validate({**record, "from": "x", "to": "y"})
    except ValidationError as error:
        return list(dict.fromkeys(str(f["loc"][0]) for f in error.errors() if f["loc"]))
    return []


def _signed(record: Record, item: Item, tally: Tally) -> None:
    strength, kind = record.get("strength"), record.get("kind")
    if kind is not None and "sign" not in record and (meant := sign(kind)) in _SIGNS:
        record["sign"] = meant
        if len(kind) == 1:
            del record["kind"]
        template = N_("the type {example} is read as a sign: {count}")
        tally.say("assumed", f"sign {kind}", template, item, kind)
    if strength is not None and record.get("sign") in _SIGNS[:2]:
        against = strength > 0 if record["sign"] == "negative" else strength < 0
        if against:
            record["strength"] = -strength
            template = N_("a strength takes the sign that is given beside it: {count}")
            tally.say("assumed", "strength_by_sign", template, item, "")
    if not any(record.get(key) is not None for key in ("strength", "sign", "range")):
        record["sign"] = "unknown"
        template = N_("connections without a strength: {count}; even their sign is not known")
        tally.say("assumed", "no_strength", template, item, "")


def _as_it_stands(records: Sequence[Record], rename: _Renaming, remarks: list[Remark]) -> None:
    heading = rename.headings.get(("strength",), "")
    scaled = {r.message.values.get("heading") for r in remarks}
    known = scale_of(heading) or any(str(h).startswith(heading) for h in scaled)
    if known or all(record.get("strength") is None for record in records):
        return
    template = N_(
        "{heading} is read as it stands, from −3 to +3; another scale is named in its heading, "
        "as in {heading} (0…10)"
    )
    remarks.append(Remark("assumed", Message("strength_scale", template, {"heading": heading})))
