"""Where in a file something stands, and how people find it."""

from dataclasses import dataclass

from sidusryhmad.errors.messages import N_, Message


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands: line and column from 1; the sheet, or file of a folder."""

    line: int | None = None
    column: int | None = None
    sheet: str | None = None


def place_text(place: Place) -> list[Message]:
    """A place as people find it: a line of a text, or a cell of a sheet.

    Args:
        place: The place.

    Returns:
        One message; none where nothing is known.

    Example:
        >>> [str(text) for text in place_text(Place(7, 28, "Mõjud"))]
        ['Mõjud, cell AB7']
        >>> [str(text) for text in place_text(Place(7, 28))]
        ['line 7']
    """
    values: dict[str, object] = {"sheet": place.sheet, "line": place.line}
    if place.sheet and place.line and place.column:
        values["cell"] = f"{_column(place.column)}{place.line}"
        return [Message("cell", _CELL, values)]
    if place.sheet and place.line:
        return [Message("row", _ROW, values)]
    if place.sheet:
        return [Message("sheet", N_("{sheet}"), values)]
    return [Message("line", _LINE, {"line": place.line})] if place.line else []


def _column(number: int) -> str:
    """A column as spreadsheets name it: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


_LINE = N_("line {line}")
_CELL = N_("{sheet}, cell {cell}")
_ROW = N_("{sheet}, row {line}")
