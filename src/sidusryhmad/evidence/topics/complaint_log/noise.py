"""What noise alone would bring: the strongest cell of each of many logs in which nothing gathers.

Complaints are spread anew as the base says: drawn from the exposure where there is one, each other
factor shuffled for itself among complaints of which the same things are known. What no cell of most
such logs reaches is no noise (Monte Carlo test of the maximum: Kulldorff 1997; Westfall and Young
1993, "Resampling-Based Multiple Testing"), whatever the cells have in common.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from sidusryhmad.evidence.topics.complaint_log.base import OPENING, Base
from sidusryhmad.evidence.topics.complaint_log.combination import Combination, likelihood_ratio
from sidusryhmad.evidence.topics.complaint_log.factors import MISSING, Codes, Floats

_BLOCK = 20
"""Logs that are drawn at once, from one stream of random numbers: part of what is drawn."""


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
    found = []
    for first in range(0, draws, _BLOCK):
        size = min(_BLOCK, draws - first)
        columns = _columns(base, size, generator)
        best = np.zeros(size)
        for each in combinations:
            drawn = _opening(each, size, generator) if each.base == OPENING else columns
            np.maximum(best, _best(each, drawn, at_least), out=best)
        found.append(best)
    return np.sort(np.concatenate(found))


def _columns(base: Base, size: int, generator: np.random.Generator) -> dict[str, Codes]:
    """The factors of ``size`` logs, logs × complaints; as much is missing as in the real one."""
    order = np.argsort(base.alike, kind="stable")
    columns: dict[str, Codes] = {}
    if base.covered:
        outside = base.outside[order]
        drawn = generator.choice(len(base.weights), size=(size, len(order)), p=base.weights)
        for at, name in enumerate(base.covered):
            hidden = (base.factors[name].codes[order] == MISSING) | outside
            columns[name] = np.where(hidden, MISSING, base.rows[drawn, at])
    for name, factor in base.factors.items():
        if name not in base.covered:
            columns[name] = _shuffled(factor.codes, base.alike, size, generator)
    return columns


def _shuffled(codes: Codes, alike: Codes, size: int, generator: np.random.Generator) -> Codes:
    """Levels in ``size`` random orders, each among complaints alike; these stand together."""
    steady = codes[np.lexsort((codes, alike))]
    rows = np.tile(steady, (size, 1))
    ends = [0, *np.cumsum(np.bincount(alike)).tolist()]
    for start, end in pairwise(ends):
        rows[:, start:end] = generator.permuted(rows[:, start:end], axis=1)
    return rows


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
