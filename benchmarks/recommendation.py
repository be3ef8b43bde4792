"""How often units and times are told apart by mistake, and how often what differs is found.

Ratings are drawn from known shares of promoters, passives and detractors, so it is known whether
anything differs. Nominal: in at most 5 % of studies in which nothing differs is anything named.
The interval of a difference is meant to hold for all comparisons of a study together. The
intervals of the index itself: index_intervals.py.

Usage: python benchmarks/recommendation.py [--full]
"""

from datetime import date, timedelta

import numpy as np
from printed import by_chance, full, heading, line

from sidusryhmad.evidence.topics.recommendation.comparing import compared
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.shifts import shifts

START = date(2026, 1, 1)
DAYS = [START + timedelta(day) for day in range(365)]
ALIKE = ((0.45, 0.3, 0.25), (0.85, 0.12, 0.03), (0.97, 0.02, 0.01))
SIZES = ((50, 50, 300), (60,) * 4, (50,) * 10)
USUAL = (0.5, 0.3, 0.2)
COURSE = (0.55, 0.25, 0.2)
CHANGED = 220


def lowered(shares, points):
    """Shares whose index is lower by so many points."""
    return shares[0] - points / 200, shares[1], shares[2] + points / 200


def study(draw, profiles, sizes):
    """Units with ratings drawn from their profiles."""
    drawn = (draw.multinomial(n, p) for p, n in zip(profiles, sizes, strict=True))
    return {str(at): Counts(*map(int, each)) for at, each in enumerate(drawn)}


def false_units(draw, profile, sizes, studies):
    """Studies in which some unit was named, and in which some interval left out the truth."""
    named = missed = 0
    for _ in range(studies):
        found = compared(study(draw, [profile] * len(sizes), sizes))
        named += any(each.differs for each in found)
        missed += any(not each.interval.low <= 0 <= each.interval.high for each in found)
    return named / studies, missed / studies


def true_units(draw, n, points, studies):
    """Studies in which the unit below the others was found; in which an interval was wrong."""
    profiles = [lowered(USUAL, points), USUAL, USUAL, USUAL]
    truth = [-points, *[points / 3] * 3]
    found = missed = 0
    for _ in range(studies):
        all_ = compared(study(draw, profiles, (n,) * 4))
        found += all_[0].differs
        missed += any(
            not each.interval.low <= true <= each.interval.high
            for each, true in zip(all_, truth, strict=True)
        )
    return found / studies, missed / studies


def year(draw, n, before, after):
    """Ratings over a year; from one day on by other shares."""
    days = np.sort(draw.integers(0, 365, n))
    kinds = [draw.choice(3, n, p=each) for each in (before, after)]
    ratings = np.array([10, 8, 3])[np.where(days >= CHANGED, kinds[1], kinds[0])]
    return [
        (DAYS[day], rating) for day, rating in zip(days.tolist(), ratings.tolist(), strict=True)
    ]


def planted(draw, n, points, years):
    """Years in which a change was named, in which a second one was; what is said of the one.

    That is: by how many points its difference is too large on average, how often the intervals
    before and after hold the index that was true then, and how many days it is off, in the middle.
    """
    level = 100 * (COURSE[0] - COURSE[2])
    found = [shifts(year(draw, n, COURSE, lowered(COURSE, points)), 25) for _ in range(years)]
    single = [each[0] for each in found if len(each) == 1]
    held = [
        part.interval.low <= true <= part.interval.high
        for each in single
        for part, true in ((each.before, level), (each.then, level - points))
    ]
    some, more = (float(np.mean([len(each) > most for each in found])) for most in (0, 1))
    larger = np.mean([-each.difference - points for each in single])
    near = (min(abs((s.since - DAYS[CHANGED]).days) for s in each) for each in found if each)
    return some, more, f"{np.median(list(near)):.0f}", f"{larger:+.0f}", float(np.mean(held))


def main(whole):
    studies, years = (2000, 1000) if whole else (200, 40)
    heading("Units alike", "units", "named", "interval off", f"± {by_chance(studies):.3f}")
    for at, profile in enumerate(ALIKE):
        for sizes in SIZES:
            draw = np.random.default_rng([1, at, len(sizes)])
            line(f"{profile}, {len(sizes)} units", *false_units(draw, profile, sizes, studies))
    studies = 2000 if whole else 100
    heading("One unit of four lower", "ratings a unit, points", "found", "interval off")
    for n in (50, 65, 100, 200):
        for points in (20, 30, 40, 60):
            draw = np.random.default_rng([2, n, points])
            line(f"{n}, {points}", *true_units(draw, n, points, studies))
    heading("Years without a change", "ratings", "named", f"± {by_chance(years):.3f}")
    for n in (60, 260):
        for at, profile in enumerate(((0.45, 0.3, 0.25), (0.9, 0.08, 0.02))):
            draw = np.random.default_rng([3, n, at])
            made = (shifts(year(draw, n, profile, profile), 25) for _ in range(years))
            line(f"{n}, {profile}", sum(map(bool, made)) / years)
    years = 200 if whole else 20
    columns = ("found", "a second", "days off", "too large", "intervals")
    heading("Years with one change", "ratings, points", *columns)
    for n in (100, 260, 500):
        for points in (20, 30, 40, 50, 60):
            draw = np.random.default_rng([4, n, points])
            line(f"{n}, {points}", *planted(draw, n, points, years))


if __name__ == "__main__":
    main(full(__doc__))
