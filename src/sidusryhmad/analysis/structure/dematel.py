"""DEMATEL: the total relation ``T = X(I − X)⁻¹`` of a matrix divided by its largest sum."""

import numpy as np

from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.network.network import Floats

_NEARLY_ONE = 1 - 1e-9
_ENDLESS = N_(
    "influence goes round in equal strength (spectral radius {radius}), so the total relation of "
    "DEMATEL does not exist"
)


def total_relation(matrix: Floats) -> Floats:
    """Direct and indirect relation of everybody with everybody.

    The divisor is the larger of the largest row and the largest column sum, of sizes: where signs
    are given they stay in the relation but cannot cancel in the divisor. It makes the result blind
    to scale: a map of weak influences has the same as one of strong ones.

    Args:
        matrix: Influences, with or without signs; row influences column.

    Returns:
        ``T``; all 0 where there is no influence.

    Raises:
        UnboundedEchoError: The divided matrix does not damp (equal strength around a loop).

    Example:
        >>> total_relation(np.array([[0.0, 2.0], [1.0, 0.0]])).round(3).tolist()
        [[1.0, 2.0], [1.0, 1.0]]
    """
    sizes = np.abs(matrix)
    largest = max(sizes.sum(axis=0).max(), sizes.sum(axis=1).max())
    if largest == 0:
        return np.zeros_like(matrix)
    radius = float(np.abs(np.linalg.eigvals(sizes / largest)).max())
    if radius >= _NEARLY_ONE:
        raise UnboundedEchoError(Message("dematel_endless", _ENDLESS, {"radius": radius}), radius)
    share = matrix / largest
    return np.asarray(np.linalg.solve((np.eye(len(matrix)) - share).T, share.T).T)
