"""A value on the map and what evidence says of it, in words."""

from sidusryhmad.errors import N_, Message
from sidusryhmad.model.backing import BY_HAND, Disagreement
from sidusryhmad.model.evidence import OF_NAMES, Evidence
from sidusryhmad.model.service_map import ServiceMap

_DIFFERS = N_("{name}: {of} is {now} on the map ({origin}); evidence says {said} ({grounds})")
_UNSIGNED = frozenset({"power", "interest"})


def label(service_map: ServiceMap, evidence: Evidence) -> str:
    """Whom or what evidence speaks of, by name.

    Args:
        service_map: The map.
        evidence: The evidence.

    Returns:
        A stakeholder's name; of an effect the change before it, of a strength both ends.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> label(m, Evidence(of="today", stakeholder="kulaline", value=1))
        'Külaline'
    """
    plans = {change.id: change for change in service_map.changes}
    people = {one.id: one.name for one in service_map.stakeholders}
    if evidence.change in plans:
        added = plans[evidence.change].edits.add.stakeholders
        people = {**people, **{one.id: one.name for one in added}}
    if evidence.of == "strength":
        ends = [people.get(str(end), str(end)) for end in (evidence.from_, evidence.to)]
    else:
        plan = [plans[evidence.change].name] if evidence.change in plans else []
        ends = [*plan, people.get(str(evidence.stakeholder), str(evidence.stakeholder))]
    return " → ".join(ends)


def amount(evidence: Evidence, value: float | None = None) -> Message:
    """A value as evidence of its kind is written: with a sign, where it can have one.

    Args:
        evidence: The evidence, which tells the kind.
        value: The value; that of the evidence when left out.

    Returns:
        The message.

    Example:
        >>> str(amount(Evidence(of="today", stakeholder="a", value=1)))
        '+1'
    """
    number = float(evidence.value if value is None else value)
    signed = number > 0 and evidence.of not in _UNSIGNED
    return Message("amount", "+{value}" if signed else "{value}", {"value": number})


def said(evidence: Evidence) -> Message:
    """What evidence says: the value, with its range where there is one.

    Args:
        evidence: The evidence.

    Returns:
        The message.

    Example:
        >>> str(said(Evidence(of="today", stakeholder="a", value=1, range=(0.5, 2))))
        '+1 (+0.5 to +2)'
    """
    value = amount(evidence)
    if evidence.range is None:
        return value
    low, high = (amount(evidence, end) for end in evidence.range)
    return Message(
        "with_range", N_("{value} ({low} to {high})"), {"value": value, "low": low, "high": high}
    )


def grounds(evidence: Evidence) -> Message:
    """What evidence rests on: how much was asked, when, and where it is written.

    Args:
        evidence: The evidence, or a value that somebody gave.

    Returns:
        The parts that are known; without any, that it was given by hand.

    Example:
        >>> str(grounds(Evidence(of="today", stakeholder="a", value=1, n=40, when="autumn 2026")))
        'n = 40, autumn 2026'
    """
    if evidence.n is None:
        first = evidence.method or Message("by_hand", BY_HAND)
    else:
        first = evidence.why or Message("count", "n = {n}", {"n": evidence.n})
    return _joined(first, evidence.when, evidence.source)


def _joined(*parts: Message | str | None) -> Message:
    known = [part for part in parts if part]
    fields = {f"part{number}": part for number, part in enumerate(known)}
    return Message("grounds", ", ".join(f"{{{name}}}" for name in fields), fields)


def side_by_side(service_map: ServiceMap, found: Disagreement) -> Message:
    """The value on the map beside evidence that leaves it out.

    Args:
        service_map: The map.
        found: Where both disagree.

    Returns:
        The message; neither is called wrong.

    Example:
        >>> from sidusryhmad.model.backing import disagreements
        >>> m = ServiceMap.from_document({
        ...     "service": {"name": "Kohvik"},
        ...     "stakeholders": [{"name": "Külaline", "ring": "direct", "attitude": 1}],
        ...     "evidence": [{"of": "attitude", "stakeholder": "Külaline", "value": -1, "n": 40}],
        ... })
        >>> print(side_by_side(m, *disagreements(m)))
        Külaline: attitude is +1 on the map (given by hand); evidence says -1 (n = 40)
    """
    values = {
        "name": label(service_map, found.evidence),
        "of": Message("of", OF_NAMES[found.evidence.of]),
        "now": amount(found.now),
        "origin": grounds(found.origin or found.now),
        "said": said(found.evidence),
        "grounds": grounds(found.evidence),
    }
    return Message("evidence_differs", _DIFFERS, values)
