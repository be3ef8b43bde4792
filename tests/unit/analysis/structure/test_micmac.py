"""Walks of one length, their shares, and when their ranking settles."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.micmac import (
    LATEST,
    heat_kernel,
    longest_walk,
    micmac,
    pwp,
    settled_power,
    walks,
)

SIZES = st.integers(1, 6).flatmap(
    lambda n: arrays(float, (n, n), elements=st.sampled_from([0, 0, 0.5, 1, 2, 3]))
)
POWERS = st.integers(1, 6)
METHODS = [lambda m: micmac(m, 1), lambda m: micmac(m, 3), pwp, heat_kernel]


@given(SIZES, POWERS)
def test_walks_are_the_sums_of_the_matrix_power(matrix, power):
    starts, ends = walks(matrix, power)
    powered = np.linalg.matrix_power(matrix, power)
    assert starts == pytest.approx(powered.sum(axis=1))
    assert ends == pytest.approx(powered.sum(axis=0))


@given(SIZES, st.sampled_from(METHODS))
def test_shares_sum_to_one_or_are_all_nothing(matrix, method):
    for shares in method(matrix):
        assert (shares >= 0).all()
        assert shares.sum() == pytest.approx(1) or not shares.any()


@given(SIZES, st.sampled_from(METHODS), st.data())
def test_the_order_of_the_stakeholders_moves_the_shares_along(matrix, method, data):
    order = data.draw(st.permutations(range(len(matrix))))
    moved = method(matrix[np.ix_(order, order)])
    for there, here in zip(moved, method(matrix), strict=True):
        assert there == pytest.approx(here[order])


@given(SIZES, st.data())
def test_the_order_of_the_stakeholders_settles_nothing_differently(matrix, data):
    order = data.draw(st.permutations(range(len(matrix))))
    assert settled_power(matrix[np.ix_(order, order)]) == settled_power(matrix)


@given(SIZES, st.sampled_from(METHODS))
def test_turned_around_influence_is_dependence(matrix, method):
    influence, dependence = method(matrix)
    assert method(matrix.T)[0] == pytest.approx(dependence)
    assert method(matrix.T)[1] == pytest.approx(influence)


@given(SIZES, st.floats(0.25, 4))
def test_the_scale_of_the_map_changes_no_share_of_one_length(matrix, factor):
    for scaled, here in zip(micmac(factor * matrix, 3), micmac(matrix, 3), strict=True):
        assert scaled == pytest.approx(here)


@given(SIZES)
def test_a_settled_ranking_is_the_one_at_later_powers(matrix):
    power = settled_power(matrix)
    if power is None:
        return
    assert 2 <= power <= LATEST
    for later in range(power, power + len(matrix) + 1):
        for now, then in zip(micmac(matrix, power), micmac(matrix, later), strict=True):
            ahead = now[:, None] > now * (1 + 1e-9)
            assert (then[:, None] > then * (1 - 1e-9))[ahead].all()


@given(SIZES)
def test_an_acyclic_map_has_walks_up_to_its_longest_and_none_beyond(matrix):
    matrix = np.triu(matrix, 1)
    steps = longest_walk(matrix)
    assert steps < len(matrix)
    assert walks(matrix, steps)[0].any()
    assert not walks(matrix, steps + 1)[0].any()
    assert [shares.any() for shares in micmac(matrix, steps + 1)] == [False, False]


@given(SIZES)
def test_a_map_with_a_loop_has_no_longest_walk(matrix):
    matrix = np.triu(matrix, 1)
    matrix[-1, 0] = matrix[0, -1] = 1
    assert longest_walk(matrix) is None


@given(SIZES, st.sampled_from([0.5, 1.0, 2.0]))
def test_pwp_and_heat_kernel_are_the_matrix_exponential(matrix, rate):
    from scipy.linalg import expm

    kernel = expm(rate * matrix)
    expected = kernel.sum(axis=1) / kernel.sum()
    assert heat_kernel(matrix, rate)[0] == pytest.approx(expected, abs=1e-9)
    without = kernel - np.eye(len(matrix))
    if matrix.any():
        expected = without.sum(axis=0) / without.sum()
        assert pwp(matrix, rate)[1] == pytest.approx(expected, abs=1e-9)


def test_ties_that_break_are_a_change_of_the_ranking():
    # 2-cycle of unequal strength: equal after an even number of steps, unequal after an odd one.
    assert settled_power(np.array([[0.0, 2], [1, 0]])) is None


def test_a_ranking_that_never_changed_settles_at_the_first_indirect_power():
    assert settled_power(np.array([[0.0, 1], [1, 0]])) == 2
