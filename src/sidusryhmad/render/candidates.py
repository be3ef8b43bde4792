"""The curves an edge may take, and what each of them costs by itself."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.arrange import boxes_hit
from sidusryhmad.render.geometry import Array, basis
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.plan import Link, Plan

STEPS = 12
"""Pieces into which a candidate is cut for tests."""
_PILL, _NAME, _HUB, _OUTSIDE, _BEND, _DETOUR = 130.0, 15.0, 150.0, 900.0, 9.0, 28.0
_SHORT_DETOUR = 1.12
_PORT_SHIFT = 0.75
_NEAR = 5.0
_SMALLEST_SAG = 12.0
_LEAST = 0.4
_REACHES = (1 / 3, 0.0)
_BLOCKED = 40.0
_ARCS = (0.08, 0.15, 0.24, 0.36, 0.5, 0.7)
_WAVES = (
    (0.3, 0.0),
    (0.6, 0.0),
    (0.0, 0.3),
    (0.0, 0.6),
    (0.3, -0.3),
    (0.6, -0.3),
    (0.3, -0.6),
    (0.9, 0.3),
)


def _bends() -> Array:
    arcs = [(side * 4 / 3 * arc, side * 4 / 3 * arc) for arc in _ARCS for side in (1, -1)]
    waves = [(side * a, side * b) for a, b in _WAVES for side in (1, -1)]
    return np.array([(0.0, 0.0), *arcs, *waves])


BENDS = _bends()
"""Sideways offsets of the two inner control points, in lengths of the straight way."""
FINE_BENDS = np.array([(a / 8, b / 8) for a in range(-12, 13) for b in range(-12, 13)])
"""A finer choice, for links that are blocked otherwise."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The better candidates of one link, best first.

    Attributes:
        curves: Control points, one cubic curve a row.
        points: The same curves as polylines.
        costs: What each costs without regard to other edges.
    """

    curves: Array
    points: Array
    costs: Array

    def best(self, count: int) -> "Candidates":
        """Only the first few."""
        return Candidates(self.curves[:count], self.points[:count], self.costs[:count])


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What edges should keep away from, as arrays.

    Attributes:
        middles: Middles of pills.
        halves: Half sizes of pills.
        name_middles: Middles of ring names.
        name_halves: Half sizes of ring names.
        hub: Half size of the service in the middle.
        outer: Radius of the outermost ring.
    """

    middles: Array
    halves: Array
    name_middles: Array
    name_halves: Array
    hub: Array
    outer: float


def obstacles(plan: Plan, layout: Layout) -> Obstacles:
    """The obstacles of a solved layout."""
    return Obstacles(
        np.array(layout.places).reshape(-1, 2),
        np.array(plan.sizes).reshape(-1, 2) / 2,
        np.array(layout.name_places).reshape(-1, 2),
        np.array(plan.names).reshape(-1, 2) / 2,
        np.array(plan.hub) / 2,
        layout.borders[-1],
    )


def candidates(
    link: Link, around: Obstacles, *, two_way: bool = False, fine: bool = True
) -> Candidates:
    """The candidates of a link, cheapest first.

    Where every usual one runs over something, a finer choice may be tried as well.

    Args:
        link: The link.
        around: What to keep away from.
        two_way: Whether another link goes back the same way; then only curves that leave room for
            it come into question.
        fine: Whether to try a finer choice where the usual ones are blocked.

    Returns:
        Curves with their costs, as many as there are usual bends.
    """
    found = _bent(link, around, BENDS, two_way=two_way)
    if fine and found.costs[0] >= _BLOCKED:
        for reach in _REACHES:
            more = _bent(link, around, FINE_BENDS, two_way=two_way, reach=reach)
            found = min(found, more, key=lambda each: float(each.costs[0]))
    return found.best(len(BENDS))


def straight(link: Link, around: Obstacles) -> Candidates:
    """The straight way alone, whatever is in it."""
    start, end = _ports(link, around)
    curve = np.stack([start, (2 * start + end) / 3, (start + 2 * end) / 3, end])[None]
    return Candidates(curve, basis(STEPS) @ curve, np.zeros(1))


def _bent(
    link: Link, around: Obstacles, bends: Array, *, two_way: bool, reach: float = 1 / 3
) -> Candidates:
    """Curves whose inner control points stand at ``reach`` and 1 − ``reach`` of the way."""
    start, end = _ports(link, around)
    way = end - start
    length = max(float(np.hypot(*way)), 1.0)
    normal = np.array([-way[1], way[0]])
    curves = np.empty((len(bends), 4, 2))
    curves[:, 0], curves[:, 3] = start, end
    curves[:, 1] = start + way * reach + bends[:, :1] * normal
    curves[:, 2] = start + way * (1 - reach) + bends[:, 1:] * normal
    points = basis(2 * STEPS) @ curves
    costs = _alone(points, bends, length) + _collisions(points, link, around)
    if two_way:
        sag = np.abs(bends).min(axis=1) * length
        costs += np.where((sag < _SMALLEST_SAG) | (bends.prod(axis=1) < 0), 500.0, 0.0)
    best = np.argsort(costs.round(6), kind="stable")
    return Candidates(curves[best], points[best][:, ::2], costs[best])


def _ports(link: Link, around: Obstacles) -> tuple[Array, Array]:
    """Ends on the middle line of each pill, shifted towards the other pill."""
    a, b = around.middles[link.source], around.middles[link.target]
    out, back = _shift(around.halves[link.source], b - a), _shift(around.halves[link.target], a - b)
    return a + out, b + back


def _shift(half: Array, towards: Array) -> Array:
    room = _PORT_SHIFT * max(0.0, float(half[0] - half[1]))
    return np.array([room * towards[0] / max(float(np.hypot(*towards)), 1.0), 0.0])


def _alone(points: Array, bends: Array, length: float) -> Array:
    pieces = np.diff(points, axis=1)
    ways = np.hypot(pieces[..., 0], pieces[..., 1]).sum(axis=1) / length
    bent = np.abs(bends).sum(axis=1) * 3 / 8 + np.abs(bends[:, 0] - bends[:, 1]) / 4
    costs: Array = _BEND * bent + _DETOUR * np.maximum(0.0, ways - _SHORT_DETOUR)
    return costs


def _collisions(points: Array, link: Link, around: Obstacles) -> Array:
    pills = _hit_by(points, around.middles, around.halves + _NEAR)
    pills[:, [link.source, link.target]] = False
    names = _hit_by(points, around.name_middles, around.name_halves + 2.0)
    hub = _hit_by(points, np.zeros((1, 2)), around.hub[None, :] + _NEAR)
    outside = (np.hypot(points[..., 0], points[..., 1]) > around.outer - 4).any(axis=1)
    over = _PILL * pills.sum(axis=1) + _HUB * hub.sum(axis=1)
    costs: Array = (_LEAST + link.weight) * over + _NAME * names.sum(axis=1)
    return costs + _OUTSIDE * outside


def _hit_by(points: Array, middles: Array, halves: Array) -> NDArray[np.bool_]:
    pieces = (len(points), points.shape[1] - 1, len(middles))
    start, end = points[:, :-1].reshape(-1, 2), points[:, 1:].reshape(-1, 2)
    return np.asarray(boxes_hit(start, end, middles, halves).reshape(pieces).any(axis=1))
