"""The impact over time: a panel for each of the inner circle, in full and as it is expected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sidusryhmad.evidence.topics.delivery.course import Felt, Stretch
from sidusryhmad.evidence.topics.delivery.rows import spoken_phase
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import Label, Mark, Shape, Stroke
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import SEMIBOLD, Font, clean, shorten, width
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
from sidusryhmad.render.views.chart import Body

_HEAD = Font(12.0, SEMIBOLD)
_HIGH = 84.0
_LANE = 15.0
_UNDER_NAME = 26.0
_BETWEEN = 14.0
_BELOW = 40.0
_ASIDE = 10.0
_NOTE = 13.0
_PAD = 8.0

Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where things stand.

    Attributes:
        course: The stretches of time.
        weeks: The axis of weeks.
        points: The axis of points of a panel whose upper edge lies at 0.
        right: Pixels of the right end.
        language: Language of the words.
        theme: Colours.
    """

    course: Sequence[Stretch]
    weeks: Axis
    points: Axis
    right: float
    language: Language
    theme: Theme


def course(stretches: Sequence[Stretch], room: float, language: Language, theme: Theme) -> Body:
    """The impact over the weeks, a panel a stakeholder, all with the same scale.

    Args:
        stretches: The phases, with at least one stakeholder.
        room: How wide it may be.
        language: Language of the words.
        theme: Colours and sizes.

    Returns:
        The chart.
    """
    sheet = _sheet(stretches, room, language, theme)
    marks, y = _heading(sheet)
    for at, felt in enumerate(stretches[0].felt):
        panel = _panel(at, felt.name, sheet)
        marks += [shifted(mark, 0.0, y) for mark in panel]
        y += _UNDER_NAME + _HIGH + _BETWEEN
    foot = y - _BETWEEN
    texts = sheet.weeks.ticks.texts(language)
    marks.append(across(sheet.weeks, (foot, foot), texts, theme))
    middle = (sheet.weeks.start + sheet.weeks.end) / 2
    title = Label(language.text("Weeks"), (middle, foot + 34.0), TICK_FONT.size, theme.soft_ink)
    return Body(room, foot + _BELOW, (*marks, Mark(labels=(title,))))


def _sheet(stretches: Sequence[Stretch], room: float, language: Language, theme: Theme) -> _Sheet:
    every = [value for s in stretches for felt in s.felt for value in (felt.full, *_ends(felt))]
    ticks = round_ticks(min(0.0, *every), max(0.0, *every), most=4)
    texts = ticks.texts(language, signed=True)
    left = max(width(text, TICK_FONT) for text in texts) + _PAD
    notes = [text for felt in stretches[-1].felt for text, _ in _notes(felt, language)]
    right = room - max(width(note, TICK_FONT) for note in notes) - _ASIDE
    end = stretches[-1].ends
    weeks = Axis(fitting_ticks(0.0, end, right - left, language), left, right)
    points = Axis(ticks, _UNDER_NAME + _HIGH, _UNDER_NAME)
    return _Sheet(stretches, weeks, points, right, language, theme)


def _ends(felt: Felt) -> tuple[float, float]:
    return felt.low, felt.high


def _heading(sheet: _Sheet) -> tuple[list[Mark], float]:
    """What is shown, and the phases' names in as many lines as it takes; where panels begin."""
    say, theme = sheet.language.text, sheet.theme
    title = Label(say("Impact over time"), (0.0, 12.0), _HEAD.size, theme.ink, SEMIBOLD, "start")
    note = say("line: expected, with its range; dashed: in full, if everything succeeds")
    under = Label(note, (0.0, 29.0), TICK_FONT.size, theme.soft_ink, anchor="start")
    marks = [Mark(labels=(title, under))]
    ends: list[float] = []
    top = 48.0
    for stretch in sheet.course:
        text = shorten(clean(spoken_phase(stretch.name, sheet.language)), 40)
        half = width(text, TICK_FONT) / 2
        middle = sheet.weeks.at((stretch.begins + stretch.ends) / 2)
        x = max(half, min(middle, sheet.weeks.end - half))
        free = (lane for lane, end in enumerate(ends) if end < x - half)
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [x + half + _PAD]
        label = Label(text, (x, top + lane * _LANE), TICK_FONT.size, theme.soft_ink)
        marks.append(Mark(labels=(label,)))
    return marks, top + len(ends) * _LANE - 4.0


