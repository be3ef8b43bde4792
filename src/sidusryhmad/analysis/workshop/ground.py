"""The map that all sheets speak of: the base map with whatever only sheets hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad.analysis.versions.pairs import pairs
from sidusryhmad.errors import N_, Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck import ring_ids
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.model.want import Want

Record = dict[str, Any]
_MEASURE = ("strength", "range", "ratings")
_ENDS = ("stakeholder", "from", "to")


@dataclass(slots=True)
class Ground:
    """A document growing sheet by sheet, and whose ids on a sheet are whose on it.

    Attributes:
        document: The document; influences and effects of sheets alone are still without numbers.
        people: Id on the document by rater and id on their sheet.
        changes: The same for changes.
        wants: The same for wants.
        where: Raters on whose sheets somebody stands who is not on the base map, by id.
        remarks: What the sheets disagree about.
    """

    document: Record
    people: dict[str, dict[str, str]] = field(default_factory=dict)
    changes: dict[str, dict[str, str]] = field(default_factory=dict)
    wants: dict[str, dict[str, str]] = field(default_factory=dict)
    where: dict[str, list[str]] = field(default_factory=dict)
    remarks: list[Message] = field(default_factory=list)


def ground_of(base: ServiceMap | None, sheets: Mapping[str, ServiceMap]) -> Ground:
    """The map that all sheets speak of.

    Args:
        base: The base map; None where the sheets together make it.
        sheets: A map by rater; its order does not matter.

    Returns:
        The document, with whatever stands on sheets alone.
    """
    first = base or sheets[min(sheets)]
    document = first.to_document()
    for key in ("stakeholders", "influences", "wants", "changes", "evidence"):
        document[key] = list(document.get(key, ())) if base else []
    ground = Ground(document)
    for rater, sheet in sorted(sheets.items()):
        _add_people(ground, rater, sheet)
        _add_influences(ground, rater, sheet)
        _add_wants(ground, rater, sheet)
        _add_changes(ground, rater, sheet)
        _add_evidence(ground, rater, sheet)
    _say_who_is_missing(ground, base, len(sheets))
    return ground


def _add_people(ground: Ground, rater: str, sheet: ServiceMap) -> None:
    rows: list[Record] = ground.document["stakeholders"]
    here = [Stakeholder.model_validate(row) for row in rows]
    same = pairs(here, sheet.stakeholders)
    known = {one.id: one for one in here}
    for row, one in zip(sheet.to_document()["stakeholders"], sheet.stakeholders, strict=True):
        id_ = same.setdefault(one.id, one.id)
        if id_ not in known:
            rows.append({**row, "ring": _ring(ground, rater, one)})
            ground.where[id_] = []
        elif known[id_].ring != one.ring:
            template = N_("{name} stands in the ring {ring} with {rater}; {kept} is kept")
            values = {"name": one.name, "ring": one.ring, "rater": rater, "kept": known[id_].ring}
            ground.remarks.append(Message("other_ring", template, values))
        if id_ in ground.where:
            ground.where[id_].append(rater)
    ground.people[rater] = same


def _ring(ground: Ground, rater: str, person: Stakeholder) -> str:
    """The ring of somebody new; the outermost one where the map has no such ring."""
    rings = ring_ids(ground.document)
    if person.ring in rings:
        return person.ring
    template = N_(
        "{name} stands in the ring {ring} with {rater}, but there is none; {kept} is kept"
    )
    values = {"name": person.name, "ring": person.ring, "rater": rater, "kept": rings[-1]}
    ground.remarks.append(Message("foreign_ring", template, values))
    return rings[-1]


def _add_influences(ground: Ground, rater: str, sheet: ServiceMap) -> None:
    rows: list[Record] = ground.document["influences"]
    there = {(row["from"], row["to"]) for row in rows}
    ids = ground.people[rater]
    for influence, row in zip(
        sheet.influences, sheet.to_document().get("influences", ()), strict=True
    ):
        ends = ids[influence.from_], ids[influence.to]
        if ends not in there:
            kept = {key: value for key, value in row.items() if key not in _MEASURE}
            rows.append({"sign": "unknown", **kept, "from": ends[0], "to": ends[1]})


def _add_wants(ground: Ground, rater: str, sheet: ServiceMap) -> None:
    """Wants of sheets alone; of one that is there already the first record is kept."""
    rows: list[Record] = ground.document["wants"]
    here = [Want.model_validate(row) for row in rows]
    same = pairs(here, sheet.wants)
    known = {want.id for want in here}
    for want, row in zip(sheet.wants, sheet.to_document().get("wants", ()), strict=True):
        if same.setdefault(want.id, want.id) not in known:
            whose = ground.people[rater].get(row.get("stakeholder"))
            rows.append({**row, **({"stakeholder": whose} if whose else {})})
    ground.wants[rater] = same


def _met(row: Record, wants: Mapping[str, str]) -> Record:
    """What a change of a sheet meets, by the ids of the ground."""
    if "wants" not in row:
        return {}
    return {"wants": [_named(entry, wants) for entry in row["wants"]]}


def _named(entry: Any, wants: Mapping[str, str]) -> Any:  # noqa: ANN401 - plain data
    if isinstance(entry, str):
        return wants[entry]
    return {**entry, "want": wants[entry["want"]]} if entry.get("want") else entry


def _add_changes(ground: Ground, rater: str, sheet: ServiceMap) -> None:
    rows: list[Record] = ground.document["changes"]
    ids = ground.people[rater]
    here = {row["id"]: row for row in rows}
    same = pairs([Change(id=row["id"], name=row["name"]) for row in rows], sheet.changes)
    for change, row in zip(sheet.changes, sheet.to_document().get("changes", ()), strict=True):
        id_ = same.setdefault(change.id, change.id)
        if id_ not in here:
            here[id_] = {**row, "effects": {}, **_met(row, ground.wants[rater])}
            rows.append(here[id_])
        effects = here[id_].setdefault("effects", {})
        for hit in change.effects:
            effects.setdefault(ids.get(hit, hit), None)
    ground.changes[rater] = same


def _add_evidence(ground: Ground, rater: str, sheet: ServiceMap) -> None:
    """Evidence is no rating: every record that any sheet holds is kept once."""
    people, changes = ground.people[rater], ground.changes[rater]
    rows: list[Record] = ground.document["evidence"]
    for row in sheet.to_document().get("evidence", ()):
        ends = {key: people.get(row[key], row[key]) for key in _ENDS if row.get(key)}
        plan = {"change": changes[row["change"]]} if row.get("change") else {}
        if (record := {**row, **ends, **plan}) not in rows:
            rows.append(record)


def _say_who_is_missing(ground: Ground, base: ServiceMap | None, count: int) -> None:
    names = {row["id"]: row["name"] for row in ground.document["stakeholders"]}
    for id_, raters in ground.where.items():
        if base is None and len(raters) == count:
            continue
        template = N_("{name} stands only on the sheets of {raters}, and is kept")
        values = {"name": names[id_], "raters": ", ".join(raters)}
        ground.remarks.append(Message("not_everywhere", template, values))
