"""Where everything stands: rings around the service, pills on the rings.

Ellipses are circles stretched sideways: the plan is squeezed, solved as circles, and stretched
again. So an angle means the same hour of the clock in both shapes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import atan2, cos, hypot, sin

import numpy as np

from sidusryhmad.render.angles import FULL, smallest_steps, spread
from sidusryhmad.render.arrange import Field, arranged
from sidusryhmad.render.geometry import Array, Point, polar
from sidusryhmad.render.order import circular_order
from sidusryhmad.render.plan import Plan, Size
from sidusryhmad.render.seating import Wishes, corridor, seated
from sidusryhmad.render.sectors import Sectors, name_places, sectors
from sidusryhmad.render.wishes import remembered, turned, with_mates, within

_INSIDE = 16.0
_OUTSIDE = 10.0
_NAME_INSET = 7.0
_GROWTH, _LARGEST_GROWTH = 1.03, 1.2
_FILLED_UP_TO = 0.86
_EMPTY_BAND = 16.0
_OWN_WISH = 0.95
_PASSES = 2


@dataclass(frozen=True, slots=True)
class _Effort:
    """How hard to search: starts, shakes of each, and how many results come into question."""

    starts: int
    kicks: int
    choice: int


_EFFORTS = ((45, _Effort(3, 4, 2)), (75, _Effort(3, 6, 2)), (180, _Effort(4, 12, 2)))
_LEAST_EFFORT = _Effort(1, 0, 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """The solved picture, with the service at the origin.

    A node at an angle stands at ``(x * sin(angle), -y * cos(angle))``, where x and y are the half
    axes of the ellipse on which its ring's members stand.

    Attributes:
        places: Middle of each node's pill.
        borders: Half width of each ring's border, inside out.
        name_places: Middle of each ring's name.
        angles: Angle of each node, in radians, clockwise from 12 o'clock.
        radii: Half width and half height of each ring's border, inside out; equal for circles.
        spokes: Directions, as seen from the middle, of the lines at which slices begin; empty
            without slices.
        sector_places: Middle of each slice's name.
    """

    places: tuple[Point, ...]
    borders: tuple[float, ...]
    name_places: tuple[Point, ...]
    angles: tuple[float, ...] = ()
    radii: tuple[Size, ...] = ()
    spokes: tuple[float, ...] = ()
    sector_places: tuple[Point, ...] = ()


def layouts(plan: Plan) -> tuple[Layout, ...]:
    """Places for rings and pills, from several starts; the same plan always gives the same places.

    Hand-placed nodes stand where they were put, even outside their slice. With an earlier picture
    everybody keeps the order they had in it.

    Args:
        plan: Sizes, rings and links.

    Returns:
        Different layouts, one for large plans, the more promising first; in each no pill touches
        another and each lies within its ring.

    Example:
        >>> one = Plan(((60.0, 22.0),), (0,), (None,), (), ((50.0, 12.0),), (80.0, 50.0))
        >>> layout, *_ = layouts(one)
        >>> layout.borders[0] > 100, layout.places[0] != (0.0, 0.0)
        (True, True)
    """
    task = _squeezed(plan)
    cut = sectors(task)
    if any(angle is not None for angle in plan.previous):
        return (_Rings(plan, task, cut).filled(remembered(plan), 1.0).layout(),)
    order = circular_order(len(plan.sizes), with_mates(plan))
    effort = _effort(plan)
    starts = max(1, min(effort.starts, len(order)))
    found = []
    for start in range(starts):
        wishes = turned(order, start, starts)
        rings = _Rings(plan, task, cut)
        found.append(_solved(rings, wishes if cut is None else within(cut, wishes), effort.kicks))
    found.sort(key=lambda each: each[0])
    return tuple(dict.fromkeys(layout for _, layout in found[: effort.choice]))


def _effort(plan: Plan) -> _Effort:
    fitting = (effort for links, effort in _EFFORTS if len(plan.links) <= links)
    return next(fitting, _LEAST_EFFORT)


def _squeezed(plan: Plan) -> Plan:
    if plan.aspect == 1.0:
        return plan

    def squeezed(size: Size) -> Size:
        return (size[0] / plan.aspect, size[1])

    return replace(
        plan,
        sizes=tuple(map(squeezed, plan.sizes)),
        names=tuple(map(squeezed, plan.names)),
        hub=squeezed(plan.hub),
        sector_names=tuple(map(squeezed, plan.sector_names)),
    )


def _solved(rings: "_Rings", wishes: Mapping[int, float], kicks: int) -> tuple[float, Layout]:
    """Fill the rings, let members change places, and fill them again."""
    rings.filled(wishes, _OWN_WISH)
    cost = 0.0
    for number in range(_PASSES if kicks else 1):
        place, cost = arranged(rings.field(), 0 if number else kicks)
        if (place == np.arange(len(place))).all():
            break
        moved = {node: rings.angles[int(at)] for node, at in enumerate(place)}
        rings.filled(moved, _OWN_WISH)
    return cost, rings.layout()


class _Rings:
    """Rings filled from the inside out, each as large as its members need."""

    def __init__(self, plan: Plan, task: Plan, cut: Sectors | None) -> None:
        self.plan, self.task, self.cut = plan, task, cut
        pairs = {(link.source, link.target) for link in plan.links}
        self.linked = frozenset(pairs | {(b, a) for a, b in pairs})
        self.angles: dict[int, float] = {}
        self.radii: dict[int, float] = {}
        self.borders: list[float] = []

    def filled(self, angles: Mapping[int, float], own: float) -> "_Rings":
        """Fill the rings by these wishes."""
        wishes = Wishes(self.task, angles, own, self.linked, self.cut, self.plan.aspect)
        border = hypot(*self.task.hub) / 2
        self.borders = []
        for ring in range(len(self.task.names)):
            border = self._ring(wishes, ring, border)
            self.borders.append(border)
        return self

    def field(self) -> Field:
        """The places for a search of who should stand where."""
        plan, count = self.plan, len(self.plan.sizes)
        sectors = plan.sectors or (0,) * count
        blocks = plan.blocks or (None,) * count
        kinds: dict[tuple[int, int | None, int | None], int] = {}
        own = [
            -1 if wish is not None else kinds.setdefault(key, len(kinds))
            for wish, key in zip(
                plan.wishes, zip(plan.rings, sectors, blocks, strict=True), strict=True
            )
        ]
        at = np.array([self._place(node) for node in range(count)]).reshape(-1, 2)
        return Field(at, np.array(plan.sizes), plan.hub, plan.links, np.array(own, dtype=np.int64))

    def layout(self) -> Layout:
        """The picture, stretched."""
        aspect, plan = self.plan.aspect, self.plan
        names = tuple(
            (0.0, -border + _inset(name, border) + name[1] / 2)
            for border, name in zip(self.borders, self.task.names, strict=True)
        )
        places: tuple[Point, ...] = ()
        if self.cut is not None and self.borders:
            places = name_places(self.task.sector_names, self.cut, self.borders[-1])
        return Layout(
            tuple(self._place(node) for node in range(len(plan.sizes))),
            tuple(aspect * border for border in self.borders),
            names,
            tuple(self.angles[node] for node in range(len(plan.sizes))),
            tuple((aspect * border, border) for border in self.borders),
            () if self.cut is None else tuple(_seen(each, aspect) for each in self.cut.begins),
            tuple((aspect * x, y) for x, y in places),
        )

    def _place(self, node: int) -> Point:
        x, y = polar(self.angles[node], self.radii[node])
        return (self.plan.aspect * x, y)

    def _ring(self, wishes: Wishes, ring: int, inner: float) -> float:
        members, name = self.task.members(ring), self.task.names[ring]
        if not members:
            return inner + _EMPTY_BAND + name[1] + 2 * _inset(name, inner + name[1])
        sizes = [self.task.sizes[node] for node in members]
        reach = max(hypot(*size) / 2 for size in sizes)
        radius = inner + _INSIDE + reach
        solved = _solve(wishes, ring, radius)
        while isinstance(solved, float):
            radius *= solved
            solved = _solve(wishes, ring, radius)
        for node, angle in solved.items():
            self.angles[node], self.radii[node] = angle, radius
        for_name = max(height for _, height in sizes) / 2 + name[1] + 2 * _inset(name, radius)
        return radius + max(reach + _OUTSIDE, for_name)


def _solve(wishes: Wishes, ring: int, radius: float) -> dict[int, float] | float:
    """The angles of a ring's members, or by how much the radius should grow for them."""
    task = seated(wishes, ring, radius)
    if task is None:
        return _GROWTH
    kept = corridor(wishes, ring, radius)
    if len(task.seats) > 1:
        even: Array = np.linspace(kept, FULL - kept, len(task.seats))
        needed = float(smallest_steps(task, even)[:-1].sum())
        filled = needed / (FULL - 2 * kept)
        if filled > _FILLED_UP_TO:
            return max(_GROWTH, min(_LARGEST_GROWTH, filled / _FILLED_UP_TO))
    angles = spread(task)
    if angles is None:
        return _GROWTH
    return {seat.node: a for seat, a in zip(task.seats, angles.tolist(), strict=True)}


def _inset(name: Size, border: float) -> float:
    """How far a ring's name stays below its border, so that its corners are inside too."""
    return _NAME_INSET + name[0] ** 2 / (8 * max(border, name[0] / 2))


def _seen(angle: float, aspect: float) -> float:
    """The direction in which an angle is seen once the picture is stretched."""
    return round(atan2(aspect * sin(angle), cos(angle)) % FULL, 9)
