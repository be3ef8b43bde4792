import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.topics.complaint_log.beside import CALENDAR_FORM, EXPOSURE_FORM
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM
from sidusryhmad.formats.tables.columns import folded

FORMS = (LOG_FORM, CALENDAR_FORM, EXPOSURE_FORM)


@pytest.mark.parametrize("form", FORMS)
def test_no_heading_means_two_things_and_every_field_has_a_column(form):
    words = [folded(word) for column in form.columns for word in column.words]
    assert len(words) == len(set(words))
    assert {column.key[0] for column in form.columns} == set(form.row.model_fields)
    assert all(len(column.words) >= 2 for column in form.columns)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", ["en", "et"])
def test_own_headings_are_recognised_and_only_as_this_table(form, code):
    assert form.fits(form.headings(code))
    if form is not CALENDAR_FORM:
        assert not any(other.fits(form.headings(code)) for other in FORMS[:1] if other is not form)


@pytest.mark.parametrize(
    ("form", "cells", "message"),
    [
        (CALENDAR_FORM, {"what": "x"}, "not said when"),
        (CALENDAR_FORM, {"what": "x", "weekdays": "homme"}, "names no weekdays"),
        (CALENDAR_FORM, {"what": "x", "from": "2026-09-09", "to": "2026-09-08"}, "ends before"),
        (CALENDAR_FORM, {"what": None, "weekdays": "E"}, "is missing"),
        (EXPOSURE_FORM, {"amount": 1, "weekdays": "homme"}, "names no weekdays"),
        (EXPOSURE_FORM, {"amount": 1, "hour": 24}, "outside the scale"),
        (EXPOSURE_FORM, {"amount": 1, "hour": 8.5}, "not a whole number"),
        (EXPOSURE_FORM, {"amount": -1, "hour": 8}, "outside the scale"),
        (EXPOSURE_FORM, {"amount": "palju", "hour": 8}, "is not a number"),
        (EXPOSURE_FORM, {"amount": 1, "start": "8:00"}, "both start and end"),
        (EXPOSURE_FORM, {"amount": 1, "start": "8:00", "end": "8:00"}, "nothing lies between"),
        (
            EXPOSURE_FORM,
            {"amount": 1, "start": "8:00", "end": "9:00", "hour": 8},
            "not both",
        ),
    ],
)
def test_faulty_rows_are_refused(form, cells, message):
    with pytest.raises(InvalidEvidenceError, match=message):
        sheet_of([cells], form)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_every_faulty_row_is_named_with_its_line(hours):
    wrong = [at for at, hour in enumerate(hours) if hour > 23]
    rows = [{"hour": hour, "amount": 1} for hour in hours]
    if not wrong:
        assert len(sheet_of(rows, EXPOSURE_FORM).rows) == len(rows)
        return
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(rows, EXPOSURE_FORM)
    assert [fault.place.line for fault in caught.value.faults] == [at + 2 for at in wrong]
    kept = sheet_of(rows, EXPOSURE_FORM, skip_faulty=True)
    assert len(kept.rows) + len(kept.left_out) == len(rows)


@given(st.dates(datetime.date(2020, 1, 1)), st.integers(0, 400))
def test_days_of_a_calendar_are_read_in_both_ways_of_writing(first, long):
    last = first + datetime.timedelta(long)
    for write in ("%Y-%m-%d", "%d.%m.%Y"):
        row = {"mis": "puhkus", "alates": first.strftime(write), "kuni": last.strftime(write)}
        (found,) = sheet_of([row], CALENDAR_FORM).rows
        assert (found.first.date(), found.last.date()) == (first, last)


def test_a_sheet_of_a_log_is_no_calendar():
    log, calendar, exposure = sheets_of([{"when": "2026-09-09", "what": "x"}], FORMS)
    assert len(log.rows) == 1
    assert calendar.rows == exposure.rows == ()


@pytest.mark.parametrize(
    ("first", "last", "fits"),
    [
        ("2026-09-09 10:00", "2026-09-09", True),
        ("2026-09-09", "2026-09-09", True),
        ("2026-09-09 10:00", "2026-09-09 10:00", True),
        ("2026-09-09 10:00", "2026-09-09 09:59", False),
        ("2026-09-09 10:00", "2026-09-08", False),
    ],
)
def test_a_day_alone_is_wholly_inside(first, last, fits):
    rows = [{"what": "x", "from": first, "to": last}]
    if fits:
        assert len(sheet_of(rows, CALENDAR_FORM).rows) == 1
    else:
        with pytest.raises(InvalidEvidenceError, match="ends before it begins"):
            sheet_of(rows, CALENDAR_FORM)
