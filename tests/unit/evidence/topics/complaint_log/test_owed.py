import datetime

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.complaint_log.owed import follow_ups
from sidusryhmad.evidence.topics.complaint_log.people import People
from sidusryhmad.evidence.topics.complaint_log.rows import Complaint
from sidusryhmad.evidence.topics.complaint_log.tables import tables_of

START = datetime.date(2026, 9, 1)
DAYS = st.dates(START, START + datetime.timedelta(30))
COMPLAINTS = st.lists(
    st.builds(
        Complaint,
        when=st.none() | DAYS.map(lambda day: datetime.datetime.combine(day, datetime.time(9))),
        what=st.just("x"),
        customer=st.none() | st.sampled_from(["Anu", "Jüri"]),
        promised=st.none() | DAYS,
        followed_up=st.none() | DAYS,
    ),
    max_size=15,
)
PEOPLE = People({}, {"Anu": "A", "Jüri": "B"})


def owed(records, as_of=None):
    read = tables_of(Sheet(tuple(records)), None, None, skip_faulty=False)
    return follow_ups(read, PEOPLE, as_of)


@given(COMPLAINTS, st.none() | DAYS)
def test_states_add_up_to_promises_and_open_ones_are_listed(records, as_of):
    found = owed(records, as_of)
    assert found.in_time + found.late + found.due + found.overdue == found.promised
    assert len(found.open) == found.due + found.overdue
    assert found.promised + found.later <= len(records)
    assert all(each.customer in {None, "A", "B"} for each in found.open)


@given(COMPLAINTS)
def test_by_default_the_last_day_of_the_log_counts_and_no_promise(records):
    days = [day for r in records for day in (r.day, r.followed_up) if day]
    found = owed(records)
    assert found.as_of == max(days, default=None)
    assert found.later == 0 or found.as_of is None


def test_what_comes_after_the_day_is_not_looked_at():
    late = Complaint(
        when=datetime.datetime(2026, 9, 20, 9), what="x", promised=datetime.date(2026, 9, 21)
    )
    found = owed([late], datetime.date(2026, 9, 10))
    assert (found.promised, found.later, found.open) == (0, 1, ())


def test_followed_up_without_a_promise_is_counted_apart():
    found = owed([Complaint(what="x", followed_up=START)])
    assert (found.promised, found.unasked) == (0, 1)


def test_an_empty_log_owes_nothing():
    assert owed([]).as_of is None
