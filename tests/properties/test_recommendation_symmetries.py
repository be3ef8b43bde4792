"""What must not change a finding from ratings, and what must change it and how."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import permutation_test

import sidusryhmad as sr
from sidusryhmad.evidence.topics.recommendation.comparing import compared, exchanged
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.evidence.topics.recommendation.shifts import shifts

START = date(2026, 1, 1)
sizes = st.integers(0, 80)
some = st.builds(Counts, sizes, sizes, sizes).filter(lambda counts: counts.n > 1)
groups = st.dictionaries(st.sampled_from("abcdef"), some, min_size=2, max_size=5)
days = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 10)), min_size=1, max_size=90)


def mirrored(counts):
    return Counts(counts.detractors, counts.passives, counts.promoters)


def on(pairs):
    return [(START + timedelta(day), rating) for day, rating in pairs]


@given(some)
def test_one_passive_who_turns_promoter_raises_the_index_and_both_ends(counts):
    if not counts.passives:
        return
    better = replace(counts, promoters=counts.promoters + 1, passives=counts.passives - 1)
    before, after = index_interval(counts), index_interval(better)
    assert better.index > counts.index
    assert after.low >= before.low - 1e-9
    assert after.high >= before.high - 1e-9


@given(some)
def test_one_more_promoter_never_lowers_the_index(counts):
    assert replace(counts, promoters=counts.promoters + 1).index >= counts.index
    assert replace(counts, detractors=counts.detractors + 1).index <= counts.index


@given(some)
def test_one_more_passive_draws_the_index_towards_zero(counts):
    assert abs(replace(counts, passives=counts.passives + 1).index) <= abs(counts.index)


@given(groups)
def test_praise_and_blame_exchanged_turn_differences_round(given_):
    for one, other in zip(
        compared(given_),
        compared({name: mirrored(counts) for name, counts in given_.items()}),
        strict=True,
    ):
        assert one.difference == pytest.approx(-other.difference)
        assert one.p == pytest.approx(other.p)
        assert (one.interval.low, one.interval.high) == pytest.approx(
            (-other.interval.high, -other.interval.low)
        )


@given(groups)
def test_names_of_groups_do_not_matter(given_):
    renamed = {f"x{name}": counts for name, counts in given_.items()}
    for one, other in zip(compared(given_), compared(renamed), strict=True):
        assert f"x{one.name}" == other.name
        assert (one.p, one.adjusted, one.interval) == (other.p, other.adjusted, other.interval)


@given(groups, st.floats(0.5, 0.9), st.floats(0.91, 0.999))
def test_whoever_wants_to_be_surer_finds_no_more(given_, loose, strict):
    found = {each.name for each in compared(given_, confidence=strict) if each.differs}
    assert found <= {each.name for each in compared(given_, confidence=loose) if each.differs}


@settings(max_examples=20)
@given(groups)
def test_more_of_the_same_makes_no_difference_less_clear(given_):
    larger = {
        name: Counts(2 * c.promoters, 2 * c.passives, 2 * c.detractors)
        for name, c in given_.items()
    }
    for few, many in zip(compared(given_), compared(larger), strict=True):
        assert many.difference == pytest.approx(few.difference)
        assert many.interval.high - many.interval.low <= few.interval.high - few.interval.low
        if few.differs:
            assert many.differs


@settings(max_examples=15)
@given(
    st.lists(st.integers(-1, 1), min_size=2, max_size=5),
    st.lists(st.integers(-1, 1), min_size=2, max_size=5),
)
def test_the_chance_is_that_of_another_library(one, other):
    def counts(scores):
        return Counts(scores.count(1), scores.count(0), scores.count(-1))

    def apart(first, axis):
        expected = len(one) * sum([*one, *other]) / len([*one, *other])
        return np.abs(np.sum(first, axis=axis) - expected)

    theirs = permutation_test(
        (np.array(one), np.array(other)),
        lambda first, _, axis: apart(first, axis),
        vectorized=True,
        n_resamples=np.inf,
        alternative="greater",
    )
    assert exchanged(counts(one), counts(other)) == pytest.approx(theirs.pvalue)


@given(days, st.integers(-400, 400))
def test_changes_move_with_the_calendar(pairs, moved):
    found = shifts(on(pairs), 8)
    later = shifts(on((day + moved, rating) for day, rating in pairs), 8)
    assert [shift.since + timedelta(moved) for shift in found] == [shift.since for shift in later]
    assert [shift.p for shift in found] == [shift.p for shift in later]


@given(days, st.integers(2, 9))
def test_changes_hang_on_the_order_of_days_and_not_on_their_distance(pairs, times):
    found = shifts(on(pairs), 8)
    stretched = shifts(on((day * times, rating) for day, rating in pairs), 8)
    assert [shift.then.counts for shift in found] == [shift.then.counts for shift in stretched]


@given(days)
def test_only_what_a_rating_counts_as_matters_to_changes(pairs):
    same = {0: 6, 3: 1, 7: 8, 8: 7, 9: 10, 10: 9}
    other = shifts(on((day, same.get(rating, rating)) for day, rating in pairs), 8)
    assert shifts(on(pairs), 8) == other


@given(days, st.integers(1, 20))
def test_a_stricter_level_names_no_more_changes(pairs, smallest):
    loose, strict = (shifts(on(pairs), smallest, sure) for sure in (0.8, 0.99))
    assert len(strict) <= len(loose)


@given(
    st.lists(st.integers(0, 10), min_size=1, max_size=60), st.integers(1, 100), st.integers(1, 100)
)
def test_a_higher_threshold_concludes_no_more(ratings, one, other):
    low, high = sorted((one, other))
    rows = [{"rating": r, "unit": "ab"[n % 2], "stakeholder": "K"} for n, r in enumerate(ratings)]
    loose, strict = (recommendation(rows, threshold=each) for each in (low, high))
    assert len(strict.comparisons) <= len(loose.comparisons)
    assert len(strict.suggestions) <= len(loose.suggestions)
    assert strict.whole.interval == loose.whole.interval
    assert strict.margin <= loose.margin


@given(st.lists(st.integers(0, 10), min_size=1, max_size=40), st.integers(0, 9))
def test_blanks_change_nothing_but_their_own_count(ratings, blanks):
    rows = [{"rating": r, "unit": "a"} for r in ratings]
    found = recommendation(rows)
    with_blanks = recommendation([*rows, *[{"rating": None, "unit": "a"}] * blanks])
    assert with_blanks.whole == found.whole
    assert with_blanks.groups == found.groups
    assert with_blanks.uncounted.blank == blanks


@given(st.lists(st.integers(0, 10), min_size=60, max_size=80), st.floats(0.1, 1.5))
def test_twice_the_scale_is_twice_the_attitude(ratings, points):
    rows = [{"rating": r} for r in ratings]
    (one,), (two,) = (
        recommendation(rows, stakeholder="K", attitude=each).suggestions
        for each in (points, 2 * points)
    )
    assert two.value == pytest.approx(2 * one.value)
    assert two.range == pytest.approx((2 * one.range[0], 2 * one.range[1]))


@given(
    st.lists(st.tuples(st.integers(0, 10), st.sampled_from(["K", "P"])), min_size=1, max_size=40)
)
def test_stakeholders_together_are_the_whole(pairs):
    found = recommendation([{"rating": r, "stakeholder": who} for r, who in pairs])
    assert sum((each.counts for each in found.stakeholders), Counts(0, 0, 0)) == found.whole.counts


@given(days)
def test_asked_twice_the_answer_is_the_same_to_the_byte(pairs):
    rows = [{"rating": r, "date": str(day), "comment": str(day)} for day, r in on(pairs)]
    one, other = (sr.to_json(recommendation(rows, stretch=5)) for _ in range(2))
    assert one == other
