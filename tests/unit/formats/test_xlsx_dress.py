"""Headings of workbooks that are filled in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.xlsx_dress import alignment, head, print_wide

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


@given(st.booleans(), st.booleans())
def test_a_needed_heading_is_told_from_others_by_more_than_its_colour(needed, number):
    cell = openpyxl.Workbook().active["A1"]
    head(cell, needed=needed, number=number)
    assert cell.font.bold
    assert (cell.font.color.rgb == "00FFFFFF") is needed
    assert cell.fill.fill_type == "solid"
    assert cell.alignment.wrap_text
    assert cell.alignment.horizontal == ("right" if number else "left")


@given(st.booleans(), st.booleans())
def test_numbers_stand_at_the_right_and_nothing_touches_its_neighbour(wrapped, number):
    made = alignment(wrapped=wrapped, number=number)
    assert (made.horizontal == "right") is number
    assert made.wrap_text is wrapped
    assert made.indent == 1


def test_every_sheet_is_a_page_wide():
    book = openpyxl.Workbook()
    book.create_sheet("b")
    print_wide(book)
    assert [(s.page_setup.fitToWidth, s.page_setup.orientation) for s in book] == [
        (1, "landscape")
    ] * 2
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in book)
