"""Dumbbells: two sides' medians on one scale, each in a lane of its own, a line between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Label, Legend, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import SEMIBOLD, Font, clean, shorten, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import Axis, across, round_ticks, straight
from sidusryhmad.render.views.chart import Body
from sidusryhmad.render.views.key import SAMPLE

_NAME = Font(12.0)
_NOTE = Font(10.5)
_STRONG = Font(10.5, SEMIBOLD)
_WIDEST = 210.0
_LINE = 15.0
_PAD = 9.0
_LOWEST = 30.0
_GAP = 14.0
_PLOT = 360.0
_LANE = 6.0
_SIZE = 5.5
_BELOW = 24.0


@dataclass(frozen=True, slots=True)
class End:
    """One side of a dumbbell.

    Attributes:
        value: Its median.
        low: Its lowest rating.
        high: Its highest rating.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One row.

    Attributes:
        name: What was rated.
        first: The upper side, a hollow diamond; None where it gave no rating.
        second: The lower side, a disc.
        notes: Lines of text at the right.
        strong: Whether the notes stand out.
    """

    name: str
    first: End | None
    second: End | None
    notes: tuple[str, ...] = ()
    strong: bool = False


def dumbbells(
    rows: Sequence[Dumbbell],
    look: tuple[Language, Theme],
    legend: Legend,
    table: Sequence[Sequence[str]],
) -> Body:
    """Dumbbells one below the other on the scale from −3 to +3.

    Args:
        rows: The rows.
        look: Language and theme.
        legend: What their ends mean.
        table: The numbers in words, the first row its heading.

    Returns:
        The chart.
    """
    language, theme = look
    names = [wrap(shorten(clean(row.name)), _WIDEST, _NAME) for row in rows]
    left = max((width(line, _NAME) for name in names for line in name), default=0.0) + _GAP
    ticks = round_ticks(-3.0, 3.0, most=8)
    axis = Axis(ticks, left, left + _PLOT)
    marks: list[Mark] = []
    top = 4.0
    for row, name in zip(rows, names, strict=True):
        height = max(max(len(name), len(row.notes)) * _LINE, _LOWEST) + 2 * _PAD
        marks += _row(row, name, (axis, top + height / 2), theme)
        top += height
    zero = straight((axis.at(0.0), 0.0), (axis.at(0.0), top), theme.soft_ink, 1.2)
    furniture = (
        across(axis, (0.0, top), ticks.texts(language, signed=True), theme),
        Mark(strokes=(zero,)),
    )
    notes = max((width(note, _STRONG) for row in rows for note in row.notes), default=0.0)
    return Body(
        axis.end + _GAP + notes + 4.0,
        top + _BELOW,
        (*furniture, *marks),
        legend=legend,
        table=tuple(tuple(row) for row in table),
    )


def samples(theme: Theme) -> tuple[tuple[Stroke, ...], tuple[Pill, ...], tuple[Stroke, ...]]:
    """Samples for the key: the outline of a diamond, a disc, a range."""
    corners = diamond((SAMPLE / 2, 0.0), theme).points
    around = zip(corners, (*corners[1:], corners[0]), strict=True)
    outline = tuple(straight(a, b, theme.positive, 2.0) for a, b in around)
    spread = straight((4.0, 0.0), (SAMPLE - 4.0, 0.0), theme.soft_ink, 1.2)
    return outline, (disc((SAMPLE / 2, 0.0), theme),), (spread,)


def diamond(at: Point, theme: Theme) -> Shape:
    """The median of the upper side: hollow, as the key shows it."""
    x, y = at
    size = _SIZE + 1.0
    corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    return Shape(corners, theme.paper, theme.positive, 2.0)


def disc(at: Point, theme: Theme) -> Pill:
    """The median of the lower side."""
    box = Box(round(at[0], 2), round(at[1], 2), 2 * _SIZE, 2 * _SIZE)
    return Pill(box, _SIZE, theme.negative, theme.negative, 1.2, ())


def _row(
    row: Dumbbell, name: tuple[str, ...], place: tuple[Axis, float], theme: Theme
) -> tuple[Mark, Mark]:
    """The lines with their texts, and both ends over them."""
    axis, y = place
    upper, lower = y - _LANE, y + _LANE
    strokes = [
        *_spread(row.first, axis, (upper, theme)),
        *_spread(row.second, axis, (lower, theme)),
    ]
    if row.first is not None and row.second is not None:
        ends = (axis.at(row.first.value), upper), (axis.at(row.second.value), lower)
        strokes.append(straight(*ends, theme.ink, 2.6 if row.strong else 1.8))
    shapes = () if row.first is None else (diamond((axis.at(row.first.value), upper), theme),)
    pills = () if row.second is None else (disc((axis.at(row.second.value), lower), theme),)
    labels = (*_texts(name, (axis.start - _GAP, y), _NAME, theme), *_notes(row, axis, y, theme))
    words = ", ".join((clean(row.name), *row.notes))
    return Mark(words, strokes=tuple(strokes), labels=labels), Mark(shapes=shapes, pills=pills)


def _spread(end: End | None, axis: Axis, look: tuple[float, Theme]) -> tuple[Stroke, ...]:
    if end is None or end.low == end.high:
        return ()
    y, theme = look
    return (straight((axis.at(end.low), y), (axis.at(end.high), y), theme.soft_ink, 1.2),)


def _texts(lines: Sequence[str], at: Point, font: Font, theme: Theme) -> tuple[Label, ...]:
    x, y = at
    first = y - (len(lines) - 1) * _LINE / 2 + font.size * 0.36
    return tuple(
        Label(line, (x, first + number * _LINE), font.size, theme.ink, font.weight, "end")
        for number, line in enumerate(lines)
    )


def _notes(row: Dumbbell, axis: Axis, y: float, theme: Theme) -> tuple[Label, ...]:
    font = _STRONG if row.strong else _NOTE
    found = _texts(row.notes, (axis.end + _GAP, y), font, theme)
    return tuple(replace(label, anchor="start") for label in found)
