"""Where in a file the columns stand that the caller names."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.errors import N_, Fault, InvalidEvidenceError, Message, Place, nearest
from sidusryhmad.evidence.headings import ROWS, column_of, headings_of, listed, same
from sidusryhmad.evidence.naming import Named
from sidusryhmad.formats.tables.grid import Grid, cells


def located(
    named: Sequence[Named], grids: Sequence[Grid]
) -> tuple[tuple[Named, ...], Sequence[Grid]]:
    """The columns with what their letters stand for; each heading stands somewhere in the file.

    Args:
        named: The columns.
        grids: The sheets.

    Returns:
        The columns and the sheets, with the letters as heading where a column has none.

    Raises:
        InvalidEvidenceError: A heading stands nowhere; all of them at once.
    """
    faults: list[Fault] = []
    found: list[Named] = []
    for each in named:
        if any(_in_sheet(each.heading, grid) for grid in grids):
            found.append(each)
            continue
        at, grids = _by_letters(each, grids)
        if isinstance(at, Fault):
            faults.append(at)
        else:
            found.append(at)
    if faults:
        raise InvalidEvidenceError(faults)
    return tuple(found), grids


def _in_sheet(heading: str, grid: Grid) -> bool:
    """Whether a heading stands in a sheet; one that may be letters, where headings stand."""
    if column_of(heading) is not None:
        there = headings_of(grid)
        return there is not None and any(same(text, heading) for text in there.texts.values())
    return any(
        isinstance(cell.value, str) and same(cell.value, heading)
        for _, row in cells(grid)[:ROWS]
        for cell in row.values()
    )


def _by_letters(each: Named, grids: Sequence[Grid]) -> tuple[Named | Fault, Sequence[Grid]]:
    column = column_of(each.heading)
    filled = [grid for grid in grids if headings_of(grid) is not None]
    if column is None or not filled:
        return _nowhere(each, filled), grids
    if len(filled) > 1:
        template = N_("{letters} may be of any sheet ({sheets}): name the heading instead")
        said = {"letters": each.heading, "sheets": ", ".join(grid.where for grid in filled)}
        return Fault(Message("which_sheet", template, said)), grids
    (grid,) = filled
    if not any(column in row for _, row in cells(grid)):
        return _nowhere(each, filled), grids
    there = headings_of(grid)
    if there is not None and (text := there.texts.get(column)) is not None:
        return replace(each, heading=text, column=column), grids
    row = there.row if there is not None else 1
    return replace(each, column=column), [_headed(grid, row, column, each.heading)]


def _headed(grid: Grid, row: int, column: int, text: str) -> Grid:
    """The sheet with a heading above a column that has none."""
    values = list(grid.rows[row - 1])
    values += [None] * (column - len(values))
    values[column - 1] = text
    rows = (*grid.rows[: row - 1], tuple(values), *grid.rows[row:])
    return replace(grid, rows=rows)


def _nowhere(each: Named, grids: Sequence[Grid]) -> Fault:
    found = [there.texts for there in map(headings_of, grids) if there is not None]
    near = nearest(each.heading, [text for texts in found for text in texts.values()])
    known = " | ".join(map(listed, found)) or "–"
    place = Place(None, None, grids[0].where) if grids else Place()
    said: dict[str, object] = {"heading": each.heading, "known": known}
    if near is None:
        template = N_("no column is headed {heading}; headings found: {known}")
        return Fault(Message("no_such_heading", template, said)).at(place)
    template = N_("no column is headed {heading}; did you mean {near}? Headings found: {known}")
    return Fault(Message("no_such_heading", template, {**said, "near": near})).at(place)
