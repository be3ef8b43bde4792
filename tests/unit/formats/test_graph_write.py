"""A map's points and lines, written."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.formats.files import built
from sidusryhmad.formats.graph_write import graph_of, kinds, rendered, with_weight, written
from sidusryhmad.formats.graphs import Graph, document_of, heading_of
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@SLOW
@given(m=service_maps())
def test_a_map_comes_back_from_its_graph(m):
    graph = graph_of(m)
    assert [node["id"] for node in graph.nodes] == [person.id for person in m.stakeholders]
    back = built(document_of(graph, "x"))
    assert back.influences == m.influences
    assert back.changes == m.changes
    assert back.evidence == m.evidence
    assert (back.service, back.rings, back.inner_circle) == (m.service, m.rings, m.inner_circle)
    assert all(person.private == {} for person in back.stakeholders)


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
@given(m=service_maps())
def test_the_weight_is_the_size_of_the_strength(m):
    for edge, influence in zip(graph_of(m).edges, m.influences, strict=True):
        known = influence.strength not in {None, 0}
        assert with_weight(edge).get("weight") == (abs(influence.strength) if known else None)


def test_nobodys_private_fields_are_in_it():
    m = sr.ServiceMap.named("K")
    for name in "ABC":
        m = m.with_stakeholder(name, ring="direct", private={"telefon": f"555 {name}"})
    graph = graph_of(m)
    assert "telefon" not in repr(graph.nodes)
    assert "555" not in repr(graph)
    assert [r.message.code for r in graph.remarks] == ["private_left_out"]


@SLOW
@given(m=service_maps())
def test_private_fields_never_are(m):
    graph = graph_of(m)
    assert not [key for node in graph.nodes for key in node if key.startswith("private")]
