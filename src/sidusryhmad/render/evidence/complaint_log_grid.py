"""The grid of a complaint log: a row for each weekday, a column for each hour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, Gathered, Where
from sidusryhmad.locale.language import Language
from sidusryhmad.render.contrast import readable
from sidusryhmad.render.evidence.complaint_log_words import (
    hours,
    number,
    pattern_short,
    weekday,
)
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight

NOTE = Font(12.0)
_COUNT = Font(13.0, SEMIBOLD)
_EXPECTED = Font(8.5)
_HEAD = Font(10.5)
TAG = Font(8.5, SEMIBOLD)
_WIDE, _HIGH = 42.0, 40.0
_TOP, _GAP = 30.0, 12.0
_TAG_HIGH = 12.0
_TAG_PAD = 4.0
_STEP = 7.0
_FULL = 4.0
"""Standard deviations (of a Poisson count) above which the colour grows no more."""
HATCHED_FROM = 0.25
"""Share of an hour that stretches of the calendar must hold for it to be hatched."""

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where everything stands, the upper left corner in the origin.

    Attributes:
        days: Weekdays from top to bottom.
        hours: Hours from left to right.
        left: Left side of the first column.
        cells: Complaints by weekday and hour.
        hatched: Names of what went on, by weekday and hour.
    """

    days: tuple[int, ...]
    hours: tuple[int, ...]
    left: float
    cells: Mapping[Key, Gathered]
    hatched: Mapping[Key, tuple[str, ...]]

    @property
    def right(self) -> float:
        """Right side of the last column."""
        return self.left + _WIDE * len(self.hours) + 2.0

    @property
    def bottom(self) -> float:
        """Lower side of the last row."""
        return _TOP + _HIGH * len(self.days) + 4.0

    def box(self, day: int, hour: int) -> Box:
        """The cell of an hour of a weekday."""
        x = self.left + _WIDE * (self.hours.index(hour) + 0.5)
        y = _TOP + _HIGH * (self.days.index(day) + 0.5)
        return Box(x, y, _WIDE, _HIGH)

    def region(self, where: Where) -> Box | None:
        """What part of the grid a pattern is about: a cell, a row, a column, or none."""
        days = (int(where["weekday"]),) if "weekday" in where else self.days
        span = (int(where["hour"]),) if "hour" in where else self.hours
        if not {"weekday", "hour"} & where.keys():
            return None
        first, last = self.box(days[0], span[0]), self.box(days[-1], span[-1])
        wide, high = last.right - first.left, last.bottom - first.top
        return Box(first.left + wide / 2, first.top + high / 2, wide, high)


def grid_of(result: ComplaintLog, language: Language) -> Grid:
    """The grid of a log.

    Args:
        result: What the log says.
        language: Language of weekdays.

    Returns:
        The grid; without cells where no complaint has both a day and a time.
    """
    cells = {(int(c.where["weekday"]), int(c.where["hour"])): c for c in result.grid.cells}
    if not result.grid.total:
        cells = {}
    days = tuple(sorted({day for day, _ in cells}))
    there = sorted({hour for _, hour in cells})
    span = tuple(range(there[0], there[-1] + 1)) if there else ()
    names = max((width(weekday(day, language), _HEAD) for day in days), default=0.0)
    hatched: dict[Key, tuple[str, ...]] = {}
    for each in result.during:
        for slot in each.slots:
            key = slot.weekday, slot.hour
            if slot.share >= HATCHED_FROM and key in cells:
                hatched[key] = (*hatched.get(key, ()), each.what)
    return Grid(days, span, names + _GAP, cells, hatched)


def marks(grid: Grid, result: ComplaintLog, look: tuple[Language, Theme]) -> tuple[Mark, ...]:
    """Everything of the grid in drawing order.

    Args:
        grid: Where it stands.
        result: What the log says.
        look: Language of the words, and colours.

    Returns:
        Headings first, then a mark for each cell, then the outlines of patterns.
    """
    return (
        _headings(grid, look),
        *(_cell(grid, key, look) for key in sorted(grid.cells)),
        *_outlines(grid, result, look),
    )


