"""The rule of the verdict on plain numbers: its limits, and the status that follows."""

from collections.abc import Sequence

from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.service_map import ServiceMap

ROUNDING = 1e-12
"""Likert points below which a total is rounding noise, whatever the map's epsilon."""


def limits(service_map: ServiceMap) -> tuple[float, float]:
    """Epsilon and tolerance of a map, never below what rounding alone can make.

    Args:
        service_map: The map.

    Returns:
        Likert points that count as nothing, and the loss accepted outside the inner circle.
    """
    return max(service_map.epsilon, ROUNDING), max(service_map.tolerance, ROUNDING)


def status_of(service_map: ServiceMap, totals: Sequence[float]) -> str:
    """The status of plain totals.

    Args:
        service_map: The map; gives inner circle, epsilon and tolerance.
        totals: One total for every stakeholder, in file order.

    Returns:
        ``good``, ``harms_inner``, ``harms_outside`` or ``no_effect``.
    """
    inside = set(service_map.inner_ids)
    pairs = [
        (s.id in inside, steady(t)) for s, t in zip(service_map.stakeholders, totals, strict=True)
    ]
    epsilon, tolerance = limits(service_map)
    return status(
        losers=any(inner and total < -epsilon for inner, total in pairs),
        outside=any(not inner and total < -tolerance for inner, total in pairs),
        winners=any(inner and total > epsilon for inner, total in pairs),
    )


def status(*, losers: bool, outside: bool, winners: bool) -> str:
    """The status that follows from who gains and who loses; the first that applies.

    Args:
        losers: Whether somebody in the inner circle loses more than epsilon.
        outside: Whether somebody elsewhere loses more than the tolerance.
        winners: Whether somebody in the inner circle gains more than epsilon.

    Returns:
        ``good``, ``harms_inner``, ``harms_outside`` or ``no_effect``.

    Example:
        >>> status(losers=False, outside=False, winners=True)
        'good'
    """
    if losers:
        return "harms_inner"
    if outside:
        return "harms_outside"
    return "good" if winners else "no_effect"
