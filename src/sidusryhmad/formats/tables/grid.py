"""Cells as a file holds them, and tables found among them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sidusryhmad.errors import Place

Value = str | int | float | bool | None
_TITLE_ROWS = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet of a workbook, or a file of comma-separated values.

    Attributes:
        name: Name of the sheet or file.
        rows: Its cells, row by row, None where a cell is blank; rows may differ in length.
        file: Where it stands, if its name does not tell.
        titles: Rows in which a cell spans columns: titles of the sheet or of several columns.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    file: str = ""
    titles: frozenset[int] = frozenset()

    @property
    def where(self) -> str:
        """What people look for: the file or sheet."""
        return self.file or self.name


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not blank.

    Attributes:
        value: What stands in it.
        place: Where.
    """

    value: str | int | float | bool
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows below it.

    Attributes:
        name: Name of its sheet or file.
        place: Where its heading stands.
        heading: Heading cells by column number, from 1.
        rows: Cells by column number; blank cells and blank rows are left out.
        above: What stands above its heading, such as a title, a text a row.
    """

    name: str
    place: Place
    heading: dict[int, Cell]
    rows: tuple[dict[int, Cell], ...]
    above: tuple[str, ...] = ()


def cells(grid: Grid) -> tuple[tuple[int, dict[int, Cell]], ...]:
    """The rows that hold anything, each with its number from 1 and its cells by column.

    Example:
        >>> [(row, sorted(found)) for row, found in cells(Grid("a", ((None,), ("x", " ", 0))))]
        [(2, [1, 3])]
    """
    found = []
    for row, values in enumerate(grid.rows, 1):
        there = {
            column: Cell(value, Place(row, column, grid.where))
            for column, value in enumerate(values, 1)
            if value is not None and (not isinstance(value, str) or value.strip())
        }
        if there:
            found.append((row, there))
    return tuple(found)


def table(grid: Grid, is_heading: Callable[[Sequence[str]], bool]) -> Table | None:
    """The table of a sheet: title rows above its heading are passed by.

    Args:
        grid: The sheet.
        is_heading: Whether texts in a row are a heading.

    Returns:
        The table; None where no row among the first twenty that hold anything is its heading. A
        row in which a cell spans columns is one only where no other is.

    Example:
        >>> grid = Grid("Leht", (("Meie kaart",), (), ("Nimi", "Ring"), ("Klient", "direct")))
        >>> found = table(grid, lambda words: "Ring" in words)
        >>> found.place, [cell.value for cell in found.rows[0].values()]
        (Place(line=3, column=None, sheet='Leht'), ['Klient', 'direct'])
    """
    there = cells(grid)
    for number, (row, found) in sorted(
        enumerate(there[:_TITLE_ROWS]), key=lambda each: each[1][0] in grid.titles
    ):
        if is_heading([cell.value for cell in found.values() if isinstance(cell.value, str)]):
            rows = tuple(below for _, below in there[number + 1 :])
            above = tuple(_in_words(over) for _, over in there[:number])
            return Table(grid.name, Place(row, None, grid.where), found, rows, above)
    return None


def _in_words(row: dict[int, Cell]) -> str:
    return " · ".join(" ".join(str(cell.value).split()) for cell in row.values())
