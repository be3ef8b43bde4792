from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.document import Bullets, Cell, Column, Figure, Table
from sidusryhmad.reporting.docx_parts import MARGIN, WIDE, bullets, figure, shade, table

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROWS = ((Cell("Klient"), Cell("+1", "gain")), (Cell("Juht"), Cell("−1", "loss")))
TABLE = Table((Column("Kes"), Column("Kui palju", number=True)), ROWS, "Mida näitab")


@pytest.fixture
def made():
    return docx.Document()


def test_a_table_has_its_caption_heads_tones_and_numbers_at_the_right(made):
    table(made, TABLE)
    assert (made.paragraphs[0].style.name, made.paragraphs[0].text) == ("Caption", "Mida näitab")
    (grid,) = made.tables
    texts = [[cell.text for cell in row.cells] for row in grid.rows]
    assert texts == [["Kes", "Kui palju"], ["Klient", "+1"], ["Juht", "−1"]]
    paragraph = grid.cell(1, 1).paragraphs[0]
    assert str(paragraph.runs[0].font.color.rgb) == "00578A"
    assert paragraph.alignment == 2


def test_the_heads_are_repeated_on_every_page(made):
    table(made, TABLE)
    heads = [row._tr.find(".//" + qn("w:tblHeader")) for row in made.tables[0].rows]
    assert [head is not None for head in heads] == [True, False, False]


def test_a_table_too_wide_for_the_page_is_a_list(made):
    wide = Table((Column("Klienditeenindaja"),) * 14, ((Cell("Klienditeenindaja"),) * 14,))
    table(made, wide)
    assert made.tables == []
    assert made.paragraphs[0].style.name == "List Bullet"


def test_a_table_without_rows_is_its_caption(made):
    table(made, replace(TABLE, rows=()))
    assert made.tables == []
    assert [p.text for p in made.paragraphs] == ["Mida näitab"]


def test_a_list_without_a_title_has_none(made):
    bullets(made, Bullets(("üks", "kaks")))
    assert [p.text for p in made.paragraphs] == ["üks", "kaks"]


def test_the_answer_stands_on_a_ground_that_word_accepts(made):
    paragraph = made.add_paragraph("Vastus")
    paragraph.paragraph_format.space_after = 0
    shade(paragraph)
    order = [child.tag for child in paragraph._p.pPr]
    assert order.index(qn("w:shd")) < order.index(qn("w:spacing"))


@FEW
@given(st.integers(1, 60), st.integers(1, 80))
def test_a_table_of_any_size_keeps_every_cell_and_fits_the_page(rows, long):
    made = docx.Document()
    body = tuple((Cell(f"R{n}"), Cell("sõna " * long)) for n in range(rows))
    table(made, Table((Column("Kes"), Column("Miks")), body))
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
