import re
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import theme_named
from sidusryhmad.reporting.document import Bullets, Cell, Column, Document, Figure, Paragraph, Table
from sidusryhmad.reporting.pdf import to_pdf, unknown

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pages(made):
    return [page.extract_text() for page in PdfReader(BytesIO(to_pdf(made))).pages]


def squeezed(texts):
    return "".join("".join(texts).split())


def test_every_kind_of_block_is_there(document, table):
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct"))
    blocks = (Paragraph("Vastus", lead=True), Paragraph("Tekst"), Bullets(("üks", "kaks"), "Loend"),
              table(2), Figure(drawing, "Pildi all"))  # fmt: skip
    text = squeezed(pages(document(*blocks)))
    words = (
        "Aruanne alapealkiri Peatükk Vastus Tekst Loend üks kaks Midatabelnäitab Sidusrühm Rühm1 "
        "+1 Külaline Pildiall"
    )
    assert [word for word in words.split() if word not in text] == []


def test_a_long_table_goes_on_with_its_heads_and_loses_no_row(document, table):
    found = pages(document(table(150)))
    assert len(found) >= 3
    assert all("Sidusrühm" in page and "Miks" in page for page in found)
    text = "".join(found)
    assert [n for n in range(150) if f"põhjus {n}\n" not in text + "\n"] == []


def test_pages_are_a4_and_numbered(document, table):
    reader = PdfReader(BytesIO(to_pdf(document(table(100)))))
    for number, page in enumerate(reader.pages, 1):
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(
            (595.28, 841.89), abs=0.01
        )
        assert str(number) in page.extract_text().split()


def test_it_says_its_title_and_language_and_lists_its_sections(document):
    reader = PdfReader(BytesIO(to_pdf(document(Paragraph("x"), title="Õiged asjad"))))
    assert reader.metadata.title == "Õiged asjad"
    assert reader.metadata.author == "sidusryhmad"
    assert reader.trailer["/Root"]["/Lang"] == "et"
    assert [entry.title for entry in reader.outline] == ["Peatükk"]


def test_a_wide_picture_turns_its_page(document):
    m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct")
    m = m.with_change("Robot", {"A": 1}).with_change("Tasu", {"A": -1})
    from sidusryhmad.analysis.compare.compare import compare

    made = document(Figure(draw(compare(m, draws=10))), Paragraph("Järgneb"))
    boxes = [page.mediabox for page in PdfReader(BytesIO(to_pdf(made))).pages]
    assert {box.width > box.height for box in boxes} == {True, False}


def test_the_bytes_are_the_same_twice_and_differ_for_another_document(document, table):
    made = document(table(3), Paragraph("x"))
    assert to_pdf(made) == to_pdf(made)
    assert to_pdf(made) != to_pdf(document(table(4)))


def test_without_the_library_the_command_to_get_it_is_said(document, monkeypatch):
    monkeypatch.setitem(sys.modules, "reportlab", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[pdf\]'"):
        to_pdf(document())


def test_a_document_without_sections_is_a_page():
    assert len(pages(Document("T", "", "en", ()))) == 1


@FEW
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_makes_a_sound_file(document, first, second):
    rows = ((Cell(first), Cell(second)),)
    blocks = (Paragraph(first), Paragraph(second, lead=True), Bullets((first, second), second),
              Table((Column(second), Column(first, number=True)), rows, first))  # fmt: skip
    assert pages(document(*blocks, title=first, section=second))


@FEW
@given(st.lists(st.text("<b>&;/aõ\"'", min_size=1, max_size=30), min_size=1, max_size=4))
def test_markup_in_texts_is_shown_not_obeyed(document, texts):
    text = squeezed(pages(document(*map(Paragraph, texts))))
    assert [one for one in texts if one not in text] == []


@FEW
@given(st.integers(1, 60), st.integers(1, 40))
def test_tables_of_any_length_and_height_lose_no_word(document, table, rows, long):
    made = document(table(rows, " ".join(["sõna"] * long)))
    text = "".join(pages(made))
    assert text.count("sõna") == rows * long


def test_characters_without_a_glyph_are_found_wherever_they_stand(document):
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("己", ring="direct"))
    wide = Table((Column("丁"),), ((Cell("戊"),),), "丙")
    blocks = (Paragraph("甲"), Bullets(("乙",), "庚"), wide, Figure(drawing, "辛"))
    lost = unknown(document(*blocks, title="名", section="字"))
    assert set(lost) == set("己丁戊丙甲乙庚辛名字")
    assert lost == "".join(sorted(lost))


@given(st.text("aõäöüšžАя–−▲▼ 0123", max_size=50))
def test_what_the_font_holds_is_not_lost(document, text):
    assert unknown(document(Paragraph(text + "\n\t\u200d"), title=text)) == ""


def test_every_page_of_a_dark_report_is_painted_before_anything_else(document, table):
    dark = replace(document(table(150)), theme=theme_named("dark"))
    light = document(table(150))
    for told, painted in ((dark, True), (light, False)):
        for page in PdfReader(BytesIO(to_pdf(told))).pages:
            drawn = page.get_contents().get_data().decode("latin-1")
            whole = re.search(r"0 0 595\.28 841\.89 re f", drawn)
            assert bool(whole) == painted
            assert not painted or whole.start() < drawn.index("Tj")
