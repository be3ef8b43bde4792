"""What the numbers assume of influences that are not known in full."""

from sidusryhmad.errors import N_, Message
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap

_TEMPLATES = {
    "sign_only": N_("only the sign is known, so half of a full influence is assumed: {influences}"),
    "range_only": N_("only a range is given, so its middle is used: {influences}"),
    "sign_unknown": N_("not even the sign is known, so left out of the numbers: {influences}"),
    "exists": N_("may not be there at all, so counted with its probability: {influences}"),
    "asked_none": N_("asked, and there is no influence: {influences}"),
}


def assumptions(service_map: ServiceMap) -> tuple[Message, ...]:
    """What is assumed of a map's influences, one message a kind with all it is true of.

    Args:
        service_map: The map.

    Returns:
        Messages with the codes ``sign_only``, ``range_only``, ``sign_unknown``, ``exists`` and
        ``asked_none``, as far as they apply.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> [str(message) for message in assumptions(m.with_influence("Barista", "Külaline", 0))]
        ['asked, and there is no influence: Barista → Külaline']
    """
    names = {s.id: s.name for s in service_map.stakeholders}
    grouped: dict[str, list[str]] = {}
    for influence in service_map.influences:
        for kind in assumed(influence):
            pair = f"{names[influence.from_]} → {names[influence.to]}"
            grouped.setdefault(kind, []).append(pair)
    return tuple(
        Message(kind, template, {"influences": ", ".join(grouped[kind])})
        for kind, template in _TEMPLATES.items()
        if kind in grouped
    )


def assumed(influence: Influence) -> tuple[str, ...]:
    """Codes of what is assumed of one influence; none where its strength is known.

    A range that reaches as far to either side says no direction either.

    Args:
        influence: The influence.

    Returns:
        The codes.

    Example:
        >>> assumed(Influence.model_validate({"from": "a", "to": "b", "range": [-1, 1]}))
        ('sign_unknown',)
    """
    if influence.strength == 0 or influence.exists == 0:
        return ("asked_none",)
    doubted = () if influence.exists in {None, 1.0} else ("exists",)
    if influence.strength is not None:
        return doubted
    if influence.range is None:
        return ("sign_unknown" if influence.sign == "unknown" else "sign_only", *doubted)
    either_way = influence.range != (0, 0) and sum(influence.range) == 0
    return ("sign_unknown" if either_way else "range_only", *doubted)
