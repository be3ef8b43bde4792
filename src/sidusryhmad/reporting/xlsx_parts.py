"""What a sheet of a report is put together from: lines, lists, tables, pictures."""

import datetime
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from sidusryhmad.formats.tables.values import protect
from sidusryhmad.formats.xlsx_cells import LONGEST, escaped
from sidusryhmad.formats.xlsx_write import FACE
from sidusryhmad.render.office import sound
from sidusryhmad.render.png import to_png
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting.document import Block, Bullets, Column, Figure, Paragraph, Table
from sidusryhmad.reporting.document import Cell as Told
from sidusryhmad.reporting.palette import palette

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

_LOOK = palette(STANDARD)
"""A workbook's cells are those of any workbook; its pictures alone follow the theme."""
_GROUND, _LEAD = "DCE4EC", "EEF2F6"
_WIDEST, _NARROWEST, _LINE = 34, 11, 104
"""Widths in characters: of a column, and of a line of text over several."""
_ROW, _ROW_PIXELS = 15.0, 20
_SHOWN, _PIXELS = 860, 1720
"""Width of a picture on the sheet, and its own."""
_MARKS = {"et": ("\u00a0", ","), "en": (",", ".")}
_DAYS, _EARLIEST = {"et": "dd.mm.yyyy", "en": "d mmm yyyy"}, 1901
"""How a cell shows a day, and the first year that every sheet counts alike."""
_HARMLESS = re.compile(r"[+\-\d.,;%\s…–−]+")


def number_of(text: str, code: str) -> tuple[float, str] | None:
    """The number that a text is, and the format in which a cell shows it just so.

    Args:
        text: The text of a cell.
        code: Code of the language it is written in.

    Returns:
        The number as it is printed and its format; None where the text is anything else.

    Example:
        >>> number_of("−0,67", "et"), number_of("+1,234.5", "en")[0], number_of("–", "en")
        ((-0.67, '0.00;−0.00;0.00'), 1234.5, None)
    """
    group, mark = _MARKS.get(code, _MARKS["en"])
    pattern = rf"([+−-]?)(\d+|\d{{1,3}}(?:{re.escape(group)}\d{{3}})+)(?:{re.escape(mark)}(\d+))?"
    found = re.fullmatch(rf"{pattern}(\s?%)?", text.strip())
    if found is None or len(found[2]) > 15:
        return None
    sign, whole, decimals, share = found.groups()
    value = float(f"{whole.replace(group, '')}.{decimals or 0}") * (
        -1 if sign in "−-" and sign else 1
    )
    digits = ("#,##0" if group in whole else "0") + (f".{'0' * len(decimals)}" if decimals else "")
    digits += "%" if share else ""
    shown = f"{'+' if sign == '+' else ''}{digits};−{digits};{digits}"
    return (round(value / 100, 12) if share else value), shown


def put(cell: "Cell | MergedCell", value: str | float | bool | None, *, head: bool = False) -> None:
    """Put a value into a cell: a text as it is, marked as text where it could become a formula.

    Args:
        cell: The cell.
        value: What goes there.
        head: Whether it is a heading.
    """
    from openpyxl.styles import Alignment, Font, PatternFill

    if isinstance(value, str):
        if text := sound(value):
            cell.value = escaped(text)[:LONGEST]
            cell.data_type = "s"
            cell.quotePrefix = protect(text) != text and not _HARMLESS.fullmatch(text)
    else:
        cell.value = value
    if head:
        cell.font, cell.fill = Font(name=FACE, bold=True), PatternFill("solid", fgColor=_GROUND)
        cell.alignment = Alignment(vertical="top", wrap_text=True)


def put_day(cell: "Cell | MergedCell", day: datetime.date, code: str) -> None:
    """Put a day into a cell as a day, which sorts; one that sheets do not count stays as it is.

    Args:
        cell: The cell.
        day: The day.
        code: Code of the language it is shown in.
    """
    if day.year >= _EARLIEST:
        cell.value, cell.number_format = day, _DAYS[code]


