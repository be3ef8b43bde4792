from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from sidusryhmad.evidence.topics.two_views.shift import METHOD, _cut, _ways, gap, gap_interval


def test_a_gap_by_hand():
    assert gap([2, 3], [0, 1]) == 2
    assert gap([1], [1, 2, 3]) == -1


@pytest.mark.parametrize(
    ("first", "second", "cut"), [(4, 4, 1), (5, 5, 3), (10, 10, 24), (8, 12, 23)]
)
def test_the_cut_is_in_every_table_of_mann_and_whitney(first, second, cut):
    assert _cut(first, second, 0.025) == cut


@pytest.mark.parametrize(("first", "second"), [(1, 1), (1, 38), (3, 3), (2, 7)])
def test_too_few_for_an_interval(first, second):
    assert gap_interval([3.0] * first, [-3.0] * second) is None


def test_three_against_five_is_just_enough():
    found = gap_interval([3, 3, 3], [-3] * 5)
    assert (found.low, found.high, found.method) == (6.0, 6.0, METHOD)


def test_nothing_against_something_has_no_interval():
    assert gap_interval([], [1, 2]) is None


@given(st.integers(1, 9), st.integers(1, 9))
def test_the_ways_are_all_orders_and_read_the_same_from_both_ends(first, second):
    ways = _ways(first, second)
    assert ways.sum() == comb(first + second, first)
    assert (ways == ways[::-1]).all()
    assert ways[0] == 1
    assert (_ways(second, first) == ways).all()


def test_ways_give_the_chances_of_another_library():
    ways = _ways(6, 5)
    for ahead in range(31):
        first = np.array([min(5, max(0, ahead - 5 * n)) - 0.5 - n * 1e-6 for n in range(6)])
        found = mannwhitneyu(first, np.arange(5), alternative="less", method="exact").pvalue
        assert ways[: ahead + 1].sum() / ways.sum() == pytest.approx(found)


def test_beyond_what_is_listed_the_normal_distribution_goes_on_smoothly():
    exact, nearly = _cut(50, 50, 0.025), _cut(50, 51, 0.025)
    assert abs(nearly - exact * 51 / 50) < 20
    assert abs(_cut(60, 60, 0.025) - (1800 - 1.96 * (60 * 60 * 121 / 12) ** 0.5)) <= 1


RATINGS = st.lists(st.integers(-3, 3), min_size=1, max_size=8)


@given(RATINGS, RATINGS, st.integers(2, 5))
def test_a_scale_twice_as_wide_makes_a_gap_twice_as_wide(first, second, times):
    wider = [rating * times for rating in first], [rating * times for rating in second]
    assert gap(*wider) == gap(first, second) * times
    one, other = gap_interval(first, second, 0.8), gap_interval(*wider, 0.8)
    assert (one is None) == (other is None)
    assert one is None or (other.low, other.high) == (one.low * times, one.high * times)


@given(RATINGS, RATINGS)
def test_the_gap_lies_between_the_furthest_differences(first, second):
    assert min(first) - max(second) <= gap(first, second) <= max(first) - min(second)


@given(st.integers(1, 12), st.integers(1, 12))
def test_more_confidence_cuts_off_less(first, second):
    assert _cut(first, second, 0.005) <= _cut(first, second, 0.025) <= _cut(first, second, 0.1)
    assert _cut(first, second, 0.025) == _cut(second, first, 0.025)
