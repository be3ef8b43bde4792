"""What must hold for the structure of every map."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

BARE = service_maps(max_stakeholders=6, complete=False)
MANY = 10_000
EXACT = 1e-12


def edited(service_map, **parts):
    return ServiceMap.from_document({**service_map.to_document(), **parts})


def influences(service_map):
    return service_map.to_document().get("influences", [])


@given(BARE)
def test_the_echoes_are_what_impact_gives_back(service_map):
    result = structure(service_map, top=MANY)
    for echo in result.echoes:
        total = impact(service_map, {echo.id: 1}).of(echo.id).total
        assert total == pytest.approx(1 + echo.echo, abs=EXACT)
        assert echo.other_loops == pytest.approx(0, abs=EXACT)


@given(BARE)
def test_every_listed_loop_runs_along_influences_of_the_map(service_map):
    strength = {(i.from_, i.to): i.strength for i in service_map.influences}
    for loop in structure(service_map, top=MANY).loops:
        steps = list(zip(loop.nodes, (*loop.nodes[1:], loop.nodes[0]), strict=True))
        sign = np.prod([np.sign(strength[step]) for step in steps])
        assert loop.polarity == {1: "reinforcing", -1: "balancing"}[sign]
        assert len(set(loop.nodes)) == len(loop.nodes) >= 2
        assert abs(loop.gain) <= 0.5 ** len(loop.nodes)


@given(BARE)
def test_loops_come_strongest_first_and_each_once(service_map):
    loops = structure(service_map, top=MANY).loops
    gains = [abs(loop.gain) for loop in loops]
    assert all(a >= b * (1 - 1e-9) for a, b in pairwise(gains))
    turns = {tuple(sorted(zip(n, (*n[1:], n[0]), strict=True))) for n in (x.nodes for x in loops)}
    assert len(turns) == len(loops)


@given(st.data())
def test_the_order_in_the_file_changes_no_number(data):
    service_map = data.draw(BARE)
    rows = data.draw(st.permutations(service_map.to_document()["stakeholders"]))
    before = structure(service_map, top=MANY)
    after = structure(edited(service_map, stakeholders=rows), top=MANY)
    order = [[s.id for s in service_map.stakeholders].index(row["id"]) for row in rows]
    for method, keys in (
        ("micmac", ("influence", "dependence")),
        ("mactor", ("influence", "dependence", "balance")),
        ("dematel", ("given", "received")),
    ):
        here, there = getattr(before, method), getattr(after, method)
        assert here.refusal == there.refusal
        for row, standing in zip(order, there.stakeholders, strict=False):
            same = here.stakeholders[row]
            for key in keys:
                assert getattr(standing, key) == pytest.approx(getattr(same, key))
    assert {frozenset(loop.nodes) for loop in after.loops} == {
        frozenset(loop.nodes) for loop in before.loops
    }


@given(BARE)
def test_turning_all_influences_around_turns_the_roles_around(service_map):
    turned = [{**row, "from": row["to"], "to": row["from"]} for row in influences(service_map)]
    before = structure(service_map)
    after = structure(edited(service_map, influences=turned))
    swap = {"driver": "dependent", "dependent": "driver", "relay": "relay"}
    for one, other in zip(before.mactor.stakeholders, after.mactor.stakeholders, strict=True):
        assert other.quadrant == swap.get(one.quadrant, one.quadrant)
    for one, other in zip(before.streams, after.streams, strict=True):
        assert (one.downstream, one.upstream) == (other.upstream, other.downstream)


@given(BARE, st.sampled_from([0.5, 0.25]))
def test_a_weaker_map_has_the_same_relative_standings(service_map, factor):
    weaker = [{**row, "strength": factor * row["strength"]} for row in influences(service_map)]
    before, after = structure(service_map), structure(edited(service_map, influences=weaker))
    for one, other in zip(before.dematel.stakeholders, after.dematel.stakeholders, strict=True):
        assert (other.given, other.received) == pytest.approx((one.given, one.received))
    for one, other in zip(before.mactor.stakeholders, after.mactor.stakeholders, strict=True):
        assert other.influence == pytest.approx(factor * one.influence)


@given(BARE)
def test_a_part_without_ties_to_the_rest_changes_no_loop_and_no_reach(service_map):
    document = service_map.to_document()
    extra = [{"id": f"eraldi{i}", "name": f"Eraldi {i}", "ring": "indirect"} for i in range(2)]
    larger = edited(service_map, stakeholders=[*document["stakeholders"], *extra])
    larger = larger.with_influence("eraldi0", "eraldi1", 3)
    before, after = structure(service_map, top=MANY), structure(larger, top=MANY)
    assert after.streams[:-2] == before.streams
    assert [loop.nodes for loop in after.loops] == [loop.nodes for loop in before.loops]
    for one, other in zip(before.loops, after.loops, strict=True):
        assert other.echo == pytest.approx(one.echo, abs=EXACT)
