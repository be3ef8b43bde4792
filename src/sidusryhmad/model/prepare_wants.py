"""Ids of wants, and references to wants inside changes."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sidusryhmad.model.lenient import records, text
from sidusryhmad.model.naming import distinct_ids, find
from sidusryhmad.model.prepare_edits import Names
from sidusryhmad.model.want import want_of


def prepare_wants(document: Mapping[str, Any], names: Names) -> list[Any] | None:
    """The wants with ids, and with ids in place of the names of stakeholders.

    Several people may want the same: an id is then made from the want and whose it is.

    Args:
        document: A document, which may be malformed anywhere.
        names: Display name of everybody on the map, by id.

    Returns:
        The wants in order, what cannot be resolved left as it is; None where there is no list.
    """
    rows = document.get("wants")
    if not isinstance(rows, list | tuple):
        return None
    resolved = [_whose(row, names) if isinstance(row, Mapping) else row for row in rows]
    found = {"wants": resolved}
    taken = [id_ for _, row in records(found, "wants") if (id_ := text(row, "id"))]
    open_ = {index: row for index, row in records(found, "wants") if _needs_id(row)}
    counts = Counter(row["name"] for row in open_.values())
    keys = {index: _key(row, counts) for index, row in open_.items()}
    distinct = list(dict.fromkeys(keys.values()))
    ids = dict(zip(distinct, distinct_ids(map(" ".join, distinct), taken), strict=True))
    return [
        {"id": ids[keys[index]], **{k: v for k, v in row.items() if k != "id"}}
        if index in keys
        else _named(row)
        for index, row in enumerate(resolved)
    ]


def want_names(document: Mapping[str, Any]) -> dict[str, str]:
    """Display name of every want that has an id.

    Args:
        document: A document, which may be malformed anywhere.

    Returns:
        Name by id.

    Example:
        >>> want_names({"wants": [{"id": "a", "name": "Kiirus"}, {"name": "Hind"}]})
        {'a': 'Kiirus'}
    """
    pairs = [(text(row, "id"), text(row, "name")) for _, row in records(document, "wants")]
    return {id_: name or id_ for id_, name in pairs if id_}


def prepare_met(change: Mapping[str, Any], wants: Names) -> Mapping[str, Any]:
    """A change whose entries name wants by id.

    Args:
        change: A change, which may be malformed anywhere.
        wants: Display name of every want, by id.

    Returns:
        The change; what cannot be resolved is left as it is.
    """
    met = change.get("wants")
    if not isinstance(met, list | tuple):
        return change
    return {**change, "wants": [_resolved(entry, wants) for entry in met]}


def _needs_id(row: Mapping[str, Any]) -> bool:
    return row.get("id") is None and text(row, "name") is not None


def _whose(row: Mapping[str, Any], names: Names) -> Mapping[str, Any]:
    whose = row.get("stakeholder")
    found = find(whose, names) if isinstance(whose, str) else None
    return row if found is None else {**row, "stakeholder": found}


def _key(row: Mapping[str, Any], counts: Mapping[str, int]) -> tuple[str, ...]:
    whose = text(row, "stakeholder")
    return (row["name"], whose) if counts[row["name"]] > 1 and whose else (row["name"],)


def _named(row: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(row, Mapping) and row.get("name") is None and (id_ := text(row, "id")):
        return {**row, "name": id_}
    return row


def _resolved(entry: Any, wants: Names) -> Any:  # noqa: ANN401 - plain data
    named = want_of(entry)
    found = find(named, wants) if isinstance(named, str) else None
    if found is None:
        return entry
    return {**entry, "want": found} if isinstance(entry, Mapping) else found
