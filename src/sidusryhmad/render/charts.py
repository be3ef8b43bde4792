"""Pictures on slides as native shapes: ring maps stretched to the slide, charts as they are."""

from collections.abc import Mapping
from dataclasses import replace
from math import copysign, hypot
from typing import Any

from sidusryhmad.render.deck import describe
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.legible import cut, letters, own
from sidusryhmad.render.scene import Edge, Hub, Legend, Mark, Node, Pill, Scene
from sidusryhmad.render.shapes import (
    Pen,
    dress,
    line,
    oval,
    picture_shape,
    pill_shape,
    polygon,
    stroke_shapes,
    texts,
)

CURVES, CONNECTORS = "curves", "connectors"
EDGES = (CURVES, CONNECTORS)
"""Influences as curves just as in the picture, or as straight lines that follow their pills."""
_BADGE_ASIDE = 2.0
"""Points by which a badge leaves room for the name, which has grown more than its pill."""
_ENDS = {"positive": "triangle", "negative": "oval", "unknown": "diamond"}
_SITES = ((0.0, -0.5), (-0.5, 0.0), (0.0, 0.5), (0.5, 0.0))
"""Where a connector can be joined to a box, in the order of office programs."""


def picture(pen: Pen, scene: Scene, edges: str = CURVES) -> None:
    """Everything of a picture but its headings and its legend.

    Args:
        pen: Where to draw.
        scene: The picture.
        edges: One of :data:`EDGES`; lines that do not join two pills are curves all the same.
    """
    for ring in reversed(scene.rings):
        box = pen.stretch.box(Box(*scene.centre, 2 * ring.radii[0], 2 * ring.radii[1]))
        describe(oval(pen, Pill(box, 0.0, ring.fill, ring.line, 0.75, ())), ring.name, ring.name)
    for mark in scene.marks:
        _mark(pen, mark)
    names = {node.id: node.name for node in scene.nodes}
    size = letters(scene, pen.stretch) if scene.rings else pen.stretch.text
    boxes = {n.id: own(pen.stretch, n, size).box(n.pill.box) for n in scene.nodes}
    joined = edges == CONNECTORS and all({e.source, e.target} <= set(names) for e in scene.edges)
    if not joined:
        grown = boxes if size > pen.stretch.text else {}
        for edge in scene.edges:
            _curve(pen.group(_arrow(edge, names), edge.title), edge, grown)
    for ring in scene.rings:
        texts(pen, map(pen.stretch.label, ring.lines))
    if scene.hub is not None:
        _hub(pen, scene.hub)
    beneath = len(pen.shapes)
    pills = {
        node.id: _node(replace(pen, stretch=own(pen.stretch, node, size)), node)
        for node in scene.nodes
    }
    if joined:
        _connectors(pen, scene, pills, beneath)


def _curve(pen: Pen, edge: Edge, grown: Mapping[str, Box]) -> None:
    """An influence as in the picture, as far as pills that have grown do not hide it."""
    drawn = pen.stretch.stroke(edge.stroke)
    if edge.source in grown and edge.target in grown:
        drawn = cut(drawn, grown[edge.source], grown[edge.target])
    stroke_shapes(pen, drawn)


def _arrow(edge: Edge, names: Mapping[str, str]) -> str:
    return f"{names.get(edge.source, edge.source)} → {names.get(edge.target, edge.target)}"


def _hub(pen: Pen, hub: Hub) -> None:
    lines = tuple(map(pen.stretch.label, hub.lines))
    drawn = Pill(pen.stretch.box(hub.box), 0.0, hub.fill, hub.line, 1.5, lines)
    describe(oval(pen, drawn), hub.name, hub.name)


def legend(pen: Pen, drawn: Legend, name: str) -> None:
    """What lines and colours mean, as one group.

    Args:
        pen: Where to draw, with the legend's own stretch.
        drawn: The legend.
        name: Name of the group.
    """
    if drawn.labels:
        told = "; ".join(label.text for label in drawn.labels)
        _parts(pen.group(name, told), Mark("", (), drawn.strokes, drawn.pills, drawn.labels))


