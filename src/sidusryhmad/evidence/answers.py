"""Answers on a scale with words beside the number, as surveys label the ends of their scales."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Cell

_NUMBER = r"[+\-\u2212]?\d{1,3}(?:[.,]\d+)?"
_WORDS = r"[^\d()]*[^\W\d_][^\d()]*"
_DASH = r"[-\u2013\u2014]"
_BEFORE = re.compile(
    rf"({_NUMBER})(?:(?:\s+{_DASH}|{_DASH}\s|\s*[:=]|\.\s){_WORDS}|\s*\({_WORDS}\))"
)
_INSIDE = re.compile(rf"{_WORDS}\(\s*({_NUMBER})\s*\)")
_AFTER = re.compile(rf"{_WORDS}\s{_DASH}\s+({_NUMBER})")
_OUT_OF = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*/\s*(\d{1,3})")


def numbered(text: str, ends: tuple[float, float]) -> str | None:
    """The number of an answer that has words, or the top of its scale, beside it.

    Words may hold no other number, so that "9-10" or "8 või 9" stay what they are, and a dash needs
    a blank beside it, so that "7-Oct", which spreadsheets make of 7/10, stays too. Words before a
    dash are not read on a scale with negative values, where the dash may be a minus.

    Args:
        text: The answer.
        ends: The lowest and the highest value of the scale.

    Returns:
        The number as it is written; None where the answer is no such.

    Example:
        >>> [numbered(text, (0, 10)) for text in ("10 - Väga tõenäoliselt", "7/10", "9-10", "7/5")]
        ['10', '7', None, None]
    """
    plain = text.strip().removeprefix("'")
    for pattern in (_BEFORE, _INSIDE, *(() if ends[0] < 0 else (_AFTER,))):
        if found := pattern.fullmatch(plain):
            return str(found[1])
    found = _OUT_OF.fullmatch(plain)
    return str(found[1]) if found and ends[0] == 0 and float(found[2]) == ends[1] else None


class Changed(NamedTuple):
    """What becomes of cells of a column.

    Attributes:
        texts: What stands in place of a cell, by its row.
        remarks: What was assumed.
    """

    texts: dict[int, str]
    remarks: tuple[Remark, ...]


def plain_answers(
    column: Sequence[tuple[int, Cell]], heading: str, ends: tuple[float, float]
) -> Changed:
    """A column of answers on a scale, with the number alone where words stand beside it.

    Args:
        column: Its cells with their rows.
        heading: Its heading as people see it.
        ends: The lowest and the highest value of the scale.

    Returns:
        The cells that change, and a remark on them.
    """
    worded = [
        (row, cell)
        for row, cell in column
        if isinstance(cell.value, str) and isinstance(values.number(cell.value), str)
    ]
    texts: dict[int, str] = {}
    first: Cell | None = None
    for row, cell in worded:
        if (number := numbered(str(cell.value), ends)) is not None:
            texts[row] = number
            first = first or cell
    if first is None:
        return Changed({}, ())
    template = N_(
        "{heading}: words beside a number, such as {example}, are read as the number; {count} in "
        "all"
    )
    said = {"heading": heading, "example": repr(first.value), "count": len(texts)}
    return Changed(texts, (Remark("assumed", Message("worded", template, said), first.place),))
