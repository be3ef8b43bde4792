"""Whether a change is good for the whole inner circle: a rule, never a composite score."""

from collections.abc import Sequence
from typing import TypedDict

from sidusryhmad.analysis.results import RingImpact, SideImpact, StakeholderImpact, Verdict
from sidusryhmad.analysis.rule import limits, status
from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side


def judge(service_map: ServiceMap, results: Sequence[StakeholderImpact]) -> Verdict:
    """The verdict on one change.

    ``good`` when nobody in the inner circle loses more than epsilon, somebody in it gains more than
    epsilon, and nobody elsewhere loses more than the tolerance. Otherwise the first that applies:
    ``harms_inner``, ``harms_outside``, ``no_effect``. Power never lowers the weight of harm.

    Args:
        service_map: The map; gives inner circle, epsilon and tolerance.
        results: One result for every stakeholder, in file order.

    Returns:
        The verdict with its evidence.
    """
    inside = set(service_map.inner_ids)
    inner = [r for r in results if r.id in inside]
    outer = [r for r in results if r.id not in inside]
    epsilon, tolerance = limits(service_map)
    losers = _worst_first([r for r in inner if steady(r.total) < -epsilon])
    outside = _worst_first([r for r in outer if steady(r.total) < -tolerance])
    winners = tuple(r.id for r in inner if steady(r.total) > epsilon)
    sides = tuple(
        SideImpact(side=side, **_spread(members, epsilon, epsilon))
        for side in (*Side, None)
        if (members := [r for r in inner if r.side == side])
    )
    rings = tuple(
        RingImpact(ring=ring.id, **_spread(members, epsilon, tolerance))
        for ring in service_map.ring_list
        if (members := [r for r in outer if r.ring == ring.id])
    )
    return Verdict(
        status=status(losers=bool(losers), outside=bool(outside), winners=bool(winners)),
        winners=winners,
        losers=losers,
        losers_outside=outside,
        unreached=tuple(r.id for r in inner if not r.reached),
        sides=sides,
        rings=rings,
        customer_centric=_customer_centric(inner, epsilon),
    )


def _worst_first(results: Sequence[StakeholderImpact]) -> tuple[str, ...]:
    return tuple(r.id for r in sorted(results, key=lambda r: steady(r.total)))


class _Spread(TypedDict):
    status: str
    worst: str
    best: str
    lowest: float
    highest: float
    sum: float
    count: int


def _spread(members: Sequence[StakeholderImpact], gain: float, loss: float) -> _Spread:
    worst = min(members, key=lambda r: steady(r.total))
    best = max(members, key=lambda r: steady(r.total))
    otherwise = "gains" if steady(best.total) > gain else "nothing"
    return _Spread(
        status="loses" if steady(worst.total) < -loss else otherwise,
        worst=worst.id,
        best=best.id,
        lowest=worst.total,
        highest=best.total,
        sum=sum(r.total for r in members),
        count=len(members),
    )


def _customer_centric(inner: Sequence[StakeholderImpact], epsilon: float) -> bool:
    """Somebody without a side counts as another side: not said is no licence to overlook."""
    customer_gains = any(r.side == Side.CUSTOMER and steady(r.total) > epsilon for r in inner)
    other_loses = any(r.side != Side.CUSTOMER and steady(r.total) < -epsilon for r in inner)
    return customer_gains and other_loses
