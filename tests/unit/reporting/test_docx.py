import sys
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.document import Bullets, Cell, Column, Figure, Paragraph, Table
from sidusryhmad.reporting.docx import to_docx

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def opened(made):
    return docx.Document(BytesIO(to_docx(made)))


def styled(made):
    return [(p.style.name, p.text) for p in made.paragraphs if p.text]


def test_headings_paragraphs_and_lists_carry_the_styles_of_word(document):
    made = opened(document(Paragraph("Vastus", lead=True), Bullets(("üks",), "Loend")))
    assert styled(made) == [
        ("Title", "Aruanne"),
        ("Subtitle", "alapealkiri"),
        ("Heading 1", "Peatükk"),
        ("Normal", "Vastus"),
        ("Normal", "Loend"),
        ("List Bullet", "üks"),
    ]


def test_a_picture_is_fit_for_print_and_says_what_it_shows(document):
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct"))
    made = opened(document(Figure(drawing, "Pildi all")))
    (picture,) = made.inline_shapes
    assert picture._inline.docPr.get("descr") == drawing.scene.description
    blip = picture._inline.graphic.graphicData.pic.blipFill.blip
    image = made.part.related_parts[blip.embed].image
    assert image.px_width >= 290 * picture.width.inches
    assert ("Caption", "Pildi all") in styled(made)


@pytest.mark.parametrize(("code", "locale"), [("et", "et-EE"), ("en", "en-GB")])
def test_the_language_is_set_for_the_spelling_checker(document, code, locale):
    made = opened(document(Paragraph("x"), code=code))
    languages = {e.get(qn("w:val")) for e in made.styles.element.iter(qn("w:lang"))}
    assert languages == {locale}
    assert made.core_properties.language == locale


def test_pages_are_a4_and_numbered(document):
    made = opened(document())
    page = made.sections[0]
    assert (page.page_width.mm, page.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert 'w:instr="PAGE"' in page.footer._element.xml


def test_it_says_its_title_and_nothing_of_the_day_it_was_made(document):
    about = opened(document(title="Õiged asjad")).core_properties
    assert (about.title, about.author) == ("Õiged asjad", "sidusryhmad")
    assert about.created.year == 2024


def test_the_bytes_are_the_same_twice_and_differ_for_another_document(document):
    made = document(Paragraph("x"))
    assert to_docx(made) == to_docx(made)
    assert to_docx(made) != to_docx(document(Paragraph("y")))


def test_without_the_library_the_command_to_get_it_is_said(document, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[docx\]'"):
        to_docx(document())


@FEW
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_makes_a_sound_file(document, first, second):
    rows = ((Cell(first), Cell(second)),)
    blocks = (Paragraph(first), Paragraph(second, lead=True), Bullets((first, second), second),
              Table((Column(second), Column(first, number=True)), rows, first))  # fmt: skip
    assert opened(document(*blocks, title=first, section=second)).paragraphs


@FEW
@given(st.lists(st.text("<w:t>&;/aõ\"'", min_size=1, max_size=30), min_size=1, max_size=5))
def test_markup_in_texts_is_shown_not_obeyed(document, texts):
    found = [p.text for p in opened(document(*map(Paragraph, texts))).paragraphs]
    assert found[3:] == texts
