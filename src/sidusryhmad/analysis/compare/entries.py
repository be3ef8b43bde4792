"""Which alternatives are meant: every one once, called by a name of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.case import Case, Changes, case_of
from sidusryhmad.errors import N_, EmptyMapError, InvalidParameterError, Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Entry:
    """An alternative before it is worked out.

    Attributes:
        id: What it is called by programs.
        name: What it is called by people.
        given: How it was given.
        case: What it means.
    """

    id: str
    name: str
    given: Changes
    case: Case


def entries_of(service_map: ServiceMap, changes: Sequence[Changes] | Changes) -> tuple[Entry, ...]:
    """Every alternative once, in the order given.

    Args:
        service_map: The map.
        changes: Changes; all of the map's when None.

    Returns:
        The alternatives; no two have the same id or name.

    Raises:
        EmptyMapError: The map has no stakeholders, or one change removes them all.
        UnknownChangeError: No change is called so, or the map has none.
        InvalidMapError: Direct effects given here do not fit the map.
        InvalidParameterError: There are none, or changes taken together contradict each other.
        WrongTypeError: What is given is no change.
    """
    if not service_map.stakeholders:
        template = N_("the map has no stakeholders yet, so a change reaches nobody")
        raise EmptyMapError(Message("empty_map", template, {}))
    seen: list[list[str]] = []
    entries: list[Entry] = []
    for given in _listed(service_map, changes):
        case = case_of(service_map, given)
        parts = sorted(p.model_dump_json(by_alias=True, exclude_unset=True) for p in case.parts)
        if parts not in seen:
            seen.append(parts)
            id_ = free(case.change.id, [e.id for e in entries])
            name = free(case.change.name, [e.name for e in entries], (" (", ")"))
            entries.append(Entry(id_, name, given, case))
    return tuple(entries)


def _listed(service_map: ServiceMap, changes: Sequence[Changes] | Changes) -> Sequence[Changes]:
    if changes is None:
        return [c.id for c in service_map.changes] or [service_map.change().id]
    if isinstance(changes, str | Change | Mapping) or not isinstance(changes, Sequence):
        return [changes]
    if not changes:
        template = N_("nothing is to be compared: name at least one change")
        raise InvalidParameterError(Message("nothing_to_compare", template, {}))
    return changes


def free(name: str, taken: Sequence[str], around: tuple[str, str] = ("-", "")) -> str:
    """A name that nobody has yet: numbered where somebody has it.

    Example:
        >>> free("what-if", ["what-if"]), free("What if", ["What if"], (" (", ")"))
        ('what-if-2', 'What if (2)')
    """
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}{around[0]}{number}{around[1]}"
    return candidate
