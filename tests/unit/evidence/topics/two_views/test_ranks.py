from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import brunnermunzel

from sidusryhmad.evidence.topics.two_views import ranks
from sidusryhmad.evidence.topics.two_views.ranks import least, tendency

RATINGS = st.lists(st.integers(-3, 3), min_size=1, max_size=7)
MANY = st.lists(st.integers(-3, 3), min_size=3, max_size=12)


def splits(ratings, first):
    """Every way to deal ratings out to two sides."""
    places = range(len(ratings))
    for mine in combinations(places, first):
        yield (
            [ratings[at] for at in mine],
            [ratings[at] for at in places if at not in mine],
        )


@settings(max_examples=25)
@given(st.lists(st.integers(-2, 2), min_size=3, max_size=8), st.integers(1, 4))
def test_of_all_ways_to_deal_ratings_out_no_more_are_called_a_gap_than_promised(ratings, first):
    chances = np.array([tendency(*pair).p for pair in splits(ratings, min(first, 2))])
    for level in (0.01, 0.05, 0.1, 0.3, 0.5):
        assert np.mean(chances <= level) <= level + 1e-9
    for level in np.unique(chances):
        assert np.mean(chances <= level) == pytest.approx(level)


@given(RATINGS, RATINGS)
def test_swapping_the_sides_turns_the_shares_around_and_keeps_the_chance(first, second):
    one, other = tendency(first, second), tendency(second, first)
    assert (one.higher, one.lower) == (other.lower, other.higher)
    assert one.p == pytest.approx(other.p, abs=1e-11)


@given(RATINGS, RATINGS, st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_only_the_order_of_ratings_counts(first, second, steps):
    """Whatever the points are called, as long as more is more."""
    named = dict(zip(range(-3, 4), np.cumsum(steps).tolist(), strict=True))
    again = tendency([named[r] for r in first], [named[r] for r in second])
    assert again == tendency(first, second)


@given(RATINGS, RATINGS)
def test_read_from_the_other_end_it_is_as_sure(first, second):
    one, other = tendency(first, second), tendency([-r for r in first], [-r for r in second])
    assert (one.higher, one.lower) == (other.lower, other.higher)
    assert one.p == pytest.approx(other.p, abs=1e-11)


@given(RATINGS, RATINGS)
def test_shares_are_those_of_the_pairs(first, second):
    found = tendency(first, second)
    pairs = len(first) * len(second)
    assert found.higher == pytest.approx(sum(a > b for a in first for b in second) / pairs)
    assert found.lower == pytest.approx(sum(a < b for a in first for b in second) / pairs)
    assert found.p >= least(len(first), len(second)) / 2 - 1e-9


@given(st.integers(1, 9), st.integers(1, 9))
def test_all_of_one_side_above_the_other_is_the_least(first, second):
    found = tendency([*range(20, 20 + first)], [*range(second)])
    assert found.p == pytest.approx(least(first, second), abs=1e-11)
    assert least(first, second) == pytest.approx(min(1, 2 / comb(first + second, first)))


@given(MANY, MANY)
def test_the_statistic_is_that_of_another_library(first, second):
    values, place = np.unique([*first, *second], return_inverse=True)
    both = np.bincount(place, minlength=len(values))
    one = np.bincount(place[: len(first)], minlength=len(values))
    own = float(ranks._statistic(one[None], both)[0])
    if np.isfinite(own) and own > 0:
        assert own == pytest.approx(abs(float(brunnermunzel(first, second).statistic)))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=5), st.integers(0, 6))
def test_every_table_is_listed_once_and_counted(both, count):
    both = np.array(both)
    count = min(count, int(both.sum()))
    tables = ranks._dealt(both, count)
    assert len(tables) == len({tuple(row) for row in tables.tolist()})
    assert len(tables) == ranks._number(both, count)
    assert (tables.sum(axis=1) == count).all()
    assert ((tables >= 0) & (tables <= both)).all()
    weights = ranks._weights(tables, both)
    ways = [np.prod([comb(a, b) for a, b in zip(both, row, strict=True)]) for row in tables]
    assert weights / weights.sum() == pytest.approx(np.array(ways) / comb(both.sum(), count))


def test_equal_ratings_say_nothing_and_one_against_one_neither():
    assert tendency([1] * 9, [1] * 9).p == 1
    assert tendency([3], [-3]).p == 1


def test_beyond_what_is_listed_it_goes_on_smoothly(monkeypatch):
    generator = np.random.Generator(np.random.PCG64(4))
    shape = [0.1, 0.2, 0.3, 0.3, 0.1]
    for _ in range(20):
        first, second = (generator.choice(5, 25, p=shape).tolist() for _ in range(2))
        exact = tendency(first, second).p
        with monkeypatch.context() as patch:
            patch.setattr(ranks, "_LISTED", 0)
            nearly = tendency(first, second).p
        assert nearly == pytest.approx(exact, rel=0.1, abs=0.03)


def test_many_that_are_all_apart_need_no_listing(monkeypatch):
    monkeypatch.setattr(ranks, "_LISTED", 0)
    assert tendency([2.0] * 60, [1.0] * 60).p == round(least(60, 60), 12)
