"""From what people write to what the model holds: ids filled in, references by name made ids."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.model.lenient import Path, mapping, records, text
from sidusryhmad.model.naming import distinct_ids, find
from sidusryhmad.model.prepare_edits import added_names, prepare_edits
from sidusryhmad.model.prepare_evidence import prepare_evidence
from sidusryhmad.model.prepare_wants import prepare_met, prepare_wants, want_names


@dataclass(slots=True)
class Prepared:
    """A document with ids in place.

    Attributes:
        document: The new document; lists keep their order, so paths stay true.
        written: For every path whose last key was replaced, the key that stood there.
        faults: References that met in one place.
    """

    document: dict[str, Any]
    written: dict[Path, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def prepare(document: Mapping[str, Any]) -> Prepared:
    """Fill in ids and resolve references; what cannot be resolved is left for the checks."""
    result = Prepared(dict(document))
    for key in ("stakeholders", "changes"):
        _fill_ids(result.document, key)
    names = names_by_id(result.document)

    def resolve(reference: object) -> object:
        found = find(reference, names) if isinstance(reference, str) else None
        return reference if found is None else found

    _rewrite(result.document, "influences", lambda row: _resolve_ends(row, resolve))
    _rewrite(result.document, "changes", lambda row: prepare_edits(row, names))
    for index, row in records(result.document, "changes"):
        _resolve_effects(result, index, row, {**names, **added_names(row)})
    if (wanted := prepare_wants(result.document, names)) is not None:
        result.document["wants"] = wanted
    wants = want_names(result.document)
    _rewrite(result.document, "changes", lambda row: prepare_met(row, wants))
    if (evidence := prepare_evidence(result.document, names)) is not None:
        result.document["evidence"] = evidence
    inner = mapping(result.document, "inner_circle")
    if isinstance(inner.get("stakeholders"), list | tuple):
        chosen = [resolve(reference) for reference in inner["stakeholders"]]
        result.document["inner_circle"] = {**inner, "stakeholders": chosen}
    return result


def names_by_id(document: Mapping[str, Any]) -> dict[str, str]:
    """Display name of every stakeholder that has an id."""
    pairs = [(text(row, "id"), text(row, "name")) for _, row in records(document, "stakeholders")]
    return {id_: name or id_ for id_, name in pairs if id_}


def _rewrite(
    document: dict[str, Any], key: str, rule: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    rows = document.get(key)
    if isinstance(rows, list | tuple):
        document[key] = [rule(row) if isinstance(row, Mapping) else row for row in rows]


def _fill_ids(document: dict[str, Any], key: str) -> None:
    taken = [id_ for _, row in records(document, key) if (id_ := text(row, "id"))]
    unnamed = {
        name: None
        for _, row in records(document, key)
        if (name := text(row, "name")) and row.get("id") is None
    }
    made = dict(zip(unnamed, distinct_ids(unnamed, taken), strict=True))

    def fill(row: Mapping[str, Any]) -> Mapping[str, Any]:
        name, id_ = text(row, "name"), text(row, "id")
        if row.get("id") is None and name:
            return {"id": made[name], **{k: v for k, v in row.items() if k != "id"}}
        if key == "changes" and id_ and row.get("name") is None:
            return {**row, "name": id_}
        return row

    _rewrite(document, key, fill)


def _resolve_ends(row: Mapping[str, Any], resolve: Callable[[object], object]) -> Mapping[str, Any]:
    ends = {key: resolve(row[key]) for key in ("from", "from_", "to") if key in row}
    return {**row, **ends}


def _resolve_effects(
    result: Prepared, index: int, row: Mapping[str, Any], names: Mapping[str, str]
) -> None:
    effects = row.get("effects")
    if not isinstance(effects, Mapping):
        return
    resolved: dict[Any, Any] = {}
    for written, effect in effects.items():
        id_ = (find(written, names) or written) if isinstance(written, str) else written
        path: Path = ("changes", index, "effects", written)
        if id_ in resolved:
            result.faults.append(_met_twice(path, written))
            continue
        if id_ != written:
            result.written[("changes", index, "effects", str(id_))] = written
        resolved[id_] = effect
    rows = list(result.document["changes"])
    rows[index] = {**row, "effects": resolved}
    result.document["changes"] = rows


def _met_twice(path: Path, written: object) -> Fault:
    template = N_("{value} is named twice among the effects of one change")
    return Fault(Message("duplicate_effect", template, {"value": written}), path, written)
