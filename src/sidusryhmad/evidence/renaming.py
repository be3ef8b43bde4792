"""Tables whose columns bear our headings where the caller named them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.headings import letters
from sidusryhmad.evidence.naming import Named
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.grid import Cell, Table


class Renamed(NamedTuple):
    """A table whose named columns bear our headings.

    Attributes:
        table: The table.
        remarks: Columns that gave way.
        faults: Columns that cannot be told apart.
        used: What was typed for the fields of this table.
    """

    table: Table
    remarks: tuple[Remark, ...]
    faults: tuple[Fault, ...]
    used: frozenset[str]


def renamed(found: Table, form: Form[Any], which: int, named: Sequence[Named]) -> Renamed:
    """A table with our heading above each column that was named.

    Args:
        found: The table.
        form: What its rows are.
        which: Number of that form.
        named: The columns.

    Returns:
        The table; a column that stands for a named field by itself gives way.
    """
    own = [(each, field) for each in named if (field := each.fields[which])]
    heads = {at: str(cell.value) for at, cell in found.heading.items()}
    faults: list[Fault] = []
    used: set[str] = set()
    chosen: dict[int, tuple[Named, str]] = {}
    for each, field in own:
        at = [column for column, text in heads.items() if each.stands(column, text)]
        used |= {each.typed} if at else set()
        if len(at) > 1:
            faults.append(_several(each, at, found))
        elif at and at[0] in chosen:
            faults.append(_shared(chosen[at[0]][0], each, found.heading[at[0]]))
        elif at:
            chosen[at[0]] = each, field
    table, remarks = _rewritten(found, form, chosen)
    return Renamed(table, remarks, tuple(faults), frozenset(used))


def _rewritten(
    found: Table, form: Form[Any], chosen: Mapping[int, tuple[Named, str]]
) -> tuple[Table, tuple[Remark, ...]]:
    """The table with our headings, without the columns that give way to them."""
    if not chosen:
        return found, ()
    titles = {column.key[0]: column.title("en") for column in form.columns}
    taken = {field: each for each, field in chosen.values()}
    fields = {at: form.field(str(cell.value)) for at, cell in found.heading.items()}
    gone = {at: taken[f] for at, f in fields.items() if at not in chosen and f in taken and f}
    heading = {
        at: replace(cell, value=titles[chosen[at][1]]) if at in chosen else cell
        for at, cell in found.heading.items()
        if at not in gone
    }
    rows = tuple(_without(row, gone) for row in found.rows) if gone else found.rows
    remarks = (_gave_way(each, found.heading[at]) for at, each in gone.items())
    return replace(found, heading=heading, rows=rows), tuple(remarks)


def _without(row: dict[int, Cell], gone: Collection[int]) -> dict[int, Cell]:
    return {column: cell for column, cell in row.items() if column not in gone}


def _several(each: Named, at: Sequence[int], found: Table) -> Fault:
    template = N_("{heading} stands above several columns, {columns}: name one by its letter")
    columns = ", ".join(map(letters, at))
    message = Message("heading_twice", template, {"heading": each.heading, "columns": columns})
    return Fault(message).at(found.heading[at[0]].place)


def _shared(one: Named, other: Named, cell: Cell) -> Fault:
    template = N_("{one} and {other} are both said to stand in the column {heading}")
    said = {"one": one.typed, "other": other.typed, "heading": one.heading}
    return Fault(Message("heading_shared", template, said)).at(cell.place)


def _gave_way(each: Named, cell: Cell) -> Remark:
    template = N_("{field} is read from the column {heading}, as was said; not from {other}")
    other = " ".join(str(cell.value).split())
    said = {"field": each.typed, "heading": each.heading, "other": other}
    return Remark("lost", Message("gave_way", template, said), cell.place)
