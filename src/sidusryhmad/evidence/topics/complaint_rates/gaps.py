"""Periods of which every row could be read: a gap would make a rate look lower than it is."""

from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount


def complete(
    sheet: Sheet[ComplaintCount],
) -> tuple[tuple[ComplaintCount, ...], tuple[str, ...]]:
    """The rows of those periods of which no row was left out.

    A row that says again what another one said is no gap. A row without a period may belong to any
    of them.

    Args:
        sheet: The rows, and those left out.

    Returns:
        The rows that a rate can rest on, and the names of the other periods.

    Example:
        >>> from sidusryhmad.evidence.sheet import Gone
        >>> from sidusryhmad.errors import Place
        >>> rows = tuple(ComplaintCount(complaints=1, period=name) for name in "ab")
        >>> gone = Gone({"complaints": "?", "period": "b"}, Place(4))
        >>> [row.period for row in complete(Sheet(rows, gone=(gone,)))[0]]
        ['a']
    """
    gone = [each for each in sheet.gone if not _again(each, sheet.rows)]
    if not gone:
        return sheet.rows, ()
    broken = {each.text("period") for each in gone}
    kept = tuple(row for row in sheet.rows if None not in broken and row.period not in broken)
    named = [row.period or "" for row in sheet.rows if row not in kept]
    return kept, tuple(dict.fromkeys([*named, *sorted(name or "" for name in broken)]))


def _again(gone: Gone, rows: tuple[ComplaintCount, ...]) -> bool:
    return any(gone.record == dict(row) for row in rows)
