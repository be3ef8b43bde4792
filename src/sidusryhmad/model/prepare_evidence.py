"""References inside the records of evidence."""

from collections.abc import Mapping
from typing import Any, NamedTuple

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
    plans = change_names(document)
    added = {text(row, "id"): added_names(row) for _, row in records(document, "changes")}
    people = {id_: {**names, **new} for id_, new in added.items() if new}
    known = _Known(plans, names, people)
    return [_resolved(row, known) if isinstance(row, Mapping) else row for row in rows]


def change_names(document: Mapping[str, Any]) -> dict[str, str]:
    """Display name of every change that has an id.

    Args:
        document: A document, which may be malformed anywhere.

    Returns:
        Name by id.
    """
    pairs = [(text(row, "id"), text(row, "name")) for _, row in records(document, "changes")]
    return {id_: name or id_ for id_, name in pairs if id_}


class _Known(NamedTuple):
    """Display names by id: of changes, of people, of people with those whom a change adds."""

    plans: Names
    people: Names
    added: Mapping[str | None, Names]


def _resolved(row: Mapping[str, Any], known: _Known) -> dict[str, Any]:
    change = _found(row.get("change"), known.plans)
    plan = change if isinstance(change, str) else None
    names = {"change": known.plans, "stakeholder": known.added.get(plan, known.people)}
    names |= dict.fromkeys(("from", "from_", "to"), known.people)
    return {key: _found(value, names[key]) if key in names else value for key, value in row.items()}


def _found(reference: object, names: Names) -> object:
    found = find(reference, names) if isinstance(reference, str) else None
    return reference if found is None else found