def _mark(pen: Pen, mark: Mark) -> None:
    """What belongs together is a group; mere furniture and single shapes stand by themselves."""
    count = len(mark.shapes) + len(mark.strokes) + len(mark.pills) + len(mark.labels)
    _parts(pen.group(mark.title, mark.title) if mark.title and count > 1 else pen, mark)


def _parts(pen: Pen, mark: Mark) -> None:
    for shape in mark.shapes:
        polygon(pen, pen.stretch.shape(shape))
    for stroke in mark.strokes:
        stroke_shapes(pen, pen.stretch.stroke(stroke))
    for pill in mark.pills:
        pill_shape(pen, pen.stretch.pill(pill))
    texts(pen, map(pen.stretch.label, mark.labels))


def _node(pen: Pen, node: Node) -> Any:  # noqa: ANN401 - a shape of python-pptx's
    """A stakeholder as one group; its pill is given back."""
    inside = pen.group(node.name, node.title)
    if node.frame is not None:
        pill_shape(inside, pen.stretch.pill(node.frame))
    made = pill_shape(inside, pen.stretch.pill(node.pill))
    if node.tab is not None:
        pill_shape(inside, pen.stretch.pill(node.tab))
    if node.image is not None:
        picture_shape(inside, node.image, node.name)
    if node.badge is not None:
        badge = pen.stretch.pill(node.badge)
        aside = copysign(_BADGE_ASIDE, node.badge.box.y - node.pill.box.y)
        lines = tuple(replace(a, at=(a.at[0], a.at[1] + aside)) for a in badge.lines)
        pill_shape(inside, replace(badge, box=badge.box.moved(0.0, aside), lines=lines))
    return made


def _connectors(pen: Pen, scene: Scene, pills: Mapping[str, Any], beneath: int) -> None:
    """Straight lines joined to their pills, under all of them."""
    names = {node.id: node.name for node in scene.nodes}
    boxes = {id_: _box(pill) for id_, pill in pills.items()}
    tree = pen.shapes._spTree
    first = pen.shapes[beneath]._element if beneath < len(pen.shapes) else None
    for edge in scene.edges:
        start, end = _sites(boxes[edge.source], boxes[edge.target])
        made = line(pen, (0.0, 0.0), (0.0, 0.0))
        made.begin_connect(pills[edge.source], start)
        made.end_connect(pills[edge.target], end)
        width = max(0.75, edge.stroke.width * pen.stretch.text)
        dress(made, replace(edge.stroke, width=width))
        _end(made, edge)
        describe(made, _arrow(edge, names), edge.title)
        if first is not None:
            tree.remove(made._element)
            first.addprevious(made._element)


def _box(shape: Any) -> Box:  # noqa: ANN401 - as above
    wide, high = shape.width, shape.height
    return Box(shape.left + wide / 2, shape.top + high / 2, wide, high)


def _sites(source: Box, target: Box) -> tuple[int, int]:
    """Where the shortest line between two boxes is joined to them."""
    spots = [
        [(box.x + x * box.width, box.y + y * box.height) for x, y in _SITES]
        for box in (source, target)
    ]
    pairs = [(start, end) for start in range(4) for end in range(4)]
    return min(
        pairs,
        key=lambda pair: hypot(
            spots[0][pair[0]][0] - spots[1][pair[1]][0], spots[0][pair[0]][1] - spots[1][pair[1]][1]
        ),
    )


def _end(made: Any, edge: Edge) -> None:  # noqa: ANN401 - as above
    """The sign as an end that office programs know; they have no bar, so it is a dot."""
    from pptx.oxml.ns import qn

    outline = made.line._get_or_add_ln()
    end = outline.makeelement(qn("a:tailEnd"), {"type": _ENDS[edge.sign], "w": "med", "len": "med"})
    outline.append(end)
