"""What a change does to everybody on a map."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sidusryhmad.analysis.doubt import doubtfully_reached
from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.analysis.paths import PathSearch, RowPath, path_finder
from sidusryhmad.analysis.results import Impact, ImpactPath, LastHop, StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.verdict import judge
from sidusryhmad.errors import N_, EmptyMapError, InvalidParameterError, Message, WrongTypeError
from sidusryhmad.locale.language import language
from sidusryhmad.model.change import Change
from sidusryhmad.model.findings import check
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.naming import distinct_ids
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.network.network import Floats, Network, to_network

TOP_PATHS = 10
"""Paths shown for each stakeholder unless asked otherwise."""
_BEYOND = 3.0


def impact(
    service_map: ServiceMap,
    change: str | Change | Mapping[str, Any] | None = None,
    *,
    carry_over: float | None = None,
    budget: bool = True,
    top: int = TOP_PATHS,
) -> Impact:
    """What a change does to everybody on the map, by which paths, and the verdict.

    The method is :mod:`sidusryhmad.analysis.linear`: every stakeholder takes on a share of the
    changes of those who influence them, echoes included; totals are exact and linear in the direct
    effects.

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes, a change, or direct effects by stakeholder
            name (−3 … +3 Likert points). May be left out where the map has one change.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        top: Paths kept for each stakeholder, strongest first.

    Returns:
        The impact: one result a stakeholder in file order, the verdict, and what it rests on.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The carry-over lies outside 0 … 1.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> result = impact(m, {"Barista": -2})
        >>> [(s.name, s.total) for s in result.stakeholders], result.verdict.status
        ([('Barista', -2.0), ('Külaline', -1.0)], 'harms_inner')
    """
    if not require_map(service_map).stakeholders:
        template = N_("the map has no stakeholders yet, so a change reaches nobody")
        raise EmptyMapError(Message("empty_map", template, {}))
    service_map, chosen = _chosen(service_map, change)
    alpha = service_map.carry_over.value if carry_over is None else _share(carry_over)
    network = to_network(service_map)
    model = linear_model(network, carry_over=alpha, budget=budget)
    work = _Work(service_map, network, model, _shock(network, chosen))
    results = work.results(budget=budget, top=max(0, top))
    return Impact(
        service_map=service_map,
        change=chosen,
        method="linear",
        carry_over=alpha,
        budget=budget,
        inner_circle=service_map.inner_ids,
        stakeholders=results,
        verdict=judge(service_map, results),
        assumptions=_assumptions(service_map),
        warnings=tuple(finding.message for finding in check(service_map)),
    )


def _chosen(
    service_map: ServiceMap, change: str | Change | Mapping[str, Any] | None
) -> tuple[ServiceMap, Change]:
    if isinstance(change, Change):
        document = change.model_dump(mode="json", exclude_unset=True)
        others = [c for c in service_map.to_document().get("changes", ()) if c["id"] != change.id]
        merged = {**service_map.to_document(), "changes": [*others, document]}
        service_map = ServiceMap.from_document(merged)
        return service_map, service_map.change(change.id)
    if not isinstance(change, str | Mapping | None):
        template = N_("a change is named by its id, or given as effects by stakeholder")
        raise WrongTypeError(Message("not_a_change", template, {}))
    if isinstance(change, Mapping):
        name = language(service_map.service.language).text("What if")
        (id_,) = distinct_ids([name], taken=[c.id for c in service_map.changes])
        service_map = service_map.with_change(name, change, id=id_)
        return service_map, service_map.changes[-1]
    return service_map, service_map.change(change)


def _share(carry_over: float) -> float:
    if not 0 <= carry_over <= 1:
        template = N_("the carry-over is a share from 0 to 1, not {value}")
        raise InvalidParameterError(Message("carry_over", template, {"value": repr(carry_over)}))
    return float(carry_over)


def _shock(network: Network, change: Change) -> Floats:
    shock = np.zeros(len(network))
    for id_, effect in change.effects.items():
        shock[network.index[id_]] = effect.effect
    return shock


@dataclass(frozen=True, slots=True)
class _Work:
    """Everything that the results of one change are read from."""

    service_map: ServiceMap
    network: Network
    model: LinearModel
    shock: Floats

    def results(self, *, budget: bool, top: int) -> tuple[StakeholderImpact, ...]:
        totals = self.model.totals(self.shock)
        gain, loss = self.model.gross(self.shock)
        reached = self.model.reached(self.shock) > 0
        incoming = self.network.incoming() if budget else np.zeros(len(self.network))
        finder = path_finder(self.model, self.shock)
        doubtful = doubtfully_reached(self.service_map, self.network, self.shock)
        rows = []
        for row, stakeholder in enumerate(self.service_map.stakeholders):
            search = finder.to(row, top)
            total = float(totals[row])
            own = float(self.shock[row])
            rows.append(
                StakeholderImpact(
                    id=stakeholder.id,
                    name=stakeholder.name,
                    ring=stakeholder.ring,
                    side=stakeholder.side,
                    direct=own,
                    total=total,
                    gain=float(gain[row]),
                    loss=float(loss[row]),
                    reached=bool(reached[row]),
                    break_even=own - total / float(self.model.response[row, row]),
                    paths=tuple(self._named(path) for path in search.paths),
                    other_paths=total - sum(path.share for path in search.paths),
                    last_hops=self._last_hops(row, totals),
                    notes=(
                        *_notes(total, float(incoming[row]), search),
                        *((Message("perhaps_reached", _PERHAPS),) if row in doubtful else ()),
                    ),
                )
            )
        return tuple(rows)

    def _named(self, path: RowPath) -> ImpactPath:
        nodes = tuple(self.network.ids[row] for row in path.rows)
        return ImpactPath(nodes, path.product, path.feedback, path.share)

    def _last_hops(self, row: int, totals: Floats) -> tuple[LastHop, ...]:
        amounts = totals * self.model.carried[:, row]
        order = sorted(np.flatnonzero(amounts), key=lambda j: (-steady(abs(float(amounts[j]))), j))
        return tuple(LastHop(self.network.ids[j], float(amounts[j])) for j in order)


_PERHAPS = N_("influences of unknown direction lead here, so more may arrive than is counted")


def _notes(total: float, incoming: float, search: PathSearch) -> tuple[Message, ...]:
    notes = []
    if incoming > 1 + 1e-9:
        template = N_(
            "influences on them add up to {incoming} times a full one, so each is scaled down"
        )
        notes.append(Message("budget_exceeded", template, {"incoming": incoming}))
    if steady(abs(total)) > _BEYOND:
        template = N_("the total lies beyond the scale of −3 to +3")
        notes.append(Message("beyond_scale", template, {}))
    if not search.exact:
        template = N_("the map is so dense that stronger paths may be among the others")
        notes.append(Message("paths_not_exhausted", template, {}))
    return tuple(notes)


def _assumptions(service_map: ServiceMap) -> tuple[Message, ...]:
    names = {s.id: s.name for s in service_map.stakeholders}
    grouped: dict[str, list[str]] = {}
    for influence in service_map.influences:
        if kind := _assumed(influence):
            pair = f"{names[influence.from_]} → {names[influence.to]}"
            grouped.setdefault(kind, []).append(pair)
    return tuple(
        Message(kind, template, {"influences": ", ".join(grouped[kind])})
        for kind, template in _ASSUMED.items()
        if kind in grouped
    )


_ASSUMED = {
    "sign_only": N_("only the sign is known, so half of a full influence is assumed: {influences}"),
    "range_only": N_("only a range is given, so its middle is used: {influences}"),
    "sign_unknown": N_("not even the sign is known, so left out of the numbers: {influences}"),
    "asked_none": N_("asked, and there is no influence: {influences}"),
}


def _assumed(influence: Influence) -> str | None:
    if influence.strength is not None:
        return "asked_none" if influence.strength == 0 else None
    if influence.range is not None:
        return "range_only"
    return "sign_unknown" if influence.sign == "unknown" else "sign_only"
