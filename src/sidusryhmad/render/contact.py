"""What touches, hits or crosses what: plain tests on many lines and boxes at once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.geometry import Array

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]
Points = NDArray[np.floating[Any]]
_LEAST_TURN = 1e-6
_PART = 4
_AT_ONCE = 4_000


def boxes_hit(start: Array, end: Array, middle: Array, half: Array) -> Flags:
    """Which segments run through which upright boxes; one row a segment.

    Example:
        >>> left, right = np.array([[-9.0, 0.0]]), np.array([[9.0, 0.0]])
        >>> boxes_hit(left, right, np.array([[0.0, 3.0]]), np.array([[2.0, 4.0]])).tolist()
        [[True]]
    """
    (x, y), centre = ((end - start) / 2).T, ((start + end) / 2).T[:, None]
    across, down = centre - middle.T[:, :, None]
    wide, high = half.T[:, :, None]
    hit: Flags = np.abs(across) <= wide + np.abs(x)
    hit &= np.abs(down) <= high + np.abs(y)
    box, line = np.nonzero(hit)
    x, y, (wide, high) = x[line], y[line], half[box].T
    beside = np.abs(across[box, line] * y - down[box, line] * x)
    hit[box, line] = beside <= wide * np.abs(y) + high * np.abs(x)
    return hit.T


def turns(at: Array) -> NDArray[np.int8]:
    """Whether three points turn right (1), left (−1) or not at all (0), for all triples.

    Example:
        >>> int(turns(np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]))[0, 1, 2])
        1
    """
    x, y = at.astype(np.float64).round(6).T
    across, down = x[None, :] - x[:, None], y[None, :] - y[:, None]
    signs = np.empty((len(at),) * 3, dtype=np.int8)
    for first in range(len(at)):
        area = across[first][:, None] * down[first][None, :]
        area -= area.T
        signs[first] = (area > _LEAST_TURN).astype(np.int8) - (area < -_LEAST_TURN)
    return signs


def touching(at: Array, sizes: Array, margin: float) -> Flags:
    """Which pairs of boxes come nearer than a margin; nobody touches itself."""
    apart = np.abs(at[:, None, :] - at[None, :, :])
    need = (sizes[:, None, :] + sizes[None, :, :]) / 2 + margin
    close: Flags = np.asarray((apart < need - 1e-6).all(axis=2))
    np.fill_diagonal(close, val=False)
    return close


def crossings(first: Points, second: Points) -> Numbers:
    """How often polylines cross each other, pair by pair."""
    a, b = (np.ascontiguousarray(each.T, dtype=np.float32) for each in (first, second))
    apart = _apart(a, b)
    apart &= _apart(b, a).swapaxes(0, 1)
    return np.asarray(apart.sum(axis=(0, 1)))


def _apart(a: Points, b: Points) -> Flags:
    """Which pieces of one polyline have the ends of a piece of the other on different sides.

    By piece, piece of the other, and pair, for points by axis, number and pair: so that what is
    many lies together in memory.
    """
    x, y = np.diff(a, axis=1)[:, :, None]
    across, down = b[:, None] - a[:, :-1, None]
    side = x * down - y * across
    return np.asarray(side[:, :-1] * side[:, 1:] < 0)


def all_crossings(points: Array, owner: Numbers) -> Array:
    """How often each polyline crosses each other one that has another owner.

    Polylines are compared part by part, and only parts whose bounding boxes meet.
    """
    count, pieces = len(points), points.shape[1] - 1
    parts = (
        np.stack([points[:, at : at + _PART + 1] for at in range(0, pieces, _PART)], axis=1)
        .reshape(-1, _PART + 1, 2)
        .astype(np.float32)
    )
    whole = np.repeat(np.arange(count), pieces // _PART)
    first, second = _near(parts, owner[whole])
    met = np.empty(len(first))
    for at in range(0, len(first), _AT_ONCE):
        chunk = slice(at, at + _AT_ONCE)
        met[chunk] = crossings(parts[first[chunk]], parts[second[chunk]])
    found = np.bincount(whole[first] * count + whole[second], met, count * count)
    table = found.reshape(count, count).astype(np.float64, copy=False)
    return table + table.T


def _near(parts: Points, owner: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of parts of different owners whose bounding boxes meet, each pair once.

    From left to right each is compared with those that begin before it ends.
    """
    order = np.argsort(parts[..., 0].min(axis=1), kind="stable")
    x, y, owner = parts[order, :, 0].T, parts[order, :, 1].T, owner[order]
    left, right, top, bottom = x.min(axis=0), x.max(axis=0), y.min(axis=0), y.max(axis=0)
    after = np.arange(1, len(order) + 1)
    many = np.maximum(np.searchsorted(left, right) - after, 0)
    first = np.repeat(after - 1, many)
    second = np.arange(len(first)) + np.repeat(after - (np.cumsum(many) - many), many)
    meet = owner[first] != owner[second]
    meet &= left[first] < right[second]
    meet &= top[first] < bottom[second]
    meet &= bottom[first] > top[second]
    return order[first[meet]], order[second[meet]]


def inner(points: Array) -> Array:
    """Polylines without the part that lies in the pills at their ends."""
    cut = points.copy()
    cut[:, 0] += (points[:, 1] - points[:, 0]) * 0.4
    cut[:, -1] += (points[:, -2] - points[:, -1]) * 0.4
    return cut
