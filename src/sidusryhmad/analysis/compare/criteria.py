"""Criteria of welfare economics on plain totals, one number a person, the same people in order.

Leximin (Sen 1970) looks at whoever is worst off, among equals at the next worst, and so on; Pareto
asks whether one alternative is at least as good for everybody; Nash's product needs everybody to
gain. They may disagree, and so they stand side by side and are never put into one score.
"""

from collections.abc import Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

DECIMALS = 12
"""Beyond these a difference is rounding noise."""


def settled(value: float) -> float:
    """A total to compare by: rounding noise is taken off, also around zero.

    Args:
        value: Likert points.

    Returns:
        The total, equal on every machine.

    Example:
        >>> settled(1e-17) == 0.0, settled(0.1 + 0.2) == settled(0.3)
        (True, True)
    """
    return round(steady(value), DECIMALS) + 0.0


def leximin(totals: Sequence[float]) -> tuple[float, ...]:
    """What to sort by: the worst total, then the next worst, and so on. The larger is the better.

    Args:
        totals: One number a person.

    Returns:
        The totals in ascending order.

    Example:
        >>> leximin([2, 4]) > leximin([9, 1]) > leximin([8, 1])
        True
    """
    return tuple(sorted(map(settled, totals)))


def dominates(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether nobody is worse off with the one, and somebody better (Pareto).

    Args:
        one: Totals of one alternative.
        other: Totals of the same people under the other.

    Returns:
        Whether it dominates.

    Example:
        >>> dominates([1, 2], [1, 1]), dominates([1, 2], [1, 2]), dominates([0, 3], [1, 1])
        (True, False, False)
    """
    pairs = [(settled(a), settled(b)) for a, b in zip(one, other, strict=True)]
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


def nash(totals: Sequence[float]) -> float | None:
    """Nash's product of gains over how things stand.

    Args:
        totals: One number a person.

    Returns:
        The product; None where somebody does not gain, or nobody is there.

    Example:
        >>> nash([9, 1]), nash([2, 0]), nash([])
        (9.0, None, None)
    """
    gains = all(settled(total) > 0 for total in totals)
    return float(prod(totals)) if totals and gains else None


def ranks(keys: Sequence[tuple[float, ...]]) -> tuple[int, ...]:
    """Ranks from 1, the largest key first; equal keys share one.

    Args:
        keys: What to sort by.

    Returns:
        A rank for each key: 1 and how many are better.

    Example:
        >>> ranks([(1.0,), (3.0,), (1.0,)])
        (2, 1, 2)
    """
    return tuple(1 + sum(other > key for other in keys) for key in keys)


def first_shares(passing: NDArray[np.bool_], totals: Floats) -> Floats:
    """How often each alternative comes first: those that pass before the others, then leximin.

    Args:
        passing: Whether it passes the veto, alternatives × draws.
        totals: Totals of the same people, alternatives × draws × people.

    Returns:
        Share of the draws for each; those that are equal share a draw. They add up to 1.

    Example:
        >>> passing, totals = np.array([[True], [True]]), np.array([[[1.0, 3.0]], [[2.0, 1.0]]])
        >>> first_shares(passing, totals).tolist()
        [1.0, 0.0]
    """
    ordered = np.concatenate([passing[:, :, None], np.sort(totals, axis=2)], axis=2)
    leading = np.ones(passing.shape, dtype=bool)
    for column in np.moveaxis(ordered, 2, 0):
        best = np.where(leading, column, -np.inf).max(axis=0)
        leading &= column == best
    return np.asarray((leading / leading.sum(axis=0)).mean(axis=1), dtype=np.float64)


def better_share(one: Floats, other: Floats) -> float:
    """How often one number is larger than the other; where they are equal, half a time.

    Args:
        one: A number a draw.
        other: The other's in the same draws.

    Returns:
        The share of the draws.

    Example:
        >>> better_share(np.array([1.0, 2.0]), np.array([1.0, 1.0]))
        0.75
    """
    return float(((one > other) + 0.5 * (one == other)).mean())


def equal_share(one: Floats, other: Floats) -> float:
    """The share of the draws in which two numbers are equal.

    Example:
        >>> equal_share(np.array([1.0, 2.0]), np.array([1.0, 1.0]))
        0.5
    """
    return float((one == other).mean())
