"""One loop as a small ring: pills clockwise from the top, a line from each to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, pi, sin, tan

import numpy as np

from sidusryhmad.render.ends import length, visible
from sidusryhmad.render.geometry import Array, Box, Curve, Point, polyline
from sidusryhmad.render.plan import Size

_WIDER = 1.25
_SMALLEST = 44.0
_PER_PILL = 12.0
_GROWTH = 1.07
_LINE = 38.0
_APART = 10.0
_CLEAR = 5.0
_ROOM = 7.0
_TRIES = 120


@dataclass(frozen=True, slots=True)
class Ring:
    """A loop's places, its middle in the origin.

    Attributes:
        boxes: Where the pills stand.
        curves: The line from each to the next, the last to the first.
    """

    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]

    @property
    def reach(self) -> Box:
        """The box around everything."""
        points = [point for curve in self.curves for point in polyline(curve).tolist()]
        left = min(*(box.left for box in self.boxes), *(x for x, _ in points)) - _ROOM
        right = max(*(box.right for box in self.boxes), *(x for x, _ in points)) + _ROOM
        top = min(*(box.top for box in self.boxes), *(y for _, y in points)) - _ROOM
        bottom = max(*(box.bottom for box in self.boxes), *(y for _, y in points)) + _ROOM
        return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def ring(sizes: Sequence[Size], middle: Size) -> Ring:
    """The smallest ring on which nothing touches.

    Args:
        sizes: Width and height of each pill, at least two.
        middle: Width and height of what stands inside.

    Returns:
        The ring: every line is long enough to be seen and runs over no pill.

    Example:
        >>> made = ring([(60.0, 24.0)] * 3, (50.0, 40.0))
        >>> made.boxes[0].x, made.boxes[0].y < 0, made.boxes[1].x > 0
        (0.0, True, True)
    """
    radius = max(_SMALLEST, _PER_PILL * len(sizes))
    for _ in range(_TRIES):
        boxes = _boxes(sizes, radius)
        curves = _curves(boxes, radius)
        if _fits(boxes, curves, Box(0.0, 0.0, *middle)):
            break
        radius *= _GROWTH
    return Ring(boxes, curves)


def _angles(count: int) -> list[float]:
    return [2 * pi * number / count for number in range(count + 1)]


def _at(angle: float, radius: float) -> Point:
    return (round(_WIDER * radius * sin(angle), 2), round(-radius * cos(angle), 2))


def _boxes(sizes: Sequence[Size], radius: float) -> tuple[Box, ...]:
    angles = _angles(len(sizes))
    return tuple(
        Box(*_at(angle, radius), *size) for angle, size in zip(angles, sizes, strict=False)
    )


def _curves(boxes: Sequence[Box], radius: float) -> tuple[Curve, ...]:
    ends = pairwise((*boxes, boxes[0]))
    angles = pairwise(_angles(len(boxes)))
    return tuple(
        visible(_arc(start, end, radius), one, other)
        for (one, other), (start, end) in zip(ends, angles, strict=True)
    )


def _arc(start: float, end: float, radius: float) -> Curve:
    """A part of an ellipse as a cubic curve."""
    pull = 4 / 3 * tan((end - start) / 4)
    a, d = _at(start, radius), _at(end, radius)
    b = (a[0] + pull * _WIDER * radius * cos(start), a[1] + pull * radius * sin(start))
    c = (d[0] - pull * _WIDER * radius * cos(end), d[1] - pull * radius * sin(end))
    return (a, b, c, d)


def _fits(boxes: Sequence[Box], curves: Sequence[Curve], middle: Box) -> bool:
    standing = (*boxes, middle)
    if any(one.grown(_APART).overlaps(other) for one, other in combinations(standing, 2)):
        return False
    if any(length(curve) < _LINE for curve in curves):
        return False
    count = len(boxes)
    return not any(
        _inside(polyline(curve), standing, skipped=(number, (number + 1) % count))
        for number, curve in enumerate(curves)
    )


def _inside(points: Array, boxes: Sequence[Box], *, skipped: tuple[int, int]) -> bool:
    """Whether a line comes too near to a box other than those it joins."""
    others = [box for number, box in enumerate(boxes) if number not in skipped]
    middles = np.array([(box.x, box.y) for box in others])
    halves = np.array([(box.width, box.height) for box in others]) / 2 + _CLEAR
    near = np.abs(points[:, None, :] - middles[None]) < halves[None]
    return bool(near.all(axis=2).any())
