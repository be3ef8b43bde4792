import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.complaint_log.rows import (
    CALENDAR_FORM,
    EXPOSURE_FORM,
    LOG_FORM,
    TAKEN,
    Complaint,
    on_day,
    when,
)
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.formats.tables.columns import folded

FORMS = (LOG_FORM, CALENDAR_FORM, EXPOSURE_FORM)


def read(form, **cells):
    return sheet_of([cells], form).rows[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-09-09 15:30", (2026, 9, 9, 15, 30)),
        ("9.09.2026 kell 15.30", (2026, 9, 9, 15, 30)),
        ("2026-09-09T15:30:00", (2026, 9, 9, 15, 30)),
        ("9.9.2026", (2026, 9, 9, 0, 0)),
        ("2026-09-09", (2026, 9, 9, 0, 0)),
    ],
)
def test_moments_and_days(text, found):
    assert when(text) == datetime.datetime(*found)
    assert on_day(text) == datetime.date(*found[:3])


@pytest.mark.parametrize("value", ["09/10/2026", "eile", "", None, 3])
def test_what_is_no_day_stays_as_it_stands(value):
    assert when(value) == value
    assert on_day(value) == value


@given(st.datetimes(datetime.datetime(2000, 1, 1), datetime.datetime(2100, 1, 1)))
def test_any_moment_is_read_to_the_minute(moment):
    text = moment.strftime("%Y-%m-%d %H:%M")
    row = read(LOG_FORM, when=text, what="x")
    assert row.when == moment.replace(second=0, microsecond=0)
    midnight = (moment.hour, moment.minute) == (0, 0)
    assert row.minute == (None if midnight else moment.hour * 60 + moment.minute)
    assert row.day == moment.date()


def test_a_day_alone_has_no_minute_and_a_time_of_its_own_counts():
    assert read(LOG_FORM, when="2026-09-09", what="x").minute is None
    assert read(LOG_FORM, when="2026-09-09", what="x", time="15.30").minute == 930
    assert read(LOG_FORM, when="2026-09-09 10:00", what="x", time="0:00").minute == 0
    assert Complaint(what="x").day is None


def test_estonian_headings_say_the_same():
    row = read(
        LOG_FORM,
        **{
            "millal": "9.09.2026 15:30",
            "mis läks valesti": "hilines",
            "kuidas klient suhtus": "Rahunes",
            "tööl": "Kaire",
            "järelkontakt hiljemalt": "12.09.2026",
            "üles kirjutatud": "9.09.2026 16:00",
        },
    )
    assert (row.taken, row.on_duty) == ("calm", "Kaire")
    assert row.promised == datetime.date(2026, 9, 12)
    assert row.written == datetime.date(2026, 9, 9)


@pytest.mark.parametrize(
    ("word", "taken"),
    [("calmed down", "calm"), ("TÄNULIK", "pleased"), ("loobus", "left"), ("nuttis", "nuttis")],
)
def test_how_it_was_taken_on_a_scale_or_in_own_words(word, taken):
    assert read(LOG_FORM, when="2026-09-09", what="x", taken=word).taken == taken
    assert taken in TAKEN or taken == word


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
        (LOG_FORM, {"when": "eile", "what": "x"}, "is not a day with a time"),
        (LOG_FORM, {"when": "2026-09-09", "what": "x", "time": "25:00"}, "not a time of day"),
        (LOG_FORM, {"when": "2026-09-09", "what": "x", "promised": "varsti"}, "is not a date"),
        (CALENDAR_FORM, {"what": "x"}, "not said when"),
        (CALENDAR_FORM, {"what": "x", "weekdays": "homme"}, "names no weekdays"),
        (CALENDAR_FORM, {"what": "x", "from": "2026-09-09", "to": "2026-09-08"}, "ends before"),
        (EXPOSURE_FORM, {"amount": 1, "weekdays": "homme"}, "names no weekdays"),
        (EXPOSURE_FORM, {"amount": 1, "hour": 24}, "outside the scale"),
        (EXPOSURE_FORM, {"amount": -1, "hour": 8}, "outside the scale"),
        (EXPOSURE_FORM, {"amount": 1, "start": "8:00"}, "both start and end"),
        (EXPOSURE_FORM, {"amount": 1, "start": "8:00", "end": "8:00"}, "nothing lies between"),
        (
            EXPOSURE_FORM,
            {"amount": 1, "start": "8:00", "end": "9:00", "hour": 8},
            "not both",
        ),
    ],
)
def test_faulty_rows_are_refused_with_their_line(form, cells, message):
    with pytest.raises(InvalidEvidenceError, match=message):
        sheet_of([cells], form)
