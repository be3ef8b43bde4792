"""Promises about the recommendation index, tried by exact sums and by simulation with own seeds."""

from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import gammaln

from sidusryhmad.evidence.topics.recommendation.comparing import compared
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval
from sidusryhmad.evidence.topics.recommendation.shifts import shifts

NOMINAL = 0.95
SLACK = 0.015
START = date(2026, 1, 1)
PROFILES = {
    "thirds": (1 / 3, 1 / 3),
    "usual": (0.4, 0.25),
    "good": (0.7, 0.08),
    "very good": (0.85, 0.03),
    "nearly all promoters": (0.98, 0.005),
    "all promoters": (1.0, 0.0),
    "bad": (0.05, 0.8),
    "torn": (0.5, 0.5),
    "indifferent": (0.03, 0.03),
}


@cache
def table(n):
    """Every possible outcome of n ratings with the ends of its interval."""
    liked, disliked = np.meshgrid(np.arange(n + 1), np.arange(n + 1), indexing="ij")
    there = liked + disliked <= n
    liked, disliked = liked[there], disliked[there]
    ends = [
        index_interval(Counts(int(a), int(n - a - c), int(c)))
        for a, c in zip(liked, disliked, strict=True)
    ]
    low, high = np.array([(end.low, end.high) for end in ends]).T
    ways = (
        gammaln(n + 1)
        - gammaln(liked + 1)
        - gammaln(disliked + 1)
        - gammaln(n - liked - disliked + 1)
    )
    return liked, disliked, low, high, ways


def coverage(n, promoters, detractors):
    """How often the interval holds the true index: exact, a sum over all outcomes."""
    liked, disliked, low, high, ways = table(n)
    passives = max(0.0, 1 - promoters - detractors)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [
            np.where(count > 0, count * np.log(share), 0.0)
            for count, share in (
                (liked, promoters),
                (disliked, detractors),
                (n - liked - disliked, passives),
            )
        ]
    true = 100 * (promoters - detractors)
    holds = (low <= true + 1e-9) & (true - 1e-9 <= high)
    return float(np.exp(ways + sum(parts))[holds].sum())


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("n", [10, 20, 50, 100])
def test_the_interval_holds_the_truth_nearly_as_often_as_it_says(n, profile):
    assert coverage(n, *PROFILES[profile]) >= NOMINAL - SLACK


@given(st.sampled_from([10, 30, 50]), st.floats(0, 1), st.floats(0, 1))
def test_nor_does_it_fail_for_any_other_profile(n, one, other):
    low, high = sorted((one, other))
    assert coverage(n, low, high - low) >= NOMINAL - SLACK - 0.005


def test_a_simulation_of_five_hundred_ratings_says_the_same():
    draw = np.random.default_rng(1)
    for promoters, detractors in PROFILES.values():
        counts = draw.multinomial(
            500, [promoters, max(0.0, 1 - promoters - detractors), detractors], 400
        )
        ends = [index_interval(Counts(*map(int, each))) for each in counts]
        true = 100 * (promoters - detractors)
        held = np.mean([end.low - 1e-9 <= true <= end.high + 1e-9 for end in ends])
        assert held >= NOMINAL - SLACK - 3 * np.sqrt(0.05 * 0.95 / 400)


def studies(draw, profiles, sizes, count):
    for _ in range(count):
        yield {
            str(at): Counts(*map(int, draw.multinomial(size, profile)))
            for at, (size, profile) in enumerate(zip(sizes, profiles, strict=True))
        }


@pytest.mark.parametrize("profile", [(0.45, 0.3, 0.25), (0.9, 0.08, 0.02)])
def test_units_that_are_alike_are_rarely_told_apart(profile):
    draw = np.random.default_rng(2)
    found = [
        any(each.differs for each in compared(groups))
        for groups in studies(draw, [profile] * 5, [50, 50, 60, 70, 90], 300)
    ]
    assert np.mean(found) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


def test_a_unit_far_below_the_others_is_nearly_always_found():
    draw = np.random.default_rng(3)
    usual, low = (0.5, 0.3, 0.2), (0.2, 0.3, 0.5)
    found = [
        [each.differs for each in compared(groups)]
        for groups in studies(draw, [usual, usual, usual, low], [65] * 4, 100)
    ]
    assert np.mean([each[3] for each in found]) >= 0.95


def course(draw, n, planted=0.0):
    """Ratings over a year; from day 200 on the index is lower by what is planted."""
    days = np.sort(draw.integers(0, 365, n))
    move = planted / 200
    usual, later = (0.55, 0.25, 0.2), (0.55 - move, 0.25, 0.2 + move)
    return [
        (START + timedelta(int(day)), (10, 8, 3)[draw.choice(3, p=later if day >= 200 else usual)])
        for day in days
    ]


def test_where_nothing_changed_a_change_is_rarely_named():
    draw = np.random.default_rng(4)
    found = [bool(shifts(course(draw, 120), 25)) for _ in range(100)]
    assert np.mean(found) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 100)


def test_a_large_change_is_nearly_always_found_near_its_day():
    draw = np.random.default_rng(5)
    found = [shifts(course(draw, 260, planted=60), 25) for _ in range(30)]
    assert np.mean([len(each) > 0 for each in found]) >= 0.9
    away = [abs((each[0].since - START).days - 200) for each in found if each]
    assert np.median(away) <= 14
    assert np.mean([len(each) > 1 for each in found]) <= 0.2
