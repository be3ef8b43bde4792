"""Bars of real and perceived waits, group by group, with effects on an axis beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Stroke
from sidusryhmad.render.text import SEMIBOLD, Font, clean, shorten, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, Axis, Ticks, across, straight
from sidusryhmad.render.views.chart import Body

_NAME = Font(12.0)
_HEAD = Font(12.0, SEMIBOLD)
_NOTE = Font(10.5)
_WIDEST = 170.0
_LINE = 15.0
_BAR = 10.0
_BARS = 230.0
_EFFECTS = 230.0
_GAP = 14.0
_ROW = 38.0
_ABOVE = 26.0
_BETWEEN = 10.0
_BELOW = 24.0
_DOT = 4.5
_SHORTEST = 1.0
_FAR = 1.5
"""A tolerance this many times as long as every bar would leave the bars too short: not drawn."""


@dataclass(frozen=True, slots=True)
class Bars:
    """One wait.

    Attributes:
        name: How it comes about: a change's name, or today.
        real: How long it lasts, in seconds.
        felt: How long it feels.
        tolerated: How long it is put up with.
        texts: The first two in words.
        effect: What it does against its reference; None for the reference itself.
        range: Lowest and highest effect.
    """

    name: str
    real: float
    felt: float
    tolerated: float
    texts: tuple[str, str]
    effect: float | None
    range: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Group:
    """Waits for the same thing, on one scale.

    Attributes:
        name: What is waited for, and by whom.
        rows: The waits.
    """

    name: str
    rows: tuple[Bars, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where things stand: left end of the bars, pixels a second, the axis of effects."""

    left: float
    scale: float
    axis: Axis
    theme: Theme
    language: Language


def groups_body(
    groups: Sequence[Group], language: Language, theme: Theme, table: Sequence[Sequence[str]]
) -> Body:
    """All groups, one below the other.

    Args:
        groups: The groups.
        language: Language of the numbers.
        theme: Colours.
        table: The numbers in words.

    Returns:
        The chart.
    """
    rows = [row for group in groups for row in group.rows]
    names = [line for row in rows for line in _wrapped(row.name)]
    left = max((width(line, _NAME) for line in names), default=0.0) + _GAP
    noted = max((width(text, _NOTE) for row in rows for text in row.texts), default=0.0)
    start = left + _BARS + noted + 3 * _GAP
    ticks = Ticks((-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0), 0)
    axis = Axis(ticks, start, start + _EFFECTS)
    marks: list[Mark] = []
    y = 4.0
    for group in groups:
        sheet = _Sheet(left, _scale(group), axis, theme, language)
        head, y = _headline(group, y, axis.start - _GAP, theme)
        marks.append(head)
        for row in group.rows:
            height = max(_ROW, len(_wrapped(row.name)) * _LINE + 8.0)
            marks += _row(row, y + height / 2, sheet)
            y += height
        y += _BETWEEN
    notes = max((width(_effect(row, language), _NOTE) for row in rows), default=0.0)
    return Body(
        axis.end + _GAP + notes + 4.0,
        y + _BELOW + TICK_FONT.size + 6.0,
        (*_furniture(axis, y, language, theme), *marks),
        table=tuple(map(tuple, table)),
    )


def _furniture(axis: Axis, bottom: float, language: Language, theme: Theme) -> tuple[Mark, Mark]:
    """The axis of effects, and what it is of."""
    texts = axis.ticks.texts(language, signed=True)
    at = ((axis.start + axis.end) / 2, bottom + _BELOW + TICK_FONT.size)
    title = Label(language.text("direct effect, points"), at, TICK_FONT.size, theme.soft_ink)
    return across(axis, (4.0, bottom), texts, theme), Mark(labels=(title,))


def _wrapped(name: str) -> tuple[str, ...]:
    return wrap(shorten(clean(name)), _WIDEST, _NAME)


def _scale(group: Group) -> float:
    """Pixels a second."""
    longest = max((length for row in group.rows for length in (row.real, row.felt)), default=0.0)
    tolerated = [row.tolerated for row in group.rows if row.tolerated <= _FAR * longest]
    return _BARS / max(longest, *tolerated, 1e-9) if longest else 0.0


