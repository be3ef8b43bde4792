"""GraphML, in and out."""

import io
from contextlib import suppress

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.files import built, take
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.graphml import FORMAT
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
HEAD = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    '<key id="r" for="node" attr.name="ring" attr.type="string"/>'
    '<key id="n" for="node" attr.name="label" attr.type="string"/>'
    '<key id="w" for="edge" attr.name="weight" attr.type="double"/>'
    '<key id="b" for="node" attr.name="eelarve" attr.type="int"><default>7</default></key>'
)
FOREIGN = (
    HEAD + '<graph edgedefault="undirected">'
    '<node id="n0"><data key="n">Õpilane</data><data key="r">direct</data></node>'
    '<node id="n1"><data key="n">Õpetaja</data><data key="b">12</data></node>'
    '<edge source="n0" target="n1"><data key="w">0.5</data></edge>'
    '<edge source="n1" target="n1"/><hyperedge/></graph></graphml>'
)


def source(text, name="a.graphml"):
    return Source(name, {name: text if isinstance(text, bytes) else text.encode()})


@SLOW
@given(m=service_maps())
def test_networkx_reads_what_we_write(m):
    graph = nx.read_graphml(io.BytesIO(FORMAT.render(m).files[""]))
    assert graph.is_directed()
    assert {n: row["name"] for n, row in graph.nodes(data=True)}.keys() == {
        person.id for person in m.stakeholders
    }
    for influence in m.influences:
        row = graph.edges[influence.from_, influence.to]
        if influence.strength:
            assert row["strength"] == influence.strength
            assert row["weight"] == abs(influence.strength)
        else:
            assert "weight" not in row


def test_attributes_have_types():
    m = sr.ServiceMap.named("K").with_stakeholder("A", ring="direct", in_process=True, power=2)
    text = FORMAT.render(m).files[""].decode()
    assert '<key id="d0" for="graph" attr.name="format" attr.type="double"/>' in text
    assert 'for="node" attr.name="in process" attr.type="boolean"/>' in text
    assert 'for="node" attr.name="ring" attr.type="string"/>' in text
    assert text == FORMAT.render(m).files[""].decode()


def test_a_foreign_graph_with_everything_said(codes):
    parsed = FORMAT.parse(source(FOREIGN))
    m = built(parsed)
    assert [(p.id, p.name, p.ring, dict(p.fields)) for p in m.stakeholders] == [
        ("n0", "Õpilane", "direct", {"eelarve": 7}),
        ("n1", "Õpetaja", "interested", {"eelarve": 12}),
    ]
    assert [(i.from_, i.to, i.strength) for i in m.influences] == [
        ("n0", "n1", 1.5), ("n1", "n0", 1.5)]  # fmt: skip
    assert codes(parsed) == {
        ("assumed", "both_ways"), ("lost", "self_ties"), ("assumed", "other_scale"),
        ("lost", "graphml_part"), ("assumed", "ring_unsaid"), ("assumed", "name_of_file"),
    }  # fmt: skip


def test_a_graph_that_networkx_wrote(tmp_path):
    graph = nx.DiGraph(name="Kohvik")
    graph.add_node("Barista", ring="direct", side="employee")
    graph.add_node("Külaline", ring="direct")
    graph.add_edge("Barista", "Külaline", strength=2, kind="tuju")
    nx.write_graphml(graph, tmp_path / "k.graphml")
    taken = take(tmp_path / "k.graphml", None)
    assert taken.service_map.service.name == "Kohvik"
    assert taken.service_map.influences[0].kind == "tuju"
    assert taken.service_map.stakeholders[0].name == "Barista"
    assert taken.remarks == ()


def test_labels_of_yed(codes):
    text = (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">'
        '<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">'
        '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry x="1"/>'
        "<y:NodeLabel>Klient</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>"
    )
    parsed = FORMAT.parse(source(text))
    assert built(parsed).stakeholders[0].name == "Klient"
    assert ("lost", "looks_left_out") in codes(parsed)


def test_own_rings_that_nobody_lists_are_taken_as_they_come(codes):
    parsed = FORMAT.parse(source(FOREIGN.replace("direct<", "Linnaosa<")))
    assert [ring.id for ring in built(parsed).ring_list] == ["Linnaosa", "interested"]
    assert ("assumed", "rings_met") in codes(parsed)


@SLOW
@given(
    at=st.integers(0, len(FOREIGN)), cut=st.integers(0, 40),
    put=st.text(max_size=8) | st.sampled_from(["<node/>", "<edge/>", "</graph>", '"', "<data/>"]),
)  # fmt: skip
def test_any_damage_gives_a_map_or_a_named_error(at, cut, put):
    text = FOREIGN[:at] + put + FOREIGN[at + cut :]
    with suppress(SidusryhmadError):
        assert built(FORMAT.parse(source(text.encode("utf-8", "surrogatepass")))).stakeholders


def test_endless_kinds_of_attributes_are_refused():
    keys = "".join(f'<key id="k{n}"/>' for n in range(2000))
    with pytest.raises(InvalidMapError, match="more attributes"):
        FORMAT.parse(source(f"<graphml>{keys}</graphml>"))
