"""Days with or without a time, as surveys, helpdesks and spreadsheets write them."""

import datetime
import re
from typing import Literal, NamedTuple

Order = Literal["dmy", "mdy"]
"""Which comes first where a date has its year last: the day, or the month."""
_STAMP = re.compile(
    r"(?:(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?:(?P<stroke>[/-])|\.\s?)(?P<two>\d{1,2})(?(stroke)(?P=stroke)|\.\s?)"
    r"(?P<last>\d{4}))"
    r"(?:(?:T|,?\s+|\s+kell\s+)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?(?:\s?(?P<half>[aApP])\.?[mM]\.?)?"
    r"(?:\s?(?P<zone>Z|[A-Z]{3,4}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?))?)?"
)


class Stamp(NamedTuple):
    """A day, perhaps with a time, in the order in which it is written.

    Attributes:
        year: The year.
        one: The month or the day, whichever is written first.
        two: The other.
        order: What ``one`` is, as if the year stood last; None where the writing does not tell.
        time: The time to the minute, if there is one.
        zoned: Whether a time zone stands beside it.
    """

    year: int
    one: int
    two: int
    order: Order | None
    time: datetime.time | None
    zoned: bool

    def day(self, order: Order | None = None) -> datetime.date | None:
        """The day.

        Args:
            order: What is written first, where the writing does not tell.

        Returns:
            The day; None where there is no such day, or the order is not known.

        Example:
            >>> stamp("10/12/2026").day("dmy"), stamp("10/12/2026").day()
            (datetime.date(2026, 12, 10), None)
        """
        known = self.order or order
        if known is None:
            return None
        day, month = (self.one, self.two) if known == "dmy" else (self.two, self.one)
        try:
            return datetime.date(self.year, month, day)
        except ValueError:
            return None

    def text(self, order: Order) -> str | None:
        """The stamp as it is read by everybody, year first.

        Args:
            order: What is written first, where the writing does not tell.

        Returns:
            The text; None where there is no such day.

        Example:
            >>> stamp("10/12/2026 02:03:05 PM").text("mdy")
            '2026-10-12 14:03'
        """
        day = self.day(order)
        if day is None:
            return None
        return day.isoformat() if self.time is None else f"{day} {self.time:%H:%M}"


def stamp(text: str) -> Stamp | None:
    """A day with or without a time: year first or last, with strokes, points or dashes.

    Args:
        text: What stands in a cell.

    Returns:
        The stamp; None where the text is none.

    Example:
        >>> stamp("2026/10/12 2:03:05 PM GMT+3").time, stamp("eile")
        (datetime.time(14, 3), None)
    """
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        return None
    year, mark, month, day, one, stroke, two, last, *clock, zone = found.groups()
    time = None
    if clock[0] is not None and (time := _time(*clock)) is None:
        return None
    zoned = zone is not None
    if mark is not None:
        return Stamp(int(year), int(month), int(day), "mdy", time, zoned)
    return Stamp(int(last), int(one), int(two), None if stroke else "dmy", time, zoned)


def _time(hour: str, minute: str, second: str | None, half: str | None) -> datetime.time | None:
    at = int(hour)
    if half is not None:
        if not 1 <= at <= 12:
            return None
        at = at % 12 + (12 if half in "pP" else 0)
    if at > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    return datetime.time(at, int(minute))
