"""One circular order of all nodes, so that linked ones stand in the same direction.

The start is the angle in the plane of the second and third eigenvector of a lazy random walk.
No randomness anywhere.
"""

from collections.abc import Sequence

import numpy as np

from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Link


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
    return _cut(_spectral(count, links), links)


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
