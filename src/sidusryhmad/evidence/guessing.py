"""A table that was not recognised: its headings, and what to say so that it is read."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

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


class Unrecognised(NamedTuple):
    """What is said of a file that holds no table of a kind.

    Attributes:
        fault: What it lacks, and which headings it has.
        note: How to say which column is which; None where it has no headings.
    """

    fault: Fault
    note: Message | None = None


def unrecognised(form: Form[Any], grids: Sequence[Grid], named: Mapping[str, str]) -> Unrecognised:
    """What a table lacks, which headings it has, and how to name them.

    Args:
        form: What was looked for.
        grids: What was looked through.
        named: The headings that the caller named, by field.

    Returns:
        Both. What a column seems to be is only suggested.
    """
    found = [(grid, there) for grid in grids if (there := headings_of(grid)) is not None]
    if not found:
        return Unrecognised(_nothing(form, grids))
    grid, there = max(found, key=lambda each: (_recognised(form, each[1]), len(each[1].texts)))
    fields = {at: _field(form, text, named) for at, text in there.texts.items()}
    lacking = [field for field in form.needs if field not in fields.values()]
    free = {at: text for at, text in there.texts.items() if fields[at] is None}
    below, _ = without_second_heading(there.below, there.texts)
    guesses = {field: _guesses(form, field, below, free) for field in lacking}
    template = N_(
        "no table of this kind was recognised, for lack of {columns}; headings found: {known}"
    )
    columns = ", ".join(form.named(field) for field in lacking)
    message = Message("no_such_table", template, {"columns": columns, "known": listed(there.texts)})
    place = Place(there.row, None, grid.where)
    return Unrecognised(Fault(message).at(place), _note(guesses, free, alone=len(found) == 1))


def _note(guesses: Mapping[str, Sequence[int]], free: Mapping[int, str], *, alone: bool) -> Message:
    """What to type; with the columns that may be meant, where there are some."""
    lines = _lines({field: _name(at, free, alone=alone) for field, at in guesses.items()})
    known = sorted({at for guess in guesses.values() for at in guess})
    if not known:
        template = N_("say which column is which: {options}; in Python {code}")
        return Message("name_columns", template, lines)
    template = N_(
        "by its values column {guessed} may be meant; if so, say {options}; in Python {code}"
    )
    return Message("name_columns", template, {**lines, "guessed": " / ".join(map(letters, known))})


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
