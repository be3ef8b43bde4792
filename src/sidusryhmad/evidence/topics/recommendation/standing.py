"""The index of everybody, of each group and of each stretch of time, with n and interval."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.counts import Counts, counted
from sidusryhmad.evidence.topics.recommendation.index import index_interval
from sidusryhmad.evidence.topics.recommendation.periods import Span, period_of
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow


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
        time: The month or quarter.
        counts: Its ratings counted.
        interval: What the index may be; None where all its ratings are blank.
        enough: Whether there are enough ratings for a conclusion.
    """

    time: Span
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
    grouped: dict[datetime.date, tuple[Span, list[int | None]]] = {}
    for row in rows:
        if row.date is not None and row.rating is not None:
            time = period_of(row.date, choices.period)
            grouped.setdefault(time.first, (time, []))[1].append(row.rating)
    found = ((time, standing("", ratings, choices)) for time, ratings in grouped.values())
    steps = (Step(time, each.counts, each.interval, each.enough) for time, each in found)
    return tuple(sorted(steps, key=lambda step: step.time.first))
