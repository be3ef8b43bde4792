"""How a document's texts fit on a page of a given size, in points and without any font engine."""

from functools import lru_cache

from sidusryhmad.locale.printable import printable
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.reporting.document import Bullets, Cell, Table

WIDEST_WORD = 130.0
"""Points up to which a word in a table is never broken."""
_STEPS = 40
_SLACK = 1.06
"""For programs that set the same words a little wider, without kerning."""


def column_widths(
    table: Table, room: float, size: float, padding: float
) -> tuple[float, ...] | None:
    """Widths that keep words whole and give what is left to the columns that need it most.

    Args:
        table: The table.
        room: Points across, padding included.
        size: Font size.
        padding: Points that each column keeps free.

    Returns:
        Points for each column, or None where the longest words do not fit side by side.

    Example:
        >>> from sidusryhmad.reporting.document import Column
        >>> table = Table((Column("Who"), Column("Why")), ((Cell("me"), Cell("a b c")),))
        >>> column_widths(table, 20, 10, 4) is None
        True
        >>> len(column_widths(table, 200, 10, 4))
        2
    """
    font = Font(size * _SLACK, SEMIBOLD)
    texts = [
        [printable(column.title), *(printable(row[number].text) for row in table.rows)]
        for number, column in enumerate(table.columns)
    ]
    words = [{word for text in column for word in text.split()} for column in texts]
    least = [min(WIDEST_WORD, max((width(w, font) for w in column), default=0)) for column in words]
    wanted = [max(width(text, font) for text in column) for column in texts]
    free = room - padding * len(texts) - 0.5
    if sum(least) > free:
        return None
    low, high = 0.0, max(wanted)
    for _ in range(_STEPS):
        level = (low + high) / 2
        fits = sum(_between(level, a, b) for a, b in zip(least, wanted, strict=True)) <= free
        low, high = (level, high) if fits else (low, level)
    return tuple(
        _between(low, a, b) + padding + 0.5 / len(texts) for a, b in zip(least, wanted, strict=True)
    )


def _between(level: float, least: float, wanted: float) -> float:
    return max(least, min(level, wanted))


@lru_cache(maxsize=4096)
def lines(text: str, limit: float, font: Font) -> tuple[str, ...]:
    """Break a text into lines; nothing of it is lost, and words are broken only where they must be.

    Args:
        text: Any text.
        limit: Points that a line has.
        font: Size and weight.

    Returns:
        The lines; put together again they are the text.

    Example:
        >>> lines("Kliendi pere", 40, Font(10))
        ('Kliendi ', 'pere')
    """
    found, used = [""], 0.0
    for word in _words(text):
        wide, bare = width(word, font), width(word.rstrip(" "), font)
        if found[-1] and used + bare > limit:
            found.append("")
            used = 0.0
        if bare <= limit:
            found[-1] += word
            used += wide
            continue
        pieces = _pieces(word, limit, font)
        found[-1:] = pieces
        used = width(pieces[-1], font)
    return tuple(found)


def _words(text: str) -> list[str]:
    """The words, each with the space behind it."""
    parts = text.split(" ")
    return [part + " " for part in parts[:-1]] + parts[-1:]


def _pieces(word: str, limit: float, font: Font) -> list[str]:
    """A word that is wider than a line, letter by letter."""
    found, used = [""], 0.0
    for letter, wide in zip(word, (width(letter, font) for letter in word), strict=True):
        if found[-1] and used + wide > limit:
            found.append("")
            used = 0.0
        found[-1] += letter
        used += wide
    return found


def split_row(
    row: tuple[Cell, ...], widths: tuple[float, ...], font: Font, most: int
) -> list[tuple[Cell, ...]]:
    """A row in pieces of a few lines each, so that none is higher than a page.

    Args:
        row: The cells.
        widths: Points that the text of each column has.
        font: Size and weight.
        most: Lines that a piece may have.

    Returns:
        One row, or several whose cells together hold every text.
    """
    cells = [lines(printable(c.text), w, font) for c, w in zip(row, widths, strict=True)]
    count = max(1, *(-(-len(cell) // most) for cell in cells))
    return [
        tuple(
            Cell("".join(texts[part * most : (part + 1) * most]).strip(), cell.tone)
            for cell, texts in zip(row, cells, strict=True)
        )
        for part in range(count)
    ]


def rows_in_words(table: Table) -> Bullets:
    """A table as a list of its rows, for where its columns do not fit side by side.

    Args:
        table: The table.

    Returns:
        One item a row, every cell named by its column.
    """
    return Bullets(tuple(_in_words(table, row) for row in table.rows))


def _in_words(table: Table, row: tuple[Cell, ...]) -> str:
    named = zip(table.columns[1:], row[1:], strict=True)
    return f"{row[0].text}: " + "; ".join(f"{column.title} {cell.text}" for column, cell in named)
