"""From a cell to days, times, shares and words; what is unreadable stays as it stands."""

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?")
_DATED = re.compile(r"(\S+(?:\s\d{1,2}\.\s?\d{4})?)(?:T|,?\s+|\s+kell\s+)(\S+)")
_PERCENT = re.compile(r"(\S+)\s?%")


def day(value: Value) -> Any:  # noqa: ANN401 - a day, or whatever stands there
    """A day; a day with a time, as surveys stamp their answers, counts as that day.

    Args:
        value: The cell's value.

    Returns:
        The day; the value itself where it is none.

    Example:
        >>> day("12.10.2026"), day("2026-10-12 15:30:12")
        (datetime.date(2026, 10, 12), datetime.date(2026, 10, 12))
    """
    found = values.day(value)
    when = moment(found) if isinstance(found, str) else found
    return when.date() if isinstance(when, datetime.datetime) else when


def clock(value: Value) -> Any:  # noqa: ANN401 - a time, or whatever stands there
    """A time of day: ``15:30`` or ``15.30``.

    Example:
        >>> clock("15:30"), clock("8.05"), clock("25:00")
        (datetime.time(15, 30), datetime.time(8, 5), '25:00')
    """
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return value
    return datetime.time(int(found[1]), int(found[2]))


def moment(value: Value) -> Any:  # noqa: ANN401 - a moment, or whatever stands there
    """A day with a time: ``2026-10-12 15:30``, ``12.10.2026 15:30``; a day alone is no moment.

    Example:
        >>> moment("12.10.2026 15:30"), moment("12.10.2026")
        (datetime.datetime(2026, 10, 12, 15, 30), '12.10.2026')
    """
    found = _DATED.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return value
    when, at = values.day(found[1]), clock(found[2])
    if isinstance(when, datetime.date) and isinstance(at, datetime.time):
        return datetime.datetime.combine(when, at)
    return value


def share(value: Value) -> Any:  # noqa: ANN401 - a share, or whatever stands there
    """A share: ``0,8`` or ``80 %``.

    Example:
        >>> share("80 %"), share("0,8"), share(0.8)
        (0.8, 0.8, 0.8)
    """
    found = _PERCENT.fullmatch(value.strip()) if isinstance(value, str) else None
    number = values.number(found[1] if found else value)
    if found and isinstance(number, int | float):
        return round(number / 100, 12)
    return value if found else number


def words(meaning: Mapping[str, object]) -> Callable[[Value], Any]:
    """A reader of words that stand for values.

    Args:
        meaning: Values by word in lower case, in any language; the values written out count too.

    Returns:
        The reader; a word that is not among them stays as it stands.

    Example:
        >>> words({"jah": True, "ei": False})(" Jah ")
        True
    """
    known = {**{str(v).casefold(): v for v in meaning.values()}, **meaning}

    def read(value: Value) -> Any:  # noqa: ANN401 - anything
        word = " ".join(str(value).casefold().split())
        return known.get(word, values.text(value))

    return read
