"""Columns that the caller names: which field each of them is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidParameterError, Message, nearest
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.headings import same
from sidusryhmad.formats.tables.columns import folded


@dataclass(frozen=True, slots=True)
class Named:
    """A column that the caller named.

    Attributes:
        typed: The field as it was typed.
        heading: The heading as it was typed, or the one below which the named letters stand.
        fields: The field in each form; None where a form has none of this name.
        column: Its number where letters were given.
    """

    typed: str
    heading: str
    fields: tuple[str | None, ...]
    column: int | None = None

    def stands(self, column: int, heading: str) -> bool:
        """Whether a column is the one that is meant."""
        return column == self.column if self.column else same(heading, self.heading)


def named_fields(columns: Mapping[str, str], forms: Sequence[Form[Any]]) -> tuple[Named, ...]:
    """The fields that a caller named, each looked up in every form.

    Args:
        columns: The heading by field, as they were typed.
        forms: What tables there may be.

    Returns:
        The columns.

    Raises:
        InvalidParameterError: No form has such a field, or one is named twice.
    """
    found: list[Named] = []
    for typed, heading in columns.items():
        fields = tuple(_field(form, typed) for form in forms)
        if not any(fields):
            raise _unknown_field(typed, forms)
        for each in found:
            if any(one and one == other for one, other in zip(each.fields, fields, strict=True)):
                template = N_("{one} and {other} are one column: name it once")
                said = {"one": each.typed, "other": typed}
                raise InvalidParameterError(Message("field_twice", template, said))
        found.append(Named(typed, " ".join(heading.split()), fields))
    return tuple(found)


def _field(form: Form[Any], typed: str) -> str | None:
    """The field that is meant, perhaps with the name of its table before a point."""
    table, point, rest = typed.partition(".")
    if point and folded(table) not in {form.topic, *form.sheets}:
        return None
    word = rest if point else typed
    plain = folded(word).replace(" ", "_")
    fields = {field.strip("_"): field for field in form.row.model_fields}
    return form.field(word) or fields.get(plain)


def _unknown_field(typed: str, forms: Sequence[Form[Any]]) -> InvalidParameterError:
    words = [word for form in forms for column in form.columns for word in column.words[:2]]
    fields = [form.named(column.key[0]) for form in forms for column in form.columns]
    known = "; ".join(dict.fromkeys(fields))
    near = nearest(typed, words)
    if near is None:
        template = N_("{field} is no column of this topic; there are: {known}")
        return InvalidParameterError(
            Message("unknown_field", template, {"field": typed, "known": known})
        )
    template = N_("{field} is no column of this topic; did you mean {near}? There are: {known}")
    said = {"field": typed, "near": near, "known": known}
    return InvalidParameterError(Message("unknown_field", template, said))


def fields_among(named: Sequence[Named], which: int, headings: Collection[str]) -> set[str]:
    """The fields of a form whose named headings are among texts.

    Args:
        named: The columns.
        which: Number of the form.
        headings: The texts of a row.

    Returns:
        The fields.
    """
    return {
        field
        for each in named
        if (field := each.fields[which]) and any(same(each.heading, text) for text in headings)
    }


def unused(named: Sequence[Named], used: Collection[str]) -> list[Fault]:
    """Faults for columns whose heading stands in the file, but in no table that has the field.

    Args:
        named: The columns.
        used: What was typed for those that were found.

    Returns:
        The faults.
    """
    template = N_("{heading} stands in the file, but heads no column of a table that has {field}")
    return [
        Fault(Message("heading_elsewhere", template, {"heading": n.heading, "field": n.typed}))
        for n in named
        if n.typed not in used
    ]
