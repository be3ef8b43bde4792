"""A ring map as shapes of an office program, each of which can be moved, coloured and rewritten."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import copysign
from typing import Any

from sidusryhmad.render.deck import describe, emu
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.office import sound
from sidusryhmad.render.pdf import NO_FILL
from sidusryhmad.render.scene import Edge, Hub, Label, Legend, Node, Pill, Scene, Stroke
from sidusryhmad.render.stretch import Stretch
from sidusryhmad.render.text import Font, width

_SPACIOUS = 1.2
_MARK_RADIUS = 6.5
_BADGE_ASIDE = 2.0
"""Points by which a badge leaves room for the name, which has grown more than its pill."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Where and how to draw.

    Attributes:
        shapes: The shapes of a slide, or of a group on one.
        stretch: From pixels to points.
        language: The language of the texts, as office programs name it.
    """

    shapes: Any
    stretch: Stretch
    language: str

    def group(self, name: str, told: str) -> "Pen":
        """A pen for a group of shapes that move together."""
        made = self.shapes.add_group_shape()
        describe(made, name, told)
        return Pen(made.shapes, self.stretch, self.language)


def rings_and_people(pen: Pen, scene: Scene) -> None:
    """Everything of a ring map but its headings and its legend.

    Args:
        pen: Where to draw.
        scene: The picture.
    """
    for ring in reversed(scene.rings):
        box = Box(*scene.centre, 2 * ring.radii[0], 2 * ring.radii[1])
        shape = _oval(pen, pen.stretch.box(box), ring.fill, ring.line, 0.75)
        describe(shape, ring.name, ring.name)
    for ring in scene.rings:
        _texts(pen, map(pen.stretch.label, ring.lines))
    names = {node.id: node.name for node in scene.nodes}
    for edge in scene.edges:
        _edge(pen, edge, names)
    if scene.hub is not None:
        _hub(pen, scene.hub)
    for node in scene.nodes:
        _node(pen, node)


def _hub(pen: Pen, hub: Hub) -> None:
    shape = _oval(pen, pen.stretch.box(hub.box), hub.fill, hub.line, 1.5)
    describe(shape, hub.name, hub.name)
    _write(pen, shape, [pen.stretch.label(line) for line in hub.lines])


def legend(pen: Pen, drawn: Legend, name: str) -> None:
    """What lines and colours mean, as one group.

    Args:
        pen: Where to draw, with the legend's own stretch.
        drawn: The legend.
        name: Name of the group.
    """
    if not drawn.labels:
        return
    inside = pen.group(name, "; ".join(label.text for label in drawn.labels))
    for stroke in drawn.strokes:
        _stroke(inside, pen.stretch.stroke(stroke))
    for pill in drawn.pills:
        _pill(inside, pen.stretch.pill(pill))
    _texts(inside, map(pen.stretch.label, drawn.labels))


def text_box(pen: Pen, label: Label, box: Box, *, wrap: bool = False) -> Any:  # noqa: ANN401
    """A line of text in a box of its own.

    Args:
        pen: Where to draw.
        label: The text, its size in points.
        box: Where, in points.
        wrap: Whether it may go on in further lines.

    Returns:
        The shape.
    """
    shape = pen.shapes.add_textbox(*_emu(box))
    _write(pen, shape, [label])
    shape.text_frame.word_wrap = wrap
    return shape


def _edge(pen: Pen, edge: Edge, names: dict[str, str]) -> None:
    name = f"{names[edge.source]} → {names[edge.target]}"
    _stroke(pen.group(name, edge.title), pen.stretch.stroke(edge.stroke))


def _node(pen: Pen, node: Node) -> None:
    inside = pen.group(node.name, node.title)
    for part in (node.frame, node.pill):
        if part is not None:
            _pill(inside, pen.stretch.pill(part))
    if node.badge is not None:
        badge = pen.stretch.pill(node.badge)
        aside = copysign(_BADGE_ASIDE, node.badge.box.y - node.pill.box.y)
        lines = tuple(replace(a, at=(a.at[0], a.at[1] + aside)) for a in badge.lines)
        _pill(inside, replace(badge, box=badge.box.moved(0.0, aside), lines=lines))


def _pill(pen: Pen, pill: Pill) -> None:
    from pptx.enum.shapes import MSO_SHAPE

    shape = pen.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *_emu(pill.box))
    shape.adjustments[0] = min(0.5, pill.radius / min(pill.box.width, pill.box.height))
    _look(shape, pill.fill, pill.border, pill.border_width)
    _write(pen, shape, pill.lines)
    describe(shape, " ".join(line.text for line in pill.lines) or "frame", "")


def _oval(pen: Pen, box: Box, fill: str, line: str, thick: float) -> Any:  # noqa: ANN401
    from pptx.enum.shapes import MSO_SHAPE

    shape = pen.shapes.add_shape(MSO_SHAPE.OVAL, *_emu(box))
    _look(shape, fill, line, thick)
    return shape


def _stroke(pen: Pen, drawn: Stroke) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    line = _freeform(pen, drawn.curve, close=False)
    _bend(line)
    line.fill.background()
    line.line.color.rgb, line.line.width = _rgb(drawn.color), Pt(drawn.width)
    if drawn.dash:
        long = drawn.dash[0] > drawn.dash[1]
        line.line.dash_style = MSO_LINE.DASH if long else MSO_LINE.ROUND_DOT
    if drawn.head is not None:
        head = _freeform(pen, drawn.head.points, close=True)
        _look(head, drawn.head.fill, drawn.head.line, drawn.head.width)
    if drawn.mark is not None:
        x, y = drawn.mark.at
        radius = _MARK_RADIUS * pen.stretch.text
        box = Box(x, y - 0.36 * drawn.mark.size, 2 * radius, 2 * radius)
        _write(pen, _oval(pen, box, drawn.paper, drawn.paper, 0.5), [drawn.mark])


def _freeform(pen: Pen, points: Iterable[Point], *, close: bool) -> Any:  # noqa: ANN401
    first, *rest = [(emu(x), emu(y)) for x, y in points]
    builder = pen.shapes.build_freeform(*first)
    builder.add_line_segments(rest, close=close)
    shape = builder.convert_to_shape()
    _without_style(shape)
    return shape


def _bend(shape: Any) -> None:  # noqa: ANN401 - a shape of python-pptx's
    """Make one curve of the three straight lines between its control points."""
    from pptx.oxml.ns import qn

    (path,) = shape._element.iter(qn("a:path"))
    straight = path.findall(qn("a:lnTo"))
    curve = path.makeelement(qn("a:cubicBezTo"))
    path.append(curve)
    for line in straight:
        curve.append(line[0])
        path.remove(line)


def _look(shape: Any, fill: str, line: str, thick: float) -> None:  # noqa: ANN401 - as above
    from pptx.util import Pt

    _without_style(shape)
    if fill == NO_FILL:
        shape.fill.background()
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
    shape.line.color.rgb, shape.line.width = _rgb(line), Pt(thick)


def _without_style(shape: Any) -> None:  # noqa: ANN401 - as above
    """Free a shape from the theme's style, which casts shadows."""
    from pptx.oxml.ns import qn

    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def _texts(pen: Pen, labels: Iterable[Label]) -> None:
    for label in labels:
        wide = width(label.text, Font(label.size, label.weight)) * _SPACIOUS
        x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0.0)
        box = Box(x, label.at[1] - 0.36 * label.size, wide, label.size * _SPACIOUS)
        text_box(pen, label, box)


def _write(pen: Pen, shape: Any, lines: Iterable[Label]) -> None:  # noqa: ANN401 - as above
    """Write lines into a shape as one paragraph, so that it can be rewritten as one text."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame, labels = shape.text_frame, list(lines)
    frame.word_wrap = False
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    if not labels:
        return
    paragraph, first = frame.paragraphs[0], labels[0]
    sides = {"start": PP_ALIGN.LEFT, "end": PP_ALIGN.RIGHT}
    paragraph.alignment = sides.get(first.anchor, PP_ALIGN.CENTER)
    paragraph.line_spacing = 0.9
    for number, label in enumerate(labels):
        if number:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = sound(label.text)
        run.font.size, run.font.bold = Pt(round(label.size, 1)), label.weight >= 600
        run.font.color.rgb = _rgb(label.color)
        run._r.get_or_add_rPr().set("lang", pen.language)


def _rgb(color: str) -> Any:  # noqa: ANN401 - a type of python-pptx's
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(color.removeprefix("#").upper())


def _emu(box: Box) -> tuple[int, int, int, int]:
    return emu(box.left), emu(box.top), emu(box.width), emu(box.height)
