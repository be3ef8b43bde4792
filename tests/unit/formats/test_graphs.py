"""Maps as points and lines."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.formats.files import built
from sidusryhmad.formats.graphs import (
    Graph,
    document_of,
    graph_of,
    heading_of,
    kinds,
    rendered,
    typed,
    with_weight,
    written,
)
from sidusryhmad.testing import service_maps

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


@SLOW
@given(m=service_maps())
def test_a_map_comes_back_from_its_graph(m):
    graph = graph_of(m)
    assert [node["id"] for node in graph.nodes] == [person.id for person in m.stakeholders]
    back = built(document_of(graph, "x"))
    assert back.influences == m.influences
    assert back.changes == m.changes
    assert (back.service, back.rings, back.inner_circle) == (m.service, m.rings, m.inner_circle)
    assert all(person.private == {} for person in back.stakeholders)


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
    about = [("service", "Kohvik"), ("changes (json)", "[]"), ("kes teab", 1)]
    parsed = document_of(Graph([{"id": "a", "ring": "direct"}], about=about), "x")
    assert parsed.document["service"] == {"name": "Kohvik"}
    assert parsed.document["changes"] == []
    assert codes(parsed) == [("lost", "foreign_setting")]


def test_types_and_texts_of_attributes():
    rows = [{"a": 1, "b": True, "c": "x"}, {"a": 0.5, "b": True, "c": 1}]
    assert kinds(rows) == {"a": "double", "b": "boolean", "c": "string"}
    assert [written(v) for v in (True, None, 1.5, "x")] == ["true", "", "1.5", "x"]
    assert heading_of(" WEIGHT ") == "weight"


@pytest.mark.parametrize("strength", [0, None, "x"])
def test_lines_without_a_size_have_no_weight(strength):
    assert "weight" not in with_weight({"strength": strength})


@given(st.dictionaries(st.text(max_size=4), st.text(max_size=6), max_size=4))
def test_the_file_is_utf_8_whatever_stands_in_it(row):
    made = rendered("<a/>", Graph([{"id": "a", **row}]))
    assert made.files[""].decode("utf-8").startswith("<?xml")
    assert {r.message.code for r in made.remarks} <= {"xml_characters"}


@SLOW
@given(st.lists(st.dictionaries(st.text(max_size=8), st.none() | st.text(max_size=5) | st.integers()
                                | st.booleans(), max_size=4), min_size=1, max_size=4))  # fmt: skip
def test_any_attributes_stay_with_their_node(rows):
    nodes = [{**row, "id": f"n{i}"} for i, row in enumerate(rows)]
    parsed = document_of(Graph(nodes), "K")
    if not parsed.faults:
        assert [r["id"] for r in parsed.document["stakeholders"]] == [n["id"] for n in nodes]
