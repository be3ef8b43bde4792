"""The workbook template that explains itself, for people who fill in maps in a spreadsheet."""

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from sidusryhmad._files import write_bytes
from sidusryhmad.errors import N_, Message, UnknownFormatError
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.template_columns import SERVICE, TEMPLATE
from sidusryhmad.formats.template_entry import SCALES, SHARE, Entry
from sidusryhmad.formats.template_sheets import template_sheets
from sidusryhmad.formats.xlsx_dress import (
    HEADING_HEIGHT,
    QUIET,
    alignment,
    head,
    print_wide,
)
from sidusryhmad.formats.xlsx_rules import add_matrix_rules, add_rules, add_service_rules
from sidusryhmad.formats.xlsx_write import FACE, bytes_of, workbook_of
from sidusryhmad.locale.language import Language, wanted

if TYPE_CHECKING:
    from openpyxl.styles import Border
    from openpyxl.worksheet.worksheet import Worksheet

SUFFIX = ".xlsx"
_GUIDE_WIDTHS = (15, 25, 92)
_SERVICE_WIDTHS = (20, 46, 84)
_NAMES, _TEXTS, _SHORT, _COUNT, _SCALE = 25, 38, 15, 11, 19
_LONG = frozenset({"note", "why", "source", "method"})


def template(
    path: str | PathLike[str],
    *,
    language: str | None = None,
    example: bool = False,
    overwrite: bool = False,
) -> Path:
    """Write a workbook to fill in: it explains itself, offers words to choose from, and is read.

    Args:
        path: Where to; the suffix is ``.xlsx``.
        language: ``"et"`` or ``"en"``.
        example: Whether it shows a completed example instead of empty sheets.
        overwrite: Whether a file that is there already may be replaced.

    Returns:
        The path.

    Raises:
        UnknownFormatError: The suffix is another one.
        InvalidParameterError: There is no such language.
        MissingExtraError: openpyxl is not installed.
        OutputExistsError: The file is there already.
        UnreadableFileError: The folder is missing or may not be written to.

    Example:
        >>> import tempfile
        >>> from sidusryhmad.formats.files import read_quietly
        >>> file = template(Path(tempfile.mkdtemp()) / "kaart.xlsx", language="et", example=True)
        >>> [person.name for person in read_quietly(file).stakeholders][:3]
        ['Külaline', 'Barista', 'Omanik']
    """
    file = Path(path)
    if file.suffix.lower() != SUFFIX:
        message = N_("a workbook to fill in ends in {suffix}: {path}")
        values = {"suffix": SUFFIX, "path": str(path)}
        raise UnknownFormatError(Message("no_workbook", message, values), file.suffix, ("xlsx",))
    content = template_bytes(wanted(language), example=example)
    write_bytes(file, content, overwrite=overwrite)
    return file


def template_bytes(speaks: Language, *, example: bool) -> bytes:
    """The template as the bytes of a file.

    Args:
        speaks: Its language.
        example: Whether it shows a completed example.

    Returns:
        An ``.xlsx`` file; the same language always gives the same bytes.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    grids = template_sheets(speaks, example=example)
    book = workbook_of(grids, frozen=[number > 1 for number in range(len(grids))])
    at = 1 if speaks.code == "et" else 0
    names = {key: words[at] for key, words in SHEETS.items()}
    _dress_guide(book.worksheets[0])
    _dress_service(book[names["service"]])
    for key in TEMPLATE:
        add_rules(book[names[key]], key, names, speaks)
        _dress_table(book[names[key]], key)
    add_matrix_rules(book[names["matrix"]], names, speaks)
    _dress_matrix(book[names["matrix"]])
    print_wide(book)
    return bytes_of(book)


def _dress_guide(sheet: "Worksheet") -> None:
    from openpyxl.styles import Alignment, Font

    _widths(sheet, _GUIDE_WIDTHS)
    for number, row in enumerate(sheet.iter_rows(), 1):
        for cell in row:
            third = cell.column == len(_GUIDE_WIDTHS)
            cell.alignment = Alignment(vertical="top", wrap_text=third)
        if isinstance(row[0].value, int):
            row[0].alignment = Alignment(horizontal="left", vertical="top")
        if len(str(row[-1].value or "")) > _GUIDE_WIDTHS[-1]:
            sheet.row_dimensions[number].height = HEADING_HEIGHT
    sheet["A1"].font = Font(name=FACE, bold=True, size=16)
    sheet.row_dimensions[1].height = 24
    sheet.sheet_view.showGridLines = False


def _dress_service(sheet: "Worksheet") -> None:
    from openpyxl.styles import Alignment, Font

    _widths(sheet, _SERVICE_WIDTHS)
    for row in sheet.iter_rows():
        row[0].font = Font(name=FACE, bold=True)
        row[1].alignment = Alignment(vertical="top", wrap_text=True)
        row[1].border = _line()
        row[2].font = Font(name=FACE, italic=True, color=QUIET)
    add_service_rules(sheet, [key[-1] for key in SERVICE].index("language") + 1)


def _dress_table(sheet: "Worksheet", key: str) -> None:
    from openpyxl.utils import get_column_letter

    for number, entry in enumerate(TEMPLATE[key], 1):
        letter = get_column_letter(number)
        column = sheet.column_dimensions[letter]
        column.width = _width(entry)
        shown = alignment(wrapped=column.width == _TEXTS, number=entry.ends is not None)
        for styled in (column, *sheet[letter]):
            styled.alignment = shown
            styled.number_format = "0%" if entry.ends == SHARE else "General"
        head(sheet.cell(1, number), needed=entry.needed, number=entry.ends is not None)
    sheet.row_dimensions[1].height = HEADING_HEIGHT


def _width(entry: Entry) -> int:
    if entry.names or entry.column.key == ("name",):
        return _NAMES
    if entry.column.key[-1] in _LONG:
        return _TEXTS
    if entry.ends is None:
        return _SHORT
    return _SCALE if entry.ends in SCALES else _COUNT


def _dress_matrix(sheet: "Worksheet") -> None:
    from openpyxl.styles import Alignment

    for cells in (sheet[1], [row[0] for row in sheet.iter_rows(min_row=2)]):
        for cell in cells:
            head(cell, needed=cell.coordinate == "A1")
            cell.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.column_dimensions["A"].width = _NAMES
    sheet.freeze_panes = "B2"


def _line() -> "Border":
    from openpyxl.styles import Border, Side

    return Border(bottom=Side("thin", color=QUIET))


def _widths(sheet: "Worksheet", widths: tuple[int, ...]) -> None:
    from openpyxl.utils import get_column_letter

    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
