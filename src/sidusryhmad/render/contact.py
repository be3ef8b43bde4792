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
_AT_ONCE = 40_000


def boxes_hit(start: Array, end: Array, middle: Array, half: Array) -> Flags:
    """Which segments run through which upright boxes; one row a segment.

    Example:
        >>> left, right = np.array([[-9.0, 0.0]]), np.array([[9.0, 0.0]])
        >>> boxes_hit(left, right, np.array([[0.0, 3.0]]), np.array([[2.0, 4.0]])).tolist()
        [[True]]
    """
    x, y = ((end - start) / 2).T[:, :, None]
    across, down = ((start + end) / 2).T[:, :, None] - middle.T[:, None, :]
    wide, high = half.T
    hit: Flags = np.abs(across) <= wide + np.abs(x)
    hit &= np.abs(down) <= high + np.abs(y)
    hit &= np.abs(across * y - down * x) <= wide * np.abs(y) + high * np.abs(x)
    return hit


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
    a, b = first.astype(np.float32), second.astype(np.float32)
    da, db = np.diff(a, axis=1)[:, :, None], np.diff(b, axis=1)[:, None, :]
    off = b[:, None, :, :] - a[:, :-1, None, :]
    left = da[..., 0] * off[..., 1] - da[..., 1] * off[..., 0]
    one = left[:, :, :-1] * left[:, :, 1:] < 0
    off = a[:, :, None, :] - b[:, None, :-1, :]
    right = db[..., 0] * off[..., 1] - db[..., 1] * off[..., 0]
    other = right[:, :-1, :] * right[:, 1:, :] < 0
    return np.asarray((one & other).sum(axis=(1, 2)))


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
    pairs = whole[first] * count + whole[second]
    found = np.zeros(count * count)
    for at in range(0, len(first), _AT_ONCE):
        chunk = slice(at, at + _AT_ONCE)
        met = crossings(parts[first[chunk]], parts[second[chunk]])
        found += np.bincount(pairs[chunk], met, count * count)
    table = found.reshape(count, count)
    return table + table.T


def _near(parts: Points, owner: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of parts of different owners whose bounding boxes meet, each pair once."""
    low, high = parts.min(axis=1), parts.max(axis=1)
    meet = owner[:, None] < owner[None, :]
    for axis in (0, 1):
        meet &= low[:, None, axis] < high[None, :, axis]
        meet &= high[:, None, axis] > low[None, :, axis]
    first, second = np.divmod(np.flatnonzero(meet), len(parts))
    return first, second


def inner(points: Array) -> Array:
    """Polylines without the part that lies in the pills at their ends."""
    cut = points.copy()
    cut[:, 0] += (points[:, 1] - points[:, 0]) * 0.4
    cut[:, -1] += (points[:, -2] - points[:, -1]) * 0.4
    return cut
