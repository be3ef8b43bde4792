"""What is owed to customers of a log, as it stands on a day."""

import datetime

from sidusryhmad.evidence.topics.complaint_log.care import FollowUps, OpenPromise
from sidusryhmad.evidence.topics.complaint_log.follow_up import Promise, Standing, State, standings
from sidusryhmad.evidence.topics.complaint_log.people import People
from sidusryhmad.evidence.topics.complaint_log.tables import Tables, given


def follow_ups(read: Tables, people: People, as_of: datetime.date | None) -> FollowUps:
    """What was promised to customers, as it stands on a day.

    Args:
        read: The tables.
        people: What people are called.
        as_of: The day; the last one on which anything in the log happened when left out.

    Returns:
        Counts, and every promise that is not kept yet.
    """
    day = as_of or _last(read)
    if day is None:
        return FollowUps(None, 0, 0, 0, 0, 0, 0, 0, ())
    rows = list(enumerate(read.log.rows))
    known = [(number, row) for number, row in rows if row.day is None or row.day <= day]
    promises = [
        Promise(number, row.promised, row.followed_up)
        for number, row in known
        if row.promised is not None
    ]
    stand = standings(promises, day)
    states = [each.state for each in stand]
    unasked = sum(
        row.promised is None and row.followed_up is not None and row.followed_up <= day
        for _, row in known
    )
    waiting = [each for each in stand if each.state in {State.OVERDUE, State.DUE}]
    return FollowUps(
        as_of=day,
        promised=len(promises),
        in_time=states.count(State.IN_TIME),
        late=states.count(State.LATE),
        due=states.count(State.DUE),
        overdue=states.count(State.OVERDUE),
        unasked=unasked,
        later=len(rows) - len(known),
        open=tuple(_open(each, read, people) for each in waiting),
    )


def _last(read: Tables) -> datetime.date | None:
    """The last day on which anything happened; what was promised is no event."""
    days = [day for row in read.log.rows for day in (row.day, row.followed_up, row.written) if day]
    return max(days, default=None)


def _open(each: Standing, read: Tables, people: People) -> OpenPromise:
    row = read.log.rows[each.promise.number]
    customer = given(row.customer)
    return OpenPromise(
        by=each.promise.by,
        days=each.days,
        state=each.state,
        customer=None if customer is None else people.customers[customer],
        topic=given(row.topic),
        place=read.places[each.promise.number],
    )
