"""The wants on a map, and what its changes meet of them."""

from collections.abc import Iterable

from sidusryhmad.evidence.topics.wants.judged import Judged, Span
from sidusryhmad.evidence.topics.wants.spending import Entry, Plan
from sidusryhmad.model.rating import Level
from sidusryhmad.model.service_map import ServiceMap


def wants_of(service_map: ServiceMap) -> tuple[Judged, ...]:
    """The wants on a map, in file order.

    Args:
        service_map: The map.

    Returns:
        The wants; which changes meet them is not filled in yet.
    """
    names = {person.id: person.name for person in service_map.stakeholders}
    return tuple(
        Judged(
            id=want.id,
            name=want.name,
            stakeholder=names.get(want.stakeholder or "", ""),
            held=want.held,
            adds_value=want.adds_value,
            emotional=want.emotional,
            worth=_span(want.worth),
            n=want.n,
            why=want.why or "",
        )
        for want in service_map.wants
    )


def plans_of(service_map: ServiceMap) -> tuple[Plan, ...]:
    """The changes of a map with what each meets; those that say nothing of wants too.

    Args:
        service_map: The map.

    Returns:
        The changes in file order.
    """
    return tuple(
        Plan(c.id, c.name, tuple(Entry(met.want, met.effort, met.share) for met in c.wants))
        for c in service_map.changes
    )


def meeting(plans: Iterable[Plan]) -> dict[str, tuple[str, ...]]:
    """Names of the changes that meet each want, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for plan in plans:
        for entry in plan.entries:
            if entry.want is not None:
                found[entry.want] = (*found.get(entry.want, ()), plan.name)
    return found


def _span(worth: Level | None) -> Span | None:
    if worth is None:
        return None
    low, high = worth.range or (worth.value, worth.value)
    return Span(low, worth.value, high)
