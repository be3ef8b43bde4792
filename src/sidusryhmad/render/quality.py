"""How readable a picture is, in numbers: what crosses, touches or runs over what."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from sidusryhmad.render.contact import boxes_hit, crossings
from sidusryhmad.render.geometry import Array, polyline
from sidusryhmad.render.scene import Edge, Scene


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts of what makes a picture hard to read.

    Attributes:
        crossings: Crossings between visible edges.
        overlaps: Pairs of pills that share area.
        over_pills: Edges running over a third party's pill, counted by pill.
        over_hub: Edges running over the box of the service in the middle.
    """

    crossings: int
    overlaps: int
    over_pills: int
    over_hub: int


def quality(scene: Scene) -> Quality:
    """Measure a scene.

    Args:
        scene: The picture.

    Returns:
        The counts.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> quality(draw(ServiceMap.named("Kohvik")).scene)
        Quality(crossings=0, overlaps=0, over_pills=0, over_hub=0)
    """
    boxes = [node.pill.box for node in scene.nodes]
    overlaps = sum(a.overlaps(b) for a, b in combinations(boxes, 2))
    lines = [polyline(edge.stroke.curve, 32) for edge in scene.edges]
    over_hub = sum(_over_hub(scene, line) for line in lines)
    over_pills = sum(_over(scene, e, line) for e, line in zip(scene.edges, lines, strict=True))
    return Quality(_crossings(lines), overlaps, over_pills, over_hub)


def _crossings(lines: list[Array]) -> int:
    total = 0
    for number, line in enumerate(lines[:-1]):
        others = np.stack(lines[number + 1 :])
        repeated = np.broadcast_to(line, others.shape)
        total += int(crossings(repeated, others).sum())
    return total


def _over_hub(scene: Scene, line: Array) -> bool:
    if scene.hub is None:
        return False
    hub = scene.hub.box
    at, half = np.array([[hub.x, hub.y]]), np.array([[hub.width, hub.height]]) / 2
    return bool(boxes_hit(line[:-1], line[1:], at, half).any())


def _over(scene: Scene, edge: Edge, line: Array) -> int:
    others = [n.pill.box for n in scene.nodes if n.id not in (edge.source, edge.target)]
    if not others:
        return 0
    at = np.array([[box.x, box.y] for box in others])
    half = np.array([[box.width, box.height] for box in others]) / 2
    return int(boxes_hit(line[:-1], line[1:], at, half).any(axis=0).sum())
