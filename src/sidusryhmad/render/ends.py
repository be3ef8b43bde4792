"""Where an edge becomes visible between two pills, and the head it ends with."""

from itertools import pairwise
from math import hypot

from sidusryhmad.render.geometry import Box, Curve, Point, along, distance, part

RADIUS = 11.0
"""Corner radius of a pill."""
GAP = 3.0
"""Free space between a pill's border and the end of an edge."""
_SAMPLES = 160


def outside(point: Point, box: Box) -> float:
    """How far a point is from a pill's border; negative inside.

    Example:
        >>> outside((0, -20), Box(0, 0, 60, 24)), outside((0, 0), Box(0, 0, 60, 24))
        (8.0, -12.0)
    """
    radius = min(RADIUS, box.height / 2, box.width / 2)
    across = abs(point[0] - box.x) - box.width / 2 + radius
    down = abs(point[1] - box.y) - box.height / 2 + radius
    beyond = hypot(max(across, 0.0), max(down, 0.0))
    return beyond + min(max(across, down), 0.0) - radius


def visible(curve: Curve, source: Box, target: Box) -> Curve:
    """The piece of a curve between the borders of two pills.

    Args:
        curve: From inside the source to inside the target.
        source: Pill it leaves.
        target: Pill it reaches.

    Returns:
        The piece; a straight one where the curve never leaves the pills.
    """
    start = _leaves(curve, source)
    back: Curve = (curve[3], curve[2], curve[1], curve[0])
    end = 1 - _leaves(back, target)
    if end - start > 0.02:
        return part(curve, start, end)
    a, b = (source.x, source.y), (target.x, target.y)
    third = ((b[0] - a[0]) / 3, (b[1] - a[1]) / 3)
    straight: Curve = (a, (a[0] + third[0], a[1] + third[1]), (b[0] - third[0], b[1] - third[1]), b)
    start, end = _leaves(straight, source), 1 - _leaves(straight[::-1], target)
    return part(straight, min(start, end), max(start, end))


def _leaves(curve: tuple[Point, ...], box: Box) -> float:
    """The parameter at which a curve is first clear of the pill it starts in."""
    a, b, c, d = curve
    for step in range(1, _SAMPLES + 1):
        if outside(along((a, b, c, d), step / _SAMPLES), box) >= GAP:
            low, high = (step - 1) / _SAMPLES, step / _SAMPLES
            break
    else:
        return 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if outside(along((a, b, c, d), middle), box) >= GAP:
            high = middle
        else:
            low = middle
    return high


def length(curve: Curve) -> float:
    """About how long a curve is."""
    points = [along(curve, step / 24) for step in range(25)]
    return sum(distance(a, b) for a, b in pairwise(points))


def shortened(curve: Curve, by: float) -> Curve:
    """The curve without its last pixels."""
    low, high = 0.0, 1.0
    for _ in range(16):
        middle = (low + high) / 2
        if distance(along(curve, middle), curve[3]) > by:
            low = middle
        else:
            high = middle
    return part(curve, 0.0, low)


def triangle(tip: Point, base: Point, half: float) -> tuple[Point, ...]:
    """An arrow head from its base to its tip."""
    x, y = _sideways(base, tip, half)
    return ((base[0] + x, base[1] + y), tip, (base[0] - x, base[1] - y))


def bar(tip: Point, base: Point, half: float) -> tuple[Point, ...]:
    """A bar across the end of an edge, from its base to its tip."""
    x, y = _sideways(base, tip, half)
    return (
        (base[0] + x, base[1] + y),
        (tip[0] + x, tip[1] + y),
        (tip[0] - x, tip[1] - y),
        (base[0] - x, base[1] - y),
    )


def diamond(tip: Point, base: Point, half: float) -> tuple[Point, ...]:
    """A diamond from its base to its tip."""
    middle = ((tip[0] + base[0]) / 2, (tip[1] + base[1]) / 2)
    x, y = _sideways(base, tip, half)
    return (base, (middle[0] + x, middle[1] + y), tip, (middle[0] - x, middle[1] - y))


def _sideways(base: Point, tip: Point, half: float) -> Point:
    size = max(distance(base, tip), 1e-9)
    return (-(tip[1] - base[1]) / size * half, (tip[0] - base[0]) / size * half)
