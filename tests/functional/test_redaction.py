"""What is private, and names where roles were asked for, are in the bytes of no output."""

import base64
import binascii
import html
import json
import re
import warnings
import zlib
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile, is_zipfile

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

import sidusryhmad as sr
from sidusryhmad._plugins import names
from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.result import Result
from sidusryhmad.cli.main import run
from sidusryhmad.errors import SidusryhmadError, UnknownFormatError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.formats.choose import format_names, writer_for
from sidusryhmad.formats.files import rendered
from sidusryhmad.formats.format import Writer
from sidusryhmad.formats.rating_template import rating_workbooks
from sidusryhmad.locale.language import language
from sidusryhmad.render.canvases import ALBUMS, CANVASES
from sidusryhmad.render.view import view_names
from sidusryhmad.reporting.report import FORMATS

OWN = {"yaml", "yml", "json", "csv", "xlsx"}
"""Formats that hold the map whole; adding one here is a promise broken or kept on purpose."""
PRIVATE = ("zqhidden", "zqkey", "918273645")
NAMES = ("qmari", "qjuri", "qkalle", "qliis", "qrater", "qparty")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{32,}={0,2}")
_PNG = b"\x89PNG\r\n\x1a\n"


def secret(letter):
    return {"zqkey": f"zqhidden{letter}", "more": [{"zqkey": "zqhidden"}], "n": 918273645}


def document(letter="a"):
    """A map with everything on it; what is private, and every name, can be told by its letters."""
    people = [
        {"name": "Qmari", "ring": "direct", "side": "customer", "party": "Qparty Ltd"},
        {"name": "Qjuri", "ring": "direct", "side": "employee", "note": "beside Qmari"},
        {"name": "Qkalle", "ring": "direct", "side": "provider", "image": "qkalle.png"},
        {"name": "Qliis", "ring": "indirect", "fields": {"boss": "Qmari"}},
    ]
    for number, person in enumerate(people):
        person |= {"private": secret(letter), "power": number, "interest": 3 - number}
    ties = [(0, 1, 2), (1, 2, 2), (2, 0, 1), (0, 3, -1), (3, 1, 1)]
    influences = [
        {
            "from": people[a]["name"],
            "to": people[b]["name"],
            "strength": strength,
            "range": [strength - 1, strength],
            "ratings": {"Qraterin": strength, "Qraterout": strength - 1},
            "who": "Qraterin",
            "why": "because of Qmari",
        }
        for a, b, strength in ties
    ]
    new = {"name": "Newcomer", "ring": "direct", "private": secret(letter)}
    added = {
        "stakeholders": [new],
        "influences": [{"from": "Qmari", "to": "Newcomer", "strength": 2}],
    }
    changes = [
        {"id": "one", "name": "One", "effects": {"Qjuri": -2, "Qmari": 1}, "note": "Qmari asked"},
        {"id": "two", "name": "Two", "effects": {"Newcomer": 1}, "edits": {"add": added}},
    ]
    return {
        "service": {"name": "Service", "language": "en", "note": "drawn by Qmari"},
        "stakeholders": people,
        "influences": influences,
        "changes": changes,
        "evidence": [
            {"of": "attitude", "stakeholder": "Qmari", "value": -1, "n": 9, "who": "Qraterin",
             "why": "Qjuri asked", "source": "qkalle.csv", "method": "counted by Qraterout"},
            {"of": "effect", "stakeholder": "Newcomer", "change": "two", "value": -2},
            {"of": "strength", "from": "Qmari", "to": "Qjuri", "value": -1, "note": "Qparty Ltd"},
        ],
    }  # fmt: skip


EVIDENCE = {"delivery": {"change": "one"}}
"""What a topic's question needs besides its example data and the map."""


@pytest.fixture(scope="module")
def whole():
    return sr.ServiceMap.from_document(document())


@pytest.fixture(scope="module")
def results(whole):
    """A result of every kind, by its kind."""
    other = sr.ServiceMap.from_document(document("b"))
    third = sr.ServiceMap.from_document(document("c"))
    gone = document("d")
    del gone["stakeholders"][3], gone["influences"][3:]
    fewer = sr.ServiceMap.from_document(gone)
    return [
        sr.compare(whole, draws=50),
        sr.cross_check(whole, "one"),
        sr.diff(whole, other),
        sr.diff(whole, fewer),
        sr.diff(fewer, whole),
        sr.history([("1", fewer), ("2", whole), ("3", other)], change="one"),
        sr.leverage(whole),
        sr.merge(whole, other, third),
        sr.merge(whole, other, fewer),
        sr.profile(whole),
        sr.propagate(whole, "one"),
        sr.remedy(whole, "one", draws=20),
        sr.robustness(whole, "one"),
        sr.sensitivity(whole, "one", samples=8),
        sr.structure(whole),
        sr.what_if(whole, "one", influence=("Qmari", "Qjuri"), strength=1),
        sr.workshop(whole, {"Qrater3": other, "Qrater4": fewer}),
        *(
            getattr(sr.evidence, topic)(
                evidence_example(topic), service_map=whole, **EVIDENCE.get(topic, {})
            )
            for topic in FORMS
        ),
        sr.evidence.parties(whole, "one", draws=20),
    ]


