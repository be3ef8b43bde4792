"""Drop-downs, limits and messages on the cells of the workbook template."""

from typing import TYPE_CHECKING

from sidusryhmad.formats.template_columns import EFFECT, TEMPLATE, Entry
from sidusryhmad.locale.language import Language

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 500
"""Rows that are made ready to be filled."""
_SQUARE = 60
_LONGEST_TITLE, _LONGEST_TEXT = 32, 255


def add_rules(sheet: "Worksheet", key: str, people: str, speaks: Language) -> None:
    """Make the columns of a sheet say what they are for, and refuse what cannot be.

    Args:
        sheet: The sheet.
        key: Which one it is.
        people: Name of the sheet of stakeholders.
        speaks: The language.
    """
    from openpyxl.utils import get_column_letter

    for number, entry in enumerate(TEMPLATE[key], 1):
        rule = _rule(entry, people, speaks)
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{ROWS}")
        sheet.add_data_validation(rule)


def add_matrix_rules(sheet: "Worksheet", people: str, speaks: Language) -> None:
    """The same for the matrix: names at its sides, strengths within.

    Args:
        sheet: The sheet.
        people: Name of the sheet of stakeholders.
        speaks: The language.
    """
    from openpyxl.utils import get_column_letter

    influences = {entry.column.key: entry for entry in TEMPLATE["influences"]}
    last, end = get_column_letter(1 + _SQUARE), 1 + _SQUARE
    names = _rule(influences["from",], people, speaks)
    names.add(f"A2:A{end}")
    names.add(f"B1:{last}1")
    inside = _rule(influences["strength",], people, speaks)
    inside.add(f"B2:{last}{end}")
    for rule in (names, inside):
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


def _rule(entry: Entry, people: str, speaks: Language) -> "DataValidation":
    from openpyxl.worksheet.datavalidation import DataValidation

    at = 1 if speaks.code == "et" else 0
    rule = DataValidation(allow_blank=True, showInputMessage=True, showErrorMessage=True)
    if entry.words:
        rule.type, rule.formula1 = "list", f'"{",".join(words[at] for words in entry.words)}"'
        rule.error = speaks.text("Choose one of the words in the list.")
    elif entry.named:
        column = f"'{people}'!$A$2:$A${ROWS}"
        rule.type = "list"
        rule.formula1 = f"OFFSET('{people}'!$A$2,0,0,MAX(1,COUNTA({column})),1)"
        rule.error = speaks.text("There is no such name on the sheet {sheet}.", sheet=people)
    elif entry.ends:
        rule.type, rule.operator = "decimal", "between"
        rule.formula1, rule.formula2 = map(str, entry.ends)
        rule.error = _error(entry, speaks)
    if entry.open:
        rule.errorStyle = "warning"
    rule.promptTitle = entry.title(speaks.code)[:_LONGEST_TITLE]
    rule.prompt = speaks.text(entry.hint)[:_LONGEST_TEXT]
    return rule


def _error(entry: Entry, speaks: Language) -> str:
    if entry.ends == EFFECT:
        return speaks.text("A number from −3 to +3, or blank.")
    return speaks.text("A number from 0 to 3, or blank.")
