"""Lines, tables and pictures on a sheet."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.document import Bullets, Column, Figure, Paragraph, Table
from sidusryhmad.reporting.document import Cell as Told
from sidusryhmad.reporting.xlsx_parts import Sheet, number_of, put

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
FEW = settings(max_examples=30, deadline=None)
codes = st.sampled_from(["et", "en"])
DANGEROUS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(1)")


@FEW
@given(day=st.dates(), code=codes)
def test_a_day_is_a_day_on_the_sheet_so_that_it_sorts(day, code):
    made = openpyxl.Workbook().active
    text = language(code).date(day, short=True)
    sheet(made, Table((Column("Millal"),), ((Told(text, day=day),),)), code=code)
    kept = made["A2"].value
    assert kept == (day if day.year > 1900 else text)
    assert made["A2"].is_date == (day.year > 1900)


@pytest.fixture
def made():
    return openpyxl.Workbook().active


def sheet(made, *blocks, code="et"):
    found = Sheet(made, code, blocks)
    for block in blocks:
        found.add(block)
    return found


def table(*rows, columns=("Nimi", "Kokku"), number=(False, True), caption=""):
    heads = tuple(Column(title, at) for title, at in zip(columns, number, strict=True))
    return Table(heads, tuple(tuple(map(Told, row)) for row in rows), caption)


@given(st.floats(-9999, 9999), st.integers(0, 4), st.booleans(), codes)
def test_a_number_is_the_one_that_is_printed(value, digits, signed, code):
    text = language(code).number(value, digits=digits, signed=signed)
    number, shown = number_of(text, code)
    assert number == pytest.approx(round(value, digits) + 0.0)
    assert shown.startswith("+") == text.startswith("+")
    assert shown.split(";")[-1].partition(".")[2] == "0" * digits


@pytest.mark.parametrize(
    ("text", "code", "number", "shown"),
    [
        ("−0,67", "et", -0.67, "0.00;−0.00;0.00"),
        ("+1,234.5", "en", 1234.5, "+#,##0.0;−#,##0.0;#,##0.0"),
        ("1\u00a0234", "et", 1234, "#,##0;−#,##0;#,##0"),
        ("97%", "et", 0.97, "0%;−0%;0%"),
        ("3 %", "en", 0.03, "0%;−0%;0%"),
    ],
)
def test_numbers_as_either_language_writes_them(text, code, number, shown):
    assert number_of(text, code) == (number, shown)


@pytest.mark.parametrize(
    "text", ["–", "", "< 1%", "+0,25 … +1", "1,5", "2.500,0", "1e5", "Klient +2", "▲ 1", "9" * 20]
)
def test_anything_else_stays_a_text(text):
    assert number_of(text, "en") is None


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_is_a_formula_or_could_become_one(made, text):
    put(made["A1"], text)
    assert made["A1"].data_type == "s"
    assert made["A1"].quotePrefix or made["A1"].value[0] not in "=+-@\t\r"


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|x", "'=1+1"])
def test_a_text_is_kept_as_it_is_also_once_saved(made, text):
    put(made["A1"], text)
    content = io.BytesIO()
    made.parent.save(content)
    cell = openpyxl.load_workbook(content).active["A1"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix


@FEW
@given(st.text(min_size=1, max_size=30))
def test_whatever_is_put_stays_a_text(text):
    cell = openpyxl.Workbook().active["A1"]
    put(cell, text)
    assert cell.data_type == "s"
    value = cell.value
    harmless = not value or value[0] not in "=+-@\t\r" or not any(c.isalpha() for c in value)
    assert harmless or cell.quotePrefix


@pytest.mark.parametrize("text", ["+0,25 … +1,50", "-1", "+2"])
def test_what_holds_only_numbers_needs_no_apostrophe(made, text):
    put(made["A1"], text)
    assert made["A1"].value == text
    assert not made["A1"].quotePrefix


def test_a_table_keeps_numbers_to_reckon_with_and_words_as_they_are(made):
    sheet(made, table(("Klient", "+2,18"), ("Notar", "–"), caption="Punktid"))
    assert [c.value for c in made[1]][:2] == ["Nimi", "Kokku"]
    assert [c.value for c in made[2]][:2] == ["Klient", 2.18]
    assert made["B2"].number_format == "+0.00;−0.00;0.00"
    assert made["B3"].value == "–"
    assert made["A4"].value == "Punktid"
    assert made["A1"].font.bold


def test_only_columns_of_numbers_hold_numbers(made):
    sheet(made, table(("7", "7"), columns=("Tuba", "Arv")))
    assert [made["A2"].value, made["B2"].value] == ["7", 7]


@pytest.mark.parametrize(("tone", "bold"), [("gain", True), ("loss", True), ("quiet", False)])
def test_tones_are_colours_besides_the_sign(made, tone, bold):
    cells = ((Told("+1,00", tone),),)
    sheet(made, Table((Column("Kokku", number=True),), cells))
    assert made["A2"].font.bold == bold
    assert made["A2"].font.color.rgb != "FF000000"


def test_lines_reach_across_the_sheet_and_are_as_high_as_they_need(made):
    found = sheet(made, Paragraph("sõna " * 100, lead=True), Bullets(("üks", "kaks"), "Loend"))
    (first, *_) = sorted(made.merged_cells.ranges, key=lambda area: area.min_row)
    assert (first.min_col, first.max_col) == (1, len(found.widths))
    assert made.row_dimensions[1].height >= 5 * 15
    assert [made.cell(row, 1).value for row in (3, 4, 5)] == ["Loend", "• üks", "• kaks"]
    assert made["A1"].fill.fgColor.rgb.endswith("EEF2F6")


@FEW
@given(st.lists(st.lists(st.text(max_size=60), min_size=2, max_size=2), max_size=4))
def test_columns_are_wide_enough_to_read_and_no_wider(rows):
    made = openpyxl.Workbook().active
    found = sheet(made, table(*rows))
    assert all(11 <= width <= 34 for width in found.widths)
    assert sum(found.widths) >= 104
    assert found.row == len(rows) + 3


def test_a_picture_has_room_of_its_own(made):
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct"))
    found = sheet(made, Figure(drawing, "Pildi all"))
    (image,) = made._images
    ratio = drawing.scene.height / drawing.scene.width
    assert image.height == round(image.width * ratio)
    caption = next(c for row in made for c in row if c.value == "Pildi all")
    assert (caption.row - 1) * 20 >= image.height
    assert found.row > caption.row
    assert made.page_setup.fitToHeight == 1


def test_numbers_stand_at_the_right_below_their_heading(made):
    sheet(made, table(("Klient", "+2,18")))
    assert [made[at].alignment.horizontal for at in ("A1", "B1", "A2", "B2")] == [
        "left", "right", "left", "right",
    ]  # fmt: skip
