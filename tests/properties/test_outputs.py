"""What holds of every output, whatever is on the map and in the document."""

import re
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pypdf import PdfReader

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.locale.language import language
from sidusryhmad.render.draw import draw
from sidusryhmad.render.pptx import MOST_SHAPES
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.report import FORMATS, Report
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MAPS = service_maps()
CODES = st.sampled_from(["et", "en"])
TEXTS = st.text("abc õäöüšž ÕÄ 0123 +−,.<>&\"'", min_size=1, max_size=40).filter(str.strip)
OFFICE = ("pdf", "pptx", "docx")


@st.composite
def tables(draw_):
    count = draw_(st.integers(1, 4))
    columns = draw_(
        st.lists(st.builds(Column, TEXTS, st.booleans()), min_size=count, max_size=count)
    )
    cells = st.builds(Cell, TEXTS, st.sampled_from(["plain", "gain", "loss", "quiet"]))
    rows = draw_(st.lists(st.lists(cells, min_size=count, max_size=count), min_size=1, max_size=6))
    return Table(tuple(columns), tuple(map(tuple, rows)), draw_(TEXTS))


BLOCKS = st.one_of(
    st.builds(Paragraph, TEXTS, st.booleans()),
    st.builds(Bullets, st.lists(TEXTS, min_size=1, max_size=4).map(tuple), TEXTS),
    tables(),
)
SECTIONS = st.builds(Section, TEXTS, st.lists(BLOCKS, min_size=1, max_size=4).map(tuple))
DOCUMENTS = st.builds(
    Document, TEXTS, TEXTS, CODES, st.lists(SECTIONS, min_size=1, max_size=3).map(tuple)
)


def said(document):
    """Every text of a document."""
    found = [document.title, document.subtitle]
    for section in document.sections:
        found.append(section.title)
        for block in section.blocks:
            match block:
                case Paragraph():
                    found.append(block.text)
                case Bullets():
                    found += [block.title, *block.items]
                case Table():
                    found += [block.caption, *(c.title for c in block.columns)]
                    found += [cell.text for row in block.rows for cell in row]
    return found


def squeezed(text):
    return "".join(text.split())


def of_pdf(content):
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def of_office(content):
    with ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(n) for n in archive.namelist() if n.endswith(".xml")]
    return squeezed("".join("".join(fromstring(part).itertext()) for part in parts))


def everything(content, suffix):
    return of_pdf(content) if suffix == "pdf" else of_office(content)


@pytest.mark.parametrize("suffix", OFFICE)
@FEW
@given(document=DOCUMENTS)
def test_no_text_of_a_report_is_lost(document, suffix):
    text = everything(Report(document).to_bytes(suffix), suffix)
    assert [one for one in said(document) if squeezed(one) not in text] == []


@pytest.mark.parametrize("suffix", FORMATS)
@FEW
@given(document=DOCUMENTS)
def test_a_report_gives_the_same_bytes_twice(document, suffix):
    assert Report(document).to_bytes(suffix) == Report(document).to_bytes(suffix)


@pytest.mark.parametrize("suffix", FORMATS)
@FEW
@given(document=DOCUMENTS, more=SECTIONS)
def test_another_document_is_another_file(document, more, suffix):
    longer = Document(
        document.title, document.subtitle, document.language, (*document.sections, more)
    )
    assert Report(document).to_bytes(suffix) != Report(longer).to_bytes(suffix)


@FEW
@given(DOCUMENTS)
def test_tables_in_word_are_the_tables_of_the_document(document):
    made = docx.Document(BytesIO(Report(document).to_bytes("docx")))
    wanted = [b for s in document.sections for b in s.blocks if isinstance(b, Table)]
    assert len(made.tables) == len(wanted)
    for found, table in zip(made.tables, wanted, strict=True):
        rows = [[cell.text for cell in row.cells] for row in found.rows]
        assert rows[0] == [column.title for column in table.columns]
        assert rows[1:] == [[cell.text for cell in row] for row in table.rows]


