"""What was promised to customers: kept, due, overdue."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it stands with a promise to get back to a customer."""

    IN_TIME = "in_time"
    LATE = "late"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise to get back to a customer.

    Attributes:
        number: Number of the complaint, from 0.
        by: The day by which.
        done: The day on which somebody did; None where nobody did so far.
    """

    number: int
    by: datetime.date
    done: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A promise as it stands on a day.

    Attributes:
        promise: The promise.
        state: Kept in time or late, due, or overdue.
        days: Days from the promised day to when it was kept, or to that day; below zero before it.
    """

    promise: Promise
    state: State
    days: int


def standings(promises: Sequence[Promise], as_of: datetime.date) -> tuple[Standing, ...]:
    """How promises stand on a day.

    Args:
        promises: The promises.
        as_of: The day; what was done after it was not done yet.

    Returns:
        One for each promise, the most overdue first.

    Example:
        >>> day = datetime.date
        >>> standings([Promise(0, day(2026, 9, 10))], day(2026, 9, 12))[0].days
        2
    """
    found = [_standing(promise, as_of) for promise in promises]
    order = list(State)
    return tuple(sorted(found, key=lambda s: (-order.index(s.state), -s.days, s.promise.number)))


def _standing(promise: Promise, as_of: datetime.date) -> Standing:
    if promise.done is not None and promise.done <= as_of:
        late = (promise.done - promise.by).days
        return Standing(promise, State.LATE if late > 0 else State.IN_TIME, late)
    late = (as_of - promise.by).days
    return Standing(promise, State.OVERDUE if late > 0 else State.DUE, late)
