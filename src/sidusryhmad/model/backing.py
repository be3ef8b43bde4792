"""The value that a map counts with beside what evidence says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sidusryhmad.errors import N_
from sidusryhmad.locale.language import LANGUAGES, language
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Provenance, Span
from sidusryhmad.model.service_map import ServiceMap

BY_HAND = N_("given by hand")
"""How a value came about that no evidence stands behind."""
FAR = 0.5
"""Points by which a value may lie beside evidence that says no range. A convention."""
_SIGNED: Mapping[str | None, tuple[float, Span]] = MappingProxyType(
    {"positive": (1.5, (0.0, 3.0)), "negative": (-1.5, (-3.0, 0.0))}
)
"""What a sign alone counts as: anything up to a full influence, half of one on average."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Evidence that leaves out the value on the map.

    Attributes:
        index: Which of the map's records of evidence it is.
        evidence: What the evidence says.
        now: The value that the map counts with.
        origin: The evidence from which that value was taken; None where somebody gave it by hand.
    """

    index: int
    evidence: Evidence
    now: Evidence
    origin: Evidence | None


def current(service_map: ServiceMap, evidence: Evidence) -> Evidence | None:
    """The value that the map counts with, where evidence speaks of it.

    Args:
        service_map: The map.
        evidence: What it speaks of; its value does not matter.

    Returns:
        The map's own value as such a record, with who gave it, when and why; None where nobody
        did. Of an influence's range the middle counts, of a sign alone half of a full influence.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct", attitude=2)
        >>> current(m, Evidence(of="attitude", stakeholder="kulaline", value=-1)).value
        2.0
    """
    record = _record(service_map, evidence)
    value, span = (None, None) if record is None else _counted(record, evidence.of)
    if record is None or value is None:
        return None
    return Evidence.model_validate(_ends(evidence) | _said(record) | _measure(value, span))


def origin(service_map: ServiceMap, now: Evidence) -> Evidence | None:
    """The evidence from which the value on the map was taken.

    Args:
        service_map: The map.
        now: The value on the map, from :func:`current`.

    Returns:
        The last record of evidence that says the same with the same provenance; None where there
        is none, so that somebody must have given the value by hand.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct", attitude=2)
        >>> origin(m, current(m, Evidence(of="attitude", stakeholder="kulaline", value=2))) is None
        True
    """
    content = _content(now)
    alike = (e for e in reversed(service_map.evidence) if e.value == now.value)
    return next((e for e in alike if e.about == now.about and _content(e) == content), None)


def gives_way(service_map: ServiceMap, evidence: Evidence) -> bool:
    """Whether nobody has given the value that evidence speaks of.

    Args:
        service_map: The map.
        evidence: What the evidence says.

    Returns:
        True where nothing is given, or the sign alone of an influence and the evidence agrees.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> gives_way(m, Evidence(of="attitude", stakeholder="kulaline", value=2))
        True
    """
    now, record = current(service_map, evidence), _record(service_map, evidence)
    if now is None or not isinstance(record, Influence):
        return now is None
    return record.strength is None and record.range is None and evidence.value * now.value > 0


def leaves_out(evidence: Evidence, value: float) -> bool:
    """Whether evidence speaks against a value.

    Args:
        evidence: What the evidence says.
        value: The value.

    Returns:
        True where its range leaves the value out; without a range, where the two lie more than
        half a point apart.

    Example:
        >>> leaves_out(Evidence(of="today", stakeholder="a", value=1, range=(0.5, 1.5)), 0)
        True
    """
    if evidence.range is None:
        return abs(evidence.value - value) > FAR
    return not evidence.range[0] <= value <= evidence.range[1]


def disagreements(service_map: ServiceMap) -> tuple[Disagreement, ...]:
    """Evidence that speaks against the value on the map.

    Args:
        service_map: The map.

    Returns:
        One for each record of evidence that does, in the order of the document; records that a
        later one of the same source and method replaced are passed by, and values that once stood
        there by hand: evidence took their place because somebody said so.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct", attitude=2)
        >>> disagreements(m)
        ()
    """
    return tuple(_disagreements(service_map))


def _disagreements(service_map: ServiceMap) -> Iterator[Disagreement]:
    for index, evidence in newest(service_map):
        now = current(service_map, evidence)
        if now is None or by_hand(evidence) or gives_way(service_map, evidence):
            continue
        if leaves_out(evidence, now.value):
            yield Disagreement(index, evidence, now, origin(service_map, now))


def by_hand(evidence: Evidence) -> bool:
    """Whether a record keeps what somebody gave by hand before evidence took its place.

    Args:
        evidence: The record.

    Returns:
        True where its method says so, in whichever language the map spoke.

    Example:
        >>> by_hand(Evidence(of="today", stakeholder="a", value=1, method="käsitsi antud"))
        True
    """
    return evidence.method in {language(code).text(BY_HAND) for code in LANGUAGES}


def newest(service_map: ServiceMap) -> tuple[tuple[int, Evidence], ...]:
    """The records of evidence that no later one of the same source and method replaces.

    Args:
        service_map: The map.

    Returns:
        Each with its place in the list.

    Example:
        >>> newest(ServiceMap.named("Kohvik"))
        ()
    """
    last = {basis(e): index for index, e in enumerate(service_map.evidence) if e.source or e.method}
    return tuple(
        (index, e)
        for index, e in enumerate(service_map.evidence)
        if last.get(basis(e), index) == index
    )


def basis(evidence: Evidence) -> tuple[object, ...]:
    """What evidence speaks of and how it came about; newer evidence of the same replaces older.

    Example:
        >>> basis(Evidence(of="today", stakeholder="a", value=1, source="ratings.csv"))
        (('today', 'a'), 'ratings.csv', None, None)
    """
    return evidence.about, evidence.source, evidence.method, evidence.who


def _record(service_map: ServiceMap, evidence: Evidence) -> Provenance | None:
    """The record on the map that holds the value; None where there is none."""
    if evidence.of == "strength":
        ends = evidence.from_, evidence.to
        return next((i for i in service_map.influences if (i.from_, i.to) == ends), None)
    if evidence.of == "effect":
        plans = (c for c in service_map.changes if c.id == evidence.change)
        return next((c.effects.get(evidence.stakeholder or "") for c in plans), None)
    people = (s for s in service_map.stakeholders if s.id == evidence.stakeholder)
    return next((getattr(person, evidence.of) for person in people), None)


def _counted(record: Provenance, of: str) -> tuple[float | None, Span | None]:
    """The value of a record, and its range."""
    span: Span | None = getattr(record, "range", None)
    if not isinstance(record, Influence):
        return getattr(record, "effect" if of == "effect" else "value"), span
    if record.strength is not None:
        return record.strength, span
    return _SIGNED.get(record.sign, (None, None)) if span is None else (sum(span) / 2, span)


def _ends(evidence: Evidence) -> dict[str, Any]:
    keys = ("of", "stakeholder", "change", "from_", "to")
    return {key: getattr(evidence, key) for key in keys if getattr(evidence, key) is not None}


def _measure(value: float, span: Span | None) -> dict[str, Any]:
    return {"value": value} if span is None else {"value": value, "range": span}


def _said(record: Provenance) -> dict[str, Any]:
    """Who gave it, when, why: the parts that are there."""
    found = {key: getattr(record, key) for key in Provenance.model_fields}
    return {key: value for key, value in found.items() if value is not None}


def _content(evidence: Evidence) -> tuple[object, ...]:
    """All that the map itself can keep of evidence."""
    return evidence.about, evidence.value, evidence.range, tuple(_said(evidence).items())
