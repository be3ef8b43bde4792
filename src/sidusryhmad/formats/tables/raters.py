"""The columns of several raters on the table of changes; on that of influences they stand alike."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.tables.links import RATING, UNANSWERED
from sidusryhmad.formats.tables.open_columns import Open
from sidusryhmad.formats.tables.records import Record

REST = Column(("ratings json",), values.anything, ("ratings (json)", "hinnangud (json)"))
"""Ratings by people whose names no heading can hold."""
_SEVERAL = Open("ratings", RATING, lambda _: True)


def column_of(heading: str) -> Column | None:
    """The column of a rater; None for a heading that names none.

    Example:
        >>> column_of("Rating: Mari").key, column_of("Mari")
        (('ratings', 'Mari'), None)
    """
    return _SEVERAL.column(heading, _number)


def columns_for(records: Sequence[Mapping[str, Any]], language: str) -> list[tuple[Column, str]]:
    """A column for each rater, with its heading.

    Args:
        records: Influences, or effects.
        language: Language of the headings.

    Returns:
        The columns.

    Example:
        >>> [title for _, title in columns_for([{"ratings": {"Mari": 2}}], "et")]
        ['hinnang: Mari']
    """
    before = RATING[1 if language == "et" else 0]
    names = _SEVERAL.names(records)
    return [(Column(("ratings", name), _number, ()), f"{before}{name}") for name in names]


def spread_out(
    record: Mapping[str, Any], columns: Sequence[tuple[Column, str]]
) -> dict[tuple[str, ...], object]:
    """What the raters said in one record, by column.

    Example:
        >>> columns = columns_for([{"ratings": {"Mari": None}}], "en")
        >>> spread_out({"ratings": {"Mari": None}}, columns)
        {('ratings', 'Mari'): '?'}
    """
    names = [column.key[1] for column, _ in columns]
    given = record.get("ratings") or {}
    row: dict[tuple[str, ...], object] = {
        ("ratings", n): UNANSWERED if given[n] is None else given[n] for n in names if n in given
    }
    if rest := _SEVERAL.rest(record, names):
        row[REST.key] = rest
    return row


def gathered(record: Record) -> None:
    """Put what stands in the column for the rest among the other ratings.

    Example:
        >>> record = {"ratings": {"Mari": 1}, "ratings json": {"": 2}}
        >>> gathered(record); record
        {'ratings': {'': 2, 'Mari': 1}}
    """
    rest = record.pop(REST.key[0], None)
    if rest is not None:
        ratings = record.get("ratings", {})
        record["ratings"] = {**rest, **ratings} if isinstance(rest, Mapping) else rest


def _number(value: Value) -> Any:  # noqa: ANN401 - a number, nothing, or whatever stands there
    return None if str(value).strip() == UNANSWERED else values.number(value)
