"""The wants that a change meets, in one cell: ``Leht ukse taha: 12 (50%); Kiire vastus``."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.model.want import want_of

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


def met_text(entries: Sequence[Any], names: Mapping[str, str]) -> str:
    """What a change meets, in one cell that is read back unchanged.

    Args:
        entries: The wants of a change, by id.
        names: How to write each want, by id.

    Returns:
        A text for people; JSON where that could not be read back.

    Example:
        >>> met_text([{"want": "kiirus", "effort": 12.5, "share": 0.5}, "hind"], {"hind": "Hind"})
        'kiirus: 12.5 (50%); Hind'
        >>> met_text(["a; b"], {})
        '["a; b"]'
    """
    told = f"{BETWEEN} ".join(_told(entry, names) for entry in entries)
    called = [_called(entry, names) for entry in entries]
    plain = met(values.protect(told)) == called and all(map(_plain, called))
    return told if plain and told else as_json(entries)


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


def _called(entry: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - plain data
    want = want_of(entry)
    if want is None:
        return entry
    name = names.get(str(want), want)
    return {**entry, "want": name} if isinstance(entry, Mapping) else name


def _plain(called: Any) -> bool:  # noqa: ANN401 - plain data
    """Whether nothing is said of it that a cell for people cannot say."""
    return isinstance(called, str) or all(value is not None for value in called.values())


def _told(entry: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - plain data
    called = _called(entry, names)
    if isinstance(called, str):
        return called
    effort, share = called.get("effort"), called.get("share")
    text = str(called.get("want", NONE))
    if effort is not None:
        text = f"{text}: {effort}"
    return text if share is None else f"{text} ({_percent(share)}%)"


def _percent(share: float) -> str:
    """A share in per cent, in digits that bring the very same share back."""
    told = f"{Decimal(str(share)) * 100:f}"
    return told.rstrip("0").rstrip(".") if "." in told else told
