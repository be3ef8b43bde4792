"""The verdict follows its rule, and nothing else."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=6)


def drawn(data):
    service_map = data.draw(MAPS)
    return service_map, data.draw(changes(service_map))


def edited(service_map, **parts):
    return ServiceMap.from_document({**service_map.to_document(), **parts})


def split(result):
    inside = [s for s in result.stakeholders if s.id in result.inner_circle]
    return inside, [s for s in result.stakeholders if s.id not in result.inner_circle]


@given(st.data())
def test_good_means_no_loss_inside_some_gain_inside_and_no_harm_outside(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    inside, outside = split(result)
    good = (
        all(s.total >= -service_map.epsilon for s in inside)
        and any(s.total > service_map.epsilon for s in inside)
        and all(s.total >= -service_map.tolerance for s in outside)
    )
    assert result.verdict.good == good == bool(result.verdict)


@given(st.data())
def test_the_status_names_the_first_thing_that_is_wrong(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    inside, outside = split(result)
    hurt_inside = {s.id for s in inside if s.total < -service_map.epsilon}
    hurt_outside = {s.id for s in outside if s.total < -service_map.tolerance}
    assert set(result.verdict.losers) == hurt_inside
    assert set(result.verdict.losers_outside) == hurt_outside
    assert (result.verdict.status == "harms_inner") == bool(hurt_inside)
    assert (result.verdict.status == "harms_outside") == bool(hurt_outside and not hurt_inside)


@given(st.data())
def test_losers_stand_worst_first(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    for ids in (result.verdict.losers, result.verdict.losers_outside):
        totals = [result.of(id_).total for id_ in ids]
        assert totals == sorted(totals)


@given(st.data(), st.sampled_from([0.1, 1, 5]))
def test_more_tolerance_only_ever_forgives_harm_outside(data, more):
    service_map, change = drawn(data)
    before = impact(service_map, change).verdict
    after = impact(edited(service_map, tolerance=service_map.tolerance + more), change).verdict
    assert set(after.losers_outside) <= set(before.losers_outside)
    if before.status == "harms_outside":
        assert after.status in ("harms_outside", "good", "no_effect")
    else:
        assert after.status == before.status


@given(st.data(), st.integers(0, 3))
def test_power_interest_and_attitude_never_weigh(data, level):
    service_map, change = drawn(data)
    rows = [
        {**row, "power": level, "interest": 3 - level, "attitude": -level}
        for row in service_map.to_document()["stakeholders"]
    ]
    before, after = (
        impact(service_map, change),
        impact(edited(service_map, stakeholders=rows), change),
    )
    assert after.verdict == before.verdict
    assert after.stakeholders == before.stakeholders


@given(st.data())
def test_a_side_is_shown_by_its_worst_its_best_and_its_sum(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    inside, _ = split(result)
    order = [*Side, None]
    assert [s.side for s in result.verdict.sides] == sorted(
        {s.side for s in inside}, key=order.index
    )
    assert sum(side.count for side in result.verdict.sides) == len(inside)
    for side in result.verdict.sides:
        totals = [s.total for s in inside if s.side == side.side]
        assert (side.lowest, side.highest, side.count) == (min(totals), max(totals), len(totals))
        assert abs(side.sum - sum(totals)) < 1e-12
        assert result.of(side.worst).total == side.lowest
        assert result.of(side.best).total == side.highest


@given(st.data())
def test_customer_centric_means_a_customer_gains_while_somebody_else_inside_loses(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    inside, _ = split(result)
    gains = any(s.side == "customer" and s.total > service_map.epsilon for s in inside)
    loses = any(s.side != "customer" and s.total < -service_map.epsilon for s in inside)
    assert result.verdict.customer_centric == (gains and loses)


@given(st.data())
def test_unreached_are_the_inner_members_at_whom_nothing_arrives(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    inside, _ = split(result)
    assert result.verdict.unreached == tuple(s.id for s in inside if not s.reached)
    assert all(result.of(id_).total == 0 for id_ in result.verdict.unreached)


@given(st.data())
def test_the_json_form_is_plain_json_with_the_same_numbers(data):
    service_map, change = drawn(data)
    result = impact(service_map, change)
    document = json.loads(json.dumps(to_json(result), allow_nan=False))
    assert [row["total"] for row in document["stakeholders"]] == [
        s.total for s in result.stakeholders
    ]
    assert document["verdict"]["status"] == result.verdict.status
    for row in document["stakeholders"]:
        shares = sum(path["share"] for path in row["paths"])
        assert abs(shares + row["other_paths"] - row["total"]) < 1e-12


@given(st.data())
def test_rows_have_the_same_keys_in_the_same_order(data):
    rows = to_rows(impact(*drawn(data)))
    assert len({tuple(row) for row in rows}) == 1
    assert all(not isinstance(value, dict | list) for row in rows for value in row.values())
