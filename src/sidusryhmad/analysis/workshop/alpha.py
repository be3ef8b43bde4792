"""Krippendorff's alpha: how far raters agree beyond what chance would give.

After Krippendorff, *Content Analysis*, chapter 12, and "Computing Krippendorff's Alpha-Reliability"
(2011): ``α = 1 − Do / De``, the disagreement observed over the disagreement expected.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from sidusryhmad.network.network import Floats

_Metric = Callable[[Floats, Floats], Floats]
FEWEST = 2
"""Answers that it takes to compare them."""


def alpha(units: Sequence[Sequence[float]], metric: str = "interval") -> float | None:
    """Krippendorff's alpha of ratings with gaps.

    Args:
        units: The answers to each question, in any order; who gave which does not matter, and a
            question with fewer than two answers says nothing.
        metric: ``"interval"``: the distance of two answers counts; ``"ordinal"``: how many answers
            lie between them; ``"nominal"``: only whether they are the same.

    Returns:
        1 where all agree, 0 as by chance, below 0 where they differ more than by chance; None
        where it is not defined: nothing to compare, or all answers are one and the same.

    Example:
        >>> alpha([(1, 1), (2, 2), (3, 3)]), alpha([(1, 1), (1, 1)])
        (1.0, None)
        >>> round(alpha([(1, 2), (2, 1), (3, 3)]), 3)
        0.583
    """
    pairable = [unit for unit in units if len(unit) >= FEWEST]
    values = np.array(sorted({value for unit in pairable for value in unit}), dtype=np.float64)
    if len(values) < FEWEST:
        return None
    place = {value: number for number, value in enumerate(values.tolist())}
    counts = np.zeros((len(pairable), len(values)))
    for row, unit in zip(counts, pairable, strict=True):
        for value in unit:
            row[place[value]] += 1
    weights = 1 / (counts.sum(axis=1) - 1)
    together = (counts * weights[:, None]).T @ counts - np.diag(weights @ counts)
    totals = counts.sum(axis=0)
    apart = _METRICS[metric](values, totals)
    expected = totals @ apart @ totals
    return float(1 - (totals.sum() - 1) * (together * apart).sum() / expected)


def _interval(values: Floats, _: Floats) -> Floats:
    return np.asarray((values[:, None] - values[None, :]) ** 2)


def _ordinal(values: Floats, totals: Floats) -> Floats:
    """Squared number of answers between two, each end counted half."""
    middles = np.cumsum(totals) - totals / 2
    return _interval(middles, values)


def _nominal(values: Floats, _: Floats) -> Floats:
    return 1.0 - np.eye(len(values))


_METRICS: Mapping[str, _Metric] = {
    "interval": _interval,
    "ordinal": _ordinal,
    "nominal": _nominal,
}
