"""Areas of cells that a workbook names."""

import io
from time import perf_counter
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.xlsx_areas import require_bounded, size
from sidusryhmad.formats.xlsx_read import grids_of

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
rows, columns = st.integers(1, 1_048_576), st.integers(1, 16_384)
HUGE = (
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "<mergeCells><mergeCell ref = '&#65;1:XFD1048576'/></mergeCells>",
    '<mergeCells><mergeCell ref="A:XFD"/></mergeCells>',
    '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
)


def workbook(extra="", encoding="utf-8"):
    """A workbook whose only sheet holds something more."""
    plain, made = io.BytesIO(), io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "nimi"
    book.save(plain)
    with ZipFile(plain) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith("sheet1.xml"):
                text = part.decode().replace("</sheetData>", f"</sheetData>{extra}")
                head = "" if encoding == "utf-8" else f"<?xml version='1.0' encoding='{encoding}'?>"
                part = f"{head}{text}".encode(encoding)
            target.writestr(name, part)
    return made.getvalue()


@given(rows, columns, rows, columns)
def test_an_area_has_its_rows_times_its_columns(row, column, other, far):
    letter = openpyxl.utils.get_column_letter
    area = f"{letter(column)}{row}:{letter(far)}{other}"
    assert size(area) == (abs(row - other) + 1) * (abs(column - far) + 1)


@given(st.text(max_size=12))
def test_whatever_stands_there_is_counted(text):
    assert size(text) >= 1


@pytest.mark.parametrize("extra", HUGE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_area_that_would_never_be_filled_in_is_refused_at_once(extra, encoding):
    started = perf_counter()
    with pytest.raises(InvalidMapError) as raised:
        grids_of(workbook(extra, encoding))
    assert raised.value.faults[0].message.code == "areas_too_large"
    assert perf_counter() - started < 2


def test_many_small_areas_count_together():
    merged = "".join(f'<mergeCell ref="A{n}:CV{n}"/>' for n in range(1, 3000))
    with pytest.raises(InvalidMapError):
        require_bounded(workbook(f"<mergeCells>{merged}</mergeCells>"))


def test_what_people_merge_is_fine():
    require_bounded(workbook('<mergeCells><mergeCell ref="A1:F1"/></mergeCells>'))
    assert grids_of(workbook())[0][0].rows == (("nimi",),)


@given(st.binary(max_size=60))
def test_parts_that_are_no_xml_are_left_to_the_reader(content):
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<mergeCell" + content)
    require_bounded(made.getvalue())
