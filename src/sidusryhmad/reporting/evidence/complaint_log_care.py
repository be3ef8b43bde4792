"""How customers are cared for, told in words: promises, the four steps, how they took it."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_log.care import OpenPromise, Recovery
from sidusryhmad.evidence.topics.complaint_log.follow_up import State
from sidusryhmad.evidence.topics.complaint_log.recovery import Step
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog
from sidusryhmad.evidence.topics.complaint_log.rows import TAKEN
from sidusryhmad.reporting.document import Block, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaint_log_lines import lines
from sidusryhmad.reporting.evidence.numbers import percent
from sidusryhmad.reporting.words import Words

STEPS = {
    Step.APOLOGY: N_("an apology"),
    Step.CAUSE: N_("how it came about, gone through with the customer"),
    Step.SOLUTION: N_("a solution"),
    Step.FOLLOW_UP: N_("a follow-up, promised or made"),
    Step.EXTRA: N_("something extra"),
    Step.RECORD: N_("a full record: what, how, done, solution, how it was taken"),
    Step.AT_ONCE: N_("written down on the same day"),
}
"""What belongs to putting a mistake right."""


def owed_sentence(result: ComplaintLog, words: Words) -> str:
    """What is overdue and what is due, in a sentence; nothing where nothing was promised."""
    owed, language = result.follow_ups, words.language
    if not owed.promised:
        return ""
    if owed.overdue:
        return language.plural(
            "{count} of {promised} promised follow-ups is overdue on {day}; there is still time "
            "for {due}.",
            "{count} of {promised} promised follow-ups are overdue on {day}; there is still time "
            "for {due}.",
            owed.overdue,
            promised=owed.promised,
            day=owed.as_of or "",
            due=owed.due,
        )
    return language.text(
        "No promised follow-up is overdue on {day}; there is still time for {due}.",
        day=owed.as_of or "",
        due=owed.due,
    )


def owed_section(result: ComplaintLog, words: Words) -> Section:
    """What was promised to customers, kept and not.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; empty where nothing was promised.
    """
    owed, language, say = result.follow_ups, words.language, words.language.text
    if not owed.promised and not owed.unasked:
        return Section(say("What is owed"))
    blocks: list[Block] = [Paragraph(owed_sentence(result, words))] if owed.promised else []
    kept = say(
        "Kept in time: {in_time}; kept late: {late}; followed up without a promise: {unasked}.",
        in_time=owed.in_time,
        late=owed.late,
        unasked=owed.unasked,
    )
    blocks.append(Paragraph(kept))
    if owed.later:
        blocks.append(
            Paragraph(
                language.plural(
                    "{count} complaint after that day was not looked at.",
                    "{count} complaints after that day were not looked at.",
                    owed.later,
                )
            )
        )
    if owed.open:
        columns = (
            Column(say("Promised by")),
            Column(say("State")),
            Column(say("Days"), number=True),
            Column(say("Customer")),
            Column(say("Topic")),
            Column(say("Line of the table"), number=True),
        )
        blocks.append(Table(columns, tuple(_open(each, words) for each in owed.open)))
    return Section(say("What is owed"), tuple(blocks))


def _open(each: OpenPromise, words: Words) -> tuple[Cell, ...]:
    late = each.state is State.OVERDUE
    state = words.language.text("overdue") if late else words.language.text("still time")
    return (
        words.day(each.by),
        Cell(state, "loss" if late else "plain"),
        Cell(words.language.number(abs(each.days), digits=0)),
        Cell(each.customer or "–"),
        Cell(each.topic or "–"),
        Cell(lines([each.place])),
    )


def recovery_section(result: ComplaintLog, words: Words) -> Section:
    """Which of the four steps of service recovery stand in the log.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section.
    """
    say = words.language.text
    if not result.n:
        return Section(say("The four steps of putting a mistake right"))
    columns = (
        Column(say("Step"), number=True),
        Column(say("What belongs to it")),
        Column(say("Written down"), number=True),
        Column(say("Written: not done"), number=True),
        Column(say("Nothing written"), number=True),
        Column(say("Share written down"), number=True),
        Column(say("Lines where nothing is written")),
    )
    rows = tuple(_step(each, result.n, words) for each in result.recovery)
    text = say(
        "What the log says of each complaint. What is not written down may have been done all the "
        "same: the log shows gaps of writing, not of care."
    )
    blocks: list[Block] = [Paragraph(text), Table(columns, rows)]
    if any(not each.seen for each in result.recovery):
        blocks.append(
            Paragraph(say("A dash: the log has no room for it; a column of its own would show it."))
        )
    return Section(say("The four steps of putting a mistake right"), tuple(blocks))


def _step(each: Recovery, n: int, words: Words) -> tuple[Cell, ...]:
    def write(value: int) -> Cell:
        return Cell(words.language.number(value, digits=0) if each.seen else "–")

    share = percent((each.written + each.refused) / n, words.language, 0) if each.seen else "–"
    return (
        Cell(str(each.number)),
        Cell(words.language.text(STEPS[each.step])),
        write(each.written),
        write(each.refused),
        write(each.blank),
        Cell(share),
        Cell(lines(each.places, most=6) if each.seen else "–"),
    )


def moods_section(result: ComplaintLog, words: Words) -> Section:
    """How customers took the solution.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; empty where nobody wrote it down.
    """
    language, say = words.language, words.language.text
    heading = say("How customers took it")
    if not result.moods:
        return Section(heading)
    told = sum(each.count for each in result.moods)
    columns = (
        Column(say("How taken")),
        Column(say("Complaints"), number=True),
        Column(say("Share"), number=True),
    )
    rows = tuple(
        (
            Cell(say("“{words}”", words=each.word) if each.own else say(TAKEN[each.word])),
            Cell(language.number(each.count, digits=0)),
            Cell(percent(each.count / told, language, 0)),
        )
        for each in result.moods
    )
    caption = say(
        "Written down for {told} of {n} complaints; in quotation marks: somebody's own words.",
        told=told,
        n=result.n,
    )
    return Section(heading, (Table(columns, rows, caption),))
