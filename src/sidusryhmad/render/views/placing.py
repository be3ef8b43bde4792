"""Texts beside their points: none over another, none over a point, as near as can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np

from sidusryhmad.render.geometry import Array, Box, Point
from sidusryhmad.render.plan import Size
from sidusryhmad.render.views.placing_boxes import (
    around,
    covered,
    crossed,
    hits,
    inside,
    lines,
    sides,
    touching,
)

_NEAR = 4.0
_FURTHER = (10.0, 18.0, 28.0, 40.0, 56.0, 76.0, 100.0, 130.0, 170.0)
_WAYS = 16
_ROUNDS = 6
_MOST = 64
"""How many free places of a text are looked at, the nearest first."""
_OVER, _CROSSING = 120.0, 60.0
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""Where a text may touch its point, the best first."""
_ALONG = ((1, -1), (1, 1), (-1, -1), (-1, 1))
"""Above or below it, beginning or ending where it does."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text that looks for its place.

    Attributes:
        point: The box of what it belongs to.
        size: Width and height of the text.
    """

    point: Box
    size: Size


def place(wanted: Sequence[Wanted], room: Box, taken: Sequence[Box]) -> tuple[Box | None, ...]:
    """A place for each text: on the spot, else further away.

    The texts with most others around them choose first. Then each chooses again, round after
    round, as long as that makes the whole better: nearer, and with fewer lines from texts to their
    points that run over others.

    Args:
        wanted: Texts and their points.
        room: What no text may leave.
        taken: Boxes that no text may touch; the points of all texts are avoided besides.

    Returns:
        A box for each text; None where none is free.

    Example:
        >>> place([Wanted(Box(50, 50, 8, 8), (30, 12))], Box(50, 50, 100, 100), [])
        (Box(x=73.0, y=50.0, width=30, height=12),)
    """
    if not wanted:
        return ()
    search = _Search(wanted, room, taken)
    order = sorted(range(len(wanted)), key=lambda n: (-search.crowding(n), n))
    for number in order:
        search.choose(number)
    for _ in range(_ROUNDS):
        moved = sum(search.choose(number) for number in order)
        if not moved:
            break
    return tuple(search.box(number) for number in range(len(wanted)))


def leader(point: Box, text: Box) -> tuple[Point, Point] | None:
    """The line from a text to its point; None where they are next to each other.

    Example:
        >>> leader(Box(0, 0, 8, 8), Box(50, 0, 40, 12))
        ((4.0, 0.0), (28.0, 0.0))
    """
    if point.grown(_NEAR + 1.0).overlaps(text):
        return None
    near = (_held(point.x, text.left, text.right), _held(point.y, text.top, text.bottom))
    edge = (_held(near[0], point.left, point.right), _held(near[1], point.top, point.bottom))
    gap = (near[0] - edge[0], near[1] - edge[1])
    share = 1 - 2.0 / max(np.hypot(*gap), 2.0)
    end = (edge[0] + gap[0] * share, edge[1] + gap[1] * share)
    return ((float(edge[0]), float(edge[1])), (float(end[0]), float(end[1])))


def _held(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


class _Search:
    """Candidates of each text, and which of them is chosen now."""

    def __init__(self, wanted: Sequence[Wanted], room: Box, taken: Sequence[Box]) -> None:
        self.wanted = wanted
        self.points = sides([each.point for each in wanted])
        blocked = np.vstack([self.points, sides(taken)])
        self.options: list[Array] = []
        self.costs: list[Array] = []
        self.ways: list[Array] = []
        for each in wanted:
            middles, costs = _candidates(each)
            boxes = around(middles, each.size)
            free = inside(boxes, room) & ~touching(boxes, blocked)
            near = np.flatnonzero(free)[:_MOST]
            ways = lines(each.point, boxes[near])
            over = hits(ways, np.delete(self.points, len(self.options), axis=0))
            self.options.append(boxes[near])
            self.costs.append(costs[near] + _OVER * over)
            self.ways.append(ways)
        self.chosen: list[int | None] = [None] * len(wanted)

    def crowding(self, number: int) -> float:
        """How many others are around a text."""
        own = self.wanted[number]
        reach = own.point.grown(60.0 + own.size[0] / 2)
        return sum(reach.overlaps(other.point) for other in self.wanted)

    def choose(self, number: int) -> bool:
        """Take the best of what is free; whether it is another one than before."""
        if not len(self.options[number]):
            return False
        others = [n for n, at in enumerate(self.chosen) if at is not None and n != number]
        costs = self.costs[number].copy()
        if others:
            boxes = np.array([self.options[n][self.chosen[n]] for n in others])
            ways = np.array([self.ways[n][self.chosen[n]] for n in others])
            costs += _OVER * hits(self.ways[number], boxes)
            costs += _OVER * covered(self.options[number], ways)
            costs += _CROSSING * crossed(self.ways[number], ways)
            costs[touching(self.options[number], boxes)] = np.inf
        best = int(np.argmin(np.round(costs, 6)))
        before, after = self.chosen[number], best if np.isfinite(costs[best]) else None
        self.chosen[number] = after
        return before != after

    def box(self, number: int) -> Box | None:
        at = self.chosen[number]
        if at is None:
            return None
        left, top, right, bottom = (float(side) for side in self.options[number][at])
        wide, high = self.wanted[number].size
        return Box(round((left + right) / 2, 2), round((top + bottom) / 2, 2), wide, high)


def _candidates(wanted: Wanted) -> tuple[Array, Array]:
    """Middles of the places a text may take, and what each costs."""
    point, (wide, high) = wanted.point, wanted.size
    across, down = (point.width + wide) / 2 + _NEAR, (point.height + high) / 2 + _NEAR
    middles: list[Point] = []
    costs: list[float] = []
    level = max(0.0, (wide - point.width) / 2)
    for number, (x, y) in enumerate(_SIDES):
        middles.append((point.x + x * across, point.y + y * (down if x == 0 else down - _NEAR)))
        costs.append(float(number))
    for number, (x, y) in enumerate(_ALONG):
        middles.append((point.x + x * level, point.y + y * down))
        costs.append(float(len(_SIDES) + number))
    for far in _FURTHER:
        for way in range(_WAYS):
            angle = 2 * pi * way / _WAYS
            aside, below = (across + far) * cos(angle), (down + far) * sin(angle)
            middles.append((point.x + aside, point.y + below))
            costs.append(14.0 + far)
    return np.array(middles), np.array(costs)