def _panel(at: int, name: str, sheet: _Sheet) -> list[Mark]:
    """One stakeholder: name, axis, phases, band, both lines, and where they end up."""
    theme, language = sheet.theme, sheet.language
    columns = (sheet.weeks.start, sheet.weeks.end)
    shown = shorten(clean(name), 60)
    head = Label(shown, (0.0, 13.0), TICK_FONT.size, theme.ink, SEMIBOLD, "start")
    texts = sheet.points.ticks.texts(language, signed=True)
    full = _line(at, sheet, lambda felt: felt.full)
    dashed = tuple(
        replace(straight(a, b, theme.unknown, 1.6), dash=(4.0, 3.0)) for a, b in pairwise(full)
    )
    marks = [
        Mark(labels=(head,)),
        upright(sheet.points, columns, texts, theme),
        Mark(strokes=_borders(sheet)),
        *_band(at, sheet),
        Mark(strokes=dashed),
    ]
    if all(stretch.felt[at].expected is not None for stretch in sheet.course):
        expected = _line(at, sheet, lambda felt: felt.expected or 0.0)
        lines = tuple(straight(a, b, theme.ink, 2.2) for a, b in pairwise(expected))
        marks.append(Mark(strokes=lines))
    last = sheet.course[-1].felt[at]
    title = ", ".join([shown, *(text for text, _ in _notes(last, language))])
    marks.append(Mark(title=title, labels=_beside(last, sheet)))
    return marks


def _line(at: int, sheet: _Sheet, value: Callable[[Felt], float]) -> list[Point]:
    """A line through the ends of all phases, from nothing."""
    corners: list[Corner] = [(0.0, 0.0)]
    corners += [(stretch.ends, value(stretch.felt[at])) for stretch in sheet.course]
    return [(sheet.weeks.at(week), sheet.points.at(points)) for week, points in corners]


def _band(at: int, sheet: _Sheet) -> tuple[Mark, ...]:
    upper = _line(at, sheet, lambda felt: felt.high)
    lower = _line(at, sheet, lambda felt: felt.low)
    if upper == lower:
        return ()
    fill = sheet.theme.bands[0]
    return (Mark(shapes=(Shape((*upper, *reversed(lower)), fill, fill, 0.0),)),)


def _borders(sheet: _Sheet) -> tuple[Stroke, ...]:
    """A dotted line where a phase ends."""
    top, bottom = min(sheet.points.places), max(sheet.points.places)
    return tuple(
        replace(straight((x, top), (x, bottom), sheet.theme.band_line, 1.0), dash=(2.0, 3.0))
        for x in (sheet.weeks.at(stretch.ends) for stretch in sheet.course[:-1])
    )


def _notes(felt: Felt, language: Language) -> list[tuple[str, float]]:
    """What is said beside the ends of the lines, and at which points."""

    def number(value: float) -> str:
        return language.number(value, digits=2, signed=True)

    notes = [(language.text("in full {points}", points=number(felt.full)), felt.full)]
    if felt.expected is not None:
        text = language.text("expected {points}", points=number(felt.expected))
        notes.append((text, felt.expected))
    return notes


def _beside(felt: Felt, sheet: _Sheet) -> tuple[Label, ...]:
    """The notes beside the ends of their lines, apart from each other."""
    notes = sorted(_notes(felt, sheet.language), key=lambda note: -note[1])
    places = [sheet.points.at(points) for _, points in notes]
    if len(places) > 1 and places[1] - places[0] < _NOTE:
        middle = sum(places) / 2
        low, high = _UNDER_NAME + _NOTE / 2, _UNDER_NAME + _HIGH - _NOTE / 2
        middle = max(low, min(middle, high))
        places = [middle - _NOTE / 2, middle + _NOTE / 2]
    size, x = TICK_FONT.size, sheet.right + _ASIDE - 4.0
    return tuple(
        Label(text, (x, y + size * 0.36), size, sheet.theme.ink, anchor="start")
        for (text, _), y in zip(notes, places, strict=True)
    )
