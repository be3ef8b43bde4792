"""GEXF, in and out."""

import io
from contextlib import suppress

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.files import built, take
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.gexf import FORMAT
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
FOREIGN = (
    '<gexf xmlns="http://gexf.net/1.2draft" xmlns:viz="http://gexf.net/1.2draft/viz" version="1.2">'
    "<meta><creator>Gephi</creator><description>Kooli võrk</description></meta>"
    '<graph defaultedgetype="directed"><attributes class="node">'
    '<attribute id="0" title="ring" type="string"><default>direct</default></attribute>'
    '<attribute id="1" title="size" type="integer"/></attributes>'
    '<nodes><node id="a" label="Õpilane"><viz:position x="1" y="2"/></node>'
    '<node id="b" label="Õpetaja"><attvalues><attvalue for="0" value="indirect"/>'
    '<attvalue for="1" value="12"/></attvalues></node></nodes>'
    '<edges><edge id="0" source="a" target="b" weight="10" label="küsib"/>'
    '<edge id="1" source="b" target="a" weight="5"/>'
    '<edge id="2" source="b" target="a" weight="2"/></edges></graph></gexf>'
)


def source(text, name="a.gexf"):
    return Source(name, {name: text if isinstance(text, bytes) else text.encode()})


@SLOW
@given(m=service_maps())
def test_networkx_reads_what_we_write(m):
    content = FORMAT.render(m).files[""].replace(b"gexf.net/1.3", b"www.gexf.net/1.2draft")
    graph = nx.read_gexf(io.BytesIO(content.replace(b'version="1.3"', b'version="1.2"')))
    assert graph.is_directed()
    assert dict(graph.nodes(data="ring")) == {p.id: p.ring for p in m.stakeholders} or any(
        p.ring.startswith(("=", "+", "-", "@", "'")) for p in m.stakeholders
    )
    assert set(graph.edges()) == {(i.from_, i.to) for i in m.influences}


def test_a_foreign_graph_with_everything_said(codes):
    parsed = FORMAT.parse(source(FOREIGN))
    m = built(parsed)
    assert m.service.purpose == "Kooli võrk"
    assert [(p.id, p.name, p.ring, dict(p.fields)) for p in m.stakeholders] == [
        ("a", "Õpilane", "direct", {}), ("b", "Õpetaja", "indirect", {"size": 12})]  # fmt: skip
    assert [(i.from_, i.to, i.strength, i.kind) for i in m.influences] == [
        ("a", "b", 3, "küsib"), ("b", "a", 1.5, None)]  # fmt: skip
    assert codes(parsed) == {
        ("lost", "parallel"), ("assumed", "other_scale"), ("lost", "looks_left_out"),
        ("assumed", "name_of_file"),
    }  # fmt: skip


def test_lines_without_direction_are_two_influences(codes):
    parsed = FORMAT.parse(source(FOREIGN.replace(' defaultedgetype="directed"', "")))
    assert ("assumed", "both_ways") in codes(parsed)
    assert len(built(parsed).influences) == 2


def test_a_graph_that_networkx_wrote(tmp_path):
    graph = nx.DiGraph()
    graph.add_node("b", label="Barista", ring="direct")
    graph.add_node("k", label="Külaline", ring="direct")
    graph.add_edge("b", "k", strength=2)
    nx.write_gexf(graph, tmp_path / "k.gexf")
    m = take(tmp_path / "k.gexf", None).service_map
    assert [(i.from_, i.to, i.strength) for i in m.influences] == [("b", "k", 2)]


@SLOW
@given(
    at=st.integers(0, len(FOREIGN)), cut=st.integers(0, 40),
    put=st.text(max_size=8) | st.sampled_from(["<node/>", "<edge/>", "</graph>", '"', "<meta/>"]),
)  # fmt: skip
def test_any_damage_gives_a_map_or_a_named_error(at, cut, put):
    text = FOREIGN[:at] + put + FOREIGN[at + cut :]
    with suppress(SidusryhmadError):
        assert built(FORMAT.parse(source(text.encode("utf-8", "surrogatepass")))).stakeholders


def test_endless_kinds_of_attributes_are_refused():
    keys = "".join(f'<attribute id="k{n}"/>' for n in range(2000))
    with pytest.raises(InvalidMapError, match="more attributes"):
        FORMAT.parse(
            source(f'<gexf><graph><attributes class="node">{keys}</attributes></graph></gexf>')
        )