def _headline(group: Group, y: float, room: float, theme: Theme) -> tuple[Mark, float]:
    lines = wrap(shorten(clean(group.name), 120), room, _HEAD)
    labels = tuple(
        Label(line, (0.0, y + 14.0 + at * _LINE), _HEAD.size, theme.ink, SEMIBOLD, "start")
        for at, line in enumerate(lines)
    )
    return Mark(labels=labels), y + _ABOVE + (len(lines) - 1) * _LINE


def _row(row: Bars, y: float, sheet: _Sheet) -> tuple[Mark, ...]:
    theme, name = sheet.theme, _wrapped(row.name)
    first = y - (len(name) - 1) * _LINE / 2 + _NAME.size * 0.36
    named = tuple(
        Label(line, (sheet.left - _GAP, first + at * _LINE), _NAME.size, theme.ink, anchor="end")
        for at, line in enumerate(name)
    )
    pills, notes = [], []
    tops = ((row.real, y - _BAR / 2 - 2.0), (row.felt, y + _BAR / 2 + 2.0))
    for (length, middle), text, fill in zip(
        tops, row.texts, (theme.unknown, theme.paper), strict=True
    ):
        long = max(length * sheet.scale, _SHORTEST)
        box = Box(sheet.left + long / 2, middle, long, _BAR)
        pills.append(Pill(box, 0.0, fill, theme.unknown, 1.4, ()))
        at = (max(box.right, _beyond(row, sheet)) + 5.0, middle + _NOTE.size * 0.36)
        notes.append(Label(text, at, _NOTE.size, theme.ink, anchor="start"))
    words = f"{clean(row.name)}: {row.texts[0]}, {row.texts[1]}"
    bars = Mark(
        words, strokes=_tolerance(row, y, sheet), pills=tuple(pills), labels=(*named, *notes)
    )
    return bars, *_effects(row, y, sheet)


def _place(row: Bars, sheet: _Sheet) -> float | None:
    """Where the tolerance stands; None where that would be beyond the bars' room."""
    x = sheet.left + row.tolerated * sheet.scale
    return x if sheet.scale and x <= sheet.left + _BARS + 0.01 else None


def _beyond(row: Bars, sheet: _Sheet) -> float:
    """Texts stand right of the tolerance where they would touch it otherwise."""
    x = _place(row, sheet)
    ends = [sheet.left + length * sheet.scale for length in (row.real, row.felt)]
    widest = max(width(text, _NOTE) for text in row.texts) + 10.0
    near = x is not None and any(end - 2.0 <= x <= end + widest for end in ends)
    return x if near and x is not None else 0.0


def _tolerance(row: Bars, y: float, sheet: _Sheet) -> tuple[Stroke, ...]:
    x = _place(row, sheet)
    if x is None:
        return ()
    line = straight((x, y - 17.0), (x, y + 17.0), sheet.theme.ink, 1.4)
    return (replace(line, dash=(4.0, 3.0)),)


def _effect(row: Bars, language: Language) -> str:
    if row.effect is None or row.range is None:
        return ""
    ends = "…".join(language.number(end, digits=1, signed=True) for end in row.range)
    return f"{language.number(row.effect, digits=1, signed=True)} ({ends})"


def _effects(row: Bars, y: float, sheet: _Sheet) -> tuple[Mark, ...]:
    if row.effect is None or row.range is None:
        return ()
    theme, axis = sheet.theme, sheet.axis
    color = theme.positive if row.effect > 0 else theme.negative
    low, high = (axis.at(end) for end in row.range)
    whisker = [straight((low, y), (high, y), color, 2.0)] if high - low >= 0.5 else []
    ends = [straight((x, y - 4.0), (x, y + 4.0), color, 1.6) for x in (low, high)]
    box = Box(axis.at(row.effect), round(y, 2), 2 * _DOT, 2 * _DOT)
    text = _effect(row, sheet.language)
    at = (axis.end + _GAP, y + _NOTE.size * 0.36)
    return (
        Mark(
            f"{clean(row.name)}: {text}",
            strokes=(*whisker, *(ends if whisker else ())),
            pills=(Pill(box, _DOT, color, color, 1.6, ()),),
            labels=(Label(text, at, _NOTE.size, theme.ink, anchor="start"),),
        ),
    )
