"""Each method answers for a map or says why it cannot."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.mactor import mdii
from sidusryhmad.analysis.structure.micmac import micmac
from sidusryhmad.analysis.structure.rankings import (
    dematel_standings,
    mactor_standings,
    micmac_standings,
)

METHODS = [micmac_standings, mactor_standings, dematel_standings]


@st.composite
def sizes(draw):
    n = draw(st.integers(2, 6))
    matrix = draw(arrays(float, (n, n), elements=st.integers(0, 3).map(lambda k: k / 3)))
    np.fill_diagonal(matrix, 0)
    return matrix


def names(matrix):
    return tuple((f"s{row}", f"S {row}") for row in range(len(matrix)))


@given(sizes(), st.sampled_from(METHODS))
def test_everybody_has_a_row_in_order_or_there_is_a_reason(matrix, method):
    result = method(names(matrix), matrix)
    assert result.stakeholders or result.refusal
    if result.stakeholders:
        assert [(s.id, s.name) for s in result.stakeholders] == list(names(matrix))


@given(sizes())
def test_micmac_shares_sum_to_one_and_are_those_of_the_power_named(matrix):
    result = micmac_standings(names(matrix), matrix)
    if result.stakeholders:
        influence, dependence = micmac(matrix, result.power)
        assert [s.influence for s in result.stakeholders] == influence.tolist()
        assert [s.dependence for s in result.stakeholders] == dependence.tolist()
        for key in ("influence", "dependence", "direct_influence", "direct_dependence"):
            assert sum(getattr(s, key) for s in result.stakeholders) == pytest.approx(1)


@given(sizes())
def test_the_direct_ranking_stands_in_where_the_indirect_one_is_refused(matrix):
    result = micmac_standings(names(matrix), matrix)
    assert (result.power == 1) is (result.refusal is not None)
    if result.refusal:
        assert all(s.influence == s.direct_influence for s in result.stakeholders)


@given(sizes())
def test_mactor_is_on_the_scale_of_the_map(matrix):
    result = mactor_standings(names(matrix), matrix)
    indirect = mdii(3 * matrix)
    off = indirect - np.diag(indirect.diagonal())
    for row, standing in enumerate(result.stakeholders):
        assert standing.influence == pytest.approx(off[row].sum())
        assert standing.dependence == pytest.approx(off[:, row].sum())


@given(sizes())
def test_dematel_gives_what_is_received_and_names_the_ties_above_the_mean(matrix):
    result = dematel_standings(names(matrix), matrix)
    gives = sum(s.given for s in result.stakeholders)
    assert gives == pytest.approx(sum(s.received for s in result.stakeholders))
    assert gives == pytest.approx(result.threshold * len(matrix) ** 2 if gives else 0)
    for standing in result.stakeholders:
        assert standing.id not in standing.affects
        assert len(standing.affects) * result.threshold <= standing.given + 1e-9


@pytest.mark.parametrize("method", METHODS)
def test_without_influence_there_is_nothing_to_rank(method):
    result = method(names(np.zeros((3, 3))), np.zeros((3, 3)))
    assert result.refusal.code == "no_influence"
    assert result.stakeholders == ()


@pytest.mark.parametrize(
    ("matrix", "code"),
    [
        ([[0, 1, 1], [0, 0, 1], [0, 0, 0]], "acyclic"),
        ([[0, 2 / 3, 1 / 3], [1 / 3, 0, 1 / 3], [1 / 3, 1 / 3, 0]], None),
        ([[0, 2 / 3], [1 / 3, 0]], "never_settles"),
    ],
)
def test_micmac_says_why_it_has_no_indirect_ranking(matrix, code):
    matrix = np.array(matrix, dtype=float)
    refusal = micmac_standings(names(matrix), matrix).refusal
    assert (refusal and refusal.code) == code


def test_an_acyclic_map_names_its_longest_way():
    matrix = np.triu(np.ones((4, 4)), 1)
    assert "ways end after step 3" in str(micmac_standings(names(matrix), matrix).refusal)


def test_two_equals_have_influence_but_neither_balance_nor_total_relation():
    matrix = np.array([[0.0, 1], [1, 0]])
    mactor = mactor_standings(names(matrix), matrix)
    assert mactor.refusal.code == "no_power_left"
    assert [(s.influence, s.balance) for s in mactor.stakeholders] == [(3.0, None), (3.0, None)]
    dematel = dematel_standings(names(matrix), matrix)
    assert dematel.refusal.code == "dematel_endless"
    assert dematel.stakeholders == ()


def test_the_quadrants_of_a_star():
    matrix = np.zeros((4, 4))
    matrix[0, 1:] = 1
    assert [s.quadrant for s in mactor_standings(names(matrix), matrix).stakeholders] == [
        "driver",
        "dependent",
        "dependent",
        "dependent",
    ]
    standings = dematel_standings(names(matrix), matrix).stakeholders
    assert [(s.role, s.prominent) for s in standings] == [("cause", True), *[("effect", False)] * 3]
    assert standings[0].affects == ("s1", "s2", "s3")
