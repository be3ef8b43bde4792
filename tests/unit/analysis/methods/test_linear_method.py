"""The default, and the same without its budget, as methods."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.methods.linear_method import linear, linear_no_budget
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.network.network import Network, to_network
from sidusryhmad.testing import changes, service_maps


def two(weight):
    """Two who influence each other alike."""
    index = {"a": 0, "b": 1}
    return Network(("a", "b"), index, np.array([0, 1]), np.array([1, 0]), np.array([weight] * 2))


def shock_of(service_map, change):
    effects = {id_: effect.effect for id_, effect in change.effects.items()}
    return np.array([effects.get(s.id, 0.0) for s in service_map.stakeholders])


@given(st.data())
def test_linear_gives_the_totals_of_an_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    change = data.draw(changes(service_map).filter(lambda c: not c.edits))
    found = linear(to_network(service_map), shock_of(service_map, change))
    expected = [s.total for s in impact(service_map, change, draws=None).stakeholders]
    assert found.totals.tolist() == expected


@given(st.data(), st.sampled_from([0.2, 0.5, 0.8]))
def test_without_budget_it_gives_the_totals_of_that_impact_or_refuses_for_its_reason(data, alpha):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    change = data.draw(changes(service_map).filter(lambda c: not c.edits))
    shock = shock_of(service_map, change)
    found = linear_no_budget(to_network(service_map), shock, carry_over=alpha)
    settings = {"carry_over": alpha, "budget": False, "draws": None}
    if found.refusal:
        with pytest.raises(UnboundedEchoError) as caught:
            impact(service_map, change, **settings)
        assert caught.value.message == found.refusal
    else:
        expected = impact(service_map, change, **settings).stakeholders
        assert found.totals.tolist() == [s.total for s in expected]


@pytest.mark.parametrize("method", [linear, linear_no_budget])
@given(st.data(), st.sampled_from([0.2, 0.5, 0.9]))
def test_no_total_exceeds_the_certified_bound(method, data, alpha):
    network = to_network(data.draw(service_maps(max_stakeholders=5, complete=False)))
    points = st.integers(-12, 12).map(lambda k: k / 4)
    size = len(network)
    shock = np.array(data.draw(st.lists(points, min_size=size, max_size=size)))
    found = method(network, shock, carry_over=alpha)
    if found.refusal is None:
        assert np.abs(found.totals).max() <= found.certificate.values["bound"] + 1e-9
        assert found.additive
        assert found.converged


@pytest.mark.parametrize("weight", [1.0, 1.1, 1.5])
def test_an_echo_that_grows_is_refused_and_never_inverted(weight):
    """At a loop gain of 1.1 the formal inverse calls the pure gain (1, 0) a loss of 4.8."""
    network = two(weight)
    lie = np.linalg.solve(np.eye(2) - network.matrix().T, [1.0, 0.0]) if weight > 1 else [-1]
    assert max(lie) < 0
    found = linear_no_budget(network, np.array([1.0, 0.0]), carry_over=1)
    assert found.totals is None
    assert found.refusal.code == "unbounded_echo"
    assert found.refusal.values["radius"] == pytest.approx(weight)


@pytest.mark.parametrize(("loop", "totals"), [(0.9, (5.2632, 4.7368)), (0.99, (50.2513, 49.7487))])
def test_an_echo_that_dies_out_slowly_still_has_an_answer(loop, totals):
    found = linear_no_budget(two(loop), np.array([1.0, 0.0]), carry_over=1)
    assert found.totals == pytest.approx(totals, abs=1e-4)


def test_with_the_budget_only_full_carry_over_can_be_refused():
    assert linear(two(1.0), np.ones(2), carry_over=1).refusal.code == "unbounded_echo"
    assert linear(two(1.0), np.ones(2), carry_over=0.999).refusal is None
