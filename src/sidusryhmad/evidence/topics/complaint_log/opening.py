"""When a service was open, as far as its log shows: the hours between first and last complaint."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.evidence.topics.complaint_log.factors import Floats, Level

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening hours seen.

    Attributes:
        first: The first day with a complaint.
        last: The last one.
        weekdays: How many days of each open weekday lie between them.
        hours: The hours from the first to the last in which anybody complained.
    """

    first: datetime.date
    last: datetime.date
    weekdays: Mapping[int, int]
    hours: tuple[int, ...]

    @property
    def lengths(self) -> dict[str, dict[Level, float]]:
        """How long was open on each weekday, and in each hour."""
        days: dict[Level, float] = {day: float(count) for day, count in self.weekdays.items()}
        return {"weekday": days, "hour": dict.fromkeys(self.hours, 1.0)}

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """Every open day."""
        span = range((self.last - self.first).days + 1)
        all_days = (self.first + number * _DAY for number in span)
        return tuple(day for day in all_days if day.weekday() in self.weekdays)


def opening_of(
    days: Sequence[datetime.date], hours: Sequence[int], also: Iterable[int] = ()
) -> Opening | None:
    """The opening hours that complaints show.

    Args:
        days: Days of complaints.
        hours: Hours of complaints, 0 to 23.
        also: Weekdays that were open in any case.

    Returns:
        The opening hours; None where no complaint has a day or none an hour.

    Example:
        >>> seen = opening_of([datetime.date(2026, 9, 7), datetime.date(2026, 9, 14)], [9, 11])
        >>> seen.weekdays, seen.hours
        ({0: 2}, (9, 10, 11))
    """
    if not days or not hours:
        return None
    first, last = min(days), max(days)
    seen = {*(day.weekday() for day in days), *also}
    weeks, rest = divmod((last - first).days + 1, 7)
    extra = Counter((first.weekday() + number) % 7 for number in range(rest))
    weekdays = {day: weeks + extra[day] for day in sorted(seen)}
    return Opening(first, last, weekdays, tuple(range(min(hours), max(hours) + 1)))


def cumulated(shares: Mapping[tuple[int, int], float], weekday: int) -> Floats:
    """What share of a week's total lies before each full hour of one weekday.

    Args:
        shares: Shares by weekday and hour.
        weekday: 0 for Monday.

    Returns:
        25 numbers, from 0 o'clock to 24.
    """
    hours = [shares.get((weekday, hour), 0.0) for hour in range(24)]
    return np.concatenate([[0.0], np.cumsum(hours)])
