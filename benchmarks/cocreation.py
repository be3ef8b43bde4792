"""What is said of involvement where the truth is known, and how often its intervals hold it.

Ratings are drawn round known curves. An optimum is a false one wherever the truth has none; beside
it stands how often a parabola alone (Lind and Mehlum 2010) would have told of one. Nominal for
everything: 5 % wrong. Then ratings that do not scatter as the methods assume, and several
segments at once: how often any is told of wrongly, and each is found that is there.

Usage: python benchmarks/cocreation.py [--full]
"""

import numpy as np
from printed import by_chance, full, heading, line

from sidusryhmad.evidence.topics.cocreation.finding import finding
from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.segments import Segment, responses
from sidusryhmad.evidence.topics.cocreation.standing import around
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import fieller, signs

LEVEL, SURE, PEAK = 0.05, 0.95, 0.6


def normal(spread):
    """Ratings that scatter normally and alike."""
    return lambda draw, height: height + draw.normal(0, spread, len(height))


def whole_numbers(draw, height):
    """Ratings in whole numbers from 0 to 10."""
    return np.clip(np.round(height + draw.normal(0, 1.5, len(height))), 0, 10)


def wider(draw, height):
    """Ratings that scatter four times as widely at the highest satisfaction as at the lowest."""
    share = (height - height.min()) / max(float(np.ptp(height)), 1e-9)
    return height + draw.normal(0, 0.5 + 1.5 * share)


def skewed(draw, height):
    """Ratings with some that are far lower than the rest."""
    return height + 1 - draw.exponential(1, len(height))


def bow(steep, peak=PEAK):
    return lambda x: 9 - steep * (x - peak) ** 2


def plateau(start, rise=5.0):
    return lambda x: rise * np.minimum(x, start)


FLAT = {
    "noise": ((lambda x: 0 * x, normal(1)), (10, 40, 200)),
    "line, up 2": ((lambda x: 2 * x, normal(1)), (40, 200)),
    "line, up 5": ((lambda x: 5 * x, normal(1)), (40, 200)),
    "logarithm": ((lambda x: np.log(x + 0.02), normal(0.5)), (100, 400)),
    "plateau from 0.3": ((plateau(0.3), normal(0.5)), (100, 400, 1600)),
    "plateau from 0.5": ((plateau(0.5), normal(0.5)), (100, 400, 1600)),
    "plateau from 0.7": ((plateau(0.7), normal(0.5)), (100, 400, 1600)),
}
PEAKED = {
    "peak at 0.6, gently": ((bow(8), normal(1)), (20, 60)),
    "peak at 0.6": ((bow(15), normal(1)), (20, 60, 200)),
    "peak at 0.3": ((bow(15, 0.3), normal(1)), (60,)),
}
OTHERWISE = {
    "whole numbers 0 to 10": ((bow(15), whole_numbers), (20, 60, 200)),
    "wider at the top": ((bow(15), wider), (20, 60, 200)),
    "some far lower": ((bow(15), skewed), (20, 60, 200)),
}


def drawn(seed, truth, n, sets):
    """Data sets round a curve, with the parabola through each."""
    curve, scatter = truth
    draw = np.random.default_rng([20261122, seed, n])
    for _ in range(sets):
        x = draw.uniform(0, 1, n)
        y = scatter(draw, curve(x))
        yield x, y, fit(x, y, "quadratic")


def false_ones(seed, truth, n, sets):
    """How often an optimum was named, and a parabola alone would have; noise called noise."""
    named = alone = none = 0
    for x, y, fitted in drawn(seed, truth, n, sets):
        seen = signs(x, y, fitted)
        said = finding(seen, LEVEL)
        named, none = named + (said == "optimum"), none + (said == "none")
        alone += max(seen.relation, seen.turns) <= LEVEL
    return named / sets, alone / sets, none / sets


def intervals(seed, truth, n, sets):
    """How often an optimum is named and intervals hold the truth: any, of those named, heights."""
    curve, _ = truth
    peak = 0.3 if curve(np.array(0.3)) > curve(np.array(0.6)) else PEAK
    said, held, told, level = [], [], [], []
    for x, y, fitted in drawn(seed, truth, n, sets):
        ends = fieller(fitted, SURE)
        held.append(ends is None or ends[0] <= peak <= ends[1])
        said.append(finding(signs(x, y, fitted), LEVEL) == "optimum")
        told += held[-1:] if said[-1] else []
        band = around(*fitted.height(0.2), fitted.freedom, SURE)
        level.append(band.low <= float(curve(np.array(0.2))) <= band.high)
    among = float(np.mean(told)) if told else "–"
    return float(np.mean(said)), float(np.mean(held)), among, float(np.mean(level))


def in_segments(seed, truth, count, n, sets):
    """Of segments that are alike: any relation, any optimum; optima found, of all segments.

    Last the same, were each segment looked at by itself.
    """
    related = named = found = alone = 0
    made = drawn(seed, truth, n, count * sets)
    for _ in range(sets):
        parts = [Segment(str(at), "", *next(made)[:2], 0, None, 0) for at in range(count)]
        told = responses(parts, CocreationTerms())
        said = [each.finding for each in told]
        related, named = related + (set(said) != {"none"}), named + ("optimum" in said)
        found += said.count("optimum")
        alone += sum(finding(each.signs, LEVEL) == "optimum" for each in told)
    every = count * sets
    return related / sets, named / sets, found / every, alone / every


def main(whole):
    sets = 1500 if whole else 100
    heading(
        "No optimum there",
        "ratings",
        "named",
        "parabola",
        "no relation",
        f"± {by_chance(sets):.3f}",
    )
    for seed, (name, (truth, sizes)) in enumerate(FLAT.items()):
        for n in sizes:
            line(f"{name}, {n}", *false_ones(seed, truth, n, sets))
    columns = ("ratings", "named", "Fieller", "of named", "height at 0.2")
    for title, cases in (("An optimum there", PEAKED), ("Otherwise scattered", OTHERWISE)):
        heading(title, *columns)
        for seed, (name, (truth, sizes)) in enumerate(cases.items(), 50):
            for n in sizes:
                line(f"{name}, {n}", *intervals(seed, truth, n, sets))
    sets = 1500 if whole else 50
    columns = ("a relation", "an optimum", "each", "each alone", f"± {by_chance(sets):.3f}")
    heading("Several segments, all alike", "segments, ratings each", *columns)
    for name, n in (("noise", 100), ("plateau from 0.5", 100), ("peak at 0.6", 60)):
        truth = (FLAT | PEAKED)[name][0]
        for seed, count in enumerate((1, 2, 5), 90):
            line(f"{name}, {count}, {n}", *in_segments(seed, truth, count, n, sets))


if __name__ == "__main__":
    main(full(__doc__))
