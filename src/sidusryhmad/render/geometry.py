"""Points, boxes and cubic curves: the plain geometry under layout, routing and canvases.

Pictures count x to the right and y downwards, in pixels; angles run clockwise from 12 o'clock.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, hypot, sin

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle by its centre.

    Attributes:
        x: Centre, from the left.
        y: Centre, from the top.
        width: Full width.
        height: Full height.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The left side."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """The upper side."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height / 2

    def moved(self, x: float, y: float) -> "Box":
        """The same box further right and down."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def grown(self, margin: float) -> "Box":
        """The same box with a margin on all sides."""
        return Box(self.x, self.y, self.width + 2 * margin, self.height + 2 * margin)

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share area.

        Example:
            >>> Box(0, 0, 10, 10).overlaps(Box(9, 0, 10, 10))
            True
        """
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2
            and abs(self.y - other.y) < (self.height + other.height) / 2
        )

    def contains(self, point: Point) -> bool:
        """Whether a point lies inside or on the border."""
        across, down = abs(point[0] - self.x), abs(point[1] - self.y)
        return across <= self.width / 2 and down <= self.height / 2


def polar(angle: float, radius: float) -> Point:
    """The point at an angle (radians, clockwise from 12 o'clock) and distance from the origin.

    Example:
        >>> polar(0.0, 10.0)
        (0.0, -10.0)
    """
    return (radius * sin(angle), -radius * cos(angle))


def distance(a: Point, b: Point) -> float:
    """How far two points are apart."""
    return hypot(a[0] - b[0], a[1] - b[1])


def along(curve: Curve, t: float) -> Point:
    """The point of a cubic curve at a parameter between 0 and 1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    s = 1 - t
    p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (p * ax + q * bx + r * cx + u * dx, p * ay + q * by + r * cy + u * dy)


@cache
def basis(steps: int) -> Array:
    """Weights of the four control points at evenly spaced parameters, one row a point."""
    t = np.linspace(0.0, 1.0, steps + 1)[:, None]
    s = 1 - t
    return np.hstack([s**3, 3 * s * s * t, 3 * s * t * t, t**3])


def polyline(curve: Curve, steps: int = 24) -> Array:
    """The curve as points, both ends included."""
    return basis(steps) @ np.asarray(curve, dtype=np.float64)


def part(curve: Curve, start: float, end: float) -> Curve:
    """The piece of a cubic curve between two parameters, as a cubic curve.

    Example:
        >>> part(((0, 0), (1, 0), (2, 0), (3, 0)), 0.0, 1 / 3)[3]
        (1.0, 0.0)
    """
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    span = (end - start) / 3

    def slope(t: float) -> Point:
        s = 1 - t
        p, q, r = 3 * s * s, 6 * s * t, 3 * t * t
        return (
            p * (bx - ax) + q * (cx - bx) + r * (dx - cx),
            p * (by - ay) + q * (cy - by) + r * (dy - cy),
        )

    first, last = along(curve, start), along(curve, end)
    out, back = slope(start), slope(end)
    return (
        first,
        (first[0] + span * out[0], first[1] + span * out[1]),
        (last[0] - span * back[0], last[1] - span * back[1]),
        last,
    )
