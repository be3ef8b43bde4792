"""What edges should keep away from, and whether they do."""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.render.contact import Flags, boxes_hit
from sidusryhmad.render.geometry import Array
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.plan import Plan, Size


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What edges should keep away from, as arrays.

    Attributes:
        middles: Middles of pills.
        halves: Half sizes of pills.
        name_middles: Middles of ring names.
        name_halves: Half sizes of ring names.
        hub: Half size of the service in the middle.
        outer: Half width and half height of the outermost ring.
    """

    middles: Array
    halves: Array
    name_middles: Array
    name_halves: Array
    hub: Array
    outer: Size


def obstacles(plan: Plan, layout: Layout) -> Obstacles:
    """The obstacles of a solved layout."""
    return Obstacles(
        np.array(layout.places).reshape(-1, 2),
        np.array(plan.sizes).reshape(-1, 2) / 2,
        np.array(layout.name_places).reshape(-1, 2),
        np.array(plan.names).reshape(-1, 2) / 2,
        np.array(plan.hub) / 2,
        layout.radii[-1],
    )


def samples_in(points: Array, middles: Array, halves: Array) -> Flags:
    """Whether any point of a polyline lies in a box; by link, candidate and box."""
    at, middle, half = (each.astype(np.float32) for each in (points, middles, halves))
    inside: Flags = np.abs(at[:, :, None, :, 0] - middle[:, None, 0]) < half[:, None, 0]
    inside &= np.abs(at[:, :, None, :, 1] - middle[:, None, 1]) < half[:, None, 1]
    return np.asarray(inside.any(axis=3))


def pieces_in(points: Array, middles: Array, halves: Array) -> Flags:
    """Whether any piece of a polyline runs through a box; by link, candidate and box."""
    start, end = points[:, :, :-1].reshape(-1, 2), points[:, :, 1:].reshape(-1, 2)
    shape = (*points.shape[:2], points.shape[2] - 1, len(middles))
    return np.asarray(boxes_hit(start, end, middles, halves).reshape(shape).any(axis=2))
