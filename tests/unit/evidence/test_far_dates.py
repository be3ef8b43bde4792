"""Dates far from all others are asked about, whichever end they are at; none is left out."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Place
from sidusryhmad.evidence.far_dates import far_dates
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM, RatingRow

START = datetime.date(2025, 1, 1)
USUAL = st.lists(st.integers(0, 700), min_size=4, max_size=60)


def day(number):
    return START + datetime.timedelta(days=number)


def asked(numbers):
    rows = [RatingRow(rating=9, date=day(number)) for number in numbers]
    return far_dates(rows, [Place(at) for at in range(2, len(rows) + 2)], RATING_FORM)


@given(USUAL, st.integers(2000, 30_000), st.data())
def test_one_date_far_off_is_found_wherever_it_stands(numbers, off, data):
    at = data.draw(st.integers(0, len(numbers)))
    late = data.draw(st.booleans())
    far = 700 + off if late else -off
    (remark,) = asked([*numbers[:at], far, *numbers[at:]])
    assert remark.kind == "doubtful"
    assert remark.place == Place(at + 2)
    assert remark.message.values["day"] == day(far)
    apart = far - max(numbers) if late else min(numbers) - far
    assert remark.message.values["years"] == round(apart / 365.25)


@given(USUAL)
def test_two_years_of_dates_are_never_asked_about(numbers):
    assert asked(numbers) == ()


@given(USUAL, st.integers(2000, 30_000), st.integers(2000, 30_000))
def test_one_astray_does_not_hide_another_at_the_other_end(numbers, before, after):
    found = asked([*numbers, -before, 700 + after])
    assert {remark.message.values["day"] for remark in found} == {day(-before), day(700 + after)}


@given(st.lists(st.integers(0, 30_000), max_size=4))
def test_few_dates_tell_nothing(numbers):
    assert asked(numbers) == ()


@given(st.lists(st.integers(0, 30_000), max_size=40))
def test_dates_asked_about_are_few_and_moving_all_of_them_changes_nothing(numbers):
    found, moved = asked(numbers), asked([number + 1000 for number in numbers])
    assert len(found) <= max(2, 2 * (len(numbers) // 20))
    assert [remark.place for remark in found] == [remark.place for remark in moved]


def test_of_many_the_farthest_are_told_and_the_others_counted():
    found = asked([*range(100), 9000, 9001, 9002, 9003, 9004])
    assert [remark.message.code for remark in found] == [*["far_date"] * 3, "more_far_dates"]
    assert found[0].message.values["day"] == day(9004)
    assert found[-1].message.values == {"count": 2}


RATINGS = [{"rating": n % 11, "date": day(n), "follow-up": "open"} for n in range(0, 500, 20)]


def test_a_report_asks_about_it_right_after_its_lead_and_counts_it_still():
    found = sr.evidence.recommendation([*RATINGS, {"rating": 3, "date": "2062-01-03"}])
    text = sr.report(found, language="en").to_markdown()
    answer = text.split("## ")[1]
    assert "Please check" in answer
    assert "3 January 2062 lies 36 years after the other dates: is that right?" in answer
    assert text.count("is that right?") == 1
    assert found.whole.counts.n == 26
    et = sr.report(found, language="et").to_markdown()
    assert "3. jaanuar 2062 on teistest kuupäevadest 36 aastat hilisem: kas see on õige?" in et


@pytest.mark.parametrize("field", ["when", "followed up on"])
def test_a_complaint_log_asks_too(field):
    rows = [{"when": f"{day(n)} 12:30", "what went wrong": "x"} for n in range(0, 90, 9)]
    far = {"when": "2025-04-01 10:00", "what went wrong": "y", field: "2062-05-05 10:00"}
    if field != "when":
        far[field] = "2062-05-05"
    found = sr.evidence.complaint_log([*rows, far])
    assert [r.message.code for r in found.grounds.remarks if r.kind == "doubtful"] == ["far_date"]
