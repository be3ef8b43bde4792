"""Rings filled from the inside out, each as large as its members need."""

from dataclasses import dataclass
from math import hypot

import numpy as np

from sidusryhmad.render.angles import FULL, smallest_steps, spread
from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Size
from sidusryhmad.render.seating import Wishes, corridor, seated

_INSIDE = 16.0
_OUTSIDE = 10.0
_NAME_INSET = 7.0
_GROWTH, _LARGEST_GROWTH = 1.03, 1.2
_FILLED_UP_TO = 0.83
_EMPTY_BAND = 16.0


@dataclass(frozen=True, slots=True)
class Filled:
    """Rings with everybody in them.

    Attributes:
        angles: Angle of each node.
        radii: Distance of each node from the middle.
        borders: Outer radius of each ring, inside out.
    """

    angles: tuple[float, ...]
    radii: tuple[float, ...]
    borders: tuple[float, ...]


def filled(wishes: Wishes) -> Filled:
    """Fill all rings.

    Args:
        wishes: What everybody wants.

    Returns:
        Angles and radii; nobody touches anybody.
    """
    plan = wishes.plan
    angles: dict[int, float] = {}
    radii: dict[int, float] = {}
    borders = [hypot(*plan.hub) / 2]
    for ring in range(len(plan.names)):
        radius, found = _ring(wishes, ring, borders[-1])
        angles |= found
        radii |= dict.fromkeys(found, radius)
        borders.append(_border(wishes, ring, radius))
    everybody = range(len(plan.sizes))
    return Filled(
        tuple(angles[node] for node in everybody),
        tuple(radii[node] for node in everybody),
        tuple(borders[1:]),
    )


def name_inset(name: Size, border: float) -> float:
    """How far a ring's name stays below its border, so that its corners are inside too."""
    return _NAME_INSET + name[0] ** 2 / (8 * max(border, name[0] / 2))


def _ring(wishes: Wishes, ring: int, inner: float) -> tuple[float, dict[int, float]]:
    """The radius of a ring's members, and their angles; without members the inner border."""
    reach = _reach(wishes, ring)
    if reach is None:
        return inner, {}
    radius = inner + _INSIDE + reach
    solved = _solve(wishes, ring, radius)
    while isinstance(solved, float):
        radius *= solved
        solved = _solve(wishes, ring, radius)
    return radius, solved


def _reach(wishes: Wishes, ring: int) -> float | None:
    sizes = wishes.plan.sizes
    return max((hypot(*sizes[node]) / 2 for node in wishes.plan.members(ring)), default=None)


def _border(wishes: Wishes, ring: int, radius: float) -> float:
    plan, name, reach = wishes.plan, wishes.plan.names[ring], _reach(wishes, ring)
    if reach is None:
        return radius + _EMPTY_BAND + name[1] + 2 * name_inset(name, radius + name[1])
    highest = max(plan.sizes[node][1] for node in plan.members(ring))
    for_name = highest / 2 + name[1] + 2 * name_inset(name, radius)
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
