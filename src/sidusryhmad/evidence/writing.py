"""A value of evidence written where the map counts with it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import BareNumber, Effect, Feeling, Level, Provenance
from sidusryhmad.model.service_map import ServiceMap

_RATINGS: Mapping[str, type[BareNumber]] = MappingProxyType(
    {"attitude": Feeling, "today": Feeling, "power": Level, "interest": Level}
)
_MEASURE = frozenset({"strength", "range", *Provenance.model_fields})
_DIRECTION = MappingProxyType({"positive": 1, "negative": -1})


def with_value(service_map: ServiceMap, evidence: Evidence) -> ServiceMap:
    """The map on which the value of evidence stands, with where it comes from.

    Args:
        service_map: The map; it has whom and what the evidence speaks of.
        evidence: The evidence.

    Returns:
        The map; the same one where the value stands there already. Raters' own answers, a note or
        the kind of an influence stay. An influence that is not there is added, unless a change
        brings it.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> said = Evidence(of="attitude", stakeholder="kulaline", value=-1, when="2026")
        >>> with_value(m, said).stakeholders[0].attitude.when
        '2026'
    """
    if evidence.of == "strength":
        made = {"influences": _influences(service_map, evidence)}
    elif evidence.of == "effect":
        made = {"changes": _changes(service_map, evidence)}
    else:
        made = {"stakeholders": _stakeholders(service_map, evidence)}
    same = all(getattr(service_map, key) == value for key, value in made.items())
    return service_map if same else service_map.model_copy(update=made)


def _stakeholders(service_map: ServiceMap, evidence: Evidence) -> tuple[Any, ...]:
    rating = _RATINGS[evidence.of].model_validate({"value": evidence.value, **_grounds(evidence)})
    return tuple(
        s.model_copy(update={evidence.of: rating}) if s.id == evidence.stakeholder else s
        for s in service_map.stakeholders
    )


def _changes(service_map: ServiceMap, evidence: Evidence) -> tuple[Any, ...]:
    return tuple(
        c.model_copy(update={"effects": _effects(c.effects, evidence)})
        if c.id == evidence.change
        else c
        for c in service_map.changes
    )


def _effects(effects: Mapping[str, Effect], evidence: Evidence) -> dict[str, Effect]:
    whom = str(evidence.stakeholder)
    ratings = effects[whom].ratings if whom in effects else {}
    kept = {"ratings": dict(ratings)} if ratings else {}
    effect = Effect.model_validate({"effect": evidence.value, **kept, **_grounds(evidence)})
    return {**effects, whom: effect}


def _influences(service_map: ServiceMap, evidence: Evidence) -> tuple[Influence, ...]:
    ends = evidence.from_, evidence.to
    there = {(i.from_, i.to): i for i in service_map.influences}
    old = there[ends].model_dump(exclude_unset=True) if ends in there else {}
    kept = {key: value for key, value in old.items() if key not in _MEASURE}
    direction = _DIRECTION.get(str(kept.get("sign")))
    if direction is not None and evidence.value * direction <= 0:
        del kept["sign"]
    said = {"from_": ends[0], "to": ends[1], "strength": evidence.value, **_grounds(evidence)}
    new = Influence.model_validate({**kept, **said})
    brought = {(i.from_, i.to) for c in service_map.changes for i in c.edits.add.influences}
    if ends not in there and ends in brought:
        return service_map.influences
    if ends not in there:
        return (*service_map.influences, new)
    return tuple(new if (i.from_, i.to) == ends else i for i in service_map.influences)


def _grounds(evidence: Evidence) -> dict[str, Any]:
    """The range and where the value comes from, as far as they are known."""
    keys = ("range", *Provenance.model_fields)
    found = {key: getattr(evidence, key) for key in keys}
    return {key: value for key, value in found.items() if value is not None}
