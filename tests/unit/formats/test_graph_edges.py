"""Lines as influences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.graph_edges import settled
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid

ENDS = st.sampled_from("abcd")
WEIGHTS = st.none() | st.integers(-20, 20) | st.floats() | st.sampled_from(["+", "--", "x", "2,5"])
EDGES = st.lists(st.fixed_dictionaries({"from": ENDS, "to": ENDS, "weight": WEIGHTS}), max_size=8)


def edge(weight, **more):
    return {"from": "a", "to": "b", "weight": weight, **more}


def codes(said):
    return [(remark.kind, remark.message.code) for remark in said]


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (0.5, {"weight (0-1)": 0.5}),
        (-0.5, {"weight (-1...1)": -0.5}),
        (2, {"strength": 2.0}),
        (-3, {"strength": -3.0}),
        (12.5, {"weight (0-12.5)": 12.5}),
        ("2,5", {"strength": 2.5}),
        ("+", {"sign": "positive"}),
        ("\u2212", {"sign": "negative"}),
        ("++", {"strength": 2}),
        ("---", {"strength": -3}),
        ("++++", {"sign": "unknown"}),
        (1, {"sign": "unknown"}),
        (None, {"sign": "unknown"}),
        (float("nan"), {"sign": "unknown"}),
        ("palju", {"sign": "unknown"}),
    ],
)
def test_a_weight_alone(weight, expected):
    ((found), *_), _ = settled([edge(weight)], set())
    assert found == {"from": "a", "to": "b", **expected}


@pytest.mark.parametrize("own", [{"strength": 1}, {"sign": "negative"}, {"Tugevus": 2}])
def test_a_plainer_measure_beats_the_weight(own):
    found, said = settled([edge(9, **own)], set())
    assert found == [{"from": "a", "to": "b", **own}]
    assert said == []


def test_what_is_assumed_and_lost_is_counted():
    edges = [edge(2), edge(1), {"from": "a", "to": "a"}, {"from": "c", "to": "a"}]
    found, said = settled(edges, {3})
    assert [(e["from"], e["to"]) for e in found] == [("a", "b"), ("c", "a"), ("a", "c")]
    assert codes(said) == [
        ("assumed", "both_ways"), ("lost", "self_ties"), ("lost", "parallel"),
        ("assumed", "weight_is_strength"), ("assumed", "sign_unknown"),
    ]  # fmt: skip
    assert said[-1].message.values == {"count": 2}


@given(EDGES, st.sets(st.integers(0, 7)))
def test_every_pair_once_and_never_with_itself(edges, undirected):
    before = repr(edges)
    found, _ = settled(edges, undirected)
    pairs = [(e["from"], e["to"]) for e in found]
    assert len(set(pairs)) == len(pairs)
    assert all(start != end for start, end in pairs)
    assert {frozenset(p) for p in pairs} == {
        frozenset((e["from"], e["to"])) for e in edges if e["from"] != e["to"]
    }
    assert repr(edges) == before


@given(EDGES)
def test_every_line_has_a_measure_on_our_scale(edges):
    found, _ = settled(edges, set())
    if not found:
        return
    heading = tuple(dict.fromkeys(key for each in found for key in each))
    by_table = {}
    for each in found:
        row = tuple(k for k in heading if k in each)
        by_table.setdefault(row, []).append(tuple(each[k] for k in row))
    for row, rows in by_table.items():
        parsed = assembled([Grid("influences", (row, *rows))], "x")
        for record in parsed.document["influences"]:
            assert "sign" in record or -3 <= record["strength"] <= 3
