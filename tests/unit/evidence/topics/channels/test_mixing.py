import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.channels.mixing import (
    Case,
    answered,
    break_even,
    case_of,
    mixed,
    turning,
    within,
)
from sidusryhmad.evidence.topics.channels.rows import AnswerRow

POINTS = st.floats(-3, 3)
SHARES = st.floats(0, 1)


@given(POINTS, POINTS)
def test_at_the_break_even_gain_and_loss_are_equal(simple, complex_):
    share = break_even(simple, complex_)
    if share is None:
        assert simple == 0 or complex_ == 0 or (simple > 0) == (complex_ > 0)
    else:
        assert 0 <= share <= 1
        assert mixed(simple, complex_, share) == pytest.approx(0, abs=1e-9)


@given(POINTS, POINTS, SHARES)
def test_a_mixture_lies_between_its_ends(simple, complex_, share):
    assert min(simple, complex_) - 1e-12 <= mixed(simple, complex_, share)
    assert mixed(simple, complex_, share) <= max(simple, complex_) + 1e-12


@given(POINTS, POINTS, SHARES, st.floats(-1, 1))
def test_inside_the_range_of_shares_and_only_there_the_limit_holds(simple, complex_, share, least):
    found = within(simple, complex_, least)
    value = mixed(simple, complex_, share)
    if found is None:
        assert value < least + 1e-9
    elif found[0] + 1e-9 < share < found[1] - 1e-9:
        assert value >= least - 1e-9
    elif share < found[0] - 1e-6 or share > found[1] + 1e-6:
        assert value <= least + 1e-9


def rows(**answers):
    return [
        AnswerRow(stakeholder="a", aspect=aspect, simple=value)
        for aspect, values in answers.items()
        for value in values
    ]


def test_aspects_add_up_by_their_medians_and_ranges():
    case = case_of(rows(speed=[1, 2, 0], person=[-1, -2]), "simple")
    assert (case.value, case.low, case.high) == (-0.5, -2, 1)
    assert not case.cut


def test_an_open_question_leaves_the_case_open_and_is_no_nought():
    case = case_of(rows(speed=[2], person=[None]), "simple")
    assert (case.value, case.so_far, case.open) == (None, 2, ("person",))


def test_a_sum_beyond_the_scale_is_cut_and_said():
    case = case_of(rows(a=[2], b=[2]), "simple")
    assert (case.value, case.cut) == (3, True)


@given(st.lists(st.one_of(st.none(), POINTS)))
def test_blanks_are_no_answers(values):
    answer = answered(values)
    given = [value for value in values if value is not None]
    assert answer.n == len(given)
    if given:
        assert answer.low <= answer.value <= answer.high
    else:
        assert answer.value is None


SPANS = st.tuples(POINTS, POINTS, POINTS).map(sorted)


@given(SPANS, SPANS, SHARES, SHARES)
def test_where_it_turns_lies_between_its_ends_whatever_the_answers(one, other, first, second):
    simple, complex_ = (
        Case(value, low, high, value, (), cut=False) for low, value, high in (one, other)
    )
    found, share = turning(simple, complex_), break_even(one[1], other[1])
    assert (found is None) == (share is None)
    if found is None or share is None:
        return
    assert 0 <= found[0] <= share <= found[1] <= 1
    ends = one[0] + first * (one[2] - one[0]), other[0] + second * (other[2] - other[0])
    inside = break_even(*ends)
    if inside is not None and (ends[0] > 0) == (one[1] > 0):
        assert found[0] - 1e-9 <= inside <= found[1] + 1e-9


def test_answers_that_also_allow_a_gain_throughout_leave_it_open():
    gain, loss = (Case(v, v - 1, v + 1, v, (), cut=False) for v in (2, -1))
    assert turning(gain, loss) == (pytest.approx(1 / 3), 1.0)
