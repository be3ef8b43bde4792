"""Path shares against an independent brute force: all simple paths, determinants of the rest."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.paths import path_finder
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=6)
DENSE = service_maps(min_stakeholders=3, max_stakeholders=5, complete=False)
ACYCLIC = service_maps(max_stakeholders=6, acyclic=True, complete=False)
SHARES = st.sampled_from([0.0, 0.2, 0.5, 0.7, 0.9, 0.99])
EVERY = 100_000


def simple_paths(carried, source, target):
    """Every path without repeated rows, found by trying all of them."""
    waiting = [(source,)]
    while waiting:
        path = waiting.pop()
        if path[-1] == target:
            yield path
            continue
        further = np.flatnonzero(carried[path[-1]])
        waiting += [(*path, int(row)) for row in further if row not in path]


def left_over(carried, path):
    """det(I − B) of what remains when the rows of the path are taken away."""
    rest = [row for row in range(len(carried)) if row not in path]
    return np.linalg.det(np.eye(len(rest)) - carried[np.ix_(rest, rest)])


def brute_force(carried, shock, target):
    """(rows, product, feedback, share) of every simple path from anybody hit."""
    whole = left_over(carried, ())
    found = []
    for source in np.flatnonzero(shock):
        for path in simple_paths(carried, int(source), target):
            product = np.prod([carried[a, b] for a, b in pairwise(path)])
            feedback = left_over(carried, path) / whole
            found.append((path, product, feedback, shock[source] * product * feedback))
    return found


def drawn(data, strategy):
    service_map = data.draw(strategy)
    change = data.draw(changes(service_map))
    return service_map, change, data.draw(SHARES)


def arrays(service_map, change, alpha):
    network = to_network(service_map)
    model = linear_model(network, carry_over=alpha)
    shock = np.zeros(len(network))
    for id_, effect in change.effects.items():
        shock[network.index[id_]] = effect.effect
    return model, shock


@given(st.data(), st.integers(0, 12))
def test_shares_shown_and_the_rest_add_up_to_the_total(data, top):
    service_map, change, alpha = drawn(data, MAPS)
    for result in impact(service_map, change, carry_over=alpha, top=top).stakeholders:
        shown = sum(path.share for path in result.paths)
        assert len(result.paths) <= top
        assert shown + result.other_paths == pytest.approx(result.total, abs=1e-12)


@given(st.data())
def test_with_every_path_shown_nothing_is_left_over(data):
    service_map, change, alpha = drawn(data, MAPS)
    for result in impact(service_map, change, carry_over=alpha, top=EVERY).stakeholders:
        assert result.other_paths == pytest.approx(0, abs=1e-12)


@given(st.data())
def test_the_shares_of_the_brute_force_add_up_to_the_total(data):
    model, shock = arrays(*drawn(data, DENSE))
    for target, total in enumerate(model.totals(shock)):
        shares = [share for *_, share in brute_force(model.carried, shock, target)]
        assert sum(shares) == pytest.approx(total, abs=1e-11)


@given(st.data())
def test_every_path_has_product_feedback_and_share_of_the_brute_force(data):
    model, shock = arrays(*drawn(data, DENSE))
    for target in range(len(shock)):
        expected = {path: row for path, *row in brute_force(model.carried, shock, target)}
        found = path_finder(model, shock).to(target, EVERY)
        assert {path.rows for path in found.paths} == set(expected)
        assert len(found.paths) == len(expected)
        assert found.exact
        for path in found.paths:
            numbers = (path.product, path.feedback, path.share)
            assert numbers == pytest.approx(expected[path.rows], rel=1e-9, abs=1e-12)


@given(st.data(), st.integers(1, 8))
def test_the_strongest_paths_are_exactly_the_strongest(data, top):
    model, shock = arrays(*drawn(data, DENSE))
    for target in range(len(shock)):
        every = brute_force(model.carried, shock, target)
        sizes = sorted((abs(share) for *_, share in every), reverse=True)
        found = [abs(path.share) for path in path_finder(model, shock).to(target, top).paths]
        assert found == pytest.approx(sizes[:top], rel=1e-9, abs=1e-12)


@given(st.data())
def test_fewer_paths_are_the_first_of_more(data):
    model, shock = arrays(*drawn(data, DENSE))
    finder = path_finder(model, shock)
    for target in range(len(shock)):
        assert finder.to(target, 3).paths == finder.to(target, EVERY).paths[:3]


@given(st.data())
def test_feedback_is_always_positive(data):
    service_map, change, alpha = drawn(data, MAPS)
    for result in impact(service_map, change, carry_over=alpha, top=EVERY).stakeholders:
        assert all(path.feedback > 0 for path in result.paths)


@given(st.data())
def test_a_map_without_loops_has_no_feedback(data):
    service_map, change, alpha = drawn(data, ACYCLIC)
    for result in impact(service_map, change, carry_over=alpha, top=EVERY).stakeholders:
        for path in result.paths:
            assert path.feedback == pytest.approx(1, abs=1e-12)


@given(st.data())
def test_paths_run_along_influences_from_somebody_hit_and_repeat_nobody(data):
    service_map, change, alpha = drawn(data, MAPS)
    edges = {(i.from_, i.to) for i in service_map.influences}
    for result in impact(service_map, change, carry_over=alpha, top=EVERY).stakeholders:
        for path in result.paths:
            assert path.nodes[-1] == result.id
            assert change.effects[path.nodes[0]].effect != 0
            assert len(set(path.nodes)) == len(path.nodes)
            assert set(pairwise(path.nodes)) <= edges


@given(st.data())
def test_paths_exist_exactly_where_something_arrives(data):
    service_map, change, alpha = drawn(data, MAPS)
    for result in impact(service_map, change, carry_over=alpha, top=EVERY).stakeholders:
        assert bool(result.paths) == result.reached


@given(st.data())
def test_the_direct_effect_and_the_last_hops_add_up_to_the_total(data):
    service_map, change, alpha = drawn(data, MAPS)
    incoming = {s.id: {i.from_ for i in service_map.influences if i.to == s.id}
                for s in service_map.stakeholders}  # fmt: skip
    for result in impact(service_map, change, carry_over=alpha).stakeholders:
        handed = [hop.amount for hop in result.last_hops]
        assert result.direct + sum(handed) == pytest.approx(result.total, abs=1e-11)
        assert result.indirect == result.total - result.direct
        assert {hop.id for hop in result.last_hops} <= incoming[result.id]
        assert [abs(a) for a in handed] == sorted((abs(a) for a in handed), reverse=True)


@given(st.data())
def test_the_trivial_path_is_the_own_effect_with_its_echo(data):
    service_map, change, alpha = drawn(data, MAPS)
    model, _ = arrays(service_map, change, alpha)
    result = impact(service_map, change, carry_over=alpha, top=EVERY)
    for row, stakeholder in enumerate(result.stakeholders):
        own = [path for path in stakeholder.paths if path.nodes == (stakeholder.id,)]
        if stakeholder.direct == 0:
            assert own == []
        else:
            echo = model.response[row, row]
            assert (own[0].product, own[0].share) == pytest.approx((1, stakeholder.direct * echo))
