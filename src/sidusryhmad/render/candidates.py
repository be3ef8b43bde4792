"""The curves an edge may take, and what each of them costs by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.render.contact import Flags, Numbers
from sidusryhmad.render.geometry import Array, basis
from sidusryhmad.render.obstacles import Obstacles, pieces_in, samples_in
from sidusryhmad.render.plan import Link

Within = Callable[[Array, Array, Array], Flags]
KEPT = 9
"""Candidates of a link that come into question beside other edges."""
STEPS = 12
"""Pieces into which a candidate is cut for tests."""
_PILL, _NAME, _HUB, _OUTSIDE, _BEND, _DETOUR = 200.0, 30.0, 220.0, 900.0, 9.0, 28.0
_SHORT_DETOUR = 1.12
_PORT_SHIFT = 0.75
_SEEN = 60
_NEAR = 3.5
_SMALLEST_SAG = 12.0
_LEAST = 1.0
_REACHES = (1 / 3, 0.0)
_BLOCKED = 40.0
_IN_THE_WAY = 500.0
_AT_ONCE = 2_000_000
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
FINE_BENDS = np.array([(a / 6, b / 6) for a in range(-8, 9) for b in range(-8, 9)])
"""A finer choice, for links that are blocked otherwise."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The better candidates of each link, best first.

    Attributes:
        curves: Control points; by link, candidate, point, axis.
        points: The same curves as polylines.
        costs: What each costs without regard to other edges; by link and candidate.
    """

    curves: Array
    points: Array
    costs: Array

    def best(self, count: int) -> "Candidates":
        """Only the first few of each link."""
        return Candidates(self.curves[:, :count], self.points[:, :count], self.costs[:, :count])


def candidates(links: Sequence[Link], around: Obstacles, *, fine: bool = True) -> Candidates:
    """The candidates of links, cheapest first.

    Where every usual one runs over something, a finer choice may be tried as well. Of two links
    that go back and forth between the same pills, only curves that leave room for the other come
    into question.

    Args:
        links: The links.
        around: What to keep away from.
        fine: Whether to try a finer choice where the usual ones are blocked.

    Returns:
        Curves with their costs.
    """
    bundle = _bundle(links, around)
    found = _best(bundle, around, BENDS)
    blocked = np.flatnonzero(found.costs[:, 0] >= _BLOCKED)
    if fine and blocked.size:
        for reach in _REACHES:
            more = _best(bundle.part(blocked), around, FINE_BENDS, reach)
            better = more.costs[:, 0] < found.costs[blocked, 0] - 1e-6
            at = blocked[better]
            found.curves[at], found.points[at] = more.curves[better], more.points[better]
            found.costs[at] = more.costs[better]
    return found


def straight(links: Sequence[Link], around: Obstacles) -> Candidates:
    """The straight ways alone, whatever is in them."""
    bundle = _bundle(links, around)
    curves = _curves(bundle, np.zeros((1, 2)), 1 / 3)
    return Candidates(curves, basis(STEPS) @ curves, np.zeros(curves.shape[:2]))


def ports(links: Sequence[Link], found: Candidates, around: Obstacles) -> Array:
    """Where the candidates of links come out of the pill they leave and meet the one they reach.

    Args:
        links: The links.
        found: Their candidates.
        around: Where the pills are.

    Returns:
        Points by link, candidate, end (0 where it leaves) and axis.
    """
    points = basis(_SEEN) @ found.curves
    seen = []
    for node, line in (
        (np.array([link.source for link in links]), points),
        (np.array([link.target for link in links]), points[:, :, ::-1]),
    ):
        middle, half = around.middles[node][:, None, None], around.halves[node][:, None, None]
        across, down = np.moveaxis(np.abs(line - middle) > half, 3, 0)
        first = (across | down).argmax(axis=2)
        seen.append(np.take_along_axis(line, first[..., None, None], axis=2)[:, :, 0])
    return np.stack(seen, axis=2)


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Links as arrays: pills at both ends, weights, ports, and whether another one comes back."""

    source: Numbers
    target: Numbers
    weight: Array
    start: Array
    end: Array
    two_way: Flags

    def part(self, chosen: Numbers | slice) -> "_Bundle":
        return _Bundle(
            self.source[chosen],
            self.target[chosen],
            self.weight[chosen],
            self.start[chosen],
            self.end[chosen],
            self.two_way[chosen],
        )


