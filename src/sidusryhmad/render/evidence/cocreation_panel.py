"""One panel of a picture of co-creation: ratings, curve, band, and the levels that matter."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from math import sqrt

from sidusryhmad.evidence.topics.cocreation.results import Estimate, Response
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.cocreation_notes import Sign, best_line, burden_line, triangle
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import (
    TICK_FONT,
    Axis,
    across,
    fitting_ticks,
    round_ticks,
    straight,
    upright,
)

WIDTH = 420.0
"""Width of a panel with its numbers."""
HEIGHT = 250.0
"""Height of a panel with its numbers."""
_LEFT = 44.0
_TOP = 28.0
_PLOT = 176.0
_RIGHT = 8.0
_DOT = 2.5
_LARGEST = 7.0
_CELL = 5.0
_SUPPORTED = frozenset({"optimum", "levelling", "more", "less", "dip", "given"})
_NEAR = 0.35
"""Levels further beyond the data than this share of their width are only told."""


def panel(each: Response, language: Language, theme: Theme) -> tuple[Mark, ...]:
    """The panel of one segment, its upper left corner in the origin.

    Args:
        each: The segment's response.
        language: Language of the numbers.
        theme: Colours.

    Returns:
        The marks.
    """
    across_axis, up = _axes(each, language)
    rows = (_TOP, _TOP + _PLOT)
    columns = (across_axis.start, across_axis.end)
    unit = f" ({shorten(clean(each.unit), 30)})" if each.unit else ""
    title = language.text("involvement") + unit
    middle = ((columns[0] + columns[1]) / 2, rows[1] + 38.0)
    name = language.text("satisfaction")
    labels = (
        Label(title, middle, TICK_FONT.size, theme.soft_ink),
        Label(name, (columns[0], 10.0), TICK_FONT.size, theme.soft_ink, anchor="start"),
    )
    return (
        across(across_axis, rows, across_axis.ticks.texts(language), theme),
        upright(up, columns, up.ticks.texts(language), theme),
        Mark(labels=labels),
        *_band(each, (across_axis, up), theme),
        _dots(each, (across_axis, up), theme),
        _curve(each, (across_axis, up), theme),
        *_levels(each, (across_axis, up), theme),
    )


Axes = tuple[Axis, Axis]


def _axes(each: Response, language: Language) -> Axes:
    """Wide enough for the ratings, the curve, and levels that lie near."""
    levels = [x for x, _ in each.ratings] + [point.involvement for point in each.curve]
    heights = [y for _, y in each.ratings] + [point.satisfaction for point in each.curve]
    low, high = min(levels), max(levels)
    reach = _NEAR * (high - low)
    near = [x for x in _marked(each) if low - reach <= x <= high + reach]
    low, high = min([low, *near]), max([high, *near])
    room = WIDTH - _LEFT - _RIGHT
    ticks = fitting_ticks(low, high, room, language)
    up = round_ticks(min(heights), max(heights), most=6)
    return Axis(ticks, _LEFT, _LEFT + room), Axis(up, _TOP + _PLOT, _TOP)


def _marked(each: Response) -> Iterable[float]:
    if each.standing.given or each.n:
        yield each.standing.level
    if each.optimum is not None:
        yield each.optimum.value
    if each.burden is not None:
        yield each.burden.none.value
    if each.worse_above is not None:
        yield each.worse_above.value


def _band(each: Response, axes: Axes, theme: Theme) -> tuple[Mark, ...]:
    """The band of the curve, cut where it leaves the panel."""
    across_axis, up = axes
    bottom, top = up.ticks.values[0], up.ticks.values[-1]

    def at(x: float, y: float | None) -> Point:
        inside = max(bottom, min(top, y if y is not None else bottom))
        return across_axis.at(x), up.at(inside)

    if not each.curve or each.curve[0].low is None:
        return ()
    upper = [at(point.involvement, point.high) for point in each.curve]
    lower = [at(point.involvement, point.low) for point in reversed(each.curve)]
    fill = theme.bands[0]
    return (Mark(shapes=(Shape((*upper, *lower), fill, fill, 0.0),)),)


def _dots(each: Response, axes: Axes, theme: Theme) -> Mark:
    """One hollow dot for all ratings that would cover each other, larger for more of them."""
    across_axis, up = axes
    cells: dict[tuple[int, int], list[Point]] = {}
    for level, height in each.ratings:
        x, y = across_axis.at(level), up.at(height)
        cells.setdefault((round(x / _CELL), round(y / _CELL)), []).append((x, y))
    pills = []
    for (x, y), *others in cells.values():
        size = min(_LARGEST, _DOT * sqrt(1 + len(others)))
        pills.append(Pill(Box(x, y, 2 * size, 2 * size), size, theme.paper, theme.unknown, 1.1, ()))
    return Mark(pills=tuple(pills))


def _curve(each: Response, axes: Axes, theme: Theme) -> Mark:
    across_axis, up = axes
    bottom, top = up.ticks.values[0], up.ticks.values[-1]
    strokes: list[Stroke] = []
    for at, (one, other) in enumerate(pairwise(each.curve)):
        if not all(bottom <= point.satisfaction <= top for point in (one, other)):
            continue
        ends = [(across_axis.at(p.involvement), up.at(p.satisfaction)) for p in (one, other)]
        if each.finding in _SUPPORTED or at % 3:
            strokes.append(straight(ends[0], ends[1], theme.ink, 2.0))
    return Mark(strokes=tuple(strokes))


def _levels(each: Response, axes: Axes, theme: Theme) -> tuple[Mark, ...]:
    across_axis, _ = axes
    start, end = across_axis.ticks.values[0], across_axis.ticks.values[-1]

    def column(level: float) -> tuple[Point, Point] | None:
        x = across_axis.at(level)
        return ((x, _TOP), (x, _TOP + _PLOT)) if start <= level <= end else None

    marks: list[Mark] = []
    signs: tuple[tuple[Sign, Estimate | None], ...] = (
        ("burden", each.worse_above),
        ("burden_none", None if each.burden is None else each.burden.none),
    )
    for sign, level in signs:
        if level is not None and (line := column(level.value)) is not None:
            marks.append(Mark(strokes=(burden_line(*line, sign, theme),)))
    if each.optimum is not None and (line := column(each.optimum.value)) is not None:
        marks.append(Mark(strokes=(best_line(*line, theme), *_ends(each.optimum, axes, theme))))
    if (each.standing.given or each.n) and (line := column(each.standing.level)) is not None:
        thin = replace(straight(*line, theme.ink, 1.0), dash=(3.0, 3.0))
        marks.append(Mark(strokes=(thin,), shapes=(triangle(line[0], theme),)))
    return tuple(marks)


def _ends(best: Estimate, axes: Axes, theme: Theme) -> tuple[Stroke, ...]:
    """The interval of the best level on the panel's lower edge."""
    if best.interval is None:
        return ()
    across_axis, _ = axes
    start, end = across_axis.ticks.values[0], across_axis.ticks.values[-1]
    low, high = (max(start, min(end, x)) for x in (best.interval.low, best.interval.high))
    y = _TOP + _PLOT
    return (straight((across_axis.at(low), y), (across_axis.at(high), y), theme.positive, 6.0),)
