"""How often intervals of complaint rates hold the true rate, and what comparisons find by mistake.

Coverage is exact: every count is listed with its chance, on both sides of each place where the
coverage jumps. The comparisons are simulated: weeks (or units) that are alike, and one with half as
many complaints again, or twice as many. The same interval of a share stands behind delivery and
the follow-up of ratings.

Usage: python benchmarks/rates.py [--full]
"""

from itertools import product

import numpy as np
from printed import by_chance, full, heading, line
from scipy.stats import binom, poisson

from sidusryhmad.evidence.topics.complaint_log.overlay import _ratio
from sidusryhmad.evidence.topics.complaint_rates.comparing import compared
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, grown
from sidusryhmad.evidence.topics.complaint_rates.parts import parts
from sidusryhmad.evidence.topics.complaint_rates.rates import bounds, rate
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount

HAIR = 1e-9
BASE = 5000
CELLS = tuple(product("abc", "def", "ghi"))


def beside(ends, low, high):
    """Both sides of the ends that lie between two bounds."""
    found = np.unique(ends[(ends > low) & (ends < high)])
    return np.concatenate([found * (1 - HAIR), found * (1 + HAIR)])


def worst_share(n, confidence):
    """The lowest coverage of a share of n."""
    counts = np.arange(n + 1)
    low, high = bounds(counts, n, several=False, confidence=confidence)
    true = beside(np.concatenate([low, high]), 0, 1)[:, None]
    held = (low <= true) & (true <= high)
    return float((binom.pmf(counts, n, true) * held).sum(axis=1).min())


def worst_rate(most, confidence):
    """The lowest coverage of a rate, for up to so many complaints to be expected."""
    counts = np.arange(3 * most + 50)
    low, high = bounds(counts, 1, several=True, confidence=confidence)
    true = beside(np.concatenate([low, high]), 0, most)[:, None]
    held = (low <= true) & (true <= high)
    return float((poisson.pmf(counts, true) * held).sum(axis=1).min())


def worst_ratio(total, share):
    """The lowest coverage of the ratio of rates inside and outside of a stretch of time."""
    found = [_ratio(count, total, share)[1] for count in range(total + 1)]
    low = np.array([0.0 if each is None else each.low for each in found])
    high = np.array([np.inf if each is None else each.high for each in found])
    ends = np.concatenate([low, high])
    true = beside(ends[np.isfinite(ends)], 0, np.inf)[:, None]
    inside = share * true / (share * true + 1 - share)
    held = (low <= true) & (true <= high)
    return float((binom.pmf(np.arange(total + 1), total, inside) * held).sum(axis=1).min())


def misjudged(base, threshold):
    """How often at most the truth just beside a threshold is called a bush or a forest."""
    counts = np.arange(base + 1)
    said = [grown(rate(int(count), base), threshold) for count in counts]
    chance = binom.pmf(counts, base, threshold)
    bush, forest = ([each is kind for each in said] for kind in (Growth.BUSH, Growth.FOREST))
    return float(chance[bush].sum()), float(chance[forest].sum())


def named(draw, expected, tables, several):
    """Tables in which any part was named; where one expects more, in which just that one was."""
    some = last = 0
    for _ in range(tables):
        mean = np.array(expected)
        counts = draw.poisson(mean) if several else draw.binomial(BASE, mean / BASE)
        groups = [(count, BASE) for count in counts.tolist()]
        found = [each.adjusted <= 0.05 for each in compared(groups, several=several)]
        some, last = some + any(found), last + found[-1]
    return some / tables, last / tables


def of_three_kinds(draw, tables):
    """Tables in which any period, unit or place was named, three of each and all alike."""
    some = 0
    for _ in range(tables):
        rows = [
            ComplaintCount(period=p, unit=u, place=q, complaints=c, base=BASE)
            for (p, u, q), c in zip(CELLS, draw.poisson(20, len(CELLS)).tolist(), strict=True)
        ]
        some += any(part.differs() for part in parts(rows, confidence=0.95))
    return some / tables


def main(whole):
    sizes = (1, 2, 5, 10, 20, 50, 100, 500, 1000) if whole else (1, 5, 20, 100)
    heading("Shares (Clopper and Pearson): lowest coverage", "of", "80 %", "95 %", "99 %")
    for n in sizes:
        line(f"{n}", *(worst_share(n, sure) for sure in (0.8, 0.95, 0.99)))
    heading("Rates (Garwood): lowest coverage", "expected up to", "80 %", "95 %", "99 %")
    for most in (5, 50, 500) if whole else (5, 50):
        line(f"{most}", *(worst_rate(most, sure) for sure in (0.8, 0.95, 0.99)))
    heading("Ratio of rates inside and outside a stretch of time", "of, share", "95 %")
    for total, share in ((5, 0.1), (30, 0.02), (30, 0.3), (130, 0.1)):
        line(f"{total}, {share}", worst_ratio(total, share))
    heading("The truth on the threshold, yet called", "base, threshold", "bush", "forest")
    for base, threshold in ((50, 0.03), (1000, 0.01), (5000, 0.001)):
        line(f"{base}, {threshold}", *misjudged(base, threshold))
    tables = 1000 if whole else 60
    heading("Parts alike", "parts, complaints each", "named", f"± {by_chance(tables):.3f}")
    for several in (False, True):
        for count, mean in ((2, 20), (5, 5), (5, 20), (12, 20), (12, 100)):
            draw = np.random.default_rng([1, several, count, mean])
            kind = "rates" if several else "shares"
            line(f"{kind}, {count}, {mean}", named(draw, [mean] * count, tables, several)[0])
    line("shares, 3 periods, units and places", of_three_kinds(np.random.default_rng(3), tables))
    heading("One part of five with more", "complaints each, in it", "found")
    for several in (False, True):
        for mean, times in ((20, 1.5), (20, 2), (30, 1.5), (30, 2), (100, 1.5), (100, 2)):
            draw = np.random.default_rng([2, several, mean, int(10 * times)])
            expected = [*[mean] * 4, mean * times]
            kind = "rates" if several else "shares"
            line(f"{kind}, {mean}, {times} ×", named(draw, expected, tables, several)[1])


if __name__ == "__main__":
    main(full(__doc__))
