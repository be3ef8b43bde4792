"""A document as a workbook: a sheet a section, numbers as numbers, the unrounded ones last."""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from sidusryhmad._zips import undated
from sidusryhmad.errors import MissingExtraError
from sidusryhmad.formats.xlsx_write import bytes_of
from sidusryhmad.locale.language import language
from sidusryhmad.render.office import sound
from sidusryhmad.reporting.document import Document
from sidusryhmad.reporting.number_words import head_of, value_of
from sidusryhmad.reporting.numbers import Row
from sidusryhmad.reporting.xlsx_parts import Sheet, put, put_day

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST = 31
_UNFIT = re.compile(r"[\[\]:*?/\\]")
_NAMELESS = b'descr="Picture"'
_TITLE, _HEADING = 16, 13
_WIDEST, _NUMBER = 40, 14
"""Widths of the columns of unrounded numbers, in characters."""


def to_xlsx(document: Document) -> bytes:
    """The document as a workbook.

    Args:
        document: The document.

    Returns:
        The file's bytes; the same document always gives the same bytes.

    Raises:
        MissingExtraError: openpyxl, or Pillow for the pictures, is not installed.
    """
    try:
        import PIL  # noqa: F401 - what puts pictures into a workbook
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError("xlsx") from error
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = sound(document.title)[:255]
    names = _names([section.title for section in document.sections])
    for number, (section, name) in enumerate(zip(document.sections, names, strict=True)):
        made = Sheet(book.create_sheet(name), document.language, section.blocks)
        if number == 0:
            made.line(document.title, size=_TITLE)
            made.line(document.subtitle)
        made.line(section.title, size=_HEADING)
        for block in section.blocks:
            made.add(block)
    if document.numbers or not book.worksheets:
        _numbers(book, document, names)
    words = iter([sound(figure.drawing.scene.description) for figure in document.figures])
    return undated(bytes_of(book), partial(_described, words))


def _numbers(book: "Workbook", document: Document, names: Sequence[str]) -> None:
    """The sheet of unrounded numbers: the columns that Python and JSON know, in plain words."""
    say = language(document.language).text
    title = say("Unrounded numbers")
    sheet = book.create_sheet(_names([*names, title])[-1])
    keys = tuple(document.numbers[0]) if document.numbers else ()
    for column, key in enumerate(keys, 1):
        put(sheet.cell(1, column), head_of(key, document.language), head=True)
        for row, values in enumerate(document.numbers, 2):
            cell, value = sheet.cell(row, column), value_of(key, values[key], document.language)
            if isinstance(value, datetime.date):
                put_day(cell, value, document.language)
            else:
                put(cell, value)
        _fit(sheet, column, key, document.numbers)
    sheet.freeze_panes = "A2"


def _fit(sheet: "Worksheet", column: int, key: str, rows: Sequence[Row]) -> None:
    from openpyxl.utils import get_column_letter

    texts = [str(value) for row in rows if isinstance(value := row[key], str)]
    width = min(_WIDEST, max(map(len, [key, *texts])) + 3)
    sheet.column_dimensions[get_column_letter(column)].width = max(_NUMBER, width)


def _names(titles: Sequence[str]) -> list[str]:
    """Names of sheets: short, without marks that a workbook forbids, none twice."""
    names: list[str] = []
    for title in titles:
        plain = _UNFIT.sub(" ", sound(title)).strip().strip("'") or "–"
        plain = f"{plain} –" if plain.casefold() == "history" else plain
        taken = {name.casefold() for name in names}
        ends = (f" {number}" if number > 1 else "" for number in range(1, len(taken) + 2))
        tries = (_cut(plain, _LONGEST - len(end)) + end for end in ends)
        names.append(next(name for name in tries if name.casefold() not in taken))
    return names


def _cut(text: str, most: int) -> str:
    """A text of so many characters at the most, cut between words where it has some."""
    if len(text) <= most:
        return text
    start = text[: most - 1]
    return f"{start.rsplit(' ', 1)[0].rstrip()}…" if " " in start.strip() else f"{start}…"


def _described(words: Iterator[str], part: bytes) -> bytes:
    """A part in which every picture says in words what it shows."""
    while _NAMELESS in part:
        said = f"descr={quoteattr(next(words))}".encode()
        part = part.replace(_NAMELESS, said, 1)
    return part
