"""The strongest paths, best first."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis import paths as module
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.paths import path_finder
from sidusryhmad.network.network import Network
from sidusryhmad.network.network import to_network as networked
from sidusryhmad.testing import service_maps


def dense(n, weight=1.0):
    sources, targets = np.nonzero(~np.eye(n, dtype=bool))
    ids = tuple(f"s{i}" for i in range(n))
    weights = np.full(len(sources), weight)
    return Network(ids, {id_: i for i, id_ in enumerate(ids)}, sources, targets, weights)


def finder(network, shock, alpha=0.5):
    return path_finder(linear_model(network, carry_over=alpha), np.array(shock, dtype=float))


def test_equal_paths_stand_in_row_order():
    found = finder(dense(4), [1, 0, 0, 0]).to(3, 10).paths
    assert [path.rows for path in found] == [
        (0, 3),
        (0, 1, 3),
        (0, 2, 3),
        (0, 1, 2, 3),
        (0, 2, 1, 3),
    ]


def test_no_paths_are_looked_for_where_none_are_asked_for_or_nobody_is_hit():
    assert finder(dense(3), [1, 0, 0]).to(2, 0).paths == ()
    assert finder(dense(3), [0, 0, 0]).to(2, 5).paths == ()
    assert finder(dense(3), [0, 0, 0]).to(2, 5).exact


def test_a_search_that_gives_up_says_so(monkeypatch):
    monkeypatch.setattr(module, "SEARCH_LIMIT", 5)
    search = finder(dense(7), [1, 0, 0, 0, 0, 0, 0], alpha=0.9).to(6, 50)
    assert not search.exact
    assert len(search.paths) < 50


def test_few_paths_of_a_dense_map_are_exact_within_the_limit():
    search = finder(dense(9), [1] + [0] * 8).to(8, 10)
    assert search.exact
    assert len(search.paths) == 10


@given(service_maps(max_stakeholders=6, complete=False), st.sampled_from([0.3, 0.5, 0.9]))
def test_no_path_is_stronger_than_the_one_before(service_map, alpha):
    network = networked(service_map)
    shock = np.linspace(-3, 2, len(network))
    for target in range(len(network)):
        sizes = [abs(p.share) for p in finder(network, shock, alpha).to(target, 100).paths]
        assert all(a >= b - 1e-12 for a, b in pairwise(sizes))


@given(service_maps(min_stakeholders=2, max_stakeholders=5, complete=False))
def test_feedback_is_the_minor_of_the_response(service_map):
    network = networked(service_map)
    model = linear_model(network, carry_over=0.5)
    for path in path_finder(model, np.ones(len(network))).to(0, 100).paths:
        minor = np.linalg.det(model.response[np.ix_(path.rows, path.rows)])
        assert path.feedback == pytest.approx(minor, rel=1e-12)
