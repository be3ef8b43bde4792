"""Connections of Kumu, and links of PRSM, as influences."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sidusryhmad.errors import N_, Fault, Place
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.kumu_dialect import SPLIT
from sidusryhmad.formats.kumu_items import Item, Tally, table_of
from sidusryhmad.formats.kumu_measures import Headings, as_it_stands, column_of, measured
from sidusryhmad.formats.kumu_pairs import one_each
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.links import SCALES, read_links
from sidusryhmad.formats.tables.records import Record

_NOT_READ = frozenset(["from", "to", "direction", "id"])
_TWO_WAY = frozenset(["mutual", "undirected"])


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
        shared: Labels that several elements have.
        made: The elements made so far, by label.
    """

    ids: dict[str, str]
    make: bool
    tally: Tally
    shared: frozenset[str] = frozenset()
    made: dict[str, Item] = field(default_factory=dict)

    def find(self, reference: str, item: Item) -> str | None:
        """The id of an end; None where nobody is meant."""
        if reference in self.shared:
            template = N_(
                "of several elements called {example} connections mean the first: {count}"
            )
            self.tally.remark("assumed", f"shared_label {reference}", template, item, reference)
        if reference in self.ids or not self.make:
            return self.ids.get(reference)
        self.ids[reference] = reference
        self.made[reference] = Item({"Label": values.protect(reference)}, item.place)
        template = N_(
            "connections name stakeholders who have no row, such as {example}: {count}; "
            "their ring is assumed"
        )
        self.tally.remark("assumed", "no_row", template, item, reference)
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
    rename = Headings()
    part = read_links(table_of(single, rename, column_of, SCALES))
    measured(part.records, single, rename, ends.tally)
    as_it_stands(part.records, rename, part.remarks)
    records, places = one_each(part.records, part.places, single, ends.tally)
    return Links(records, places, part.remarks, part.faults)


def _apart(item: Item, ends: Ends, *, split: bool) -> list[Item]:
    """A connection as one item for every influence in it."""
    if item.get("id") is not None:
        template = N_("connections have no id of their own in a map; left out: {count}")
        ends.tally.remark("lost", "connection_id", template, item, "")
    source, targets = item.word("from"), item.word("to")
    named = [source, *_several(targets, split=split)]
    found = [ends.find(name, item) if name else None for name in named]
    if len(found) == 1 or None in found:
        template = N_("connections with an end that is not in the file are left out: {count}")
        ends.tally.remark("lost", "loose_end", template, item, source or "")
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
        tally.remark("lost", "self_connection", template, item, source)
        return []
    direction = (item.word("direction") or "").casefold()
    if direction in _TWO_WAY:
        template = N_("connections without one direction are two influences, one each way: {count}")
        tally.remark("assumed", "two_way", template, item, direction)
    elif direction not in {"directed", "reversed"}:
        template = N_("where no direction is said, whoever stands first influences: {count}")
        tally.remark("assumed", "no_direction", template, item, direction)
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
