"""Break-even fee, share of takers and number of cases, with what they may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sidusryhmad.evidence.topics.complaint_costs.options import (
    Option,
    Span,
    Values,
    apart,
    spread,
)
from sidusryhmad.evidence.topics.complaint_costs.turning import even

_NONE = Fraction(0)
_ASKED: tuple[tuple[str, tuple[Option, Option]], ...] = (
    ("fee", (Option.SELLING, Option.ARGUING)),
    ("fee", (Option.SELLING, Option.GIVING_IN)),
    ("takers", (Option.SELLING, Option.GIVING_IN)),
    ("cases", (Option.GIVING_IN, Option.ARGUING)),
)


@dataclass(frozen=True, slots=True)
class Money:
    """A number with what it may be, given what its inputs may be.

    Attributes:
        value: At the given values.
        low: The least it may be.
        high: The most it may be.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class BreakEven:
    """Where two options cost the same.

    Attributes:
        of: The input that is moved: fee, takers or cases.
        first: One option.
        second: The other option.
        at: At which value they cost the same, and between which values that lies over the given
            ranges, as far as such values can be; None where none that can be makes them equal.
        bounded: Whether ``at`` has ends over the given ranges; where not, in some corner of the
            ranges no value makes them equal, and its ends are those at the given values.
    """

    of: str
    first: Option
    second: Option
    at: Money | None
    bounded: bool


def money(value: Fraction, all_of_it: Iterable[Fraction]) -> Money:
    """A sum with the least and the most that it may be.

    Args:
        value: The sum at the given values.
        all_of_it: The sum at every combination of ends.

    Returns:
        The three as plain numbers.

    Example:
        >>> money(Fraction(1), [Fraction(0), Fraction(3)])
        Money(value=1.0, low=0.0, high=3.0)
    """
    found = list(all_of_it)
    return Money(float(value), float(min(found)), float(max(found)))


def breaks(values: Values, spans: Mapping[str, Span]) -> tuple[BreakEven, ...]:
    """All break-even points.

    Args:
        values: The inputs by name.
        spans: Lowest and highest value of each.

    Returns:
        The break-even fee, share of takers and number of cases.
    """
    return tuple(_break(values, spans, name, options) for name, options in _ASKED)


def _break(
    values: Values, spans: Mapping[str, Span], name: str, options: tuple[Option, Option]
) -> BreakEven:
    at = even(values, name, options)
    if at is None or at < 0 or (name == "takers" and at > 1):
        return BreakEven(name, *options, None, bounded=False)
    held = {**spans, name: (_NONE, _NONE)}
    if not _same_slope(held, name, options):
        return BreakEven(name, *options, Money(float(at), float(at), float(at)), bounded=False)
    low, high = spread(held, lambda given: even(given, name, options) or _NONE)
    most = Fraction(1) if name == "takers" else high
    ends = float(max(low, _NONE)), float(min(high, most))
    return BreakEven(name, *options, Money(float(at), *ends), bounded=True)


def _same_slope(spans: Mapping[str, Span], name: str, options: tuple[Option, Option]) -> bool:
    """Whether moving the input tells the same way, however the others stand."""

    def slope(given: Values) -> Fraction:
        return apart({**given, name: Fraction(1)}, *options) - apart(
            {**given, name: _NONE}, *options
        )

    low, high = spread(spans, slope)
    return low > 0 or high < 0
