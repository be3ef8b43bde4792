"""What must hold for who moves whom, on every map."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.leverage.leverage import leverage
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=6)
SHARES = st.sampled_from([0.1, 0.5, 0.9])
EXACT = 1e-9


def edited(service_map, **parts):
    return ServiceMap.from_document({**service_map.to_document(), **parts})


def solved(service_map, alpha):
    return linear_model(to_network(service_map), carry_over=alpha).response


@given(MAPS, SHARES)
def test_a_mover_does_what_one_point_on_them_does(service_map, alpha):
    found = leverage(service_map, carry_over=alpha)
    assert {m.id for m in found.movers} == {s.id for s in service_map.stakeholders}
    for mover in found.movers:
        unit = impact(service_map, {mover.id: 1}, carry_over=alpha, draws=None, top=0)
        expected = {id_: unit.of(id_).total for id_ in service_map.inner_ids}
        assert mover.effects == pytest.approx(expected, abs=EXACT)
        assert mover.sum == pytest.approx(sum(expected.values()), abs=EXACT)
        if expected:
            assert mover.lowest == pytest.approx(min(expected.values()), abs=EXACT)
            assert mover.highest == pytest.approx(max(expected.values()), abs=EXACT)
            assert mover.effects[mover.worst] == mover.lowest
            assert mover.effects[mover.best] == mover.highest


@given(st.data(), SHARES)
def test_any_impact_is_the_movers_times_their_direct_effects(data, alpha):
    service_map = data.draw(MAPS)
    change = data.draw(changes(service_map))
    target = data.draw(st.sampled_from(service_map.stakeholders))
    expected = impact(service_map, change, carry_over=alpha, draws=None, top=0).of(target.id).total
    movers = {m.id: m for m in leverage(service_map, target=target.id, carry_over=alpha).movers}
    total = sum(e.effect * movers[id_].sum for id_, e in change.effects.items())
    assert total == pytest.approx(expected, abs=EXACT)


@given(MAPS)
def test_movers_come_strongest_first_and_explain_whom_they_move_most(service_map):
    found = leverage(service_map, top=len(service_map.stakeholders))
    sizes = [m.moved for m in found.movers]
    assert sizes == pytest.approx(sorted(sizes, reverse=True))
    for mover in found.movers:
        others = {k: v for k, v in mover.effects.items() if k != mover.id}
        assert mover.paths or not any(others.values())
        for path in mover.paths:
            assert path.nodes[0] == mover.id
            reached = abs(others[path.nodes[-1]])
            assert reached == pytest.approx(max(map(abs, others.values())), abs=EXACT)
        if 0 < len(mover.paths) < 3:
            shares = sum(path.share for path in mover.paths)
            assert shares == pytest.approx(others[mover.paths[0].nodes[-1]], abs=EXACT)


@given(MAPS, SHARES)
def test_the_exposed_receive_what_others_send(service_map, alpha):
    ids = [s.id for s in service_map.stakeholders]
    columns = {id_: [] for id_ in ids}
    for source in ids:
        unit = impact(service_map, {source: 1}, carry_over=alpha, draws=None, top=0)
        for id_ in ids:
            if id_ != source:
                columns[id_].append(unit.of(id_).total)
    found = leverage(service_map, carry_over=alpha).exposed
    assert [e.arriving for e in found] == pytest.approx(
        sorted((e.arriving for e in found), reverse=True)
    )
    for exposure in found:
        column = columns[exposure.id]
        assert exposure.arriving == pytest.approx(sum(map(abs, column)), abs=EXACT)
        assert exposure.net == pytest.approx(sum(column), abs=EXACT)
        assert abs(exposure.amount) == pytest.approx(max(map(abs, column), default=0), abs=EXACT)
        assert (exposure.source is None) == (exposure.amount == 0)


@given(MAPS, SHARES)
def test_a_carrier_carries_what_vanishes_without_them(service_map, alpha):
    """The response of the map without them, budgets as they were, solved anew."""
    network = to_network(service_map)
    kept = alpha * network.matrix() / np.maximum(1, network.incoming())
    full = np.linalg.inv(np.eye(len(kept)) - kept)
    inner = [network.index[id_] for id_ in service_map.inner_ids]
    for carrier in leverage(service_map, carry_over=alpha).carriers:
        row = network.index[carrier.id]
        left = kept.copy()
        left[row] = left[:, row] = 0
        lost = np.abs(full - np.linalg.inv(np.eye(len(left)) - left))
        lost[row] = lost[:, row] = 0
        np.fill_diagonal(lost, 0)
        assert carrier.between == pytest.approx(lost.sum(), abs=EXACT)
        assert carrier.onto == pytest.approx(lost[:, inner].sum(), abs=EXACT)
        assert abs(carrier.amount) == pytest.approx(lost.max(), abs=EXACT)
        if carrier.source is not None:
            pair = network.index[carrier.source], network.index[carrier.target]
            assert lost[pair] == pytest.approx(abs(carrier.amount), abs=EXACT)


@given(MAPS, SHARES)
def test_whoever_is_tied_to_nobody_moves_receives_and_carries_nothing(service_map, alpha):
    alone = service_map.with_stakeholder("Üksildane", ring=service_map.ring_list[0].id, id="üksi")
    found = leverage(alone, carry_over=alpha)
    (mover,) = [m for m in found.movers if m.id == "üksi"]
    (exposure,) = [e for e in found.exposed if e.id == "üksi"]
    (carrier,) = [c for c in found.carriers if c.id == "üksi"]
    assert [v for k, v in mover.effects.items() if k != "üksi"] == [0] * (
        len(mover.effects) - ("üksi" in mover.effects)
    )
    assert (exposure.arriving, exposure.source) == (0, None)
    assert (carrier.between, carrier.onto, carrier.source, carrier.amount) == (0, 0, None, 0)


@given(st.data(), SHARES)
def test_the_order_in_the_file_changes_no_number(data, alpha):
    service_map = data.draw(MAPS)
    people = data.draw(st.permutations(service_map.to_document()["stakeholders"]))
    one = leverage(service_map, carry_over=alpha)
    other = leverage(edited(service_map, stakeholders=people), carry_over=alpha)
    for part, keys in (
        ("movers", ("sum", "moved", "lowest", "highest")),
        ("exposed", ("arriving", "net")),
        ("carriers", ("between", "onto")),
    ):
        there = {row.id: row for row in getattr(other, part)}
        for row in getattr(one, part):
            for key in keys:
                assert getattr(row, key) == pytest.approx(getattr(there[row.id], key), abs=EXACT)


@given(MAPS)
def test_without_carry_over_everybody_moves_themselves_alone(service_map):
    found = leverage(service_map, carry_over=0)
    for mover in found.movers:
        assert mover.effects == {id_: float(id_ == mover.id) for id_ in found.members}
    assert not any(exposure.arriving for exposure in found.exposed)
    assert not any(carrier.between for carrier in found.carriers)


@given(st.data())
def test_a_target_is_one_column_of_the_whole(data):
    service_map = data.draw(MAPS)
    response = solved(service_map, service_map.carry_over.value)
    index = to_network(service_map).index
    target = data.draw(st.sampled_from(service_map.stakeholders))
    found = leverage(service_map, target=target.name if target.name else target.id)
    assert found.members == (found.target,)
    for mover in found.movers:
        expected = response[index[mover.id], index[found.target]]
        assert mover.effects == {found.target: pytest.approx(expected, abs=EXACT)}


@given(MAPS, SHARES)
def test_no_point_brings_more_than_its_echo_can(service_map, alpha):
    for mover in leverage(service_map, carry_over=alpha).movers:
        assert all(abs(value) <= 1 / (1 - alpha) + EXACT for value in mover.effects.values())


@given(service_maps(max_stakeholders=6, acyclic=True, complete=False), SHARES)
def test_without_loops_a_point_on_themselves_is_a_point(service_map, alpha):
    for mover in leverage(service_map, carry_over=alpha).movers:
        assert mover.effects.get(mover.id, 1.0) == pytest.approx(1, abs=EXACT)


@given(service_maps(max_stakeholders=6, positive=True, complete=False), SHARES)
def test_where_nothing_harms_sizes_are_sums(service_map, alpha):
    found = leverage(service_map, carry_over=alpha)
    for exposure in found.exposed:
        assert exposure.net == pytest.approx(exposure.arriving, abs=EXACT)
    for mover in found.movers:
        assert mover.sum == pytest.approx(mover.moved, abs=EXACT)


@given(MAPS)
def test_the_inner_circle_is_the_sum_of_its_members(service_map):
    found = leverage(service_map)
    sums = {mover.id: 0.0 for mover in found.movers}
    for member in found.members:
        for mover in leverage(service_map, target=member).movers:
            sums[mover.id] += mover.sum
    assert {m.id: m.sum for m in found.movers} == pytest.approx(sums, abs=EXACT)


@given(service_maps(max_stakeholders=5, complete=False))
def test_turned_around_the_same_people_carry_as_much(service_map):
    rows = service_map.to_document().get("influences", [])
    turned = [{**row, "from": row["to"], "to": row["from"]} for row in rows]
    other = edited(service_map, influences=turned)
    one, two = (leverage(m, carry_over=0.1, budget=False) for m in (service_map, other))
    here, there = ({c.id: c.between for c in found.carriers} for found in (one, two))
    assert here == pytest.approx(there, abs=EXACT)
    given_ = {m.id: m.effects for m in leverage(other, carry_over=0.1, budget=False).movers}
    for mover in one.movers:
        for id_, value in mover.effects.items():
            if mover.id in given_[id_]:
                assert given_[id_][mover.id] == pytest.approx(value, abs=EXACT)


@given(MAPS, SHARES)
def test_a_part_without_ties_to_the_rest_changes_nothing(service_map, alpha):
    larger = service_map
    for id_ in ("eraldi-1", "eraldi-2"):
        larger = larger.with_stakeholder(id_, id=id_, ring=service_map.ring_list[-1].id)
    larger = larger.with_influence("eraldi-1", "eraldi-2", 3)
    one, two = (leverage(m, carry_over=alpha) for m in (service_map, larger))
    for part, key in (("exposed", "arriving"), ("carriers", "between")):
        there = {row.id: getattr(row, key) for row in getattr(two, part)}
        for row in getattr(one, part):
            assert getattr(row, key) == pytest.approx(there[row.id], abs=EXACT)
