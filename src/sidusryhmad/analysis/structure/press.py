"""Levins' loop analysis: which way everybody moves under lasting pressure, by signs alone."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.network.network import Floats

Whole = NDArray[np.int64]


def press(signs: Floats) -> tuple[Whole, Whole]:
    """Responses to lasting pressure, from the signs of the influences.

    The adjoint of ``−A`` counts, for each two, the paths with their complementary feedback; the
    second matrix counts the same without signs. Where the two differ in size, paths disagree and
    the sign of the response depends on strengths; their ratio is Dambacher's weighted feedback.

    Args:
        signs: −1, 0 or 1; row influences column, self-limitation on the diagonal.

    Returns:
        Net and total number of ways in which pressure on the row moves the column.

    Example:
        >>> net, total = press(np.array([[-1, 1], [-1, 0]]))
        >>> net.tolist(), total.tolist()
        ([[0, 1], [-1, 1]], [[0, 1], [1, 1]])
    """
    size = len(signs)
    net, total = np.zeros((2, size, size), dtype=np.int64)
    for row, column in product(range(size), repeat=2):
        minor = np.delete(np.delete(-signs, column, axis=0), row, axis=1)
        net[row, column] = (-1) ** (row + column) * round(float(np.linalg.det(minor)))
        total[row, column] = _permanent(np.abs(minor))
    return net, total


def _permanent(matrix: Floats) -> int:
    """The determinant's terms, all taken with a plus; by its first row."""
    if not len(matrix):
        return 1
    rest = matrix[1:]
    columns = np.flatnonzero(matrix[0])
    return sum(int(matrix[0, c]) * _permanent(np.delete(rest, c, axis=1)) for c in columns)
