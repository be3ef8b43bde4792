"""What noise alone would bring: the strongest cell of each of many logs in which nothing gathers.

Complaints are spread anew as the base says: drawn from the exposure where there is one, each other
factor shuffled for itself. What no cell of most such logs reaches is no noise (Monte Carlo test of
the maximum: Kulldorff 1997; Westfall and Young 1993, "Resampling-Based Multiple Testing"), whatever
the cells have in common.
"""

from collections.abc import Sequence
from math import prod

import numpy as np

from sidusryhmad.evidence.topics.complaint_log.base import OPENING, Base
from sidusryhmad.evidence.topics.complaint_log.combination import Combination, likelihood_ratio
from sidusryhmad.evidence.topics.complaint_log.factors import MISSING, Codes, Flags, Floats

_AT_ONCE = 1_000_000
"""Cells, or complaints, that are held in memory at once."""


def strongest(
    base: Base, combinations: Sequence[Combination], at_least: int, draws: int, seed: int
) -> Floats:
    """The strongest cell of each of many logs of pure noise.

    Args:
        base: What noise is: how complaints would spread by themselves.
        combinations: What is looked through; those without a base excepted.
        at_least: Complaints below which a cell counts for nothing.
        draws: How many logs are drawn.
        seed: Of the random numbers.

    Returns:
        The largest likelihood ratio of each log, smallest first.
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    events = len(base.factors["weekday"].codes)
    largest = max([prod(each.shape) for each in combinations] + [events, 1])
    batch = max(1, _AT_ONCE // largest)
    found = []
    while draws > 0:
        size = min(batch, draws)
        columns = _columns(base, size, generator)
        best = np.zeros(size)
        for each in combinations:
            drawn = _opening(each, size, generator) if each.base == OPENING else columns
            np.maximum(best, _best(each, drawn, at_least), out=best)
        found.append(best)
        draws -= size
    return np.sort(np.concatenate(found))


def _columns(base: Base, size: int, generator: np.random.Generator) -> dict[str, Codes]:
    """The factors of ``size`` logs, logs × complaints; as much is missing as in the real one."""
    outside = base.outside
    columns: dict[str, Codes] = {}
    if base.covered:
        hidden = _hidden(base, outside)
        drawn = generator.choice(len(base.weights), size=(size, len(hidden)), p=base.weights)
        for at, name in enumerate(base.covered):
            columns[name] = np.where(hidden[:, at], MISSING, base.rows[drawn, at])
    for name, factor in base.factors.items():
        if name not in base.covered:
            rows = np.broadcast_to(np.sort(factor.codes), (size, len(factor.codes)))
            columns[name] = generator.permuted(rows, axis=1)
    return columns


def _hidden(base: Base, outside: Flags) -> Flags:
    """What is not known of the covered factors, complaints × factors, in a steady order."""
    columns = [(base.factors[name].codes == MISSING) | outside for name in base.covered]
    hidden = np.stack(columns, axis=1)
    return np.asarray(hidden[np.lexsort(hidden.T)])


def _opening(each: Combination, size: int, generator: np.random.Generator) -> dict[str, Codes]:
    shares = each.shares
    drawn = generator.choice(len(shares), size=(size, each.total), p=shares)
    return {each.names[0]: drawn.astype(np.intp)}


def _best(each: Combination, columns: dict[str, Codes], at_least: int) -> Floats:
    """The largest likelihood ratio of one combination in each log."""
    codes = np.zeros_like(columns[each.names[0]])
    known = np.ones(codes.shape, dtype=np.bool_)
    for name, levels in zip(each.names, each.shape, strict=True):
        known &= columns[name] != MISSING
        codes = codes * levels + columns[name]
    logs, size = len(codes), len(each.shares)
    totals = known.sum(axis=1)
    shifted = codes + size * np.arange(logs)[:, None]
    counts = np.bincount(shifted[known], minlength=logs * size)
    there = np.flatnonzero(counts >= at_least)
    log, cell = np.divmod(there, size)
    total = totals[log].astype(float)
    ratios = likelihood_ratio(counts[there].astype(float), total * each.shares[cell], total)
    best = np.zeros(logs)
    np.maximum.at(best, log, ratios)
    return best
