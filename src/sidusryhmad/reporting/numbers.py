"""The unrounded numbers behind a report, as rows of a plain table."""

from collections.abc import Mapping, Set
from typing import Any

from sidusryhmad.analysis.export import to_rows
from sidusryhmad.analysis.result import Result, plain
from sidusryhmad.analysis.results import Impact

Row = Mapping[str, str | int | float | bool | None]
_WORDY = frozenset({"diff", "merge"})
"""Results whose rows are what people wrote, not numbers."""


def numbers_of(result: Impact | Result) -> tuple[Row, ...]:
    """The rows of a result, cut down to what one cell each can hold.

    Args:
        result: Any result.

    Returns:
        Rows with the same keys in the same order: numbers, yes and no, ids and names; numbers by
        stakeholder get a column each. Lists and records are left out. Nothing where no number is.

    Example:
        >>> from sidusryhmad.analysis.impact import impact
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> numbers_of(impact(m, {"Külaline": 1}))[0]["total"]
        1.0
    """
    if isinstance(result, Result) and (result.kind in _WORDY or not result.table):
        return ()
    whole = to_rows(result)
    nested = {key for row in whole for key, value in row.items() if isinstance(value, list | dict)}
    rows = [{**_plain(row, nested), **_spread(row)} for row in whole]
    keys = dict.fromkeys(key for row in rows for key in row)
    if not any(isinstance(value, float) for row in rows for value in row.values()):
        return ()
    return tuple({key: row.get(key) for key in keys} for row in rows)


def _plain(row: Mapping[str, Any], nested: Set[str]) -> dict[str, Any]:
    return {key: plain(value) for key, value in row.items() if key not in nested}


def _spread(row: Mapping[str, Any]) -> dict[str, float]:
    """Numbers by a name, such as totals by stakeholder or ends of intervals, with a key each."""
    found: dict[str, float] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            inside = {name: each for name, each in value.items() if isinstance(each, int | float)}
            for name, number in {**inside, **_spread(value)}.items():
                found[f"{key}: {name}"] = number
    return found
