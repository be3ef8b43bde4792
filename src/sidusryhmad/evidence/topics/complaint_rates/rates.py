"""A count against its base, with an exact interval."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval

SHARES = Message(
    "method_share_interval",
    N_("interval of a share: exact binomial (Clopper and Pearson, 1934)"),
)
RATES = Message(
    "method_rate_interval",
    N_(
        "interval of a rate, where one unit of the base can bring several complaints: exact "
        "Poisson (Garwood, 1936)"
    ),
)
_SCALES = ((0.001, 100), (0.0001, 1000))
_SMALLEST_SCALE = 100_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many.

    Attributes:
        count: How many there are.
        base: Out of how many.
        several: Whether one unit of the base can be counted several times.
        interval: What the rate may be.
    """

    count: int
    base: int
    several: bool
    interval: Interval

    @property
    def value(self) -> float:
        """The rate itself: 0.001 for one of a thousand."""
        return self.count / self.base


def rate(count: int, base: int, *, several: bool = False, confidence: float = CONFIDENCE) -> Rate:
    """A count against its base.

    The interval is that of Clopper and Pearson (1934) for a share, and that of Garwood (1936) for a
    rate whose units can be counted several times. Both hold the true value at least as often as
    they say, however few were counted.

    Args:
        count: How many there are.
        base: Out of how many; at least 1.
        several: Whether one unit of the base can be counted several times.
        confidence: How sure the interval is, between 0 and 1.

    Returns:
        The rate with its interval.

    Example:
        >>> found = rate(300, 300_000)
        >>> f"{found.value:.3%} {found.interval.low:.3%} {found.interval.high:.3%}"
        '0.100% 0.089% 0.112%'
    """
    low, high = bounds(count, base, several=several, confidence=confidence)
    method = RATES if several else SHARES
    return Rate(count, base, several, Interval(float(low), float(high), confidence, method))


def bounds(count: Any, base: Any, *, several: bool, confidence: float) -> tuple[Any, Any]:  # noqa: ANN401 - numbers or arrays
    """Lower and upper end of the exact interval.

    Args:
        count: How many there are: a number, or an array of numbers.
        base: Out of how many.
        several: Whether one unit of the base can be counted several times.
        confidence: How sure the interval is.

    Returns:
        The two ends.

    Example:
        >>> low, high = bounds(0, 3, several=False, confidence=0.9)
        >>> round(float(low), 3), round(float(high), 3)
        (0.0, 0.632)
    """
    from scipy.special import betaincinv, gammaincinv

    tail = (1 - confidence) / 2
    k, n = np.asarray(count, dtype=float), np.asarray(base, dtype=float)
    some, rest = np.maximum(k, 1.0), np.maximum(n - k, 1.0)
    if several:
        return np.where(k > 0, gammaincinv(some, tail), 0.0) / n, gammaincinv(k + 1, 1 - tail) / n
    low = np.where(k > 0, betaincinv(some, np.maximum(n - k + 1, 1.0), tail), 0.0)
    return low, np.where(k < n, betaincinv(k + 1, rest, 1 - tail), 1.0)


def scale(rates: Iterable[float]) -> int:
    """Of how many people say a rate, so that it can be read: per cent, per thousand, per 100 000.

    Args:
        rates: Rates that stand beside one another; the largest decides.

    Returns:
        100, 1000 or 100 000.

    Example:
        >>> scale([0.001]), scale([0.0004, 0.0]), scale([0.00003])
        (100, 1000, 100000)
    """
    largest = max(rates, default=0.0)
    fitting = (of for least, of in _SCALES if largest >= least or largest == 0)
    return next(fitting, _SMALLEST_SCALE)
