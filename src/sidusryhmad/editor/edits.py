"""What can be done to a map by hand; each edit makes a new, valid map or is refused."""

from collections.abc import Callable, Mapping
from typing import Any

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.backing import current, origin
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.rating import Provenance
from sidusryhmad.model.service_map import ServiceMap

Request = Mapping[str, object]
"""An edit as the browser asks for it; nothing in it is taken on trust."""
_HUGE = 1e6
"""What is beyond is no number that anybody meant; neither is what is not a number."""


def edited(service_map: ServiceMap, request: Request) -> ServiceMap:
    """The map after an edit.

    Args:
        service_map: The map.
        request: ``{"act": "strength", "from": …, "to": …, "value": …}`` or
            ``{"act": "ring", "who": …, "ring": …}``.

    Returns:
        A new map; the very same one where the edit changes nothing.

    Raises:
        InvalidParameterError: This is no edit, or a part of it is missing or of the wrong kind.
        UnknownStakeholderError: The edit names somebody who is not on the map.
        InvalidMapError: The map would not be valid afterwards.
    """
    act = request.get("act")
    if act == "strength":
        value = request.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _HUGE:
            raise InvalidParameterError(Message("no_strength", N_("a strength is a number")))
        source, target = _text(request, "from"), _text(request, "to")
        return with_strength(service_map, source, target, value)
    if act == "ring":
        return with_ring(service_map, _text(request, "who"), _text(request, "ring"))
    template = N_("{value} is not an edit of a map")
    raise InvalidParameterError(Message("no_edit", template, {"value": repr(act)[:60]}))


def with_strength(service_map: ServiceMap, source: str, target: str, value: float) -> ServiceMap:
    """The map with one influence of another strength, or with a new influence.

    A sign that stood in for the strength goes, since the strength says it. Where the old strength
    came from evidence, its range and reasons go too: they stay with the evidence.

    Args:
        service_map: The map.
        source: Id or name of the stakeholder who influences.
        target: Id or name of the stakeholder who is influenced.
        value: The strength, −3 to +3.

    Returns:
        A new map; the very same one where it says so already.

    Raises:
        UnknownStakeholderError: One of them is not on the map.
        InvalidMapError: The map would not be valid afterwards.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 1)
        >>> with_strength(m, "Barista", "Külaline", -2).influences[0].strength
        -2.0
    """
    pair = (service_map.stakeholder(source).id, service_map.stakeholder(target).id)
    known = {(i.from_, i.to): i for i in service_map.influences}
    if pair not in known:
        return service_map.with_influence(*pair, value)
    if known[pair].strength == value:
        return service_map

    now = current(service_map, Evidence(of="strength", from_=pair[0], to=pair[1], value=value))
    taken = now is not None and origin(service_map, now) is not None
    stale = {"sign", "range", *Provenance.model_fields} if taken else {"sign"}

    def changed(row: dict[str, Any]) -> dict[str, Any]:
        return {**{k: v for k, v in row.items() if k not in stale}, "strength": value}

    at = list(known).index(pair)
    return _with_row(service_map, "influences", at, changed)


def with_ring(service_map: ServiceMap, who: str, ring: str) -> ServiceMap:
    """The map with one stakeholder in another ring.

    Args:
        service_map: The map.
        who: Id or name of the stakeholder.
        ring: Id of the ring.

    Returns:
        A new map; the very same one where the stakeholder is there already.

    Raises:
        UnknownStakeholderError: The stakeholder is not on the map.
        InvalidMapError: There is no such ring.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> with_ring(m, "Barista", "indirect").stakeholder("Barista").ring
        'indirect'
    """
    person = service_map.stakeholder(who)
    if person.ring == ring:
        return service_map
    at = service_map.stakeholders.index(person)
    return _with_row(service_map, "stakeholders", at, lambda row: {**row, "ring": ring})


def _with_row(
    service_map: ServiceMap,
    key: str,
    at: int,
    change: Callable[[dict[str, Any]], dict[str, Any]],
) -> ServiceMap:
    document = service_map.to_document()
    rows = [change(row) if number == at else row for number, row in enumerate(document[key])]
    return ServiceMap.from_document({**document, key: rows})


def _text(request: Request, key: str) -> str:
    value = request.get(key)
    if isinstance(value, str):
        return value
    template = N_("an edit of a map needs {key} as text")
    raise InvalidParameterError(Message("edit_without", template, {"key": repr(key)}))
