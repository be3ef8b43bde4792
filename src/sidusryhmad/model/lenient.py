"""Reading a document that may be wrong anywhere: only what is well formed is seen."""

from collections.abc import Iterator, Mapping
from typing import Any

Path = tuple[str | int, ...]


def records(document: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The well-formed records of a list, each with its index."""
    rows = document.get(key)
    if isinstance(rows, list | tuple):
        for index, row in enumerate(rows):
            if isinstance(row, Mapping):
                yield index, row


def mapping(document: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The mapping under a key, empty where there is none."""
    value = document.get(key)
    return value if isinstance(value, Mapping) else {}


def words(document: Mapping[str, Any], key: str) -> Iterator[tuple[int, str]]:
    """The strings of a list, each with its index."""
    rows = document.get(key)
    if isinstance(rows, list | tuple):
        for index, row in enumerate(rows):
            if isinstance(row, str):
                yield index, row


def text(record: Mapping[str, Any], key: str) -> str | None:
    """The non-blank string under a key, or None."""
    value = record.get(key)
    return value if isinstance(value, str) and value.strip() else None


def number(value: object) -> float | None:
    """The value as a float where it is a number, and not true or false."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return None