def _bundle(links: Sequence[Link], around: Obstacles) -> _Bundle:
    pairs = {(link.source, link.target) for link in links}
    source = np.array([link.source for link in links], dtype=np.int64)
    target = np.array([link.target for link in links], dtype=np.int64)
    start, end = around.middles[source], around.middles[target]
    return _Bundle(
        source,
        target,
        np.array([link.weight for link in links]),
        start + _shift(around.halves[source], end - start),
        end + _shift(around.halves[target], start - end),
        np.array([(link.target, link.source) in pairs for link in links], dtype=np.bool_),
    )


def _shift(halves: Array, towards: Array) -> Array:
    """From a pill's middle along its middle line towards the other pill."""
    room = _PORT_SHIFT * np.maximum(0.0, halves[:, 0] - halves[:, 1])
    length = np.maximum(np.hypot(towards[:, 0], towards[:, 1]), 1.0)
    return np.stack([room * towards[:, 0] / length, np.zeros(len(room))], axis=1)


def _best(bundle: _Bundle, around: Obstacles, bends: Array, reach: float = 1 / 3) -> Candidates:
    """The better curves of each link: chosen by samples, the best of them ranked exactly."""
    size = max(1, _AT_ONCE // (len(bends) * 2 * STEPS * max(1, len(around.middles))))
    starts = range(0, len(bundle.source), size)
    parts = [_best_of(bundle.part(slice(at, at + size)), around, bends, reach) for at in starts]
    return Candidates(
        np.concatenate([each.curves for each in parts]),
        np.concatenate([each.points for each in parts]),
        np.concatenate([each.costs for each in parts]),
    )


def _best_of(bundle: _Bundle, around: Obstacles, bends: Array, reach: float) -> Candidates:
    curves = _curves(bundle, bends, reach)
    points = (basis(2 * STEPS) @ curves).round(6)
    costs = _alone(points, bends, bundle)
    sampled = costs + _collisions(points, bundle, around, samples_in)
    best = np.argsort(sampled.round(6), axis=1, kind="stable")[:, :KEPT]
    rows = np.arange(len(best))[:, None]
    curves, points, costs = curves[rows, best], points[rows, best][:, :, ::2], costs[rows, best]
    costs = costs + _collisions(points, bundle, around, pieces_in)
    order = np.argsort(costs.round(6), axis=1, kind="stable")
    return Candidates(curves[rows, order], points[rows, order], costs[rows, order])


def _curves(bundle: _Bundle, bends: Array, reach: float) -> Array:
    """Curves whose inner control points stand at ``reach`` and 1 − ``reach`` of the way."""
    start, end = bundle.start[:, None], bundle.end[:, None]
    way = end - start
    normal = np.stack([-way[..., 1], way[..., 0]], axis=-1)
    curves = np.empty((len(bundle.source), len(bends), 4, 2))
    curves[:, :, 0], curves[:, :, 3] = start, end
    curves[:, :, 1] = start + way * reach + bends[:, :1] * normal
    curves[:, :, 2] = start + way * (1 - reach) + bends[:, 1:] * normal
    return curves


def _alone(points: Array, bends: Array, bundle: _Bundle) -> Array:
    """What the shape itself costs: bends, detours, and standing in the way of one's own return."""
    way = bundle.end - bundle.start
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1.0)[:, None]
    pieces = np.diff(points[:, :, ::2], axis=2)
    ways = np.hypot(pieces[..., 0], pieces[..., 1]).sum(axis=2) / length
    bent = np.abs(bends).sum(axis=1) * 3 / 8 + np.abs(bends[:, 0] - bends[:, 1]) / 4
    costs: Array = _BEND * bent + _DETOUR * np.maximum(0.0, ways - _SHORT_DETOUR)
    sag = np.abs(bends).min(axis=1) * length
    narrow = (sag < _SMALLEST_SAG) | (bends.prod(axis=1) < 0)
    return costs + np.where(narrow & bundle.two_way[:, None], _IN_THE_WAY, 0.0)


def _collisions(points: Array, bundle: _Bundle, around: Obstacles, within: Within) -> Array:
    pills = within(points, around.middles, around.halves + _NEAR)
    rows = np.arange(len(pills))
    pills[rows, :, bundle.source] = pills[rows, :, bundle.target] = False
    names = within(points, around.name_middles, around.name_halves + 2.0)
    hub = within(points, np.zeros((1, 2)), around.hub[None, :] + _NEAR)
    wide, high = around.outer
    far = (points[..., 0] / (wide - 4)) ** 2 + (points[..., 1] / (high - 4)) ** 2
    over = _PILL * pills.sum(axis=2) + _HUB * hub.sum(axis=2)
    costs: Array = (_LEAST + bundle.weight)[:, None] * over + _NAME * names.sum(axis=2)
    return costs + _OUTSIDE * (far > 1.0).any(axis=2)
