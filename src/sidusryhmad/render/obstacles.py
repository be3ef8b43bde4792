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
    x, y = np.ascontiguousarray(points.T, dtype=np.float32)
    inside = np.empty((len(middles), *x.shape[1:]), dtype=np.bool_)
    boxes = zip(middles.astype(np.float32), halves.astype(np.float32), strict=True)
    for number, ((across, down), (wide, high)) in enumerate(boxes):
        within = (np.abs(x - across) < wide) & (np.abs(y - down) < high)
        inside[number] = within.any(axis=0)
    return inside.T


def pieces_in(points: Array, middles: Array, halves: Array) -> Flags:
    """Whether any piece of a polyline runs through a box; by link, candidate and box."""
    lines = points.transpose(2, 0, 1, 3)
    hit = boxes_hit(lines[:-1].reshape(-1, 2), lines[1:].reshape(-1, 2), middles, halves)
    return np.asarray(hit.reshape(*lines[1:].shape[:3], len(middles)).any(axis=0))
