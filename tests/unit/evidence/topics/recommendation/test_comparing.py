from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation import comparing
from sidusryhmad.evidence.topics.recommendation.comparing import compared, exchanged
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval

small = st.builds(Counts, *[st.integers(0, 4)] * 3).filter(lambda counts: counts.n > 0)
sizes = st.builds(Counts, *[st.integers(0, 60)] * 3).filter(lambda counts: counts.n > 0)


def listed(group, rest):
    """The same by listing every way to draw the group."""
    scores = [1] * (group + rest).promoters + [0] * (group + rest).passives
    scores += [-1] * (group + rest).detractors
    seen = group.promoters - group.detractors
    expected = group.n * sum(scores) / len(scores)
    draws = [sum(draw) for draw in combinations(scores, group.n)]
    return np.mean([abs(draw - expected) >= abs(seen - expected) - 1e-9 for draw in draws])


@given(small, small)
def test_the_chance_is_that_of_all_draws(group, rest):
    assert exchanged(group, rest) == pytest.approx(listed(group, rest))


@given(sizes, sizes)
def test_a_chance_is_one_and_the_same_from_both_sides(group, rest):
    assert 0 < exchanged(group, rest) <= 1
    assert exchanged(group, rest) == pytest.approx(exchanged(rest, group))


@given(sizes)
def test_a_group_like_the_rest_differs_by_nothing(group):
    assert exchanged(group, group) == 1


@given(st.builds(Counts, *[st.integers(40, 300)] * 3), st.integers(-60, 60))
def test_many_ratings_are_reckoned_nearly_as_well(group, more):
    rest = Counts(group.promoters + more + 60, group.passives, group.detractors)
    everybody = group + rest
    expected = group.n * (everybody.promoters - everybody.detractors) / everybody.n
    seen = abs(group.promoters - group.detractors - expected)
    near = comparing._nearly(group, everybody, seen)
    assert near == pytest.approx(exchanged(group, rest), abs=0.05)


def test_very_many_ratings_take_the_short_way():
    found = exchanged(Counts(20_000, 5_000, 5_000), Counts(19_000, 6_000, 5_000))
    assert 0 < found < 1e-6
    assert comparing._nearly(Counts(5, 0, 0), Counts(9, 0, 0), 0.0) == 1


@given(st.dictionaries(st.text("abcdef", min_size=1), sizes, min_size=2, max_size=5))
def test_every_group_is_compared_once_in_alphabetical_order(groups):
    found = compared(groups)
    assert [each.name for each in found] == sorted(groups)
    everybody = sum(groups.values(), Counts(0, 0, 0))
    for each in found:
        assert each.rest == everybody - groups[each.name]
        assert each.difference == pytest.approx(groups[each.name].index - each.rest.index)
        assert each.interval.low <= each.difference <= each.interval.high
        assert each.p == exchanged(groups[each.name], each.rest) <= each.adjusted
        assert each.differs == (each.adjusted <= 0.05)


def test_two_groups_are_one_comparison():
    found = compared({"a": Counts(30, 10, 10), "b": Counts(10, 10, 30)})
    assert [each.adjusted for each in found] == [each.p for each in found]
    assert found[0].interval.confidence == 0.95
    three = compared({"a": Counts(30, 10, 10), "b": Counts(10, 10, 30)}, Counts(1, 1, 1))
    assert three[0].adjusted > three[0].p
    assert three[0].interval.confidence == pytest.approx(0.975)


def test_alone_there_is_nobody_to_compare_with():
    assert compared({"a": Counts(30, 10, 10)}) == ()
    assert compared({}) == ()
    assert len(compared({"a": Counts(30, 10, 10)}, Counts(1, 0, 0))) == 1


def test_others_count_as_part_of_the_rest():
    (found,) = compared({"a": Counts(30, 10, 10)}, Counts(0, 0, 5))
    assert found.rest == Counts(0, 0, 5)


def test_the_interval_of_a_difference_by_hand():
    one, other = Counts(30, 12, 8), Counts(10, 10, 20)
    first, _ = compared({"a": one, "b": other})
    a, b = index_interval(one), index_interval(other)
    assert first.difference == 44 + 25
    assert first.interval.low == pytest.approx(69 - np.hypot(44 - a.low, b.high + 25))
    assert first.interval.high == pytest.approx(69 + np.hypot(a.high - 44, -25 - b.low))
    assert first.interval.method is comparing.DIFFERENCE


def test_one_comparison_needs_no_correction():
    (found,) = compared({"a": Counts(30, 10, 10)}, Counts(5, 5, 5))
    assert found.interval.confidence == pytest.approx(0.95)
    assert found.adjusted == found.p


def test_a_group_without_ratings_is_not_compared():
    found = compared({"a": Counts(3, 1, 1), "b": Counts(0, 0, 0), "c": Counts(1, 1, 3)})
    assert [each.name for each in found] == ["a", "c"]
