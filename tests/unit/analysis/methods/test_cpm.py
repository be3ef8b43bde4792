"""The Change Prediction Method, by hand and by brute force."""

from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.cpm import STEPS, cpm, likelihood
from sidusryhmad.network.network import Network

CHAIN = np.array([[0, 0.5, 0.2], [0, 0, 0.5], [0, 0, 0]])


def network(matrix):
    sources, targets = np.nonzero(matrix)
    ids = tuple(f"s{row}" for row in range(len(matrix)))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, np.asarray(matrix, float)[sources, targets])


@st.composite
def links(draw, size=4):
    chances = st.sampled_from([0, 0, 0.3, -0.5, 0.8])
    cells = draw(st.lists(chances, min_size=size * size, max_size=size * size))
    matrix = np.array(cells, dtype=float).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    return matrix


def expected(matrix, source, target, depth):
    """The same tree from the target's side: combine the last links first, path by path length."""

    def chance(u, path):
        if u == target:
            return 1.0
        if len(path) > depth:
            return 0.0
        onward = [v for v in range(len(matrix)) if matrix[u, v] and v not in path]
        return 1 - np.prod([1 - abs(matrix[u, v]) * chance(v, (*path, v)) for v in onward])

    return chance(source, (source,)) if depth else 0.0


@given(links(), st.integers(0, 4), st.permutations(range(4)))
def test_likelihood_is_combined_over_the_tree_of_paths(matrix, depth, order):
    source, target, *_ = order
    found = likelihood(matrix, source, target, depth=depth)
    assert found == pytest.approx(expected(matrix, source, target, depth), abs=1e-12)


@given(links(), st.permutations(range(4)))
def test_what_arrives_either_way_is_what_arrives_unsigned(matrix, order):
    source, target, *_ = order
    either = likelihood(matrix, source, target, depth=4)
    assert likelihood(np.abs(matrix), source, target, depth=4, sign=1) == pytest.approx(either)
    for sign in (1, -1):
        assert likelihood(matrix, source, target, depth=4, sign=sign) <= either + 1e-12


@given(links(), st.permutations(range(4)))
def test_somebody_arrives_only_where_a_path_leads(matrix, order):
    source, target, *others = order
    ways = [(source, *middle, target) for k in range(3) for middle in permutations(others, k)]
    led = any(all(matrix[a, b] for a, b in pairwise(way)) for way in ways)
    assert (likelihood(matrix, source, target, depth=3) > 0) == led


@given(links(), links(), st.permutations(range(4)))
def test_a_risk_is_never_above_its_likelihood(matrix, impacts, order):
    source, target, *_ = order
    risk = likelihood(matrix, source, target, depth=4, impacts=np.abs(impacts))
    assert 0 <= risk <= likelihood(matrix, source, target, depth=4) + 1e-12
    certain = likelihood(matrix, source, target, depth=4, impacts=np.ones((4, 4)))
    assert certain == likelihood(matrix, source, target, depth=4)


def test_a_chain_and_a_short_cut_by_hand():
    assert likelihood(CHAIN, 0, 2, depth=1) == pytest.approx(0.2)
    assert likelihood(CHAIN, 0, 2, depth=2) == pytest.approx(1 - 0.8 * 0.75)
    halved = likelihood(CHAIN, 0, 2, depth=2, impacts=np.full((3, 3), 0.5))
    assert halved == pytest.approx(1 - (1 - 0.2 * 0.5) * (1 - 0.5 * 0.5 * 0.5))


def test_a_turned_link_makes_a_gain_a_loss():
    turned = np.array([[0, 0.5, 0], [0, 0, -0.5], [0, 0, 0]])
    assert likelihood(turned, 0, 2, depth=2, sign=-1) == pytest.approx(0.25)
    assert likelihood(turned, 0, 2, depth=2, sign=1) == 0


def test_several_who_are_hit_count_as_independent():
    fan = network([[0, 0, 1], [0, 0, 1], [0, 0, 0]])
    reach = cpm(fan, np.array([1.0, -1.0, 0.0])).reach
    assert reach[:, 2] == pytest.approx([0.75, 0.5, 0.5])
    assert reach[:, 0] == pytest.approx([1, 1, 0])
    assert reach[:, 1] == pytest.approx([1, 0, 1])


def test_the_certificate_says_which_paths_are_left_out():
    ring = network(np.roll(np.eye(7), 1, axis=1))
    found = cpm(ring, np.eye(7)[0])
    assert str(found.certificate) == "paths of more than 4 influences are left out"
    assert (found.converged, found.additive, found.signed) == (False, False, False)
    assert (found.reach[0] > 0).tolist() == [True] * 5 + [False] * 2
    whole = cpm(ring, np.eye(7)[0], steps=6)
    assert (whole.converged, whole.certificate) == (True, None)
    assert STEPS == 4


@pytest.mark.parametrize(("size", "refused"), [(8, False), (25, True)])
def test_a_map_with_too_many_paths_is_refused(size, refused):
    full = network(np.ones((size, size)) - np.eye(size))
    found = cpm(full, np.eye(size)[0])
    assert (found.refusal is not None) == refused
    if refused:
        assert found.reach is None
        assert str(found.refusal).endswith("too many paths of up to 4 influences for this method")
