"""A table made ready for reading: its second heading passed by, dates and answers made plain."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.evidence.answers import plain_answers
from sidusryhmad.evidence.dates import Settled, settled_dates
from sidusryhmad.evidence.form import Form, cleaned
from sidusryhmad.evidence.kinds import dated, ends_of
from sidusryhmad.evidence.stamps import Order
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Cell, Table

_SECOND = frozenset({"response", "open ended response"})
"""What survey programs write below a question, in lower case."""


class Tidy(NamedTuple):
    """A table that is ready for reading.

    Attributes:
        table: The table.
        typed: Its rows as they stand in the file.
        remarks: What was passed by or assumed.
        faults: What cannot be told of whole columns.
    """

    table: Table
    typed: tuple[Mapping[int, Cell], ...]
    remarks: tuple[Remark, ...]
    faults: tuple[Fault, ...]


def tidy(found: Table, form: Form[Any], seen: Mapping[int, str], order: Order | None) -> Tidy:
    """A table made ready for reading.

    Args:
        found: The table; named columns bear our headings.
        form: What its rows are.
        seen: The headings as people see them, by column.
        order: What comes first in dates whose year comes last.

    Returns:
        The table; what is unreadable stays as it stands.
    """
    heading = {
        at: replace(cell, value=cleaned(cell.value)) if isinstance(cell.value, str) else cell
        for at, cell in found.heading.items()
    }
    fields = {at: form.field(str(cell.value)) for at, cell in heading.items()}
    known = {at: field for at, field in fields.items() if field}
    rows, remarks = without_second_heading(found.rows, known)
    changes: dict[tuple[int, int], str] = {}
    faults: list[Fault] = []
    for at, field in known.items():
        column = [(index, row[at]) for index, row in enumerate(rows) if at in row]
        made = _plain(column, seen[at], (form, field), order)
        changes |= {(index, at): text for index, text in made.texts.items()}
        remarks += made.remarks
        faults += made.faults
    table = replace(found, heading=heading, rows=_changed(rows, changes))
    return Tidy(table, rows, tuple(remarks), tuple(faults))


def _plain(
    column: Sequence[tuple[int, Cell]],
    heading: str,
    what: tuple[Form[Any], str],
    order: Order | None,
) -> Settled:
    """What becomes of the cells of a column of dates, or of answers on a scale."""
    if dated(*what):
        return settled_dates(column, heading, order)
    ends = ends_of(*what)
    return Settled({}) if ends is None else Settled(*plain_answers(column, heading, ends))


def without_second_heading(
    rows: tuple[dict[int, Cell], ...], known: Mapping[int, str]
) -> tuple[tuple[dict[int, Cell], ...], list[Remark]]:
    """The rows without a first one that only says what kind of answer stands below a question.

    Args:
        rows: The rows below a heading.
        known: The columns that are looked at, with what each is.

    Returns:
        The rows that are left, and a remark on the one that is not.
    """
    words = [str(cell.value) for at, cell in rows[0].items() if at in known] if rows else []
    if not words or any(folded(word) not in _SECOND for word in words):
        return rows, []
    first = next(iter(rows[0].values()))
    template = N_("a second row of headings ({word}) is no answer: not read")
    message = Message("second_heading", template, {"word": words[0]})
    return rows[1:], [Remark("lost", message, replace(first.place, column=None))]


def _changed(
    rows: tuple[dict[int, Cell], ...], changes: Mapping[tuple[int, int], str]
) -> tuple[dict[int, Cell], ...]:
    by_row: dict[int, dict[int, str]] = {}
    for (index, at), text in changes.items():
        by_row.setdefault(index, {})[at] = text
    made = list(rows)
    for index, texts in by_row.items():
        new = {at: replace(rows[index][at], value=text) for at, text in texts.items()}
        made[index] = {**rows[index], **new}
    return tuple(made)
