"""How often the interval of a gap holds it, and how often noise is called a gap.

Both sides rate in whole points from -3 to +3. Small groups are enumerated: every possible pair of
tables with its chance, for shifts of one another. Larger ones, and six changes at once, are
simulated. Then sides that agree in the middle but scatter unlike one another, which the interval
does not allow for but the test does. Beside the test stands one of ranks that takes account of
equal ratings but not of scatter. Nominal is 95 %, and 5 % false gaps.

Usage: python benchmarks/value_views.py [--full]
"""

from itertools import combinations_with_replacement
from math import factorial

import numpy as np
from printed import by_chance, full, heading, line
from scipy.stats import mannwhitneyu

from sidusryhmad.evidence.topics.two_views.gaps import gaps
from sidusryhmad.evidence.topics.two_views.ranks import tendency
from sidusryhmad.evidence.topics.two_views.shift import gap_interval
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.model.stakeholder import Side

SHAPES = {
    "even": (0.2,) * 5,
    "usual": (0.1, 0.2, 0.3, 0.3, 0.1),
    "torn": (0.45, 0.04, 0.02, 0.04, 0.45),
    "nearly alike": (0.02, 0.06, 0.84, 0.06, 0.02),
}
_SOON_DONE = 300
"""Pairs up to which a test is done at once; with more a tenth of the tables is drawn."""
NARROW = (0.0, 0.0, 0.15, 0.7, 0.15, 0.0, 0.0)
WIDE = {
    "spread": (0.25, 0.1, 0.1, 0.1, 0.1, 0.1, 0.25),
    "torn": (0.4, 0.05, 0.05, 0.0, 0.05, 0.05, 0.4),
}


def tables(n, levels=5):
    """Every table of n ratings on so many levels, and in how many orders it can come about."""
    found = list(combinations_with_replacement(range(levels), n))
    counts = np.array([[table.count(level) for level in range(levels)] for table in found])
    ways = [factorial(n) / np.prod([factorial(c) for c in row]) for row in counts.tolist()]
    return found, counts, np.array(ways)


def exact(first, second):
    """Coverage of a shift for each shape: a sum over all pairs of tables."""
    (one, ones, way), (other, others, path) = tables(first), tables(second)
    held = np.array([[holds(a, b) for b in other] for a in one])
    for shape in SHAPES.values():
        p, q = (w * np.prod(np.power(shape, c), axis=1) for w, c in ((way, ones), (path, others)))
        yield float(p @ held @ q)


def level(first, second):
    """How often the test calls noise a gap, for each shape: a sum over all pairs of tables."""
    (one, ones, way), (other, others, path) = tables(first), tables(second)
    false = np.array([[tendency(a, b).p <= 0.05 for b in other] for a in one])
    for shape in SHAPES.values():
        p, q = (w * np.prod(np.power(shape, c), axis=1) for w, c in ((way, ones), (path, others)))
        yield float(p @ false @ q)


def holds(first, second):
    """Whether the interval holds zero; a shift of one side moves it alike."""
    found = gap_interval(first, second)
    return found is None or found.low <= 0 <= found.high


def drawn(draw, first, second, shapes, sets):
    """Coverage by simulation, the mean width, and how often noise is called a gap."""
    held, width, called, ranks = 0, [], 0, 0
    sets = sets if first * second <= _SOON_DONE else sets // 10
    for _ in range(sets):
        one, other = (
            draw.choice(len(shapes[0]), n, p=p).tolist()
            for p, n in zip(shapes, (first, second), strict=True)
        )
        found = gap_interval(one, other)
        held += found.low <= 0 <= found.high
        width.append(found.high - found.low)
        called += tendency(one, other).p <= 0.05
        ranks += bool(mannwhitneyu(one, other, method="asymptotic").pvalue <= 0.05)
    return held / sets, f"{np.mean(width):.1f}", called / sets, ranks / sets


def named(draw, changes, n, more, sets):
    """How often a gap is found that is there, any that is not, and the same by a test of ranks.

    The other test is that of Mann and Whitney with the normal distribution corrected for equal
    ratings, and for several changes by Bonferroni: what might be used instead.
    """
    moved = np.array([more, *[0] * (changes - 1)])
    found = np.zeros((2, changes))
    false = np.zeros(2)
    for _ in range(sets):
        one, other = draw.choice(5, (2, changes, n), p=SHAPES["usual"]) + 0.0
        one += moved[:, None]
        said = [
            Voice(str(k), "", side, rating)
            for side, table in ((Side.PROVIDER, one), (Side.CUSTOMER, other))
            for k, row in enumerate(table.tolist())
            for rating in row
        ]
        told = {each.change for each in gaps(said, 0.95) if each.supported}
        chances = mannwhitneyu(one, other, axis=1, method="asymptotic").pvalue
        both = np.array([[str(k) in told for k in range(changes)], chances <= 0.05 / changes])
        found += both
        false += both[:, moved == 0].any(axis=1)
    return [float(share) / sets for pair in zip(found[:, 0], false, strict=True) for share in pair]


def main(whole):
    pairs = ((3, 4), (4, 4), (4, 6), (5, 5), (6, 6)) if whole else ((3, 4), (4, 4))
    heading("Coverage, exact, by the shape of ratings", "sizes", *SHAPES)
    for first, second in pairs:
        line(f"{first} and {second}", *exact(first, second))
    heading("Noise called a gap, exact, by the shape of ratings", "sizes", *SHAPES)
    for first, second in pairs:
        line(f"{first} and {second}", *level(first, second))
    sets = 4000 if whole else 300
    columns = ("coverage", "width", "false gaps", "by ranks", f"± {by_chance(sets):.3f}")
    heading("Coverage and noise, simulated", "sizes, shape", *columns)
    for first, second in ((5, 8), (12, 12), (30, 30), (50, 50), (51, 51), (20, 400)):
        for at, (name, shape) in enumerate(SHAPES.items()):
            draw = np.random.default_rng([1, first, second, at])
            line(f"{first} and {second}, {name}", *drawn(draw, first, second, (shape, shape), sets))
    heading("Alike in the middle, unlike in scatter", "close together and wide", *columns)
    for first, second in ((5, 5), (12, 12), (30, 30), (5, 25), (25, 5), (12, 60), (60, 12)):
        draw = np.random.default_rng([2, first, second])
        for name, wide in WIDE.items():
            found = drawn(draw, first, second, (NARROW, wide), sets)
            line(f"{first} and {second}, {name}", *found)
    sets = 1500 if whole else 100
    columns = ("ours", "ranks", f"± {by_chance(sets):.3f}")
    heading("Changes seen alike: any named", "changes, ratings a side", *columns)
    for changes, n in ((1, 8), (1, 20), (6, 8), (6, 20)):
        _, ours, _, ranks = named(np.random.default_rng([3, changes, n]), changes, n, 0, sets)
        line(f"{changes}, {n}", ours, ranks)
    columns = ("ours", "a false one", "ranks", "a false one")
    heading("One of them seen otherwise: found", "changes, ratings a side, points", *columns)
    for changes, n, more in ((1, 8, 1), (1, 8, 2), (1, 20, 1), (6, 8, 2), (6, 20, 1), (6, 20, 2)):
        draw = np.random.default_rng([4, changes, n, more])
        line(f"{changes}, {n}, {more}", *named(draw, changes, n, more, sets))


if __name__ == "__main__":
    main(full(__doc__))