def _headings(grid: Grid, look: tuple[Language, Theme]) -> Mark:
    language, theme = look
    ink, size = theme.soft_ink, _HEAD.size
    above = [
        Label(hours(hour), (grid.left + _WIDE * (at + 0.5), _TOP - 12.0), size, ink)
        for at, hour in enumerate(grid.hours)
    ]
    beside = [
        Label(
            weekday(day, language),
            (grid.left - _GAP, _TOP + _HIGH * (at + 0.5) + size * 0.36),
            size,
            theme.ink,
            anchor="end",
        )
        for at, day in enumerate(grid.days)
    ]
    return Mark(labels=(*above, *beside))


def _cell(grid: Grid, key: Key, look: tuple[Language, Theme]) -> Mark:
    language, theme = look
    gathered, box = grid.cells[key], grid.box(*key)
    fill = fill_of(gathered, theme)
    ink = readable(theme.ink, fill)
    count = Label(
        language.number(gathered.count, digits=0), (box.x, box.y + 1.5), _COUNT.size, ink, SEMIBOLD
    )
    labels = [count]
    if gathered.expected is not None:
        text = number(gathered.expected, language)
        labels.append(Label(text, (box.x, box.y + 14.0), _EXPECTED.size, ink))
    names = grid.hatched.get(key, ())
    return Mark(
        title="; ".join([pattern_short(gathered, language), *names]),
        shapes=(Shape(_corners(box), fill, theme.band_line, 0.8),),
        strokes=tuple(hatching(box, theme)) if names else (),
        labels=tuple(labels),
    )


def fill_of(gathered: Gathered, theme: Theme) -> str:
    """The colour of a cell: the further from what was expected, the stronger."""
    if gathered.expected is None:
        return theme.paper
    off = (gathered.count - gathered.expected) / max(gathered.expected, 0.25) ** 0.5
    return tint(-max(-1.0, min(1.0, off / _FULL)), theme)


def hatching(box: Box, theme: Theme) -> Iterator[Stroke]:
    """Slanting lines across a box.

    Args:
        box: The box.
        theme: Colours.

    Yields:
        The lines, each within the box.
    """
    at = _STEP
    while at < box.width + box.height:
        x0, y0 = min(at, box.width), max(0.0, at - box.width)
        x1, y1 = max(0.0, at - box.height), min(at, box.height)
        start = (round(box.left + x0, 2), round(box.top + y0, 2))
        end = (round(box.left + x1, 2), round(box.top + y1, 2))
        yield straight(start, end, theme.faded, 0.9)
        at += _STEP


def _corners(box: Box) -> tuple[tuple[float, float], ...]:
    return (
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
    )


def _outlines(grid: Grid, result: ComplaintLog, look: tuple[Language, Theme]) -> Iterator[Mark]:
    """A frame around what each pattern is about, with its number; one frame for equal regions."""
    language, theme = look
    found: dict[Box, list[int]] = {}
    for at, pattern in enumerate(result.patterns):
        region = grid.region(pattern.where)
        if region is not None:
            found.setdefault(region, []).append(at)
    for region, numbers in found.items():
        corners = _corners(region)
        around = zip(corners, (*corners[1:], corners[0]), strict=True)
        told = [pattern_short(result.patterns[at], language) for at in numbers]
        text = ", ".join(str(at + 1) for at in numbers)
        yield Mark(
            title="; ".join(told),
            strokes=tuple(straight(a, b, theme.ink, 2.2) for a, b in around),
            pills=(tag(text, (region.right, region.top), theme),),
        )


def tag(text: str, corner: tuple[float, float], theme: Theme) -> Pill:
    """The number of a pattern on the upper right corner of its frame.

    Args:
        text: The number, or several.
        corner: The corner.
        theme: Colours.

    Returns:
        The tag.
    """
    wide = max(_TAG_HIGH, width(text, TAG) + 2 * _TAG_PAD)
    box = Box(corner[0] - wide / 2, corner[1], wide, _TAG_HIGH)
    label = Label(text, (box.x, box.y + TAG.size * 0.36), TAG.size, theme.hub_ink, TAG.weight)
    return Pill(box, _TAG_HIGH / 2, theme.hub, theme.hub, 1.0, (label,))