@pytest.fixture(scope="module")
def impacts(whole):
    return [sr.impact(whole, change, draws=50) for change in ("one", "two", "one+two")]


def layers(content, depth=0):
    """A file's bytes, and all that is packed, deflated or coded inside."""
    yield content
    if depth > 4:
        return
    inside = []
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            inside += [entry.filename.encode() for entry in archive.infolist()]
            inside += [entry.comment for entry in archive.infolist()]
            inside += [archive.read(entry) for entry in archive.infolist()]
    elif content.startswith(b"%PDF"):
        inside += pdf_parts(content)
    elif content.startswith(_PNG):
        inside += png_parts(content)
    elif b"\0" not in content[:1000]:
        text = content.decode("utf-8", "replace")
        plain = html.unescape(unquote(text))
        inside += [] if plain == text else [plain.encode()]
        for match in _BASE64.finditer(content):
            try:
                inside.append(base64.b64decode(match[0] + b"=" * (-len(match[0]) % 4)))
            except binascii.Error:
                continue
    for part in inside:
        yield from layers(part, depth + 1)


def pdf_parts(content):
    reader = PdfReader(BytesIO(content))
    yield str(reader.metadata).encode()
    for page in reader.pages:
        yield page.extract_text().encode()
    for number in reader.xref.get(0, ()):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            yield found.get_data()
        yield str(found).encode()


def png_parts(content):
    at = len(_PNG)
    while at < len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += size + 12
        if kind != b"IDAT":
            yield data
            for start in range(min(len(data), 100)):
                try:
                    yield zlib.decompress(data[start:])
                except zlib.error:
                    continue


def leaked(content, tokens=PRIVATE):
    content = content if isinstance(content, bytes) else str(content).encode()
    found = set()
    for layer in layers(content):
        small = layer.lower().replace(b"\0", b"")
        found |= {token for token in tokens if token.encode() in small}
    return found


def test_the_search_finds_what_is_packed_away(whole):
    assert leaked(json.dumps(whole.to_document())) == set(PRIVATE)
    assert leaked(rendered(whole, Path("a.xlsx"), None).files[""]) == set(PRIVATE)
    named = sr.ServiceMap.from_document(
        {"service": {"name": "zqhidden"}, "stakeholders": [{"name": "A", "ring": "direct"}]}
    )
    for canvas in set(names(CANVASES)) - {"png"}:
        assert leaked(sr.draw(named).to_bytes(canvas)) == {"zqhidden"}, canvas
    for form in FORMATS:
        assert leaked(sr.report(sr.structure(named)).to_bytes(form)) == {"zqhidden"}, form
    inner = base64.b64encode(b"<svg>" + b" " * 20 + b"zqhidden</svg>")
    assert leaked(b'<img src="data:image/svg+xml;base64,' + inner + b'">') == {"zqhidden"}
    text = b"tEXt" + b"a\0" + zlib.compress(b"zqkey" * 3)
    chunk = (len(text) - 4).to_bytes(4, "big") + text + bytes(4)
    assert leaked(_PNG + chunk) == {"zqkey"}


def pictures(subjects, view):
    for subject in subjects:
        try:
            yield sr.draw(subject, view=view)
        except SidusryhmadError:
            continue


def files(drawing):
    """A picture on every canvas that takes it: some are for graphs alone."""
    for canvas in names(CANVASES):
        try:
            yield canvas, drawing.to_bytes(canvas)
        except SidusryhmadError:
            continue


@pytest.mark.parametrize("view", view_names())
@pytest.mark.filterwarnings("ignore::sidusryhmad.errors.MapWarning")
def test_no_picture_tells(whole, impacts, results, view):
    drawn = list(pictures([whole, *impacts, *results], view))
    assert drawn, f"nothing here can be shown as {view}"
    for drawing in drawn[:3]:
        made = dict(files(drawing))
        assert {"svg", "png", "pdf", "pptx", "html", "txt"} <= set(made)
        for canvas, content in made.items():
            assert not leaked(content), canvas
        assert not leaked(repr(drawing) + str(drawing.scene))
        assert not leaked(str(drawing._repr_mimebundle_()))
    for album in names(ALBUMS):
        assert not leaked(sr.Album(drawn).to_bytes(album)), album


