"""How customers are cared for, as a log tells: promises, the four steps, how they took it."""

import datetime
from dataclasses import dataclass

from sidusryhmad.errors import Place
from sidusryhmad.evidence.topics.complaint_log.follow_up import State
from sidusryhmad.evidence.topics.complaint_log.recovery import Step


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise to get back to a customer that is not kept yet.

    Attributes:
        by: The day by which.
        days: Days from then to the day that is looked at; below zero while there is time.
        state: Due or overdue.
        customer: To whom: a number such as #1 unless names are shown; None where that is not known.
        topic: What the complaint was about.
        place: Where it stands in the file.
    """

    by: datetime.date
    days: int
    state: State
    customer: str | None
    topic: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What was promised to customers.

    Attributes:
        as_of: The day that is looked at; None where the log has no day.
        promised: Complaints with a promise up to that day.
        in_time: Promises kept in time.
        late: Promises kept too late.
        due: Promises that there is still time for.
        overdue: Promises that should have been kept.
        unasked: Complaints followed up without a promise.
        later: Complaints after that day, not looked at.
        open: What is overdue, then what is due, the most urgent first.
    """

    as_of: datetime.date | None
    promised: int
    in_time: int
    late: int
    due: int
    overdue: int
    unasked: int
    later: int
    open: tuple[OpenPromise, ...]


@dataclass(frozen=True, slots=True)
class Recovery:
    """How often one part of putting a mistake right stands in the log.

    Attributes:
        step: Which part.
        number: Which of the four steps it belongs to.
        written: Complaints with it written down.
        refused: Complaints of which is written down that it was not done.
        blank: Complaints of which nothing is written down; it may have been done all the same.
        seen: Whether the log has room for it at all.
        places: Where the blank ones stand in the file.
    """

    step: Step
    number: int
    written: int
    refused: int
    blank: int
    seen: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Mood:
    """How customers took the solution.

    Attributes:
        word: One of the scale's words, or somebody's own.
        count: Complaints.
        own: Whether the word is not of the scale.
    """

    word: str
    count: int
    own: bool
