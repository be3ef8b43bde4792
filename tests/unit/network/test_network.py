"""A map in columns and matrices; row influences column."""

import numpy as np
import pytest
from hypothesis import given

from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE, SIGN_ONLY, to_network, weight
from sidusryhmad.testing import service_maps


def small():
    m = ServiceMap.named("X")
    for name in "ABC":
        m = m.with_stakeholder(name, ring="direct")
    m = m.with_influence("C", "A", -3).with_influence("A", "B", 1.5)
    return m.with_influence("B", "C", sign="negative").with_influence("C", "B", 0)


def test_columns_stand_in_file_order():
    network = to_network(small())
    assert len(network) == 3
    assert network.ids == ("a", "b", "c")
    assert network.index == {"a": 0, "b": 1, "c": 2}
    assert network.sources.tolist() == [2, 0, 1, 2]
    assert network.targets.tolist() == [0, 1, 2, 1]
    assert network.weights.tolist() == [-1.0, 0.5, -0.5, 0.0]


def test_row_influences_column():
    expected = [[0, 0.5, 0], [0, 0, -0.5], [-1, 0, 0]]
    assert to_network(small()).matrix().tolist() == expected
    assert to_network(small()).sparse().toarray().tolist() == expected


def test_an_asked_zero_is_stored_in_the_sparse_matrix():
    assert to_network(small()).sparse().nnz == 4


def test_incoming_adds_sizes_over_all_influencers():
    assert to_network(small()).incoming().tolist() == [1.0, 0.5, 0.5]


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ({"strength": 3}, 1),
        ({"strength": -1.5}, -0.5),
        ({"strength": 0, "range": [-1, 1]}, 0),
        ({"strength": 3, "range": [0, 3], "sign": "positive"}, 1),
        ({"range": [1, 2]}, 0.5),
        ({"range": [-3, 3]}, 0),
        ({"range": [0, 3], "sign": "positive"}, 0.5),
        ({"sign": "positive"}, 0.5),
        ({"sign": "negative"}, -0.5),
        ({"sign": "unknown"}, 0),
        ({"strength": 2, "ratings": {"A": -3}}, 2 / 3),
        ({"strength": 1.5, "exists": 0.5}, 0.25),
        ({"sign": "negative", "exists": 0}, 0),
    ],
)
def test_the_weight_is_strength_else_middle_of_range_else_half_by_sign(measure, expected):
    assert weight(Influence.model_validate({"from": "a", "to": "b", **measure})) == expected
    assert (SCALE, SIGN_ONLY) == (3, 0.5)


@pytest.mark.parametrize("count", [0, 1])
def test_maps_without_influences_have_empty_matrices(count):
    m = ServiceMap.named("X")
    m = m.with_stakeholder("A", ring="direct") if count else m
    network = to_network(m)
    assert network.matrix().shape == network.sparse().shape == (count, count)
    assert network.incoming().tolist() == [0.0] * count


@given(service_maps(max_stakeholders=6))
def test_weights_stay_within_one_and_no_matrix_is_shared(service_map):
    network = to_network(service_map)
    assert np.abs(network.weights).max(initial=0) <= 1
    assert np.diag(network.matrix()).tolist() == [0.0] * len(network)
    network.matrix()[:] = 7
    assert np.abs(network.matrix()).max(initial=0) <= 1
