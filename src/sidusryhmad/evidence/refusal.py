"""What is wrong with a row, in words: which cell, what stands there, what is allowed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.evidence.cells import Words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.kinds import LARGE, ends_of, limits_of
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.model.likely import likely

_LONGEST = 60
_NOTHING: Mapping[str, Value] = MappingProxyType({})
_WRITTEN = 1e15
"""Numbers below this are written out."""


def faults_of(
    error: ValidationError, form: Form[Any], typed: Mapping[str, Value] = _NOTHING
) -> list[Fault]:
    """One fault for each cell that cannot be what it stands for.

    Args:
        error: What validation of a row raised.
        form: What the rows are.
        typed: What stands in the file, by field: faults show that, not what was made of it.

    Returns:
        The faults, each with the field as its path.
    """
    return [_fault(details, form, typed) for details in error.errors(include_url=False)]


def _fault(details: ErrorDetails, form: Form[Any], typed: Mapping[str, Value]) -> Fault:
    path = tuple(details["loc"])
    field = str(path[0]) if path else ""
    kind, value = details["type"], details["input"]
    if kind == "missing" or value is None:
        template = N_("{column} is missing")
        return Fault(Message("missing_cell", template, {"column": form.named(field)}), path[:1])
    if field in typed:
        details["input"] = value = _as_typed(typed[field])
    build = next((build for kinds, build in _BUILDERS if kind.startswith(kinds)), _other)
    message, allowed = build(details, form, field)
    near = likely(value, allowed, {}) if isinstance(value, str) and allowed else None
    return Fault(message, path[:1], value, allowed, near)


def _as_typed(value: Value) -> Value:
    """A cell as people see it: without the apostrophe that protects a text."""
    return values.text(value) if isinstance(value, str) else value


_Built = tuple[Message, tuple[str, ...]]


def _choice(details: ErrorDetails, form: Form[Any], field: str) -> _Built:
    said = _said("not_allowed", N_("{value} is not allowed here"), details)
    column = next((column for column in form.columns if column.key == (field,)), None)
    if column is not None and isinstance(column.read, Words):
        return said, column.read.listed()
    expected = str(details.get("ctx", {}).get("expected", ""))
    allowed = tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))
    return said, allowed


def _number(details: ErrorDetails, form: Form[Any], field: str) -> _Built:
    if (least := _least(form, field)) is not None:
        template = N_("{value} is not a number; allowed: {least} or more")
        return _said("not_a_number", template, details, least=least), ()
    return _said("not_a_number", N_("{value} is not a number"), details), scale_of(form, field)


def _whole(details: ErrorDetails, form: Form[Any], field: str) -> _Built:
    if (least := _least(form, field)) is not None:
        template = N_("{value} is not a whole number; allowed: {least} or more")
        return _said("not_whole", template, details, least=least), ()
    return _said("not_whole", N_("{value} is not a whole number"), details), scale_of(form, field)


def _off_scale(details: ErrorDetails, form: Form[Any], field: str) -> _Built:
    least = _least(form, field)
    if least is not None and details["type"].startswith("greater"):
        template = N_("{value} is outside the scale; allowed: {least} or more")
        return _said("off_scale", template, details, least=least), ()
    template = N_("{value} is outside the scale")
    return _said("off_scale", template, details), scale_of(form, field)


def _day(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    template = N_("{value} is not a date: write it as 2026-11-21 or 21.11.2026")
    return _said("not_a_date", template, details), ()


def _moment(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    template = N_("{value} is not a day with a time: write it as 2026-11-21 15:30")
    return _said("not_a_moment", template, details), ()


def _clock(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    return _said("not_a_time", N_("{value} is not a time of day: write it as 15:30"), details), ()


def _flag(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    template = N_("{value} is neither yes nor no")
    return _said("not_yes_or_no", template, details), ("yes", "no", "jah", "ei")


def _text(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    return _said("not_a_text", N_("text is expected here, not {value}"), details), ()


def _other(details: ErrorDetails, _: Form[Any], __: str) -> _Built:
    ctx = details.get("ctx", {}).get("error")
    message = getattr(ctx, "message", None)
    if isinstance(message, Message):
        return message, ()
    return Message("invalid_value", "{text}", {"text": details["msg"]}), ()


_BUILDERS: tuple[tuple[tuple[str, ...], Callable[[ErrorDetails, Form[Any], str], _Built]], ...] = (
    (("enum", "literal_error"), _choice),
    (("int_",), _whole),
    (("float_", "finite_number"), _number),
    (("greater_than", "less_than"), _off_scale),
    (("datetime_",), _moment),
    (("date_",), _day),
    (("time_",), _clock),
    (("bool_",), _flag),
    (("string_",), _text),
)


def _said(code: str, template: str, details: ErrorDetails, **values: object) -> Message:
    return Message(code, template, {"value": _shown(details["input"]), **values})


def _shown(value: object) -> object:
    """A value as it is shown.

    Numbers of a workbook are shown as the reader's language writes them; what is typed as a number
    is shown as it is typed, all else in quotation marks.
    """
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _WRITTEN:
        return float(value)
    typed = isinstance(value, str) and not isinstance(values.number(value), str)
    text = str(value) if typed else repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}…"


def scale_of(form: Form[Any], field: str) -> tuple[str, ...]:
    """The lowest and highest value that a field may have, as people write it.

    Args:
        form: What the rows are.
        field: Name of a field.

    Returns:
        One text such as ``"−3 … 3"``; none where an end is open or so far off that nobody meant
        it as an end of a scale.
    """
    ends = ends_of(form, field)
    return () if ends is None else (f"{ends[0]:g} … {ends[1]:g}".replace("-", "−"),)


def _least(form: Form[Any], field: str) -> float | None:
    """The lowest value of a field that has no highest; None for any other field."""
    low, high = limits_of(form, field)
    if low is None or abs(low) >= LARGE or (high is not None and high < LARGE):
        return None
    return float(low)
