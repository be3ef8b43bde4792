"""Kumu's and PRSM's sheets: elements and connections, a table each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.format import Parsed, Remark
from sidusryhmad.formats.kumu_dialect import SPLIT, TAGS
from sidusryhmad.formats.kumu_document import Frame, document_of
from sidusryhmad.formats.kumu_items import Item
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import folded, without_scale
from sidusryhmad.formats.tables.grid import Cell, Grid, Value, cells
from sidusryhmad.formats.tables.sheet_names import IGNORED
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD

_GAP = 2
_ONE = frozenset(["label", "id", "type", "element type", "description", "note", "image"])
Free = Callable[[Value], Value]
_Read = Callable[[str, Value], object]


def sheets_read(grids: Sequence[Grid], frame: Frame, free: Free = lambda value: value) -> Parsed:
    """The document that sheets of elements and connections make.

    Args:
        grids: The sheets; those whose names end in ``(ignore)`` are passed by.
        frame: What else is known.
        free: Reads a cell of a field that is the tool's own.

    Returns:
        The document.

    Raises:
        InvalidMapError: No sheet holds elements or connections.
    """
    elements: list[Item] = []
    connections: list[Item] = []
    remarks: list[Remark] = []
    known = False
    read = _splitting(free) if frame.split else _as_is
    for grid in grids:
        for heading, rows in _sections(grid):
            words = {folded(str(cell.value)) for cell in heading.values()}
            if {"from", "to"} <= words:
                connections += [_item(heading, row, grid.where, _as_is) for row in rows]
            elif words & {"label", "id"}:
                elements += [_item(heading, row, grid.where, read) for row in rows]
            else:
                remarks.append(_foreign(grid, heading))
                continue
            known = True
    if not known:
        template = N_("no sheet begins with Label, or with From and To")
        raise InvalidMapError([Fault(Message("no_label", template))])
    whole = replace(frame, remarks=(*frame.remarks, *remarks))
    return document_of(elements, connections, whole)


_Section = tuple[dict[int, Cell], list[dict[int, Cell]]]


def _sections(grid: Grid) -> Iterator[_Section]:
    """The tables of a sheet: two blank rows part one from the next."""
    if grid.name.casefold().strip().endswith(IGNORED):
        return
    there: list[dict[int, Cell]] = []
    before = 0
    for number, row in cells(grid):
        if there and number - before > _GAP:
            yield there[0], there[1:]
            there = []
        there.append(row)
        before = number
    if there:
        yield there[0], there[1:]


def _item(heading: dict[int, Cell], row: dict[int, Cell], where: str, read: _Read) -> Item:
    titles = {n: _title(str(values.text(cell.value))) for n, cell in heading.items()}
    found = {titles.get(n, f"column {n}"): cell for n, cell in row.items()}
    return Item(
        {title: read(title, cell.value) for title, cell in found.items()},
        Place(next(iter(row.values())).place.line, None, where),
        {title: cell.place for title, cell in found.items()},
    )


def _title(heading: str) -> str:
    return TAGS if folded(heading) == folded(TAGS) else heading


def _as_is(_: str, value: Value) -> object:
    return value


def _splitting(free: Free) -> _Read:
    """Reads a cell that may hold several values."""

    def read(title: str, value: Value) -> object:
        if not _is_field(title):
            return value
        if title == TAGS or (isinstance(value, str) and SPLIT in value):
            return _parts(str(values.text(value)))
        return free(value)

    return read


def _parts(value: str) -> list[str]:
    return [part for part in map(str.strip, value.split(SPLIT)) if part]


def _is_field(title: str) -> bool:
    words = {folded(title), folded(without_scale(title))}
    return not words & (BY_WORD.keys() | _ONE)


def _foreign(grid: Grid, heading: dict[int, Cell]) -> Remark:
    template = N_("{sheet} holds no part of a map")
    place = next(iter(heading.values())).place
    return Remark("lost", Message("foreign_sheet", template, {"sheet": grid.name}), place)
