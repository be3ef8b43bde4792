"""Ids and references inside a change's edits."""

from collections.abc import Callable, Mapping
from typing import Any

from sidusryhmad.model.lenient import mapping, records, text
from sidusryhmad.model.naming import distinct_ids, find

Names = Mapping[str, str]


def added_names(change: Mapping[str, Any]) -> dict[str, str]:
    """Display name of every stakeholder that a change adds and that has an id.

    Args:
        change: A change's record, which may be malformed anywhere.

    Returns:
        Name by id.
    """
    rows = records(mapping(mapping(change, "edits"), "add"), "stakeholders")
    pairs = [(text(row, "id"), text(row, "name")) for _, row in rows]
    return {id_: name or id_ for id_, name in pairs if id_}


def prepare_edits(change: Mapping[str, Any], names: Names) -> Mapping[str, Any]:
    """A change with ids in its edits, and references by name made ids.

    Args:
        change: A change's record, which may be malformed anywhere.
        names: Display name of everybody on the map, by id.

    Returns:
        The record; lists keep their order, so that paths stay true.
    """
    edits = change.get("edits")
    if not isinstance(edits, Mapping):
        return change
    parts = {key: dict(value) for key, value in edits.items() if isinstance(value, Mapping)}
    if "add" in parts:
        _rewrite(parts["add"], "stakeholders", _with_id(parts["add"], names))
    filled = {**change, "edits": {**edits, **parts}}
    known = {**names, **added_names(filled)}

    def resolve(reference: object) -> object:
        if not isinstance(reference, str):
            return reference
        return find(reference, names) or find(reference, known) or reference

    def ends(row: Mapping[str, Any]) -> Mapping[str, Any]:
        return {**row, **{key: resolve(row[key]) for key in ("from", "from_", "to") if key in row}}

    for part in parts.values():
        _rewrite(part, "influences", ends)
    if "rerate" in parts:
        _rewrite(parts["rerate"], "stakeholders", lambda row: {**row, "id": resolve(row.get("id"))})
    gone = parts.get("remove", {}).get("stakeholders")
    if isinstance(gone, list | tuple):
        parts["remove"]["stakeholders"] = [resolve(reference) for reference in gone]
    return {**filled, "edits": {**edits, **parts}}


def _rewrite(
    part: dict[str, Any], key: str, rule: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    rows = part.get(key)
    if isinstance(rows, list | tuple):
        part[key] = [rule(row) if isinstance(row, Mapping) else row for row in rows]


def _with_id(
    part: Mapping[str, Any], names: Names
) -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
    rows = [row for _, row in records(part, "stakeholders")]
    given = [id_ for row in rows if (id_ := text(row, "id"))]
    unnamed = dict.fromkeys(
        name for row in rows if row.get("id") is None and (name := text(row, "name"))
    )
    made = dict(zip(unnamed, distinct_ids(unnamed, [*names, *given]), strict=True))

    def fill(row: Mapping[str, Any]) -> Mapping[str, Any]:
        name = text(row, "name")
        if row.get("id") is not None or name is None:
            return row
        return {"id": made[name], **{key: value for key, value in row.items() if key != "id"}}

    return fill
