"""MICMAC: influence and dependence by walks of one length, raised until the ranking settles.

M. Godet's cross-impact matrix multiplication; beside it two relatives that count walks of every
length with factorial damping and so always have an answer: PWP (R. Díaz, Indirect influences,
arXiv 0906.1610) and the heat kernel. All of them are about sizes: give them matrices without signs.
"""

from itertools import pairwise

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

LATEST = 20
"""Highest power at which a ranking may settle."""
_SMALL = 1e-18

Pair = tuple[Floats, Floats]


def walks(matrix: Floats, power: int) -> Pair:
    """Row and column sums of a power of a matrix.

    Args:
        matrix: Any square matrix, row influences column; signs are kept.
        power: Length of the walks.

    Returns:
        What starts at each row, and what ends at each column.

    Example:
        >>> starts, ends = walks(np.array([[0.0, 1, 1], [0, 0, 1], [0, 0, 0]]), 2)
        >>> starts.tolist(), ends.tolist()
        ([1.0, 0.0, 0.0], [0.0, 0.0, 1.0])
    """
    starts = ends = np.ones(len(matrix))
    for _ in range(power):
        starts, ends = matrix @ starts, ends @ matrix
    return starts, ends


def micmac(matrix: Floats, power: int) -> Pair:
    """Influence and dependence by walks of one length, as shares of all of them.

    Args:
        matrix: Sizes of the influences, ≥ 0, row influences column.
        power: Length of the walks, at least 1.

    Returns:
        Influence and dependence, each summing to 1; all 0 where no walk is that long.

    Example:
        >>> [share.tolist() for share in micmac(np.array([[0.0, 1, 2], [0, 0, 1], [0, 0, 0]]), 1)]
        [[0.75, 0.25, 0.0], [0.0, 0.25, 0.75]]
    """
    starts, ends = walks(matrix, power)
    return _shared(starts), _shared(ends)


def pwp(matrix: Floats, rate: float = 1.0) -> Pair:
    """Influence and dependence by walks of length 1, 2, 3, … weighted ``rateᵏ / k!``.

    Args:
        matrix: Sizes of the influences, ≥ 0, row influences column.
        rate: λ; the larger, the more long walks count.

    Returns:
        Influence and dependence, each summing to 1; all 0 where there is no influence.

    Example:
        >>> [share.tolist() for share in pwp(np.array([[0.0, 1], [0, 0]]))]
        [[1.0, 0.0], [0.0, 1.0]]
    """
    starts, ends = _exponential(matrix, rate)
    return _shared(starts), _shared(ends)


def heat_kernel(matrix: Floats, rate: float = 1.0) -> Pair:
    """As :func:`pwp` with the walk of length 0: everybody counts a little by themselves.

    Args:
        matrix: Sizes of the influences, ≥ 0, row influences column.
        rate: λ; the larger, the more long walks count.

    Returns:
        Influence and dependence, each summing to 1.

    Example:
        >>> [share.round(3).tolist() for share in heat_kernel(np.array([[0.0, 1], [0, 0]]))]
        [[0.667, 0.333], [0.333, 0.667]]
    """
    starts, ends = _exponential(matrix, rate)
    return _shared(1 + starts), _shared(1 + ends)


def settled_power(matrix: Floats) -> int | None:
    """The power from which on the ranking stays.

    Loops of a map with n stakeholders are at most n long, so a ranking that n further powers leave
    alone is not about to repeat itself in turns.

    Args:
        matrix: Sizes of the influences, ≥ 0, row influences column; with at least one loop.

    Returns:
        The least power from 2 to :data:`LATEST` whose two rankings the next n powers keep; None
        where there is none.

    Example:
        >>> settled_power(np.array([[0.0, 2, 1], [1, 0, 1], [1, 1, 0]]))
        2
        >>> settled_power(np.array([[0.0, 2], [1, 0]])) is None
        True
    """
    starts = ends = np.ones(len(matrix))
    rankings = []
    for _ in range(LATEST + len(matrix)):
        starts, ends = _shared(matrix @ starts), _shared(ends @ matrix)
        rankings.append((_ranking(starts), _ranking(ends)))
    kept = 0
    for power, (before, after) in enumerate(pairwise(rankings), start=1):
        kept = kept + 1 if before == after and power > 1 else 0
        if kept == len(matrix):
            return power + 1 - kept
    return None


def longest_walk(matrix: Floats) -> int | None:
    """Steps of the longest walk on a map without loops; None where there are loops.

    Args:
        matrix: Influences, row influences column.

    Returns:
        Its length.

    Example:
        >>> longest_walk(np.array([[0, 1, 1], [0, 0, 1], [0, 0, 0]]))
        2
    """
    going = np.ones(len(matrix), dtype=bool)
    for steps in range(len(matrix)):
        going = ((matrix != 0) & going).any(axis=1)
        if not going.any():
            return steps
    return None


def _exponential(matrix: Floats, rate: float) -> Pair:
    """Row and column sums of ``e^(rate · matrix) − I``."""
    starts = ends = np.ones(len(matrix))
    sums = np.zeros((2, len(matrix)))
    length = 0
    while max(starts.max(), ends.max()) > _SMALL * sums.max(initial=0.0):
        length += 1
        starts, ends = rate / length * (matrix @ starts), rate / length * (ends @ matrix)
        sums += starts, ends
    return sums[0], sums[1]


def _shared(values: Floats) -> Floats:
    total = float(values.sum())
    return values / total if total > 0 else values


def _ranking(values: Floats) -> tuple[int, ...]:
    """How many stand before each; ties share a rank."""
    rounded = np.array([steady(float(value)) for value in values])
    return tuple((rounded[:, None] > rounded).sum(axis=0).tolist())
