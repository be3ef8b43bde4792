"""Where everything of the bar chart stands: rows, their names, and a plot for each change."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import SEMIBOLD, Font, width, wrap
from sidusryhmad.render.views.axes import Axis, fitting_ticks
from sidusryhmad.render.views.bars_people import Cast, Person
from sidusryhmad.render.views.bars_words import amount, chance, torn

NAME = Font(12.0)
INNER = Font(12.0, SEMIBOLD)
VALUE = Font(11.5, SEMIBOLD)
CHANCE = Font(10.5)
TITLE = Font(13.0, SEMIBOLD)
VERDICT = Font(11.0)
LEADING = 14.5
HEADING = 26.0
"""Height of the line that names a group of rows."""
_ROW = 27.0
_NAMES = 190.0
_GAP = 14.0
_BETWEEN = 26.0
_LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Line:
    """A row.

    Attributes:
        person: Whose it is.
        words: The name in lines.
        font: The font of the name.
        top: Its upper side.
        bottom: Its lower side.
    """

    person: Person
    words: tuple[str, ...]
    font: Font
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The middle between its sides."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading.

    Attributes:
        top: Upper side of the heading.
        lines: The rows.
        bottom: Lower side of the last row.
    """

    top: float
    lines: tuple[Line, ...]
    bottom: float

    @property
    def rows(self) -> tuple[float, float]:
        """Upper side of the first row and lower side of the last."""
        return (self.top + HEADING, self.bottom)


@dataclass(frozen=True, slots=True)
class Plot:
    """The bars of one change.

    Attributes:
        axis: Its scale; the same for all, each at its own place.
        value: Right end of the numbers.
        chance: Left end of the shares of the draws.
        right: Right side of it all.
        title: Name of the change in lines; nothing where it is the only one.
        verdict: Its verdict in lines.
    """

    axis: Axis
    value: float
    chance: float
    right: float
    title: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole chart, its upper left corner in the origin.

    Attributes:
        inner: The inner circle.
        outside: Those outside; None where nobody is shown.
        plots: One for each change.
    """

    inner: Group | None
    outside: Group | None
    plots: tuple[Plot, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of rows that there are."""
        return tuple(group for group in (self.inner, self.outside) if group is not None)

    @property
    def bottom(self) -> float:
        """Lower side of the last row."""
        return self.groups[-1].bottom if self.groups else HEADING


def sheet(
    cast: Cast,
    impacts: Sequence[Impact],
    titles: Sequence[tuple[str, str]],
    language: Language,
) -> Sheet:
    """The places of everything.

    Args:
        cast: Who has a row.
        impacts: What the changes do.
        titles: Name and verdict of each change; empty texts where there is only one.
        language: Language of the numbers, which need room.

    Returns:
        The sheet; names and numbers are measured, so nothing touches.
    """
    names = [wrap(person.name, _NAMES, _font(person)) for person in cast.rows]
    left = max(
        (width(w, _font(p)) for p, words in zip(cast.rows, names, strict=True) for w in words),
        default=0.0,
    )
    plots = _plots(cast, impacts, titles, language, left + _GAP)
    top = max(_height(plot) for plot in plots)
    split = len(cast.inner)
    inner = _group(cast.inner, names[:split], top)
    below = top if inner is None else inner.bottom + 6.0
    return Sheet(inner, _group(cast.outside, names[split:], below), plots)


def _font(person: Person) -> Font:
    return INNER if person.inner else NAME


def _group(members: Sequence[Person], names: Sequence[tuple[str, ...]], top: float) -> Group | None:
    if not members:
        return None
    lines, y = [], top + HEADING
    for person, words in zip(members, names, strict=True):
        high = max(_ROW, len(words) * LEADING + 9.0)
        lines.append(Line(person, words, _font(person), y, y + high))
        y += high
    return Group(top, tuple(lines), y)


def _plots(
    cast: Cast,
    impacts: Sequence[Impact],
    titles: Sequence[tuple[str, str]],
    language: Language,
    left: float,
) -> tuple[Plot, ...]:
    room = {1: 430.0, 2: 300.0}.get(len(impacts), 210.0)
    low, high = _span(cast, impacts)
    ticks = fitting_ticks(low, high, room, language, signed=True)
    plots, x = [], left
    for number, (impact, (title, verdict)) in enumerate(zip(impacts, titles, strict=True)):
        epsilon = impact.service_map.epsilon
        results = [r for p in cast.rows if (r := p.results[number]) is not None and r.reached]
        amounts = [width(amount(r, epsilon, language), VALUE) for r in results]
        shares = [width(chance(r.likelihood, language), CHANCE) for r in results]
        axis = Axis(ticks, round(x, 2), round(x + room, 2))
        value = axis.end + _GAP + max(amounts, default=0.0)
        right = value + max(shares, default=0.0)
        right += _GAP if any(shares) else 0.0
        named = [
            wrap(text, right - axis.start, font) if text else ()
            for text, font in ((title, TITLE), (verdict, VERDICT))
        ]
        plots.append(Plot(axis, value, value + _GAP, right, *named))
        x = right + _BETWEEN
    return tuple(plots)


def _span(cast: Cast, impacts: Sequence[Impact]) -> tuple[float, float]:
    """The lowest and the highest that is drawn, and never less than a little around zero."""
    ends = [-_LEAST, _LEAST]
    for impact in impacts:
        ends += [-impact.service_map.epsilon, impact.service_map.epsilon]
        ends += [-impact.service_map.tolerance] if cast.outside else []
    for result in (r for person in cast.rows for r in person.results if r is not None):
        ends.append(result.total)
        if result.likelihood is not None:
            ends += [result.likelihood.low, result.likelihood.high]
        if torn(result, impacts[0].service_map.epsilon):
            ends += [result.gain, -result.loss]
    return min(ends), max(ends)


def _height(plot: Plot) -> float:
    """How much room the headings of a plot take."""
    lines = len(plot.title) * TITLE.size * 1.25 + len(plot.verdict) * VERDICT.size * 1.25
    return lines + 8.0 if lines else 0.0
