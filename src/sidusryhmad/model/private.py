"""What is private on a map, taken away: it stays in our own files and goes nowhere else."""

from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.model.service_map import ServiceMap

_KEY = "private"
_FREE = frozenset({"fields", "effects", "ratings", "rings"})
"""Keys whose own keys are anybody's words, so that ``private`` among them means nothing."""


def public(value: Any) -> Any:  # noqa: ANN401 - plain data
    """A document, or a part of one, without private fields.

    Args:
        value: Mappings, lists, strings and numbers as in a file.

    Returns:
        The same without what is private, wherever stakeholders stand in it.

    Example:
        >>> public({"stakeholders": [{"id": "k", "private": {"phone": "5"}}]})
        {'stakeholders': [{'id': 'k'}]}
    """
    if isinstance(value, dict):
        return {
            key: item if key in _FREE else public(item)
            for key, item in value.items()
            if key != _KEY
        }
    if isinstance(value, list | tuple):
        return [public(item) for item in value]
    return value


def without_private(service_map: ServiceMap) -> ServiceMap:
    """A map without private fields; the very same one where it has none.

    Args:
        service_map: The map.

    Returns:
        The map to show to others.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> without_private(m) is m
        True
    """
    if not private_count(service_map):
        return service_map
    return ServiceMap.from_document(public(service_map.to_document()))


def private_count(service_map: ServiceMap) -> int:
    """How many stakeholders have private fields, those that changes add among them.

    Example:
        >>> m = ServiceMap.named("Kohvik")
        >>> private_count(m.with_stakeholder("Barista", ring="direct", private={"tel": "5"}))
        1
    """
    added = (person for change in service_map.changes for person in change.edits.add.stakeholders)
    return sum(bool(person.private) for person in (*service_map.stakeholders, *added))


def private_remark(count: int) -> Message:
    """That private fields are left out.

    Args:
        count: How many stakeholders have some.

    Returns:
        The message.
    """
    template = N_("private fields are left out; stakeholders with some: {count}")
    return Message("private_left_out", template, {"count": count})
