"""Tables of evidence as a workbook: headings say what stands below, words are chosen from lists."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.offering import Offer, offers
from sidusryhmad.formats.tables.columns import by_word, folded
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.sheet_names import IGNORED
from sidusryhmad.formats.xlsx_dress import HEADING_HEIGHT, QUIET, alignment, head, print_wide
from sidusryhmad.formats.xlsx_rules import ROWS, limit
from sidusryhmad.formats.xlsx_write import FACE, bytes_of, workbook_of
from sidusryhmad.locale.language import Language

if TYPE_CHECKING:
    from openpyxl.styles import Alignment, Font
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_TITLE, _LONGEST_TEXT = 32, 255
_NARROW, _WIDE, _LINE = 9, 45, 15
_LISTS = ("words", "sõnad")
"""Names of a sheet with words for lists that are too long for a rule."""


def workbook(sheets: Sequence[Grid], forms: Iterable[Form[Any]], language: Language) -> bytes:
    """Tables of evidence as a workbook that is ready to be filled in.

    Args:
        sheets: The tables; rows above a heading may say what it is.
        forms: What the tables may be: which one a sheet is tell its headings.
        language: Language of hints and words.

    Returns:
        An ``.xlsx`` file; the same tables always give the same bytes.

    Raises:
        MissingExtraError: openpyxl is not installed.

    Example:
        >>> from sidusryhmad.evidence.catalogue import FORMS
        >>> from sidusryhmad.locale.language import language
        >>> (form, _) = FORMS["wants"]
        >>> blank = Grid("soovid", (form.headings("et"),))
        >>> workbook([blank], [form], language("et"))[:2]
        b'PK'
    """
    known = tuple(forms)
    book = workbook_of(sheets, frozen=[False] * len(sheets))
    for grid, made in zip(sheets, list(book.worksheets), strict=True):
        if (form := _form_of(grid, known)) is not None:
            _Readied(book, made, language).dress(grid, form)
    print_wide(book)
    return bytes_of(book)


def _form_of(grid: Grid, forms: Sequence[Form[Any]]) -> Form[Any] | None:
    """The form that a sheet is named after, else the one that knows most of its headings."""
    likely = [(_known(grid, form), form) for form in forms]
    found = [(count, form) for count, form in likely if count]
    name = folded(grid.name)
    best = max(found, key=lambda each: (name in each[1].sheets, each[0]), default=None)
    return None if best is None else best[1]


def _known(grid: Grid, form: Form[Any]) -> int:
    """How many headings of a sheet a form knows; none where it is not such a table."""
    found = table(grid, form.fits)
    known = by_word(form.columns)
    headings = found.heading.values() if found else ()
    return sum(folded(str(cell.value)) in known for cell in headings)


class _Readied:
    """A sheet made ready to be filled in."""

    def __init__(self, book: "Workbook", sheet: "Worksheet", language: Language) -> None:
        self.book, self.sheet, self.language = book, sheet, language

    def dress(self, grid: Grid, form: Form[Any]) -> None:
        """Make the headings of a table say what stands below."""
        found = table(grid, form.fits)
        if found is None or found.place.line is None:
            return
        line = found.place.line
        for row in range(1, line):
            title = self.sheet.cell(row, 1)
            title.font, title.alignment = _quiet()
        known, made = by_word(form.columns), offers(form, self.language)
        for number, heading in found.heading.items():
            column = known.get(folded(str(heading.value)))
            if column is not None:
                self._column(number, line, made[column])
        self._heights(line)
        self.sheet.row_dimensions[line].height = HEADING_HEIGHT
        self.sheet.freeze_panes = f"A{line + 1}"

    def _column(self, number: int, line: int, offer: Offer) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        letter = get_column_letter(number)
        heading = self.sheet.cell(line, number)
        below = [self.sheet.cell(row, number) for row in range(line + 1, self.sheet.max_row + 1)]
        texts = [str(cell.value) for cell in below if cell.value is not None]
        longest = max(map(len, (*texts, *offer.words, *str(heading.value).split())), default=0)
        column = self.sheet.column_dimensions[letter]
        column.width = min(_WIDE, max(_NARROW, len(str(heading.value)) // 2, longest) + 3)
        for cell in (column, *below):
            cell.alignment = alignment(wrapped=longest + 3 > _WIDE, number=offer.number)
        head(heading, needed=offer.needed, number=offer.number)
        said, rule = DataValidation(allow_blank=True), self._rule(offer)
        said.add(f"{letter}{line}")
        rule.add(f"{letter}{line + 1}:{letter}{line + ROWS}")
        for each in (said, rule):
            each.showInputMessage = True
            each.promptTitle = str(heading.value)[:_LONGEST_TITLE]
            each.prompt = offer.hint[:_LONGEST_TEXT]
            self.sheet.add_data_validation(each)

    def _heights(self, line: int) -> None:
        """Room for the lines of long texts, which not every program makes by itself."""
        for row, cells in enumerate(self.sheet.iter_rows(min_row=line + 1), line + 1):
            texts = [str(cell.value) for cell in cells if cell.value is not None]
            lines = -(-max(map(len, texts), default=0) // (_WIDE - 4))
            if lines > 1:
                self.sheet.row_dimensions[row].height = lines * _LINE

    def _rule(self, offer: Offer) -> "DataValidation":
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(allow_blank=True, showErrorMessage=True)
        if offer.words:
            rule.type, rule.formula1 = "list", self._list(offer.words)
            rule.error = self.language.text("Choose one of the words in the list.")
            rule.errorStyle = "warning" if offer.open else None
        elif offer.ends is not None:
            limit(rule, offer.ends, whole=offer.whole)
            rule.error = self._error(offer.ends)
        return rule

    def _error(self, ends: tuple[float, float | None]) -> str:
        low, high = (None if end is None else f"{end:g}".replace("-", "−") for end in ends)
        if high is None:
            return self.language.text("A number from {low} up, or blank.", low=low)
        return self.language.text("A number from {low} to {high}, or blank.", low=low, high=high)

    def _list(self, words: tuple[str, ...]) -> str:
        """The words in the rule itself, or on a sheet of their own where that cannot hold them."""
        inline = ",".join(words)
        if len(inline) + 2 <= _LONGEST_TEXT and not any(c in w for w in words for c in ',"'):
            return f'"{inline}"'
        from openpyxl.utils import get_column_letter

        name = f"{_LISTS[self.language.code == 'et']} {IGNORED}"
        lists = self.book[name] if name in self.book.sheetnames else self.book.create_sheet(name)
        free = 1 if lists.cell(1, 1).value is None else lists.max_column + 1
        for row, word in enumerate(words, 1):
            lists.cell(row, free, word)
        letter = get_column_letter(free)
        lists.column_dimensions[letter].width = _WIDE
        return f"'{name}'!${letter}$1:${letter}${len(words)}"


def _quiet() -> "tuple[Font, Alignment]":
    """How a line looks that only explains, across the columns."""
    from openpyxl.styles import Alignment, Font

    return Font(name=FACE, italic=True, color=QUIET), Alignment(vertical="top")
