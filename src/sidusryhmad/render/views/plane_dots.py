"""Points that fall on each other, set side by side: a block of dots around where they belong."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np

from sidusryhmad.render.geometry import Box, Point

DOT = 10.0
"""Width of a dot."""
STEP = 12.0
"""From the middle of one dot to the next."""


@dataclass(frozen=True, slots=True)
class Block:
    """Dots side by side; mostly a single one.

    Attributes:
        members: Numbers of the points.
        spots: Where their dots stand.
        box: What they take up together.
    """

    members: tuple[int, ...]
    spots: tuple[Point, ...]
    box: Box


def blocks(points: Sequence[Point], room: Box) -> tuple[Block, ...]:
    """Dots for points, none over another.

    Points whose dots would touch become a block around their common middle, columns from left to
    right and in each column from top to bottom as the points are; blocks that would touch become
    one. A dot that touches no other stands exactly on its point.

    Args:
        points: The points.
        room: What no dot may leave; it holds all points.

    Returns:
        The blocks, by their first member.

    Example:
        >>> found = blocks([(50.0, 50.0), (20.0, 50.0), (50.0, 50.0)], Box(50, 50, 100, 100))
        >>> [(block.members, block.spots) for block in found]
        [((0, 2), ((44.0, 50.0), (56.0, 50.0))), ((1,), ((20.0, 50.0),))]
    """
    groups: list[tuple[int, ...]] = [(number,) for number in range(len(points))]
    while True:
        made = [_block(members, points, room) for members in groups]
        pair = _touching([block.box for block in made])
        if pair is None:
            return tuple(made)
        first, second = pair
        joined = tuple(sorted((*groups[first], *groups[second])))
        groups = [g for n, g in enumerate(groups) if n not in pair]
        groups = sorted([*groups, joined])


def side(count: int) -> float:
    """How wide a block of so many dots is."""
    return (ceil(sqrt(count)) - 1) * STEP + DOT


def _block(members: tuple[int, ...], points: Sequence[Point], room: Box) -> Block:
    columns = ceil(sqrt(len(members)))
    rows = ceil(len(members) / columns)
    wide, high = (columns - 1) * STEP + DOT, (rows - 1) * STEP + DOT
    x = sum(points[n][0] for n in members) / len(members)
    y = sum(points[n][1] for n in members) / len(members)
    box = Box(
        round(min(max(x, room.left + wide / 2), room.right - wide / 2), 2),
        round(min(max(y, room.top + high / 2), room.bottom - high / 2), 2),
        wide,
        high,
    )
    by_x = sorted(members, key=lambda n: (points[n][0], points[n][1], n))
    spots: dict[int, Point] = {}
    for column in range(columns):
        inside = sorted(by_x[column * rows : (column + 1) * rows], key=lambda n: (points[n][1], n))
        at = box.left + DOT / 2 + column * STEP
        first = box.y - (len(inside) - 1) * STEP / 2
        spots |= {n: (at, first + row * STEP) for row, n in enumerate(inside)}
    return Block(members, tuple(spots[n] for n in members), box)


def _touching(boxes: Sequence[Box]) -> tuple[int, int] | None:
    """The first two boxes that come too close."""
    if not boxes:
        return None
    x, y, wide, high = np.array([(b.x, b.y, b.width, b.height) for b in boxes]).T
    gap = STEP - DOT - 0.1
    across = np.abs(x[:, None] - x) < (wide[:, None] + wide) / 2 + gap
    down = np.abs(y[:, None] - y) < (high[:, None] + high) / 2 + gap
    found = np.argwhere(np.triu(across & down, 1))
    return None if not len(found) else (int(found[0][0]), int(found[0][1]))
