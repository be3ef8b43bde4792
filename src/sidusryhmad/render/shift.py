"""Parts of a scene moved to another place; nothing else about them changes."""

from dataclasses import replace
from functools import singledispatch
from typing import TypeVar, cast

from sidusryhmad.render.geometry import Curve, Point
from sidusryhmad.render.scene import Edge, Label, Legend, Mark, Node, Pill, Shape, Stroke

Part = TypeVar("Part", Label, Shape, Stroke, Pill, Mark, Node, Edge, Legend)


def shifted(part: Part, x: float, y: float) -> Part:
    """A part of a scene, further right and down.

    Args:
        part: A label, shape, stroke, pill, mark, node, edge or legend.
        x: Pixels to the right.
        y: Pixels downwards.

    Returns:
        An equal part at the other place.

    Example:
        >>> shifted(Label("a", (1.0, 2.0), 12, "#000000"), 10.0, 20.0).at
        (11.0, 22.0)
    """
    return cast("Part", _shifted(part, x, y))


def _point(at: Point, x: float, y: float) -> Point:
    return (at[0] + x, at[1] + y)


@singledispatch
def _shifted(part: object, x: float, y: float) -> object:  # noqa: ARG001 - no such part
    raise TypeError(type(part).__name__)


@_shifted.register
def _(part: Label, x: float, y: float) -> Label:
    return replace(part, at=_point(part.at, x, y))


@_shifted.register
def _(part: Shape, x: float, y: float) -> Shape:
    return replace(part, points=tuple(_point(p, x, y) for p in part.points))


@_shifted.register
def _(part: Stroke, x: float, y: float) -> Stroke:
    a, b, c, d = (_point(p, x, y) for p in part.curve)
    curve: Curve = (a, b, c, d)
    head = None if part.head is None else shifted(part.head, x, y)
    mark = None if part.mark is None else shifted(part.mark, x, y)
    return replace(part, curve=curve, head=head, mark=mark)


@_shifted.register
def _(part: Pill, x: float, y: float) -> Pill:
    lines = tuple(shifted(line, x, y) for line in part.lines)
    return replace(part, box=part.box.moved(x, y), lines=lines)


@_shifted.register
def _(part: Mark, x: float, y: float) -> Mark:
    return Mark(
        part.title,
        tuple(shifted(shape, x, y) for shape in part.shapes),
        tuple(shifted(stroke, x, y) for stroke in part.strokes),
        tuple(shifted(pill, x, y) for pill in part.pills),
        tuple(shifted(label, x, y) for label in part.labels),
    )


@_shifted.register
def _(part: Node, x: float, y: float) -> Node:
    pill = shifted(part.pill, x, y)
    frame = None if part.frame is None else shifted(part.frame, x, y)
    badge = None if part.badge is None else shifted(part.badge, x, y)
    tab = None if part.tab is None else shifted(part.tab, x, y)
    image = None if part.image is None else replace(part.image, box=part.image.box.moved(x, y))
    return replace(part, pill=pill, frame=frame, badge=badge, tab=tab, image=image)


@_shifted.register
def _(part: Edge, x: float, y: float) -> Edge:
    return replace(part, stroke=shifted(part.stroke, x, y))


@_shifted.register
def _(part: Legend, x: float, y: float) -> Legend:
    return Legend(
        part.box.moved(x, y),
        tuple(shifted(label, x, y) for label in part.labels),
        tuple(shifted(stroke, x, y) for stroke in part.strokes),
        tuple(shifted(pill, x, y) for pill in part.pills),
    )
