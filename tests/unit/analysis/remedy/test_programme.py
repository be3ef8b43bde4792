"""The smallest, the fewest and the nearest measures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.remedy import programme
from sidusryhmad.analysis.remedy.problem import Problem
from sidusryhmad.analysis.remedy.programme import Programme, fewest, least, nearest

POINTS = st.integers(-8, 8).map(lambda k: k / 4)


def problem(response, lacking, **parts):
    n = len(lacking)
    given_ = {
        "totals": -np.array(lacking, dtype=float),
        "response": np.array(response, dtype=float),
        "needed": np.zeros(n),
        "inner": np.ones(n, dtype=bool),
        "low": np.full(n, -3.0),
        "high": np.full(n, 3.0),
        "costs": np.ones(n),
    }
    return Problem(**{**given_, **{key: np.array(value) for key, value in parts.items()}})


@st.composite
def problems(draw, n=3):
    response = np.eye(n) + draw(arrays(float, (n, n), elements=POINTS)) / 8
    lacking = draw(arrays(float, n, elements=POINTS))
    costs = draw(arrays(float, n, elements=st.sampled_from([0.0, 0.5, 1.0, 3.0])))
    inner = draw(arrays(bool, n, elements=st.booleans()))
    return problem(response, lacking, costs=costs, inner=inner)


# Moving the first moves both by 1; moving the second moves only the second, at a third of the cost.
LADDER = [[1, 0], [1, 1]]


@pytest.mark.parametrize(
    ("lacking", "costs", "expected"),
    [
        ([1, 1], [1, 1], [1, 0]),
        ([1, 2], [1, 1], [2, 0]),  # 2 points either way: all on the first one in the file
        ([1, 2], [1, 0.5], [1, 1]),
        ([-1, 2], [3, 1], [0, 2]),
        ([-1, -2], [1, 1], [0, 0]),
        ([0, 4], [1, 1], [3, 1]),
        ([1, 1], [0, 0], [1, 0]),  # free of cost, the fewest points still
    ],
)
def test_least_effort_by_hand(lacking, costs, expected):
    assert least(problem(LADDER, lacking, costs=costs)).tolist() == pytest.approx(expected)


def test_limits_are_kept_and_a_forced_measure_is_made():
    assert least(problem(LADDER, [1, 2], high=[1.5, 3])).tolist() == pytest.approx([1.5, 0.5])
    assert least(problem(LADDER, [-1, -2], low=[-3, 0.5])).tolist() == pytest.approx([0, 0.5])
    assert least(problem(LADDER, [1, 2], high=[0.5, 3])) is None


def test_the_fewest_are_found_where_least_effort_takes_more():
    # one strong, dear lever on all three, or three cheap ones
    response = [[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 0, 1]]
    given_ = problem(response, [1, 1, 1, -1], costs=[1.0, 1.0, 1.0, 9.0])
    assert least(given_).tolist() == pytest.approx([1, 1, 1, 0])
    found, proven = fewest(given_)
    assert found.tolist() == pytest.approx([0, 0, 0, 1])
    assert proven


def test_among_equally_few_the_least_effort_then_the_first():
    twice = problem([[1, 1, 1]] * 3, [1, 1, 1], costs=[2.0, 1.0, 1.0])
    assert fewest(twice)[0].tolist() == pytest.approx([0, 1, 0])
    assert fewest(problem(LADDER, [1, 4], high=[0.5, 3])) is None


def test_a_search_cut_short_says_so(monkeypatch):
    monkeypatch.setattr(programme._Choice, "chosen", lambda _: (None, False))
    given_ = problem(LADDER, [1, 1])
    found, proven = fewest(given_)
    assert (found.tolist(), proven) == (least(given_).tolist(), False)


def test_a_choice_that_does_not_hold_is_ruled_out(monkeypatch):
    real, asked = programme._Choice.chosen, []

    def wrong_first(self):
        asked.append(len(self.ruled_out))
        return (np.array([False, True]), True) if not self.ruled_out else real(self)

    monkeypatch.setattr(programme._Choice, "chosen", wrong_first)
    found, proven = fewest(problem(LADDER, [1, 1]))
    assert (found.tolist(), proven, asked) == ([1, 0], True, [0, 1])


def test_what_is_ruled_out_is_not_chosen_again_nor_a_part_of_it():
    given_ = problem(LADDER, [-1, 2])
    chosen, proven = programme._Choice(given_, [np.array([False, True])]).chosen()
    assert (chosen.tolist(), proven) == ([True, False], True)
    none, _ = programme._Choice(given_, [np.array([True, True])]).chosen()
    assert none is None


def test_the_nearest_by_hand():
    # the second cannot be helped beyond 3; the first could be but for its limit
    given_ = problem(np.eye(2), [2, 5], high=[1, 3])
    assert nearest(given_).tolist() == pytest.approx([1, 3])
    # no harm outside comes before any gain inside
    given_ = problem([[1, 0], [-1, 0]], [4, 0], inner=[True, False], high=[3, 0], low=[-3, 0])
    assert nearest(given_).tolist() == pytest.approx([0, 0])


def test_harm_outside_is_spared_everybody_before_the_inner_circle_is_looked_at():
    # the first cannot be helped; helping the second, outside too, costs the third, who is inside
    response = [[1, 0, 0], [0, 1, 0], [0, -1, 1]]
    given_ = problem(response, [2, 1, 0], inner=[False, False, True], low=[0, 0, 0], high=[0, 3, 0])
    assert nearest(given_).tolist() == pytest.approx([0, 1, 0])


@pytest.mark.parametrize("first", range(5))
def test_among_equal_few_the_first_in_the_file_is_taken(first):
    # five levers alike, those before the first one too short
    high = np.where(np.arange(5) < first, 0.5, 3.0)
    given_ = problem(np.ones((5, 5)), np.ones(5), high=high)
    expected = (np.arange(5) == first).astype(float)
    assert fewest(given_)[0].tolist() == pytest.approx(expected.tolist())
    backwards = problem(np.ones((5, 5)), np.ones(5), high=high, costs=np.ones(5) * 2)
    assert fewest(backwards)[0].tolist() == pytest.approx(expected.tolist())


def test_the_solvers_rounding_is_taken_out():
    rough = Programme(np.eye(2), np.array([1.0, -5.0]), np.full(2, -9.0), np.full(2, 9.0))
    refined = rough._refined(np.array([1 - 1e-9, 0.5]))
    assert refined.tolist() == [1.0, 0.5]
    fine = np.array([1.0, 0.5])
    assert rough._refined(fine) is fine
    stuck = Programme(np.eye(2), np.array([1.0, -5.0]), np.full(2, -9.0), np.array([0.5, 9.0]))
    assert stuck._refined(np.array([0.5, 0.5])).tolist() == [0.5, 0.5]


def test_a_programme_takes_its_goals_one_after_the_other():
    square = Programme(np.ones((1, 2)), np.ones(1), np.zeros(2), np.ones(2))
    assert square.best([np.ones(2), np.array([0.0, 1.0])]).tolist() == [1, 0]
    assert square.best([np.ones(2), np.array([1.0, 0.0])]).tolist() == [0, 1]
    assert square.best([np.zeros(2), np.array([-1.0, -2.0])]).tolist() == [1, 1]
    assert Programme(np.ones((1, 2)), np.full(1, 3.0), np.zeros(2), np.ones(2)).best(
        [np.ones(2)]
    ) is None  # fmt: skip


@given(problems())
def test_least_and_fewest_reach_what_is_needed_to_the_last_digits(given_):
    small = least(given_)
    few = fewest(given_)
    assert (small is None) == (few is None)
    if small is None:
        assert given_.short(nearest(given_)).any()
        return
    for found in (small, few[0]):
        assert (given_.response @ found - given_.lacking).min() > -1e-11
        assert (found >= given_.low).all()
        assert (found <= given_.high).all()


@given(problems(), st.data())
def test_no_corner_of_the_limits_is_better(given_, data):
    ends = data.draw(st.lists(st.sampled_from([-3.0, -1.5, 0.0, 1.5, 3.0]), min_size=3, max_size=3))
    other = np.array(ends)
    if not given_.short(other).any():
        assert given_.costs @ np.abs(least(given_)) <= given_.costs @ np.abs(other) + 1e-9
        assert np.count_nonzero(fewest(given_)[0]) <= np.count_nonzero(other)


@given(problems())
def test_where_all_can_be_reached_the_nearest_are_the_least(given_):
    small = least(given_)
    if small is not None:
        found = nearest(given_)
        assert not given_.short(found).any()
        assert given_.costs @ np.abs(found) == pytest.approx(given_.costs @ np.abs(small), abs=1e-8)