@dataclass(slots=True)
class Sheet:
    """A sheet that grows downwards.

    Attributes:
        made: The sheet of the workbook.
        code: Code of the language of its texts.
        blocks: What will be put on it; its tables say how wide columns are.
        row: The next free row.
        widths: Widths of its columns in characters.
    """

    made: "Worksheet"
    code: str
    blocks: Sequence[Block]
    row: int = 1
    widths: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        self.widths = _widths([block for block in self.blocks if isinstance(block, Table)])
        for number, width in enumerate(self.widths, 1):
            self.made.column_dimensions[get_column_letter(number)].width = width
        self.made.sheet_view.showGridLines = False
        self.made.page_setup.orientation = "landscape"
        self.made.page_setup.paperSize = self.made.PAPERSIZE_A4
        pictures = all(isinstance(block, Figure) for block in self.blocks)
        self.made.page_setup.fitToWidth, self.made.page_setup.fitToHeight = 1, int(pictures)
        self.made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def add(self, block: Block) -> None:
        """Add a block, and a blank row below it.

        Args:
            block: The block.
        """
        match block:
            case Paragraph():
                self.line(block.text, lead=block.lead)
            case Bullets():
                if block.title:
                    self.line(block.title, bold=True)
                for item in block.items:
                    self.line(f"• {item}")
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
        self.row += 1

    def line(self, text: str, *, size: float = 11, bold: bool = False, lead: bool = False) -> None:
        """Add a text across the sheet, as high as it needs.

        Args:
            text: The text; nothing is added where it is empty.
            size: Size of its letters in points; larger ones are bold.
            bold: Whether it stands out.
            lead: Whether it is the answer that the reader came for.
        """
        from openpyxl.styles import Alignment, Font, PatternFill

        if not text:
            return
        cell = self.made.cell(self.row, 1)
        put(cell, text)
        cell.font = Font(name=FACE, size=size, bold=bold or size > 11)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if lead:
            cell.fill = PatternFill("solid", fgColor=_LEAD)
        self.made.merge_cells(
            start_row=self.row, end_row=self.row, start_column=1, end_column=len(self.widths)
        )
        lines = sum(ceil(max(1, len(part)) * size / 11 / _LINE) for part in text.split("\n"))
        self.made.row_dimensions[self.row].height = lines * _ROW * size / 11 + 2
        self.row += 1

    def _table(self, table: Table) -> None:
        for number, column in enumerate(table.columns, 1):
            head = self.made.cell(self.row, number)
            put(head, column.title, head=True)
            head.alignment = _beside(column)
        self._height([column.title for column in table.columns])
        self.row += 1
        for told in table.rows:
            for number, (each, column) in enumerate(zip(told, table.columns, strict=True), 1):
                self._told(self.made.cell(self.row, number), each, column)
            self._height([each.text for each in told])
            self.row += 1
        if table.caption:
            self.line(table.caption)

    def _told(self, cell: "Cell | MergedCell", told: Told, column: Column) -> None:
        from openpyxl.styles import Font

        number = number_of(told.text, self.code) if column.number else None
        put(cell, told.text if number is None else number[0])
        if number is not None:
            cell.number_format = number[1]
        if told.day is not None:
            put_day(cell, told.day, self.code)
        if told.tone != "plain":
            color = _LOOK.tone(told.tone).removeprefix("#")
            cell.font = Font(name=FACE, color=color, bold=told.tone != "quiet")
        cell.alignment = _beside(column)

    def _height(self, texts: Sequence[str]) -> None:
        pairs = zip(texts, self.widths, strict=False)
        lines = max((ceil(len(text) * 1.1 / width) for text, width in pairs), default=1)
        self.made.row_dimensions[self.row].height = max(1, lines) * _ROW

    def _figure(self, block: Figure) -> None:
        from openpyxl.drawing.image import Image

        scene = block.drawing.scene
        picture = Image(io.BytesIO(to_png(block.drawing, width=_PIXELS)))
        picture.width, picture.height = _SHOWN, round(_SHOWN * scene.height / scene.width)
        self.made.add_image(picture, f"A{self.row}")
        self.row += ceil(picture.height / _ROW_PIXELS) + 1
        self.line(block.caption)


def _beside(column: Column) -> "Alignment":
    """Numbers to the right, a little off what stands beside them."""
    from openpyxl.styles import Alignment

    if column.number:
        return Alignment(vertical="top", wrap_text=True, horizontal="right", indent=1)
    return Alignment(vertical="top", wrap_text=True, horizontal="left")


def _widths(tables: Sequence[Table]) -> list[float]:
    """Widths that suit the tables of a sheet, and further columns until a line of text fits."""
    widths: list[float] = []
    for table in tables:
        for number, column in enumerate(table.columns):
            texts = [column.title, *(row[number].text for row in table.rows)]
            wide = min(_WIDEST, max(_NARROWEST, ceil(max(map(len, texts)) * 1.15) + 3))
            if number < len(widths):
                widths[number] = max(widths[number], wide)
            else:
                widths.append(wide)
    while sum(widths) < _LINE:
        widths.append(_NARROWEST)
    return widths
