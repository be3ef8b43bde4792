import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.opening import cumulated, opening_of

DAYS = st.lists(
    st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 6, 1)), min_size=1, max_size=20
)


@given(DAYS, st.lists(st.integers(0, 23), min_size=1), st.sets(st.integers(0, 6)))
def test_weekdays_are_counted_from_the_first_to_the_last_day(days, hours, also):
    seen = opening_of(days, hours, also)
    assert seen.first == min(days)
    assert seen.last == max(days)
    assert set(seen.weekdays) == {day.weekday() for day in days} | also
    counted = dict.fromkeys(seen.weekdays, 0)
    for day in seen.days:
        counted[day.weekday()] += 1
    assert counted == dict(seen.weekdays)
    assert seen.hours == tuple(range(min(hours), max(hours) + 1))


@given(DAYS)
def test_all_open_days_lie_between_and_are_open(days):
    seen = opening_of(days, [9])
    assert set(days) <= set(seen.days)
    assert list(seen.days) == sorted(set(seen.days))


@pytest.mark.parametrize(("days", "hours"), [([], [9]), ([datetime.date(2026, 1, 1)], [])])
def test_without_a_day_or_an_hour_nothing_is_seen(days, hours):
    assert opening_of(days, hours) is None


def test_lengths_are_days_and_hours():
    seen = opening_of([datetime.date(2026, 9, 7), datetime.date(2026, 9, 21)], [8, 10])
    assert seen.lengths == {"weekday": {0: 3.0}, "hour": {8: 1.0, 9: 1.0, 10: 1.0}}


@given(st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 23)), st.floats(0, 1)))
def test_what_is_cumulated_grows_to_the_whole_of_the_day(shares):
    for day in range(7):
        found = cumulated(shares, day)
        assert len(found) == 25
        assert (np.diff(found) >= 0).all()
        assert found[-1] == pytest.approx(sum(s for (d, _), s in shares.items() if d == day))
