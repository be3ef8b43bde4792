"""The min rule, and the balance of power made of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.mactor import (
    balance,
    influence_and_dependence,
    mdii,
    mmdii,
)

WHOLE = st.integers(0, 3)
QUARTERS = st.integers(0, 12).map(lambda k: k / 4)


@st.composite
def direct(draw, values=WHOLE):
    n = draw(st.integers(2, 6))
    matrix = draw(arrays(float, (n, n), elements=values.map(float)))
    np.fill_diagonal(matrix, 0)
    return matrix


@given(direct())
def test_the_min_rule_is_the_written_formula(matrix):
    n = range(len(matrix))
    for i in n:
        for j in n:
            through = [min(matrix[i, k], matrix[k, j]) for k in n]
            assert mdii(matrix)[i, j] == matrix[i, j] + sum(through)
            assert mmdii(matrix)[i, j] == max(matrix[i, j], *through)


@given(direct())
def test_indirect_influence_only_adds_and_keeps_whole_numbers_whole(matrix):
    assert (mdii(matrix) >= matrix).all()
    assert (mdii(matrix) == np.round(mdii(matrix))).all()
    assert (mmdii(matrix) <= mdii(matrix)).all()


@given(direct(QUARTERS), st.sampled_from([mdii, mmdii]))
def test_the_balances_sum_to_the_number_of_actors(matrix, rule):
    powers = balance(rule(matrix))
    if powers is not None:
        assert powers.sum() == pytest.approx(len(matrix))
        assert (powers >= 0).all()


@given(direct())
def test_influence_and_dependence_leave_out_what_comes_back(matrix):
    influence, dependence = influence_and_dependence(mdii(matrix))
    assert influence.sum() == pytest.approx(dependence.sum())
    assert (influence >= mdii(matrix).diagonal()).all()


@given(direct(), st.data())
def test_the_order_of_the_actors_moves_the_balances_along(matrix, data):
    order = data.draw(st.permutations(range(len(matrix))))
    moved, here = (balance(mdii(part)) for part in (matrix[np.ix_(order, order)], matrix))
    assert (moved is None) is (here is None)
    if here is not None:
        assert moved == pytest.approx(here[order])


@given(direct(), st.floats(0.1, 10))
def test_twice_as_strong_a_map_has_the_same_balances(matrix, factor):
    here, scaled = balance(mdii(matrix)), balance(mdii(factor * matrix))
    assert (scaled is None) is (here is None)
    if here is not None:
        assert scaled == pytest.approx(here)


@pytest.mark.parametrize("strength", [1.0, 0.1, 1 / 3])
def test_two_who_hold_each_other_have_no_power_left(strength):
    assert balance(mdii(np.array([[0, strength], [strength, 0]]))) is None


def test_nobody_has_power_on_an_empty_map():
    assert balance(mdii(np.zeros((3, 3)))) is None


def test_who_stands_apart_has_none_and_costs_nobody_anything():
    matrix = np.zeros((3, 3))
    matrix[0, 1] = 2
    assert balance(mdii(matrix)).tolist() == [3.0, 0.0, 0.0]


@given(direct(QUARTERS))
def test_the_balance_is_the_written_formula(matrix):
    indirect = mdii(matrix)
    influence, dependence = influence_and_dependence(indirect)
    parts = [
        (i - back) / influence.sum() * i / (i + d) if i > back else 0.0
        for i, d, back in zip(influence, dependence, indirect.diagonal(), strict=True)
    ]
    powers = balance(indirect)
    assert (powers is None) == (sum(parts) == 0)
    if powers is not None:
        assert powers == pytest.approx([len(parts) * part / sum(parts) for part in parts])
