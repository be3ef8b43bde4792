"""One curve for every edge: few crossings, nothing run over, two-way pairs apart."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.render.candidates import (
    STEPS,
    Candidates,
    candidates,
    ports,
    straight,
)
from sidusryhmad.render.contact import all_crossings, inner
from sidusryhmad.render.geometry import Array, Curve
from sidusryhmad.render.layout import Layout, layouts
from sidusryhmad.render.obstacles import Obstacles, obstacles
from sidusryhmad.render.plan import Link, Plan

_CROSSING = 12.0
_TOGETHER = 5.0
_SAME_WAY = 45.0
_APART, _PAIR_APART = 13.0, 14.0
_HEAD, _HEADS, _TAIL = 13.0, 14.0, 5.0
_ROUNDS = 8
_SEARCH_UP_TO = 240
_BENT_UP_TO = 600


@dataclass(frozen=True, slots=True)
class Routed:
    """A layout with its curves.

    Attributes:
        layout: Where everything stands.
        curves: One cubic curve a link, from middle line to middle line, in the plan's order.
        cost: What the picture costs: crossings, pills run over, detours.
    """

    layout: Layout
    curves: tuple[Curve, ...]
    cost: float


def clearest(plan: Plan) -> Routed:
    """Of all layouts the one whose edges disturb each other least.

    Args:
        plan: Sizes, rings and links.

    Returns:
        The layout with its curves.
    """
    return min((route(plan, layout) for layout in layouts(plan)), key=lambda found: found.cost)


def route(plan: Plan, layout: Layout) -> Routed:
    """A curve from pill to pill for each link.

    Args:
        plan: The links, sizes and rings.
        layout: Where everything stands.

    Returns:
        The curves and what they cost.
    """
    if not plan.links:
        return Routed(layout, (), 0.0)
    searched = len(plan.links) <= _SEARCH_UP_TO
    around = obstacles(plan, layout)
    found = _all_candidates(plan, around, searched=searched)
    chosen, cost = _choose(plan.links, found, around) if searched else ([0] * len(plan.links), 0.0)
    curves = tuple(map(_curve, found.curves[np.arange(len(chosen)), chosen]))
    return Routed(layout, curves, round(cost, 6))


def _all_candidates(plan: Plan, around: Obstacles, *, searched: bool) -> Candidates:
    if len(plan.links) > _BENT_UP_TO:
        return straight(plan.links, around)
    return candidates(plan.links, around, fine=searched)


def _curve(points: Array) -> Curve:
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return (a, b, c, d)


def _choose(links: Sequence[Link], found: Candidates, around: Obstacles) -> tuple[list[int], float]:
    """Coordinate descent: each edge in turn takes what is best beside the others."""
    between = _table(links, found, ports(links, found, around))
    own = found.costs
    count, kept = own.shape
    chosen = np.zeros(count, dtype=np.int64)
    rows = np.arange(count) * kept
    load = between[rows + chosen].sum(axis=0).reshape(count, kept)
    turns = sorted(range(count), key=lambda i: (-links[i].weight, i))
    for _ in range(_ROUNDS):
        changed = False
        for i in turns:
            best = int(np.argmin((own[i] + load[i]).round(6)))
            if best != chosen[i]:
                step = between[rows[i] + best] - between[rows[i] + chosen[i]]
                load += step.reshape(count, kept)
                chosen[i], changed = best, True
        if not changed:
            break
    at = np.arange(count)
    cost = own[at, chosen].sum() + load[at, chosen].sum() / 2
    return [int(c) for c in chosen], float(cost)


def _table(links: Sequence[Link], found: Candidates, seen: Array) -> Array:
    """What each candidate costs beside each candidate of another edge."""
    points = found.points.reshape(-1, STEPS + 1, 2)
    owner = np.repeat(np.arange(len(links)), found.points.shape[1])
    table = _CROSSING * all_crossings(inner(points), owner)
    _keep_apart(links, points, table)
    _keep_heads_clear(links, seen, table)
    return table


def _keep_heads_clear(links: Sequence[Link], seen: Array, table: Array) -> None:
    """No head may lie on the end of another edge at the same pill."""
    kept = seen.shape[1]
    ends = np.array([(link.source, link.target) for link in links])
    for side, other, weight in ((1, 1, _HEADS), (1, 0, _TAIL)):
        same = ends[:, None, side] == ends[None, :, other]
        for i, j in np.argwhere(np.triu(same, 1) if side == other else same).tolist():
            away = seen[i, :, None, side] - seen[j, None, :, other]
            near = np.maximum(0.0, 1.0 - np.hypot(away[..., 0], away[..., 1]) / _HEAD)
            a, b = slice(i * kept, (i + 1) * kept), slice(j * kept, (j + 1) * kept)
            table[a, b] += weight * near
            table[b, a] += weight * near.T


def _keep_apart(links: Sequence[Link], points: Array, table: Array) -> None:
    """Edges that share an end must not run together; two-way pairs must bend apart."""
    kept = len(points) // len(links)
    middle = points[:, 3 : STEPS - 2 : 3]
    ends = np.array([(link.source, link.target) for link in links])
    shared = (ends[:, None, :, None] == ends[None, :, None, :]).sum(axis=(2, 3))
    for i, j in np.argwhere(np.triu(shared, 1) > 0).tolist():
        a, b = slice(i * kept, (i + 1) * kept), slice(j * kept, (j + 1) * kept)
        one, other = links[i], links[j]
        facing = one.source == other.target or one.target == other.source
        theirs = middle[b, ::-1] if facing else middle[b]
        away = middle[a, None] - theirs[None, :]
        gap = np.hypot(away[..., 0], away[..., 1])
        pair = shared[i, j] == 2
        close = (gap < (_PAIR_APART if pair else _APART)).sum(axis=2)
        cost = (_SAME_WAY if pair else _TOGETHER) * close
        table[a, b] += cost
        table[b, a] += cost.T
