"""The tables beside a complaint log: a calendar, and how much there was that could go wrong."""

import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import clock
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import AS_WHOLE, Clock, Moment, Positive, Row, Text
from sidusryhmad.evidence.topics.complaint_log.rows import when
from sidusryhmad.evidence.topics.complaint_log.weekdays import days_of
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column

Hour = Annotated[int, Field(strict=True, ge=0, le=23), AS_WHOLE]
_DAY_ALONE = datetime.time()
"""What the time of a day is that stands without one."""


class CalendarRow(Row):
    """A stretch of time in which something went on: once, or every week."""

    what: Annotated[Text, Field(min_length=1, pattern=r"\S")]
    """What went on."""
    first: Moment | None = None
    """From when."""
    last: Moment | None = None
    """Until when; a day alone is wholly inside."""
    weekdays: Text | None = None
    """On which weekdays."""
    start: Clock | None = None
    """From which time of day."""
    end: Clock | None = None
    """Until which time of day."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.weekdays is not None:
            days_of(self.weekdays)
        fields = (self.first, self.last, self.weekdays, self.start, self.end)
        if all(field is None for field in fields):
            template = N_("it is not said when: give days, weekdays or times")
            raise InvalidParameterError(Message("no_time", template))
        if self._ends_early():
            template = N_("it ends before it begins")
            raise InvalidParameterError(Message("ends_early", template))
        return self

    def _ends_early(self) -> bool:
        if self.first is None or self.last is None:
            return False
        if self.last.time() == _DAY_ALONE:
            return self.last.date() < self.first.date()
        return self.last < self.first


class ExposureRow(Row):
    """How much there was that could go wrong: hours on duty, deliveries, visits."""

    weekdays: Text | None = None
    """On which weekdays."""
    hour: Hour | None = None
    """In which hour of the day."""
    start: Clock | None = None
    """From which time of day."""
    end: Clock | None = None
    """Until which time of day."""
    place: Text | None = None
    """Where."""
    on_duty: Text | None = None
    """Who was on duty."""
    topic: Text | None = None
    """What it was about."""
    amount: Positive | None = None
    """How much, over all its weekdays and hours; its hours where it is left out."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.weekdays is not None:
            days_of(self.weekdays)
        if (self.start is None) != (self.end is None):
            template = N_("both start and end are needed, or neither")
            raise InvalidParameterError(Message("half_a_span", template))
        if self.start is not None and self.hour is not None:
            template = N_("give an hour, or start and end, not both")
            raise InvalidParameterError(Message("hour_and_span", template))
        if self.start is not None and self.start == self.end:
            template = N_("nothing lies between start and end")
            raise InvalidParameterError(Message("empty_span", template))
        return self


_WEEKDAYS = Column(
    ("weekdays",), values.text, ("weekdays", "nädalapäevad", "weekday", "nädalapäev")
)
_START = Column(("start",), clock, ("start", "algus", "from time", "kellast"))
_END = Column(("end",), clock, ("end", "lõpp", "to time", "kellani"))
CALENDAR_FORM = Form(
    "calendar",
    ("calendar", "kalender", "windows", "ajaaknad"),
    (
        Column(("what",), values.text, ("what", "mis", "event", "sündmus")),
        Column(("first",), when, ("from", "alates", "first day", "esimene päev")),
        Column(("last",), when, ("to", "kuni", "last day", "viimane päev")),
        _WEEKDAYS,
        _START,
        _END,
    ),
    CalendarRow,
    ("what",),
)
"""The table of what went on."""
EXPOSURE_FORM = Form(
    "exposure",
    ("exposure", "maht", "roster", "töögraafik"),
    (
        _WEEKDAYS,
        Column(("hour",), values.number, ("hour", "tund")),
        _START,
        _END,
        Column(("place",), values.text, ("place", "koht", "location", "asukoht", "piirkond")),
        Column(("on_duty",), values.text, ("on duty", "tööl", "person", "töötaja")),
        Column(("topic",), values.text, ("topic", "teema", "subject")),
        Column(
            ("amount",),
            values.number,
            ("amount", "kogus", "hours", "tunde", "deliveries", "saadetisi", "visits", "külastusi"),
        ),
    ),
    ExposureRow,
    ("amount",),
)
"""The table of how much there was that could go wrong."""
