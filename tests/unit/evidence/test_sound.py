import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, InvalidEvidenceError, Message, Place
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound, unbroken
from sidusryhmad.evidence.topics.complaint_rates.rows import Complainer

NO = Message("no", "this cannot be")


def sheet(count):
    rows = tuple(Complainer(customer=f"c{n}") for n in range(count))
    return Sheet(rows, tuple(Place(n + 3) for n in range(count)), source="who.csv")


def test_a_sound_table_is_left_as_it_is():
    read = sheet(2)
    assert sound(read, {}) is read


def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_file():
    with pytest.raises(InvalidEvidenceError) as caught:
        sound(sheet(3), {2: ("customer", NO), 0: ("customer", NO)})
    assert [fault.place.line for fault in caught.value.faults] == [3, 5]
    assert str(caught.value).startswith("who.csv: 2 faults")


@given(st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.integers(0, n - 1)))))
def test_every_row_is_kept_or_listed(counted):
    count, bad = counted
    read = sheet(count)
    found = sound(read, dict.fromkeys(bad, ("customer", NO)), skip_faulty=True)
    assert len(found.rows) + len(found.left_out) == count
    assert [row.customer for row in found.rows] == [f"c{n}" for n in range(count) if n not in bad]
    assert [place.line for place in found.places] == [n + 3 for n in range(count) if n not in bad]
    assert [fault.place.line for fault in found.left_out] == [n + 3 for n in sorted(bad)]


def test_rows_in_code_have_no_places_and_are_listed_all_the_same():
    read = Sheet((Complainer(customer="a"), Complainer(customer="b")))
    found = sound(read, {1: ("customer", NO)}, skip_faulty=True)
    assert [fault.place for fault in found.left_out] == [Place()]


def test_what_was_left_out_before_stays_listed():
    once = sound(sheet(3), {0: ("customer", NO)}, skip_faulty=True)
    twice = sound(once, {0: ("customer", NO)}, skip_faulty=True)
    assert [fault.place.line for fault in twice.left_out] == [3, 4]


def test_rows_left_out_are_kept_aside_as_they_were():
    read = sheet(3)
    found = sound(read, {1: ("customer", NO)}, skip_faulty=True)
    assert [each.record for each in found.gone] == [dict(read.rows[1])]


def test_a_table_that_is_a_whole_is_refused_once_a_row_is_left_out():
    unbroken(sheet(2))
    with pytest.raises(InvalidEvidenceError, match="make a whole"):
        unbroken(sound(sheet(2), {1: ("customer", NO)}, skip_faulty=True))


@given(st.sets(st.integers(0, 8)))
def test_contradictions_stand_where_their_rows_do(numbers):
    wrong = dict.fromkeys(numbers, ("customer", NO))
    found = contradictions(sheet(9), wrong)
    assert [fault.place.line for fault in found] == [at + 3 for at in sorted(numbers)]
    assert contradictions(Sheet(sheet(9).rows), wrong)[:1] == [
        Fault(NO, ("customer",)) for _ in range(bool(numbers))
    ]
