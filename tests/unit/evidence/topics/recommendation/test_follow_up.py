from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.follow_up import (
    answered_of,
    days_to_answer,
    followed_up,
    last_day,
    share_interval,
    told,
)
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow

DAY = date(2026, 10, 12)
days = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 6, 30)))
rows = st.lists(
    st.builds(
        RatingRow,
        rating=st.one_of(st.none(), st.integers(0, 10)),
        date=days,
        comment=st.one_of(st.none(), st.text("ab", max_size=3)),
        rater=st.sampled_from([None, "Mari", "Jüri"]),
        status=st.sampled_from([None, "thanked", "solved", "open"]),
    ),
    max_size=30,
)


@given(rows)
def test_every_rating_is_answered_open_or_not_noted(given_):
    found = answered_of(given_, 0.95)
    rated = [row for row in given_ if row.rating is not None]
    assert sum(each.n + each.unknown for each in found) == len(rated)
    assert sum(each.answered for each in found) == sum(
        r.status in {"thanked", "solved"} for r in rated
    )
    for each in found:
        if each.n:
            assert each.interval.low <= each.share <= each.interval.high
            assert each.at_least <= each.share
        else:
            assert each.share is None is each.interval


@given(rows)
def test_open_cases_are_listed_worst_and_oldest_first(given_):
    found, cases = followed_up(given_, (), Choices())
    assert len(cases) == len(given_)
    assert len(found.open) == sum(row.status == "open" for row in given_)
    poor = [case for case in found.open if case.group == "detractor"]
    assert list(found.open[: len(poor)]) == poor
    ages = [case.age for case in poor if case.age is not None]
    assert ages == sorted(ages, reverse=True)
    assert all(case.age is None for case in cases if case.status != "open")


@given(rows)
def test_every_comment_is_told_once_the_worst_and_newest_first(given_):
    _, cases = followed_up(given_, (), Choices())
    found = told(cases)
    assert len(found) == sum(bool(row.comment) for row in given_)
    order = ["detractor", "passive", "promoter", None]
    assert [order.index(case.group) for case in found] == sorted(
        order.index(c.group) for c in found
    )
    poor = [case.date for case in found if case.group == "detractor" and case.date]
    assert poor == sorted(poor, reverse=True)


@given(rows)
def test_no_name_of_a_rater_is_left(given_):
    _, cases = followed_up(given_, (), Choices())
    assert "Mari" not in str(cases)
    same = {row.rater: case.rater for row, case in zip(given_, cases, strict=True)}
    for row, case in zip(given_, cases, strict=True):
        assert same[row.rater] == case.rater
    assert len(set(same.values())) == len(same)


def test_age_is_counted_up_to_a_day_that_is_given_or_the_last_in_the_table():
    given_ = [
        RatingRow(rating=2, date=DAY, status="open"),
        RatingRow(followed_up=date(2026, 10, 20)),
    ]
    assert last_day(given_) == date(2026, 10, 20)
    assert followed_up(given_, (), Choices())[0].open[0].age == 8
    later = followed_up(given_, (), Choices(as_of=date(2026, 11, 12)))[0]
    assert (later.open[0].age, later.as_of) == (31, date(2026, 11, 12))
    before = followed_up(given_, (), Choices(as_of=date(2026, 10, 1)))[0]
    assert before.open[0].age is None
    undated = followed_up([RatingRow(rating=2, status="open")], (), Choices())[0]
    assert (undated.open[0].age, undated.as_of) == (None, None)


def test_a_blank_status_is_neither_answered_nor_open():
    given_ = [RatingRow(rating=2, status="solved"), RatingRow(rating=3)]
    poor = answered_of(given_, 0.95)[-1]
    assert (poor.answered, poor.n, poor.unknown, poor.share, poor.at_least) == (1, 1, 1, 1.0, 0.5)


def test_days_to_an_answer():
    given_ = [
        RatingRow(date=DAY, followed_up=date(2026, 10, 12 + late)) for late in (1, 2, 9)
    ] + [RatingRow(date=DAY)]  # fmt: skip
    assert days_to_answer(given_) == (2.0, 3)
    assert days_to_answer([RatingRow(date=DAY)]) == (None, 0)


def test_places_stay_with_their_rows():
    _, (case,) = followed_up([RatingRow(rating=1)], (Place(7),), Choices())
    assert case.place == Place(7)


@given(st.integers(0, 40), st.integers(1, 40))
def test_an_exact_interval_holds_the_share(count, n):
    count = min(count, n)
    found = share_interval(count, n, 0.9)
    assert 0 <= found.low <= count / n <= found.high <= 1
    assert share_interval(0, 0, 0.9) is None
    assert share_interval(0, 10, 0.95).high == pytest.approx(1 - 0.025 ** (1 / 10))


def test_a_case_says_where_and_whose_it_is_without_the_name():
    given_ = [
        RatingRow(rating=1, unit="Nõmme", stakeholder="Klient", rater="Mari"),
        RatingRow(rating=2, rater="Jüri"),
        RatingRow(rating=3, rater="Mari"),
        RatingRow(rating=4),
    ]
    _, cases = followed_up(given_, (), Choices())
    assert [(case.unit, case.stakeholder) for case in cases] == [
        ("Nõmme", "Klient"),
        ("", ""),
        ("", ""),
        ("", ""),
    ]
    assert [case.rater for case in cases] == [1, 2, 1, None]


def test_a_case_of_the_last_day_is_no_day_old():
    found, _ = followed_up([RatingRow(rating=2, date=DAY, status="open")], (), Choices())
    assert found.open[0].age == 0


def test_undated_cases_come_last_in_both_orders():
    dated = RatingRow(rating=2, date=DAY, status="open", comment="a")
    undated = RatingRow(rating=2, status="open", comment="b")
    found, cases = followed_up([undated, dated], (), Choices())
    assert [case.comment for case in found.open] == ["a", "b"]
    assert [case.comment for case in told(cases)] == ["a", "b"]
