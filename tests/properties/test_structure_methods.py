"""What must hold for MICMAC, PWP, MACTOR and DEMATEL on any matrix.

A shock p is handed on by DEMATEL as ``p + Tᵀp``, by MICMAC as the walks that start from it.
"""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.dematel import total_relation
from sidusryhmad.analysis.structure.mactor import mdii, mmdii
from sidusryhmad.analysis.structure.micmac import heat_kernel, micmac, pwp, walks
from sidusryhmad.errors import UnboundedEchoError

EXACT = 1e-9
POINTS = st.integers(-3, 3).map(float)
SIZES = st.integers(0, 3).map(float)
POWERS = st.integers(1, 5)


@st.composite
def matrices(draw, points=POINTS, most=6):
    """A matrix without self-influence."""
    n = draw(st.integers(2, most))
    matrix = draw(arrays(float, (n, n), elements=points))
    np.fill_diagonal(matrix, 0)
    return matrix


def related(matrix):
    """The total relation of a matrix that has one."""
    try:
        return total_relation(matrix)
    except UnboundedEchoError:
        assume(False)


def reached(matrix):
    """Row reaches column in one step or more."""
    links = (matrix != 0).astype(int)
    linked = links
    for _ in matrix:
        linked = np.minimum(linked + linked @ links, 1)
    return linked > 0


def beside(matrix, other):
    """Two parts without ties to each other."""
    n, m = len(matrix), len(other)
    return np.block([[matrix, np.zeros((n, m))], [np.zeros((m, n)), other]])


@given(matrices())
def test_dematel_relates_nobody_without_a_path(matrix):
    assert np.abs(related(matrix)[~reached(matrix)]).max(initial=0) <= EXACT


@given(matrices(SIZES))
def test_dematel_of_sizes_relates_everybody_with_a_path(matrix):
    assert (related(matrix)[reached(matrix)] > 0).all()


@given(matrices(), st.data())
def test_dematel_turns_only_the_number_whose_scale_is_turned_around(matrix, data):
    turn = np.ones(len(matrix))
    turn[data.draw(st.integers(0, len(matrix) - 1))] = -1
    turned = related(turn[:, None] * matrix * turn)
    assert turned == pytest.approx(turn[:, None] * related(matrix) * turn, abs=EXACT)


@given(matrices(), st.floats(-2, 2), st.data())
def test_dematel_is_linear_in_what_happens(matrix, factor, data):
    total = related(matrix)
    shocks = arrays(float, len(matrix), elements=POINTS)
    one, other = data.draw(shocks), data.draw(shocks)
    together = total.T @ (one + factor * other)
    assert together == pytest.approx(total.T @ one + factor * (total.T @ other), abs=1e-6)


@given(matrices(SIZES, most=4), matrices(SIZES, most=3))
def test_dematel_is_not_local_but_a_weak_part_beside_changes_nobody(matrix, other):
    largest = max(matrix.sum(axis=0).max(), matrix.sum(axis=1).max())
    assume(largest > 0)
    weak = other * largest / 100
    n = len(matrix)
    assert related(beside(matrix, weak))[:n, :n] == pytest.approx(related(matrix), abs=EXACT)
    if other.any():
        strong = related(beside(matrix, 100 * largest * other))[:n, :n]
        assert np.abs(strong).sum() < np.abs(related(matrix)).sum()


@given(matrices(), POWERS)
def test_walks_start_and_end_where_paths_do(matrix, power):
    starts, ends = walks(matrix, power)
    assert not starts[~reached(matrix).any(axis=1)].any()
    assert not ends[~reached(matrix).any(axis=0)].any()


@given(matrices(), matrices(), POWERS)
def test_walks_are_local(matrix, other, power):
    n = len(matrix)
    for there, here in zip(walks(beside(matrix, other), power), walks(matrix, power), strict=True):
        assert there[:n] == pytest.approx(here)


@given(matrices(), POWERS)
def test_walks_see_the_overall_strength(matrix, power):
    for half, here in zip(walks(matrix / 2, power), walks(matrix, power), strict=True):
        assert half == pytest.approx(here / 2**power)


@given(matrices(SIZES), POWERS, st.data())
def test_more_of_one_influence_is_never_fewer_walks(matrix, power, data):
    more = matrix.copy()
    rows = st.integers(0, len(matrix) - 1)
    more[data.draw(rows), data.draw(rows)] += 1
    for there, here in zip(walks(more, power), walks(matrix, power), strict=True):
        assert (there >= here).all()


@given(matrices(SIZES))
def test_counting_every_length_little_damped_comes_close_to_the_direct_ranking(matrix):
    for slow, direct in zip(pwp(matrix, 1e-9), micmac(matrix, 1), strict=True):
        assert slow == pytest.approx(direct, abs=1e-6)


@given(matrices(SIZES))
def test_the_heat_kernel_lies_between_everybody_alike_and_pwp(matrix):
    n = len(matrix)
    for kernel, counted in zip(heat_kernel(matrix), pwp(matrix), strict=True):
        low, high = np.minimum(1 / n, counted), np.maximum(1 / n, counted)
        if matrix.any():
            assert (kernel >= low - EXACT).all()
            assert (kernel <= high + EXACT).all()


@given(matrices(SIZES), st.sampled_from([mdii, mmdii]), st.data())
def test_more_of_one_influence_is_never_less_power_over_anybody(matrix, rule, data):
    more = matrix.copy()
    rows = st.integers(0, len(matrix) - 1)
    more[data.draw(rows), data.draw(rows)] += 1
    assert (rule(more) >= rule(matrix)).all()


@given(matrices(SIZES), matrices(SIZES), st.sampled_from([mdii, mmdii]))
def test_power_over_others_is_local(matrix, other, rule):
    n = len(matrix)
    assert (rule(beside(matrix, other))[:n, :n] == rule(matrix)).all()


@given(matrices(SIZES), st.sampled_from([mdii, mmdii]))
def test_turned_around_power_over_others_is_theirs_over_me(matrix, rule):
    assert (rule(matrix.T) == rule(matrix).T).all()
