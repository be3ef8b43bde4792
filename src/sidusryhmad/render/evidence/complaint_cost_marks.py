"""The marks of the picture of costs: lines, the band of selling, ranges, break-even."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_cost_sheet import Sheet
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, across, straight, upright
from sidusryhmad.render.views.key import SAMPLE

LOOKS: Mapping[Option, tuple[str, tuple[float, ...]]] = MappingProxyType(
    {
        Option.ARGUING: ("negative", (9.0, 4.0)),
        Option.GIVING_IN: ("unknown", (2.5, 3.5)),
        Option.SELLING: ("positive", ()),
    }
)
"""Colour, by its name in the theme, and dashes of each option's line."""
_NOTE = Font(10.5)
_DOT = 4.5
_WIDE = 2.4


def marks(
    places: Sheet, result: ComplaintCost, language: Language, theme: Theme
) -> tuple[Mark, ...]:
    """Everything in the plot.

    Args:
        places: Where it stands.
        result: The costs.
        language: Language of the words.
        theme: Colours.

    Returns:
        The marks, in drawing order.
    """
    return (
        Mark(shapes=(_band(places, result, theme),)),
        *_axes(places, language, theme),
        _given(places, result, language, theme),
        *(_line(option, places, result, (language, theme)) for option in LOOKS),
        *_even(places, result, language, theme),
    )


def sample(option: Option, theme: Theme) -> Stroke:
    """An option's line for the key."""
    return _drawn(((2.0, 0.0), (SAMPLE - 2.0, 0.0)), option, theme)


def _drawn(ends: tuple[Point, Point], option: Option, theme: Theme) -> Stroke:
    color, dash = LOOKS[option]
    return replace(straight(*ends, getattr(theme, color), _WIDE), dash=dash)


def _axes(places: Sheet, language: Language, theme: Theme) -> tuple[Mark, ...]:
    shares = tuple(
        f"{language.number(100 * value, digits=0)}%" for value in places.across.ticks.values
    )
    ends = (places.across.start, places.across.end)
    y = places.upright.at(0.0)
    zero = straight((ends[0], y), (ends[1], y), theme.soft_ink, 1.2)
    at = (sum(ends) / 2, places.bottom + 34.0)
    title = Label(language.text("Takers"), at, TICK_FONT.size, theme.soft_ink)
    return (
        across(places.across, (places.top, places.bottom), shares, theme),
        upright(places.upright, ends, places.texts, theme),
        Mark(strokes=(zero,), labels=(title,)),
    )


def _band(places: Sheet, result: ComplaintCost, theme: Theme) -> Shape:
    """All that selling may cost."""
    at, up = places.across.at, places.upright.at
    above = [(at(point.share), up(point.cost.high)) for point in result.curve]
    below = [(at(point.share), up(point.cost.low)) for point in reversed(result.curve)]
    return Shape((*above, *below), theme.bands[0], theme.bands[0], 0.5)


def _line(
    option: Option, places: Sheet, result: ComplaintCost, look: tuple[Language, Theme]
) -> Mark:
    """An option's line over all shares, and its range beside the plot."""
    language, theme = look
    cost, up = result.of(option).cost, places.upright.at
    first, last = cost.value, cost.value
    if option is Option.SELLING:
        first, last = result.curve[0].cost.value, result.curve[-1].cost.value
    ends = ((places.across.start, up(first)), (places.across.end, up(last)))
    strokes = [_drawn(ends, option, theme)]
    x, color = places.ranges[option], getattr(theme, LOOKS[option][0])
    if cost.low != cost.high:
        strokes.append(straight((x, up(cost.low)), (x, up(cost.high)), color, 2.0))
        strokes += [
            straight((x - 4.0, up(end)), (x + 4.0, up(end)), color, 1.6)
            for end in (cost.low, cost.high)
        ]
    dot = _dot((x, up(cost.value)), color, theme)
    return Mark(language.text(OPTION_NAMES[option]), strokes=tuple(strokes), pills=(dot,))


def _dot(at: Point, color: str, theme: Theme) -> Pill:
    box = Box(round(at[0], 2), round(at[1], 2), 2 * _DOT, 2 * _DOT)
    return Pill(box, _DOT, theme.paper, color, 1.6, ())


def _given(places: Sheet, result: ComplaintCost, language: Language, theme: Theme) -> Mark:
    """The share of takers as it was given."""
    value = next(each.value for each in result.inputs if each.name == "takers") or 0.0
    x = places.across.at(value)
    line = replace(
        straight((x, places.top), (x, places.bottom), theme.soft_ink, 1.2), dash=(5.0, 4.0)
    )
    share = f"{language.number(100 * value, digits=0)}%"
    text = language.text("as given: {share}", share=share)
    return Mark(strokes=(line,), labels=(_label(text, x, places.top - 24.0, places, theme),))


def _label(text: str, x: float, y: float, places: Sheet, theme: Theme) -> Label:
    """A text above the plot, never beyond its ends."""
    half = width(text, _NOTE) / 2
    low, high = places.across.start + half, places.across.end - half
    return Label(text, (min(max(x, low), max(low, high)), y), _NOTE.size, theme.ink)


def _even(
    places: Sheet, result: ComplaintCost, language: Language, theme: Theme
) -> tuple[Mark, ...]:
    """Where selling and giving in cost the same."""
    found = next(each for each in result.breaks if each.of == "takers")
    if found.at is None:
        return ()
    x, y = (
        places.across.at(found.at.value),
        places.upright.at(result.of(Option.GIVING_IN).cost.value),
    )
    share = f"{language.number(100 * found.at.value, digits=0)}%"
    text = language.text("selling it as dear as giving in: {share}", share=share)
    thin = straight((x, places.top), (x, y), theme.ink, 0.8)
    label = _label(text, x, places.top - 8.0, places, theme)
    return (Mark(text, strokes=(thin,), pills=(_dot((x, y), theme.ink, theme),), labels=(label,)),)
