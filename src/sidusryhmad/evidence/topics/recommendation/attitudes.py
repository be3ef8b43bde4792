"""What an index suggests as the attitude of a stakeholder on the map."""

from collections.abc import Mapping, Sequence

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.index import METHOD
from sidusryhmad.evidence.topics.recommendation.periods import time_of
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow
from sidusryhmad.evidence.topics.recommendation.standing import Standing


def attitudes(
    standings: Sequence[Standing],
    rows: Mapping[str, Sequence[RatingRow]],
    choices: Choices,
    source: str,
) -> tuple[Suggestion, ...]:
    """The attitude of each stakeholder that has enough ratings.

    An index of −100 stands for −``attitude`` points, one of 100 for +``attitude``, straight between
    them: an assumption.

    Args:
        standings: The index of each stakeholder.
        rows: Their ratings.
        choices: How many points an index of 100 stands for; none at 0.
        source: Name of the file.

    Returns:
        One suggestion each.
    """
    return tuple(
        _attitude(each, rows[each.name], choices, source)
        for each in standings
        if each.enough and choices.attitude
    )


def _attitude(
    each: Standing, rows: Sequence[RatingRow], choices: Choices, source: str
) -> Suggestion:
    assert each.counts.index is not None
    assert each.interval is not None
    scale = choices.attitude / 100
    template = N_("recommendation index {index} from {n} ratings")
    values = {"index": round(each.counts.index), "n": each.counts.n}
    return Suggestion(
        of="attitude",
        value=each.counts.index * scale,
        why=Message("index_of_ratings", template, values),
        method=METHOD,
        stakeholder=each.name,
        range=(each.interval.low * scale, each.interval.high * scale),
        n=each.counts.n,
        when=when_of(rows),
        source=source,
    )


def when_of(rows: Sequence[RatingRow]) -> Message | None:
    """The time that ratings speak of; None where none of them is dated."""
    days = [row.date for row in rows if row.date is not None and row.rating is not None]
    return time_of(min(days), max(days)) if days else None
