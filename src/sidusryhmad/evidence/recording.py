"""Tables of one kind as rows of evidence, and what is wrong with those that are none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.evidence.far_dates import far_dates
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.headings import letters, listed
from sidusryhmad.evidence.naming import Named
from sidusryhmad.evidence.refusal import faults_of
from sidusryhmad.evidence.renaming import renamed
from sidusryhmad.evidence.row import Row
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.stamps import Order
from sidusryhmad.evidence.tidying import tidy
from sidusryhmad.formats.format import Remark, locate
from sidusryhmad.formats.tables.columns import by_word
from sidusryhmad.formats.tables.grid import Cell, Table, Value
from sidusryhmad.formats.tables.records import Kind, Part, read_rows

_FEW = 3
"""So many columns that are not read are remarked one by one."""


@dataclass(slots=True)
class Recorded:
    """The tables of one kind, and what was found in them.

    Attributes:
        rows: The good rows.
        places: Where each of them stands.
        faults: What is wrong with the others.
        gone: What could be read of those.
        whole: What is wrong with headings and whole columns.
        remarks: What was not read, and what was assumed.
        used: What was typed for the named columns that were found.
        titles: What stands above the headings.
    """

    rows: list[Row] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    whole: list[Fault] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)

    def sheet(self, source: str) -> Sheet[Any]:
        """The table, once nothing hinders it.

        Args:
            source: Name of the file.

        Returns:
            The rows with their places.
        """
        return Sheet(
            tuple(self.rows),
            tuple(self.places),
            tuple(self.faults),
            tuple(self.remarks),
            source,
            tuple(self.gone),
            tuple(self.titles),
        )


@dataclass(frozen=True, slots=True)
class Manner:
    """How the tables of one kind are read.

    Attributes:
        form: What the rows are.
        which: Number of the form among those of the file.
        named: Columns that the caller named.
        order: What comes first in dates whose year comes last.
    """

    form: Form[Any]
    which: int = 0
    named: Sequence[Named] = ()
    order: Order | None = None


def recorded(tables: Sequence[Table], manner: Manner) -> Recorded:
    """The rows of all tables of one kind.

    Args:
        tables: The tables.
        manner: How they are read.

    Returns:
        What was found in them.
    """
    found = Recorded()
    kind = Kind(by_word(manner.form.columns), {}, lambda _: None, lambda *_: None)
    for table in tables:
        given = renamed(table, manner.form, manner.which, manner.named)
        seen = {at: " ".join(str(cell.value).split()) for at, cell in table.heading.items()}
        ready = tidy(given.table, manner.form, seen, manner.order)
        part = read_rows(ready.table, kind)
        found.used |= given.used
        found.titles += table.above
        found.whole += [
            *given.faults,
            *ready.faults,
            *(_twice(fault, manner.form) for fault in part.faults),
        ]
        found.remarks += [*given.remarks, *ready.remarks, *_on_columns(part.remarks)]
        _fill(found, manner.form, part, ready.typed)
    found.remarks += far_dates(found.rows, found.places, manner.form)
    return found


def _fill(
    found: Recorded, form: Form[Any], part: Part, typed: Sequence[Mapping[int, Cell]]
) -> None:
    for index, record in enumerate(part.records):
        filled = {key: value for key, value in record.items() if value is not None}
        if not filled:
            continue
        try:
            found.rows.append(form.row.model_validate(filled))
            found.places.append(part.places[index,])
        except ValidationError as error:
            stood = _typed(index, filled, part, typed[index])
            faults = faults_of(error, form, stood)
            found.faults += [_placed(fault, index, part) for fault in faults]
            found.gone.append(Gone(filled, part.places[index,]))


def _typed(
    index: int, fields: Collection[str], part: Part, cells: Mapping[int, Cell]
) -> dict[str, Value]:
    """What stands in the cells of a row, by field."""
    places = {key: part.places[index, key].column for key in fields}
    return {key: cells[at].value for key, at in places.items() if at is not None and at in cells}


def _placed(fault: Fault, index: int, part: Part) -> Fault:
    return replace(locate(replace(fault, path=(index, *fault.path)), part.places), path=fault.path)


def _twice(fault: Fault, form: Form[Any]) -> Fault:
    """A fault on two columns of one meaning, with what to say so that one of them is taken."""
    field = form.field(str(fault.value)) if fault.message.code == "column_twice" else None
    if field is None or fault.place.column is None:
        return fault
    template = N_(
        "the column {heading} says the same as the column {first}; say which one is meant, such as "
        "{option}"
    )
    option = f"--column {field.strip('_')}={letters(fault.place.column)}"
    values = {**fault.message.values, "option": option}
    return replace(fault, message=Message("column_twice", template, values))


def _on_columns(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks on strange columns in words that speak of no map; many of them in one."""
    strange = [each for each in remarks if each.message.code == "foreign_column"]
    others = [each for each in remarks if each.message.code != "foreign_column"]
    if len(strange) <= _FEW:
        template = N_("the column {heading} was not read")
        said = [Message("unread_column", template, each.message.values) for each in strange]
        named = [replace(each, message=m) for each, m in zip(strange, said, strict=True)]
        return [*named, *others]
    texts = {each.place.column or 0: str(each.message.values["heading"]) for each in strange}
    values = {"count": len(strange), "listed": listed(texts)}
    message = Message("unread_columns", N_("{count} columns were not read: {listed}"), values)
    return [Remark("lost", message, replace(strange[0].place, column=None)), *others]
