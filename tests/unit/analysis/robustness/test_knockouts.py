"""Without one influence, without one stakeholder, by hand.

A → B +3 and C → B +3 share a budget: b = ¼ each. B → D +3: b_BD = ½. The change gives A +2 and
C −1, so x_B = ¼ and x_D = ⅛.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.judging import judge_of
from sidusryhmad.analysis.robustness.knockouts import (
    altogether,
    without,
    without_influences,
    without_people,
)
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.testing import changes, service_maps

PEOPLE = "a/direct b/direct c/indirect d/direct"
LINKS = (("a", "b", 3), ("c", "b", 3), ("b", "d", 3))
EFFECTS = {"a": 2, "c": -1}


@pytest.fixture
def asked(mapped, worlds):
    def make(links=LINKS, effects=EFFECTS, people=PEOPLE, **options):
        found = worlds(mapped(people, links), effects, **options)
        names = {s.id: s.name for s in found.case.after.stakeholders}
        return found, links_of(found.case), judge_of(found.case), names

    return make


def test_every_influence_gone_once(asked):
    found, refused = without_influences(*asked())
    assert refused == ()
    rows = {k.name: k for k in found}
    # without A → B: C alone in full, x_B = −½: −¾, of which −½ by itself and −¼ by the budget
    first = rows["A → B"]
    assert first.changes == pytest.approx({"a": 0, "b": -0.75, "d": -0.375})
    assert first.by_budget == pytest.approx({"a": 0, "b": -0.25, "d": -0.125})
    assert (first.nodes, first.strength, first.status) == (("a", "b"), 3, "harms_inner")
    # without C → B: A alone in full, x_B = 1
    assert rows["C → B"].changes == pytest.approx({"a": 0, "b": 0.75, "d": 0.375})
    assert rows["C → B"].by_budget == pytest.approx({"a": 0, "b": 0.5, "d": 0.25})
    assert rows["B → D"].changes == pytest.approx({"a": 0, "b": 0, "d": -0.125})
    assert [k.name for k in found] == ["A → B", "C → B", "B → D"]


def test_everybody_gone_once(asked):
    worlds, _, judge, names = asked()
    found, refused = without_people(worlds, judge, names)
    assert refused == ()
    rows = {k.name: k for k in found}
    assert rows["A"].changes == pytest.approx({"b": -0.75, "d": -0.375})
    assert rows["A"].by_budget == pytest.approx({"b": -0.25, "d": -0.125})
    assert rows["B"].changes == pytest.approx({"a": 0, "d": -0.125})
    assert rows["C"].changes == pytest.approx({"a": 0, "b": 0.75, "d": 0.375})
    assert rows["D"].changes == pytest.approx({"a": 0, "b": 0})
    assert [rows[name].status for name in "ABCD"] == [
        "harms_inner", "harms_outside", "good", "harms_outside",
    ]  # fmt: skip
    assert all(k.strength is None for k in found)


def test_equal_effects_stay_in_file_order(asked):
    links = (("a", "b", 3), ("a", "d", 3))
    found, _ = without_influences(*asked(links, {"a": 1}))
    assert [k.name for k in found] == ["A → B", "A → D"]


def test_without_whom_echoes_would_not_die_out(asked):
    # At carry-over 1 the loop A ⇄ B is damped only by the room that C takes.
    links = (("a", "b", 3), ("b", "a", 3), ("c", "a", 3))
    worlds, links, judge, names = asked(links, {"c": 1}, carry_over=1.0)
    influences, refused = without_influences(worlds, links, judge, names)
    assert refused == ("C → A",)
    assert {k.name for k in influences} == {"A → B", "B → A"}
    people, refused = without_people(worlds, judge, names)
    assert refused == ("C",)
    assert {k.name for k in people} == {"A", "B", "D"}


@given(st.data())
def test_taking_out_whoever_is_tied_to_nobody_moves_nobody_else(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    lone = service_map.with_stakeholder("Üksi", id="üksi", ring=service_map.ring_list[0].id)
    case = case_of(lone, data.draw(changes(lone)))
    world = worlds_of(ask(case, carry_over=0.5), carry_over=0.5, budget=True).now
    row = case.network.index["üksi"]
    found = without(world, row)
    expected = np.zeros(len(world.totals))
    expected[row] = -world.totals[row]
    assert found.changes[0] == pytest.approx(expected, abs=1e-12)
    assert not found.by_budget.any()


@given(st.data())
def test_whoever_is_taken_out_stands_at_nothing(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map)))
    worlds = worlds_of(ask(case, carry_over=0.9), carry_over=0.9, budget=True)
    for row in range(len(case.network)):
        after = worlds.totals + without(worlds.now, row).changes[0]
        assert after[row] == pytest.approx(0, abs=1e-9)


@given(st.data())
def test_nobody_is_told_of_themselves(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map)))
    worlds = worlds_of(ask(case, carry_over=0.5), carry_over=0.5, budget=True)
    names = {s.id: s.name for s in service_map.stakeholders}
    for knockout in without_people(worlds, judge_of(case), names)[0]:
        assert set(knockout.changes) == set(service_map.inner_ids) - set(knockout.nodes)
        assert knockout.changes.keys() == knockout.by_budget.keys()


def rerated(mapped, today="/1"):
    """A → B from 3 to 1; with A +1 today, B stands at ½ and stands at ⅙ afterwards."""
    edits = {"rerate": {"influences": [{"from": "a", "to": "b", "strength": 1}]}}
    changes_ = [{"id": "x", "effects": {}, "edits": edits}]
    return mapped(f"a/direct{today} b/direct", (("a", "b", 3),), changes=changes_)


def test_an_influence_rated_anew_is_taken_out_as_it_stands_as_it_will_be_and_of_both(
    mapped, worlds
):
    found = worlds(rerated(mapped))
    asked_ = (found, links_of(found.case), judge_of(found.case), {"a": "A", "b": "B"})
    rows = {k.edited: k for k in without_influences(*asked_)[0]}
    # x_B = ⅙ − ½ = −⅓; not there today: ⅙ − 0; not there afterwards: 0 − ½; in neither: 0
    assert rows[False].changes["b"] == pytest.approx(1 / 2)
    assert rows[True].changes["b"] == pytest.approx(-1 / 6)
    assert [rows[edited].strength for edited in (False, True)] == [3, 1]
    ((both,), refused) = altogether(*asked_)
    assert refused == ()
    assert both.changes["b"] == pytest.approx(1 / 3)
    assert (both.nodes, both.edited, both.strength) == (("a", "b"), False, None)
    assert both.status == "no_effect"


def test_where_nothing_presses_today_there_is_only_the_one_to_come(mapped, worlds):
    found = worlds(rerated(mapped, today=""))
    asked_ = (found, links_of(found.case), judge_of(found.case), {"a": "A", "b": "B"})
    (only,), _ = without_influences(*asked_)
    assert (only.edited, only.strength) == (True, 1)
    assert altogether(*asked_) == ((), ())