@FEW
@given(DOCUMENTS)
def test_headings_in_word_are_the_sections_in_order(document):
    made = docx.Document(BytesIO(Report(document).to_bytes("docx")))
    heads = [p.text for p in made.paragraphs if p.style.name == "Heading 1"]
    assert heads == [section.title for section in document.sections]


@FEW
@given(DOCUMENTS)
def test_slides_follow_the_sections_in_order(document):
    made = Presentation(BytesIO(Report(document).to_bytes("pptx")))
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert titles[0] == document.title
    firsts = iter(titles[1:])
    assert all(section.title in firsts for section in document.sections)


@FEW
@given(DOCUMENTS)
def test_the_outline_of_a_pdf_is_its_sections_in_order(document):
    outline = PdfReader(BytesIO(Report(document).to_bytes("pdf"))).outline
    assert [entry.title for entry in outline] == [section.title for section in document.sections]


@pytest.mark.parametrize("suffix", ["pdf", "pptx", "mmd", "txt", "dot", "svg"])
@FEW
@given(service_map=MAPS, code=CODES)
def test_a_picture_gives_the_same_bytes_twice(service_map, code, suffix):
    first, second = (draw(service_map, language=code).to_bytes(suffix) for _ in range(2))
    assert first == second


@FEW
@given(MAPS, CODES)
def test_everybody_is_on_a_slide_in_a_pdf_and_in_mermaid(service_map, code):
    drawing = draw(service_map, language=code)
    page, slides = of_pdf(drawing.to_bytes("pdf")), of_office(drawing.to_bytes("pptx"))
    chart = drawing.to_bytes("mmd").decode()
    chart = re.sub(r"#(\d+);", lambda m: chr(int(m[1])), chart)
    for node in drawing.scene.nodes:
        lines = squeezed("".join(line.text for line in node.pill.lines))
        assert lines in page
        assert squeezed(node.name) in slides
        assert node.name in chart
        if len(drawing.scene.nodes) <= MOST_SHAPES:
            assert lines in slides


@FEW
@given(MAPS)
def test_strengths_in_mermaid_are_those_of_the_map(service_map):
    drawing = draw(service_map, language="en")
    labels = re.findall(r'\|"([^"]*)"\|', drawing.to_bytes("mmd").decode())
    words = language("en")
    for edge, label in zip(drawing.scene.edges, labels, strict=True):
        if edge.strength is None:
            assert label == {"positive": "+", "negative": "−"}.get(edge.sign, "?")
        else:
            told = float(label.replace("−", "-"))
            assert told == pytest.approx(edge.strength, abs=0.005 + 1e-9)
            assert label[0] == words.number(edge.strength, signed=True)[0]


@FEW
@given(MAPS, CODES)
def test_files_say_their_language_and_title(service_map, code):
    drawing = draw(service_map, language=code)
    reader = PdfReader(BytesIO(drawing.to_bytes("pdf")))
    assert reader.trailer["/Root"]["/Lang"] == code
    assert squeezed(reader.metadata.title) == squeezed(drawing.scene.title)
    about = Presentation(BytesIO(drawing.to_bytes("pptx"))).core_properties
    assert about.language == {"et": "et-EE", "en": "en-GB"}[code]
    assert about.title == drawing.scene.title[:255]


@FEW
@given(MAPS, st.integers(20, 200), st.booleans())
def test_sizes_are_for_png_alone(service_map, width, transparent):
    drawing = draw(service_map)
    content = drawing.to_bytes("png", width=width, transparent=transparent)
    assert int.from_bytes(content[16:20], "big") == width
    for suffix in ("svg", "pdf", "pptx", "dot", "mmd", "txt"):
        with pytest.raises(InvalidParameterError):
            drawing.to_bytes(suffix, width=width)
