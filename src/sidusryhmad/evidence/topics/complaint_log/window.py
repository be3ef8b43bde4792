"""Stretches of time of which a calendar says what went on: maintenance, campaigns, holidays."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

_ALL_DAY = 24 * 60
_DAY = datetime.timedelta(days=1)
Span = tuple[int, int]
"""From one minute of a day up to another, the latter excluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of time, or one that comes back every week.

    Attributes:
        what: What went on.
        first: When it began; None where it always was.
        last: When it ended; a day alone is wholly inside, with the night that begins on it.
        weekdays: Weekdays on which it is, 0 for Monday; None for all.
        start: Time of day from which it is; None for the whole day.
        end: Time of day up to which it is; before ``start`` it reaches into the next day.
    """

    what: str
    first: datetime.datetime | None = None
    last: datetime.datetime | None = None
    weekdays: frozenset[int] | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None

    def spans(self, day: datetime.date) -> tuple[Span, ...]:
        """The minutes of a day that lie inside.

        Args:
            day: The day.

        Returns:
            None, one or two stretches.

        Example:
            >>> early = Window(what="hooldus", start=datetime.time(8), end=datetime.time(9))
            >>> early.spans(datetime.date(2026, 9, 9))
            ((480, 540),)
        """
        start, end = _minute(self.start, 0), _minute(self.end, _ALL_DAY)
        if end > start:
            found = [(start, end)] if self._on(day) else []
        else:
            found = [(0, end)] if self._on(day - _DAY) else []
            found += [(start, _ALL_DAY)] if self._on(day) else []
        low, high = self._limits(day)
        cut = ((max(low, a), min(high, b)) for a, b in found)
        return tuple((a, b) for a, b in cut if a < b)

    def _on(self, day: datetime.date) -> bool:
        begun = self.first is None or self.first.date() <= day
        over = self.last is not None and self.last.date() < day
        return begun and not over and (self.weekdays is None or day.weekday() in self.weekdays)

    def _limits(self, day: datetime.date) -> Span:
        low, high = 0, _ALL_DAY
        if self.first is not None and self.first.date() == day:
            low = _minute(self.first.time(), 0)
        if self.last is not None and (until := _minute(self.last.time(), 0)):
            left = (self.last.date() - day).days
            high = until if left == 0 else _ALL_DAY if left > 0 else 0
        return low, high


def _minute(time: datetime.time | None, otherwise: int) -> int:
    return otherwise if time is None else time.hour * 60 + time.minute


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches that overlap made into one.

    Args:
        spans: Stretches of one day.

    Returns:
        Stretches apart from each other, the earliest first.

    Example:
        >>> joined([(30, 60), (0, 40), (90, 95)])
        ((0, 60), (90, 95))
    """
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
