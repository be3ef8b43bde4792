import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.cells import day, moment
from sidusryhmad.evidence.dates import settled_dates
from sidusryhmad.formats.tables.grid import Cell

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
STYLES = {
    "dmy": ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day}/{0.month}/{0.year}"),
    "mdy": ("{0:%m/%d/%Y}", "{0:%m-%d-%Y}", "{0.month}/{0.day}/{0.year}"),
}


def column(*texts):
    return [(at, Cell(text, Place(at + 2, 3, "a.csv"))) for at, text in enumerate(texts)]


def read(texts, order=None):
    found = settled_dates(column(*texts), "Aeg", order)
    return [day(found.texts.get(at, text)) for at, text in enumerate(texts)], found


@given(st.lists(DAYS, min_size=1, max_size=12), st.sampled_from(["dmy", "mdy"]), st.data())
def test_a_column_whose_order_is_said_is_read_whatever_it_holds(days, order, data):
    style = data.draw(st.sampled_from(STYLES[order]))
    dates, found = read([style.format(each) for each in days], order)
    assert dates == days
    assert found.faults == ()


@given(st.lists(DAYS, min_size=1, max_size=12), st.sampled_from(["dmy", "mdy"]), st.data())
def test_one_day_above_twelve_settles_the_whole_column(days, order, data):
    assume(any(each.day > 12 for each in days))
    style = data.draw(st.sampled_from(STYLES[order]))
    dates, found = read([style.format(each) for each in days])
    assert dates == days
    (remark,) = found.remarks
    assert (remark.kind, remark.message.code) == ("assumed", "dates_settled")
    assert ("day first" if order == "dmy" else "month first") in str(remark.message)


@given(st.lists(DAYS.filter(lambda d: d.day <= 12 and d.day != d.month), min_size=1, max_size=12))
def test_a_column_that_may_be_either_is_refused_once(days):
    _, found = read([f"{each:%d/%m/%Y}" for each in days])
    (fault,) = found.faults
    assert fault.message.code == "dates_unsettled"
    assert fault.place == Place(2, 3, "a.csv")
    assert "--date-order" in str(fault.message)
    assert days[0].isoformat() in str(fault.message)


def test_dates_that_are_the_same_either_way_need_no_order():
    dates, found = read(["10/10/2026", "5/5/2026"])
    assert dates == [datetime.date(2026, 10, 10), datetime.date(2026, 5, 5)]
    assert (found.faults, found.remarks) == ((), ())


def test_a_column_written_in_two_ways_is_refused_with_one_of_each():
    _, found = read(["25/10/2026", "10/26/2026", "1/2/2026"])
    (fault,) = found.faults
    assert fault.message.code == "dates_contradict"
    assert "25/10/2026" in str(fault.message)
    assert "10/26/2026" in str(fault.message)


def test_no_single_date_is_refused_beside_its_column():
    texts = ["25/10/2026", "10/26/2026", "1/2/2026"]
    dates, _ = read(texts)
    assert all(isinstance(each, datetime.date) for each in dates)


def test_what_is_a_day_in_neither_order_stays_for_its_own_fault():
    dates, found = read(["25/10/2026", "99/99/2026", "eile"])
    assert dates == [datetime.date(2026, 10, 25), "99/99/2026", "eile"]
    assert found.faults == ()


def test_an_order_that_is_said_leaves_what_does_not_fit_as_it_stands():
    dates, found = read(["25/10/2026", "10/26/2026"], "dmy")
    assert dates == [datetime.date(2026, 10, 25), "10/26/2026"]
    assert found.faults == ()


def test_a_spreadsheet_that_turned_a_part_of_the_dates_is_found_out():
    texts = ["2026-12-10", "10/25/2026", "2026-01-11 09:30:00", "10/26/2026"]
    _, found = read(texts)
    assert [fault.message.code for fault in found.faults] == ["dates_turned"]
    _, found = read(texts, "mdy")
    assert found.faults == ()
    assert [remark.message.code for remark in found.remarks] == ["dates_turned"]


@pytest.mark.parametrize(
    "texts",
    [
        ["2026-12-20", "10/25/2026"],
        ["2026-12-10", "10/25/2026", "1/25/2026", "3/4/2026"],
        ["12.10.2026", "10/25/2026"],
    ],
)
def test_other_mixtures_are_only_mixtures(texts):
    dates, found = read(texts)
    assert found.faults == ()
    assert all(isinstance(each, datetime.date) for each in dates)


@given(st.lists(DAYS, max_size=8))
def test_a_settled_column_is_left_alone(days):
    for style in ("{0:%Y-%m-%d}", "{0:%d.%m.%Y}", "{0:%Y/%m/%d} 14:03:05"):
        found = settled_dates(column(*map(style.format, days)), "Aeg", "mdy")
        assert found == ({}, (), ())


def test_times_go_along_and_their_zone_is_said_once():
    texts = ["10/25/2026 02:03:05 PM GMT+3", "1/2/2026 9:00 AM"]
    found = settled_dates(column(*texts), "Aeg", None)
    assert [moment(text).hour for text in found.texts.values()] == [14, 9]
    assert [remark.message.code for remark in found.remarks] == ["zones", "dates_settled"]


def test_cells_that_are_no_texts_are_passed_by():
    assert settled_dates(column(3, True, 4.5), "Aeg", None) == ({}, (), ())
