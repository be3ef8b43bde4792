"""Ratings by unit or stakeholder."""

from collections.abc import Callable, Sequence

from sidusryhmad.errors import Place
from sidusryhmad.evidence.likeness import nearly_same
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow
from sidusryhmad.formats.format import Remark

Naming = Callable[[RatingRow], str | None]


def grouped(rows: Sequence[RatingRow], named: Naming) -> dict[str, list[RatingRow]]:
    """Rows by name; those without a name are in no group.

    Args:
        rows: The ratings.
        named: The name that a row gives, if any.

    Returns:
        Rows by name, in the order of the table.
    """
    found: dict[str, list[RatingRow]] = {}
    for row in rows:
        if name := named(row):
            found.setdefault(name, []).append(row)
    return found


def slips(sheet: Sheet[RatingRow], named: Naming) -> tuple[Remark, ...]:
    """What to ask where names are nearly the same.

    Args:
        sheet: The ratings.
        named: The name that a row gives, if any.

    Returns:
        A remark on each name that is nearly another.
    """
    places = sheet.places or (Place(),) * len(sheet.rows)
    return nearly_same(zip(map(named, sheet.rows), places, strict=True))
