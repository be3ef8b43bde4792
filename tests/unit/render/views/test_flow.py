"""Lanes that add up to one stakeholder's total."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import UnknownStakeholderError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.views.flow import NOTHING, flow, most_moved
from sidusryhmad.testing import changes, service_maps


def edited():
    """A call centre with less to say, and one of its influences taken away."""
    return ServiceMap.from_document(
        {
            "service": {"name": "Teenus"},
            "stakeholders": [
                {"id": "a", "name": "Kõnekeskus", "ring": "direct", "today": -2},
                {"id": "b", "name": "Klient", "ring": "direct", "today": -1},
                {"id": "c", "name": "Äpp", "ring": "interested"},
            ],
            "influences": [
                {"from": "a", "to": "b", "strength": 2},
                {"from": "b", "to": "c", "strength": 1},
                {"from": "c", "to": "b", "strength": 1},
                {"from": "a", "to": "c", "strength": 3},
            ],
            "changes": [
                {
                    "id": "x",
                    "name": "Väiksem kõnekeskus",
                    "effects": {"b": 1},
                    "edits": {
                        "rerate": {"influences": [{"from": "a", "to": "b", "strength": 1}]},
                        "remove": {"influences": [{"from": "a", "to": "c"}]},
                    },
                }
            ],
        }
    )


@pytest.fixture(scope="session")
def moved():
    return impact(edited(), "x", draws=None)


def test_left_out_it_is_the_largest_total_of_the_inner_circle(cafe_impact):
    made = flow(cafe_impact, None, 6)
    inner = [abs(cafe_impact.of(id_).total) for id_ in cafe_impact.inner_circle]
    assert abs(made.result.total) == max(inner)
    assert (made.chosen, flow(cafe_impact, "Omanik", 6).chosen) == (False, True)


def test_where_nobody_inside_is_reached_it_is_the_largest_total_at_all(cafe):
    outside = impact(cafe, {"Omanik": 0.5, "Naabrid": -1}, draws=None)
    lone = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    lone = lone.with_stakeholder("B", ring="indirect").with_stakeholder("C", ring="indirect")
    assert most_moved(impact(lone, {"B": 1, "C": -2}, draws=None)).id == "c"
    assert most_moved(impact(lone, {}, draws=None)).id == "a"
    assert most_moved(outside).id in outside.inner_circle


def test_nobody_of_that_name_is_said(cafe_impact):
    with pytest.raises(UnknownStakeholderError, match="Barsta"):
        flow(cafe_impact, "Barsta", 6)


def test_few_lanes_leave_a_rest_and_all_of_them_none(cafe_impact):
    few, every = flow(cafe_impact, "Külaline", 1), flow(cafe_impact, "Külaline", 9)
    assert (few.complete, every.complete) == (False, True)
    assert few.parts[-1] == few.rest
    assert len(every.parts) == len(every.lanes) > len(few.lanes) == 1


def test_what_cancels_exactly_is_a_rest_all_the_same():
    m = ServiceMap.named("K")
    for name in "ABCDE":
        m = m.with_stakeholder(name, ring="direct")
    for name, strength in (("A", 3), ("B", 1), ("C", 1)):
        m = m.with_influence(name, "E", strength)
    made = flow(impact(m, {"A": 1, "B": 1, "C": -1}, draws=None), "E", 1)
    assert abs(made.rest) < NOTHING
    assert not made.complete


def test_a_hop_says_what_the_change_does_to_it(moved):
    lanes = {lane.path.nodes: lane for lane in flow(moved, "b", 9).lanes if lane.hops}
    (again,) = lanes["a", "b"].hops
    assert (again.before.strength, again.tie.strength, again.gone) == (2, 1, False)
    gone, kept = lanes["a", "c", "b"].hops
    assert (gone.gone, gone.tie.strength) == (True, 3)
    assert (kept.gone, kept.before) == (False, None)


@pytest.mark.parametrize(("shares", "digits"), [((1.0, 0.2), 2), ((1.0, 0.004), 3), ((), 2)])
def test_no_lane_is_rounded_to_nothing_by_two_digits_alone(cafe_impact, shares, digits):
    made = flow(cafe_impact, "Külaline", 6)
    lanes = [replace(made.lanes[0], path=replace(made.lanes[0].path, share=s)) for s in shares]
    assert replace(made, lanes=tuple(lanes)).digits == digits


@pytest.mark.parametrize(
    ("shares", "shows"), [((0.104, 0.104), True), ((0.101, 0.101), False), ((-0.2, 0.3), False)]
)
def test_rounding_shows_where_written_numbers_do_not_add_up(cafe_impact, shares, shows):
    made = flow(cafe_impact, "Külaline", 6)
    lane = made.lanes[0]
    lanes = tuple(replace(lane, path=replace(lane.path, share=share)) for share in shares)
    result = replace(made.result, total=sum(shares))
    assert replace(made, lanes=lanes, result=result, complete=True).rounding_shows is shows


@given(st.data(), service_maps(max_stakeholders=6))
def test_of_anybody_the_parts_are_the_total(data, service_map):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    who = data.draw(st.sampled_from([person.id for person in result.stakeholders]))
    made = flow(result, who, data.draw(st.integers(1, 9)))
    assert made.result.id == who
    assert sum(made.parts) == pytest.approx(made.result.total, abs=1e-9)
    for lane in made.lanes:
        assert lane.path.nodes[-1] == who
        assert len(lane.hops) == len(lane.path.nodes) - 1
        for number, hop in enumerate(lane.hops):
            assert (hop.tie.source, hop.tie.target) == lane.path.nodes[number : number + 2]


@given(st.data(), service_maps(max_stakeholders=6))
def test_nobody_is_moved_more_than_who_is_shown(data, service_map):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    shown = most_moved(result)
    inner = [result.of(id_) for id_ in result.inner_circle]
    if shown.id in result.inner_circle:
        assert abs(shown.total) >= max(abs(each.total) for each in inner) - 1e-9
    else:
        assert not any(each.reached for each in inner)


def hand_made():
    """A chain and a shortcut: A → B (+3) → C (−3), A → C (+1.5)."""
    return ServiceMap.from_document(
        {
            "service": {"name": "T"},
            "stakeholders": [{"name": name, "ring": "direct"} for name in "ABC"],
            "influences": [
                {"from": "A", "to": "B", "strength": 3},
                {"from": "B", "to": "C", "strength": -3},
                {"from": "A", "to": "C", "strength": 1.5},
            ],
        }
    )


def test_shares_are_those_worked_out_by_hand():
    """On C arrive 1 + 0.5 = 1.5 full influences, so each is divided by 1.5; carry-over is 0.5."""
    made = flow(impact(hand_made(), {"A": 2, "C": -1}, draws=None), "C", 6)
    shares = {lane.path.nodes: lane.path.share for lane in made.lanes}
    assert shares == pytest.approx(
        {
            ("c",): -1.0,
            ("a", "c"): 2 * 0.5 * 0.5 / 1.5,
            ("a", "b", "c"): 2 * 0.5 * -0.5 / 1.5,
        }
    )
    assert made.complete
    assert made.result.total == pytest.approx(-1.0)


@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_what_is_not_shown_is_in_the_rest(most):
    made = flow(impact(hand_made(), {"A": 2, "B": 1, "C": -1}, draws=None), "C", most)
    every = flow(impact(hand_made(), {"A": 2, "B": 1, "C": -1}, draws=None), "C", 9)
    hidden = sum(lane.path.share for lane in every.lanes[most:])
    assert made.rest == pytest.approx(hidden, abs=1e-12)
    assert [lane.path for lane in made.lanes] == [lane.path for lane in every.lanes[:most]]


@pytest.mark.parametrize("top", [0, 1, 2, 10])
def test_paths_that_the_impact_did_not_keep_are_searched_again(top):
    effects = {"A": 2, "B": 1, "C": -1}
    kept = flow(impact(hand_made(), effects, draws=None, top=top), "C", 9)
    assert kept.lanes == flow(impact(hand_made(), effects, draws=None), "C", 9).lanes
    assert len(kept.lanes) == 4
    assert kept.complete


@pytest.mark.parametrize("how", [{"carry_over": 0.3}, {"budget": False}])
def test_paths_are_searched_again_as_the_impact_was_worked_out(how):
    result = impact(hand_made(), {"A": 2, "C": -1}, draws=None, top=1, **how)
    made = flow(result, "C", 9)
    assert sum(lane.path.share for lane in made.lanes) == pytest.approx(result.of("C").total)


def test_of_two_as_large_it_is_the_first_in_the_file():
    m = ServiceMap.named("K")
    for name in "ABC":
        m = m.with_stakeholder(name, ring="direct")
    assert most_moved(impact(m, {"B": -2, "C": 2}, draws=None)).id == "b"


def test_influences_of_unknown_direction_lead_no_lane():
    m = hand_made().with_stakeholder("D", ring="direct").with_influence("A", "D", sign="unknown")
    made = flow(impact(m, {"A": 2}, draws=None), "D", 6)
    assert made.lanes == ()
    assert not made.complete


def test_changes_made_together_are_one_flow():
    m = hand_made().with_change("One", {"A": 1}).with_change("Two", {"C": 1})
    made = flow(impact(m, "one+two", draws=None), "C", 6)
    starts = {lane.path.nodes[0] for lane in made.lanes}
    assert starts == {"a", "c"}


def test_whoever_is_removed_may_begin_a_lane_and_never_end_one():
    document = edited().to_document()
    change = {"id": "x", "name": "X", "edits": {"remove": {"stakeholders": ["a"]}}}
    m = ServiceMap.from_document({**document, "changes": [change]})
    result = impact(m, "x", draws=None)
    made = flow(result, "b", 6)
    lost = [lane for lane in made.lanes if lane.path.nodes[0] == "a"]
    assert {lane.path.kind for lane in lost} == {"lost"}
    assert all(hop.gone for lane in lost for hop in lane.hops if hop.tie.source == "a")
    with pytest.raises(UnknownStakeholderError):
        flow(result, "a", 6)
