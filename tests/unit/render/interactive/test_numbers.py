import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.interactive.numbers import WIDEST, acting, carried, paths, solved, what_if
from sidusryhmad.testing import changes, service_maps

SMALL = service_maps(max_stakeholders=5)


@st.composite
def impacts(draw, edits=False):
    service_map = draw(SMALL)
    change = draw(changes(service_map, edits=edits))
    return impact(service_map, change, draws=None, top=8)


def line():
    m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_stakeholder("C", ring="indirect")
    return m.with_influence("A", "B", 3).with_influence("B", "C", -3)


def test_what_one_influence_carries_over():
    assert carried(solved(line(), None)) == [[0, 1, 0.5], [1, 2, -0.5]]


def test_paths_of_a_map_alone_are_told_per_point_and_leave_out_the_trivial_one():
    found = paths(solved(line(), None), None)
    assert found == [[], [[[0, 1], 0.5]], [[[1, 2], -0.5], [[0, 1, 2], -0.25]]]


def test_an_impact_follows_its_own_changes_and_those_that_may_come():
    result = impact(line(), {"A": 2}, draws=None)
    found = paths(solved(result.service_map, result), acting(result))
    assert found[0] == [[[0], 1.0]]
    assert [[0, 1, 2], -0.25] in found[2]
    assert [[1, 2], -0.5] in found[2]


def test_a_map_whose_echoes_never_end_has_no_model():
    m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 3)
    m = m.with_influence("B", "A", 3)
    endless = ServiceMap.from_document({**m.to_document(), "carry_over": 1})
    assert solved(endless, None) is None


@pytest.mark.parametrize(("effect", "bound"), [(1.0, WIDEST), (-3.0, 3.0)])
def test_sliders_reach_as_far_as_the_scale(effect, bound):
    result = impact(line(), {"A": effect}, draws=None)
    assert what_if(solved(line(), result), result, 1.0)["bound"] == bound


def test_sliders_reach_further_where_changes_add_up():
    m = line().with_change("a", {"A": 3}).with_change("b", {"A": 1.5})
    result = impact(m, "a+b", draws=None)
    assert what_if(solved(m, result), result, 1.0)["bound"] == 5.0


def test_a_pair_whose_paths_cancel_exactly_is_still_linked():
    m = ServiceMap.named("Kohvik")
    for name in "ABCD":
        m = m.with_stakeholder(name, ring="direct")
    m = m.with_influence("A", "B", 3).with_influence("A", "C", 3)
    m = m.with_influence("B", "D", 1).with_influence("C", "D", -1)
    result = impact(m, {"A": 1}, draws=None)
    plain = what_if(solved(m, result), result, 1.0)
    assert result.of("D").reached
    assert plain["response"][0][3] == 0
    assert plain["silent"] == [[0, 3]]


@given(impacts(edits=True))
def test_the_shipped_numbers_give_the_totals_of_the_impact(result):
    plain = what_if(solved(result.service_map, result), result, 1.0)
    acts = np.array(plain["effects"]) + np.array(plain["rewired"])
    totals = np.array(plain["response"]).T @ acts
    assert totals == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)


@given(impacts(edits=True))
def test_whom_the_change_reaches_can_be_told_from_the_shipped_numbers(result):
    plain = what_if(solved(result.service_map, result), result, 1.0)
    acts = acting(result)
    linked = np.array(plain["response"]) != 0
    for source, target in plain["silent"]:
        assert not linked[source, target]
        linked[source, target] = True
    hit = [bool(np.any(linked[:, row] & (acts != 0))) for row in range(len(acts))]
    assert not any(hit[row] for row in plain["perhaps"])
    reached = [known or row in plain["perhaps"] for row, known in enumerate(hit)]
    assert reached == [s.reached for s in result.stakeholders]


@given(SMALL.flatmap(lambda m: st.tuples(st.just(m), changes(m), changes(m))))
def test_other_effects_give_what_python_says_of_them(drawn):
    service_map, one, other = drawn
    first = impact(service_map, one, draws=None, top=0)
    second = impact(service_map, other, draws=None, top=0)
    plain = what_if(solved(service_map, first), first, 1.0)
    moved = np.array([s.direct for s in second.stakeholders]) + np.array(plain["rewired"])
    totals = np.array(plain["response"]).T @ moved
    assert totals == pytest.approx([s.total for s in second.stakeholders], abs=1e-9)


@given(impacts())
def test_paths_carry_the_shares_of_the_impact(result):
    acts = acting(result)
    index = {s.id: row for row, s in enumerate(result.stakeholders)}
    listed = paths(solved(result.service_map, result), acts)
    for row, stakeholder in enumerate(result.stakeholders):
        known = {tuple(rows): coefficient for rows, coefficient in listed[row]}
        for path in stakeholder.paths[:5]:
            rows = tuple(index[id_] for id_ in path.nodes)
            assert acts[rows[0]] * known[rows] == pytest.approx(path.share, abs=1e-9)


@given(impacts(edits=True))
def test_no_path_is_listed_twice_and_each_ends_where_it_should(result):
    listed = paths(solved(result.service_map, result), acting(result))
    for row, found in enumerate(listed):
        ways = [tuple(rows) for rows, _ in found]
        assert len(ways) == len(set(ways))
        assert {way[-1] for way in ways} <= {row}


@given(SMALL)
def test_only_influences_of_the_map_carry_anything(service_map):
    ids = [s.id for s in service_map.stakeholders]
    there = {(i.from_, i.to) for i in service_map.influences}
    found = carried(solved(service_map, None))
    assert {(ids[i], ids[j]) for i, j, _ in found} <= there
    assert all(0 < abs(share) < 1 for _, _, share in found)


def test_large_maps_follow_only_what_acts():
    m = ServiceMap.from_document(
        {
            "service": {"name": "Suur"},
            "stakeholders": [{"id": f"s{n}", "name": f"S{n}", "ring": "direct"} for n in range(90)],
            "influences": [{"from": f"s{n}", "to": f"s{n + 1}", "strength": 3} for n in range(89)],
        }
    )
    result = impact(m, {"s0": 1}, draws=None, top=0)
    found = paths(solved(m, result), acting(result))
    assert found[1] == [[[0, 1], 0.5]]
    assert {rows[0] for listed in found for rows, _ in listed} == {0}
