"""Ratings by unit or stakeholder; names that differ in capitals or blanks only are one."""

from collections import Counter
from collections.abc import Callable, Sequence

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.likeness import nearly_same
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow
from sidusryhmad.formats.format import Remark

Naming = Callable[[RatingRow], str | None]


def spellings(rows: Sequence[RatingRow], named: Naming) -> dict[str, str]:
    """One name for all spellings of it: the most frequent one, of equals the first by alphabet.

    Args:
        rows: The ratings.
        named: The name that a row gives, if any.

    Returns:
        The name by every spelling met.
    """
    met = Counter(name for row in rows if (name := named(row)))
    best: dict[str, str] = {}
    for name in sorted(met, key=lambda name: (-met[name], name)):
        best.setdefault(_folded(name), name)
    return {name: best[_folded(name)] for name in met}


def grouped(rows: Sequence[RatingRow], named: Naming) -> dict[str, list[RatingRow]]:
    """Rows by name; those without a name are in no group.

    Args:
        rows: The ratings.
        named: The name that a row gives, if any.

    Returns:
        Rows by name, in the order of the table.
    """
    names = spellings(rows, named)
    found: dict[str, list[RatingRow]] = {}
    for row in rows:
        if name := named(row):
            found.setdefault(names[name], []).append(row)
    return found


def joined(sheet: Sheet[RatingRow], named: Naming) -> tuple[Remark, ...]:
    """What to say where several spellings were taken for one, or for two though nearly the same.

    Args:
        sheet: The ratings.
        named: The name that a row gives, if any.

    Returns:
        One remark for each other spelling, by alphabet, and for each name that is nearly another.
    """
    rows = sheet.rows
    places = sheet.places or (Place(),) * len(rows)
    template = N_("{other} was taken for {name}")
    same = (
        Remark(
            "assumed", Message("same_name", template, {"other": repr(other), "name": repr(name)})
        )
        for other, name in sorted(spellings(rows, named).items())
        if other != name
    )
    return *same, *nearly_same(zip(map(named, rows), places, strict=True))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
