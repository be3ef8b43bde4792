"""From a table of how much there was that could go wrong to shares by weekday, hour and person."""

import datetime
from collections.abc import Iterator

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import sound
from sidusryhmad.evidence.topics.complaint_log.beside import EXPOSURE_FORM, ExposureRow
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS, Exposure, Level
from sidusryhmad.evidence.topics.complaint_log.weekdays import days_of

_FIELD = {"weekday": "weekdays", "place": "place", "person": "on_duty", "topic": "topic"}
_ALL_DAY = 24 * 60


def exposure_of(
    sheet: Sheet[ExposureRow], *, skip_faulty: bool = False
) -> tuple[Exposure | None, Sheet[ExposureRow]]:
    """How much there was that could go wrong, by everything that the table tells about.

    Args:
        sheet: The table, each name spelt in one way.
        skip_faulty: Whether rows that leave open what others say are left out and listed.

    Returns:
        The exposure, None where nothing is told; and the table without what was left out.

    Raises:
        InvalidEvidenceError: A row leaves open what others say, or how much it was.
    """
    told = tuple(name for name in FACTORS if any(_tells(row, name) for row in sheet.rows))
    wrong = {at: fault for at, row in enumerate(sheet.rows) if (fault := _gap(row, told))}
    kept = sound(sheet, wrong, skip_faulty=skip_faulty)
    cells: dict[tuple[Level, ...], float] = {}
    for row in kept.rows:
        for cell, amount in _cells(row, told):
            if amount > 0:
                cells[cell] = cells.get(cell, 0.0) + amount
    if not told or not cells:
        return None, kept
    return Exposure(told, tuple(cells), tuple(cells.values())), kept


def _tells(row: ExposureRow, name: str) -> bool:
    if name == "hour":
        return row.hour is not None or row.start is not None
    return getattr(row, _FIELD[name]) is not None


def _gap(row: ExposureRow, told: tuple[str, ...]) -> tuple[str, Message] | None:
    """The first thing that a row does not say, and should."""
    for name in told:
        if not _tells(row, name):
            field = _FIELD.get(name, name)
            template = N_("other rows say {column}, this one does not")
            values = {"column": EXPOSURE_FORM.named(field)}
            return field, Message("exposure_gap", template, values)
    if row.amount is None and row.start is None:
        template = N_("it is not said how much: give an amount, or start and end")
        return "amount", Message("no_amount", template)
    return None


def _cells(row: ExposureRow, told: tuple[str, ...]) -> Iterator[tuple[tuple[Level, ...], float]]:
    """The cells of a row with what each of them gets, in the order of what is told."""
    days: tuple[int | None, ...] = days_of(row.weekdays) if row.weekdays else (None,)
    slots = [slot for day in days for slot in _slots(row, day)]
    whole = sum(minutes for *_, minutes in slots)
    for day, hour, minutes in slots:
        known: dict[str, Level | None] = {
            "weekday": day,
            "hour": hour,
            "place": row.place,
            "person": row.on_duty,
            "topic": row.topic,
        }
        amount = minutes / 60 if row.amount is None else row.amount * minutes / whole
        yield tuple(level for n in told if (level := known[n]) is not None), amount


def _slots(row: ExposureRow, day: int | None) -> list[tuple[int | None, int | None, int]]:
    """Weekday, hour and minutes of what a row says of one weekday."""
    if row.start is None or row.end is None:
        return [(day, row.hour, 60)]
    start, end = _minute(row.start), _minute(row.end)
    spans = [(day, start, end)] if end > start else [(day, start, _ALL_DAY), (_next(day), 0, end)]
    return [
        (on, hour, min(b, 60 * hour + 60) - max(a, 60 * hour))
        for on, a, b in spans
        for hour in range(a // 60, -(-b // 60))
    ]


def _minute(time: datetime.time) -> int:
    return time.hour * 60 + time.minute


def _next(day: int | None) -> int | None:
    return None if day is None else (day + 1) % 7
