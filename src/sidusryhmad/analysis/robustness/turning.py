"""Which single rating, moved within its scale, would turn the verdict, and where first."""

from sidusryhmad.analysis.robustness.crossings import crossings
from sidusryhmad.analysis.robustness.grid import stepped
from sidusryhmad.analysis.robustness.judging import Judge, status
from sidusryhmad.analysis.robustness.ratings import Ratings, Stretch
from sidusryhmad.analysis.robustness.results import Turning
from sidusryhmad.analysis.steady import steady


def turnings(ratings: Ratings, judge: Judge) -> tuple[Turning, ...]:
    """The ratings that would turn the verdict within their scale, each moved by itself.

    Each moves either way to the first stretch with another verdict. For direct effects and what
    stands today that is exact; strengths are searched on a grid.

    Args:
        ratings: The ratings.
        judge: The judge.

    Returns:
        The turnings, the nearest first.
    """
    found = [
        (stretch.row, _told(ratings, stretch))
        for direction in (1, -1)
        for search in (stepped, crossings)
        for stretch in search(ratings, judge, direction)
    ]
    found.sort(key=lambda pair: (_distance(pair[1]), pair[0]))
    return tuple(turning for _, turning in found)


def _told(ratings: Ratings, stretch: Stretch) -> Turning:
    kind, name, nodes = ratings.names[stretch.row]
    people = ratings.worlds.case.after.stakeholders
    return Turning(
        kind=kind,
        name=name,
        nodes=nodes,
        edited=bool(stretch.row < ratings.linked and ratings.links.edited[stretch.row]),
        value=float(ratings.values[stretch.row]),
        turns_at=stretch.turns_at,
        until=stretch.until,
        by_one_point=stretch.by_one_point,
        status=status(stretch.code),
        decisive=tuple(people[column].id for column in stretch.decisive),
    )


def _distance(turning: Turning) -> float:
    """How far it is, as exactly as halving finds it."""
    return round(steady(abs(turning.turns_at - turning.value)), 6)
