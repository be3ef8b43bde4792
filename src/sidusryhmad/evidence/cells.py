"""From a cell to days, times, shares and words; what is unreadable stays as it stands."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sidusryhmad.evidence.stamps import stamp
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?")


def day(value: Value) -> Any:  # noqa: ANN401 - a day, or whatever stands there
    """A day; a day with a time, as surveys stamp their answers, counts as that day.

    Args:
        value: The cell's value.

    Returns:
        The day; the value itself where it is none, or where day and month cannot be told apart.

    Example:
        >>> day("12.10.2026"), day("2026/10/12 2:03:05 PM"), day("10/12/2026")
        (datetime.date(2026, 10, 12), datetime.date(2026, 10, 12), '10/12/2026')
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if not isinstance(value, str):
        return value
    found = stamp(value)
    when = None if found is None else found.day()
    return values.day(value) if when is None else when


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
    found = stamp(value) if isinstance(value, str) else None
    when = None if found is None else found.day()
    if found is None or found.time is None or when is None:
        return value
    return datetime.datetime.combine(when, found.time)


share = values.share
"""A share: ``0,8`` or ``80 %``."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A reader of words that stand for values; a word that is not among them stays as it stands.

    Attributes:
        meaning: Values by word in lower case. Of the words for one value the first is the one that
            we write in Estonian, the last the one in English.
        known: The same with the values written out.
    """

    meaning: Mapping[str, object]
    known: Mapping[str, object]

    def __call__(self, value: Value) -> Any:  # noqa: ANN401 - anything
        """What a cell stands for."""
        word = " ".join(str(value).casefold().split())
        return self.known.get(word, values.text(value))

    def word(self, value: object, language: str) -> str | None:
        """The word that we write for a value.

        Args:
            value: What the word stands for.
            language: ``"et"`` or ``"en"``.

        Returns:
            The word; None where there is none.

        Example:
            >>> words({"jah": True, "jaa": True, "yes": True}).word(True, "et")
            'jah'
        """
        found = [word for word, meant in self.meaning.items() if meant == value]
        return found[0 if language == "et" else -1] if found else None

    def listed(self) -> tuple[str, ...]:
        """The words that we write, those in English first.

        Example:
            >>> words({"jah": True, "yes": True, "ei": False, "no": False}).listed()
            ('yes', 'no', 'jah', 'ei')
        """
        meant = list(dict.fromkeys(self.meaning.values()))
        every = [self.word(value, language) for language in ("en", "et") for value in meant]
        return tuple(dict.fromkeys(word for word in every if word))


def words(meaning: Mapping[str, object]) -> Words:
    """A reader of words that stand for values.

    Args:
        meaning: Values by word in lower case, in any language; the values written out count too.
            For each value the first word is the one that we write in Estonian, the last the one
            in English.

    Returns:
        The reader; a word that is not among them stays as it stands.

    Example:
        >>> words({"jah": True, "ei": False})(" Jah ")
        True
    """
    return Words(meaning, {**{str(v).casefold(): v for v in meaning.values()}, **meaning})
