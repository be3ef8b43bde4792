"""Where everything stands: rings around the service, pills on the rings."""

from dataclasses import dataclass
from math import hypot

import numpy as np

from sidusryhmad.render.angles import FULL, RingTask, Seat, in_order, smallest_steps, spread
from sidusryhmad.render.arrange import arranged
from sidusryhmad.render.geometry import Point, polar
from sidusryhmad.render.order import circular_order
from sidusryhmad.render.plan import Plan, Size

_INSIDE = 16.0
_OUTSIDE = 10.0
_NAME_INSET = 7.0
_GROWTH = 1.05
_FILLED_UP_TO = 0.86
_EMPTY_BAND = 16.0
_WIDEST_CORRIDOR = 0.5
_OWN_WISH = 0.8
_MOST_STARTS = 5
_LINKS_IN_ALL = 180


@dataclass(frozen=True, slots=True)
class Layout:
    """The solved picture, with the service at the origin.

    Attributes:
        places: Middle of each node's pill.
        borders: Half width of each ring's border, inside out.
        name_places: Middle of each ring's name.
        angles: Angle of each node, in radians, clockwise from 12 o'clock.
        radii: Half width and half height of each ring's border, inside out; equal for circles.
        spokes: Angles at which slices begin; empty without slices.
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

    Args:
        plan: Sizes, rings and links.

    Returns:
        Different layouts, one for large plans; in each no pill touches another and each lies
        within its ring.

    Example:
        >>> one = Plan(((60.0, 22.0),), (0,), (None,), (), ((50.0, 12.0),), (80.0, 50.0))
        >>> layout, *_ = layouts(one)
        >>> layout.borders[0] > 100, layout.places[0] != (0.0, 0.0)
        (True, True)
    """
    order = circular_order(len(plan.sizes), plan.links)
    starts = max(1, min(_MOST_STARTS, len(order), _LINKS_IN_ALL // max(1, len(plan.links))))
    found = (_solved(plan, _turned(order, start, starts)) for start in range(starts))
    return tuple(dict.fromkeys(rings.layout() for rings in found))


def _turned(order: list[int], start: int, starts: int) -> dict[int, float]:
    """An angle for each node: the circular order, begun elsewhere for each start."""
    count = len(order)
    first = start * count // starts
    begun = [*order[first:], *order[:first]]
    return {node: FULL * (i + 0.5) / count for i, node in enumerate(begun)}


def _solved(plan: Plan, wishes: dict[int, float]) -> "_Rings":
    rings = _Rings(plan, wishes)
    rings.fill()
    for _ in range(2):
        better = arranged(plan, rings.angles, rings.radii)
        if better == rings.angles:
            break
        rings = _Rings(plan, better)
        rings.fill()
    return rings


class _Rings:
    """Rings filled from the inside out, each as large as its members need."""

    def __init__(self, plan: Plan, wishes: dict[int, float]) -> None:
        self.plan = plan
        self.wishes = wishes
        pairs = {(link.source, link.target) for link in plan.links}
        self.linked = frozenset(pairs | {(b, a) for a, b in pairs})
        self.angles: dict[int, float] = {}
        self.radii: dict[int, float] = {}
        self.borders: list[float] = []

    def fill(self) -> None:
        border = hypot(*self.plan.hub) / 2
        for ring, name in enumerate(self.plan.names):
            border = self._ring(self.plan.members(ring), border, name)
            self.borders.append(border)

    def layout(self) -> Layout:
        count = len(self.plan.sizes)
        places = tuple(polar(self.angles[n], self.radii[n]) for n in range(count))
        names = tuple(
            (0.0, -border + _inset(name, border) + name[1] / 2)
            for border, name in zip(self.borders, self.plan.names, strict=True)
        )
        angles = tuple(self.angles[n] for n in range(count))
        radii = tuple((border, border) for border in self.borders)
        return Layout(places, tuple(self.borders), names, angles, radii)

    def _ring(self, members: list[int], inner: float, name: Size) -> float:
        if not members:
            return inner + _EMPTY_BAND + name[1] + 2 * _inset(name, inner + name[1])
        sizes = [self.plan.sizes[node] for node in members]
        reach = max(hypot(*size) / 2 for size in sizes)
        radius = inner + _INSIDE + reach
        while (solved := self._solve(members, radius, name)) is None:
            radius *= _GROWTH
        for node, angle in solved.items():
            self.angles[node], self.radii[node] = angle, radius
        for_name = max(height for _, height in sizes) / 2 + name[1] + 2 * _inset(name, radius)
        return radius + max(reach + _OUTSIDE, for_name)

    def _solve(self, members: list[int], radius: float, name: Size) -> dict[int, float] | None:
        sizes = self.plan.sizes
        widest = max(sizes[node][0] for node in members)
        corridor = min(_WIDEST_CORRIDOR, (name[0] / 2 + 14 + widest / 2) / radius)
        task = RingTask(self._seats(members, corridor), radius, corridor, self.linked)
        even = np.linspace(corridor, FULL - corridor, len(members))
        if len(members) > 1:
            needed = float(smallest_steps(task, even)[:-1].sum())
            if needed > _FILLED_UP_TO * (FULL - 2 * corridor):
                return None
        angles = spread(task)
        if angles is None:
            return None
        return {seat.node: float(a) for seat, a in zip(task.seats, angles, strict=True)}

    def _seats(self, members: list[int], corridor: float) -> tuple[Seat, ...]:
        ranked = sorted(members, key=self.wishes.__getitem__)
        share = (FULL - 2 * corridor) / len(ranked)
        seats = []
        for rank, node in enumerate(ranked):
            even = corridor + share * (rank + 0.5)
            own = _OWN_WISH * self.wishes[node] + (1 - _OWN_WISH) * even
            fixed = self.plan.wishes[node]
            desired = own if fixed is None else fixed % FULL
            seats.append(Seat(node, desired, self.plan.sizes[node], fixed is not None))
        return in_order(seats)


def _inset(name: Size, border: float) -> float:
    """How far a ring's name stays below its border, so that its corners are inside too."""
    return _NAME_INSET + name[0] ** 2 / (8 * max(border, name[0] / 2))
