import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.stamps import stamp

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
MINUTES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
CLOCKS = (
    "{at:%H:%M}",
    "{at:%H:%M:%S}",
    "{at:%H:%M:%S}.123",
    "{at:%H.%M}",
    "{at:%I:%M:%S} {at:%p}",
    "{at:%I:%M} {half}",
    "{at:%I:%M}{at:%p}",
)
ZONES = ("", " GMT+3", " UTC", " EET", "Z", "+03:00", "+0300", " -05:00")


def halved(at):
    return "a.m." if at.hour < 12 else "p.m."


@given(DAYS)
def test_a_date_with_the_year_first_is_settled(when):
    for mark in "-/.":
        for text in (
            f"{when:%Y{mark}%m{mark}%d}",
            f"{when.year}{mark}{when.month}{mark}{when.day}",
        ):
            found = stamp(text)
            assert (found.order, found.time, found.day()) == ("mdy", None, when)


@given(DAYS)
def test_a_date_with_points_has_its_day_first(when):
    for text in (f"{when:%d.%m.%Y}", f"{when.day}. {when.month}. {when.year}"):
        found = stamp(text)
        assert (found.order, found.day(), found.day("mdy")) == ("dmy", when, when)


@given(DAYS, st.sampled_from("/-"))
def test_a_date_with_strokes_is_read_in_the_order_that_is_said(when, mark):
    assert stamp(f"{when.day}{mark}{when.month}{mark}{when.year}").day("dmy") == when
    assert stamp(f"{when.month}{mark}{when.day}{mark}{when.year}").day("mdy") == when
    assert stamp(f"{when.day}{mark}{when.month}{mark}{when.year}").day() is None


@given(DAYS, MINUTES, st.sampled_from(CLOCKS), st.sampled_from(ZONES))
def test_a_time_is_read_to_the_minute_however_it_is_written(when, at, clock, zone):
    text = f"{when:%Y/%m/%d} {clock.format(at=at, half=halved(at))}{zone}"
    found = stamp(text)
    assert (found.day(), found.time, found.zoned) == (when, at, bool(zone))


@given(DAYS, MINUTES, st.sampled_from(["T", " ", ", ", " kell ", "\u00a0", "\u202f"]))
def test_whatever_stands_between_day_and_time(when, at, between):
    found = stamp(f"{when.isoformat()}{between}{at:%H:%M}")
    assert (found.day(), found.time) == (when, at)


@given(DAYS, MINUTES, st.sampled_from(["dmy", "mdy"]))
def test_the_text_of_a_stamp_is_read_as_the_same_stamp(when, at, order):
    day = f"{when:%d/%m/%Y}" if order == "dmy" else f"{when:%m/%d/%Y}"
    text = stamp(f"{day} {at:%I:%M:%S %p}").text(order)
    again = stamp(text)
    assert (again.day(), again.time) == (when, at)
    assert stamp(day).text(order) == when.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "eile",
        "2026",
        "10/12/26",
        "10/12-2026",
        "2026/10-12",
        "10.12/2026",
        "2026-10-12 25:00",
        "2026-10-12 12:60",
        "2026-10-12 12:30:61",
        "2026-10-12 14:03 PM",
        "2026-10-12 0:03 AM",
        "2026-10-12 14",
        "2026-10-12x",
        "112/10/2026",
    ],
)
def test_what_is_no_stamp_is_none(text):
    assert stamp(text) is None


@pytest.mark.parametrize(("text", "hour"), [("12:05 AM", 0), ("12:05 PM", 12), ("1:05 pm", 13)])
def test_noon_and_midnight_are_told_apart(text, hour):
    assert stamp(f"2026-10-12 {text}").time == datetime.time(hour, 5)


@pytest.mark.parametrize("text", ["2026-02-30", "31.02.2026", "32/13/2026", "0/1/2026"])
def test_a_day_that_there_is_not_is_none(text):
    found = stamp(text)
    assert [found.day(order) for order in (None, "dmy", "mdy")] == [None] * 3
    assert found.text("dmy") is None


@given(st.text(max_size=30))
def test_no_text_breaks_it(text):
    found = stamp(text)
    assert found is None or found.day("dmy") is None or found.text("dmy")