def test_every_kind_of_result_is_tried(results):
    assert {type(each).__name__ for each in results} == set(every_kind())


def every_kind(base=Result):
    """Names of all results of the package, and none of those that other tests make up."""
    for kind in base.__subclasses__():
        if kind.__module__.startswith("sidusryhmad."):
            yield from every_kind(kind) if kind.__subclasses__() else [kind.__name__]


@pytest.fixture(scope="module")
def reports(impacts, results):
    return [sr.report(result) for result in (*impacts, *results)]


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_tells(reports, form):
    for report in reports:
        assert not leaked(report.to_bytes(form)), report


def test_no_report_of_a_map_tells(whole):
    reports = sr.report(whole, "one"), sr.report(whole, ["one", "two"])
    for form in FORMATS:
        for report in reports:
            assert not leaked(report.to_bytes(form)), form


def test_no_result_tells_as_data_in_a_notebook_or_by_its_name(whole, impacts, results):
    for result in (*impacts, *results):
        assert not leaked(json.dumps(to_json(result))), result
        assert not leaked(str(to_rows(result))), result
        assert not leaked(str(result._repr_mimebundle_())), result
        assert not leaked(repr(result)), result
    assert not leaked("".join(str(sr.summary(each)) for each in impacts))
    for each in (whole, *whole.stakeholders, *whole.changes):
        assert not leaked(repr(each))
    assert not leaked(str(whole._repr_mimebundle_()))
    assert not leaked(str(sr.check(whole)))
    assert not leaked(str(sr.to_networkx(whole).nodes(data=True)))
    assert not leaked(str(sr.to_networkx(whole).graph))
    assert not leaked(repr(sr.to_network(whole)))


def test_the_widget_sends_nothing_private_to_the_browser(whole):
    widget = sr.widget(whole)
    assert not leaked(str(widget.get_state()))
    assert not leaked(repr(widget) + str(widget._repr_mimebundle_()))


def writers():
    for name in format_names():
        try:
            yield name, writer_for(Path("map"), name)
        except UnknownFormatError:
            continue


def test_only_our_own_formats_hold_what_is_private(whole):
    found = {}
    for name, _ in writers():
        made = rendered(whole, Path(f"map.{name}"), name)
        found[name] = set().union(*(leaked(content) for content in made.files.values()))
    assert {name for name, tokens in found.items() if tokens} == OWN
    assert all(found[name] == set(PRIVATE) for name in OWN)


def test_a_format_that_gets_nothing_private_says_so(whole):
    for name, writer in writers():
        codes = {remark.message.code for remark in rendered(whole, Path("m"), name).remarks}
        if name not in OWN:
            assert isinstance(writer, Writer), name
        assert ("private_left_out" in codes) == (name not in OWN), name


def test_workbooks_for_raters_tell_nothing(whole):
    for content in rating_workbooks(whole, ["A", "B"], language("et")).values():
        assert not leaked(content)


def test_no_name_is_left_where_roles_were_asked_for(whole):
    """All outputs are made from the map alone, and it holds none any more; some are looked at."""
    made = sr.redacted(whole, roles=True)
    assert not leaked(json.dumps(made.to_document()), (*NAMES, *PRIVATE))
    for name, _ in writers():
        for content in rendered(made, Path("map"), name).files.values():
            assert not leaked(content, (*NAMES, *PRIVATE)), name


def test_roles_from_the_command_line_to_the_report(whole, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sr.MapWarning)
        sr.write(whole, "map.yaml")
    assert run(["convert", "map.yaml", "roles.xlsx", "--roles"]) == 0
    outputs = [word for form in FORMATS for word in ("-o", f"out/report.{form}")]
    Path("out").mkdir()
    assert run(["report", "roles.xlsx", "--change", "one", "--exact", *outputs]) == 0
    pages = [word for canvas in names(CANVASES) for word in ("-o", f"out/map.{canvas}")]
    assert run(["draw", "roles.xlsx", *pages]) == 0
    made = [path for path in Path("out").iterdir() if path.is_file()]
    assert len(made) >= len(FORMATS) + len(names(CANVASES))
    for path in made:
        assert not leaked(path.read_bytes(), (*NAMES, *PRIVATE)), path.name
    assert "Employee 1" in Path("out/report.txt").read_text("utf-8")
