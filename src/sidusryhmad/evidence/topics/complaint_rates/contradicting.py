"""Where the table of counts and the list of people say different things of the same complaints."""

from collections.abc import Iterator

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.complaint_rates.busiest import People
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount
from sidusryhmad.formats.format import Remark


def contradicting(sheet: Sheet[ComplaintCount], listed: People | None) -> tuple[Remark, ...]:
    """What to ask where the two do not add up to the same.

    Args:
        sheet: The counts; where a row was left out nobody knows what they add up to.
        listed: The people of the list; None without one, and where it is not whole.

    Returns:
        A remark on complaints, one on people, or none.

    Example:
        >>> sheet = Sheet((ComplaintCount(complaints=2, period="2026"),))
        >>> [str(each.message) for each in contradicting(sheet, People((2, 1)))]
        ['2026: the table counts 2 complaints, the list of people 3']
    """
    if listed is None or sheet.left_out:
        return ()
    return tuple(Remark("doubtful", message) for message in _messages(sheet, listed))


def _messages(sheet: Sheet[ComplaintCount], listed: People) -> Iterator[Message]:
    counted = sum(row.complaints for row in sheet.rows)
    if counted != listed.complaints:
        said = {"counted": counted, "listed": listed.complaints}
        yield _said(sheet, said, "complaints_differ", (
            N_("{when}: the table counts {counted} complaints, the list of people {listed}"),
            N_("the table counts {counted} complaints, the list of people {listed}"),
        ))  # fmt: skip
    most = max((row.complainers or 0 for row in sheet.rows), default=0)
    if most > listed.people:
        said = {"counted": most, "listed": listed.people}
        yield _said(sheet, said, "people_differ", (
            N_("{when}: the table counts {counted} people in one row, the list has {listed}"),
            N_("the table counts {counted} people in one row, the list has {listed}"),
        ))  # fmt: skip


def _said(
    sheet: Sheet[ComplaintCount], said: dict[str, int], code: str, templates: tuple[str, str]
) -> Message:
    """The numbers with the time that they are of, where the table names it."""
    periods = list(dict.fromkeys(row.period for row in sheet.rows if row.period))
    if not periods:
        return Message(code, templates[1], said)
    when = periods[0] if len(periods) == 1 else f"{periods[0]} … {periods[-1]}"
    return Message(code, templates[0], {"when": when, **said})
