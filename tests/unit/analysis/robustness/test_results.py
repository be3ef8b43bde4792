"""Results as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.robustness.results import Shift
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.testing import changes, service_maps

POINTS = st.integers(-300, 300).map(lambda k: k / 100)


@given(POINTS, POINTS, POINTS)
def test_before_and_both_parts_make_what_is_after(before, own, by_budget):
    assert Shift("a", "A", before, own, by_budget).after == before + own + by_budget


def test_the_json_holds_every_part(mapped):
    found = robustness(mapped("a/direct b/direct", (("a", "b", 3),)), {"a": 1})
    document = to_json(found)
    assert document["kind"] == "robustness"
    assert list(document) == [
        "schema_version", "kind", "change", "carry_over", "budget", "status", "sweep", "turns",
        "stakeholders", "influences", "altogether", "people", "ratings", "notes", "holds",
        "turned_by_one_point",
    ]  # fmt: skip
    assert document["influences"] == [
        {
            "name": "A → B",
            "nodes": ["a", "b"],
            "edited": False,
            "strength": 3.0,
            "status": "good",
            "changes": {"a": 0.0, "b": -0.5},
            "by_budget": {"a": 0.0, "b": 0.0},
        }
    ]
    assert document["altogether"] == []
    assert list(document["ratings"][0]) == [
        "kind", "name", "nodes", "edited", "value", "turns_at", "until", "by_one_point", "status",
        "decisive",
    ]  # fmt: skip
    assert [row["id"] for row in to_rows(found)] == ["a", "b"]
    assert document["stakeholders"][1]["break_even"] == pytest.approx(-0.5)


def test_the_json_of_what_if(mapped):
    service_map = mapped("a/direct b/direct", (("a", "b", 3),))
    document = to_json(what_if(service_map, {"a": 1}, influence=("a", "b"), strength=0))
    assert document["kind"] == "what_if"
    assert (document["strength"], document["moved"]) == (3.0, 0.0)
    assert document["stakeholders"][1] == {
        "id": "b",
        "name": "B",
        "before": 0.5,
        "by_influence": -0.5,
        "by_budget": 0.0,
        "after": 0.0,
    }


@given(st.data())
def test_no_two_entries_on_influences_or_ratings_are_about_the_same(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    found = robustness(service_map, data.draw(changes(service_map, edits=True)))
    told = [(k.nodes, k.edited) for k in found.influences]
    assert len(set(told)) == len(told)
    twice = [nodes for nodes, edited in told if edited and (nodes, False) in told]
    assert sorted(k.nodes for k in found.altogether) == sorted(twice)
    ratings = [(r.kind, r.nodes, r.edited, r.until > r.value) for r in found.ratings]
    assert len(set(ratings)) == len(ratings)
    near = tuple(rating for rating in found.ratings if rating.by_one_point)
    assert found.turned_by_one_point == near
