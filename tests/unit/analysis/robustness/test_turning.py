"""Ratings that turn the verdict, by hand.

A → B +3 at carry-over ½, A +1 and B −0.4: x_A = 1, x_B = 0.1.
B stays above −ε while ½·(s/3)·p_A + p_B ≥ −0.05.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.judging import judge_of
from sidusryhmad.analysis.robustness.ratings import ratings_of
from sidusryhmad.analysis.robustness.turning import turnings
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

CHAIN = (("a", "b", 3),)
EFFECTS = {"a": 1, "b": -0.4}


@pytest.fixture
def turned(mapped, worlds):
    def make(people="a/direct b/direct", links=CHAIN, change=EFFECTS, head=None, **options):
        found = worlds(mapped(people, links, **(head or {})), change, **options)
        case = found.case
        names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
        return turnings(ratings_of(found, links_of(case), names), judge_of(case))

    return make


def told(turning):
    return (turning.name, round(turning.until, 6), round(turning.turns_at, 6), turning.status)


def test_every_rating_of_the_chain(turned):
    found = turned()
    assert [told(t) for t in found] == [
        ("B", -3.0, -0.55, "harms_inner"),  # ½ + p_B = −0.05
        ("A", -3.0, 0.7, "harms_inner"),  # ½·p_A = 0.35
        ("A → B", -3.0, 2.1, "harms_inner"),  # ½·s/3 = 0.35
    ]
    assert [t.kind for t in found] == ["effect", "effect", "influence"]
    assert all(t.decisive == ("b",) and t.by_one_point for t in found)
    assert found[2].nodes == ("a", "b")


def test_one_that_needs_more_than_a_point_is_told_so(turned):
    # x_A = 2, x_B = 1½. A itself loses below −0.05; B below p_B = −1.05, or ½·s/3·2 = −0.55.
    found = turned(change={"a": 2, "b": 0.5})
    assert [told(t) for t in found] == [
        ("B", -3.0, -1.05, "harms_inner"),
        ("A", -3.0, -0.05, "harms_inner"),
        ("A → B", -3.0, -1.65, "harms_inner"),
    ]
    assert not any(t.by_one_point for t in found)
    assert [t.decisive for t in found] == [("b",), ("a",), ("b",)]


@pytest.mark.parametrize(
    ("how", "value", "near"),
    [
        ({"sign": "positive"}, 1.5, True),
        ({"strength": 0}, 0, False),
        ({"sign": "unknown"}, 0, False),
        ({"range": [0, 1]}, 0.5, False),
        ({"strength": 1.5, "exists": 1.0}, 1.5, True),
    ],
)
def test_what_is_not_known_in_full_moves_from_what_it_counts_as(turned, how, value, near):
    # B loses until ½·s/3 = 0.35, so from s = 2.1 on the verdict is good.
    (found,) = [t for t in turned(links=(("a", "b", how),)) if t.kind == "influence"]
    assert (found.value, found.by_one_point, found.status) == (value, near, "good")
    assert found.turns_at == pytest.approx(2.1)


def test_one_that_may_not_be_there_moves_by_its_share(turned):
    # At a probability of ½ the strength 3 counts as 1½; p_A = 2: ½·½·s/3·2 = 0.35 at s = 2.1.
    links = (("a", "b", {"strength": 3, "exists": 0.5}),)
    (found,) = [t for t in turned(links=links, change={"a": 2, "b": -0.4}) if len(t.nodes) == 2]
    assert found.turns_at == pytest.approx(2.1)


def test_a_move_ends_at_the_end_of_the_scale(turned):
    found = turned(links=(("a", "b", 2.5),), change={"a": 1, "b": -0.48})
    (up,) = [t for t in found if t.name == "A → B"]
    assert up.until == 3.0
    assert up.by_one_point
    assert up.turns_at == pytest.approx(2.58)


def test_an_effect_beyond_the_scale_may_come_back_to_it(turned):
    head = {"changes": [{"id": "x", "effects": {"a": 3}}, {"id": "y", "effects": {"a": 3}}]}
    (found,) = turned("a/direct", (), "x+y", head)
    assert (found.value, found.turns_at) == (6, pytest.approx(0.05))


def test_how_somebody_stands_today_counts_where_the_map_is_edited(turned):
    # Without A, B loses what A hands on today: ½·1; with A at 0 nothing is lost.
    change = {"id": "x", "effects": {}, "edits": {"remove": {"stakeholders": ["a"]}}}
    found = turned("a/direct/1 b/direct", CHAIN, None, {"changes": [change]})
    assert [(t.kind, *told(t)) for t in found] == [
        ("today", "A", -0.1, 0.1, "no_effect"),
        ("influence", "A → B", -0.3, 0.3, "no_effect"),
    ]


def test_a_verdict_that_turns_back_within_one_point_is_not_missed(turned):
    # x_A = −0.6 + ½·p_C ≥ −0.05 from p_C = 1.1 on; x_B = 0.8 − ½·p_C < −0.05 from 1.7 on.
    links = (("c", "a", 3), ("c", "b", -3))
    change = {"a": -0.6, "b": 0.8, "c": 1}
    found = turned("a/direct b/direct c/indirect", links, change)
    assert [told(t) for t in found] == [("A", 3.0, -0.55, "good"), ("C", 1.7, 1.1, "good")]
    assert all(t.by_one_point and t.decisive == ("a",) for t in found)


def test_an_influence_rated_anew_says_which_of_its_ratings_is_meant(turned):
    edits = {"rerate": {"influences": [{"from": "a", "to": "b", "strength": 1}]}}
    change = {"id": "x", "effects": {}, "edits": edits}
    found = turned("a/direct/3 b/direct", CHAIN, None, {"changes": [change]})
    # ½·3·s/3 after less ½·3·3/3 today: within ε of each other where the strengths are within 0.1.
    assert [(t.edited, t.value, round(t.turns_at, 6)) for t in found if t.kind == "influence"] == [
        (True, 1, 2.9),
        (False, 3, 1.1),
    ]
    assert not any(t.edited for t in found if t.kind != "influence")


@given(st.data())
def test_a_turn_lies_in_the_scale_and_what_it_turns_to_beyond_it(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map, edits=True)))
    worlds = worlds_of(ask(case, carry_over=0.7), carry_over=0.7, budget=True)
    names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
    found = turnings(ratings_of(worlds, links_of(case), names), judge_of(case))
    keys = [(t.kind, t.nodes, t.edited, t.until > t.value) for t in found]
    assert len(set(keys)) == len(keys)
    for turning in found:
        direction = 1 if turning.until > turning.value else -1
        assert abs(turning.until) <= max(3, abs(turning.value))
        assert (turning.turns_at - turning.value) * direction >= 0
        assert (turning.until - turning.turns_at) * direction >= 0
        assert turning.decisive
        if abs(abs(turning.turns_at - turning.value) - 1) > 1e-6:
            assert turning.by_one_point == (abs(turning.turns_at - turning.value) < 1)


@given(st.integers(11, 30).map(lambda k: k / 10), st.sampled_from([0.3, 0.5, 0.9]))
def test_on_a_chain_the_receiver_turns_where_what_arrives_no_longer_makes_up(gain, alpha):
    rows = [{"id": id_, "name": id_, "ring": "direct"} for id_ in "ab"]
    links = [{"from": "a", "to": "b", "strength": 3}]
    service_map = ServiceMap.from_document(
        {"service": {"name": "X"}, "stakeholders": rows, "influences": links}
    )
    case = case_of(service_map, {"a": gain, "b": 0})
    worlds = worlds_of(ask(case, carry_over=alpha), carry_over=alpha, budget=True)
    names = {"a": "a", "b": "b"}
    found = turnings(ratings_of(worlds, links_of(case), names), judge_of(case))
    by_name = {turning.name: turning for turning in found}
    assert by_name["b"].turns_at == pytest.approx(-0.05 - alpha * gain, abs=1e-6)
    assert by_name["a"].turns_at == pytest.approx(0.05, abs=1e-6)
    assert by_name["a → b"].turns_at == pytest.approx(-0.15 / (alpha * gain), abs=1e-6)
