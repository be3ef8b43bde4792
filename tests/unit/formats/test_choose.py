"""Which format belongs to a file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Message, UnknownFormatError
from sidusryhmad.formats import choose
from sidusryhmad.formats.choose import reader_for, writer_for
from sidusryhmad.formats.format import Parsed, Rendered, Source


class Plain:
    def loads(self, text):
        return Parsed({"service": {"name": text}})

    def dumps(self, document):
        return str(document)


class Dialect:
    """Reads what begins with its mark."""

    def __init__(self, mark):
        self.mark = mark

    def recognises(self, source):
        return source.content.startswith(self.mark)

    def parse(self, source):
        return Parsed({"service": {"name": source.name}})


class OneWay:
    def render(self, service_map):
        return Rendered({"": service_map.service.name.encode()})


JSON, KUMU, PRSM, GEXF, CSV, ARCHI = (
    Plain(),
    Dialect(b"K"),
    Dialect(b"P"),
    OneWay(),
    Plain(),
    Dialect(b"A"),
)
THERE = {
    "json": JSON,
    "kumu.json": KUMU,
    "prsm.json": PRSM,
    "gexf": GEXF,
    "csv": CSV,
    "archi.csv": ARCHI,
}


@pytest.fixture(autouse=True)
def there(monkeypatch):
    known = dict(THERE)

    def load(group, name):
        assert group == "sidusryhmad.formats"
        found = known.get(name)
        if found is None or isinstance(found, Exception):
            raise found or UnknownFormatError(Message("unknown_format", "no"), name, sorted(known))
        return found

    monkeypatch.setattr(choose, "load", load)
    monkeypatch.setattr(choose, "names", lambda _: tuple(sorted(known)))
    return known


def source(name, content=b""):
    return Source(name, {name: content})


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.json", b"{}", JSON),
        ("a.JSON", b"{}", JSON),
        ("a.json", b"K", KUMU),
        ("a.json", b"P", PRSM),
        ("a.prsm.json", b"K", KUMU),
        ("a.prsm.json", b"{}", JSON),
    ],
)
def test_content_tells_dialects_apart_and_the_suffix_is_what_remains(name, content, expected):
    assert reader_for(source(name, content), None) == (expected, ())


def test_a_folder_holds_tables():
    assert reader_for(Source("kaust", {"a.csv": b"x"}, folder=True), None) == (CSV, ())
    assert Source("kaust", {"a.csv": b"A"}, folder=True).content == b""


def test_a_name_beats_suffix_and_content():
    assert reader_for(source("a.json", b"K"), "prsm.json") == (PRSM, ())
    assert reader_for(source("a.txt", b"K"), "json") == (JSON, ())


def test_a_broken_dialect_is_named_and_the_others_go_on(there):
    there["kumu.json"] = UnknownFormatError(Message("broken_plugin", "kumu is broken"), "kumu", ())
    found, remarks = reader_for(source("a.json", b"P"), None)
    assert found is PRSM
    assert [(r.kind, str(r.message)) for r in remarks] == [("lost", "kumu is broken")]


@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [("a.json", None, JSON), ("a.gexf", None, GEXF), ("a.b.json", None, JSON), ("a", "json", JSON)],
)
def test_a_writer_is_picked_by_suffix_or_name(path, name, expected):
    assert writer_for(Path(path), name) is expected


def test_a_dialect_before_the_suffix_picks_it(there):
    there["kumu.json"] = OneWay()
    assert writer_for(Path("kaart.KUMU.json"), None) is there["kumu.json"]
    assert writer_for(Path("kumu.json"), None) is JSON


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda: writer_for(Path("a.kumu.json"), None), "kumu.json can be read, but not written"),
        (lambda: reader_for(source("a.gexf"), None), "gexf can be written, but not read"),
        (lambda: reader_for(source("a"), None), "has no suffix that names its format"),
        (lambda: writer_for(Path("a"), None), "has no suffix that names its format"),
    ],
)
def test_what_cannot_be_done_is_said(ask, words):
    with pytest.raises(UnknownFormatError, match=words):
        ask()


@pytest.mark.parametrize("ask", [lambda: writer_for(Path("a.odd"), None),
                                 lambda: reader_for(source("a.odd"), None)])  # fmt: skip
def test_a_plugin_that_is_no_format_is_named(ask, there):
    there["odd"] = object()
    with pytest.raises(UnknownFormatError, match="not a file format"):
        ask()


@given(st.text(max_size=10), st.sampled_from(["JSON", "json", "Json"]))
def test_any_name_before_a_suffix_is_fine(stem, suffix):
    assert reader_for(source(f"{stem}x.{suffix}", b"{}"), None)[0] is JSON
