"""Parts of a picture as shapes of an office program, to be moved, coloured and rewritten."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from math import hypot
from typing import Any

from sidusryhmad.render.deck import WIDE, describe, emu, rgb
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.office import sound
from sidusryhmad.render.pdf import NO_FILL
from sidusryhmad.render.scene import Image, Label, Pill, Shape, Stroke
from sidusryhmad.render.stretch import Stretch
from sidusryhmad.render.text import Font, width

_SPACIOUS, _VERY_SPACIOUS = 1.2, 1.6
"""Room for fonts that are wider than ours. Text that is not centred breaks where it must not have
more: office programs centre what may not break, however it is aligned."""
_MARK_RADIUS = 6.5
_STRAIGHT = 0.5
"""Points by which the control points of a line may lie beside it."""


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


def pill_shape(pen: Pen, pill: Pill) -> Any:  # noqa: ANN401 - as above
    """A box with its text, rounded or not.

    Args:
        pen: Where to draw.
        pill: The box, in points.

    Returns:
        The shape.
    """
    from pptx.enum.shapes import MSO_SHAPE

    kind = MSO_SHAPE.ROUNDED_RECTANGLE if pill.radius else MSO_SHAPE.RECTANGLE
    shape = pen.shapes.add_shape(kind, *_emu(pill.box))
    if pill.radius:
        shape.adjustments[0] = min(0.5, pill.radius / min(pill.box.width, pill.box.height))
    _look(shape, pill.fill, pill.border, pill.border_width)
    _write(pen, shape, pill.lines, pill.box)
    describe(shape, " ".join(line.text for line in pill.lines) or "frame", "")
    return shape


def picture_shape(pen: Pen, image: Image, told: str) -> None:
    """A picture.

    Args:
        pen: Where to draw.
        image: The picture, its box in pixels.
        told: What it shows.
    """
    box = pen.stretch.box(image.box)
    side = min(box.width / image.box.width, box.height / image.box.height)
    whole = Box(box.x, box.y, side * image.box.width, side * image.box.height)
    made = pen.shapes.add_picture(BytesIO(image.data), *_emu(whole))
    describe(made, told, told)


def polygon(pen: Pen, shape: Shape) -> None:
    """A filled polygon.

    Args:
        pen: Where to draw.
        shape: The polygon, in points.
    """
    _look(_freeform(pen, shape.points, close=True), shape.fill, shape.line, shape.width)


def oval(pen: Pen, drawn: Pill) -> Any:  # noqa: ANN401 - as above
    """An ellipse with its text.

    Args:
        pen: Where to draw.
        drawn: Box, colours and text, in points.

    Returns:
        The shape.
    """
    from pptx.enum.shapes import MSO_SHAPE

    shape = pen.shapes.add_shape(MSO_SHAPE.OVAL, *_emu(drawn.box))
    _look(shape, drawn.fill, drawn.border, drawn.border_width)
    _write(pen, shape, drawn.lines)
    return shape


def stroke_shapes(pen: Pen, drawn: Stroke) -> None:
    """A line with its head and its sign: a straight one as a line, another one as a curve.

    Args:
        pen: Where to draw.
        drawn: The line, in points.
    """
    if _straight(drawn.curve):
        made = line(pen, drawn.curve[0], drawn.curve[3])
    else:
        made = _freeform(pen, drawn.curve, close=False)
        _bend(made)
        made.fill.background()
    dress(made, drawn)
    if drawn.head is not None:
        polygon(pen, drawn.head)
    if drawn.mark is not None:
        x, y = drawn.mark.at
        radius = _MARK_RADIUS * pen.stretch.text
        box = Box(x, y - 0.36 * drawn.mark.size, 2 * radius, 2 * radius)
        oval(pen, Pill(box, 0.0, drawn.paper, drawn.paper, 0.5, (drawn.mark,)))


def line(pen: Pen, start: Point, end: Point) -> Any:  # noqa: ANN401 - as above
    """A straight line.

    Args:
        pen: Where to draw.
        start: Where it begins, in points.
        end: Where it ends.

    Returns:
        The shape, a connector that is not joined to anything yet.
    """
    from pptx.enum.shapes import MSO_CONNECTOR

    made = pen.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(emu, (*start, *end)))
    _without_style(made)
    return made


def dress(made: Any, drawn: Stroke) -> None:  # noqa: ANN401 - as above
    """Colour, width and dashes of a line.

    Args:
        made: The shape.
        drawn: How it looks, its width in points.
    """
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    made.line.color.rgb, made.line.width = rgb(drawn.color), Pt(drawn.width)
    if drawn.dash:
        long = drawn.dash[0] > drawn.dash[1]
        made.line.dash_style = MSO_LINE.DASH if long else MSO_LINE.ROUND_DOT


def _straight(curve: Curve) -> bool:
    (x, y), *others = curve
    across, down = curve[3][0] - x, curve[3][1] - y
    far = hypot(across, down) or 1.0
    return all(abs(across * (q - y) - down * (p - x)) / far < _STRAIGHT for p, q in others)


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
        shape.fill.fore_color.rgb = rgb(fill)
    shape.line.color.rgb, shape.line.width = rgb(line), Pt(thick)


def _without_style(shape: Any) -> None:  # noqa: ANN401 - as above
    """Free a shape from the theme's style, which casts shadows."""
    from pptx.oxml.ns import qn

    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def texts(pen: Pen, labels: Iterable[Label]) -> None:
    """Lines of text, each in a box of its own.

    Args:
        pen: Where to draw.
        labels: The lines, their places and sizes in points.
    """
    for label in labels:
        bare = width(label.text, Font(label.size, label.weight))
        room = {"start": WIDE - label.at[0], "end": label.at[0]}.get(label.anchor, WIDE)
        wide = max(bare, min(bare * _spacious(label), room))
        x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0.0)
        box = Box(x, label.at[1] - 0.36 * label.size, wide, label.size * _SPACIOUS)
        text_box(pen, label, box, wrap=label.anchor != "middle" and wide > _SPACIOUS * bare)


def _spacious(label: Label) -> float:
    return _SPACIOUS if label.anchor == "middle" else _VERY_SPACIOUS


def _write(
    pen: Pen,
    shape: Any,  # noqa: ANN401 - as above
    lines: Iterable[Label],
    box: Box | None = None,
) -> None:
    """Write lines into a shape as one paragraph, so that it can be rewritten as one text."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame, labels = shape.text_frame, list(lines)
    frame.word_wrap = box is not None and bool(labels) and labels[0].anchor != "middle"
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    if not labels:
        return
    paragraph, first = frame.paragraphs[0], labels[0]
    if box is not None and first.anchor == "start":
        frame.margin_left = emu(max(0.0, first.at[0] - box.left))
    if box is not None and first.anchor == "middle":
        frame.margin_left = emu(max(0.0, 2 * (first.at[0] - box.x)))
    if box is not None and first.anchor == "end":
        frame.margin_right = emu(max(0.0, box.right - first.at[0]))
    sides = {"start": PP_ALIGN.LEFT, "end": PP_ALIGN.RIGHT}
    paragraph.alignment = sides.get(first.anchor, PP_ALIGN.CENTER)
    paragraph.line_spacing = 0.9
    for number, label in enumerate(labels):
        if number:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = sound(label.text)
        run.font.size, run.font.bold = Pt(round(label.size, 1)), label.weight >= 600
        run.font.color.rgb = rgb(label.color)
        run._r.get_or_add_rPr().set("lang", pen.language)


def _emu(box: Box) -> tuple[int, int, int, int]:
    return emu(box.left), emu(box.top), emu(box.width), emu(box.height)
