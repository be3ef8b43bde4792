"""Names of a ring map on a slide as large as can be: pills grow into the room around them.

A slide is wide and low, so a map that is flattened to it would have flat pills with small names.
Pills therefore keep their proportions and grow, all alike, until names can be read or two pills
would touch; lines are cut where the grown pills begin.
"""

from dataclasses import replace
from itertools import combinations

from sidusryhmad.render.ends import visible
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Node, Scene, Shape, Stroke
from sidusryhmad.render.stretch import Stretch, direction, extent

ENOUGH = 9.5
"""Points of a name that can be read; more is not taken from the lines' room."""
_APART, _JOINED = 3.0, 4.0
"""Points between two pills, and between two that a line joins."""
_LOOSE = 1.12
"""How much wider a pill is than its name needs, for fonts that are wider than ours."""
_ROUNDS = 20
_GAP = 1.5


def letters(scene: Scene, stretch: Stretch) -> float:
    """Points for each pixel of the names, so that no two pills touch.

    Args:
        scene: A ring map.
        stretch: Its way to the slide.

    Returns:
        At least what flat pills would have, and no more than is needed to read.
    """
    sizes = [line.size for node in scene.nodes for line in node.pill.lines]
    low, high = stretch.text, ENOUGH / min(sizes, default=ENOUGH)
    for _ in range(_ROUNDS if high > low else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if _room(scene, stretch, middle) else (low, middle)
    return low


def _room(scene: Scene, stretch: Stretch, size: float) -> bool:
    """Whether pills of a size stay on the map, apart, and further apart where a line joins them."""
    boxes = {node.id: own(stretch, node, size).box(_outer(node)) for node in scene.nodes}
    whole = stretch.box(extent(scene)).grown(_APART)
    for box in boxes.values():
        corners = ((x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
        if not all(map(whole.contains, corners)):
            return False
    if scene.hub is not None:
        boxes[""] = stretch.box(scene.hub.box)
    joined = {frozenset((edge.source, edge.target)) for edge in scene.edges}
    return not any(
        boxes[one]
        .grown(_JOINED if frozenset((one, other)) in joined else _APART)
        .overlaps(boxes[other])
        for one, other in combinations(boxes, 2)
    )


def _outer(node: Node) -> Box:
    return node.pill.box if node.frame is None else node.frame.box


def own(stretch: Stretch, node: Node, size: float) -> Stretch:
    """The way to the slide of one stakeholder: their pill in its proportions, its middle kept.

    Args:
        stretch: The map's way to the slide.
        node: The stakeholder.
        size: Points for each pixel of the name.

    Returns:
        The way; nothing else about it changes.
    """
    if size <= stretch.text:
        return stretch
    across = _LOOSE * size
    x, y = stretch.point((node.pill.box.x, node.pill.box.y))
    origin = (x - across * node.pill.box.x, y - size * node.pill.box.y)
    return Stretch(across, size, origin, size)


def cut(drawn: Stroke, source: Box, target: Box) -> Stroke:
    """A line on the slide without what the grown pills would hide of it.

    Args:
        drawn: The line, in points.
        source: The pill it leaves.
        target: The pill it reaches.

    Returns:
        The line with its head before the pill.
    """
    end, reach = drawn.curve[3], 0.0
    if drawn.head is not None:
        along = direction(drawn.curve)
        reach = max((x - end[0]) * along[0] + (y - end[1]) * along[1] for x, y in drawn.head.points)
    curve = visible(drawn.curve, source.grown(-_GAP), target.grown(reach - _GAP))
    head = drawn.head
    if head is not None:
        head = _turned(head, (end, direction(drawn.curve)), (curve[3], direction(curve)))
    return replace(drawn, curve=curve, head=head)


def _turned(head: Shape, old: tuple[Point, Point], new: tuple[Point, Point]) -> Shape:
    """A head at another end of its line, in the direction the line has there."""
    (at, along), (there, ahead) = old, new
    points = []
    for x, y in head.points:
        dx, dy = x - at[0], y - at[1]
        forth, aside = dx * along[0] + dy * along[1], dy * along[0] - dx * along[1]
        points.append(
            (there[0] + forth * ahead[0] - aside * ahead[1],
             there[1] + forth * ahead[1] + aside * ahead[0])
        )  # fmt: skip
    return replace(head, points=tuple(points))
