"""Influence and dependence of everybody, as MICMAC has them."""

import pytest
from hypothesis import assume, given

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.examples.catalogue import example
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.views.plane_values import NAMED, standings
from sidusryhmad.testing import service_maps


@given(service_maps(max_stakeholders=7))
def test_numbers_and_quadrants_are_those_of_structure(service_map):
    found = standings(service_map, direct=False)
    wanted = structure(service_map, top=0).micmac
    assert found.refusal == wanted.refusal
    assert found.power == wanted.power
    assume(wanted.stakeholders)
    for one, other in zip(found.people, wanted.stakeholders, strict=True):
        assert one.influence == pytest.approx(100 * other.influence)
        assert one.dependence == pytest.approx(100 * other.dependence)
        assert one.quadrant == other.quadrant
    assert found.mean == pytest.approx(100 / len(found.people))


@given(service_maps(max_stakeholders=7))
def test_direct_shares_add_up_to_all(service_map):
    found = standings(service_map, direct=True)
    total = sum(person.influence for person in found.people)
    assert total == pytest.approx(100.0 if found.mean else 0.0)
    assert found.power == 1
    wanted = structure(service_map, top=0).micmac.stakeholders
    for one, other in zip(found.people, wanted, strict=False):
        assert one.influence == pytest.approx(100 * other.direct_influence)


def test_the_quadrant_follows_the_direct_shares_where_they_are_shown():
    post = example("post").read()
    found = standings(post, direct=True)
    for person in found.people:
        much, hard = person.influence > found.mean, person.dependence > found.mean
        names = {(True, False): "driver", (True, True): "relay", (False, True): "dependent"}
        assert person.quadrant == names.get((much, hard), "autonomous")


def test_where_nobody_influences_anybody_all_are_at_nothing():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    found = standings(m, direct=True)
    assert found.refusal.code == "no_influence"
    assert [(p.influence, p.dependence, p.quadrant) for p in found.people] == [(0, 0, "autonomous")]
    assert standings(ServiceMap.named("K"), direct=False).people == ()


def test_the_strongest_are_named(make_map):
    found = standings(make_map(70, 140), direct=True)
    strength = {p.id: p.influence + p.dependence for p in found.people}
    named = [strength[p.id] for p in found.people if p.named]
    others = [strength[p.id] for p in found.people if not p.named]
    assert len(named) == NAMED
    assert min(named) >= max(others)
