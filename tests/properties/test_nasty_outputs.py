"""Whatever people are called and whatever is noted: every output stays what it is."""

import json
import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pypdf import PdfReader

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.evidence.topics.parties.parties import parties
from sidusryhmad.evidence.topics.wants.wants import wants
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.text import clean
from sidusryhmad.render.view import view_names
from sidusryhmad.reporting.compose import report

FEW = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
DOT = shutil.which("dot")
PIECES = st.sampled_from(
    [
        *("<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "]]>", "-->", "<!--"),
        *("</title></style></svg>", "javascript:alert(1)", "&lt;&#x3c;&amp;", "\\", "\\N", '"'),
        *("\u202e", "\u2067", "\x00", "\x1b[2J", "\x85", "\u2028", "\ufeff", "\uffff", "\t\r\n"),
        *("👩‍🔧", "🇪🇪", "a\u0301\u0323", "مرحبا", "名", "{{ 7 }}", "{name}", "%s", "end", "|", "`"),
        *("subgraph x", "click a call b()", "%%{init: {}}%%", "];", "N" * 3000),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), min_size=1, max_size=4).map("".join)
NAMES = TEXTS.filter(lambda text: text.strip())
TAGS = {"script", "img", "a", "b", "iframe", "object", "embed", "form", "base", "link"}


@st.composite
def maps(draw_):
    """Three people on two rings with everything that can be written about them."""
    names = draw_(st.lists(NAMES, min_size=3, max_size=3))
    note, kind = draw_(TEXTS), draw_(TEXTS)
    people = [
        {"id": f"s{n}", "name": name, "ring": ("direct", "interested")[n % 2], "group": note}
        | {"note": note, "image": kind, "fields": {kind: note}, "today": -1, "power": 1 + n}
        | ({"party": names[2]} if n else {})
        for n, name in enumerate(names)
    ]
    ties = [
        {"from": "s0", "to": "s1", "strength": 2, "kind": kind, "why": note},
        {"from": "s1", "to": "s0", "sign": "unknown", "kind": note},
        {
            "from": "s1",
            "to": "s2",
            "strength": -1,
            "note": note,
            "ratings": {f"a{kind}": -1, f"b{note}": -2},
        },
    ]
    change = {"id": "c", "name": draw_(NAMES), "note": note, "effects": {"s0": -1, "s2": 1}}
    document = {"service": {"name": draw_(NAMES), "purpose": note}, "rings": {"direct": names[0]}}
    ringed = {**document, "rings": {"direct": names[0], "interested": None}}
    known = [
        {"of": "strength", "from": "s0", "to": "s1", "value": -1, "source": note, "method": kind},
        {"of": "today", "stakeholder": "s1", "value": 2, "n": 9, "when": note, "why": kind},
    ]
    change["wants"] = [{"want": "w", "effort": 2}]
    want = {"id": "w", "name": draw_(NAMES), "stakeholder": "s1", "note": note, "why": kind}
    wanted = {"wants": [{**want, "held": True, "adds_value": False}], "effort_unit": kind}
    said = {"influences": ties, **wanted, "changes": [change], "evidence": known}
    return ServiceMap.from_document({**ringed, "stakeholders": people, **said})


@st.composite
def drawings(draw_):
    """Any view of such a map or of its change, or the picture of a finding about it."""
    service_map, view = draw_(maps()), draw_(st.sampled_from((*view_names(), "wants", "parties")))
    if view == "wants":
        return draw(wants(service_map))
    if view == "parties":
        return draw(parties(service_map, draw_(st.sampled_from([None, "c"])), draws=None))
    subjects = [service_map, impact(service_map, draws=None)]
    for subject in draw_(st.permutations(subjects)):
        try:
            return draw(subject, view=view)
        except WrongTypeError:
            continue
    raise AssertionError(view)


class Tags(HTMLParser):
    def __init__(self, content):
        super().__init__()
        self.found, self.names = [], []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.names += [name for name, _ in attrs]


def steering(text):
    return {c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"} | (
        set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(text)
    )


