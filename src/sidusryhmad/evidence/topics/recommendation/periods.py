"""Stretches of time as people call them: a month, a season, a quarter, a year."""

import datetime
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

from sidusryhmad.errors import N_, Message

Period = Literal["month", "quarter"]
PERIODS: tuple[Period, ...] = ("month", "quarter")
_MONTHS = (
    N_("January {year}"),
    N_("February {year}"),
    N_("March {year}"),
    N_("April {year}"),
    N_("May {year}"),
    N_("June {year}"),
    N_("July {year}"),
    N_("August {year}"),
    N_("September {year}"),
    N_("October {year}"),
    N_("November {year}"),
    N_("December {year}"),
)
_SEASONS = (N_("spring {year}"), N_("summer {year}"), N_("autumn {year}"))
_WINTER = N_("winter {year}/{next}")
_QUARTER = N_("Q{number} {year}")


def time_of(first: datetime.date, last: datetime.date) -> Message:
    """The time from one day to another in as few words as fit.

    Args:
        first: First day.
        last: Last day, not before it.

    Returns:
        The month, season, quarter or year that both lie in; else both months.

    Example:
        >>> from datetime import date
        >>> str(time_of(date(2026, 9, 3), date(2026, 11, 20)))
        'autumn 2026'
        >>> str(time_of(date(2025, 12, 3), date(2026, 2, 20)))
        'winter 2025/2026'
        >>> str(time_of(date(2025, 12, 3), date(2026, 3, 20)))
        'December 2025 – March 2026'
    """
    for named in (_month, _season, _quarter):
        if str(found := named(first)) == str(named(last)):
            return found
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return Message("year", N_("{year}"), {"year": first.year})
    values = {"first": _month(first), "last": _month(last)}
    return Message("months", N_("{first} – {last}"), values)


@dataclass(frozen=True, slots=True)
class Span:
    """A month or quarter.

    Attributes:
        name: What people call it.
        first: Its first day.
        last: Its last day.
    """

    name: Message
    first: datetime.date
    last: datetime.date

    @property
    def middle(self) -> datetime.date:
        """The day in its middle."""
        return self.first + (self.last - self.first) // 2


def period_of(day: datetime.date, period: Period) -> Span:
    """The month or quarter in which a day lies.

    Args:
        day: The day.
        period: Which of the two.

    Returns:
        The month or quarter.

    Example:
        >>> from datetime import date
        >>> found = period_of(date(2026, 11, 20), "quarter")
        >>> str(found.name), str(found.first), str(found.last)
        ('Q4 2026', '2026-10-01', '2026-12-31')
    """
    if period == "month":
        return Span(_month(day), day.replace(day=1), _month_end(day))
    first = day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
    return Span(_quarter(day), first, _month_end(first.replace(month=first.month + 2)))


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later; the month's last one where it is too short.

    Args:
        day: The day.
        months: How many months.

    Returns:
        The later day.

    Example:
        >>> from datetime import date
        >>> str(months_later(date(2026, 8, 31), 6))
        '2027-02-28'
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, monthrange(year, month)[1]))


def _month_end(day: datetime.date) -> datetime.date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _month(day: datetime.date) -> Message:
    return Message("month", _MONTHS[day.month - 1], {"year": day.year})


def _season(day: datetime.date) -> Message:
    if 3 <= day.month <= 11:
        return Message("season", _SEASONS[(day.month - 3) // 3], {"year": day.year})
    year = day.year - (day.month < 3)
    return Message("season", _WINTER, {"year": year, "next": year + 1})


def _quarter(day: datetime.date) -> Message:
    number = (day.month - 1) // 3 + 1
    return Message("quarter", _QUARTER, {"number": number, "year": day.year})
