"""Many boxes and lines against many others at once: what touches, covers or crosses what.

A box is a row of left, top, right and bottom; a line is a row of points, its ends left out.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.geometry import Array, Box
from sidusryhmad.render.plan import Size

CLEAR = 2.0
"""Free space between two boxes that do not touch."""
_POINTS = 24

Truths = NDArray[np.bool_]


def sides(boxes: Sequence[Box]) -> Array:
    """Boxes as rows of their sides."""
    rows = [(box.left, box.top, box.right, box.bottom) for box in boxes]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def around(middles: Array, size: Size) -> Array:
    """Boxes of one size around points."""
    half = np.array(size) / 2
    return np.hstack([middles - half, middles + half])


def inside(boxes: Array, room: Box) -> Truths:
    """Whether each box lies in a room."""
    left, top, right, bottom = boxes.T
    across = (left >= room.left) & (right <= room.right)
    return np.asarray(across & (top >= room.top) & (bottom <= room.bottom))


def touching(boxes: Array, others: Array) -> Truths:
    """Whether each box comes close to any of the others."""
    a, b = boxes[:, None, :], others[None, :, :]
    across = (a[..., 0] < b[..., 2] + CLEAR) & (b[..., 0] < a[..., 2] + CLEAR)
    down = (a[..., 1] < b[..., 3] + CLEAR) & (b[..., 1] < a[..., 3] + CLEAR)
    return np.asarray((across & down).any(axis=1))


def lines(point: Box, boxes: Array) -> Array:
    """The line from a point to each box, in equal steps."""
    start = np.array([point.x, point.y])
    near = np.clip(start, boxes[:, :2], boxes[:, 2:])
    steps = (np.arange(_POINTS) + 1.0) / (_POINTS + 1)
    return np.asarray(start + steps[None, :, None] * (near - start)[:, None, :])


def hits(ways: Array, boxes: Array) -> Array:
    """How many boxes each line runs over."""
    return np.asarray(_over(ways, boxes).sum(axis=1), dtype=np.float64)


def covered(boxes: Array, ways: Array) -> Array:
    """How many lines each box lies on."""
    return np.asarray(_over(ways, boxes).sum(axis=0), dtype=np.float64)


def _over(ways: Array, boxes: Array) -> Truths:
    """Whether each line has a point in each box."""
    at, box = ways[:, :, None, :], boxes[None, None, :, :]
    within: Truths = np.asarray((at >= box[..., :2]) & (at <= box[..., 2:]))
    return np.asarray(np.any(np.all(within, axis=-1), axis=1))


def crossed(ways: Array, others: Array) -> Array:
    """How many other lines each line crosses."""
    a, b = ways[:, None, 0, :], ways[:, None, -1, :]
    c, d = others[None, :, 0, :], others[None, :, -1, :]
    apart = (_turn(a, b, c) * _turn(a, b, d) < 0) & (_turn(c, d, a) * _turn(c, d, b) < 0)
    return np.asarray(apart.sum(axis=1), dtype=np.float64)


def _turn(start: Array, end: Array, third: Array) -> Array:
    """Whether the third point lies left (1) or right (−1) of the way from start to end."""
    span, way = end - start, third - start
    return np.asarray(np.sign(span[..., 0] * way[..., 1] - span[..., 1] * way[..., 0]))
