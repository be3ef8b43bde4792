"""The bar chart drawn: bands and lines behind, then a mark with bar and interval for each row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import SEMIBOLD, Font, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, across, straight
from sidusryhmad.render.views.bars_sheet import (
    CHANCE,
    HEADING,
    LEADING,
    TITLE,
    VALUE,
    VERDICT,
    Group,
    Line,
    Plot,
    Sheet,
)
from sidusryhmad.render.views.bars_words import amount, chance, torn
from sidusryhmad.render.wording import stakeholder_title

_BAR = 12.0
_GROUP = Font(9.5, SEMIBOLD)
_SPACING = 0.6
_ASCENT = 0.36


@dataclass(frozen=True, slots=True)
class Style:
    """What the drawing depends on beside the places.

    Attributes:
        language: Language of the words.
        theme: Colours.
        epsilon: Likert points that count as nothing.
        tolerance: Loss that is accepted outside the inner circle.
    """

    language: Language
    theme: Theme
    epsilon: float
    tolerance: float


def marks(sheet: Sheet, style: Style) -> tuple[Mark, ...]:
    """Everything of the chart in drawing order.

    Args:
        sheet: Where it stands.
        style: How it looks.

    Returns:
        Furniture first, then one mark a row.
    """
    return (
        *_stripes(sheet, style),
        *(mark for plot in sheet.plots for mark in _plot(sheet, plot, style)),
        *_groups(sheet, style),
        *(_row(sheet, line, style) for group in sheet.groups for line in group.lines),
    )


def _stripes(sheet: Sheet, style: Style) -> Iterator[Mark]:
    """A pale band behind every other row, so that the eye finds from name to bar."""
    right, pale = sheet.plots[-1].right, style.theme.pale
    pills = tuple(
        Pill(_between(0.0, line.top, right, line.bottom), 0.0, pale, pale, 0.0, ())
        for group in sheet.groups
        for line in group.lines[::2]
    )
    if pills:
        yield Mark(pills=pills)


def _plot(sheet: Sheet, plot: Plot, style: Style) -> Iterator[Mark]:
    """The furniture of a plot; between the groups, where words stand, there are no lines."""
    theme, axis = style.theme, plot.axis
    last = len(sheet.groups) - 1
    texts = axis.ticks.texts(style.language, signed=True)
    for number, group in enumerate(sheet.groups):
        top, bottom = group.rows
        if style.epsilon > 0:
            band = _between(axis.at(-style.epsilon), top, axis.at(style.epsilon), bottom)
            yield Mark(pills=(Pill(band, 0.0, theme.bands[0], theme.bands[0], 0.0, ()),))
        written = texts if number == last else ("",) * len(texts)
        yield across(axis, group.rows, written, theme)
        zero = axis.at(0.0)
        yield Mark(strokes=(straight((zero, top), (zero, bottom), theme.soft_ink, 1.3),))
    yield Mark(labels=(*_titles(plot, style), *_caption(sheet, plot, style)))


def _titles(plot: Plot, style: Style) -> Iterator[Label]:
    y, x = 0.0, plot.axis.start
    theme = style.theme
    rows = ((plot.title, TITLE, theme.ink), (plot.verdict, VERDICT, theme.soft_ink))
    for lines, font, color in rows:
        for text in lines:
            y += font.size * 1.25
            yield Label(text, (x, y - font.size * 0.25), font.size, color, font.weight, "start")


def _caption(sheet: Sheet, plot: Plot, style: Style) -> Iterator[Label]:
    """What the numbers of the axis are, below them."""
    axis, y = plot.axis, sheet.bottom + 18.0
    text = style.language.text("← worse · Likert points · better →")
    for line in wrap(text, axis.end - axis.start, TICK_FONT):
        y += LEADING
        middle = ((axis.start + axis.end) / 2, y)
        yield Label(line, middle, TICK_FONT.size, style.theme.soft_ink)


def _groups(sheet: Sheet, style: Style) -> Iterator[Mark]:
    say, theme = style.language.text, style.theme
    if sheet.inner is not None:
        yield Mark(labels=(_heading(say("Inner circle"), sheet.inner, theme),))
    if sheet.outside is not None:
        group = sheet.outside
        heading = _heading(say("Outside the inner circle"), group, theme)
        yield Mark(labels=(heading,))
        for plot in sheet.plots:
            yield _tolerance(plot, group, heading, style)


def _heading(text: str, group: Group, theme: Theme) -> Label:
    y = group.top + HEADING - 8.0
    ink = theme.soft_ink
    return Label(text.upper(), (0.0, y), _GROUP.size, ink, SEMIBOLD, "start", _SPACING)


def _tolerance(plot: Plot, group: Group, heading: Label, style: Style) -> Mark:
    """The line beyond which a loss counts, and its number above."""
    theme, x = style.theme, plot.axis.at(-style.tolerance)
    line = straight((x, group.rows[0] - 4.0), (x, group.bottom), theme.negative, 1.4)
    number = style.language.number(-style.tolerance)
    text = style.language.text("accepted: {number}", number=number)
    half = width(text, TICK_FONT) / 2
    taken = width(heading.text, _GROUP) + _SPACING * len(heading.text) + 10.0
    middle = max(min(max(x, plot.axis.start + half), plot.right - half), taken + half)
    label = Label(text, (round(middle, 2), heading.at[1]), TICK_FONT.size, theme.ink)
    return Mark(strokes=(replace(line, dash=(4.0, 3.0)),), labels=(label,))


def _row(sheet: Sheet, line: Line, style: Style) -> Mark:
    theme, person = style.theme, line.person
    shapes: list[Shape] = []
    strokes: list[Stroke] = []
    pills: list[Pill] = []
    labels = [*_name(line, theme)]
    for plot, result in zip(sheet.plots, person.results, strict=True):
        if result is None or not result.reached:
            labels.append(_silence(plot, line, result, style))
            continue
        split = torn(result, style.epsilon)
        y = round(line.middle - (3.0 if split else 0.0), 2)
        if split:
            shapes += _halves(plot, result, line, theme)
        shapes += _bar(plot, result.total, y, theme)
        strokes += _whisker(plot, result, y, theme)
        pills += _dot(plot, result, y, theme)
        labels += _numbers(plot, result, line, style)
    told = stakeholder_title(person.name, person.ring, person.results[0], style.language)
    return Mark(told, tuple(shapes), tuple(strokes), tuple(pills), tuple(labels))


def _name(line: Line, theme: Theme) -> Iterator[Label]:
    font = line.font
    first = line.middle - (len(line.words) - 1) * LEADING / 2 + font.size * _ASCENT
    for number, word in enumerate(line.words):
        at = (0.0, round(first + number * LEADING, 2))
        yield Label(word, at, font.size, theme.ink, font.weight, "start")


def _silence(plot: Plot, line: Line, result: StakeholderImpact | None, style: Style) -> Label:
    """Words in place of a bar: nothing arrives, or they are not there."""
    say, axis = style.language.text, plot.axis
    text = say("not on the map then") if result is None else say("not reached")
    zero, wide = axis.at(0.0), width(text, TICK_FONT)
    y = round(line.middle + TICK_FONT.size * _ASCENT, 2)
    color = style.theme.soft_ink
    if zero + 8.0 + wide <= axis.end or zero - axis.start < axis.end - zero:
        return Label(text, (zero + 8.0, y), TICK_FONT.size, color, anchor="start")
    return Label(text, (zero - 8.0, y), TICK_FONT.size, color, anchor="end")


def _bar(plot: Plot, total: float, y: float, theme: Theme) -> Iterator[Shape]:
    fill, edge = (theme.gain, theme.positive) if total > 0 else (theme.loss, theme.negative)
    if total != 0:
        yield _rectangle(plot, total, (y - _BAR / 2, y + _BAR / 2), (fill, edge))


def _halves(plot: Plot, result: StakeholderImpact, line: Line, theme: Theme) -> Iterator[Shape]:
    rows = (round(line.middle + 5.5, 2), round(line.middle + 9.5, 2))
    yield _rectangle(plot, result.gain, rows, (tint(0.45, theme), theme.positive))
    yield _rectangle(plot, -result.loss, rows, (tint(-0.45, theme), theme.negative))


def _rectangle(
    plot: Plot, value: float, rows: tuple[float, float], colors: tuple[str, str]
) -> Shape:
    zero, end = plot.axis.at(0.0), plot.axis.at(value)
    top, bottom = rows
    corners: tuple[Point, ...] = ((zero, top), (end, top), (end, bottom), (zero, bottom))
    return Shape(corners, *colors, 0.9)


def _whisker(plot: Plot, result: StakeholderImpact, y: float, theme: Theme) -> Iterable[Stroke]:
    if result.likelihood is None:
        return ()
    left, right = plot.axis.at(result.likelihood.low), plot.axis.at(result.likelihood.high)
    lines = (((left, y), (right, y)), *(((x, y - 4), (x, y + 4)) for x in (left, right)))
    return [straight(start, end, theme.ink, 1.3) for start, end in lines]


def _dot(plot: Plot, result: StakeholderImpact, y: float, theme: Theme) -> Iterable[Pill]:
    if result.likelihood is None:
        return ()
    box = Box(plot.axis.at(result.likelihood.median), y, 7.0, 7.0)
    return (Pill(box, 3.5, theme.paper, theme.ink, 1.3, ()),)


def _numbers(plot: Plot, result: StakeholderImpact, line: Line, style: Style) -> Iterator[Label]:
    theme, language = style.theme, style.language
    y = round(line.middle + VALUE.size * _ASCENT, 2)
    text = amount(result, style.epsilon, language)
    yield Label(text, (round(plot.value, 2), y), VALUE.size, theme.ink, VALUE.weight, "end")
    if share := chance(result.likelihood, language):
        at = (round(plot.chance, 2), y)
        yield Label(share, at, CHANCE.size, theme.soft_ink, anchor="start")


def _between(left: float, top: float, right: float, bottom: float) -> Box:
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
