"""Results as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.robustness.results import Shift, Turning
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.analysis.robustness.what_if import what_if

POINTS = st.integers(-300, 300).map(lambda k: k / 100)


def turning(value, moved):
    return Turning("effect", "A", ("a",), value, moved, moved, "good", ())


@given(POINTS, POINTS)
def test_one_point_is_enough_up_to_one_point(value, moved):
    assert turning(value, moved).by_one_point == (round(100 * abs(moved - value)) <= 100)


@given(POINTS, POINTS, POINTS)
def test_before_and_both_parts_make_what_is_after(before, own, by_budget):
    assert Shift("a", "A", before, own, by_budget).after == before + own + by_budget


def test_the_json_holds_every_part(mapped):
    found = robustness(mapped("a/direct b/direct", (("a", "b", 3),)), {"a": 1})
    document = to_json(found)
    assert document["kind"] == "robustness"
    assert list(document) == [
        "schema_version", "kind", "change", "carry_over", "budget", "status", "sweep", "turns",
        "stakeholders", "influences", "people", "ratings", "notes", "holds",
        "turned_by_one_point",
    ]  # fmt: skip
    assert document["influences"] == [
        {
            "name": "A → B",
            "nodes": ["a", "b"],
            "strength": 3.0,
            "status": "good",
            "changes": {"a": 0.0, "b": -0.5},
            "by_budget": {"a": 0.0, "b": 0.0},
        }
    ]
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
