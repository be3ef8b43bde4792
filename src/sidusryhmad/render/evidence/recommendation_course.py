"""The recommendation index over time: a dot a month or quarter, and where the level changed."""

import datetime
from dataclasses import dataclass, replace

from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.evidence.topics.recommendation.standing import Step
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Stroke
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, Axis, round_ticks, straight, upright
from sidusryhmad.render.views.chart import Body

_HEIGHT = 170.0
_TOP = 28.0
_ROW = 15.0
_BELOW = 42.0
_DOT = 4.5
_APART = 10.0
_HEAD = Font(12.0, 600)
_LEVEL = 7.0
_PAD = 8.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where things stand.

    Attributes:
        days: Left end and length of the time axis, as days.
        left: Pixels of the left end.
        right: Pixels of the right end.
        index: The upright axis.
        theme: Colours.
        language: The language.
    """

    days: tuple[int, int]
    left: float
    right: float
    index: Axis
    theme: Theme
    language: Language

    def x(self, day: datetime.date) -> float:
        first, length = self.days
        share = (day.toordinal() - first) / length
        return round(self.left + share * (self.right - self.left), 2)


def course(result: Recommendation, room: float, language: Language, theme: Theme) -> Body:
    """The index by month or quarter, with its intervals; levels where it changed.

    Args:
        result: The finding; it has at least two steps.
        room: How wide it may be.
        language: Language of the words.
        theme: Colours and sizes.

    Returns:
        The chart.
    """
    sheet = _sheet(result, room, language, theme)
    axis = sheet.index
    texts = axis.ticks.texts(language, signed=True)
    return Body(
        room,
        axis.start + _BELOW,
        (
            _heading(result, sheet),
            upright(axis, (sheet.left, sheet.right), texts, theme),
            *_levels(result, sheet),
            *(_step(step, sheet) for step in result.course),
            _names(result, sheet),
        ),
    )


def _sheet(result: Recommendation, room: float, language: Language, theme: Theme) -> _Sheet:
    spans = [step.interval for step in result.course if step.interval]
    low, high = min(span.low for span in spans), max(span.high for span in spans)
    ticks = round_ticks(min(low, 0.0), max(high, 0.0), most=6)
    texts = ticks.texts(language, signed=True)
    left = max(width(text, TICK_FONT) for text in texts) + 8.0
    first = result.course[0].time.first.toordinal()
    length = result.course[-1].time.last.toordinal() - first
    top = _TOP + _ROW * len(result.shifts)
    index = Axis(ticks, top + _HEIGHT, top)
    return _Sheet((first, length), left, room - _PAD, index, theme, language)


def _heading(result: Recommendation, sheet: _Sheet) -> Mark:
    text, theme = sheet.language.text("Over time"), sheet.theme
    labels = [Label(text, (0.0, 12.0), _HEAD.size, theme.ink, _HEAD.weight, "start")]
    if result.shifts:
        note = sheet.language.text("grey bars: the index before and after a change")
        x = width(text, _HEAD) + 12.0
        labels.append(Label(note, (x, 12.0), TICK_FONT.size, theme.soft_ink, anchor="start"))
    return Mark(labels=tuple(labels))


def _step(step: Step, sheet: _Sheet) -> Mark:
    assert step.interval is not None
    theme, x = sheet.theme, sheet.x(step.time.middle)
    y = sheet.index.at(step.counts.index or 0.0)
    low, high = sheet.index.at(step.interval.low), sheet.index.at(step.interval.high)
    line = straight((x, low), (x, high), theme.ink, 2.0 if step.enough else 1.4)
    if not step.enough:
        line = replace(line, dash=(3.0, 3.0))
    box = Box(x, y, 2 * _DOT, 2 * _DOT)
    dot = Pill(box, _DOT, theme.ink if step.enough else theme.paper, theme.ink, 1.6, ())
    language = sheet.language
    index = language.number(step.counts.index or 0.0, digits=0, signed=True)
    name = language.say(step.time.name)
    title = language.text("{name}: {index}, n = {n}", name=name, index=index, n=step.counts.n)
    return Mark(title=title, strokes=(line,), pills=(dot,))


def _names(result: Recommendation, sheet: _Sheet) -> Mark:
    """Names of steps with their n, as many as have room."""
    labels: list[Label] = []
    free = float("-inf")
    for step in result.course:
        name = sheet.language.say(step.time.name)
        count = sheet.language.text("n = {n}", n=step.counts.n)
        x = sheet.x(step.time.middle)
        half = max(width(name, TICK_FONT), width(count, TICK_FONT)) / 2
        if x - half < free:
            continue
        free = x + half + _APART
        y = sheet.index.start + 10.0 + TICK_FONT.size
        size, color = TICK_FONT.size, sheet.theme.soft_ink
        labels += [Label(name, (x, y), size, color), Label(count, (x, y + 14.0), size, color)]
    return Mark(labels=tuple(labels))


def _levels(result: Recommendation, sheet: _Sheet) -> tuple[Mark, ...]:
    """A broad line for each stretch between changes; none where nothing changed."""
    if not result.shifts:
        return ()
    stretches = [result.shifts[0].before, *(shift.then for shift in result.shifts)]
    color = sheet.theme.faded
    lines: list[Stroke] = []
    for stretch in stretches:
        y = sheet.index.at(stretch.counts.index or 0.0)
        first, last = sheet.x(stretch.first), sheet.x(stretch.last)
        lines.append(straight((first, y), (max(last, first + 1.0), y), color, _LEVEL))
    days = [shift.since for shift in result.shifts]
    turns = tuple(_turn(day, row, sheet) for row, day in enumerate(days))
    names = tuple(_turn_name(day, row, sheet) for row, day in enumerate(days))
    return (Mark(strokes=tuple(lines)), *turns, *names)


def _turn(day: datetime.date, row: int, sheet: _Sheet) -> Mark:
    """A dashed line where the level changed, from its name down."""
    x, top, bottom = sheet.x(day), min(sheet.index.places) - _ROW * row, max(sheet.index.places)
    line = straight((x, top - 6.0), (x, bottom), sheet.theme.ink, 1.2)
    return Mark(strokes=(replace(line, dash=(5.0, 4.0)),))


def _turn_name(day: datetime.date, row: int, sheet: _Sheet) -> Mark:
    """When that was; each on a line of its own, over whatever line crosses it."""
    text = sheet.language.text("changed around {day}", day=day)
    wide, paper = width(text, TICK_FONT), sheet.theme.paper
    x = min(max(sheet.x(day), wide / 2 + _PAD), sheet.right - wide / 2)
    y = min(sheet.index.places) - _ROW * (row + 1)
    label = Label(text, (x, y + TICK_FONT.size * 0.36), TICK_FONT.size, sheet.theme.ink)
    box = Box(x, y, wide + 6.0, _ROW - 1.0)
    return Mark(title=text, pills=(Pill(box, 0.0, paper, paper, 0.0, (label,)),))
