"""Where everything of the picture of costs stands: two axes, and room for ranges beside them."""

from dataclasses import dataclass

from sidusryhmad.evidence.topics.complaint_costs.options import Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean, shorten, width
from sidusryhmad.render.views.axes import TICK_FONT, Axis, round_ticks

_PLOT = 400.0
_TALL = 260.0
_TOP = 40.0
_BELOW = 42.0
HEIGHT = _TOP + _TALL + _BELOW
"""How high the chart is."""
_STEP = 16.0
_APART = 10.0
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places.

    Attributes:
        across: The axis of shares.
        upright: The axis of costs.
        texts: The numbers of the axis of costs, as they are written.
        ranges: Where the upright line of each option's range stands.
    """

    across: Axis
    upright: Axis
    texts: tuple[str, ...]
    ranges: dict[Option, float]

    @property
    def right(self) -> float:
        """How far everything reaches."""
        return max(self.ranges.values()) + _APART

    @property
    def bottom(self) -> float:
        """The lower end of the plot."""
        return self.upright.start

    @property
    def top(self) -> float:
        """The upper end of the plot."""
        return self.upright.end


def sheet(result: ComplaintCost, language: Language) -> Sheet:
    """The places for a result.

    Args:
        result: The costs.
        language: The language of the numbers.

    Returns:
        The sheet; room is left for the widest number.
    """
    every = [each.cost for each in result.costs] + [point.cost for point in result.curve]
    low, high = min(each.low for each in every), max(each.high for each in every)
    ticks = round_ticks(min(0.0, low), max(0.0, high), most=8)
    sign = currency_text(result.currency)
    texts = tuple(f"{text} {sign}".rstrip() for text in ticks.texts(language))
    left = max(width(text, TICK_FONT) for text in texts) + _APART
    upright = Axis(ticks, _TOP + _TALL, _TOP)
    shares = Axis(round_ticks(0.0, 1.0, most=6), left, left + _PLOT)
    ranges = {option: left + _PLOT + _STEP * (at + 1) for at, option in enumerate(Option)}
    return Sheet(shares, upright, texts, ranges)


def currency_text(currency: str) -> str:
    """A currency fit for a picture; nothing where nobody named one.

    Example:
        >>> currency_text("€"), currency_text("")
        ('€', '')
    """
    return shorten(clean(currency), _LONGEST) if currency else ""
