"""From what people type into a cell to what the document holds; what is wrong stays as it is.

A value that fits nothing is passed on untouched: the model names it as a fault, with its cell.
"""

import datetime
import json
import re
from typing import Any

from sidusryhmad.formats.tables.grid import Value

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d{1,3})?")
_PERCENT = re.compile(r"(\S+)\s?%")
_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_TRUE = frozenset(["true", "yes", "y", "x", "jah", "ja", "on", "õige", "1"])
_FALSE = frozenset(["false", "no", "n", "ei", "off", "vale", "0"])
_SPECIAL = tuple("=+-@\t\r'")


def number(value: Value) -> Any:  # noqa: ANN401 - a number, or whatever stands there
    """A number however it is written: ``2,5``, ``−2``, ``+1``.

    Args:
        value: The cell's value.

    Returns:
        The number; the value itself where it is none.

    Example:
        >>> number("−2,5"), number("+1"), number("palju"), number(True)
        (-2.5, 1, 'palju', True)
    """
    if not isinstance(value, str):
        return value
    text = value.strip().replace("\u2212", "-").replace("\u00a0", "").replace("\u2013", "-")
    if not _NUMBER.fullmatch(text):
        return value.strip()
    plain = float(text.replace(",", "."))
    return int(plain) if plain.is_integer() and abs(plain) < 1e15 else plain


def share(value: Value) -> Any:  # noqa: ANN401 - a share, or whatever stands there
    """A share: ``0,8`` or ``80 %``.

    Example:
        >>> share("80 %"), share("0,8"), share(0.8)
        (0.8, 0.8, 0.8)
    """
    found = _PERCENT.fullmatch(value.strip()) if isinstance(value, str) else None
    plain = number(found[1] if found else value)
    if found and isinstance(plain, int | float):
        return round(plain / 100, 12)
    return value if found else plain


def flag(value: Value) -> Any:  # noqa: ANN401 - a truth value, or whatever stands there
    """Yes or no however it is written, in English or Estonian.

    Example:
        >>> flag("jah"), flag("Ei"), flag(1), flag("vist")
        (True, False, True, 'vist')
    """
    word = str(value).strip().casefold().removesuffix(".0")
    if word in _TRUE:
        return True
    return False if word in _FALSE else value


def day(value: Value) -> Any:  # noqa: ANN401 - a day, or whatever stands there
    """A day however it is written: ``2026-10-12`` or ``12.10.2026``.

    Dates with strokes are left alone, because 10/12 is October to some and December to others.

    Args:
        value: The cell's value.

    Returns:
        The day; the value itself where it is none.

    Example:
        >>> day("12.10.2026"), day("2026-10-12"), day("10/12/2026")
        (datetime.date(2026, 10, 12), datetime.date(2026, 10, 12), '10/12/2026')
    """
    if not isinstance(value, str):
        return value
    plain = value.strip()
    if len(plain) > 10 and plain[10:].strip(" T") in {"00:00", "00:00:00"}:
        plain = plain[:10]
    found = _DAY.fullmatch(plain)
    try:
        if found:
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        return datetime.date.fromisoformat(plain) if "-" in plain else value
    except ValueError:
        return value


def text(value: Value) -> Any:  # noqa: ANN401 - a text, or nothing
    """A text, without blanks around it; a number that a spreadsheet made of it is text again.

    Args:
        value: The cell's value.

    Returns:
        The text. A leading apostrophe protects what follows, as in spreadsheets, where that would
        otherwise be read as something else.

    Example:
        >>> text(" Klient "), text(7.0), text("'=1+1"), text("'tis")
        ('Klient', '7', '=1+1', "'tis")
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if not isinstance(value, str):
        return value if value is None else str(value)
    return value[1:] if _protected(value) else value.strip()


def protect(value: str) -> str:
    """The text as it may be written into a cell: never a formula, read back unchanged by `text`.

    Args:
        value: Any text.

    Returns:
        The text, with an apostrophe before it where it needs one.

    Example:
        >>> protect("=1+1"), protect("Klient"), protect(""), protect(" a")
        ("'=1+1", 'Klient', "'", "' a")
    """
    needed = not value or value.startswith(_SPECIAL) or value != value.strip()
    return f"'{value}" if needed else value


def _protected(value: str) -> bool:
    rest = value[1:]
    return value.startswith("'") and (not rest or rest.startswith(_SPECIAL) or rest != rest.strip())


def anything(value: Value) -> Any:  # noqa: ANN401 - plain data
    """Plain data written as JSON; a text that is none stays a text.

    Example:
        >>> anything('{"a": [1]}'), anything("Klient")
        ({'a': [1]}, 'Klient')
    """
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return value.strip()


def _refuse(constant: str) -> None:
    raise ValueError(constant)
