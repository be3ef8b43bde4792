"""How the lanes of a flow add up: bars from sum to sum, and beside each its number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.flow import NOTHING
from sidusryhmad.render.views.flow_marks import Style
from sidusryhmad.render.views.flow_sheet import HEADING, Sheet
from sidusryhmad.render.views.flow_words import others, points, way

GAP = 26.0
"""Room between the stakeholder and the bars."""
_ROOM = 190.0
_HIGH = 15.0
_TO_NUMBER = 14.0
_THINNEST = 1.6
_TOTAL = 34.0
_NUMBER = Font(12.0, REGULAR)
_SUM = Font(13.0, SEMIBOLD)
_HEADING = Font(9.5, SEMIBOLD)
_SPACING = 0.6
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a sum stands.

    Attributes:
        left: Pixels at the lowest sum.
        low: The lowest sum.
        high: The highest sum.
    """

    left: float
    low: float
    high: float

    def at(self, value: float) -> float:
        """The pixels at which a sum stands."""
        span = max(self.high - self.low, _LEAST)
        return round(self.left + _ROOM * (value - self.low) / span, 2)


@dataclass(frozen=True, slots=True)
class Sum:
    """The bars and how far they reach.

    Attributes:
        marks: One mark a lane, one for the total, and what stands around them.
        width: Right end of everything.
        height: Lower end of everything.
    """

    marks: tuple[Mark, ...]
    width: float
    height: float


def summed(style: Style, sheet: Sheet) -> Sum:
    """Bars beside the lanes: each begins where the one above it ends, and the last is the total.

    Args:
        style: Whose flow, and how it looks.
        sheet: Where the lanes end.

    Returns:
        The bars with their numbers.
    """
    flow = style.flow
    sums = tuple(accumulate(flow.parts, initial=0.0))
    scale = Scale(sheet.target.right + GAP, min(sums), max(sums))
    levels = [track.end[1] for track in sheet.tracks]
    below = sheet.target.bottom + _TOTAL / 2 + 4.0
    texts = [points(flow, part, style.language) for part in flow.parts]
    total = points(flow, flow.result.total, style.language)
    widest = max(width(total, _SUM), *(width(text, _NUMBER) for text in texts))
    right = scale.left + _ROOM + _TO_NUMBER + widest
    marks = (
        _furniture(style, scale, right, below),
        *_steps(sums, levels, scale, style.actors.theme),
        *_bars(style, sums, levels, (scale, right)),
        _total(style, scale, right, below),
    )
    return Sum(marks, right, below + _TOTAL / 2)


def _furniture(style: Style, scale: Scale, right: float, below: float) -> Mark:
    """Headings, the line at 0, and the rule over the total."""
    theme, x = style.actors.theme, scale.at(0.0)
    zero = straight((x, HEADING - 4.0), (x, below + _HIGH), theme.soft_ink, 1.2)
    y = below - _TOTAL / 2 + 1.0
    rule = straight((scale.left, y), (right, y), theme.band_line, 1.0)
    say = style.language.text
    heads = ((0.0, say("Where the change acts")), (scale.left, say("Adds up, in Likert points")))
    labels = tuple(
        Label(text.upper(), (left, 8.0), _HEADING.size, theme.soft_ink, SEMIBOLD, "start", _SPACING)
        for left, text in heads
    )
    return Mark(strokes=(zero, rule), labels=labels)


def _steps(
    sums: Sequence[float], levels: Sequence[float], scale: Scale, theme: Theme
) -> Iterator[Mark]:
    """Thin lines from the end of a bar to the beginning of the next."""
    for value, (above, level) in zip(sums[1:], pairwise(levels), strict=False):
        x = scale.at(value)
        line = straight((x, above + _HIGH / 2), (x, level - _HIGH / 2), theme.soft_ink, 0.8)
        yield Mark(strokes=(replace(line, dash=(2.0, 2.0)),))


def _bars(
    style: Style, sums: Sequence[float], levels: Sequence[float], at: tuple[Scale, float]
) -> Iterator[Mark]:
    flow, theme, (scale, right) = style.flow, style.actors.theme, at
    told = [way(lane, style.actors, style.language) for lane in flow.lanes]
    told += [] if flow.complete else [others(flow, style.language)]
    for (start, end), y, part, name in zip(pairwise(sums), levels, flow.parts, told, strict=True):
        text = points(flow, part, style.language)
        color = theme.gain if part > 0 else theme.loss
        bar = _bar(scale, (start, end), y, color)
        number = Label(text, (right, y + 4.3), _NUMBER.size, theme.ink, anchor="end")
        yield Mark(f"{name}: {text}", pills=bar, labels=(number,))


def _bar(scale: Scale, ends: tuple[float, float], y: float, color: str) -> tuple[Pill, ...]:
    """A bar between two sums; none where they are the same."""
    if abs(ends[1] - ends[0]) < NOTHING:
        return ()
    start, end = map(scale.at, ends)
    box = Box((start + end) / 2, y, max(_THINNEST, abs(end - start)), _HIGH)
    return (Pill(box, 0.0, color, color, 0.0, ()),)


def _total(style: Style, scale: Scale, right: float, y: float) -> Mark:
    theme, total = style.actors.theme, style.flow.result.total
    text = points(style.flow, total, style.language)
    word = style.language.text("Total")
    bar = _bar(scale, (0.0, total), y, theme.hub)
    labels = (
        Label(word, (scale.left - GAP, y + 4.6), _SUM.size, theme.ink, SEMIBOLD, "end"),
        Label(text, (right, y + 4.6), _SUM.size, theme.ink, SEMIBOLD, "end"),
    )
    return Mark(f"{word}: {text}", pills=bar, labels=labels)
