"""The default method on small networks."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps


def network(*edges):
    m = ServiceMap.named("X")
    for name in "ABC":
        m = m.with_stakeholder(name, ring="direct")
    for source, target, strength in edges:
        m = m.with_influence(source, target, strength)
    return to_network(m)


LOOP = network(("A", "B", 3), ("B", "A", -3), ("A", "C", 3), ("B", "C", 3))


def test_what_is_carried_is_alpha_times_weight_over_budget():
    model = linear_model(LOOP, carry_over=0.5)
    assert model.carried.tolist() == [[0, 0.5, 0.25], [-0.5, 0, 0.25], [0, 0, 0]]
    unlimited = linear_model(LOOP, carry_over=0.5, budget=False)
    assert unlimited.carried.tolist() == [[0, 0.5, 0.5], [-0.5, 0, 0.5], [0, 0, 0]]


def test_weak_influences_are_not_blown_up_to_fill_the_budget():
    assert linear_model(network(("A", "B", 1)), carry_over=0.6).carried[0, 1] == pytest.approx(0.2)


def test_the_response_is_the_inverse_with_exact_zeros():
    model = linear_model(LOOP, carry_over=0.5)
    assert model.response == pytest.approx(
        np.array([[0.8, 0.4, 0.3], [-0.4, 0.8, 0.1], [0, 0, 1]]), abs=1e-15
    )
    assert model.absolute == pytest.approx(
        np.array([[4, 2, 1.5], [2, 4, 1.5], [0, 0, 3]]) / 3, abs=1e-15
    )
    assert (model.response[2, :2] == 0).all()


def test_a_plus_and_a_minus_that_cancel_leave_something_reached():
    torn = network(("A", "C", 3), ("B", "C", -3))
    model = linear_model(torn, carry_over=0.5)
    shock = np.array([1.0, 1.0, 0.0])
    assert model.totals(shock)[2] == 0
    assert model.reached(shock)[2] == 0.5
    assert [part[2] for part in model.gross(shock)] == [0.25, 0.25]


@pytest.mark.parametrize("alpha", [1, 1 - 1e-10])
def test_full_carry_over_is_fine_without_loops_and_refused_with_a_full_one(alpha):
    chain = linear_model(network(("A", "B", 3), ("B", "C", 3)), carry_over=alpha)
    assert chain.totals(np.array([1.0, 0, 0])) == pytest.approx([1, 1, 1])
    with pytest.raises(UnboundedEchoError) as caught:
        linear_model(network(("A", "B", 3), ("B", "A", -3)), carry_over=alpha)
    assert caught.value.spectral_radius == pytest.approx(1)
    assert str(caught.value).endswith("(spectral radius 1): use a smaller carry-over")


def test_a_loop_that_only_signs_damp_is_refused_without_budget():
    edges = [(a, b, 3) for a in "ABC" for b in "ABC" if a != b]
    with pytest.raises(UnboundedEchoError, match="use a smaller carry-over, or the budget"):
        linear_model(network(*edges), carry_over=0.5, budget=False)
    assert linear_model(network(*edges), carry_over=0.5)


def test_a_map_of_nobody_has_empty_matrices():
    model = linear_model(to_network(ServiceMap.named("X")), carry_over=0.5)
    assert model.response.shape == (0, 0)


@given(service_maps(max_stakeholders=6, complete=False), st.sampled_from([0.0, 0.3, 0.5, 0.9]))
def test_echo_and_absolute_response_bound_the_response(service_map, alpha):
    model = linear_model(to_network(service_map), carry_over=alpha)
    assert (np.diag(model.response) > 0).all()
    assert (np.diag(model.absolute) >= 1 - 1e-12).all()
    assert (np.abs(model.response) <= model.absolute + 1e-12).all()


STRENGTHS = st.lists(st.sampled_from([-3, -2, -1, 0, 1, 2, 3]), min_size=6, max_size=6)


@given(STRENGTHS, st.sampled_from([0.3, 0.5, 0.8, 1.0]))
@example([3, 2, -3, 2, 2, 1], 0.5)
def test_echoes_are_refused_by_their_size_whatever_their_signs(strengths, carry_over):
    """Gains and losses that cancel in the sum still echo: their sizes must die out."""
    pairs = [(a, b) for a in "ABC" for b in "ABC" if a != b]
    edges = [(a, b, s) for (a, b), s in zip(pairs, strengths, strict=True) if s]
    carried = np.zeros((3, 3))
    for a, b, strength in edges:
        carried["ABC".index(a), "ABC".index(b)] = carry_over * strength / 3
    radius = np.abs(np.linalg.eigvals(np.abs(carried))).max()
    made = network(*edges)
    if radius >= 1 + 1e-6:
        with pytest.raises(UnboundedEchoError):
            linear_model(made, carry_over=carry_over, budget=False)
    elif radius < 1 - 1e-6:
        model = linear_model(made, carry_over=carry_over, budget=False)
        assert model.response @ (np.eye(3) - carried) == pytest.approx(np.eye(3), abs=1e-8)
        assert model.absolute @ (np.eye(3) - np.abs(carried)) == pytest.approx(np.eye(3), abs=1e-8)
