"""Scales that a file uses without naming them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.tables.columns import Scale

_SEVERAL = 2
_ENDS = (5, 7, 10, 100)
_UNNAMED = N_(
    "{heading} goes beyond the scale from {low} to {high}: where it is on another one, name it in "
    "the heading, such as {example}"
)


class Beyond(NamedTuple):
    """A number beyond its scale.

    Attributes:
        value: The number.
        scale: The scale.
        place: Its cell.
    """

    value: float
    scale: Scale
    place: Place


def unnamed_scales(found: Mapping[str, Sequence[Beyond]]) -> list[Fault]:
    """A fault for each column that seems to be on another scale, with the heading to write.

    Args:
        found: Numbers beyond their scale, by the heading of their column.

    Returns:
        The faults; none for a single number, which is a slip.
    """
    if sum(map(len, found.values())) < _SEVERAL:
        return []
    return [
        Fault(Message("unnamed_scale", _UNNAMED, _values(heading, numbers))).at(numbers[0].place)
        for heading, numbers in found.items()
    ]


def _values(heading: str, numbers: Sequence[Beyond]) -> dict[str, object]:
    scale = numbers[0].scale
    example = f"{heading.strip()} ({likely([number.value for number in numbers])})"
    return {"heading": heading, "low": scale.low, "high": scale.high, "example": example}


def likely(numbers: Sequence[float]) -> str:
    """The usual scale on which numbers could be.

    Args:
        numbers: Some numbers.

    Returns:
        The scale as headings name it.

    Example:
        >>> likely([4, 5]), likely([30, 80]), likely([-4])
        ('1–5', '0–100', '−5…+5')
    """
    most = max(map(abs, numbers))
    high = next((end for end in _ENDS if most <= end), 1000)
    if min(numbers) < 0:
        return f"−{high}…+{high}"
    return f"1–{high}" if high < _ENDS[-1] else f"0–{high}"
