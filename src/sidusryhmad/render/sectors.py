"""Slices of the circle: how wide each one is, and where its members may stand.

The first slice has 12 o'clock in its middle, so that no line between slices runs through the names
of the rings; the others follow clockwise. Nodes in no slice share one more at the end, without a
name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, hypot, sin

from sidusryhmad.render.angles import CLEAR, FULL
from sidusryhmad.render.geometry import Box, Point, polar
from sidusryhmad.render.plan import Plan, Size

_BESIDE = 5.0
_INSIDE = 26.0
_FILLED = 0.8
_LEAST_SHARE = 0.3
_OFF = 9.0
_TRIES = 9


@dataclass(frozen=True, slots=True)
class Sectors:
    """A divided circle.

    Attributes:
        begins: Angle at which each slice begins; the first one before 12 o'clock.
        of: Number of each node's slice.
    """

    begins: tuple[float, ...]
    of: tuple[int, ...]

    def span(self, number: int) -> tuple[float, float]:
        """Where a slice begins and ends."""
        after = (*self.begins[1:], FULL + self.begins[0])
        return self.begins[number], after[number]

    def room(self, number: int, size: Size, radius: float) -> tuple[float, float] | None:
        """Between which angles a pill lies within a slice; None where there is no room for it."""
        begin, end = self.span(number)
        low, high = _beside(begin, size, radius), _beside(end, size, radius)
        if low is None or high is None or begin + low > end - high:
            return None
        return begin + low, end - high


def _beside(spoke: float, size: Size, radius: float) -> float | None:
    """The angle from a spoke at which a pill stands beside it."""
    reach = (size[0] * abs(cos(spoke)) + size[1] * abs(sin(spoke))) / 2 + _BESIDE
    return asin(reach / radius) if reach < radius else None


def sectors(plan: Plan) -> Sectors | None:
    """Divide the circle.

    Args:
        plan: The plan; already without its stretch.

    Returns:
        The slices, each as wide as its members need in the ring that is fullest; None where the
        plan asks for none.
    """
    if not plan.sectors and not plan.sector_names:
        return None
    named = len(plan.sector_names)
    count = max([named, *(s + 1 for s in plan.sectors if s is not None)])
    of = tuple(count if sector is None else sector for sector in plan.sectors)
    count += None in plan.sectors
    radii = _radii(plan)
    needs = [
        _need(plan, [n for n, s in enumerate(of) if s == each], radii) for each in range(count)
    ]
    least = [min(_LEAST_SHARE, FULL / (2 * count))] * count
    least[0] = min(max(least[0], _for_names(plan, radii)), FULL / 2)
    spare = (FULL - sum(least)) / max(sum(needs), 1e-9)
    widths = [low + need * spare for low, need in zip(least, needs, strict=True)]
    widths = [width * FULL / sum(widths) for width in widths]
    begins = [-widths[0] / 2]
    for width in widths[:-1]:
        begins.append(begins[-1] + width)
    return Sectors(tuple(round(begin, 9) for begin in begins), of)


def _need(plan: Plan, members: Sequence[int], radii: Sequence[float]) -> float:
    """The angle that members need in the ring in which they need most."""
    angles = [0.1]
    for ring, radius in enumerate(radii):
        there = [node for node in members if plan.rings[node] == ring]
        angles.append(sum(map(_length, (plan.sizes[node] for node in there))) / radius)
    return max(angles)


def _length(size: Size) -> float:
    return sum(size) / 2 + CLEAR[0]


def _radii(plan: Plan) -> list[float]:
    """About how far from the middle the rings' members will stand."""
    border, radii = hypot(*plan.hub) / 2, []
    for ring in range(len(plan.names)):
        sizes = [plan.sizes[node] for node in plan.members(ring)]
        reach = max((hypot(*size) / 2 for size in sizes), default=10.0)
        radius = max(border + 16.0 + reach, sum(map(_length, sizes)) / (FULL * _FILLED))
        radii.append(radius)
        border = radius + reach + 10.0
    return radii


def _for_names(plan: Plan, radii: Sequence[float]) -> float:
    """The angle that the widest ring name takes, with both its sides."""
    pairs = zip(plan.names, radii, strict=True)
    return max(2 * atan2(name[0] / 2 + _BESIDE, max(radius - 8.0, 1.0)) for name, radius in pairs)


def name_places(names: Sequence[Size], cut: Sectors, border: float) -> tuple[Point, ...]:
    """Where the names of slices stand: just outside the outer ring, none on another.

    Args:
        names: Their sizes.
        cut: The slices.
        border: Radius of the outer ring.

    Returns:
        The middle of each name.
    """
    boxes: list[Box] = []
    for number, name in enumerate(names):
        begin, end = cut.span(number)
        middle, half = (begin + end) / 2, (end - begin) / 2
        turns = [0.0, *(side * k / _TRIES * half for k in range(1, _TRIES) for side in (1, -1))]
        tried = (_outside(name, middle + turn, border + _OFF) for turn in turns)
        free = (box for box in tried if not any(box.grown(4).overlaps(other) for other in boxes))
        boxes.append(next(free, None) or _further(name, middle, border, boxes))
    return tuple((box.x, box.y) for box in boxes)


def _outside(name: Size, angle: float, border: float) -> Box:
    """A name at an angle that touches a circle from outside."""
    low, high = border, border + hypot(*name)
    for _ in range(40):
        far = (low + high) / 2
        x, y = polar(angle, far)
        near = hypot(max(0.0, abs(x) - name[0] / 2), max(0.0, abs(y) - name[1] / 2))
        low, high = (low, far) if near >= border else (far, high)
    x, y = polar(angle, high)
    return Box(round(x, 6), round(y, 6), *name)


def _further(name: Size, angle: float, border: float, boxes: Sequence[Box]) -> Box:
    far = border
    while any(_outside(name, angle, far).grown(4).overlaps(other) for other in boxes):
        far += 12.0
    return _outside(name, angle, far)
