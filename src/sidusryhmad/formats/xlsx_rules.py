"""Drop-downs, limits and messages on the cells of the workbook template."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.template_entry import EFFECT, LEVEL, SHARE, Entry
from sidusryhmad.locale.language import Language

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 500
"""Rows that are made ready to be filled."""
_SQUARE = 60
_LONGEST_TITLE, _LONGEST_TEXT = 32, 255


def add_rules(sheet: "Worksheet", key: str, names: Mapping[str, str], speaks: Language) -> None:
    """Make the columns of a sheet say what they are for, and refuse what cannot be.

    Args:
        sheet: The sheet.
        key: Which one it is.
        names: Names of the sheets, each with the column of its names behind a ``!`` unless that is
            the first.
        speaks: The language.
    """
    from openpyxl.utils import get_column_letter

    for number, entry in enumerate(TEMPLATE[key], 1):
        rule = _rule(entry, names, speaks)
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{ROWS}")
        sheet.add_data_validation(rule)


def add_map_rules(book: "Workbook", speaks: Language) -> None:
    """The same for the sheets of a map, which have the columns that it needs, in any order.

    Names are no list where there are more of them than rows are made ready.

    Args:
        book: The workbook of a map.
        speaks: The language of its sheets and headings.
    """
    at = 1 if speaks.code == "et" else 0
    sheets = {key: book[n[at]] for key, n in SHEETS.items() if n[at] in book.sheetnames}
    names = {
        key: f"{sheet.title}!{letter}"
        for key, sheet in sheets.items()
        for letter, entry in _headed(sheet, key, speaks)
        if entry.column.key == ("name",) and sheet.max_row <= ROWS
    }
    for key, sheet in sheets.items():
        for letter, entry in _headed(sheet, key, speaks):
            rule = _rule(entry, names, speaks)
            rule.add(f"{letter}2:{letter}{max(ROWS, sheet.max_row)}")
            sheet.add_data_validation(rule)


def _headed(sheet: "Worksheet", key: str, speaks: Language) -> list[tuple[str, Entry]]:
    """The columns of a sheet that the template has too, by their letters."""
    from openpyxl.utils import get_column_letter

    known = {entry.column.title(speaks.code): entry for entry in TEMPLATE.get(key, ())}
    titles = (str(cell.value) for cell in sheet[1])
    found = ((get_column_letter(at), known.get(title)) for at, title in enumerate(titles, 1))
    return [(letter, entry) for letter, entry in found if entry is not None]


def add_matrix_rules(sheet: "Worksheet", names: Mapping[str, str], speaks: Language) -> None:
    """The same for the matrix: names at its sides, strengths within.

    Args:
        sheet: The sheet.
        names: Names of the sheets, each with the column of its names behind a ``!`` unless that is
            the first.
        speaks: The language.
    """
    from openpyxl.utils import get_column_letter

    influences = {entry.column.key: entry for entry in TEMPLATE["influences"]}
    last, end = get_column_letter(1 + _SQUARE), 1 + _SQUARE
    sides = _rule(influences["from",], names, speaks)
    sides.add(f"A2:A{end}")
    sides.add(f"B1:{last}1")
    inside = _rule(influences["strength",], names, speaks)
    inside.add(f"B2:{last}{end}")
    for rule in (sides, inside):
        sheet.add_data_validation(rule)


def add_service_rules(sheet: "Worksheet", row: int) -> None:
    """A drop-down for the language of the service.

    Args:
        sheet: The sheet about the service.
        row: The row of the language.
    """
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list", formula1='"et,en"', allow_blank=True)
    rule.add(f"B{row}")
    sheet.add_data_validation(rule)


def _rule(entry: Entry, names: Mapping[str, str], speaks: Language) -> "DataValidation":
    from openpyxl.worksheet.datavalidation import DataValidation

    at = 1 if speaks.code == "et" else 0
    rule = DataValidation(allow_blank=True, showInputMessage=True, showErrorMessage=True)
    if entry.words:
        rule.type, rule.formula1 = "list", f'"{",".join(words[at] for words in entry.words)}"'
        rule.error = speaks.text("Choose one of the words in the list.")
    elif entry.names is not None and entry.names in names:
        sheet, _, column = names[entry.names].partition("!")
        rule.type, rule.formula1 = "list", listed(sheet, column or "A")
        rule.error = speaks.text("There is no such name on the sheet {sheet}.", sheet=sheet)
    elif entry.ends:
        limit(rule, entry.ends, whole=entry.whole)
        rule.error = _error(entry, speaks)
    if entry.open:
        rule.errorStyle = "warning"
    rule.promptTitle = entry.title(speaks.code)[:_LONGEST_TITLE]
    rule.prompt = speaks.text(entry.hint)[:_LONGEST_TEXT]
    return rule


def listed(sheet: str, column: str = "A") -> str:
    """A formula for a column of a sheet, from below its heading to the last that is filled.

    Rows between may be blank: of a change that hits several, only the first one names it.

    Args:
        sheet: Name of the sheet.
        column: Letter of the column.

    Returns:
        The formula.
    """
    cells = f"'{sheet}'!${column}$2:${column}${ROWS}"
    last = f'SUMPRODUCT(MAX(({cells}<>"")*ROW({cells})))'
    return f"OFFSET('{sheet}'!${column}$2,0,0,MAX(1,{last}-1),1)"


def limit(rule: "DataValidation", ends: tuple[float, float | None], *, whole: bool) -> None:
    """Let a rule take numbers between two ends only.

    Args:
        rule: The rule.
        ends: The lowest and the highest; None where there is no highest.
        whole: Whether they must be whole.
    """
    low, high = ends
    rule.type = "whole" if whole else "decimal"
    rule.operator = "greaterThanOrEqual" if high is None else "between"
    rule.formula1 = f"{low:g}"
    rule.formula2 = None if high is None else f"{high:g}"


def _error(entry: Entry, speaks: Language) -> str:
    if entry.ends == EFFECT:
        return speaks.text("A number from −3 to +3, or blank.")
    if entry.ends == LEVEL:
        return speaks.text("A number from 0 to 3, or blank.")
    if entry.ends == SHARE:
        return speaks.text("A share from 0 % to 100 %, or blank.")
    if entry.whole:
        return speaks.text("A whole number from 0 up, or blank.")
    return speaks.text("A number from 0 up, or blank.")
