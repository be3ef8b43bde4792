"""A table that was not recognised: its headings, and what to say so that it is read."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.evidence.answers import numbered
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.headings import Headings, headings_of, letters, listed, same
from sidusryhmad.evidence.kinds import dated, ends_of
from sidusryhmad.evidence.stamps import stamp
from sidusryhmad.evidence.tidying import without_second_heading
from sidusryhmad.formats.tables.grid import Cell, Grid, Value

_LOOKED_AT = 500
"""So many rows are looked at."""
_AWKWARD = re.compile(r"[\"$`\\!%…]")
"""Signs that a command line takes for its own."""
_LONG = 80


def unrecognised(form: Form[Any], grids: Sequence[Grid], named: Mapping[str, str]) -> Fault:
    """A fault that says what a table lacks, which headings it has, and how to name them.

    Args:
        form: What was looked for.
        grids: What was looked through.
        named: The headings that the caller named, by field.

    Returns:
        The fault. What a column seems to be is only suggested.
    """
    found = [(grid, there) for grid in grids if (there := headings_of(grid)) is not None]
    if not found:
        return _nothing(form, grids)
    grid, there = max(found, key=lambda each: (_recognised(form, each[1]), len(each[1].texts)))
    fields = {at: _field(form, text, named) for at, text in there.texts.items()}
    lacking = [field for field in form.needs if field not in fields.values()]
    free = {at: text for at, text in there.texts.items() if fields[at] is None}
    below, _ = without_second_heading(there.below, there.texts)
    guesses = {field: _guesses(form, field, below, free) for field in lacking}
    names = {field: _name(at, free, alone=len(found) == 1) for field, at in guesses.items()}
    said = {
        "columns": ", ".join(form.named(field) for field in lacking),
        "known": listed(there.texts),
        **_lines(names),
    }
    known = sorted({at for guess in guesses.values() for at in guess})
    message = Message("no_such_table", _LISTED, said)
    if known:
        guessed = " / ".join(map(letters, known))
        message = Message("no_such_table", _GUESSED, {**said, "guessed": guessed})
    return Fault(message).at(Place(there.row, None, grid.where))


_LISTED = N_(
    "no table of this kind was recognised, for lack of {columns}; headings found: {known}; "
    "say which column is which: {options} (in Python: {code})"
)
_GUESSED = N_(
    "no table of this kind was recognised, for lack of {columns}; headings found: {known}; "
    "by its values column {guessed} may be meant, so say: {options} (in Python: {code})"
)


def _nothing(form: Form[Any], grids: Sequence[Grid]) -> Fault:
    template = N_(
        "no table of this kind was recognised; its heading needs {columns}; looked through: "
        "{sheets}"
    )
    needed = ", ".join(form.named(field) for field in form.needs)
    looked = ", ".join(grid.where for grid in grids) or "–"
    place = Place(None, None, grids[0].where) if grids else Place()
    said = {"columns": needed, "sheets": looked}
    return Fault(Message("no_such_table", template, said)).at(place)


def _recognised(form: Form[Any], there: Headings) -> int:
    return len({form.field(text) for text in there.texts.values()} - {None})


def _field(form: Form[Any], text: str, named: Mapping[str, str]) -> str | None:
    own = next((field for field, heading in named.items() if same(heading, text)), None)
    return own or form.field(text)


def _name(guess: Sequence[int], free: Mapping[int, str], *, alone: bool) -> str:
    """A column as it is typed: its heading, or its letters where that is hard to type."""
    if len(guess) != 1:
        return "…"
    (at,) = guess
    hard = len(free[at]) > _LONG or _AWKWARD.search(free[at]) is not None
    return letters(at) if hard and alone else free[at]


def _lines(names: Mapping[str, str]) -> dict[str, str]:
    """What to type: options of a command, and an argument in Python."""
    named = {field.strip("_"): name for field, name in names.items()}
    code = f"sr.evidence.table(…, columns={json.dumps(named, ensure_ascii=False)})"
    options = " ".join(f'--column {field}="{name}"' for field, name in named.items())
    return {"options": options, "code": code}


def _guesses(
    form: Form[Any], field: str, below: Sequence[Mapping[int, Cell]], free: Mapping[int, str]
) -> tuple[int, ...]:
    """The columns most of whose values may be a field; texts may be anything, so never those."""
    read = next(column.read for column in form.columns if column.key == (field,))
    adapter: TypeAdapter[Any] = TypeAdapter(form.row.model_fields[field].rebuild_annotation())
    if _takes(adapter, "a text"):
        return ()
    ends = ends_of(form, field)

    def fits(value: Value) -> bool:
        if not isinstance(value, str):
            return _takes(adapter, read(value))
        if dated(form, field):
            return stamp(value) is not None
        return _takes(adapter, read((ends and numbered(value, ends)) or value))

    columns = {at: [row[at].value for row in below[:_LOOKED_AT] if at in row] for at in free}
    return tuple(
        at
        for at, column in columns.items()
        if column and not _counts_rows(column) and 2 * sum(map(fits, column)) >= len(column)
    )


def _counts_rows(column: Sequence[Value]) -> bool:
    """Whether a column only numbers the rows."""
    return len(column) > 1 and [str(value) for value in column] == [
        str(at) for at in range(1, len(column) + 1)
    ]


def _takes(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True
