"""Criteria on plain totals; the invariants first."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.criteria import (
    better_share,
    dominates,
    equal_share,
    first_shares,
    leximin,
    nash,
    ranks,
    settled,
)

POINTS = st.integers(-6, 6).map(lambda k: k / 2)


def profiles(people=3):
    return st.lists(POINTS, min_size=people, max_size=people)


@given(profiles(), profiles(), profiles())
def test_leximin_is_a_total_preorder(a, b, c):
    a, b, c = map(leximin, (a, b, c))
    assert a <= b or b <= a
    assert not (a <= b <= c) or a <= c


@given(profiles(), st.permutations(range(3)))
def test_leximin_does_not_ask_who_it_is(totals, order):
    assert leximin([totals[i] for i in order]) == leximin(totals)


@given(profiles(), profiles())
def test_a_dominated_profile_is_behind_by_leximin_and_by_sum(a, b):
    if dominates(a, b):
        assert leximin(a) > leximin(b)
        assert sum(a) > sum(b)
        assert not dominates(b, a)


@given(profiles(), profiles(), profiles())
def test_dominance_is_transitive_and_never_of_oneself(a, b, c):
    assert not dominates(a, a)
    if dominates(a, b) and dominates(b, c):
        assert dominates(a, c)


@given(profiles(), profiles(), POINTS)
def test_somebody_whom_both_treat_alike_decides_nothing(a, b, same):
    """Leximin is separable: that is why whoever counts as 0 in both cannot turn an order."""
    assert (leximin(a) > leximin(b)) == (leximin([*a, same]) > leximin([*b, same]))


@given(st.lists(profiles(2).map(leximin), min_size=1, max_size=5))
def test_ranks_follow_the_keys_and_equals_share_one(keys):
    found = ranks(keys)
    assert min(found) == 1
    for i, one in enumerate(keys):
        for j, other in enumerate(keys):
            assert (found[i] < found[j]) == (one > other)


@given(profiles())
def test_nash_is_there_only_where_everybody_gains(totals):
    product = nash(totals)
    assert (product is not None) == (min(totals) > 0)
    assert product is None or product == pytest.approx(np.prod(totals))


def spreads(draws=4, people=2):
    cell = st.lists(st.lists(POINTS, min_size=people, max_size=people), min_size=draws,
                    max_size=draws)  # fmt: skip
    return st.lists(cell, min_size=1, max_size=4).map(lambda x: np.array(x, dtype=float))


@given(spreads(), st.data())
def test_shares_of_first_places_are_those_of_the_keys_draw_by_draw(totals, data):
    passing = np.array(
        [[data.draw(st.booleans()) for _ in range(totals.shape[1])] for _ in totals], dtype=bool
    )
    shares = np.zeros(len(totals))
    for draw in range(totals.shape[1]):
        keys = [
            (bool(passing[i, draw]), leximin(totals[i, draw].tolist())) for i in range(len(totals))
        ]
        winners = [i for i, key in enumerate(keys) if key == max(keys)]
        shares[winners] += 1 / len(winners)
    assert first_shares(passing, totals) == pytest.approx(shares / totals.shape[1])


@given(spreads(people=3))
def test_first_places_are_all_given_away(totals):
    passing = np.ones(totals.shape[:2], dtype=bool)
    assert first_shares(passing, totals).sum() == pytest.approx(1)


@given(profiles(5), profiles(5))
def test_better_one_way_and_better_the_other_way_are_everything(a, b):
    a, b = np.array(a), np.array(b)
    assert better_share(a, b) + better_share(b, a) == pytest.approx(1)
    assert better_share(a, a) == 0.5


@pytest.mark.parametrize("noise", [1e-16, -1e-17, 3e-13])
def test_rounding_noise_is_no_difference(noise):
    assert settled(noise) == 0
    assert str(settled(noise)) == "0.0"
    assert leximin([noise, 1]) == leximin([0, 1])
    assert not dominates([1 + noise, 0], [1, 0])
    assert nash([1, noise]) is None


def test_totals_that_are_equal_by_hand_are_equal():
    for a, b, c in permutations([0.1, 0.2, 0.3]):
        assert settled((a + b) + c) == settled(0.6)
    assert settled(1e-9) == 1e-9


def test_an_empty_circle_has_no_product_and_no_difference():
    assert nash([]) is None
    assert leximin([]) == ()
    assert not dominates([], [])


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1))
def test_better_worse_and_equal_share_all_draws(drawn):
    one, other = np.array(drawn, dtype=float).T
    equal = equal_share(one, other)
    assert equal == sum(a == b for a, b in drawn) / len(drawn)
    assert equal == equal_share(other, one)
    assert better_share(one, other) >= equal / 2
    assert better_share(one, other) + better_share(other, one) == pytest.approx(1)
