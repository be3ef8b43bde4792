"""Verdicts of many totals at once are verdicts of each."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.robustness.judging import judge_of, signs, status, steadied
from sidusryhmad.analysis.rule import status_of
from sidusryhmad.analysis.steady import steady
from sidusryhmad.testing import service_maps

NUMBERS = st.floats(-10, 10) | st.integers(-40, 40).map(lambda k: k / 20)


@given(st.data())
def test_the_verdict_of_every_row_is_that_of_its_totals(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    judge = judge_of(case_of(service_map, {}))
    row = st.lists(NUMBERS, min_size=len(judge.inner), max_size=len(judge.inner))
    totals = np.array(data.draw(st.lists(row, min_size=1, max_size=4)))
    found = [status(code) for code in judge.verdicts(totals)]
    assert found == [status_of(service_map, values.tolist()) for values in totals]


@given(st.lists(NUMBERS, min_size=1))
def test_steadied_numbers_tie_where_steady_ones_do(values):
    found = steadied(np.array(values)).tolist()
    assert found == pytest.approx([steady(v) for v in values], rel=1e-10, abs=1e-22)


@pytest.mark.parametrize("limit", [0.05, 0.25, 0.1, 0.3, 1.0, 2.7])
def test_a_total_at_its_limit_by_hand_is_at_it(limit):
    nearly = np.array([limit * (1 + 1e-14), limit * (1 - 1e-14), -limit * (1 + 1e-14)])
    assert steadied(nearly).tolist() == [limit, limit, -limit]


def test_a_loss_at_epsilon_is_none_and_one_beyond_it_is(mapped):
    judge = judge_of(case_of(mapped("a/direct b/indirect"), {}))
    totals = np.array([[-0.05, 0], [-0.0500001, 0], [0.06, -0.25], [0.06, -0.26], [0.05, 9]])
    assert judge.standing(totals).tolist() == [[0, 0], [-1, 0], [1, 0], [1, -1], [0, 0]]
    assert [status(code) for code in judge.verdicts(totals)] == [
        "no_effect", "harms_inner", "good", "harms_outside", "no_effect",
    ]  # fmt: skip


@given(st.lists(NUMBERS))
def test_signs_are_those_of_the_numbers(values):
    found = signs(np.array(values))
    assert all(s * v >= 0 for s, v in zip(found, values, strict=True))
    assert signs(-np.array(values)).tolist() == (-found).tolist()
    assert all(s != 0 for s, v in zip(found, values, strict=True) if abs(v) > 1e-11)
    assert signs(np.array([1e-13, -1e-13])).tolist() == [0, 0]
