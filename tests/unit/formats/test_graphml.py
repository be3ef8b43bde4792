"""GraphML, in and out."""

import io
from contextlib import suppress

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.files import built, read_quietly, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
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
    content = text if isinstance(text, bytes) else text.encode()
    return Source(name, {name: content})


def codes(parsed):
    return {(remark.kind, remark.message.code) for remark in parsed.remarks}


def without_private(m):
    document = m.to_document()
    for person in document.get("stakeholders", ()):
        person.pop("private", None)
    return sr.ServiceMap.from_document(document)


def test_both_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)
    assert FORMAT.recognises(source(FOREIGN))
    assert not FORMAT.recognises(source("<gexf/>"))


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back(name, tmp_path):
    m = sr.example(name).read()
    assert read_quietly(write(m, tmp_path / f"{name}.graphml")) == m


@SLOW
@given(m=service_maps())
def test_every_map_comes_back_but_for_what_is_private(m):
    made = FORMAT.render(m)
    private = any(person.private for person in m.stakeholders)
    said = [r.message.code for r in made.remarks]
    assert said[:1] == ["private_left_out"] or not private
    if "xml_characters" not in said:
        assert built(FORMAT.parse(source(made.files[""]))) == without_private(m)


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


def test_a_foreign_graph_with_everything_said():
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


def test_labels_of_yed():
    text = (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">'
        '<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">'
        '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry x="1"/>'
        "<y:NodeLabel>Klient</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>"
    )
    parsed = FORMAT.parse(source(text))
    assert built(parsed).stakeholders[0].name == "Klient"
    assert ("lost", "looks_left_out") in codes(parsed)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><graphml/>', "declares_entities"),
        ("<graphml>", "not_xml"),
        ("<svg/>", "other_xml"),
        (b"\xff\xfe" + "<!DOCTYPE x><graphml/>".encode("utf-16-le"), "declares_entities"),
        ("<graphml/>", "no_stakeholders"),
    ],
)
def test_what_is_refused(text, code):
    with pytest.raises(InvalidMapError) as raised:
        built(FORMAT.parse(source(text)))
    assert raised.value.faults[0].message.code == code


def test_characters_that_xml_cannot_hold_are_replaced_and_said():
    m = sr.ServiceMap.named("K").with_stakeholder("A\x01", id="a", ring="direct")
    made = FORMAT.render(m)
    assert [r.message.code for r in made.remarks] == ["xml_characters"]
    assert built(FORMAT.parse(source(made.files[""]))).stakeholders[0].name == "A\ufffd"


def test_own_rings_that_nobody_lists_are_taken_as_they_come():
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


@SLOW
@given(st.binary(max_size=200))
def test_any_bytes_give_a_named_error(content):
    with pytest.raises(SidusryhmadError):
        built(FORMAT.parse(source(content)))


def test_endless_kinds_of_attributes_are_refused():
    keys = "".join(f'<key id="k{n}"/>' for n in range(2000))
    with pytest.raises(InvalidMapError, match="more attributes"):
        FORMAT.parse(source(f"<graphml>{keys}</graphml>"))
