"""Checks of a change's edits against the map that they edit; all checks together."""

from collections.abc import Iterator, Mapping
from typing import Any

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.model.crosscheck import (
    cross_faults,
    measure_faults,
    ring_ids,
    unknown_ring,
    unknown_stakeholder,
)
from sidusryhmad.model.crosscheck_evidence import evidence_faults
from sidusryhmad.model.crosscheck_wants import want_faults
from sidusryhmad.model.lenient import Path, mapping, records, text, words
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_edits import added_names

Ends = tuple[str, str]


def all_cross_faults(document: Mapping[str, Any]) -> list[Fault]:
    """Every fault that shows only when records are seen together, of all parts of a document.

    Args:
        document: A prepared document, which may be malformed anywhere.

    Returns:
        The faults.
    """
    faults = cross_faults(document)
    if "stakeholders" in document:
        for index, change in records(document, "changes"):
            faults.extend(_edit_faults(document, change, ("changes", index, "edits")))
    faults.extend(want_faults(document))
    faults.extend(evidence_faults(document))
    return faults


def _edit_faults(
    document: Mapping[str, Any], change: Mapping[str, Any], path: Path
) -> Iterator[Fault]:
    edits = mapping(change, "edits")
    if not edits:
        return
    names = names_by_id(document)
    gone = {id_ for _, id_ in words(mapping(edits, "remove"), "stakeholders")}
    yield from _stakeholder_faults(document, edits, path)
    yield from _gone_but_hit(change, gone, path)
    known = {**names, **added_names(change)}
    there = {ends for _, row in records(document, "influences") if (ends := _ends(row))}
    met: set[Ends] = set()
    for part in ("add", "remove", "rerate"):
        for index, row in records(mapping(edits, part), "influences"):
            place = (*path, part, "influences", index)
            yield from _end_faults(row, place, known, gone)
            if part != "remove":
                yield from measure_faults(row, place)
            if ends := _ends(row):
                if set(ends) <= set(known):
                    yield from _pair_faults(ends, place, (there, met), known)
                met.add(ends)


def _stakeholder_faults(
    document: Mapping[str, Any], edits: Mapping[str, Any], path: Path
) -> Iterator[Fault]:
    names = names_by_id(document)
    for index, id_ in words(mapping(edits, "remove"), "stakeholders"):
        if id_ not in names:
            yield unknown_stakeholder(names, (*path, "remove", "stakeholders", index), id_)
    taken = dict(names)
    for index, row in records(mapping(edits, "add"), "stakeholders"):
        place = (*path, "add", "stakeholders", index)
        new, name = text(row, "id"), text(row, "name")
        if new in taken or name in names.values():
            template = N_("{value} is on the map already; say what changes under rerate")
            yield Fault(Message("added_twice", template, {"value": repr(name or new)}), place, new)
        taken[new or ""] = ""
        yield from _ring_faults(document, row, place)
    for index, row in records(mapping(edits, "rerate"), "stakeholders"):
        place = (*path, "rerate", "stakeholders", index)
        known = text(row, "id")
        if known is not None and known not in names:
            yield unknown_stakeholder(names, (*place, "id"), known)
        yield from _ring_faults(document, row, place)


def _ring_faults(
    document: Mapping[str, Any], row: Mapping[str, Any], path: Path
) -> Iterator[Fault]:
    ring = text(row, "ring")
    if ring is not None and ring not in ring_ids(document):
        yield unknown_ring(document, (*path, "ring"), ring)


def _gone_but_hit(change: Mapping[str, Any], gone: set[str], path: Path) -> Iterator[Fault]:
    for id_ in mapping(change, "effects"):
        if id_ in gone:
            template = N_("{value} is removed by this change, so nothing can happen to them")
            place = (*path[:-1], "effects", id_)
            yield Fault(Message("effect_on_removed", template, {"value": repr(id_)}), place, id_)


def _end_faults(
    row: Mapping[str, Any], path: Path, known: Mapping[str, str], gone: set[str]
) -> Iterator[Fault]:
    for key, end in (("from", text(row, "from") or text(row, "from_")), ("to", text(row, "to"))):
        if end is not None and end not in known:
            yield unknown_stakeholder(known, (*path, key), end)
        elif end in gone:
            template = N_("{value} is removed by this change, their influences with them")
            yield Fault(Message("end_removed", template, {"value": repr(end)}), (*path, key), end)


def _pair_faults(
    ends: Ends, path: Path, known_pairs: tuple[set[Ends], set[Ends]], names: Mapping[str, str]
) -> Iterator[Fault]:
    there, met = known_pairs
    values = {"pair": " → ".join(names[end] for end in ends)}
    template = None
    if ends[0] == ends[1]:
        template = N_("{pair}: nobody can influence themselves")
    elif ends in met:
        template = N_("the influence {pair} is edited twice by this change")
    elif path[3] == "add" and ends in there:
        template = N_("the influence {pair} is on the map already; rate it anew under rerate")
    elif path[3] != "add" and ends not in there:
        template = N_("the influence {pair} is not on the map")
    if template is not None:
        yield Fault(Message("edited_influence", template, values), path, values["pair"])


def _ends(row: Mapping[str, Any]) -> Ends | None:
    source, target = text(row, "from") or text(row, "from_"), text(row, "to")
    return (source, target) if source and target else None
