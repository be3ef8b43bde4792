"""A single loop as a linear feedback: its gain, its polarity, and what a push ends up doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, prod

from sidusryhmad.evidence.topics.spiral.rows import LinkRow

FULL = 3.0
"""The strength at which a link hands on all of it."""
_NEARLY = 0.95
"""Share of the final effect at which a spiral counts as having run its course. A convention."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What comes back to a factor of one point once it has gone round.

    Attributes:
        value: Product of the links' weights (strength ÷ 3).
        low: Lowest product over the links' ranges.
        high: Highest product over them.
    """

    value: float
    low: float
    high: float

    @property
    def polarity(self) -> str:
        """Whether it feeds itself (reinforcing), turns against itself (balancing), is broken, or
        may be either (unsure), by the whole range.
        """
        if self.low > 0:
            return "reinforcing"
        if self.high < 0:
            return "balancing"
        return "broken" if self.low == self.high else "unsure"

    @property
    def amplified(self) -> float | None:
        """What one point grows to over all rounds: 1 ÷ (1 − gain); None where it never settles."""
        return 1 / (1 - self.value) if abs(self.value) < 1 else None


def gain_of(rows: Sequence[LinkRow]) -> Gain:
    """The gain of a loop.

    Args:
        rows: Its links in order.

    Returns:
        The product of the weights, with its range.

    Example:
        >>> ends = (("a", "b", 3), ("b", "a", 1.5))
        >>> rows = [LinkRow(from_=a, to=b, strength=strength) for a, b, strength in ends]
        >>> gain_of(rows).value
        0.5
    """
    low = high = 1.0
    for row in rows:
        ends = [_weight(end) for end in ends_of(row)]
        found = [a * b for a in (low, high) for b in ends]
        low, high = min(found), max(found)
    return Gain(prod(_weight(row.strength) for row in rows), low, high)


def reached(rows: Sequence[LinkRow], start: int, gain: float) -> tuple[float, ...]:
    """What one point of push at a factor ends up doing to every factor, over all rounds.

    Args:
        rows: The links in order.
        start: Index of the factor that is pushed: the one that link starts from.
        gain: The loop's gain, below 1.

    Returns:
        Totals in the order of the links' first factors: the way from the start, amplified.

    Example:
        >>> ends = (("a", "b", 3), ("b", "a", 1.5))
        >>> rows = [LinkRow(from_=a, to=b, strength=strength) for a, b, strength in ends]
        >>> reached(rows, 0, 0.5)
        (2.0, 2.0)
    """
    totals = [0.0] * len(rows)
    passed = 1 / (1 - gain)
    for step in range(len(rows)):
        at = (start + step) % len(rows)
        totals[at] = passed
        passed *= _weight(rows[at].strength)
    return tuple(totals)


def rounds_until(gain: float, share: float = _NEARLY) -> float | None:
    """How many times it has to go round until a push has done a share of what it ends up doing.

    Args:
        gain: The loop's gain.
        share: The share of the final effect, below 1.

    Returns:
        Rounds, at the most as many as whole ones are needed; None where it never settles.

    Example:
        >>> rounds_until(0.5, 0.75)
        1.0
    """
    size = abs(gain)
    if size >= 1:
        return None
    return 0.0 if size == 0 else max(0.0, log(1 - share) / log(size) - 1)


def one_more(rows: Sequence[LinkRow], at: int, points: float) -> float:
    """The gain if one link were stronger or weaker by some points, within its scale.

    Args:
        rows: The links.
        at: Index of the link.
        points: By how much.

    Returns:
        The gain.
    """
    changed = max(-FULL, min(FULL, rows[at].strength + points))
    others = prod(_weight(row.strength) for i, row in enumerate(rows) if i != at)
    return _weight(changed) * others


def ends_of(row: LinkRow) -> tuple[float, float]:
    """The lowest and the highest strength of a link that are still believed.

    Args:
        row: The link.

    Returns:
        Both; the strength itself where nothing was said.
    """
    low = row.strength if row.low is None else row.low
    return low, row.strength if row.high is None else row.high


def _weight(strength: float) -> float:
    return strength / FULL
