import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.recovery import NUMBER, Step, check, complete
from sidusryhmad.evidence.topics.complaint_log.rows import Complaint

TEXTS = st.none() | st.sampled_from(["jah", "ei", "No.", "midagi"])
DAYS = st.none() | st.dates(datetime.date(2026, 9, 1), datetime.date(2026, 9, 5))
COMPLAINTS = st.lists(
    st.builds(
        Complaint,
        when=st.none() | st.datetimes(datetime.datetime(2026, 9, 1), datetime.datetime(2026, 9, 5)),
        what=TEXTS,
        how=TEXTS,
        done=TEXTS,
        solution=TEXTS,
        taken=TEXTS,
        apology=TEXTS,
        extra=TEXTS,
        promised=DAYS,
        followed_up=DAYS,
        written=DAYS,
    ),
    max_size=12,
)


def of(step, *records):
    return next(each for each in check(records) if each.step is step)


@given(COMPLAINTS)
def test_written_refused_and_blank_add_up_to_all(records):
    found = check(records)
    assert [each.step for each in found] == list(Step)
    for each in found:
        assert each.written + each.refused + len(each.blank) == len(records)
        assert each.seen or len(each.blank) == len(records)
        assert list(each.blank) == sorted(set(each.blank))


@given(COMPLAINTS)
def test_every_complaint_has_some_number_of_steps(records):
    assert sum(complete(records)) == len(records)
    room = sum(each.seen for each in check(records))
    assert len(complete(records)) == room + 1


def test_steps_stand_in_the_order_of_the_four():
    numbers = [NUMBER[step] for step in Step]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("jah", (1, 0)),
        ("ei", (0, 1)),
        ("No.", (0, 1)),
        ("vabandas kirjaga", (1, 0)),
        (None, (0, 0)),
    ],
)
def test_a_no_is_written_down_and_a_blank_is_not(word, answer):
    found = of(Step.APOLOGY, Complaint(what="x", apology=word))
    assert (found.written, found.refused) == answer


def test_a_follow_up_counts_when_promised_or_made():
    day = datetime.date(2026, 9, 2)
    found = of(
        Step.FOLLOW_UP,
        Complaint(what="x", promised=day),
        Complaint(what="x", followed_up=day),
        Complaint(what="x"),
    )
    assert (found.written, found.blank) == (2, (2,))


def test_a_full_record_has_all_five_parts():
    full = {"what": "a", "how": "b", "done": "c", "solution": "d", "taken": "calm"}
    found = of(Step.RECORD, Complaint(**full), Complaint(**{**full, "how": None}))
    assert (found.written, found.refused, found.blank) == (1, 0, (1,))


def test_at_once_is_on_the_same_day():
    noon = datetime.datetime(2026, 9, 2, 12)
    days = (datetime.date(2026, 9, 2), datetime.date(2026, 9, 4), None)
    found = of(Step.AT_ONCE, *(Complaint(when=noon, written=day) for day in days))
    assert (found.written, found.refused, found.blank) == (1, 1, (2,))


def test_what_the_log_has_no_room_for_is_told_apart():
    found = of(Step.EXTRA, Complaint(what="x"), Complaint(what="y"))
    assert not found.seen
    assert of(Step.EXTRA, Complaint(what="x", extra="leht")).seen
