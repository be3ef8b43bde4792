"""A column of dates: whether the day or the month comes first, settled for all of it at once."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.evidence.stamps import Order, Stamp, stamp
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.grid import Cell

_SETTLED = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?|\d{1,2}\.\d{1,2}\.\d{4}")
"""Dates that everybody reads in the same way."""


class Settled(NamedTuple):
    """What becomes of a column of dates.

    Attributes:
        texts: What stands in place of a cell, by its row: the date with the year first. Where there
            is a fault, any day that it may be: the fault stands for all of them.
        remarks: What was assumed.
        faults: Why day and month cannot be told apart.
    """

    texts: dict[int, str]
    remarks: tuple[Remark, ...] = ()
    faults: tuple[Fault, ...] = ()


class _Read(NamedTuple):
    row: int
    cell: Cell
    stamp: Stamp

    @property
    def orders(self) -> frozenset[Order]:
        """The orders in which this is a day."""
        known: tuple[Order, ...] = ("dmy", "mdy")
        return frozenset(order for order in known if self.stamp.day(order) is not None)


def settled_dates(column: Sequence[tuple[int, Cell]], heading: str, order: Order | None) -> Settled:
    """A column of dates, those with the year last and strokes brought into one order.

    Which of day and month comes first is never guessed row by row: all cells of the column settle
    it together, or the caller says it.

    Args:
        column: Its cells with their rows.
        heading: Its heading as people see it.
        order: What comes first; None where the column itself has to tell.

    Returns:
        The cells that change; a fault where they cannot be told.
    """
    odd = [each for each in column if _is_odd(each[1])]
    read = list(_stamps(odd))
    open_ = [each for each in read if each.stamp.order is None and each.orders]
    remarks = _zones(read, heading)
    if not open_:
        return Settled({}, remarks)
    turned = _turned(open_, column, heading)
    if order is None and turned is not None:
        return Settled(_any(open_), remarks, (Fault(turned).at(open_[0].cell.place),))
    if turned is not None:
        remarks = (*remarks, Remark("assumed", turned, open_[0].cell.place))
    if order is not None:
        return Settled(_texts(open_, order), remarks)
    chosen = frozenset[Order](("dmy", "mdy")).intersection(*(each.orders for each in open_))
    if not chosen:
        return Settled(_any(open_), remarks, (_contradicting(open_, heading),))
    if len(chosen) > 1 and (either := _either(open_)) is not None:
        return Settled(_any(open_), remarks, (_unsettled(either, heading),))
    (found, *_) = sorted(chosen)
    proof = next((each for each in open_ if len(each.orders) == 1), None)
    said = () if proof is None else (_assumed(proof, found, heading),)
    return Settled(_texts(open_, found), (*remarks, *said))


def _is_odd(cell: Cell) -> bool:
    return isinstance(cell.value, str) and _SETTLED.fullmatch(cell.value) is None


def _stamps(column: Iterable[tuple[int, Cell]]) -> Iterable[_Read]:
    for row, cell in column:
        found = stamp(cell.value) if isinstance(cell.value, str) else None
        if found is not None:
            yield _Read(row, cell, found)


def _texts(open_: Sequence[_Read], order: Order) -> dict[int, str]:
    texts = {each.row: each.stamp.text(order) for each in open_}
    return {row: text for row, text in texts.items() if text is not None}


def _any(open_: Sequence[_Read]) -> dict[int, str]:
    return {**_texts(open_, "mdy"), **_texts(open_, "dmy")}


def _either(open_: Sequence[_Read]) -> _Read | None:
    """A cell that is one day or another, by which comes first."""
    return next((each for each in open_ if each.stamp.one != each.stamp.two), None)


def _zones(read: Sequence[_Read], heading: str) -> tuple[Remark, ...]:
    first = next((each.cell for each in read if each.stamp.zoned), None)
    if first is None:
        return ()
    template = N_(
        "{heading}: times are read as they stand, whatever time zone is written beside them, such "
        "as {example}"
    )
    said = {"heading": heading, "example": first.value}
    return (Remark("assumed", Message("zones", template, said), first.place),)


def _assumed(proof: _Read, order: Order, heading: str) -> Remark:
    day = N_(
        "{heading}: dates are read with the day first, because {example} can be read no other way"
    )
    month = N_(
        "{heading}: dates are read with the month first, because {example} can be read no other way"
    )
    said = {"heading": heading, "example": proof.cell.value}
    message = Message("dates_settled", day if order == "dmy" else month, said)
    return Remark("assumed", message, proof.cell.place)


def _unsettled(either: _Read, heading: str) -> Fault:
    template = N_(
        "{heading}: {example} may be {day_first} or {month_first}, and no other date of the column "
        'tells which: say --date-order dmy (day first) or mdy, in Python date_order="dmy"'
    )
    said = {
        "heading": heading,
        "example": either.cell.value,
        "day_first": either.stamp.day("dmy"),
        "month_first": either.stamp.day("mdy"),
    }
    return Fault(Message("dates_unsettled", template, said)).at(either.cell.place)


def _contradicting(open_: Sequence[_Read], heading: str) -> Fault:
    days, months = (
        next(each.cell for each in open_ if each.orders == {order}) for order in ("dmy", "mdy")
    )
    template = N_(
        "{heading}: {one} can only have the day first and {other} only the month first, so the "
        "column is not written in one way"
    )
    said = {"heading": heading, "one": days.value, "other": months.value}
    return Fault(Message("dates_contradict", template, said)).at(days.place)


def _turned(
    open_: Sequence[_Read], column: Sequence[tuple[int, Cell]], heading: str
) -> Message | None:
    """That a spreadsheet made dates of a part of the cells, probably with day and month swapped.

    It does so where it expects another order: what can be a date in that order becomes one, and
    only what cannot stays a text. So no text is left that can be read both ways.
    """
    whole = [each.stamp for each in _stamps(column) if each.stamp.order == "mdy"]
    if not whole or any(len(each.orders) > 1 for each in open_):
        return None
    if any(each.two > 12 for each in whole):
        return None
    template = N_(
        "{heading}: texts such as {example} stand beside real dates that all have a day up to 12; "
        "a spreadsheet has probably swapped day and month in those: export the file anew, without "
        "opening it on the way"
    )
    said = {"heading": heading, "example": open_[0].cell.value}
    return Message("dates_turned", template, said)
