"""Rows that contradict one another: refused with their places, or left out and listed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sidusryhmad.errors import N_, Fault, InvalidEvidenceError, Message, Place
from sidusryhmad.evidence.row import Row
from sidusryhmad.evidence.sheet import Gone, Sheet

RowT = TypeVar("RowT", bound=Row)
Wrong = Mapping[int, tuple[str, Message]]
"""What is wrong with rows beside others: field and message by the number of the row, from 0."""
Check = Callable[[Sheet[Any]], Sequence[Fault]]
"""Finds what sound rows of a table contradict in one another, whatever the faulty ones say."""


def sound(sheet: Sheet[RowT], wrong: Wrong, *, skip_faulty: bool = False) -> Sheet[RowT]:
    """A table without the rows that only stand out beside others.

    Args:
        sheet: The table.
        wrong: What is wrong, by the number of the row.
        skip_faulty: Whether such rows are left out, and listed, instead of refused.

    Returns:
        The other rows.

    Raises:
        InvalidEvidenceError: There are such rows, and they are not to be left out.

    Example:
        >>> sound(Sheet((Row(), Row())), {0: ("x", Message("no", "no"))}, skip_faulty=True).rows
        (Row(),)
    """
    if not wrong:
        return sheet
    places = sheet.places or (Place(),) * len(sheet.rows)
    faults = contradictions(sheet, wrong)
    if not skip_faulty:
        raise InvalidEvidenceError(faults, source=sheet.source)
    kept = [at for at in range(len(sheet.rows)) if at not in wrong]
    return replace(
        sheet,
        rows=tuple(sheet.rows[at] for at in kept),
        places=tuple(places[at] for at in kept),
        left_out=(*sheet.left_out, *faults),
        gone=(
            *sheet.gone,
            *(Gone(dict(sheet.rows[at]), places[at]) for at in sorted(wrong)),
        ),
    )


def contradictions(sheet: Sheet[Any], wrong: Wrong) -> list[Fault]:
    """What is wrong with rows beside others, each with its place.

    Args:
        sheet: The table.
        wrong: What is wrong, by the number of the row.

    Returns:
        The faults, in the order of the rows.
    """
    places = sheet.places or (Place(),) * len(sheet.rows)
    return [
        Fault(message, (field,), place=places[at]) for at, (field, message) in sorted(wrong.items())
    ]


def unbroken(sheet: Sheet[Any]) -> None:
    """Make sure that nothing was left out of a table whose rows only make sense together.

    Args:
        sheet: The table.

    Raises:
        InvalidEvidenceError: Faulty rows were left out of it.

    Example:
        >>> unbroken(Sheet((Row(),)))
    """
    if sheet.left_out:
        raise InvalidEvidenceError(sheet.left_out, source=sheet.source, note=_TOGETHER)


_TOGETHER = Message(
    "rows_make_a_whole",
    N_("the rows of this table make a whole, so none can be left out: repair them"),
)
