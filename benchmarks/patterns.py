"""How often the search for patterns names something in noise, and finds what was planted.

Beside it, on the same logs: Benjamini and Hochberg (1995) and Benjamini and Yekutieli (2001) over
the binomial tails of all cells. Found means: the planted cell of weekday, hour and person itself.

Nominal where nothing is planted: something is named in at most 5 % of logs.

Usage: python benchmarks/patterns.py [--full]
"""

import numpy as np
from printed import by_chance, full, heading, line
from scipy.stats import binom

from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.combination import with_base
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import told
from sidusryhmad.evidence.topics.complaint_log.search import Search, search

HOURS, PEOPLE = range(8, 18), "ABCDEF"
ROSTER = Exposure(
    ("weekday", "hour", "person"),
    tuple(
        (day, hour, PEOPLE[(2 * day + 3 * (hour >= 13) + shift) % 6])
        for day in range(5)
        for hour in HOURS
        for shift in range(3)
    ),
    tuple(1.0 for _ in range(150)),
)
OPEN = {"weekday": dict.fromkeys(range(5), 1.0), "hour": dict.fromkeys(HOURS, 1.0)}
PLANTED = {"weekday": 2, "hour": 15, "person": "B"}
LEVEL = 0.05
SETTINGS = ((130, 0), (40, 0), (130, 4), (130, 5), (130, 6), (130, 8), (60, 5), (31, 5))


def log_of(random, n, planted, exposed):
    """A log of ``n`` complaints, some of them planted in one cell."""
    rows = [ROSTER.rows[at] for at in random.integers(0, len(ROSTER.rows), n - planted)]
    columns = [list(column) for column in zip(*rows, strict=True)]
    if not exposed:
        for column in columns:
            random.shuffle(column)
    events = [dict(zip(PLANTED, row, strict=True)) for row in zip(*columns, strict=True)]
    events += [dict(PLANTED) for _ in range(planted)]
    for event in events:
        event["place"] = "pqrs"[random.choice(4, p=[0.4, 0.3, 0.2, 0.1])]
        event["topic"] = "vwxyz"[random.choice(5, p=[0.4, 0.25, 0.2, 0.1, 0.05])]
    return events


def tails(combinations):
    """The binomial tails of all cells, by combination and cell."""
    found = {}
    for each in with_base(combinations):
        cells = np.flatnonzero(each.shares > 0)
        chances = binom.sf(each.counts[cells] - 1, each.total, each.shares[cells])
        found |= {(each.names, cell): p for cell, p in zip(cells, chances, strict=True)}
    return found


def rejected(chances, penalty):
    """What the step-up rule rejects."""
    order = sorted(chances, key=chances.get)
    steps = [chances[key] <= LEVEL * at / len(order) / penalty for at, key in enumerate(order, 1)]
    last = max((at for at, passed in enumerate(steps, 1) if passed), default=0)
    return set(order[:last])


def one(seed, setting, exposed):
    """What each method finds in one log, and whether exactly the planted cell is told."""
    n, planted = setting
    exposure, opening = (ROSTER, None) if exposed else (None, OPEN)
    events = log_of(np.random.default_rng([seed, *setting]), n, planted, exposed)
    base = base_of(factors_of(events, exposure, opening), exposure, opening)
    how = Search(level=LEVEL, draws=299, seed=seed)
    result = search(base, how)
    chances = tails(result.combinations)
    penalty = sum(1 / at for at in range(1, len(chances) + 1))
    names = ("weekday", "hour", "person")
    cell = None
    if planted:
        levels = [base.factors[name].levels.index(PLANTED[name]) for name in names]
        cell = names, int(np.ravel_multi_index(levels, base.shape(names)))
    cells = {
        "ours": {(hit.combination.names, hit.cell) for hit in result.hits},
        "BH": rejected(chances, 1.0),
        "BY": rejected(chances, penalty),
    }
    found = {name: cell in each if planted else bool(each) for name, each in cells.items()}
    patterns = [(each.hit.combination.names, each.hit.cell) for each in told(base, result, how)]
    return found | {"told": cell in patterns, "patterns": len(patterns)}


def main(whole):
    logs = 1000 if whole else 40
    columns = ("ours", "BH", "BY", "just that", "patterns", f"± {by_chance(logs):.3f}")
    heading("Found (nothing planted: anything named)", "base, complaints, planted", *columns)
    for exposed in (True, False):
        for setting in SETTINGS:
            runs = [one(seed, setting, exposed) for seed in range(logs)]
            shares = [float(np.mean([run[name] for run in runs])) for name in runs[0]]
            base = "roster" if exposed else "no exposure"
            line(f"{base}, {setting[0]}, {setting[1]}", *shares[:-1], f"{shares[-1]:.2f}")


if __name__ == "__main__":
    main(full(__doc__))
