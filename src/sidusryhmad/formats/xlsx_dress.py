"""How headings of a workbook look that people fill in, and how its sheets are printed."""

from typing import TYPE_CHECKING

from sidusryhmad.formats.xlsx_write import FACE

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.styles import Alignment
    from openpyxl.workbook import Workbook

_NEEDED, _MAY = "1F3A52", "DCE4EC"
QUIET = "56697B"
"""The colour of what only explains."""
HEADING_HEIGHT = 30
"""Room for a heading of two lines, in points."""


def head(cell: "Cell | MergedCell", *, needed: bool, number: bool = False) -> None:
    """Make a cell a heading: dark where a row is nothing without its column, light elsewhere.

    Args:
        cell: The cell.
        needed: Whether the column is needed.
        number: Whether numbers stand below it.
    """
    from openpyxl.styles import Font, PatternFill

    cell.fill = PatternFill("solid", fgColor=_NEEDED if needed else _MAY)
    cell.font = Font(name=FACE, bold=True, color="FFFFFF" if needed else "000000")
    cell.alignment = alignment(wrapped=True, number=number)


def alignment(*, wrapped: bool, number: bool) -> "Alignment":
    """How values stand in their cells: numbers at the right, all else at the left, with some air.

    Args:
        wrapped: Whether a long text goes on in further lines.
        number: Whether they are numbers.

    Returns:
        The alignment.
    """
    from openpyxl.styles import Alignment

    side = "right" if number else "left"
    return Alignment(horizontal=side, vertical="top", wrap_text=wrapped, indent=1)


def print_wide(book: "Workbook") -> None:
    """Let every sheet be printed across a landscape page.

    Args:
        book: The workbook.
    """
    from openpyxl.worksheet.properties import PageSetupProperties

    for sheet in book.worksheets:
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
