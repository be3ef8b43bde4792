"""At which value of one input two options cost the same; the others stand still."""

from dataclasses import dataclass
from fractions import Fraction

from sidusryhmad.evidence.topics.complaint_costs.options import (
    KEYS,
    SHARES,
    Option,
    Values,
    apart,
    costs,
)

_AT_MOST = Fraction(1)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one input may move before another option gets cheaper.

    Attributes:
        name: The input.
        given: Its value.
        low: Down to which value the cheapest option stays the cheapest; None for as low as it goes.
        high: Up to which value; None for as high as it goes.
        below: Which option is cheaper below; None where none is.
        above: Which option is cheaper above; None where none is.
    """

    name: str
    given: float
    low: float | None
    high: float | None
    below: Option | None
    above: Option | None


def even(values: Values, name: str, options: tuple[Option, Option]) -> Fraction | None:
    """At which value of an input two options cost the same.

    Args:
        values: The inputs by name; that of the one asked about does not matter.
        name: The input.
        options: The two options.

    Returns:
        The value; None where there is none, or every one will do. It may be one that cannot be,
        such as a share above 1.

    Example:
        >>> values = {**dict.fromkeys(KEYS, Fraction(1)), "remaining": Fraction(0)}
        >>> str(even(values, "cases", (Option.ARGUING, Option.GIVING_IN)))
        '1/60'
    """
    at_zero = apart({**values, name: Fraction(0)}, *options)
    slope = apart({**values, name: Fraction(1)}, *options) - at_zero
    return -at_zero / slope if slope else None


def cheapest(values: Values) -> Option:
    """The option that costs least; of equal ones the first of arguing, giving in, selling."""
    found = costs(values)
    return min(found, key=lambda option: found[option])


def reach(values: Values, name: str) -> Reach:
    """How far one input may move before another option gets cheaper, the others standing still.

    Args:
        values: The inputs by name.
        name: The input.

    Returns:
        Its reach, within what such an input can be.

    Example:
        >>> values = {**dict.fromkeys(KEYS, Fraction(1)), "remaining": Fraction(0)}
        >>> values["takers"] = Fraction(0)
        >>> found = reach(values, "minutes")
        >>> str(found.above), found.high
        ('giving_in', 60.0)
    """
    best = cheapest(values)
    low: tuple[Fraction, Option] | None = None
    high: tuple[Fraction, Option] | None = None
    for other in Option:
        at = even(values, name, (best, other)) if other is not best else None
        if at is None or at < 0 or (name in SHARES and at > _AT_MOST):
            continue
        rising = apart({**values, name: at + 1}, best, other) > 0
        if rising and name in SHARES and at == _AT_MOST:
            continue
        if rising and (high is None or at < high[0]):
            high = (at, other)
        if not rising and at > 0 and (low is None or at > low[0]):
            low = (at, other)
    return Reach(
        name,
        float(values[name]),
        None if low is None else float(low[0]),
        None if high is None else float(high[0]),
        None if low is None else low[1],
        None if high is None else high[1],
    )


def reaches(values: Values) -> tuple[Reach, ...]:
    """The reach of every input."""
    return tuple(reach(values, name) for name in KEYS)
