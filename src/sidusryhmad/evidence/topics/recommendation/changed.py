"""What changed because of customers, year by year, as it can be told to them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.rows import MeasureRow, RatingRow
from sidusryhmad.evidence.topics.recommendation.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done.

    Attributes:
        what: What was done.
        date: When; None where nobody said.
        unit: Where; nothing for everywhere.
        answers: What customers had said.
    """

    what: str
    date: datetime.date | None
    unit: str
    answers: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year as customers may hear of it.

    Attributes:
        year: The year; None for what is undated.
        standing: The index of its ratings.
        comments: How many comments were written.
        thanked: How many ratings somebody thanked for.
        solved: How many brought up a problem that was solved.
        done: What was done in it, in order of time.
    """

    year: int | None
    standing: Standing
    comments: int
    thanked: int
    solved: int
    done: tuple[Done, ...]

    @property
    def answered(self) -> int:
        """How many ratings were thanked for, or had their problem solved."""
        return self.thanked + self.solved


def done_of(rows: Sequence[RatingRow], measures: Sequence[MeasureRow]) -> tuple[Done, ...]:
    """Everything that was done, whether it stands beside a rating or in a table of its own.

    Args:
        rows: The ratings.
        measures: The other table.

    Returns:
        What was done, in order of time, undated things last. What was done on one day in one unit
        is told once; in a table of its own a blank unit is everywhere, beside a rating it is not
        known and says nothing new of what was done elsewhere on that day.
    """
    beside = [
        Done(row.done, row.done_on, row.unit or "", row.comment or "") for row in rows if row.done
    ]
    own = [Done(row.done, row.date, row.unit or "", row.answers or "") for row in measures]
    told = {(each.what, each.date, each.unit) for each in own}
    once = {(each.what, each.date, each.unit): each for each in reversed(beside)}
    placed = {key[:2] for key in (*told, *once) if key[2]}
    new = (
        each
        for key, each in once.items()
        if key not in told and (*key[:2], "") not in told and (each.unit or key[:2] not in placed)
    )
    found = [*own, *new]
    return tuple(sorted(found, key=lambda e: (e.date or datetime.date.max, e.what, e.unit)))


def years_of(rows: Sequence[RatingRow], done: Sequence[Done], choices: Choices) -> tuple[Year, ...]:
    """Ratings and what was done, year by year.

    Args:
        rows: The ratings.
        done: What was done.
        choices: How sure intervals are, and how many ratings are enough.

    Returns:
        The years in order, what is undated last.
    """
    years = {row.date.year if row.date else None for row in rows}
    years |= {each.date.year if each.date else None for each in done}
    order = sorted(years, key=lambda year: datetime.MAXYEAR + 1 if year is None else year)
    return tuple(_year(year, rows, done, choices) for year in order)


def _year(
    year: int | None, rows: Sequence[RatingRow], done: Sequence[Done], choices: Choices
) -> Year:
    own = [row for row in rows if (row.date.year if row.date else None) == year]
    return Year(
        year,
        standing("", (row.rating for row in own), choices),
        sum(bool(row.comment) for row in own),
        sum(row.status == "thanked" for row in own),
        sum(row.status == "solved" for row in own),
        tuple(each for each in done if (each.date.year if each.date else None) == year),
    )
