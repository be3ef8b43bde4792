"""Several tables on one sheet: taken apart at blank rows and blank columns."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from sidusryhmad.formats.tables.grid import Grid, Value

Begins = Callable[[Grid], bool]
_TITLE_AND_HEADING = 2


def split(grid: Grid, begins: Begins) -> tuple[Grid, ...]:
    """The tables of a sheet, each as a sheet of its own on which every cell keeps its place.

    Args:
        grid: The sheet.
        begins: Whether a table begins at the top of a part; where none does, the part belongs to
            what stands before it.

    Returns:
        The parts in reading order; the sheet itself where it holds a single table.

    Example:
        >>> sheet = Grid("Leht", (("nimi",), ("Klient",), (), ("kes",), ("Kandja",)))
        >>> [part.rows[3:] for part in split(sheet, lambda part: True)]
        [((), ()), (('kes',), ('Kandja',))]
    """
    beside = _parts(grid, _gaps(_columns(grid)), _cut_columns, begins)
    return tuple(
        below for part in beside for below in _parts(part, _gaps(_filled(part)), _cut_rows, begins)
    )


def _parts(
    grid: Grid,
    starts: Sequence[int],
    cut: Callable[[Grid, int, int], Grid],
    begins: Begins,
) -> tuple[Grid, ...]:
    """The parts between those starts at which a table begins."""
    ends = [*starts[1:], _FAR]
    kept = [
        start for start, end in zip(starts, ends, strict=False) if begins(cut(grid, start, end))
    ]
    if len(kept) < _TITLE_AND_HEADING:
        return (grid,)
    bounds = [0, *kept[1:], _FAR]
    return tuple(cut(grid, start, end) for start, end in pairwise(bounds))


_FAR = 1 << 30


def _cut_rows(grid: Grid, start: int, end: int) -> Grid:
    rows = tuple(row if start <= at < end else () for at, row in enumerate(grid.rows))
    return Grid(grid.name, rows, grid.file, grid.titles)


def _cut_columns(grid: Grid, start: int, end: int) -> Grid:
    rows = tuple(
        tuple(value if start <= at < end else None for at, value in enumerate(row))
        for row in grid.rows
    )
    return Grid(grid.name, rows, grid.file, grid.titles)


def _gaps(filled: Sequence[bool]) -> list[int]:
    """Where something begins after nothing."""
    return [at for at, full in enumerate(filled) if full and (at == 0 or not filled[at - 1])]


def _filled(grid: Grid) -> list[bool]:
    return [any(map(_there, row)) for row in grid.rows]


def _columns(grid: Grid) -> list[bool]:
    width = max(map(len, grid.rows), default=0)
    there = [False] * width
    for row in grid.rows:
        for at, value in enumerate(row):
            there[at] = there[at] or _there(value)
    return there


def _there(value: Value) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))
