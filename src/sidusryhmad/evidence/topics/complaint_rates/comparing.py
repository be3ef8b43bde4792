"""Periods, places and topics: does one differ from all others together by more than chance?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.several import holm

EXACT = Message(
    "method_share_comparison",
    N_(
        "periods, units and places compared: each with all others of its kind together by "
        "Fisher's exact test (1935), corrected for all of these comparisons by Holm (1979)"
    ),
)
CONDITIONAL = Message(
    "method_rate_comparison",
    N_(
        "periods, units and places compared: each with all others of its kind together by the "
        "exact conditional test of two Poisson rates (Przyborowski and Wilenski, 1940), corrected "
        "for all of these comparisons by Holm (1979)"
    ),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One group against all others together.

    Attributes:
        expected: How many it would have if its rate were that of everybody.
        p: How often chance alone makes a difference as large, this group looked at alone.
        adjusted: The same where as many are looked at as there are.
    """

    expected: float
    p: float
    adjusted: float


def compared(
    groups: Sequence[tuple[int, int]], *, several: bool = False
) -> tuple[Comparison | None, ...]:
    """Each group against all others.

    Args:
        groups: Count and base of each.
        several: Whether one unit of the base can be counted several times.

    Returns:
        A comparison each, in their order; None for all where there is but one. Of two groups each
        is all others of the other, so that is one comparison and not corrected.

    Example:
        >>> found = compared([(10, 1000), (12, 1000), (60, 1000)])
        >>> [each.adjusted < 0.05 for each in found]
        [True, True, True]
    """
    if len(groups) < 2:
        return tuple(None for _ in groups)
    count, base = (sum(part) for part in zip(*groups, strict=True))
    chances = [
        steady(_chance(own, out_of, (count, base), several=several)) for own, out_of in groups
    ]
    corrected = chances if len(groups) == 2 else holm(chances)
    return tuple(
        Comparison(count * own / base, p, adjusted)
        for (_, own), p, adjusted in zip(groups, chances, corrected, strict=True)
    )


def together(
    families: Sequence[Sequence[Comparison | None]],
) -> tuple[tuple[Comparison | None, ...], ...]:
    """Comparisons of several kinds corrected for being looked at together.

    Args:
        families: Comparisons of periods, of units, and so on, from :func:`compared`.

    Returns:
        The same, corrected for how many there are of all kinds.

    Example:
        >>> periods, units = compared([(10, 1000), (40, 1000)]), compared([(24, 1000), (26, 1000)])
        >>> found = together([periods, units])
        >>> found[0][0].adjusted == 2 * periods[0].p, found[1][0].adjusted == units[0].p
        (True, True)
    """
    heads = [_tests(family) for family in families]
    corrected = iter(holm([p for family in heads for p in family]))
    return tuple(
        _corrected(family, [next(corrected) for _ in mine])
        for family, mine in zip(families, heads, strict=True)
    )


def _tests(family: Sequence[Comparison | None]) -> list[float]:
    """The chances of a family that are tests of their own: of two groups, one."""
    found = [each.p for each in family if each is not None]
    return found[:1] if len(found) == 2 else found


def _corrected(
    family: Sequence[Comparison | None], adjusted: Sequence[float]
) -> tuple[Comparison | None, ...]:
    left = iter([*adjusted, *adjusted] if len(adjusted) == 1 else adjusted)
    return tuple(found and replace(found, adjusted=next(left)) for found in family)


def _chance(own: int, out_of: int, whole: tuple[int, int], *, several: bool) -> float:
    from scipy.stats import binomtest, fisher_exact

    count, base = whole
    if not count:
        return 1.0
    if several:
        return float(binomtest(own, count, out_of / base).pvalue)
    table = np.array([(own, out_of - own), (count - own, base - out_of - count + own)])
    return min(1.0, float(fisher_exact(table).pvalue))
