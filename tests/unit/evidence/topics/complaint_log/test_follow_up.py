import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.follow_up import Promise, State, standings

DAY = datetime.date(2026, 9, 10)
DAYS = st.dates(DAY - datetime.timedelta(20), DAY + datetime.timedelta(20))


def on(number):
    return DAY + datetime.timedelta(number)


@pytest.mark.parametrize(
    ("by", "done", "state", "days"),
    [
        (0, 0, State.IN_TIME, 0),
        (0, -3, State.IN_TIME, -3),
        (-5, -2, State.LATE, 3),
        (-2, None, State.OVERDUE, 2),
        (0, None, State.DUE, 0),
        (4, None, State.DUE, -4),
        (-2, 1, State.OVERDUE, 2),
        (3, 2, State.DUE, -3),
    ],
)
def test_a_promise_as_it_stands_on_a_day(by, done, state, days):
    promise = Promise(0, on(by), None if done is None else on(done))
    (found,) = standings([promise], DAY)
    assert (found.state, found.days) == (state, days)


@given(st.lists(st.builds(Promise, st.integers(0, 99), DAYS, DAYS | st.none()), max_size=20), DAYS)
def test_every_promise_stands_once_the_most_overdue_first(promises, as_of):
    found = standings(promises, as_of)
    assert sorted(map(repr, promises)) == sorted(repr(each.promise) for each in found)
    states = [each.state for each in found]
    assert states == sorted(states, key=list(State).index, reverse=True)
    late = [each.days for each in found if each.state is State.OVERDUE]
    assert late == sorted(late, reverse=True)
    assert all(days > 0 for days in late)


@given(st.builds(Promise, st.just(0), DAYS, DAYS | st.none()), DAYS)
def test_what_is_kept_stays_kept_as_time_goes_on(promise, as_of):
    now, later = (standings([promise], day)[0] for day in (as_of, as_of + datetime.timedelta(9)))
    if now.state in {State.IN_TIME, State.LATE}:
        assert later == now
