"""Workbooks as cells."""

import datetime
import io
import sys
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, MissingExtraError
from sidusryhmad.formats import xlsx_read
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.xlsx_file import FORMAT
from sidusryhmad.formats.xlsx_read import grids_of

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def book():
    made = openpyxl.Workbook()
    made.active.title = "Leht"
    return made


def codes(remarks):
    return [(r.kind, r.message.code, r.place.sheet) for r in remarks]


def test_cells_keep_their_types(book):
    book.active.append(["a", 1, 2.5, True, None, datetime.date(2026, 11, 22), "_x0041_"])
    ((grid,), remarks) = grids_of(saved(book))
    assert grid.rows == (("a", 1, 2.5, True, None, "2026-11-22", "A"),)
    assert (grid.name, remarks) == ("Leht", ())


def test_merged_titles_and_trailing_blanks_are_harmless(book):
    sheet = book.active
    sheet["A1"] = "Meie kaart"
    sheet.merge_cells("A1:C1")
    for row in (["nimi", "ring", None], ["Klient ", "direct", None], [None, None, None]):
        sheet.append(row)
    sheet["F40"].font = openpyxl.styles.Font(bold=True)
    m = built(FORMAT.parse(source(saved(book))))
    assert [s.name for s in m.stakeholders] == ["Klient"]


def source(content):
    return Source("kaart.xlsx", {"kaart.xlsx": content})


def test_hidden_sheets_and_columns_are_said(book):
    book.active.append(["a", "b"])
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("Salajane").sheet_state = "hidden"
    book.create_sheet("Loendid (ignore)").sheet_state = "hidden"
    grids, remarks = grids_of(saved(book))
    assert [grid.name for grid in grids] == ["Leht"]
    assert codes(remarks) == [
        ("assumed", "hidden_columns", "Leht"),
        ("lost", "hidden_sheet", "Salajane"),
    ]
    assert remarks[0].message.values["columns"] == "B"


def test_formulas_are_not_worked_out(book):
    book.active.append(["=1+1", '=HYPERLINK("http://x")', 3])
    ((grid,), remarks) = grids_of(saved(book))
    assert grid.rows == ((None, None, 3),)
    assert codes(remarks) == [("lost", "formula", "Leht")]
    assert remarks[0].message.values["count"] == 2


def test_stored_results_are_read_and_said(book):
    book.active["A1"] = "=1+1"
    book.active["B1"] = "x"
    content = saved(book)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith("sheet1.xml"):
                assert b"<v></v>" in part or b"<v />" in part or b"<v/>" in part
                for blank in (b"<v></v>", b"<v />", b"<v/>"):
                    part = part.replace(blank, b"<v>2</v>", 1)
            new.writestr(name, part)
    ((grid,), remarks) = grids_of(made.getvalue())
    assert grid.rows == ((2, "x"),)
    assert codes(remarks) == [("assumed", "results", "Leht")]


@pytest.mark.parametrize(("content", "words"), [
    (b"", "damaged"), (b"PK\x03\x04", "damaged"), (b"nimi;ring", "damaged"),
    (b"\xd0\xcf\x11\xe0" + bytes(500), "without a password")])  # fmt: skip
def test_what_is_no_workbook_is_refused(content, words):
    with pytest.raises(InvalidMapError, match=words):
        grids_of(content)


def test_an_archive_of_something_else_is_refused():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        target.writestr("word/document.xml", "<a/>")
    with pytest.raises(InvalidMapError, match="damaged, or something else"):
        grids_of(made.getvalue())


@pytest.mark.parametrize("cell", ["A60000", "CZZ1"])
def test_a_sheet_that_reaches_too_far_is_refused(book, cell):
    book.active[cell] = 1
    with pytest.raises(InvalidMapError, match="far more than a map") as raised:
        grids_of(saved(book))
    assert raised.value.faults[0].place.sheet == "Leht"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=20))
def test_a_damaged_workbook_is_a_map_or_refused(at, noise):
    made = openpyxl.Workbook()
    made.active.append(["nimi", "ring"])
    made.active.append(["Klient", "direct"])
    content = bytearray(saved(made))
    at %= len(content)
    content[at : at + len(noise)] = noise
    with suppress(InvalidMapError):
        built(FORMAT.parse(source(bytes(content))))


