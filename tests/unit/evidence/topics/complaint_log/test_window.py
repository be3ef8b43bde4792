import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.window import Window, joined

DAY = datetime.date(2026, 9, 9)
"""A Wednesday."""


def at(text):
    return datetime.datetime.fromisoformat(text)


def clock(text):
    return datetime.time.fromisoformat(text)


NIGHT = {"start": clock("22:00"), "end": clock("02:00")}
EARLY = {"start": clock("08:00"), "end": clock("09:00")}


@pytest.mark.parametrize(
    ("window", "spans"),
    [
        ({"weekdays": frozenset({2})}, ((0, 1440),)),
        ({"weekdays": frozenset({3})}, ()),
        ({"start": clock("08:00"), "end": clock("09:30")}, ((480, 570),)),
        ({"first": at("2026-09-09 00:00"), "last": at("2026-09-09 00:00")}, ((0, 1440),)),
        ({"first": at("2026-09-09 10:00")}, ((600, 1440),)),
        ({"last": at("2026-09-09 10:00")}, ((0, 600),)),
        ({"first": at("2026-09-10 00:00")}, ()),
        ({"last": at("2026-09-08 00:00")}, ()),
        ({"first": at("2026-09-08 22:00"), "last": at("2026-09-10 06:00")}, ((0, 1440),)),
        (NIGHT, ((0, 120), (1320, 1440))),
        (NIGHT | {"weekdays": frozenset({2})}, ((1320, 1440),)),
        (NIGHT | {"weekdays": frozenset({1})}, ((0, 120),)),
        ({"start": clock("20:00")}, ((1200, 1440),)),
        ({"end": clock("07:00")}, ((0, 420),)),
        (EARLY | {"first": at("2026-09-09 08:30")}, ((510, 540),)),
    ],
)
def test_minutes_of_a_day(window, spans):
    assert Window(what="x", **window).spans(DAY) == spans


@pytest.mark.parametrize(
    ("last", "spans"),
    [
        ("2026-09-08 10:00", ()),
        ("2026-09-08 23:00", ()),
        ("2026-09-08 00:00", ((0, 120),)),
        ("2026-09-09 01:00", ((0, 60),)),
        ("2026-09-09 23:00", ((0, 120), (1320, 1380))),
    ],
)
def test_a_night_ends_where_its_stretch_ends(last, spans):
    assert Window(what="x", last=at(last), **NIGHT).spans(DAY) == spans


def test_a_night_begins_where_its_stretch_begins():
    window = Window(what="x", first=at("2026-09-09 01:00"), **NIGHT)
    assert window.spans(DAY) == ((1320, 1440),)


@given(st.times(), st.times(), st.datetimes(at("2026-09-05"), at("2026-09-15")))
def test_nothing_lies_behind_the_end(start, end, last):
    last = last.replace(second=0, microsecond=0)
    window = Window(what="x", start=start, end=end, last=last)
    until = last if last.time() != clock("00:00") else last + datetime.timedelta(2)
    for days in range(12):
        day = datetime.date(2026, 9, 5) + datetime.timedelta(days)
        for _, high in window.spans(day):
            midnight = datetime.datetime.combine(day, datetime.time())
            assert midnight + datetime.timedelta(minutes=high) <= until


@given(
    st.times(), st.times(), st.sets(st.integers(0, 6)), st.dates(DAY, DAY + datetime.timedelta(20))
)
def test_minutes_lie_within_the_day_and_do_not_overlap(start, end, weekdays, day):
    spans = Window(what="x", start=start, end=end, weekdays=frozenset(weekdays)).spans(day)
    assert all(0 <= low < high <= 1440 for low, high in spans)
    assert joined(spans) == spans or joined(spans) == ((0, 1440),)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: tuple(sorted(p)))))
def test_joined_stretches_hold_the_same_minutes_and_lie_apart(spans):
    minutes = {m for low, high in spans for m in range(low, high)}
    found = joined(spans)
    assert {m for low, high in found for m in range(low, high)} == minutes
    assert all(a[1] < b[0] for a, b in pairwise(found))
