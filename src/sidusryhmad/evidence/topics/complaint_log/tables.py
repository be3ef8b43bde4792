"""The tables of a complaint log read: complaints, and beside them a calendar and an exposure."""

from dataclasses import dataclass
from typing import Any

from sidusryhmad.errors import N_, InvalidParameterError, Message, Place
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.likeness import nearly_same
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.spelling import Names, one_spelling
from sidusryhmad.evidence.topics.complaint_log.beside import (
    CALENDAR_FORM,
    EXPOSURE_FORM,
    CalendarRow,
    ExposureRow,
)
from sidusryhmad.evidence.topics.complaint_log.exposure import exposure_of
from sidusryhmad.evidence.topics.complaint_log.factors import Event, Exposure, Level
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM, Complaint
from sidusryhmad.evidence.topics.complaint_log.weekdays import days_of
from sidusryhmad.evidence.topics.complaint_log.window import Window
from sidusryhmad.formats.format import Remark

_NAMES = ("place", "topic")
_PEOPLE = ("on_duty", "customer")


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that was read.

    Attributes:
        log: Complaints.
        calendar: What went on.
        exposures: Rows of the exposure.
        exposure: How much there was that could go wrong; None where that is not told.
    """

    log: Sheet[Complaint]
    calendar: Sheet[CalendarRow]
    exposures: Sheet[ExposureRow]
    exposure: Exposure | None

    @property
    def windows(self) -> tuple[Window, ...]:
        """The stretches of the calendar."""
        return tuple(map(_window, self.calendar.rows))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each complaint stands in the file."""
        return self.log.places or (Place(),) * len(self.log.rows)

    @property
    def events(self) -> tuple[Event, ...]:
        """What is known of each complaint."""
        return tuple(map(self._event, self.log.rows))

    def slips(self, *, names: bool) -> tuple[Remark, ...]:
        """Names of one column that are nearly the same.

        Args:
            names: Whether people on duty may be named.

        Returns:
            A remark on each, for places, people on duty and topics.
        """
        columns = (("place", False), ("on_duty", not names), ("topic", False))
        return tuple(
            remark
            for field, hidden in columns
            for remark in nearly_same(
                zip((getattr(row, field) for row in self.log.rows), self.places, strict=True),
                hidden=hidden,
            )
        )

    def _event(self, row: Complaint) -> Event:
        known: dict[str, Level | None] = {
            "weekday": None if row.day is None else row.day.weekday(),
            "hour": None if row.minute is None else row.minute // 60,
            "place": given(row.place),
            "person": given(row.on_duty),
            "topic": given(row.topic),
        }
        return {name: level for name, level in known.items() if level is not None}


def given(name: str | None) -> str | None:
    """A name; None where none is given."""
    return None if name is None or not name.strip() else name


def tables_of(
    data: object, calendar: object, exposure: object, *, skip_faulty: bool, names: bool = False
) -> Tables:
    """The tables of a complaint log, each name spelt in one way.

    Args:
        data: The complaints; further sheets of a workbook may be the others.
        calendar: What went on, where it does not stand in ``data``.
        exposure: How much there was that could go wrong, likewise.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.
        names: Whether people may be named.

    Returns:
        The tables.

    Raises:
        InvalidEvidenceError: A row is faulty; all faults of a file at once.
        InvalidParameterError: A table stands in ``data`` and is given besides.
    """
    forms = (LOG_FORM, CALENDAR_FORM, EXPOSURE_FORM)
    if isinstance(data, Sheet):
        read: tuple[Sheet[Any], ...] = (data, Sheet(()), Sheet(()))
    else:
        read = sheets_of(data, forms, skip_faulty=skip_faulty)
    log: Sheet[Complaint] = read[0]
    windows = _one(read[1], calendar, CALENDAR_FORM, skip_faulty=skip_faulty)
    rows = _one(read[2], exposure, EXPOSURE_FORM, skip_faulty=skip_faulty)
    (windows,) = one_spelling(Names(("what",)), windows)
    kinds = Names((*_NAMES, *_PEOPLE)) if names else Names(_NAMES, _PEOPLE)
    log, rows = one_spelling(kinds, log, rows)
    amounts, kept = exposure_of(rows, skip_faulty=skip_faulty)
    return Tables(log, windows, kept, amounts)


def _one(found: Sheet[Any], other: object, form: Form[Any], *, skip_faulty: bool) -> Sheet[Any]:
    if other is None:
        return found
    if found.rows:
        template = N_("the table {table} stands in the log's file and is given besides: give one")
        raise InvalidParameterError(Message("table_twice", template, {"table": form.topic}))
    return sheet_of(other, form, skip_faulty=skip_faulty)


def _window(row: CalendarRow) -> Window:
    return Window(
        what=row.what,
        first=row.first,
        last=row.last,
        weekdays=None if row.weekdays is None else frozenset(days_of(row.weekdays)),
        start=row.start,
        end=row.end,
    )
