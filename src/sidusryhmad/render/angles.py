"""Angles of one ring's members: as near as possible to where they want to be, nobody touching."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import acos, asin, cos, pi, sin

import numpy as np

from sidusryhmad.render.contact import touching
from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Size

FULL = 2 * pi
CLEAR = (16.0, 13.0)
"""Free space between neighbours, sideways or upwards."""
CLEAR_LINKED = (30.0, 28.0)
"""The same where an influence must show between them."""
LEAST_LINKED = 24.0
"""Between linked members of a ring at least this much is free."""
_LEAST = 8.0
_ROUNDS = 8
_SETTLED = 1e-6
_STILL = 1e-4
_HELD = 1e4


@dataclass(frozen=True, slots=True)
class Seat:
    """What one member of a ring asks for.

    Attributes:
        node: Number of the node.
        desired: Wanted angle, 0 to 2π.
        size: Width and height of its pill.
        low: Least angle it may have.
        high: Largest angle it may have; equal to the least where it was placed by hand.
    """

    node: int
    desired: float
    size: Size
    low: float = 0.0
    high: float = FULL

    @property
    def held(self) -> bool:
        """Whether the angle was placed by hand."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class RingTask:
    """One ring to be filled.

    Attributes:
        seats: Its members in the order in which they stand, clockwise from 12 o'clock.
        radius: Distance of the pills' middles from the centre.
        linked: Pairs of nodes with an influence between them.
        aspect: By how much the picture will be stretched sideways afterwards.
    """

    seats: tuple[Seat, ...]
    radius: float
    linked: frozenset[tuple[int, int]]
    aspect: float = 1.0


def in_order(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """Seats by desired angle."""
    return tuple(sorted(seats, key=lambda seat: seat.desired))


def spread(task: RingTask) -> Array | None:
    """Angles at which the members stand apart.

    Args:
        task: The ring.

    Returns:
        One angle a seat, rising; None where the ring is too narrow for its members.

    Example:
        >>> pair = (Seat(0, 1.0, (60.0, 24.0)), Seat(1, 4.0, (60.0, 24.0)))
        >>> [round(float(angle), 3) for angle in spread(RingTask(pair, 200.0, frozenset()))]
        [1.0, 4.0]
    """
    desired = np.array([seat.desired for seat in task.seats])
    weights = np.array([_HELD if seat.held else 1.0 for seat in task.seats])
    low = np.array([seat.low for seat in task.seats])
    high = np.array([seat.high for seat in task.seats])
    angles, reaches = np.clip(desired, low, high), _reaches(task)
    for _ in range(_ROUNDS):
        gaps = _steps(reaches, angles)
        if gaps.sum() > FULL:
            return None
        before = np.concatenate([[0.0], np.cumsum(gaps[:-1])])
        wanted = _isotonic(desired - before, weights) + before
        found = _pushed(wanted, gaps, low, high)
        settled = bool((np.abs(found - angles) < _STILL).all())
        angles = found
        if settled:
            break
    angles = angles.round(9)
    within = bool(((angles > low - _SETTLED) & (angles < high + _SETTLED)).all())
    return angles if within and _all_apart(task, angles) else None


def smallest_steps(task: RingTask, angles: Array) -> Array:
    """From each member the smallest turn at which the next one no longer touches it."""
    return _steps(_reaches(task), angles)


def _reaches(task: RingTask) -> Array:
    """How far each must be from the next one: right, up, left and down, for a radius of 1."""
    sizes = np.array([seat.size for seat in task.seats])
    after = np.concatenate([sizes[1:], sizes[:1]])
    clear = np.array([CLEAR_LINKED if linked else CLEAR for linked in _linked_to_next(task)])
    need = (sizes + after) / 2 + clear / (task.aspect, 1.0)
    return np.concatenate([need, -need], axis=1) / task.radius


def _steps(reaches: Array, angles: Array) -> Array:
    if len(angles) == 1:
        return np.array([0.0])
    sine, cosine = np.sin(angles), np.cos(angles)
    reached = np.stack([sine, cosine, sine, cosine], axis=1) + reaches
    there = np.abs(reached) <= 1.0
    turned = np.arcsin(np.clip(reached, -1.0, 1.0))
    turned[:, 1::2] = pi / 2 - turned[:, 1::2]
    mirrored = np.where([True, False, True, False], pi - turned, -turned)
    both = np.concatenate([turned, mirrored], axis=1) - angles[:, None]
    steps = np.where(np.concatenate([there, there], axis=1), both % FULL, FULL)
    least: Array = steps.min(axis=1).round(9)
    return least


def smallest_step(task: RingTask, seat: Seat, after: Seat) -> float:
    """From one member, where it wants to be, the smallest turn at which another is clear of it."""
    clear = CLEAR_LINKED if (seat.node, after.node) in task.linked else CLEAR
    across = ((seat.size[0] + after.size[0]) / 2 + clear[0] / task.aspect) / task.radius
    upwards = ((seat.size[1] + after.size[1]) / 2 + clear[1]) / task.radius
    sine, cosine = sin(seat.desired), cos(seat.desired)
    beside = [asin(x) for x in (sine + across, sine - across) if abs(x) <= 1.0]
    above = [acos(y) for y in (cosine + upwards, cosine - upwards) if abs(y) <= 1.0]
    found = [*beside, *(pi - turn for turn in beside), *above, *(-turn for turn in above)]
    return round(min(((turn - seat.desired) % FULL for turn in found), default=FULL), 9)


def _linked_to_next(task: RingTask) -> list[bool]:
    nodes = [seat.node for seat in task.seats]
    return [pair in task.linked for pair in zip(nodes, nodes[1:] + nodes[:1], strict=True)]


def _isotonic(values: Array, weights: Array) -> Array:
    """The nearest rising sequence: pool adjacent violators, weighted least squares."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values.tolist(), weights.tolist(), strict=True):
        mean, mass, size = value, weight, 1
        while pools and pools[-1][0] > mean:
            other, its_mass, its_size = pools.pop()
            mean = (mean * mass + other * its_mass) / (mass + its_mass)
            mass, size = mass + its_mass, size + its_size
        pools.append((mean, mass, size))
    return np.repeat([mean for mean, _, _ in pools], [size for _, _, size in pools])


def _pushed(angles: Array, gaps: Array, low: Array, high: Array) -> Array:
    result, gap = np.maximum(angles, low).tolist(), gaps.tolist()
    for i in range(1, len(result)):
        result[i] = max(result[i], result[i - 1] + gap[i - 1])
    last = len(result) - 1
    result[last] = min(result[last], high[last], FULL + result[0] - gap[last])
    for i in range(last - 1, -1, -1):
        result[i] = min(result[i], high[i], result[i + 1] - gap[i])
    return np.array(result)


def _all_apart(task: RingTask, angles: Array) -> bool:
    stretch = np.array([task.aspect, 1.0])
    sizes = np.array([seat.size for seat in task.seats]) * stretch
    at = task.radius * np.stack([np.sin(angles), np.cos(angles)], axis=1) * stretch
    if touching(at, sizes, _LEAST).any() or not (np.diff(angles) > 0).all():
        return False
    nodes = [seat.node for seat in task.seats]
    pairs = [
        (i, j) for i, j in combinations(range(len(nodes)), 2) if (nodes[i], nodes[j]) in task.linked
    ]
    if not pairs:
        return True
    first, second = np.array(pairs).T
    gaps = np.abs(at[first] - at[second]) - (sizes[first] + sizes[second]) / 2
    return bool((np.hypot(*np.maximum(gaps, 0.0).T) >= LEAST_LINKED).all())
