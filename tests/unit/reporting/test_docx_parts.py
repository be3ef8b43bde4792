from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import STANDARD, theme_named, theme_names
from sidusryhmad.reporting.document import Bullets, Cell, Column, Figure, Table
from sidusryhmad.reporting.docx_parts import (
    MARGIN,
    WIDE,
    bullets,
    dress,
    figure,
    plain,
    shade,
    table,
)
from sidusryhmad.reporting.palette import palette

LOOK = palette(STANDARD)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROWS = ((Cell("Klient"), Cell("+1", "gain")), (Cell("Juht"), Cell("−1", "loss")))
TABLE = Table((Column("Kes"), Column("Kui palju", number=True)), ROWS, "Mida näitab")


@pytest.fixture
def made():
    return docx.Document()


def test_a_table_has_its_caption_heads_tones_and_numbers_at_the_right(made):
    table(made, TABLE, LOOK)
    assert (made.paragraphs[0].style.name, made.paragraphs[0].text) == ("Caption", "Mida näitab")
    (grid,) = made.tables
    texts = [[cell.text for cell in row.cells] for row in grid.rows]
    assert texts == [["Kes", "Kui palju"], ["Klient", "+1"], ["Juht", "−1"]]
    paragraph = grid.cell(1, 1).paragraphs[0]
    assert str(paragraph.runs[0].font.color.rgb) == plain(LOOK.gain)
    assert paragraph.alignment == 2


def test_the_heads_are_repeated_on_every_page(made):
    table(made, TABLE, LOOK)
    heads = [row._tr.find(".//" + qn("w:tblHeader")) for row in made.tables[0].rows]
    assert [head is not None for head in heads] == [True, False, False]


def test_a_table_too_wide_for_the_page_is_a_list(made):
    wide = Table((Column("Klienditeenindaja"),) * 14, ((Cell("Klienditeenindaja"),) * 14,))
    table(made, wide, LOOK)
    assert made.tables == []
    assert made.paragraphs[0].style.name == "List Bullet"


def test_a_table_without_rows_is_its_caption(made):
    table(made, replace(TABLE, rows=()), LOOK)
    assert made.tables == []
    assert [p.text for p in made.paragraphs] == ["Mida näitab"]


def test_a_list_without_a_title_has_none(made):
    bullets(made, Bullets(("üks", "kaks")))
    assert [p.text for p in made.paragraphs] == ["üks", "kaks"]


def test_the_answer_stands_on_a_ground_that_word_accepts(made):
    paragraph = made.add_paragraph("Vastus")
    paragraph.paragraph_format.space_after = 0
    shade(paragraph, LOOK.ground)
    order = [child.tag for child in paragraph._p.pPr]
    assert order.index(qn("w:shd")) < order.index(qn("w:spacing"))


def children(element):
    return [child.tag for child in element]


def test_lines_of_a_table_stand_where_word_expects_them(made):
    table(made, TABLE, LOOK)
    order = children(made.tables[0]._tbl.tblPr)
    assert order.index(qn("w:tblBorders")) < order.index(qn("w:tblLook"))
    assert order.index(qn("w:tblW")) < order.index(qn("w:tblBorders"))


@FEW
@given(st.sampled_from(theme_names()))
def test_text_and_pages_have_the_theme_s_colours(name):
    made, look = docx.Document(), palette(theme_named(name))
    dress(made, look)
    told = {style: str(made.styles[style].font.color.rgb) for style in ("Normal", "Caption")}
    assert told == {"Normal": plain(look.ink), "Caption": plain(look.soft)}
    grounds = [each.get(qn("w:color")) for each in made.element.findall(qn("w:background"))]
    assert grounds == ([] if look.paper == "#FFFFFF" else [plain(look.paper)])
    settings_ = children(made.settings.element)
    assert (qn("w:displayBackgroundShape") in settings_) == bool(grounds)
    assert settings_[0] == qn("w:zoom")
    assert children(made.element)[0] == qn("w:background" if grounds else "w:body")


@FEW
@given(st.integers(1, 60), st.integers(1, 80))
def test_a_table_of_any_size_keeps_every_cell_and_fits_the_page(rows, long):
    made = docx.Document()
    body = tuple((Cell(f"R{n}"), Cell("sõna " * long)) for n in range(rows))
    table(made, Table((Column("Kes"), Column("Miks")), body), LOOK)
    (grid,) = made.tables
    assert [row.cells[0].text for row in grid.rows][1:] == [f"R{n}" for n in range(rows)]
    assert sum(column.width.pt for column in grid.columns) <= WIDE - 2 * MARGIN + 1


@FEW
@given(st.text("abõ", min_size=1, max_size=20))
def test_a_picture_fits_the_page_whatever_is_on_it(name):
    made = docx.Document()
    drawing = draw(ServiceMap.named(name).with_stakeholder(name, ring="direct"))
    figure(made, Figure(drawing))
    (picture,) = made.inline_shapes
    assert picture.width.pt <= WIDE - 2 * MARGIN + 1
    assert picture.width / picture.height == pytest.approx(
        drawing.scene.width / drawing.scene.height, rel=0.01
    )
    content = BytesIO()
    made.save(content)
    assert content.getvalue()
