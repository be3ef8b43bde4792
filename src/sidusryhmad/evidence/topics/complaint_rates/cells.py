"""Complaints that share a base: those of one period, unit and place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sidusryhmad.errors import N_, Message, Place, place_text
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount

Key = tuple[str, str, str, str]


@dataclass(slots=True)
class Cell:
    """A base with the complaints that came out of it.

    Attributes:
        base: How many units there are.
        topics: Complaints by topic; those of no named topic under nothing.
    """

    base: int
    topics: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """All complaints."""
        return sum(self.topics.values())


def key(row: ComplaintCount) -> Key:
    """What the base of a row belongs to: what it counts, when, and where."""
    return row.counts or "", row.period or "", row.unit or "", row.place or ""


def several(rows: Iterable[ComplaintCount]) -> frozenset[str]:
    """The kinds of base of which one unit can bring several complaints, by any row's word."""
    return frozenset(row.counts or "" for row in rows if row.several)


def cells(rows: Iterable[ComplaintCount]) -> Mapping[Key, Cell]:
    """Rows with a base, those of one period, unit and place together.

    Topics of one period and place share its base, so it is never added up over them.

    Args:
        rows: The rows, without faults.

    Returns:
        The cells, in the order of the file.

    Example:
        >>> rows = [ComplaintCount(complaints=2, base=100, topic=t) for t in ("a", "b")]
        >>> [(cell.count, cell.base) for cell in cells(rows).values()]
        [(4, 100)]
    """
    found: dict[Key, Cell] = {}
    for row in rows:
        if row.base:
            cell = found.setdefault(key(row), Cell(row.base))
            topic = row.topic or ""
            cell.topics[topic] = cell.topics.get(topic, 0) + row.complaints
    return found


def wrong(
    rows: Sequence[ComplaintCount], places: Sequence[Place]
) -> dict[int, tuple[str, Message]]:
    """Rows that cannot be: more people than complaints, the same counted twice, and so on.

    Args:
        rows: The rows.
        places: Where each stands.

    Returns:
        Field and message by the number of the row; the first thing wrong with each.
    """
    found: dict[int, tuple[str, Message]] = {}
    first: dict[tuple[str, ...], int] = {}
    there: dict[Key, Cell] = {}
    free = several(rows)
    for at, row in enumerate(rows):
        same = (*key(row), row.topic or "")
        again = ("complaints", _again(places[first[same]])) if same in first else None
        fault = _alone(row) or again or _beside(row, there, free)
        if fault is None:
            first[same] = at
        else:
            found[at] = fault
    return found


def _beside(
    row: ComplaintCount, there: dict[Key, Cell], free: frozenset[str]
) -> tuple[str, Message] | None:
    """What is wrong with a row beside those that share its base; a good one joins them."""
    if row.base is None:
        return None
    cell = there.setdefault(key(row), Cell(row.base))
    count = cell.count + row.complaints
    if cell.base != row.base:
        return "base", _other_base(row.base, cell.base)
    if count > cell.base and key(row)[0] not in free:
        return "complaints", _too_many(count, cell.base)
    cell.topics[row.topic or ""] = row.complaints
    return None


def _alone(row: ComplaintCount) -> tuple[str, Message] | None:
    """What is wrong with a row by itself."""
    if row.base == 0:
        template = N_("a base of 0 is no base: leave the cell empty where nobody counted")
        return "base", Message("no_base", template)
    people, customers = row.complainers, row.customers
    if people is not None and people > row.complaints:
        values = {"people": people, "complaints": row.complaints}
        template = N_("{people} people cannot have brought {complaints} complaints")
        return "complainers", Message("more_people", template, values)
    if people is not None and customers is not None and people > customers:
        values = {"people": people, "customers": customers}
        template = N_("{people} of {customers} customers cannot have complained")
        return "complainers", Message("more_complainers", template, values)
    return None


def _again(first: Place) -> Message:
    where = place_text(first)
    if not where:
        return Message("counted_again", N_("this period, place and topic was counted already"))
    template = N_("this period, place and topic was counted already: {first}")
    return Message("counted_again", template, {"first": where[0]})


def _other_base(base: int, known: int) -> Message:
    template = N_(
        "the base of this period and place is {known} in another row and {base} here; where they "
        "count different things, say so in the column for what the base counts"
    )
    return Message("other_base", template, {"base": base, "known": known})


def _too_many(count: int, base: int) -> Message:
    template = N_(
        "{count} complaints are more than the base of {base}; where one unit can bring several, "
        "say so in the column for that"
    )
    return Message("more_than_base", template, {"count": count, "base": base})
