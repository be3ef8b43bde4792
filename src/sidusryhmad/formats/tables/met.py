"""The wants that a change meets, in one cell: ``Leht ukse taha: 12 (50%); Kiire vastus``."""

import re
from decimal import Decimal
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

BETWEEN = ";"
NONE = "–"
"""What stands in place of a want before effort that meets none."""
_NUMBER = r"[\d.,]+(?:[eE][+-]?\d+)?"
_ENTRY = re.compile(
    rf"(?P<want>[^:;()]+)(?::\s*(?P<effort>{_NUMBER}))?\s*(?:\(\s*(?P<share>{_NUMBER})\s*%\s*\))?"
)


def met(value: Value) -> Any:  # noqa: ANN401 - wants with effort and share, or whatever stands there
    """What a change meets, as people write it or as JSON.

    Args:
        value: The cell's value.

    Returns:
        A list of wants; one with an effort or a share is a record.

    Example:
        >>> met("Kiirus: 12,5 (50 %); Hind")
        [{'want': 'Kiirus', 'effort': 12.5, 'share': 0.5}, 'Hind']
    """
    found = values.anything(value)
    if not isinstance(found, str):
        return found
    parts = [part.strip() for part in str(values.text(value)).split(BETWEEN)]
    return [_entry(part) for part in parts if part]


def _entry(part: str) -> Any:  # noqa: ANN401 - plain data
    found = _ENTRY.fullmatch(part)
    if found is None or not found["want"].strip():
        return part
    record: dict[str, Any] = {"want": found["want"].strip()}
    if record["want"] == NONE and found["effort"]:
        record = {}
    if found["effort"]:
        record["effort"] = values.number(found["effort"])
    if found["share"]:
        record["share"] = _hundredth(values.number(found["share"]))
    return record["want"] if set(record) == {"want"} else record


def _hundredth(value: Any) -> Any:  # noqa: ANN401 - a number, or whatever stands there
    return float(Decimal(str(value)) / 100) if isinstance(value, int | float) else value
