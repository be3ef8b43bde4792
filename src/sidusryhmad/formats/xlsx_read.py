"""Workbooks as sheets of cells; formulas are never worked out, only their stored results read."""

import datetime
import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sidusryhmad._zips import require_harmless
from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, MissingExtraError, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.xlsx_areas import require_bounded
from sidusryhmad.formats.xlsx_cells import unescaped

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

EXTRA = "xlsx"
_IGNORED = "(ignore)"
_OLD = b"\xd0\xcf\x11\xe0"
_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS = 50_000, 2_000, 2_000_000


def require_openpyxl() -> None:
    """Make sure that the library for workbooks is there.

    Raises:
        MissingExtraError: It is not.
    """
    try:
        import openpyxl  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise MissingExtraError(EXTRA) from error


def grids_of(content: bytes) -> tuple[tuple[Grid, ...], tuple[Remark, ...]]:
    """The sheets of a workbook.

    Args:
        content: The bytes of an ``.xlsx`` file.

    Returns:
        Its visible sheets, and remarks on hidden ones, hidden columns and formulas.

    Raises:
        MissingExtraError: openpyxl is not installed.
        InvalidMapError: It is no workbook, an old or a locked one, or a danger.
    """
    require_openpyxl()
    if content.startswith(_OLD):
        template = N_("this is an old or a locked workbook: save it as .xlsx, without a password")
        raise InvalidMapError([Fault(Message("old_workbook", template))])
    require_harmless(content)
    require_bounded(content)
    book = _opened(content, results=False)
    grids: list[Grid] = []
    remarks: list[Remark] = []
    results: Workbook | None = None
    for sheet in book.worksheets:
        remarks += _said(sheet)
        if sheet.sheet_state != "visible":
            continue
        _require_small(sheet)
        if results is None and any(cell.data_type == "f" for cell in _cells(sheet)):
            results = _opened(content, results=True)
        remarks += _formulas(sheet, results[sheet.title] if results else sheet)
        grid, said = _grid(sheet, results[sheet.title] if results else sheet)
        grids.append(grid)
        remarks += said
    return tuple(grids), tuple(remarks)


def _opened(content: bytes, *, results: bool) -> "Workbook":
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(content), data_only=results, keep_links=False)
    except Exception:  # the library lets any kind of error through for a file that is no workbook
        template = N_("this is no whole workbook: it is damaged, or something else")
        raise InvalidMapError([Fault(Message("broken_archive", template))]) from None


def _cells(sheet: "Worksheet") -> Iterator[Any]:
    """The cells that are there, without filling in those between them."""
    return (cell for cell in tuple(sheet._cells.values()) if cell.value is not None)


def _reach(sheet: "Worksheet") -> tuple[int, int]:
    """The last row and the last column in which anything stands; formats alone do not count."""
    return (
        max((cell.row for cell in _cells(sheet)), default=0),
        max((cell.column for cell in _cells(sheet)), default=0),
    )


def _require_small(sheet: "Worksheet") -> None:
    row, column = _reach(sheet)
    if row > _MOST_ROWS or column > _MOST_COLUMNS or row * column > _MOST_CELLS:
        template = N_("{sheet} reaches to row {row} and column {column}: far more than a map")
        values = {"sheet": sheet.title, "row": row, "column": column}
        fault = Fault(Message("sheet_too_large", template, values))
        raise InvalidMapError([fault.at(Place(None, None, sheet.title))])


def _said(sheet: "Worksheet") -> list[Remark]:
    if sheet.title.casefold().strip().endswith(_IGNORED):
        return []
    place = Place(None, None, sheet.title)
    if sheet.sheet_state != "visible":
        template = N_("the sheet {sheet} is hidden and was not read")
        return [Remark("lost", Message("hidden_sheet", template, {"sheet": sheet.title}), place)]
    remarks = []
    hidden = [name for name, column in sheet.column_dimensions.items() if column.hidden]
    if hidden:
        template = N_("hidden columns were read too: {columns}")
        message = Message("hidden_columns", template, {"columns": ", ".join(hidden)})
        remarks.append(Remark("assumed", message, place))
    last, _ = _reach(sheet)
    if rows := sum(row.hidden for at, row in sheet.row_dimensions.items() if at <= last):
        template = N_("hidden rows, such as filtered ones, were read too; {count} in all")
        remarks.append(Remark("assumed", Message("hidden_rows", template, {"count": rows}), place))
    return remarks


def _formulas(sheet: "Worksheet", results: "Worksheet") -> list[Remark]:
    found = [cell for cell in _cells(sheet) if cell.data_type == "f"]
    blank = [cell for cell in found if results[cell.coordinate].value is None]
    remarks = []
    if blank:
        template = N_("a formula without a stored result was not read; {count} in all")
        place = Place(blank[0].row, blank[0].column, sheet.title)
        remarks.append(Remark("lost", Message("formula", template, {"count": len(blank)}), place))
    if read := len(found) - len(blank):
        template = N_("stored results of formulas were read, {count} in all; none was worked out")
        place = Place(found[0].row, found[0].column, sheet.title)
        remarks.append(Remark("assumed", Message("results", template, {"count": read}), place))
    return remarks


def _grid(sheet: "Worksheet", results: "Worksheet") -> tuple[Grid, list[Remark]]:
    """A sheet with the value of cells merged downwards in each of them, without error values."""
    last, end = _reach(sheet)
    rows = [list(row) for row in results.iter_rows(1, last, 1, end)] if last else []
    filled = [
        [None if cell.data_type == "e" else _value(cell.value) for cell in row] for row in rows
    ]
    remarks = _broken([cell for row in rows for cell in row if cell.data_type == "e"], sheet.title)
    titles = set()
    for area in results.merged_cells.ranges:
        if area.max_col > area.min_col:
            titles |= set(range(area.min_row, area.max_row + 1))
        elif area.min_row > last or area.min_col > end:
            continue
        elif (first := filled[area.min_row - 1][area.min_col - 1]) is not None:
            for row in range(area.min_row, min(area.max_row, len(filled))):
                filled[row][area.min_col - 1] = first
            template = N_("the value of cells merged downwards counts for each of their rows")
            place = Place(area.min_row, area.min_col, sheet.title)
            remarks.append(Remark("assumed", Message("merged_cells", template), place))
    return Grid(sheet.title, tuple(map(tuple, filled)), titles=frozenset(titles)), remarks


def _broken(found: list[Any], title: str) -> list[Remark]:
    """A remark on each cell that holds the error of a formula, such as ``#N/A``."""
    template = N_("{value} is the error of a formula, no value: read as blank")
    return [
        Remark(
            "lost",
            Message("error_value", template, {"value": cell.value}),
            Place(cell.row, cell.column, title),
        )
        for cell in found
    ]


def _value(value: Any) -> Value:  # noqa: ANN401 - whatever a cell holds
    if isinstance(value, str):
        return unescaped(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
