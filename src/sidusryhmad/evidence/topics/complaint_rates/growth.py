"""Bush or forest: where a rate stands against the share from which somebody calls it many."""

from enum import StrEnum

from sidusryhmad.evidence.topics.complaint_rates.rates import Rate, bounds

_MOST = 10**9


class Growth(StrEnum):
    """What the trees make, judged by a threshold."""

    BUSH = "bush"
    """The whole interval lies below the threshold: rare exceptions."""
    BETWEEN = "between"
    """The interval holds the threshold: too few were counted to tell."""
    FOREST = "forest"
    """The whole interval lies at the threshold or above."""


def grown(found: Rate, threshold: float) -> Growth:
    """Whether a rate is a bush or a forest.

    Args:
        found: The rate with its interval.
        threshold: From which rate on it is a forest.

    Returns:
        Bush where the whole interval lies below, forest where it lies at the threshold or above.

    Example:
        >>> from sidusryhmad.evidence.topics.complaint_rates.rates import rate
        >>> grown(rate(300, 300_000), 0.01), grown(rate(1, 50), 0.01)
        (<Growth.BUSH: 'bush'>, <Growth.BETWEEN: 'between'>)
    """
    if found.interval.high < threshold:
        return Growth.BUSH
    return Growth.FOREST if found.interval.low >= threshold else Growth.BETWEEN


def needed(found: Rate, threshold: float) -> int | None:
    """How large the base would have to be to tell, if the rate stays what it is.

    Args:
        found: A rate that stands between.
        threshold: From which rate on it is a forest.

    Returns:
        About the smallest base at which its interval leaves the threshold out; None where the rate
        is the threshold, or more than a thousand million would be needed.

    Example:
        >>> from sidusryhmad.evidence.topics.complaint_rates.rates import rate
        >>> needed(rate(2, 50), 0.01) > 50
        True
    """
    enough = found.base
    while not _decides(found, threshold, enough):
        enough *= 2
        if enough > _MOST:
            return None
    short = enough // 2
    while enough - short > max(1, short // 100):
        middle = (enough + short) // 2
        enough, short = (middle, short) if _decides(found, threshold, middle) else (enough, middle)
    return _rounded_up(enough)


def _rounded_up(number: int) -> int:
    """Two digits that count are as much as such a number can say."""
    step = int("1" + "0" * max(0, len(str(number)) - 2))
    return -(-number // step) * step


def _decides(found: Rate, threshold: float, base: int) -> bool:
    low, high = bounds(
        found.value * base, base, several=found.several, confidence=found.interval.confidence
    )
    return bool(high < threshold or low >= threshold)
