from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.periods import (
    PERIODS,
    months_later,
    period_of,
    time_of,
)
from sidusryhmad.locale.language import language

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "english", "estonian"),
    [
        ("2026-09-03", "2026-11-20", "autumn 2026", "sügis 2026"),
        ("2026-09-03", "2026-09-20", "September 2026", "september 2026"),
        ("2025-12-03", "2026-02-20", "winter 2025/2026", "talv 2025/2026"),
        ("2026-01-03", "2026-03-20", "Q1 2026", "1. kvartal 2026"),
        ("2026-01-03", "2026-12-20", "2026", "2026"),
        ("2025-11-03", "2026-03-20", "November 2025 – March 2026", "november 2025 – märts 2026"),
        ("2026-06-01", "2026-08-31", "summer 2026", "suvi 2026"),
        ("2026-04-01", "2026-05-31", "spring 2026", "kevad 2026"),
        ("2026-03-01", "2026-05-31", "spring 2026", "kevad 2026"),
        ("2026-10-01", "2026-11-30", "autumn 2026", "sügis 2026"),
        ("2026-10-01", "2026-12-30", "Q4 2026", "4. kvartal 2026"),
        (
            "2025-01-01",
            "2026-12-30",
            "January 2025 – December 2026",
            "jaanuar 2025 – detsember 2026",
        ),
        (
            "2026-01-01",
            "2026-11-30",
            "January 2026 – November 2026",
            "jaanuar 2026 – november 2026",
        ),
        (
            "2025-12-01",
            "2026-12-30",
            "December 2025 – December 2026",
            "detsember 2025 – detsember 2026",
        ),
    ],
)
def test_a_time_has_the_name_that_people_give_it(first, last, english, estonian):
    found = time_of(date.fromisoformat(first), date.fromisoformat(last))
    assert language("en").say(found) == english
    assert language("et").say(found) == estonian


@given(days, st.sampled_from(PERIODS))
def test_a_day_lies_in_its_own_period_and_periods_do_not_overlap(day, period):
    found = period_of(day, period)
    assert found.first <= day <= found.last
    assert found.first <= found.middle <= found.last
    after = period_of(found.last + timedelta(1), period)
    assert after.first == found.last + timedelta(1)
    assert str(after.name) != str(found.name)


@given(days, st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day, months):
    found = months_later(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == day.day or (found + timedelta(1)).day == 1


@given(days)
def test_one_day_is_its_month(day):
    assert str(time_of(day, day)) == str(period_of(day, "month").name)
