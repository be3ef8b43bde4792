"""Which ratings there are, and in which of the two worlds each holds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.worlds import links_of, strength_of, worlds_of
from sidusryhmad.model.influence import Influence
from sidusryhmad.testing import changes, service_maps

EDITS = {
    "add": {"influences": [{"from": "a", "to": "c", "strength": 1}]},
    "remove": {"influences": [{"from": "b", "to": "c"}]},
    "rerate": {"influences": [{"from": "a", "to": "b", "strength": -1}]},
}
LINKS = (("a", "b", 3), ("b", "c", 3), ("c", "a", 2))


def edited(mapped, today=""):
    change = {"id": "x", "effects": {}, "edits": EDITS}
    return mapped(f"a/direct{today} b/direct c/direct", LINKS, changes=[change])


def test_without_edits_there_is_one_world(mapped, worlds):
    found = worlds(mapped("a/direct b/direct", (("a", "b", 3),)), {"a": 2})
    assert found.before is None
    assert found.totals.tolist() == [2, 1]


def test_a_rating_that_the_edits_leave_alone_holds_today_too(mapped):
    links = links_of(case_of(edited(mapped, "/1")))
    rows = [
        ((i.from_, i.to), bool(now), bool(before))
        for i, now, before in zip(links.influences, links.now, links.before, strict=True)
    ]
    assert rows == [
        (("a", "b"), True, False),
        (("c", "a"), True, True),
        (("a", "c"), True, False),
        (("a", "b"), False, True),
        (("b", "c"), False, True),
    ]
    assert links.edited.tolist() == [True, False, True, False, False]


def test_where_nothing_presses_today_what_goes_away_matters_to_nobody(mapped):
    links = links_of(case_of(edited(mapped)))
    assert [(i.from_, i.to) for i in links.influences] == [("a", "b"), ("c", "a"), ("a", "c")]
    assert links.now.all()


@given(st.data())
def test_afterwards_less_today_is_the_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map, edits=True)))
    question = ask(case, carry_over=0.6)
    worlds = worlds_of(question, carry_over=0.6, budget=True)
    assert worlds.totals == pytest.approx(question.totals, abs=1e-12)
    assert (worlds.before is None) == (not case.structural)


@given(st.data())
def test_every_influence_rated_as_it_is_changes_nothing(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map, edits=True)))
    worlds = worlds_of(ask(case, carry_over=0.5), carry_over=0.5, budget=True)
    links = links_of(case)
    found = worlds.rerated(links, np.array([strength_of(i) for i in links.influences]))
    assert found.changes == pytest.approx(0, abs=1e-12)
    assert found.bounded.all()


@given(st.data())
def test_some_of_the_links_are_those_links(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5))
    links = links_of(case_of(service_map, {}))
    some = st.lists(st.integers(0, max(0, len(links.influences) - 1)), unique=True)
    rows = np.array(data.draw(some) if links.influences else [], dtype=np.intp)
    chosen = links.chosen(rows)
    assert chosen.influences == tuple(links.influences[row] for row in rows)
    assert chosen.sources.tolist() == links.sources[rows].tolist()
    assert chosen.certainty.tolist() == links.certainty[rows].tolist()


@pytest.mark.parametrize(
    ("given", "strength"),
    [
        ({"strength": -2}, -2),
        ({"strength": 0}, 0),
        ({"sign": "positive"}, 1.5),
        ({"sign": "unknown"}, 0),
        ({"range": [1, 2]}, 1.5),
        ({"strength": 3, "exists": 0.5}, 3),
    ],
)
def test_the_strength_that_counts(given, strength):
    record = Influence.model_validate({"from": "a", "to": "b", **given})
    assert strength_of(record) == pytest.approx(strength)
