"""Independent cascades: small graphs by hand, all cases, and draws."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.cascade import DRAWS, EXACT_UP_TO, cascade, reached
from sidusryhmad.network.network import Network


def network(matrix):
    sources, targets = np.nonzero(matrix)
    ids = tuple(f"s{row}" for row in range(len(matrix)))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, np.asarray(matrix, float)[sources, targets])


@st.composite
def networks(draw, size=3):
    weights = st.sampled_from([0, 0, 1 / 3, -2 / 3, 1])
    cells = draw(st.lists(weights, min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    return network(matrix)


def case_by_case(found, shock, chances):
    """Chances over all cases, one at a time: signed states reached in the live graph."""
    total = np.zeros((3, len(found)))
    for live in product([False, True], repeat=len(chances)):
        share = np.prod([c if on else 1 - c for c, on in zip(chances, live, strict=True)])
        states = {(row, np.sign(shock[row])) for row in np.flatnonzero(shock)}
        edges = list(zip(found.sources, found.targets, np.sign(found.weights), live, strict=True))
        for _ in range(2 * len(found)):
            states |= {(t, s * w) for a, t, w, on in edges if on for r, s in states if r == a}
        for row in range(len(found)):
            signs = {s for r, s in states if r == row}
            total[:, row] += share * np.array([bool(signs), 1 in signs, -1 in signs])
    return total


@given(networks(), st.lists(st.sampled_from([-1.0, 0, 2]), min_size=3, max_size=3))
def test_every_case_is_counted(found, effects):
    shock = np.array(effects)
    chances = np.abs(found.weights) * 0.5
    expected = case_by_case(found, shock, chances)
    assert reached(found, shock, chances)[0] == pytest.approx(expected, abs=1e-12)
    assert cascade(found, shock).reach == pytest.approx(expected, abs=1e-12)


@given(networks(), st.integers(0, 2))
def test_influences_out_of_reach_make_no_cases(found, row):
    shock = np.zeros(3)
    shock[row] = 1
    _, cases = reached(found, shock, np.abs(found.weights) / 2)
    assert len(cases.share) <= 2 ** int((found.weights != 0).sum())
    if not (found.sources == row).any():
        assert len(cases.share) == 1


@given(networks())
def test_certain_influences_need_no_cases_and_impossible_ones_reach_nobody(found):
    shock = np.array([1.0, 0, 0])
    certain, cases = reached(found, shock, np.ones(len(found.weights)))
    assert len(cases.share) == 1
    assert set(np.unique(certain)) <= {0.0, 1.0}
    never, _ = reached(found, shock, np.zeros(len(found.weights)))
    assert never[0].tolist() == [1, 0, 0]


def test_a_gain_may_come_back_as_a_loss():
    back = network([[0, 1, 0], [-1, 0, 0], [0, 0, 0]])
    reach = cascade(back, np.array([1.0, 0, 0])).reach
    # The loss returns to A when both influences work; then B sees both as well.
    assert reach[:, 0].tolist() == [1, 1, 0.25]
    assert reach[:, 1].tolist() == [0.5, 0.5, 0.25]
    assert reach[:, 2].tolist() == [0, 0, 0]


def large():
    size = 8
    return network(np.ones((size, size)) - np.eye(size)), np.eye(size)[0]


def test_few_uncertain_influences_are_worked_out_exactly():
    found = cascade(network([[0, 1], [1, 0]]), np.array([1.0, 0]))
    assert str(found.certificate) == "worked out exactly, over 4 cases"
    assert (found.converged, found.additive, found.signed) == (True, False, False)


def test_many_are_drawn_with_a_standard_error_and_always_the_same():
    found = cascade(*large())
    assert found.certificate.code == "drawn"
    assert found.certificate.values["draws"] == DRAWS == 10_000
    assert 0 < found.certificate.values["error"] <= 0.005
    assert not found.converged
    assert (cascade(*large()).reach == found.reach).all()
    assert found.reach[0, 0] == 1
    assert EXACT_UP_TO == 16
