import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM, TAKEN, Complaint, on_day, when


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
    [
        ("calmed down", "calm"),
        ("TÄNULIK", "pleased"),
        ("loobus", "left"),
        ("Lahkus.", "left"),
        ("nuttis!", "nuttis!"),
    ],
)
def test_how_it_was_taken_on_a_scale_or_in_own_words(word, taken):
    assert read(LOG_FORM, when="2026-09-09", what="x", taken=word).taken == taken
    assert taken in TAKEN or taken == word


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"when": "eile"}, "is not a day with a time"),
        ({"when": "2026-09-09", "time": "25:00"}, "not a time of day"),
        ({"when": "2026-09-09", "promised": "varsti"}, "is not a date"),
        ({"when": "2026-09-09", "followed up": "10/12/2026"}, "may be 2026-12-10 or 2026-10-12"),
        ({"when": "2026-02-30 10:00"}, "is not a day with a time"),
    ],
)
def test_faulty_rows_are_refused(cells, message):
    with pytest.raises(InvalidEvidenceError, match=message):
        sheet_of([{"what": "x", **cells}], LOG_FORM)


@given(
    st.dictionaries(
        st.sampled_from(["how", "done", "solution", "place", "customer"]),
        st.sampled_from(["", " ", "\t", "\n ", "midagi"]),
    )
)
def test_a_blank_is_nothing_written(cells):
    row = Complaint(what="x", **cells)
    for name, cell in cells.items():
        assert getattr(row, name) == (cell if cell.strip() else None)


@given(st.times(), st.dates())
def test_a_time_of_its_own_goes_before_that_of_the_day(time, day):
    moment = datetime.datetime.combine(day, datetime.time(12))
    row = Complaint(when=moment, time=time.replace(fold=0), what="x")
    assert row.minute == time.hour * 60 + time.minute
    assert row.day == day
