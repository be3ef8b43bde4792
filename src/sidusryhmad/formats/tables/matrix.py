"""Influences as a matrix: row influences column; blank is not asked, 0 is asked and none."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Cell, Grid, Table, cells, table
from sidusryhmad.formats.tables.records import Part
from sidusryhmad.formats.tables.sheets import cell
from sidusryhmad.formats.tables.words import level

_SIGNS = {"+": "positive", "-": "negative", "\u2212": "negative", "?": "unknown"}
_MARKS = {"positive": "+", "negative": "\u2212", "unknown": "?"}
_FEWEST = 2
CORNERS = ("who ↓ influences whom →", "kes ↓ mõjutab keda →")
"""What our own matrices say in their corner, in English and Estonian."""
_SUMS = frozenset({"sum", "sums", "total", "summa", "kokku", "σ", "∑"})


def is_matrix(grid: Grid) -> bool:
    """Whether a sheet is a matrix: mostly the same names along the top and down the side.

    Example:
        >>> rows = ((None, "Klient", "Notar"), ("Klient", None, 1), ("Notar", 0, None))
        >>> is_matrix(Grid("m", rows))
        True
    """
    found = _square(grid)
    if found is None:
        return False
    top, side = _names(found)
    both = len(set(top) & set(side))
    return both >= _FEWEST and 2 * both >= max(len(top), len(side)) and len(set(side)) == len(side)


def is_blank_matrix(grid: Grid) -> bool:
    """Whether a sheet is a matrix of ours in which nobody has written anything."""
    found = cells(grid)
    return len(found) == 1 and [cell.value for cell in found[0][1].values()] in [
        [corner] for corner in CORNERS
    ]


def _square(grid: Grid) -> Table | None:
    side = {values.text(found[min(found)].value) for _, found in cells(grid) if min(found) == 1}
    return table(grid, lambda words: len({values.text(w) for w in words} & side) >= _FEWEST)


def matrix_names(grid: Grid) -> list[str]:
    """The names down the side of a matrix, in order, then those that stand only above."""
    found = _square(grid)
    top, side = _names(found) if found else ([], [])
    return list(dict.fromkeys([*side, *top]))


def _names(found: Table) -> tuple[list[str], list[str]]:
    top = [values.text(c.value) for column, c in found.heading.items() if column > 1]
    side = [values.text(row[1].value) for row in found.rows if 1 in row]
    return [n for n in top if not _is_sum(n)], [n for n in side if not _is_sum(n)]


def _is_sum(name: str) -> bool:
    return name.casefold() in _SUMS


def read_matrix(grid: Grid) -> Part:
    """The influences of a matrix.

    Args:
        grid: A sheet that is a matrix.

    Returns:
        A record for every cell that is not blank, and the remark that rows influence columns where
        the sheet itself does not say so; sums and cells that belong to nobody are remarked.
    """
    found, part = _square(grid), Part()
    if found is None:
        return part
    if 1 not in found.heading or found.heading[1].value not in CORNERS:
        template = N_(
            "whoever stands at the left influences whoever stands above: row influences column"
        )
        part.remarks.append(Remark("assumed", Message("row_influences", template), found.place))
    for row in found.rows:
        _row(part, found, row)
    part.remarks += _left_out(found)
    return part


def _left_out(found: Table) -> list[Remark]:
    """What stands in rows and columns of nobody, and sums."""
    remarks = []
    nobody = [
        cell
        for row in found.rows
        for column, cell in row.items()
        if column > 1 and (1 not in row or column not in found.heading)
    ]
    if nobody:
        template = N_("a cell without a name at its left and above it was not read; {count} in all")
        message = Message("cell_of_nobody", template, {"count": len(nobody)})
        remarks.append(Remark("lost", message, nobody[0].place))
    heads = [*found.heading.values(), *(row[1] for row in found.rows if 1 in row)]
    for head in heads:
        if _is_sum(values.text(head.value)):
            message = Message(
                "sums", N_("{name} is taken for sums and left out"), {"name": head.value}
            )
            remarks.append(Remark("lost", message, head.place))
    return remarks


def _row(part: Part, found: Table, row: Mapping[int, Cell]) -> None:
    source = values.text(row[1].value) if 1 in row else ""
    if not source or _is_sum(source):
        return
    for column, filled in row.items():
        if column == 1 or column not in found.heading:
            continue
        target = values.text(found.heading[column].value)
        if _is_sum(target):
            continue
        if source == target and values.number(filled.value) in {0, "x", "X", "-", "\u2212"}:
            continue
        index = len(part.records)
        part.records.append({"from": source, "to": target, **_measure(part, filled)})
        for key in ((), ("from",), ("to",), ("strength",), ("sign",)):
            part.places[(index, *key)] = filled.place


def _measure(part: Part, filled: Cell) -> dict[str, Any]:
    mark = str(filled.value).strip().removeprefix("'")
    if mark in _SIGNS:
        return {"sign": _SIGNS[mark]}
    if (meant := level(filled.value)) is not None:
        values_ = {"word": filled.value, "meant": meant}
        message = Message("word_in_matrix", N_("{word} is read as {meant}"), values_)
        part.remarks.append(Remark("assumed", message, filled.place))
        return {"strength": meant}
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
