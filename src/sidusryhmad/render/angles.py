"""Angles of one ring's members: as near as possible to where they want to be, nobody touching."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Size

FULL = 2 * pi
CLEAR = (16.0, 13.0)
"""Free space between neighbours, sideways or upwards."""
CLEAR_LINKED = (30.0, 28.0)
"""The same where an influence must show between them."""
_STEPS = np.linspace(0.0, pi, 361)
_ROUNDS = 6
_HAND_PLACED = 1e4


@dataclass(frozen=True, slots=True)
class Seat:
    """What one member of a ring asks for.

    Attributes:
        node: Number of the node.
        desired: Wanted angle, 0 to 2π.
        size: Width and height of its pill.
        fixed: Whether the angle was placed by hand.
    """

    node: int
    desired: float
    size: Size
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class RingTask:
    """One ring to be filled.

    Attributes:
        seats: Its members in the order of their desired angles.
        radius: Distance of the pills' middles from the centre.
        corridor: Angle kept free on each side of 12 o'clock for the ring's name.
        linked: Pairs of nodes with an influence between them.
    """

    seats: tuple[Seat, ...]
    radius: float
    corridor: float
    linked: frozenset[tuple[int, int]]


def in_order(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """Seats by desired angle."""
    return tuple(sorted(seats, key=lambda seat: seat.desired))


def spread(task: RingTask) -> Array | None:
    """Angles at which the members stand apart.

    Args:
        task: The ring.

    Returns:
        One angle a seat, rising; None where the ring is too narrow for its members.
    """
    desired = np.array([seat.desired for seat in task.seats])
    weights = np.array([_HAND_PLACED if seat.fixed else 1.0 for seat in task.seats])
    low = np.array([0.0 if seat.fixed else task.corridor for seat in task.seats])
    high = FULL - low
    angles = np.clip(desired, low, high)
    for _ in range(_ROUNDS):
        gaps = smallest_steps(task, angles)
        if gaps.sum() > FULL:
            return None
        before = np.concatenate([[0.0], np.cumsum(gaps[:-1])])
        angles = _isotonic(desired - before, weights) + before
        angles = _pushed(angles, gaps, low, high)
    apart = _all_apart(task, angles)
    return angles if apart else None


def smallest_steps(task: RingTask, angles: Array) -> Array:
    """From each member the smallest turn at which the next one no longer touches it."""
    count = len(task.seats)
    if count == 1:
        return np.array([0.0])
    sizes = np.array([seat.size for seat in task.seats])
    need = (sizes + np.roll(sizes, -1, axis=0)) / 2 + np.array(
        [CLEAR_LINKED if linked else CLEAR for linked in _linked_to_next(task)]
    )
    turned = angles[:, None] + _STEPS[None, :]
    across = np.abs(np.sin(turned) - np.sin(angles)[:, None]) * task.radius
    down = np.abs(np.cos(turned) - np.cos(angles)[:, None]) * task.radius
    free = (across >= need[:, :1]) | (down >= need[:, 1:])
    first = np.where(free.any(axis=1), free.argmax(axis=1), len(_STEPS) - 1)
    steps: Array = _STEPS[first] + np.where(free.any(axis=1), 0.0, FULL)
    return steps


def _linked_to_next(task: RingTask) -> list[bool]:
    nodes = [seat.node for seat in task.seats]
    return [pair in task.linked for pair in zip(nodes, nodes[1:] + nodes[:1], strict=True)]


def _isotonic(values: Array, weights: Array) -> Array:
    """The nearest rising sequence: pool adjacent violators, weighted least squares."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        mean, mass, size = float(value), float(weight), 1
        while pools and pools[-1][0] > mean:
            other, its_mass, its_size = pools.pop()
            mean = (mean * mass + other * its_mass) / (mass + its_mass)
            mass, size = mass + its_mass, size + its_size
        pools.append((mean, mass, size))
    return np.repeat([mean for mean, _, _ in pools], [size for _, _, size in pools])


def _pushed(angles: Array, gaps: Array, low: Array, high: Array) -> Array:
    result = np.maximum(angles, low)
    for i in range(1, len(result)):
        result[i] = max(result[i], result[i - 1] + gaps[i - 1])
    last = len(result) - 1
    result[last] = min(result[last], high[last], FULL + result[0] - gaps[last])
    for i in range(last - 1, -1, -1):
        result[i] = min(result[i], high[i], result[i + 1] - gaps[i])
    return result


def _all_apart(task: RingTask, angles: Array) -> bool:
    sizes = np.array([seat.size for seat in task.seats])
    at = task.radius * np.stack([np.sin(angles), np.cos(angles)], axis=1)
    return not touching(at, sizes, 8.0).any() and bool((np.diff(angles) > 0).all())


def touching(at: Array, sizes: Array, margin: float) -> NDArray[np.bool_]:
    """Which pairs of boxes come nearer than a margin; nobody touches itself."""
    apart = np.abs(at[:, None, :] - at[None, :, :])
    need = (sizes[:, None, :] + sizes[None, :, :]) / 2 + margin
    close: NDArray[np.bool_] = np.asarray((apart < need - 1e-6).all(axis=2))
    np.fill_diagonal(close, val=False)
    return close
