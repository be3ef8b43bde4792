"""What holds for the files of all tools alike."""

import json

import networkx as nx
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.formats.archi_csv import FORMAT as ARCHI
from sidusryhmad.formats.archimate_xml import FORMAT as ARCHIMATE
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.gexf import FORMAT as GEXF
from sidusryhmad.formats.graphml import FORMAT as GRAPHML
from sidusryhmad.formats.pistar_json import FORMAT as PISTAR
from sidusryhmad.formats.register_file import CSV, XLSX
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

WRITERS = {
    "graphml": GRAPHML, "gexf": GEXF, "archi.csv": ARCHI, "archimate.xml": ARCHIMATE,
    "register.csv": CSV, "register.xlsx": XLSX,
}  # fmt: skip
GRAPHS = {name: WRITERS[name] for name in ("graphml", "gexf", "archi.csv", "archimate.xml")}
writers = pytest.mark.parametrize("kind", WRITERS.values(), ids=WRITERS)
graphs = pytest.mark.parametrize("kind", GRAPHS.values(), ids=GRAPHS)
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)


def again(kind, made):
    """What a reader makes of what was written."""
    files = {name or "a": content for name, content in made.files.items()}
    return kind.parse(Source("a", files, folder=len(files) > 1))


def chain(names):
    """A map in which everybody influences the next one."""
    m = sr.ServiceMap.named("K")
    for number, name in enumerate(names):
        m = m.with_stakeholder(name, id=f"i{number}", ring="direct")
    for number in range(len(names) - 1):
        m = m.with_influence(f"i{number}", f"i{number + 1}", number % 7 - 3)
    return m


@writers
@FEW
@given(m=service_maps())
def test_the_same_map_gives_the_same_bytes(kind, m):
    first, second = kind.render(m), kind.render(m)
    assert dict(first.files) == dict(second.files)
    assert first.remarks == second.remarks


@writers
@FEW
@given(m=service_maps(), secret=st.from_regex(r"salajane-[0-9]{12}", fullmatch=True))
def test_what_is_private_is_in_no_file(kind, m, secret):
    document = m.to_document()
    for person in document["stakeholders"]:
        person["private"] = {secret: secret, "sügaval": [{"veel": secret}]}
    made = kind.render(sr.ServiceMap.from_document(document))
    for content in made.files.values():
        assert secret.encode() not in content
    assert "private_left_out" in {remark.message.code for remark in made.remarks}


@writers
@FEW
@given(m=service_maps())
def test_every_remark_can_be_said_in_both_languages(kind, m):
    for remark in kind.render(m).remarks:
        assert remark.kind == "lost"
        said = language("et").say(remark.message)
        assert said
        assert said != str(remark.message)


@graphs
@FEW
@given(names=st.lists(NAMES, min_size=1, max_size=6))
def test_names_of_all_kinds_come_back(kind, names):
    made = kind.render(chain(names))
    assume("xml_characters" not in {remark.message.code for remark in made.remarks})
    m = built(again(kind, made))
    assert [person.name for person in m.stakeholders] == names
    assert [i.strength for i in m.influences] == [n % 7 - 3 for n in range(len(names) - 1)]


@graphs
@FEW
@given(m=service_maps())
def test_reading_what_was_written_assumes_and_loses_nothing(kind, m):
    made = kind.render(m)
    assume("xml_characters" not in {remark.message.code for remark in made.remarks})
    assert again(kind, made).remarks == ()


@graphs
@FEW
@given(m=service_maps())
def test_a_second_round_changes_nothing(kind, m):
    once = kind.render(m)
    assume("xml_characters" not in {remark.message.code for remark in once.remarks})
    twice = kind.render(built(again(kind, once)))
    assert dict(twice.files) == dict(once.files)


@pytest.mark.parametrize("write", [nx.generate_graphml, nx.generate_gexf], ids=["graphml", "gexf"])
@FEW
@given(
    edges=st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=10),
    directed=st.booleans(),
    weights=st.lists(st.floats(-50, 50), min_size=10, max_size=10),
)
def test_graphs_of_networkx_are_maps(write, edges, directed, weights):
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(6))
    for (start, end), weight in zip(sorted(edges), weights, strict=False):
        graph.add_edge(start, end, weight=weight)
    kind = GRAPHML if write is nx.generate_graphml else GEXF
    parsed = kind.parse(Source("g", {"g": "\n".join(write(graph)).encode()}))
    m = built(parsed)
    both = {(str(u), str(v)) for u, v in graph.edges if u != v}
    both |= set() if directed else {(v, u) for u, v in both}
    assert {(i.from_, i.to) for i in m.influences} == both
    assert all(i.strength is None or -3 <= i.strength <= 3 for i in m.influences)
    codes = {remark.message.code for remark in parsed.remarks}
    assert ("both_ways" in codes) == (not directed and bool(both))


@pytest.mark.parametrize("kind", [GRAPHML, GEXF, ARCHIMATE], ids=["graphml", "gexf", "archimate"])
@FEW
@given(m=service_maps(complete=False), entity=st.from_regex("[a-z]{1,5}", fullmatch=True),
       encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-8-sig"]))  # fmt: skip
def test_a_document_type_is_refused_wherever_it_stands(kind, m, entity, encoding):
    text = kind.render(m).files[""].decode().partition("\n")[2]
    evil = f'<!DOCTYPE x [<!ENTITY {entity} SYSTEM "file:///nowhere">]>\n{text}'
    with pytest.raises(SidusryhmadError, match="document type"):
        kind.parse(Source("a", {"a": evil.encode(encoding)}))


@pytest.mark.parametrize("deep", [10, 2_000, 200_000])
@pytest.mark.parametrize("pair", ["[]", ("<node>", "</node>")])
def test_deep_files_are_refused(pair, deep):
    text = pair[0] * deep + pair[1] * deep
    for kind in (PISTAR, GRAPHML, GEXF, ARCHIMATE):
        with pytest.raises(SidusryhmadError):
            kind.parse(Source("a", {"a": text.encode()}))


@FEW
@given(st.lists(NAMES, min_size=1, max_size=5, unique=True))
def test_actors_keep_their_names(names):
    actors = [{"id": f"x{n}", "text": name} for n, name in enumerate(names)]
    text = json.dumps({"actors": actors, "dependencies": []})
    parsed = PISTAR.parse(Source("a.json", {"a.json": text.encode()}))
    assert [person.name for person in built(parsed).stakeholders] == names
