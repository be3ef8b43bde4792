"""Cells as a workbook."""

import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.xlsx_cells import LONGEST
from sidusryhmad.formats.xlsx_read import grids_of
from sidusryhmad.formats.xlsx_write import bytes_of, too_long, workbook_of

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
texts = st.text(max_size=20).filter(lambda t: t and not t.startswith("="))
values = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | texts
grids = st.lists(st.lists(values, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)


def written(*made, heading=True):
    return bytes_of(workbook_of(made, frozen=[heading] * len(made)))


def stripped(rows):
    """Rows without the blanks at their ends, which a workbook does not keep."""
    found = []
    for row in rows:
        cells = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        found.append(cells)
    while found and not found[-1]:
        found.pop()
    return found


@settings(max_examples=50, deadline=None)
@given(grids)
def test_every_cell_comes_back(rows):
    ((grid,), remarks) = grids_of(written(Grid("Leht", tuple(rows))))
    assert stripped(grid.rows) == stripped(rows)
    assert remarks == ()


def test_the_same_sheets_give_the_same_bytes():
    grid = Grid("Leht", (("nimi", "ring"), ("Klient", 1.5)))
    assert written(grid) == written(grid)


def test_numbers_with_many_digits_stay_exact():
    ((grid,), _) = grids_of(written(Grid("Leht", ((0.1 + 0.2, 0.5),))))
    assert float(grid.rows[0][0]) == 0.1 + 0.2
    assert grid.rows[0][1] == 0.5


def test_headings_stay_in_view_and_stand_out():
    book = openpyxl.load_workbook(io.BytesIO(written(Grid("Leht", (("nimi",), ("Klient" * 20,))))))
    sheet = book["Leht"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold
    assert 9 <= sheet.column_dimensions["A"].width <= 60
    plain = openpyxl.load_workbook(io.BytesIO(written(Grid("Leht", (("a",),)), heading=False)))
    assert plain["Leht"].freeze_panes is None


def test_what_is_longer_than_a_cell_is_cut_and_said():
    grid = Grid("Leht", (("nimi",), ("a" * (LONGEST + 1),)))
    ((found,), _) = grids_of(written(grid))
    assert found.rows[1] == ("a" * LONGEST,)
    (remark,) = too_long([grid])
    assert (remark.kind, remark.place.sheet, remark.place.line) == ("lost", "Leht", 2)
    assert too_long([found]) == ()


def test_the_author_is_the_program_and_no_clock_is_asked():
    book = openpyxl.load_workbook(io.BytesIO(written(Grid("Leht", (("a",),)))))
    assert book.properties.creator == "sidusryhmad"
    assert book.properties.created.year == 2000


def test_the_moment_of_saving_is_not_written():
    grid = Grid("Leht", (("a",),))
    first = written(grid)
    time.sleep(1.1)
    assert written(grid) == first
    properties = openpyxl.load_workbook(io.BytesIO(first)).properties
    assert properties.modified == properties.created
