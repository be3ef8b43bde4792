"""What several people said of one thing."""

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.judgement import Answer, Judgement, compared, ranked

NUMBERS = st.none() | st.integers(-12, 12).map(lambda k: k / 4)
ANSWERS = st.lists(NUMBERS, max_size=7)


def said(*values, source="a", kind="influence"):
    """A judgement by A, B, C …"""
    answers = tuple(Answer(chr(65 + i), value) for i, value in enumerate(values))
    return Judgement(kind, source, "z", answers)


@given(ANSWERS)
def test_middle_and_ends_are_those_of_the_numbers_given(values):
    each, given_ = said(*values), [v for v in values if v is not None]
    assert each.values == tuple(sorted(given_))
    if not given_:
        assert (each.median, each.low, each.high) == (None, None, None)
        assert (each.spread, each.inner, each.disputed) == (0, 0, False)
        return
    assert (each.median, each.low, each.high) == (median(given_), min(given_), max(given_))
    assert each.spread == max(given_) - min(given_)
    assert 0 <= each.inner <= each.spread
    assert each.disputed == (min(given_) < 0 < max(given_))


@given(ANSWERS)
def test_blanks_change_nothing(values):
    filled = [v for v in values if v is not None]
    one, other = said(*values), said(*filled)
    assert (one.values, one.median, one.inner) == (other.values, other.median, other.inner)


@given(ANSWERS, st.randoms())
def test_the_order_of_people_does_not_matter(values, random):
    mixed = random.sample(values, len(values))
    assert said(*values).values == said(*mixed).values


@given(st.lists(ANSWERS, max_size=6))
def test_those_furthest_apart_come_first_and_nothing_is_lost(all_values):
    judgements = [said(*v, source=str(i)) for i, v in enumerate(all_values)]
    found = ranked(judgements)
    keys = [(each.spread, each.inner) for each in found]
    assert keys == sorted(keys, reverse=True)
    assert sorted(found, key=lambda e: e.source) == sorted(judgements, key=lambda e: e.source)


def test_equals_keep_the_order_of_the_map():
    judgements = [said(1, 2, source=name) for name in "cab"]
    assert [each.source for each in ranked(judgements)] == ["c", "a", "b"]


def test_a_split_room_comes_before_one_who_stands_alone():
    alone, split = said(1, 1, 1, 3, source="alone"), said(1, 1, 3, 3, source="split")
    assert [each.source for each in ranked([alone, split])] == ["split", "alone"]


@pytest.mark.parametrize(
    ("values", "inner"),
    [((2,), 0), ((1, 3), 2), ((1, 1, 3), 1), ((0, 1, 2, 3), 2), ((-3, 0, 0, 0, 3), 0)],
)
def test_the_middle_half(values, inner):
    assert said(*values).inner == inner


def test_a_zero_takes_no_side():
    assert not said(0, 2).disputed
    assert said(-0.25, 0, 2).disputed


def test_it_takes_two_answers_to_compare():
    both = said(1, 1)
    assert compared([said(1), said(), said(1, None), both]) == (both,)
