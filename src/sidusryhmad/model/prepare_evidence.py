"""References inside the records of evidence."""

from collections.abc import Mapping
from typing import Any

from sidusryhmad.model.lenient import records, text
from sidusryhmad.model.naming import find
from sidusryhmad.model.prepare_edits import Names, added_names


def prepare_evidence(document: Mapping[str, Any], names: Names) -> list[Any] | None:
    """The records of evidence with ids in place of names.

    Args:
        document: A document whose stakeholders and changes have ids; malformed anywhere else.
        names: Display name of everybody on the map, by id.

    Returns:
        The records in order, what cannot be resolved left as it is; None where there is no list.
    """
    rows = document.get("evidence")
    if not isinstance(rows, list | tuple):
        return None
    plans = {id_: row for _, row in records(document, "changes") if (id_ := text(row, "id"))}
    return [_resolved(row, plans, names) if isinstance(row, Mapping) else row for row in rows]


def change_names(document: Mapping[str, Any]) -> dict[str, str]:
    """Display name of every change that has an id.

    Args:
        document: A document, which may be malformed anywhere.

    Returns:
        Name by id.
    """
    pairs = [(text(row, "id"), text(row, "name")) for _, row in records(document, "changes")]
    return {id_: name or id_ for id_, name in pairs if id_}


def _resolved(
    row: Mapping[str, Any], plans: Mapping[str, Mapping[str, Any]], names: Names
) -> dict[str, Any]:
    called = {id_: text(plan, "name") or id_ for id_, plan in plans.items()}
    change = _found(row.get("change"), called)
    plan = plans.get(change, {}) if isinstance(change, str) else {}
    people = {**names, **added_names(plan)}
    known = {"change": called, "stakeholder": people, "from": names, "from_": names, "to": names}
    return {key: _found(value, known[key]) if key in known else value for key, value in row.items()}


def _found(reference: object, names: Names) -> object:
    found = find(reference, names) if isinstance(reference, str) else None
    return reference if found is None else found
