"""Sheets of cells as a workbook that opens ready to read."""

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sidusryhmad._zips import undated
from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.open_columns import short
from sidusryhmad.formats.xlsx_cells import LONGEST, escaped
from sidusryhmad.formats.xlsx_read import require_openpyxl

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FACE = "Calibri"
"""The typeface of a workbook; other programs have one of the same widths for it."""
_WIDEST, _NARROWEST = 60, 9
_LONGEST_TITLE = 31
_DAY_ONE = (2000, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*<")


def workbook_of(grids: Sequence[Grid], *, frozen: Sequence[bool]) -> "Workbook":
    """A workbook with a sheet for each grid.

    Args:
        grids: The sheets.
        frozen: For each, whether its first row is a heading that stays in view.

    Returns:
        The workbook, not yet saved.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    require_openpyxl()
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for grid, heading in zip(grids, frozen, strict=True):
        sheet = book.create_sheet(grid.name[:_LONGEST_TITLE])
        for row, values in enumerate(grid.rows, 1):
            for column, value in enumerate(values, 1):
                if value is not None:
                    sheet.cell(row, column, _fitted(value))
        _dress(sheet, heading=heading)
    return book


def too_long(grids: Sequence[Grid]) -> tuple[Remark, ...]:
    """Remarks on texts longer than a cell can be."""
    return tuple(
        Remark(
            "lost", Message("cell_too_long", _TOO_LONG, {"most": LONGEST}), Place(r, c, grid.name)
        )
        for grid in grids
        for r, row in enumerate(grid.rows, 1)
        for c, value in enumerate(row, 1)
        if isinstance(value, str) and len(escaped(value)) > LONGEST
    )


_TOO_LONG = N_("a text of more than {most} characters is cut where the cell ends")


def bytes_of(book: "Workbook") -> bytes:
    """The bytes of a workbook; the same sheets always give the same.

    Args:
        book: The workbook.

    Returns:
        An ``.xlsx`` file.
    """
    import datetime

    book.properties.creator = "sidusryhmad"
    book.properties.created = datetime.datetime(*_DAY_ONE)
    content = io.BytesIO()
    book.save(content)
    return undated(content.getvalue(), _unclocked)


def _unclocked(part: bytes) -> bytes:
    """A part without the moment of saving, which the library asks the clock for."""
    return _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z<", part, count=1)


def _fitted(value: Value) -> Value:
    if isinstance(value, float) and not short(value):
        return repr(value)
    return escaped(value)[:LONGEST] if isinstance(value, str) else value


def _dress(sheet: "Worksheet", *, heading: bool) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, cells in enumerate(sheet.iter_cols(), 1):
        longest = max((len(str(c.value)) for c in cells if c.value is not None), default=0)
        width = min(_WIDEST, max(_NARROWEST, longest + 2))
        sheet.column_dimensions[get_column_letter(column)].width = width
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=longest > _WIDEST)
    if heading and sheet.max_row:
        for cell in sheet[1]:
            cell.font = Font(name=FACE, bold=True)
        sheet.freeze_panes = "A2"
