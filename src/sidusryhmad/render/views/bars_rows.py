"""A row of the bar chart: name, bar, interval and numbers of one stakeholder."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, straight
from sidusryhmad.render.views.bars_people import Person
from sidusryhmad.render.views.bars_sheet import CHANCE, LEADING, VALUE, Line, Plot, Sheet
from sidusryhmad.render.views.bars_words import amount, chance, torn
from sidusryhmad.render.wording import stakeholder_title

_BAR = 12.0
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


def row(sheet: Sheet, line: Line, style: Style) -> Mark:
    """A row drawn.

    Args:
        sheet: Where plots stand.
        line: Whose row it is, and where.
        style: How it looks.

    Returns:
        One mark with everything of it.
    """
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
    return Mark(
        _told(sheet, person, style), tuple(shapes), tuple(strokes), tuple(pills), tuple(labels)
    )


def _told(sheet: Sheet, person: Person, style: Style) -> str:
    """A row as a sentence; of alternatives what each does."""
    if len(sheet.plots) == 1:
        return stakeholder_title(person.name, person.ring, person.results[0], style.language)
    parts = [f"{person.name} ({person.ring})"]
    for plot, result in zip(sheet.plots, person.results, strict=True):
        if result is not None and result.reached:
            text = amount(result, style.epsilon, style.language)
        else:
            text = _silent(result, style)
        parts.append(f"{' '.join(plot.title)}: {text}")
    return "; ".join(parts)


def _silent(result: StakeholderImpact | None, style: Style) -> str:
    say = style.language.text
    return say("not on the map then") if result is None else say("not reached")


def _name(line: Line, theme: Theme) -> Iterator[Label]:
    font = line.font
    first = line.middle - (len(line.words) - 1) * LEADING / 2 + font.size * _ASCENT
    for number, word in enumerate(line.words):
        at = (0.0, round(first + number * LEADING, 2))
        yield Label(word, at, font.size, theme.ink, font.weight, "start")


def _silence(plot: Plot, line: Line, result: StakeholderImpact | None, style: Style) -> Label:
    """Words in place of a bar: nothing arrives, or they are not there."""
    axis, text = plot.axis, _silent(result, style)
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
