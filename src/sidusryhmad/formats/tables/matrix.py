"""Influences as a matrix: row influences column; blank is not asked, 0 is asked and none."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Cell, Grid, Table, cells, table
from sidusryhmad.formats.tables.records import Part
from sidusryhmad.formats.tables.sheets import cell

_SIGNS = {"+": "positive", "-": "negative", "\u2212": "negative", "?": "unknown"}
_MARKS = {"positive": "+", "negative": "\u2212", "unknown": "?"}
_FEWEST = 2


def is_matrix(grid: Grid) -> bool:
    """Whether a sheet is a matrix: the same names along the top and down the side.

    Example:
        >>> rows = ((None, "Klient", "Notar"), ("Klient", None, 1), ("Notar", 0, None))
        >>> is_matrix(Grid("m", rows))
        True
    """
    found = _square(grid)
    if found is None:
        return False
    top, side = _names(found)
    return len(side) >= _FEWEST and set(top) == set(side) and len(set(side)) == len(side)


def _square(grid: Grid) -> Table | None:
    side = {values.text(found[min(found)].value) for _, found in cells(grid) if min(found) == 1}
    return table(grid, lambda words: len({values.text(w) for w in words} & side) >= _FEWEST)


def matrix_names(grid: Grid) -> list[str]:
    """The names down the side of a matrix, in order."""
    found = _square(grid)
    return _names(found)[1] if found else []


def _names(found: Table) -> tuple[list[str], list[str]]:
    top = [values.text(c.value) for column, c in found.heading.items() if column > 1]
    side = [values.text(row[1].value) for row in found.rows if 1 in row]
    return top, side


def read_matrix(grid: Grid) -> Part:
    """The influences of a matrix.

    Args:
        grid: A sheet that is a matrix.

    Returns:
        A record for every cell that is not blank, and the remark that rows influence columns.
    """
    found, part = _square(grid), Part()
    if found is None:
        return part
    template = N_(
        "whoever stands at the left influences whoever stands above: row influences column"
    )
    part.remarks.append(Remark("assumed", Message("row_influences", template), found.place))
    for row in found.rows:
        if 1 in row:
            _row(part, found, row)
    return part


def _row(part: Part, found: Table, row: Mapping[int, Cell]) -> None:
    source = values.text(row[1].value)
    for column, filled in row.items():
        if column == 1 or column not in found.heading:
            continue
        target = values.text(found.heading[column].value)
        if source == target and values.number(filled.value) in {0, "x", "X", "-", "\u2212"}:
            continue
        index = len(part.records)
        part.records.append({"from": source, "to": target, **_measure(filled)})
        for key in ((), ("from",), ("to",), ("strength",), ("sign",)):
            part.places[(index, *key)] = filled.place


def _measure(filled: Cell) -> dict[str, Any]:
    mark = str(filled.value).strip().removeprefix("'")
    if mark in _SIGNS:
        return {"sign": _SIGNS[mark]}
    return {"strength": values.number(filled.value)}


def matrix_sheet(
    names: Sequence[str], influences: Mapping[tuple[str, str], Mapping[str, Any]], name: str
) -> Grid:
    """The matrix of a map.

    Args:
        names: Stakeholders in order.
        influences: Records of influences by the names of their ends.
        name: Name of the sheet.

    Returns:
        The sheet: strengths, or the sign where the strength is not known.
    """
    heading = (None, *map(cell, names))
    rows = [
        (cell(source), *(_shown(influences.get((source, target))) for target in names))
        for source in names
    ]
    return Grid(name, (heading, *rows))


def _shown(record: Mapping[str, Any] | None) -> str | float | None:
    if record is None:
        return None
    if record.get("strength") is not None:
        return float(record["strength"])
    if record.get("sign") is not None:
        return _MARKS[record["sign"]]
    low, high = record["range"]
    return (float(low) + float(high)) / 2
