"""Members of a ring change places while that makes the straight picture clearer.

A straight line between two pills stands for the edge that is drawn later; it costs when it crosses
another one, runs over a third party's pill or over the service, and by its length.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Plan

_CROSSING, _PILL, _HUB, _LENGTH = 1.0, 1.6, 1.0, 2.4
_ROUNDS = 6
_WORK = 400_000


def arranged(
    plan: Plan, angles: Mapping[int, float], radii: Mapping[int, float]
) -> dict[int, float]:
    """Angles after members of the same ring have changed places.

    Args:
        plan: Sizes, rings and links; hand-placed nodes stay.
        angles: Angle of each node.
        radii: Distance of each node from the centre.

    Returns:
        The same angles, given to other members of the same ring where that is better.
    """
    count = len(plan.sizes)
    if count < 3 or not plan.links:
        return dict(angles)
    search = _Search(plan, _column(angles, count), _column(radii, count))
    search.run()
    return {node: float(search.angles[node]) for node in range(count)}


def _column(values: Mapping[int, float], count: int) -> Array:
    return np.array([values[node] for node in range(count)])


class _Search:
    def __init__(self, plan: Plan, angles: Array, radii: Array) -> None:
        self.plan = plan
        self.angles = angles
        self.radii = radii
        self.half = np.array(plan.sizes) / 2 + 4.0
        self.hub = np.array(plan.hub) / 2
        self.source = np.array([link.source for link in plan.links])
        self.target = np.array([link.target for link in plan.links])
        self.pull = np.array([link.weight + 0.2 for link in plan.links])
        self.at = np.stack([radii * np.sin(angles), -radii * np.cos(angles)], axis=1)
        self.size = float(radii.max())
        self.incident = [
            np.flatnonzero((self.source == n) | (self.target == n)) for n in range(len(angles))
        ]
        self.clock = 1
        self.changed = np.ones(len(angles), dtype=np.int64)
        self.tried = np.zeros((len(angles), len(angles)), dtype=np.int64)

    def run(self) -> None:
        free = [n for n, wish in enumerate(self.plan.wishes) if wish is None]
        rings = [
            [n for n in free if self.plan.rings[n] == ring] for ring in range(len(self.plan.names))
        ]
        for _ in range(_ROUNDS):
            improved = False
            for ring in rings:
                for i, u in enumerate(ring):
                    for v in ring[i + 1 :]:
                        improved |= self._try(u, v)
            if not improved:
                return

    def _try(self, u: int, v: int) -> bool:
        """Swap two members if that is better; skip pairs around which nothing has changed."""
        touched = np.union1d(self.incident[u], self.incident[v])
        if not touched.size or self.tried[u, v] > max(self.changed[u], self.changed[v]):
            return False
        if self.clock > _WORK // len(self.source):
            return False
        self.clock += 1
        self.tried[u, v] = self.clock
        before = self._cost(touched, u, v)
        self._swap(u, v)
        if self._cost(touched, u, v) < before - 1e-6:
            around = np.concatenate([self.source[touched], self.target[touched]])
            self.changed[around] = self.clock
            return True
        self._swap(u, v)
        return False

    def _swap(self, u: int, v: int) -> None:
        self.angles[[u, v]] = self.angles[[v, u]]
        self.at[[u, v]] = self.at[[v, u]]

    def _cost(self, touched: NDArray[np.int64], u: int, v: int) -> float:
        start, end = self.at[self.source], self.at[self.target]
        crossed = segments_cross(start[touched], end[touched], start, end)
        crossings = crossed.sum() - crossed[:, touched].sum() / 2
        pills = self._over_pills(touched, np.arange(len(self.at))).sum()
        others = np.ones(len(self.source), dtype=np.bool_)
        others[touched] = False
        pills += self._over_pills(np.flatnonzero(others), np.array([u, v])).sum()
        origin = np.zeros((1, 2))
        hub = boxes_hit(start[touched], end[touched], origin, self.hub[None, :]).sum()
        ways = np.hypot(*(end[touched] - start[touched]).T) / self.size
        length = float((self.pull[touched] * ways).sum())
        return float(_CROSSING * crossings + _PILL * pills + _HUB * hub + _LENGTH * length)

    def _over_pills(self, edges: NDArray[np.int64], nodes: NDArray[np.int64]) -> NDArray[np.bool_]:
        source, target = self.source[edges], self.target[edges]
        hits = boxes_hit(self.at[source], self.at[target], self.at[nodes], self.half[nodes])
        own = (nodes == source[:, None]) | (nodes == target[:, None])
        return np.asarray(hits & ~own)


def segments_cross(a: Array, b: Array, c: Array, d: Array) -> NDArray[np.bool_]:
    """Which segments a–b cross which segments c–d, ends not counted; one row per a–b."""

    def side(p: Array, q: Array, r: Array) -> Array:
        result: Array = (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1])
        result -= (q[..., 1] - p[..., 1]) * (r[..., 0] - p[..., 0])
        return result

    a, b, c, d = a[:, None], b[:, None], c[None, :], d[None, :]
    crossed: NDArray[np.bool_] = side(a, b, c) * side(a, b, d) < -1e-6
    return crossed & (side(c, d, a) * side(c, d, b) < -1e-6)


def boxes_hit(start: Array, end: Array, middle: Array, half: Array) -> NDArray[np.bool_]:
    """Which segments run through which upright boxes; one row a segment."""
    x, y = ((end - start) / 2).T[:, :, None]
    across, down = ((start + end) / 2).T[:, :, None] - middle.T[:, None, :]
    wide, high = half.T
    hit: NDArray[np.bool_] = np.abs(across) <= wide + np.abs(x)
    hit &= np.abs(down) <= high + np.abs(y)
    hit &= np.abs(across * y - down * x) <= wide * np.abs(y) + high * np.abs(x)
    return hit