def test_without_the_library_the_command_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[xlsx\]'"):
        xlsx_read.require_openpyxl()


def test_cells_merged_downwards_count_for_each_row(book):
    sheet = book.active
    for row in (["ring", "nimi"], ["otsene", "Klient"], [None, "Kandja"], ["kaudne", "Naaber"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    ((grid,), remarks) = grids_of(saved(book))
    assert [row[0] for row in grid.rows] == ["ring", "otsene", "otsene", "kaudne"]
    assert codes(remarks) == [("assumed", "merged_cells", "Leht")]
    assert remarks[0].place.line == 2


def test_a_heading_of_two_rows_is_its_lower_one(book):
    sheet = book.active
    for row in (["Sidusrühm", None, "Hinnang"], ["Nimi", "Ring", "Võim"], ["Klient", "otsene", 3]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    ((grid,), _) = grids_of(saved(book))
    assert grid.titles == {1}
    m = built(FORMAT.parse(source(saved(book))))
    assert [(s.name, s.ring, s.power.value) for s in m.stakeholders] == [("Klient", "direct", 3)]


def test_merged_cells_with_nothing_in_them_say_nothing(book):
    book.active["C3"] = "x"
    book.active.merge_cells("A1:A2")
    assert grids_of(saved(book))[1] == ()


def test_hidden_rows_are_read_and_said(book):
    for row in (["nimi", "ring"], ["Klient", "otsene"], ["Peidus", "kaudne"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    (grids, remarks) = grids_of(saved(book))
    assert len(grids[0].rows) == 3
    assert codes(remarks) == [("assumed", "hidden_rows", "Leht")]
    assert remarks[0].message.values == {"count": 1}


@given(st.sampled_from(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"]))
def test_errors_of_formulas_are_blank_and_said(error):
    made = openpyxl.Workbook()
    made.active.append(["nimi", "ring", "võim"])
    made.active.append(["Klient", "otsene", error])
    made.active["C2"].data_type = "e"
    ((grid,), remarks) = grids_of(saved(made))
    assert grid.rows[1] == ("Klient", "otsene", None)
    (remark,) = remarks
    assert (remark.kind, remark.message.code) == ("lost", "error_value")
    assert (remark.place.line, remark.place.column) == (2, 3)
    assert error in str(remark.message)


cells_ = (
    st.none()
    | st.integers(-5, 9)
    | st.sampled_from(
        [
            "nimi",
            "ring",
            "kes",
            "keda",
            "Klient",
            "A",
            "B",
            "otsene",
            "Kõrge",
            "#N/A",
            "teenus",
            "?",
        ]
    )
)
areas = st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(0, 2), st.integers(0, 2))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(cells_, max_size=5), max_size=6), st.lists(areas, max_size=2), st.data())
def test_whatever_stands_on_a_sheet_is_a_map_or_a_fault(rows, merged, data):
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = data.draw(st.sampled_from(["Leht", "sidusrühmad", "mõjud", "maatriks", "teenus"]))
    for row in rows:
        sheet.append(row)
    for row, column, down, across in merged:
        with suppress(Exception):
            sheet.merge_cells(
                start_row=row, end_row=row + down, start_column=column, end_column=column + across
            )
    with suppress(InvalidMapError):
        built(FORMAT.parse(source(saved(made))))


def test_formats_far_below_the_last_row_are_no_rows(book):
    book.active.append(["nimi", "ring"])
    book.active.cell(1_048_576, 3).fill = openpyxl.styles.PatternFill("solid", fgColor="DDDDDD")
    book.active.row_dimensions[900_000].hidden = True
    ((grid,), remarks) = grids_of(saved(book))
    assert (grid.rows, remarks) == ((("nimi", "ring"),), ())


def test_two_cells_far_apart_are_not_filled_in_between(book):
    book.active["A1"] = "nimi"
    book.active.cell(40_000, 100).value = "x"
    with pytest.raises(InvalidMapError) as raised:
        grids_of(saved(book))
    assert raised.value.faults[0].message.code == "sheet_too_large"
