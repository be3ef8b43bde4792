"""Headings as they stand in a file: which row they are in, how they are listed and told apart."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from sidusryhmad.evidence.form import cleaned
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Cell, Grid, cells

ROWS = 20
"""Headings are looked for among so many rows that hold anything."""
_LETTERS = re.compile(r"[A-Z]{1,3}")
_LONGEST, _MOST = 60, 30


class Headings(NamedTuple):
    """The row of a sheet that is most likely its heading.

    Attributes:
        row: Its number, from 1.
        texts: Its texts by column, from 1.
        below: The rows below it, each with its cells by column.
    """

    row: int
    texts: Mapping[int, str]
    below: tuple[dict[int, Cell], ...]


def headings_of(grid: Grid) -> Headings | None:
    """The row that is most likely the heading: the first one with the most words.

    Args:
        grid: The sheet.

    Returns:
        The row; None where there is none with words.

    Example:
        >>> grid = Grid("a.csv", (("Survey",), ("When", "How likely?"), ("2026", "9")))
        >>> headings_of(grid).row, dict(headings_of(grid).texts)
        (2, {1: 'When', 2: 'How likely?'})
    """
    there = cells(grid)
    texts = [_texts(found) for _, found in there[:ROWS]]
    best = max(range(len(texts)), key=lambda at: (len(texts[at]), -at), default=None)
    if best is None or not texts[best]:
        return None
    return Headings(there[best][0], texts[best], tuple(found for _, found in there[best + 1 :]))


def _texts(found: Mapping[int, Cell]) -> dict[int, str]:
    return {
        column: " ".join(cell.value.split())
        for column, cell in found.items()
        if isinstance(cell.value, str) and isinstance(values.number(cell.value), str)
    }


def same(heading: str, other: str) -> bool:
    r"""Whether two headings are the same but for case, blanks, line breaks and unseen signs.

    Example:
        >>> same("Kui tõenäoliselt?", "kui\xa0tõenäoliselt?\n")
        True
    """
    return folded(cleaned(heading)) == folded(cleaned(other))


def letters(column: int) -> str:
    """A column as spreadsheets name it: 1 is A, 27 is AA."""
    found = ""
    while column:
        column, last = divmod(column - 1, 26)
        found = chr(ord("A") + last) + found
    return found


def column_of(text: str) -> int | None:
    """The number of a column named by its letters; None where the text is no such name.

    Example:
        >>> column_of("AA"), column_of("aa"), letters(28)
        (27, None, 'AB')
    """
    if not _LETTERS.fullmatch(text):
        return None
    number = 0
    for sign in text:
        number = number * 26 + ord(sign) - ord("A") + 1
    return number


def listed(texts: Mapping[int, str]) -> str:
    """Headings with the letters of their columns, long ones cut.

    Example:
        >>> listed({1: "When", 3: "How likely?"})
        'A: When; C: How likely?'
    """
    named = [f"{letters(at)}: {_short(text)}" for at, text in sorted(texts.items())]
    return "; ".join([*named[:_MOST], *(["…"] if len(named) > _MOST else [])])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
