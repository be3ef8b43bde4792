"""Tables told column by column: each heading stands beside what a row has under it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sidusryhmad.reporting.document import Cell, Column, Table

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Told(Generic[T_contra]):
    """A column, and what each row has in it.

    Attributes:
        head: The column.
        tell: What a row has in it: a text is a plain cell, None a dash.
    """

    head: Column
    tell: Callable[[T_contra], Cell | str | None]

    def cell(self, each: T_contra) -> Cell:
        """What one row has in it."""
        told = self.tell(each)
        return told if isinstance(told, Cell) else Cell("–" if told is None else told)


def column(title: str, tell: Callable[[T], Cell | str | None]) -> Told[T]:
    """A column of words.

    Args:
        title: Its heading.
        tell: What a row has in it: a text is a plain cell, None a dash.

    Returns:
        The column.
    """
    return Told(Column(title), tell)


def numbers(title: str, tell: Callable[[T], Cell | str | None]) -> Told[T]:
    """A column of numbers, which align right.

    Args:
        title: Its heading.
        tell: What a row has in it: a text is a plain cell, None a dash.

    Returns:
        The column.
    """
    return Told(Column(title, number=True), tell)


def table(rows: Iterable[T], *columns: Told[T] | None, caption: str = "") -> Table:
    """A table of things, a row each.

    Args:
        rows: The things.
        columns: What is told of each; the first names it, None is not shown.
        caption: What the table shows.

    Returns:
        The table.

    Example:
        >>> made = table(["ring"], column("Word", str), numbers("Letters", lambda it: str(len(it))))
        >>> [[cell.text for cell in row] for row in made.rows]
        [['ring', '4']]
    """
    shown = [each for each in columns if each is not None]
    filled = (tuple(told.cell(each) for told in shown) for each in rows)
    return Table(tuple(told.head for told in shown), tuple(filled), caption)
