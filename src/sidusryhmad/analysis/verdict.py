"""Whether a change is good for the whole inner circle: a rule, never a composite score."""

from collections.abc import Sequence

from sidusryhmad.analysis.results import SideImpact, StakeholderImpact, Verdict
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
    epsilon = service_map.epsilon
    losers = _worst_first([r for r in inner if r.total < -epsilon])
    outside = _worst_first([r for r in outer if r.total < -service_map.tolerance])
    winners = tuple(r.id for r in inner if r.total > epsilon)
    sides = tuple(_side(side, inner) for side in Side if any(r.side == side for r in inner))
    return Verdict(
        status=_status(losers, outside, winners),
        winners=winners,
        losers=losers,
        losers_outside=outside,
        unreached=tuple(r.id for r in inner if not r.reached),
        sides=sides,
        customer_centric=_customer_centric(sides, epsilon),
    )


def _status(losers: Sequence[str], outside: Sequence[str], winners: Sequence[str]) -> str:
    if losers:
        return "harms_inner"
    if outside:
        return "harms_outside"
    return "good" if winners else "no_effect"


def _worst_first(results: Sequence[StakeholderImpact]) -> tuple[str, ...]:
    return tuple(r.id for r in sorted(results, key=lambda r: r.total))


def _side(side: Side, inner: Sequence[StakeholderImpact]) -> SideImpact:
    members = [r for r in inner if r.side == side]
    worst, best = min(members, key=lambda r: r.total), max(members, key=lambda r: r.total)
    return SideImpact(
        side=side,
        worst=worst.id,
        best=best.id,
        lowest=worst.total,
        highest=best.total,
        sum=sum(r.total for r in members),
        count=len(members),
    )


def _customer_centric(sides: Sequence[SideImpact], epsilon: float) -> bool:
    customer_gains = any(s.side == Side.CUSTOMER and s.highest > epsilon for s in sides)
    other_loses = any(s.side != Side.CUSTOMER and s.lowest < -epsilon for s in sides)
    return customer_gains and other_loses
