"""Records as rows of a sheet: only the columns that somebody filled in."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.values import protect

Row = Mapping[tuple[str, ...], object]
_MISSING = object()


def flat(record: Mapping[str, Any], numbers: Mapping[str, str]) -> dict[tuple[str, ...], object]:
    """A record with one key for every value; ranges as their two ends.

    Args:
        record: A record of a document.
        numbers: Keys whose value may be a record with a number in it, and that number's key.

    Returns:
        Values by path.

    Example:
        >>> flat({"power": 2, "range": [1, 3]}, {"power": "value"})
        {('power', 'value'): 2, ('low',): 1, ('high',): 3}
    """
    found: dict[tuple[str, ...], object] = {}
    for key, value in record.items():
        if key in numbers and value is not None:
            inner = value if isinstance(value, Mapping) else {numbers[key]: value}
            found |= {(key, *path): item for path, item in flat(inner, {}).items()}
        elif key == "range" and value is not None:
            found |= {("low",): value[0], ("high",): value[1]}
        else:
            found[key,] = value
    return found


def sheet(name: str, columns: Sequence[tuple[Column, str]], rows: Sequence[Row]) -> Grid:
    """A sheet of rows.

    Args:
        name: Its name.
        columns: Columns with their headings, in order.
        rows: Values by key.

    Returns:
        The sheet; columns in which nothing stands are left out.
    """
    used = [(c, h) for c, h in columns if any(row.get(c.key) is not None for row in rows)]
    heading = tuple(protect(title) for _, title in used)
    return Grid(name, (heading, *(tuple(cell(row.get(c.key)) for c, _ in used) for row in rows)))


def cell(value: object) -> Value:
    """A value as it stands in a cell: texts guarded, whatever is no plain value as JSON."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return protect(value if isinstance(value, str) else as_json(value))


def as_json(value: object) -> str:
    """Plain data as JSON in one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