@given(drawings())
def test_an_svg_is_sound_xml_of_shapes_and_text(drawing):
    root = fromstring(drawing.to_bytes("svg"))
    tags = {element.tag.rsplit("}")[-1].lower() for element in root.iter()}
    assert TAGS & tags == set()
    names = {name.lower() for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    texts = [element.text or "" for element in root.iter() if element.tag.endswith("}text")]
    assert steering("".join(texts)) == set()


@given(drawings())
def test_a_page_has_no_elements_but_its_own(drawing):
    content = drawing.to_bytes("html").decode()
    page = Tags(content)
    assert page.found.count("script") == (2 if drawing.subject is not None else 0)
    assert TAGS & set(page.found) <= {"script"}
    assert not [name for name in page.names if name.startswith("on")]
    assert steering(content) == set()


@FEW
@given(maps())
def test_a_report_has_no_elements_but_its_own(service_map):
    page = Tags(report(service_map, "c").to_html())
    assert TAGS & set(page.found) == set()
    assert not [name for name in page.names if name.startswith("on")]


@given(drawings())
def test_words_and_graphs_hold_nothing_that_steers(drawing):
    for kind in ("txt", "mmd", "dot"):
        try:
            text = drawing.to_bytes(kind).decode("utf-8")
        except InvalidParameterError:
            assert not drawing.scene.nodes
            continue
        assert steering(text) == set()


@given(maps())
def test_mermaid_has_one_statement_a_line_and_no_others(service_map):
    text = draw(service_map).to_bytes("mmd").decode()
    head, *lines = text.rstrip("\n").split("\n")
    assert head == "flowchart LR"
    assert re.fullmatch(r"  accTitle: [^{};#%]*", lines[0])
    assert re.fullmatch(r"  accDescr: [^{};#%]*", lines[1])
    inside = r'"(?:[^"<>&\\;\[\]{}|`%#]|#\d+;)*"'
    known = (
        rf"  subgraph \w+\[{inside}\]",
        rf"    \w+\[{inside}\]",
        rf"  \w+ (?:-->|-\.->|--o)\|{inside}\| \w+",
        "  end",
    )
    assert [line for line in lines[2:] if not any(re.fullmatch(k, line) for k in known)] == []
    shown = re.sub(r"#(\d+);", lambda m: chr(int(m[1])), text)
    for person in service_map.stakeholders:
        assert printable(clean(person.name)) in shown


@pytest.mark.skipif(DOT is None, reason="there is no dot")
@FEW
@given(maps())
def test_graphviz_reads_every_node_and_every_edge_and_nothing_else(service_map):
    drawing = draw(service_map)
    source = drawing.to_bytes("dot")
    words = [DOT, "-Kneato", "-n2", "-Tdot_json"]
    ran = subprocess.run(words, input=source, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
    read = json.loads(ran.stdout)
    assert [node["name"] for node in read["objects"]] == ["n0", "n1", "n2"]
    assert len(read["edges"]) == 3
    for node in read["objects"]:
        assert set(node) & {"URL", "href", "image", "target"} == set()
    for node, person in zip(read["objects"], drawing.scene.nodes, strict=True):
        lines = [line.text.replace("\\", "\\\\") for line in person.pill.lines]
        assert node["label"] == "\\n".join(lines)


@FEW
@given(drawings())
def test_office_and_pdf_readers_open_everything(drawing):
    made = Presentation(BytesIO(drawing.to_bytes("pptx")))
    shown = " ".join(
        shape.text_frame.text
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    assert steering(shown) - set("\x0b") == set()
    reader = PdfReader(BytesIO(drawing.to_bytes("pdf")))
    assert len(reader.pages) >= 1
    root = reader.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/JavaScript"} & set(root)
    assert not any("/Annots" in page for page in reader.pages)


@FEW
@given(drawings())
def test_a_png_is_drawn_of_anything(drawing):
    assert drawing.to_bytes("png", width=300).startswith(b"\x89PNG")


@FEW
@given(maps())
def test_a_file_gives_back_what_was_written(service_map):
    assert ServiceMap.from_document(service_map.to_document()) == service_map
