"""The verb: who moves the inner circle, or one stakeholder, most."""

import numpy as np

from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.case import require_share
from sidusryhmad.analysis.leverage.carriers import Names, carriers
from sidusryhmad.analysis.leverage.results import Exposure, Leverage, Mover
from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.analysis.paths import path_finder
from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_, EmptyMapError, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.network.network import Indices, to_network

TOP_MOVERS = 10
"""Movers whose paths are listed unless asked otherwise."""
_PATHS = 3


def leverage(
    service_map: ServiceMap,
    *,
    target: str | None = None,
    carry_over: float | None = None,
    budget: bool = True,
    top: int = TOP_MOVERS,
) -> Leverage:
    """Who moves the inner circle (or one stakeholder) most, who is exposed, and who carries.

    Rows of ``G = (I − B)⁻¹`` say what one point of direct effect on somebody does to everybody,
    columns what arrives at somebody: the adjoint view of an impact. It is about the map, not about
    a change. A person carries what would vanish between others without them.

    Args:
        service_map: The map; at least one stakeholder.
        target: Id or name of the one stakeholder to look at; the inner circle by default.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        top: For how many of the strongest movers paths are listed.

    Returns:
        Movers, the exposed and carriers, each with the strongest first.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownStakeholderError: No stakeholder is called as the target.
        WrongTypeError: What is given is no map.
        InvalidParameterError: The carry-over lies outside 0 … 1, or the number is negative.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Omanik", ring="interested")
        >>> for name in ("Barista", "Külaline"):
        ...     m = m.with_stakeholder(name, ring="direct")
        >>> m = m.with_influence("Omanik", "Barista", 3).with_influence("Barista", "Külaline", 3)
        >>> found = leverage(m, target="Külaline")
        >>> [(mover.name, mover.sum) for mover in found.movers]
        [('Külaline', 1.0), ('Barista', 0.5), ('Omanik', 0.25)]
        >>> found.carriers[0].name, found.carriers[0].between
        ('Barista', 0.25)
    """
    if not require_map(service_map).stakeholders:
        template = N_("the map has no stakeholders yet, so nobody moves anybody")
        raise EmptyMapError(Message("empty_map", template, {}))
    if not isinstance(top, int) or isinstance(top, bool) or top < 0:
        template = N_("{name} must be a whole number of at least {least}, not {value}")
        values = {"name": "top", "least": 0, "value": repr(top)}
        raise InvalidParameterError(Message("top", template, values))
    alpha = require_share(carry_over, service_map)
    chosen = None if target is None else service_map.stakeholder(target).id
    network = to_network(service_map)
    model = linear_model(network, carry_over=alpha, budget=budget)
    members = service_map.inner_ids if chosen is None else (chosen,)
    rows = np.array([network.index[id_] for id_ in members], dtype=np.intp)
    names = tuple((s.id, s.name) for s in service_map.stakeholders)
    return Leverage(
        service_map=service_map,
        carry_over=alpha,
        budget=budget,
        target=chosen,
        members=members,
        movers=_movers(model, rows, names, top),
        exposed=_exposed(model, names),
        carriers=carriers(model, rows, names),
        notes=assumptions(service_map),
    )


def _movers(model: LinearModel, members: Indices, names: Names, top: int) -> tuple[Mover, ...]:
    gross = np.abs(model.response[:, members]).sum(axis=1)
    order = sorted(range(len(names)), key=lambda row: -steady(float(gross[row])))
    return tuple(
        _mover(model, members, names, row, paths=place < top) for place, row in enumerate(order)
    )


def _mover(model: LinearModel, members: Indices, names: Names, row: int, *, paths: bool) -> Mover:
    effects = {names[member][0]: float(model.response[row, member]) for member in members}
    worst = min(effects, key=lambda id_: steady(effects[id_]), default=None)
    best = max(effects, key=lambda id_: steady(effects[id_]), default=None)
    return Mover(
        *names[row],
        effects=effects,
        worst=worst,
        lowest=effects[worst] if worst is not None else 0.0,
        best=best,
        highest=effects[best] if best is not None else 0.0,
        sum=sum(effects.values()),
        moved=sum(map(abs, effects.values())),
        paths=_paths(model, members, names, row) if paths else (),
    )


def _paths(model: LinearModel, members: Indices, names: Names, row: int) -> tuple[ImpactPath, ...]:
    others = [member for member in members.tolist() if member != row]
    if not others:
        return ()
    most = max(others, key=lambda member: steady(abs(model.response[row, member])))
    unit = np.zeros(len(names))
    unit[row] = 1.0
    return tuple(
        ImpactPath(tuple(names[k][0] for k in p.rows), p.product, p.feedback, p.share)
        for p in path_finder(model, unit).to(most, _PATHS).paths
    )


def _exposed(model: LinearModel, names: Names) -> tuple[Exposure, ...]:
    arriving = model.response - np.diag(np.diag(model.response))
    found = []
    for row, (id_, name) in enumerate(names):
        column = arriving[:, row]
        source = max(range(len(names)), key=lambda k: steady(abs(float(column[k]))))
        amount = float(column[source])
        found.append(
            Exposure(
                id=id_,
                name=name,
                arriving=float(np.abs(column).sum()),
                net=float(column.sum()),
                source=names[source][0] if amount else None,
                amount=amount,
            )
        )
    return tuple(sorted(found, key=lambda exposure: -steady(exposure.arriving)))
