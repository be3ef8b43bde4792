"""The index of everybody, of each group and of each stretch of time, with n and interval."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidusryhmad.errors import Message
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.recommendation.choices import Choices
from sidusryhmad.evidence.recommendation.counts import Counts, counted
from sidusryhmad.evidence.recommendation.index import index_interval
from sidusryhmad.evidence.recommendation.periods import period_of
from sidusryhmad.evidence.recommendation.rows import RatingRow


@dataclass(frozen=True, slots=True)
class Standing:
    """The index of a group.

    Attributes:
        name: The unit or stakeholder; nothing for the whole.
        counts: Its ratings counted.
        interval: What the index may be; None without ratings.
        enough: Whether there are enough ratings for a conclusion.
    """

    name: str
    counts: Counts
    interval: Interval | None
    enough: bool


@dataclass(frozen=True, slots=True)
class Step:
    """The index of a month or quarter.

    Attributes:
        name: What people call it.
        first: Its first day.
        counts: Its ratings counted.
        interval: What the index may be; None where all its ratings are blank.
        enough: Whether there are enough ratings for a conclusion.
    """

    name: Message
    first: datetime.date
    counts: Counts
    interval: Interval | None
    enough: bool


def standing(name: str, ratings: Iterable[int | None], choices: Choices) -> Standing:
    """The index of some ratings.

    Args:
        name: Whose they are.
        ratings: The ratings; blanks are not counted.
        choices: How many are enough, and how sure the interval is.

    Returns:
        The index with its grounds.
    """
    counts = counted(ratings)
    interval = index_interval(counts, choices.confidence)
    return Standing(name, counts, interval, counts.n >= choices.threshold)


def standings(grouped: Mapping[str, list[int | None]], choices: Choices) -> tuple[Standing, ...]:
    """The index of each group, in alphabetical order: no league table.

    Args:
        grouped: Ratings by group.
        choices: As for :func:`standing`.

    Returns:
        One each.
    """
    order = sorted(grouped, key=lambda name: (name.casefold(), name))
    return tuple(standing(name, grouped[name], choices) for name in order)


def course(rows: Iterable[RatingRow], choices: Choices) -> tuple[Step, ...]:
    """The index of each month or quarter in which anybody rated.

    Args:
        rows: The ratings; undated ones and blanks are passed over.
        choices: Which of the two, and as for :func:`standing`.

    Returns:
        The steps in order of time.
    """
    grouped: dict[datetime.date, tuple[Message, list[int | None]]] = {}
    for row in rows:
        if row.date is not None and row.rating is not None:
            first, name = period_of(row.date, choices.period)
            grouped.setdefault(first, (name, []))[1].append(row.rating)
    found = ((first, name, standing("", r, choices)) for first, (name, r) in grouped.items())
    steps = (Step(name, first, s.counts, s.interval, s.enough) for first, name, s in found)
    return tuple(sorted(steps, key=lambda step: step.first))
