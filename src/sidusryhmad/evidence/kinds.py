"""What kind of value a field of a row holds, by its type: a day or moment, a number on a scale."""

import datetime
from typing import Any

from sidusryhmad.evidence.form import Form

LARGE = 1e6
"""Limits from here on only keep numbers sound; they are no ends of a scale."""
_DATES = (datetime.date, datetime.datetime)


def dated(form: Form[Any], field: str) -> bool:
    """Whether a field holds days or moments.

    Args:
        form: What the rows are.
        field: Name of a field.

    Returns:
        True for both.
    """
    info = form.row.model_fields.get(field)
    return info is not None and any(part in _DATES for part in _parts(info.annotation, ()))


def limits_of(form: Form[Any], field: str) -> tuple[float | None, float | None]:
    """The lowest and the highest value that a field may have.

    Args:
        form: What the rows are.
        field: Name of a field.

    Returns:
        Both; None for an end that is open.
    """
    info = form.row.model_fields.get(field)
    found: dict[str, float] = {}
    for part in _parts(info.annotation, info.metadata) if info else ():
        found |= {key: getattr(part, key) for key in ("ge", "le") if hasattr(part, key)}
    return found.get("ge"), found.get("le")


def ends_of(form: Form[Any], field: str) -> tuple[float, float] | None:
    """The ends of the scale that a field is on.

    Args:
        form: What the rows are.
        field: Name of a field.

    Returns:
        The lowest and the highest value; None where an end is open or so far off that nobody meant
        it as an end of a scale.
    """
    low, high = limits_of(form, field)
    if low is None or high is None or max(abs(low), abs(high)) >= LARGE:
        return None
    return low, high


def _parts(annotation: Any, metadata: Any) -> list[Any]:  # noqa: ANN401 - annotations
    """A type with everything that it is made of."""
    found: list[Any] = []
    waiting = [*metadata, annotation]
    while waiting:
        part = waiting.pop()
        found.append(part)
        waiting += [*getattr(part, "metadata", ()), *getattr(part, "__args__", ())]
        waiting += list(getattr(part, "__metadata__", ()))
    return found
