"""The map as it is once a change has been made."""

from typing import Any

from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck_evidence import with_fitting_evidence
from sidusryhmad.model.crosscheck_wants import without_strangers
from sidusryhmad.model.edits import Edits
from sidusryhmad.model.service_map import ServiceMap

Row = dict[str, Any]


def after(service_map: ServiceMap, change: Change) -> ServiceMap:
    """The map with a change's edits made; its effects are not part of it.

    Args:
        service_map: The map.
        change: A change that fits it.

    Returns:
        The map itself where the change edits nothing; else a new one without changes. Whoever was
        there keeps their place, the removed are left out, new ones come last. Evidence of what is
        removed or rated anew speaks of the time before, and is left out; so are the wants of the
        removed.

    Raises:
        InvalidMapError: The edits do not fit the map.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_change("Automaat", {}, edits={"remove": {"stakeholders": ["Barista"]}})
        >>> [s.name for s in after(m, m.change()).stakeholders]
        ['Külaline']
    """
    if not change.edits:
        return service_map
    document = service_map.to_document()
    document.pop("changes", None)
    gone = set(change.edits.remove.stakeholders)
    document["stakeholders"] = _stakeholders(document, change.edits)
    document["influences"] = _influences(document, change.edits)
    inner = document.get("inner_circle", {})
    if inner.get("stakeholders"):
        kept = [id_ for id_ in inner["stakeholders"] if id_ not in gone]
        document["inner_circle"] = {**inner, "stakeholders": kept}
    if "evidence" in document:
        document["evidence"] = _evidence(document["evidence"], change.edits)
    return ServiceMap.from_document(with_fitting_evidence(without_strangers(document)))


def _stakeholders(document: Row, edits: Edits) -> list[Row]:
    gone = set(edits.remove.stakeholders)
    restated = {row["id"]: row for row in map(_dumped, edits.rerate.stakeholders)}
    kept = [
        {**row, **restated.get(row["id"], {})}
        for row in document.get("stakeholders", ())
        if row["id"] not in gone
    ]
    return [*kept, *map(_dumped, edits.add.stakeholders)]


def _influences(document: Row, edits: Edits) -> list[Row]:
    gone = set(edits.remove.stakeholders)
    cut = {(pair.from_, pair.to) for pair in edits.remove.influences}
    rerated = {(i.from_, i.to): _dumped(i) for i in edits.rerate.influences}
    kept = [
        rerated.get((row["from"], row["to"]), row)
        for row in document.get("influences", ())
        if (row["from"], row["to"]) not in cut and not {row["from"], row["to"]} & gone
    ]
    return [*kept, *map(_dumped, edits.add.influences)]


def _evidence(rows: list[Row], edits: Edits) -> list[Row]:
    """Evidence of what stays as it was."""
    anew = {(row["id"], key) for row in map(_dumped, edits.rerate.stakeholders) for key in row}
    anew |= {(pair.from_, pair.to) for pair in edits.rerate.influences}
    anew |= {(pair.from_, pair.to) for pair in edits.remove.influences}
    return [
        row
        for row in rows
        if not {(row.get("stakeholder"), row["of"]), (row.get("from"), row.get("to"))} & anew
    ]


def _dumped(record: Any) -> Row:  # noqa: ANN401 - any record
    row: Row = record.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return row
