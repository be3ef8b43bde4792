"""Names and notes from anybody: nothing in them may act, wherever they are shown."""

import re
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader
from rich.cells import cell_len

from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.main import run
from sidusryhmad.formats.files import read_quietly, write
from sidusryhmad.render.draw import draw
from sidusryhmad.render.text import drawable
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.html import to_fragment

STEERING = {
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
}
ACTIVE = {
    "script",
    "iframe",
    "object",
    "embed",
    "link",
    "base",
    "form",
    "a",
    "foreignobject",
    "use",
}
LOADS = {"src", "href", "xlink:href", "action", "data", "poster", "srcset", "background"}
ACTIVE_PDF = (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/OpenAction", b"/SubmitForm")
PAGES = ("page", "fragment", "notebook")


def steering(text):
    """Characters that steer a terminal or turn the direction of text around."""
    controls = {c for c in text if unicodedata.category(c) == "Cc" and c != "\n"}
    return controls | (STEERING & set(text))


@pytest.fixture(scope="module")
def pages(nasty_map):
    made = report(nasty_map)
    return {
        "page": made.to_html(),
        "fragment": to_fragment(made.document),
        "notebook": impact(nasty_map)._repr_mimebundle_()["text/html"],
    }


class Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.attributes, self.styles, self.inside = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.attributes += attrs
        self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if self.inside and self.inside[-1] == "style":
            self.styles.append(data)


@pytest.mark.parametrize("kind", PAGES)
def test_html_has_nothing_active(pages, kind):
    page = Elements(pages[kind])
    assert len(page.found) > 200
    assert ACTIVE & set(page.found) == ({"iframe"} if kind == "notebook" else set())
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert [v for name, v in page.attributes if name != "alt" and _steers(v)] == []


def _steers(value):
    """Pictures and framed pages only carry names as data; a frame has no origin."""
    carried = ("data:image/svg+xml,", "<!doctype html>")
    return value and "javascript:" in value.lower() and not value.startswith(carried)


def test_the_frame_in_a_notebook_has_no_origin_and_no_address(pages):
    page = Elements(pages["notebook"])
    assert page.found.count("iframe") == 1
    assert ("sandbox", "allow-scripts") in page.attributes
    assert [v for name, v in page.attributes if name == "src" and not v.startswith("data:")] == []


@pytest.mark.parametrize("kind", PAGES)
def test_html_loads_nothing_from_anywhere(pages, kind):
    page = Elements(pages[kind])
    loads = [value for name, value in page.attributes if name in LOADS]
    assert [value for value in loads if not value.startswith("data:")] == []
    urls = [u for style in page.styles for u in re.findall(r"url\(([^)]*)\)|@import", style)]
    assert [url for url in urls if not url.startswith("data:")] == []
    styles = [v for name, v in page.attributes if name == "style"]
    assert [style for style in styles if "url" in style] == []


@pytest.mark.parametrize("kind", PAGES)
def test_html_has_no_characters_that_steer(pages, kind):
    assert steering(pages[kind]) == set()


def test_every_name_is_in_the_page_to_be_read(pages, nasty):
    shown = []

    class Texts(HTMLParser):
        def handle_data(self, data):
            shown.append(data)

    Texts().feed(pages["page"])
    text = " ".join(shown)
    harmless = [n for n in nasty if not steering(n) and "\n" not in n]
    assert len(harmless) >= 10
    assert [name for name in harmless if name not in text] == []


@pytest.mark.parametrize("width", [40, 100])
def test_text_has_no_characters_that_steer_and_keeps_its_width(nasty_map, width):
    text = report(nasty_map).to_text(width=width)
    assert steering(text) == set()
    assert max(map(cell_len, text.split("\n"))) <= width


def test_markdown_has_no_characters_that_steer(nasty_map):
    assert steering(report(nasty_map).to_markdown()) == set()


def kinds(text):
    reader = MarkdownIt("commonmark").enable("table")
    waiting, found = list(reader.parse(text)), []
    while waiting:
        token = waiting.pop()
        found.append(token.type)
        waiting += token.children or ()
    return found


def test_markdown_has_no_links_no_html_and_no_code(nasty_map):
    found = set(kinds(report(nasty_map).to_markdown()))
    assert "table_open" in found
    assert not {"link_open", "image", "html_block", "html_inline"} & found
    assert not {"code_inline", "code_block", "fence", "em_open", "hardbreak"} & found


def test_markdown_tables_keep_their_columns(nasty_map):
    made = report(nasty_map)
    tables = [b for s in made.document.sections for b in s.blocks if hasattr(b, "columns")]
    found = kinds(made.to_markdown())
    assert found.count("table_open") == len(tables)
    assert found.count("th_open") == sum(len(t.columns) for t in tables)
    assert found.count("td_open") == sum(len(t.columns) * len(t.rows) for t in tables)


@pytest.mark.parametrize("shown", ["map", "impact"])
def test_svg_is_sound_and_has_nothing_active(nasty_map, shown):
    drawing = draw(nasty_map if shown == "map" else impact(nasty_map))
    root = fromstring(drawing.to_bytes("svg"))
    tags = {element.tag.rsplit("}")[-1].lower() for element in root.iter()}
    names = {name.rsplit("}")[-1].lower() for element in root.iter() for name in element.attrib}
    assert ACTIVE & tags == set()
    assert LOADS & names == set()
    assert [name for name in names if name.startswith("on")] == []


def test_a_picture_of_nasty_names_can_be_drawn_in_every_format(nasty_map):
    drawing = draw(nasty_map)
    assert drawing.to_bytes("png").startswith(b"\x89PNG")
    assert not [word for word in ACTIVE_PDF if word in drawing.to_bytes("pdf")]
    for form in ("dot", "mmd", "txt"):
        assert steering(drawing.to_bytes(form).decode("utf-8")) - {"\t"} == set()


def test_a_pdf_report_has_nothing_active_and_shows_every_name(nasty_map, nasty):
    content = report(nasty_map).to_bytes("pdf")
    assert not [word for word in ACTIVE_PDF if word in content]
    pages = PdfReader(BytesIO(content)).pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    plain = [n for n in nasty if not steering(n) and all(map(drawable, n))]
    assert len(plain) >= 13
    assert [name for name in plain if "".join(name.split())[:60] not in text] == []


@pytest.mark.parametrize("suffix", ["pptx", "docx"])
def test_office_files_show_every_name_and_point_nowhere(nasty_map, nasty, suffix):
    content = report(nasty_map).to_bytes(suffix)
    with ZipFile(BytesIO(content)) as archive:
        parts = {n: archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".rels"))}
    links = [part for name, part in parts.items() if name.endswith(".rels")]
    assert links
    assert not [part for part in links if b'TargetMode="External"' in part]
    text = "".join("".join(fromstring(part).itertext()) for part in parts.values()).replace(" ", "")
    plain = [n for n in nasty if not steering(n) and "\n" not in n and n.isprintable()]
    assert [name for name in plain if name.replace(" ", "")[:60] not in text] == []
    assert steering(text) - {"\n"} == set()


@pytest.mark.parametrize("suffix", ["yaml", "json"])
@pytest.mark.parametrize(
    "words", [["check"], ["check", "--strict"], ["impact"], ["report"], ["draw", "-o", "a.svg"]]
)
def test_the_program_prints_no_characters_that_steer(
    nasty_map, tmp_path, capsys, monkeypatch, suffix, words
):
    monkeypatch.chdir(tmp_path)
    write(nasty_map, f"m.{suffix}")
    assert run([words[0], f"m.{suffix}", *words[1:]]) in {0, 1}
    out, err = capsys.readouterr()
    assert out
    assert steering(out) | steering(err) == set()


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_a_nasty_map_is_the_same_after_a_file(nasty_map, tmp_path, suffix):
    assert read_quietly(write(nasty_map, tmp_path / f"m.{suffix}")) == nasty_map
