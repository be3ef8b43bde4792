"""What became of ratings: who was answered, who still waits, and for how long."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.counts import GROUPS, Group, group_of
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow, Status

METHOD = Message(
    "method_answered", N_("Interval of the share answered: exact (Clopper and Pearson, 1934)")
)


@dataclass(frozen=True, slots=True)
class Answered:
    """How many of a group were answered.

    Attributes:
        group: ``promoter``, ``passive`` or ``detractor``.
        n: Those of whom it is known; the share is of these.
        answered: Those who were thanked or whose problem was solved.
        unknown: Those of whom nobody noted it: neither answered nor open.
        interval: What the share may be in general; None where nothing is known.
    """

    group: Group
    n: int
    answered: int
    unknown: int
    interval: Interval | None

    @property
    def share(self) -> float | None:
        """Answered among those of whom it is known."""
        return self.answered / self.n if self.n else None

    @property
    def at_least(self) -> float | None:
        """Answered among all, if none of those of whom nobody noted it was."""
        everybody = self.n + self.unknown
        return self.answered / everybody if everybody else None


@dataclass(frozen=True, slots=True)
class Case:
    """A rating, what was said with it, and what became of it; the rater is a number.

    Attributes:
        rating: The rating; None where it was left blank.
        group: What it counts as; None for a blank.
        comment: What was said.
        unit: Where.
        date: When.
        stakeholder: Who on the map.
        rater: A number in place of the name; None where nobody is named.
        status: What became of it; None where nobody noted it.
        age: Days since it was given, for one still open; None where that is not known, or later.
        place: Where in the table it stands.
    """

    rating: int | None
    group: Group | None
    comment: str
    unit: str
    date: datetime.date | None
    stakeholder: str
    rater: int | None
    status: Status | None
    age: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of all ratings.

    Attributes:
        answered: How many of each group were answered.
        open: Cases still open: detractors first, the oldest first.
        as_of: The day up to which their age is counted; None where the table has no dates.
        days: Days from rating to answer, the middle one; None where that is not known.
        timed: Of how many that is known.
    """

    answered: tuple[Answered, ...]
    open: tuple[Case, ...]
    as_of: datetime.date | None
    days: float | None
    timed: int


def answered_of(rows: Sequence[RatingRow], confidence: float) -> tuple[Answered, ...]:
    """How many of each group were answered.

    Args:
        rows: The ratings; blanks belong to no group.
        confidence: How sure the intervals are.

    Returns:
        One each: promoters, passives, detractors.
    """
    return tuple(
        _answered(group, [r for r in rows if _group(r) == group], confidence) for group in GROUPS
    )


def _answered(group: Group, rows: Sequence[RatingRow], confidence: float) -> Answered:
    known = [row for row in rows if row.status is not None]
    done = sum(row.status != "open" for row in known)
    return Answered(
        group,
        len(known),
        done,
        len(rows) - len(known),
        share_interval(done, len(known), confidence),
    )


def share_interval(count: int, n: int, confidence: float) -> Interval | None:
    """The exact interval of a share (Clopper and Pearson, 1934).

    Args:
        count: How many.
        n: Of how many.
        confidence: How sure it should be.

    Returns:
        The interval within 0 to 1; None of nobody.

    Example:
        >>> found = share_interval(8, 10, 0.95)
        >>> round(found.low, 3), round(found.high, 3)
        (0.444, 0.975)
    """
    if not n:
        return None
    from scipy.stats import binomtest

    found = binomtest(count, n).proportion_ci(confidence_level=confidence, method="exact")
    return Interval(float(found.low), float(found.high), confidence, METHOD)


def cases_of(
    rows: Sequence[RatingRow], places: Sequence[Place], as_of: datetime.date | None
) -> tuple[Case, ...]:
    """Ratings without names, with the age of what is still open.

    Args:
        rows: The ratings.
        places: Where each stands; may be empty.
        as_of: The day up to which age is counted.

    Returns:
        One case a rating, in the order of the table.
    """
    numbers: dict[str, int] = {}
    there = places or [Place()] * len(rows)
    return tuple(
        Case(
            rating=row.rating,
            group=_group(row),
            comment=row.comment or "",
            unit=row.unit or "",
            date=row.date,
            stakeholder=row.stakeholder or "",
            rater=numbers.setdefault(row.rater, len(numbers) + 1) if row.rater else None,
            status=row.status,
            age=_age(row, as_of),
            place=place,
        )
        for row, place in zip(rows, there, strict=True)
    )


def followed_up(
    rows: Sequence[RatingRow], places: Sequence[Place], choices: Choices
) -> tuple[FollowUp, tuple[Case, ...]]:
    """What became of all ratings.

    Args:
        rows: The ratings.
        places: Where each stands; may be empty.
        choices: How sure intervals are, and up to which day open cases are counted.

    Returns:
        The whole of it, and every rating as a case, in the order of the table.
    """
    as_of = choices.as_of or last_day(rows)
    cases = cases_of(rows, places, as_of)
    answered = answered_of(rows, choices.confidence)
    return FollowUp(answered, waiting(cases), as_of, *days_to_answer(rows)), cases


def told(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Every comment: detractors first, the newest first, blank ratings and undated ones last."""
    return tuple(sorted((case for case in cases if case.comment), key=_newest_first))


def waiting(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Every open case: detractors first, the oldest first, undated ones last."""
    return tuple(sorted((case for case in cases if case.status == "open"), key=_oldest_first))


def days_to_answer(rows: Sequence[RatingRow]) -> tuple[float | None, int]:
    """Days from rating to answer.

    Args:
        rows: The ratings.

    Returns:
        The median, None where no two dates are known; and of how many they are.
    """
    from statistics import median

    days = [(r.followed_up - r.date).days for r in rows if r.followed_up and r.date]
    return (float(median(days)) if days else None), len(days)


def last_day(rows: Sequence[RatingRow]) -> datetime.date | None:
    """The last day that ratings or answers to them speak of; None without any."""
    days = [day for row in rows for day in (row.date, row.followed_up) if day]
    return max(days, default=None)


def _group(row: RatingRow) -> Group | None:
    return None if row.rating is None else group_of(row.rating)


def _age(row: RatingRow, as_of: datetime.date | None) -> int | None:
    if row.status != "open" or row.date is None or as_of is None:
        return None
    return (as_of - row.date).days if row.date <= as_of else None


def _worst(case: Case) -> int:
    return -GROUPS.index(case.group) if case.group else 1


def _newest_first(case: Case) -> tuple[int, int]:
    return _worst(case), -case.date.toordinal() if case.date else 0


def _oldest_first(case: Case) -> tuple[int, int]:
    return _worst(case), case.date.toordinal() if case.date else datetime.date.max.toordinal()
