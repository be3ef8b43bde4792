"""One circular order of all nodes, so that linked ones stand in the same direction.

The start is the angle in the plane of the second and third eigenvector of a lazy random walk; then
pairs change places as long as crossings and long ways become fewer. No randomness anywhere.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Link

_STRIDES = (1, 2, 3, 5, 8, 13)
_ROUNDS = 12
_SEARCH_UP_TO = 200
_LENGTH_COST = 6.0


def circular_order(count: int, links: Sequence[Link]) -> list[int]:
    """Nodes in the order in which they should follow each other around the circle.

    Args:
        count: Number of nodes.
        links: The links between them.

    Returns:
        Node numbers; the circle is cut where the least weight passes over.

    Example:
        >>> ring = [Link(0, 2, 1), Link(2, 1, 1), Link(1, 3, 1)]
        >>> order = circular_order(4, ring)
        >>> abs(order.index(0) - order.index(2)), abs(order.index(1) - order.index(3))
        (1, 1)
    """
    if count < 3 or not links:
        return list(range(count))
    order = _spectral(count, links)
    if count <= _SEARCH_UP_TO:
        order = _Chords(order, links).improved()
    return _cut(order, links)


def _spectral(count: int, links: Sequence[Link]) -> list[int]:
    weights = np.full((count, count), 0.01 / count)
    for link in links:
        weights[link.source, link.target] += link.weight + 0.2
        weights[link.target, link.source] += link.weight + 0.2
    root = np.sqrt(weights.sum(axis=1))
    walk = (weights / np.outer(root, root) + np.eye(count)) / 2
    turns = 2 * np.pi * np.arange(count) / count
    found: list[Array] = [_unit(root)]
    for start in (np.cos(turns), np.sin(turns)):
        vector: Array = start + 0.01 * np.cos(7 * turns)
        for _ in range(200):
            vector = walk @ vector
            for known in found:
                vector = vector - (known @ vector) * known
            vector = _unit(vector)
        found.append(vector)
    angles = np.arctan2((found[2] / root).round(9), (found[1] / root).round(9))
    return [int(node) for node in np.argsort(angles.round(6), kind="stable")]


def _unit(vector: Array) -> Array:
    size = float(np.sqrt(vector @ vector))
    return vector / max(size, 1e-12)


class _Chords:
    """Places on a circle, and what the chords between them cost."""

    def __init__(self, order: list[int], links: Sequence[Link]) -> None:
        self.count = len(order)
        self.place = np.empty(self.count, dtype=np.int64)
        self.place[order] = np.arange(self.count)
        self.source = np.array([link.source for link in links])
        self.target = np.array([link.target for link in links])
        self.weight = np.array([link.weight + 0.2 for link in links])
        self.incident = [
            np.flatnonzero((self.source == node) | (self.target == node))
            for node in range(self.count)
        ]

    def improved(self) -> list[int]:
        """The order after swaps, until a whole round brings nothing."""
        at = np.argsort(self.place)
        for _ in range(_ROUNDS):
            swapped = False
            for stride in _STRIDES:
                if stride >= self.count:
                    break
                for first in range(self.count):
                    swapped |= self._try(at, first, (first + stride) % self.count)
            if not swapped:
                break
        return [int(node) for node in at]

    def _try(self, at: NDArray[np.int64], first: int, second: int) -> bool:
        u, v = int(at[first]), int(at[second])
        touched = np.union1d(self.incident[u], self.incident[v])
        if not touched.size:
            return False
        before = self._cost(touched)
        self.place[u], self.place[v] = second, first
        if self._cost(touched) < before - 1e-9:
            at[first], at[second] = v, u
            return True
        self.place[u], self.place[v] = first, second
        return False

    def _cost(self, touched: NDArray[np.int64]) -> float:
        low = np.minimum(self.place[self.source], self.place[self.target])
        high = np.maximum(self.place[self.source], self.place[self.target])
        crossed = _interleaved(low[touched], high[touched], low, high)
        twice = crossed[:, touched].sum() / 2
        apart = (high - low)[touched]
        ways = np.minimum(apart, self.count - apart) / self.count * 4
        length = float((self.weight[touched] * ways).sum())
        return float(crossed.sum() - twice) + _LENGTH_COST * length


def _interleaved(
    low: NDArray[np.int64], high: NDArray[np.int64], lows: Array, highs: Array
) -> NDArray[np.bool_]:
    a, b = low[:, None], high[:, None]
    return ((a < lows) & (lows < b) & (b < highs)) | ((lows < a) & (a < highs) & (highs < b))


def _cut(order: list[int], links: Sequence[Link]) -> list[int]:
    """Begin the circle where the shorter ways of the links pass over least weight."""
    count = len(order)
    place = {node: index for index, node in enumerate(order)}
    load = [0.0] * count
    for link in links:
        low, high = sorted((place[link.source], place[link.target]))
        inside = range(low, high) if high - low <= count / 2 else [*range(low), *range(high, count)]
        for gap in inside:
            load[gap] += link.weight + 0.2
    start = min(range(count), key=lambda gap: (round(load[gap], 9), gap)) + 1
    return [*order[start:], *order[:start]]
