"""The influences of a map as they are drawn: direction, strength and what is not known."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE, SIGN_ONLY, weight

THIRD = 1 / 3
_SPARE = 1.5
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Tie:
    """One influence to be drawn.

    Attributes:
        source: Id of the stakeholder who influences.
        target: Id of the stakeholder who is influenced.
        sign: ``positive``, ``negative`` or ``unknown``.
        strength: −3 to +3; None where only the direction is known, or nothing.
        weight: How strong it is drawn, 0 to 1.
        count: How many influences were merged into it, their strengths added up; 0 for one
            influence by itself.
    """

    source: str
    target: str
    sign: str
    strength: float | None
    weight: float
    count: int = 0


def ties(service_map: ServiceMap) -> tuple[Tie, ...]:
    """Every influence that is there, in file order.

    Influences of strength 0 are left out: they were asked about, and there is none.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> ties(m.with_influence("Barista", "Külaline", sign="negative"))[0].strength is None
        True
    """
    return tuple(_tie(influence) for influence in service_map.influences if not _none(influence))


def asked_and_none(service_map: ServiceMap) -> int:
    """How many influences were asked about and found not to be there."""
    return sum(map(_none, service_map.influences))


def strongest(all_ties: Iterable[Tie], share: float = THIRD) -> frozenset[Tie]:
    """The strongest influences.

    All as strong as the weakest of them belong to them, unless that makes them half as many again.

    Args:
        all_ties: Influences.
        share: Which part of them, above 0 and up to 1.

    Returns:
        At least one, where there is any.
    """
    ranked = sorted(all_ties, key=lambda tie: -steady(tie.weight))
    if not ranked:
        return frozenset()
    wanted = max(1, min(len(ranked), ceil(share * len(ranked) - _ROUNDING)))
    least = steady(ranked[wanted - 1].weight)
    chosen = [tie for tie in ranked if steady(tie.weight) >= least]
    if len(chosen) > _SPARE * share * len(ranked):
        chosen = [tie for tie in ranked if steady(tie.weight) > least] or chosen
    return frozenset(chosen)


def _none(influence: Influence) -> bool:
    return influence.strength == 0


def _tie(influence: Influence) -> Tie:
    drawn = weight(influence)
    known = influence.strength is not None or (influence.range is not None and drawn != 0)
    sign = "positive" if drawn > 0 else "negative" if drawn < 0 else "unknown"
    return Tie(
        influence.from_,
        influence.to,
        sign,
        drawn * SCALE if known else None,
        abs(drawn) or SIGN_ONLY,
    )
