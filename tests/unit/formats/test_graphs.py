"""Maps as points and lines."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.graphs import Graph, document_of, require_few, typed

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def codes(parsed):
    return [(remark.kind, remark.message.code) for remark in parsed.remarks]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("true", "boolean", True), ("No", "boolean", "No"), ("1", "boolean", "1"),
        ("2", "long", 2), ("2.5", "float", 2.5), ("inf", "double", "inf"), ("x", "int", "x"),
        ("2", "string", "2"), ("2", "", "2"), ("1e400", "double", "1e400"),
    ],
)  # fmt: skip
def test_values_have_their_declared_type_where_they_fit(text, kind, value):
    found = typed(text, kind)
    assert (found, type(found)) == (value, type(value))


def test_headings_that_mean_the_same_are_kept_apart():
    nodes = [{"id": "a", "name": "A", "Nimi": "B", "label": "C", "": "d", "power": 2}]
    parsed = document_of(Graph(nodes), "Kohvik")
    (record,) = parsed.document["stakeholders"]
    assert record["name"] == "A"
    assert record["fields"] == {"Nimi": "B", "label": "C", "?": "d"}
    assert record["power"] == {"value": 2}
    assert codes(parsed) == [("assumed", "ring_unsaid"), ("assumed", "name_of_file")]


def test_a_node_without_a_name_is_called_by_its_id():
    parsed = document_of(Graph([{"id": "n1", "ring": "direct"}]), "K")
    assert parsed.document["stakeholders"] == [{"id": "n1", "name": "n1", "ring": "direct"}]


def test_what_no_line_can_hold_is_said():
    edges = [{"from": "a", "to": "b", "strength": 1, "order": 3}]
    graph = Graph([{"id": "a", "ring": "direct"}, {"id": "b", "ring": "direct"}], edges)
    parsed = document_of(graph, "K")
    assert ("lost", "foreign_column") in codes(parsed)
    assert built(parsed).influences[0].strength == 1


def test_rings_are_listed_only_where_they_are_not_the_standard_ones():
    for ring, expected in (("direct", False), ("Otsesed", False), ("linn", True)):
        parsed = document_of(Graph([{"id": "a", "ring": ring}]), "K")
        assert ("rings" in parsed.document) == expected
        assert (("assumed", "rings_met") in codes(parsed)) == expected


def test_about_the_service():
    about = [
        ("service", "Kohvik"),
        ("changes (json)", "[]"),
        ("evidence (json)", "[]"),
        ("kes teab", 1),
    ]
    parsed = document_of(Graph([{"id": "a", "ring": "direct"}], about=about), "x")
    assert parsed.document["service"] == {"name": "Kohvik"}
    assert (parsed.document["changes"], parsed.document["evidence"]) == ([], [])
    assert codes(parsed) == [("lost", "foreign_setting")]


def test_lines_that_end_at_nobody_are_left_out_and_counted():
    edges = [
        {"from": "a", "to": "x"}, {"from": "a", "to": "b", "strength": 1}, {"from": "y", "to": "a"},
    ]  # fmt: skip
    nodes = [{"id": "a", "ring": "direct"}, {"id": "b", "ring": "direct"}]
    parsed = document_of(Graph(nodes, edges, undirected={1}), "K")
    assert len(built(parsed).influences) == 2
    assert codes(parsed)[:2] == [("lost", "loose_ends"), ("assumed", "both_ways")]
    assert parsed.remarks[0].message.values == {"count": 2}


def test_lines_alone_name_their_ends():
    parsed = document_of(Graph([], [{"from": "a", "to": "b", "strength": 1}]), "K")
    assert [p.name for p in built(parsed).stakeholders] == ["a", "b"]


def test_more_attributes_than_a_map_could_have_are_refused():
    with pytest.raises(InvalidMapError, match="more attributes than a map could have"):
        document_of(Graph([{"id": str(n), f"k{n}": 1} for n in range(3000)]), "K")
    require_few(1000)
    with pytest.raises(InvalidMapError):
        require_few(1001)


@SLOW
@given(st.lists(st.dictionaries(st.text(max_size=8), st.none() | st.text(max_size=5) | st.integers()
                                | st.booleans(), max_size=4), min_size=1, max_size=4))  # fmt: skip
def test_any_attributes_stay_with_their_node(rows):
    nodes = [{**row, "id": f"n{i}"} for i, row in enumerate(rows)]
    parsed = document_of(Graph(nodes), "K")
    if not parsed.faults:
        assert [r["id"] for r in parsed.document["stakeholders"]] == [n["id"] for n in nodes]
