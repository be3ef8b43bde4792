"""MACTOR: power relations of order two. M. Godet's min rule: an actor acts on another through a
third no more strongly than the weaker of the two steps.
"""

import numpy as np

from sidusryhmad.network.network import Floats


def mdii(direct: Floats) -> Floats:
    """Direct and indirect influence: ``M_ij + Σ_k min(M_ik, M_kj)``.

    Args:
        direct: Sizes of the direct influences, ≥ 0, row influences column.

    Returns:
        The matrix; its diagonal is what comes back.

    Example:
        >>> mdii(np.array([[0, 2, 0], [0, 0, 1], [1, 0, 0]])).tolist()
        [[0, 2, 1], [1, 0, 1], [1, 1, 0]]
    """
    second = [np.minimum(row[:, None], direct).sum(axis=0) for row in direct]
    return np.asarray(direct + np.array(second))


def mmdii(direct: Floats) -> Floats:
    """The single strongest way of at most two steps between each two.

    Args:
        direct: Sizes of the direct influences, ≥ 0, row influences column.

    Returns:
        ``max(M_ij, max_k min(M_ik, M_kj))``; its diagonal is what comes back.

    Example:
        >>> mmdii(np.array([[0, 2, 0], [0, 0, 1], [1, 0, 0]])).tolist()
        [[0, 2, 1], [1, 0, 1], [1, 1, 0]]
    """
    best = np.array([np.minimum(row[:, None], direct).max(axis=0) for row in direct])
    return np.asarray(np.maximum(direct, best))


def influence_and_dependence(matrix: Floats) -> tuple[Floats, Floats]:
    """Row sums ``I`` and column sums ``D`` without the diagonal.

    Args:
        matrix: Result of :func:`mdii` or :func:`mmdii`.

    Returns:
        Influence and dependence.

    Example:
        >>> [side.tolist() for side in influence_and_dependence(np.array([[5, 2], [1, 0]]))]
        [[2, 1], [1, 2]]
    """
    return matrix.sum(axis=1) - matrix.diagonal(), matrix.sum(axis=0) - matrix.diagonal()


def balance(matrix: Floats) -> Floats | None:
    """Balance of power: ``r_i = (I_i − M_ii) / ΣI · I_i / (I_i + D_i)``, scaled to the mean 1.

    Args:
        matrix: Result of :func:`mdii` or :func:`mmdii`.

    Returns:
        ``R``, summing to n; who neither influences nor depends has 0. None where everybody's
        influence comes back to them in full, so that nobody has any power left.

    Example:
        >>> balance(np.array([[0.0, 2, 1], [1, 0, 1], [1, 1, 0]])).round(3).tolist()
        [1.5, 0.667, 0.833]
        >>> balance(mdii(np.array([[0, 2], [2, 0]]))) is None
        True
    """
    influence, dependence = influence_and_dependence(matrix)
    spare = np.maximum(influence - matrix.diagonal(), 0.0)
    if not spare.any():
        return None
    # ΣI divides every r alike, so it goes out when they are scaled.
    power = spare * influence / np.where(spare > 0, influence + dependence, 1.0)
    return np.asarray(len(matrix) * power / power.sum())
