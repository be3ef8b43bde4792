"""A question made ready: a map, a change or several together, and the map afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from numbers import Real
from typing import Any

import numpy as np

from sidusryhmad.errors import N_, EmptyMapError, InvalidParameterError, Message, WrongTypeError
from sidusryhmad.locale.language import language
from sidusryhmad.model.after import after
from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck_evidence import with_fitting_evidence
from sidusryhmad.model.naming import distinct_ids, find
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.model.together import SIGN, together
from sidusryhmad.network.network import Floats, Indices, Network, network_of

Changes = str | Change | Mapping[str, Any] | Sequence[str] | None
"""Ways to say which change is meant: id or name (``a+b`` for two together), a change, direct
effects by stakeholder, several ids, or nothing where the map has one change."""


@dataclass(frozen=True, slots=True)
class Case:
    """A map and what is done to it, in rows that hold before and afterwards alike.

    Rows are everybody on the map in file order, whoever the change removes included, then whoever
    it adds.

    Attributes:
        before: The map as it stands, with the change on it.
        after: The map once the change is made; ``before`` itself where it edits nothing.
        change: The change; for several together their sum.
        parts: The changes it is made of, in the order named.
        old: The network before.
        network: The network afterwards; the same rows.
        effects: Direct effects, length n.
        old_today: What presses on each row today, length n; 0 where nobody said.
        today: The same afterwards: 0 for the removed.
        there: Rows of those who are there afterwards, in the order of ``after.stakeholders``.
    """

    before: ServiceMap
    after: ServiceMap
    change: Change
    parts: tuple[Change, ...]
    old: Network
    network: Network
    effects: Floats
    old_today: Floats
    today: Floats
    there: Indices

    @property
    def structural(self) -> bool:
        """Whether the change edits the map itself."""
        return self.after is not self.before


def case_of(service_map: ServiceMap, change: Changes = None) -> Case:
    """A map and a change made ready.

    Args:
        service_map: The map; at least one stakeholder.
        change: Which change; see :data:`Changes`.

    Returns:
        The case.

    Raises:
        EmptyMapError: The map has no stakeholders, or would have none afterwards.
        UnknownChangeError: No change is called so.
        InvalidMapError: Effects or edits do not fit the map.
        InvalidParameterError: Changes taken together contradict each other.
        WrongTypeError: What is given is no map, or no change.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_change("Odavam", {"Külaline": 1}).with_change("Kiirem", {"Külaline": 2})
        >>> case_of(m, "odavam+kiirem").effects.tolist()
        [3.0]
    """
    if not require_map(service_map).stakeholders:
        template = N_("the map has no stakeholders yet, so a change reaches nobody")
        raise EmptyMapError(Message("empty_map", template, {}))
    service_map, parts = _chosen(service_map, change)
    made = together(parts, {s.id: s.name for s in service_map.stakeholders})
    changed = after(service_map, made)
    if not changed.stakeholders:
        template = N_("{change} removes everybody, so nobody is left to be reached")
        raise EmptyMapError(Message("nobody_left", template, {"change": made.name}))
    old_ids = tuple(s.id for s in service_map.stakeholders)
    new_ids = tuple(s.id for s in changed.stakeholders)
    known = set(old_ids)
    ids = (*old_ids, *(id_ for id_ in new_ids if id_ not in known))
    network = network_of(changed.influences, ids)
    return Case(
        before=service_map,
        after=changed,
        change=made,
        parts=parts,
        old=network_of(service_map.influences, ids) if changed is not service_map else network,
        network=network,
        effects=_vector(network, {id_: e.effect for id_, e in made.effects.items()}),
        old_today=_vector(network, _today(service_map)),
        today=_vector(network, _today(changed)),
        there=np.array([network.index[id_] for id_ in new_ids], dtype=np.intp),
    )


def _vector(network: Network, values: Mapping[str, float]) -> Floats:
    result = np.zeros(len(network))
    for id_, value in values.items():
        result[network.index[id_]] = value
    return result


def _today(service_map: ServiceMap) -> dict[str, float]:
    return {s.id: s.today.value for s in service_map.stakeholders if s.today is not None}


def _chosen(service_map: ServiceMap, change: Changes) -> tuple[ServiceMap, tuple[Change, ...]]:
    if isinstance(change, Change):
        return _with_given(service_map, change)
    if isinstance(change, Mapping):
        name = language(service_map.service.language).text("What if")
        (id_,) = distinct_ids([name], taken=[c.id for c in service_map.changes])
        service_map = service_map.with_change(name, change, id=id_)
        return service_map, service_map.changes[-1:]
    if change is None or isinstance(change, str):
        return service_map, tuple(map(service_map.change, _names(service_map, change)))
    if isinstance(change, Sequence) and change and all(isinstance(c, str) for c in change):
        return service_map, _distinct(tuple(service_map.change(c) for c in change))
    template = N_("a change is named by its id, or given as effects by stakeholder")
    raise WrongTypeError(Message("not_a_change", template, {}))


def _with_given(service_map: ServiceMap, change: Change) -> tuple[ServiceMap, tuple[Change, ...]]:
    document = service_map.to_document()
    given = change.model_dump(mode="json", by_alias=True, exclude_unset=True)
    others = [c for c in document.get("changes", ()) if c["id"] != change.id]
    whole = with_fitting_evidence({**document, "changes": [*others, given]})
    service_map = ServiceMap.from_document(whole)
    return service_map, (service_map.change(change.id),)


def _names(service_map: ServiceMap, change: str | None) -> Sequence[str | None]:
    """The change's own name, or the names of the changes that a ``+`` joins."""
    known = {c.id: c.name for c in service_map.changes}
    if change is None or SIGN not in change or find(change, known) is not None:
        return [change]
    return list(dict.fromkeys(name.strip() for name in change.split(SIGN)))


def _distinct(parts: tuple[Change, ...]) -> tuple[Change, ...]:
    return tuple({part.id: part for part in parts}.values())


def require_share(carry_over: float | None, service_map: ServiceMap) -> float:
    """The carry-over to use: the one given, else the map's own.

    Args:
        carry_over: α in [0, 1], or None.
        service_map: The map.

    Returns:
        α.

    Raises:
        InvalidParameterError: It lies outside 0 … 1.

    Example:
        >>> require_share(None, ServiceMap.named("Kohvik"))
        0.5
    """
    if carry_over is None:
        return service_map.carry_over.value
    if isinstance(carry_over, bool) or not isinstance(carry_over, Real) or not 0 <= carry_over <= 1:
        template = N_("the carry-over is a share from 0 to 1, not {value}")
        raise InvalidParameterError(Message("carry_over", template, {"value": repr(carry_over)}))
    return float(carry_over)
