"""Rows of dots with their intervals: what evidence says of several things, on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Stroke
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import Font, clean, shorten, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, Axis, Ticks, across, straight
from sidusryhmad.render.views.chart import Body

_NAME = Font(12.0)
_STRONG = Font(12.0, 600)
_NOTE = Font(10.5)
_WIDEST = 210.0
_LINE = 15.0
_PAD = 9.0
_GAP = 14.0
_PLOT = 380.0
_DOT = 4.5
_BELOW = 24.0
_BETWEEN = 34.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One row: a value with its interval.

    Attributes:
        name: What it is of.
        value: The value; None where it is not known: then only the interval is drawn.
        low: Lower end of the interval.
        high: Upper end.
        note: What stands at the right: the value, its n.
        faint: Whether it says too little for a conclusion: hollow and dashed.
        tone: Colour of the dot; the theme's ink when left out.
        strong: Whether its name stands out, as that of a sum among its parts.
        apart: Whether a gap stands above it.
        heading: What stands in that gap, in few words.
    """

    name: str
    value: float | None
    low: float
    high: float
    note: str
    faint: bool = False
    tone: str = ""
    strong: bool = False
    apart: bool = False
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The axis of rows of dots.

    Attributes:
        ticks: Its numbers.
        texts: How they are written.
        title: What is measured; stands below it.
        line: A value to mark by a dashed line across all rows, such as a threshold.
    """

    ticks: Ticks
    texts: tuple[str, ...]
    title: str = ""
    line: float | None = None


def dots(
    rows: Sequence[Dot], ruler: Ruler, look: tuple[Language, Theme], table: Sequence[Sequence[str]]
) -> Body:
    """Rows of dots, one below the other, in the order given.

    Args:
        rows: The rows.
        ruler: The axis that they share.
        look: Language and theme.
        table: The numbers in words, the first row its heading.

    Returns:
        The chart.
    """
    _, theme = look
    names = [wrap(shorten(clean(row.name)), _WIDEST, _font(row)) for row in rows]
    widths = (
        width(line, _font(row)) for row, name in zip(rows, names, strict=True) for line in name
    )
    heads = (width(row.heading, _NOTE) for row in rows)
    left = max((*widths, *heads), default=0.0) + _GAP
    axis = Axis(ruler.ticks, left, left + _PLOT)
    notes = max((width(row.note, _NOTE) for row in rows), default=0.0)
    marks: list[Mark] = []
    top = 4.0
    for row, name in zip(rows, names, strict=True):
        if row.heading or (row.apart and marks):
            marks += _heading(row, top, left, theme)
            top += _GAP + (_LINE if row.heading else 0.0)
        height = max(len(name) * _LINE, _LINE) + 2 * _PAD
        marks.append(_row(row, name, (axis, top + height / 2), theme))
        top += height
    furniture = [across(axis, (0.0, top), ruler.texts, theme)]
    if ruler.line is not None:
        x = axis.at(ruler.line)
        dashed = replace(straight((x, 0.0), (x, top), theme.ink, 1.2), dash=(5.0, 4.0))
        furniture.append(Mark(strokes=(dashed,)))
    bottom = top + _BELOW
    if ruler.title:
        at = ((axis.start + axis.end) / 2, bottom + TICK_FONT.size)
        label = Label(clean(ruler.title), at, TICK_FONT.size, theme.soft_ink)
        furniture.append(Mark(labels=(label,)))
        bottom += TICK_FONT.size + 6.0
    return Body(
        axis.end + _GAP + notes + 4.0,
        bottom,
        (*furniture, *marks),
        table=tuple(tuple(row) for row in table),
    )


def stacked(upper: Body, lower: Body) -> Body:
    """One chart above another, in one picture.

    Args:
        upper: The chart above; its table stays.
        lower: The chart below.

    Returns:
        Both.

    Example:
        >>> stacked(Body(10.0, 20.0), Body(30.0, 5.0)).width
        30.0
    """
    down = upper.height + _BETWEEN
    return replace(
        upper,
        width=max(upper.width, lower.width),
        height=down + lower.height,
        marks=(*upper.marks, *(shifted(mark, 0.0, down) for mark in lower.marks)),
    )


def _font(row: Dot) -> Font:
    return _STRONG if row.strong else _NAME


def _heading(row: Dot, top: float, left: float, theme: Theme) -> tuple[Mark, ...]:
    """What stands in the gap above a row."""
    if not row.heading:
        return ()
    at = (left - _GAP, top + _GAP + _NOTE.size * 0.36)
    return (Mark(labels=(Label(row.heading, at, _NOTE.size, theme.soft_ink, anchor="end"),)),)


def _row(row: Dot, name: tuple[str, ...], place: tuple[Axis, float], theme: Theme) -> Mark:
    axis, y = place
    first = y - (len(name) - 1) * _LINE / 2 + _NAME.size * 0.36
    labels = [
        Label(
            line,
            (axis.start - _GAP, first + at * _LINE),
            _NAME.size,
            theme.ink,
            _font(row).weight,
            anchor="end",
        )
        for at, line in enumerate(name)
    ]
    note = Label(
        row.note, (axis.end + _GAP, y + _NOTE.size * 0.36), _NOTE.size, theme.ink, anchor="start"
    )
    color = row.tone or theme.ink
    strokes = _whisker(axis, row, (y, color))
    pills = () if row.value is None else (_dot(axis.at(row.value), y, row.faint, (color, theme)),)
    words = ", ".join(part for part in (clean(row.name), row.note) if part)
    return Mark(title=words, strokes=strokes, pills=pills, labels=(*labels, note))


def _whisker(axis: Axis, row: Dot, look: tuple[float, str]) -> tuple[Stroke, ...]:
    y, color = look
    low, high = axis.at(row.low), axis.at(row.high)
    if high - low < 0.5:
        return ()
    line = straight((low, y), (high, y), color, 2.0)
    if row.faint:
        return (replace(line, dash=(3.0, 3.0), width=1.4),)
    ends = (straight((x, y - 4.0), (x, y + 4.0), color, 1.6) for x in (low, high))
    return (line, *ends)


def _dot(x: float, y: float, faint: bool, look: tuple[str, Theme]) -> Pill:
    color, theme = look
    box = Box(round(x, 2), round(y, 2), 2 * _DOT, 2 * _DOT)
    return Pill(box, _DOT, theme.paper if faint else color, color, 1.6, ())
