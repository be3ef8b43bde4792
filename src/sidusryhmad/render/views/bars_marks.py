"""The bar chart drawn: bands and lines behind, then a mark with bar and interval for each row."""

from collections.abc import Iterator
from dataclasses import replace

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill
from sidusryhmad.render.text import SEMIBOLD, Font, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, across, straight
from sidusryhmad.render.views.bars_rows import Style, row
from sidusryhmad.render.views.bars_sheet import (
    HEADING,
    LEADING,
    TITLE,
    VERDICT,
    Group,
    Plot,
    Sheet,
)

_GROUP = Font(9.5, SEMIBOLD)
_SPACING = 0.6


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
        *(row(sheet, line, style) for group in sheet.groups for line in group.lines),
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


def _between(left: float, top: float, right: float, bottom: float) -> Box:
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
