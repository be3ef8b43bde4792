"""The three options as sums of money, and where one gets dearer than another; exact arithmetic."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from itertools import product

from sidusryhmad.errors import N_

Values = Mapping[str, Fraction]
Span = tuple[Fraction, Fraction]
KEYS = (
    *("complaints", "minutes", "hourly_cost", "cases", "giving_in"),
    *("takers", "fee", "providing", "remaining"),
)
"""Names of the inputs that the sums need."""
SHARES = frozenset({"takers", "remaining"})
"""Inputs that are shares, 0 to 1."""


class Option(StrEnum):
    """What can be done about a demand."""

    ARGUING = "arguing"
    GIVING_IN = "giving_in"
    SELLING = "selling"


OPTION_NAMES = {
    Option.ARGUING: N_("arguing"),
    Option.GIVING_IN: N_("giving in"),
    Option.SELLING: N_("selling it"),
}
"""Display names of the options, to be translated."""


def costs(values: Values) -> dict[Option, Fraction]:
    """What each option costs in a period; below zero it earns.

    Arguing costs the staff's time. Giving in costs its price for each case, and the arguing that
    remains though everybody gets what they want. Selling costs the arguing with those who do not
    take it, the arguing that remains with those who do, and for each taker what providing costs
    beyond the fee.

    Args:
        values: The inputs by name.

    Returns:
        Money by option.

    Example:
        >>> values = dict.fromkeys(KEYS, Fraction(1)) | {"minutes": Fraction(60)}
        >>> {str(option): str(cost) for option, cost in costs(values).items()}
        {'arguing': '1', 'giving_in': '2', 'selling': '1'}
    """
    arguing = values["complaints"] * values["minutes"] / 60 * values["hourly_cost"]
    left, share = values["remaining"] * arguing, values["takers"]
    margin = values["cases"] * (values["providing"] - values["fee"])
    return {
        Option.ARGUING: arguing,
        Option.GIVING_IN: values["cases"] * values["giving_in"] + left,
        Option.SELLING: (1 - share) * arguing + share * (left + margin),
    }


def apart(values: Values, first: Option, second: Option) -> Fraction:
    """How much more one option costs than another."""
    found = costs(values)
    return found[first] - found[second]


def spread(spans: Mapping[str, Span], value: Callable[[Values], Fraction]) -> Span:
    """Lowest and highest value of a sum over all that its inputs may be.

    The sums here are straight lines in each input while the others stand still, so their extremes
    lie at the ends of the spans (Moore, 1966), and every combination of ends is tried.

    Args:
        spans: Lowest and highest value of each input.
        value: The sum.

    Returns:
        Its lowest and highest value.

    Example:
        >>> spans = {name: (Fraction(1), Fraction(2)) for name in "ab"}
        >>> [str(end) for end in spread(spans, lambda v: v["a"] - v["b"])]
        ['-1', '1']
    """
    found = [value(corner) for corner in corners(spans)]
    return min(found), max(found)


def corners(spans: Mapping[str, Span]) -> tuple[Values, ...]:
    """Every combination of the ends of the inputs' ranges.

    Args:
        spans: Lowest and highest value of each input.

    Returns:
        The combinations; inputs whose ends are the same add none.
    """
    loose = [name for name, (low, high) in spans.items() if low != high]
    lowest = {name: low for name, (low, _) in spans.items()}
    ends = product(*(spans[name] for name in loose))
    return tuple({**lowest, **dict(zip(loose, corner, strict=True))} for corner in ends)
