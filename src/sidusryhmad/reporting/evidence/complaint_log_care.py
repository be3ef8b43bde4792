"""How customers are cared for, told in words: promises, the four steps, how they took it."""

from collections.abc import Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_log.care import OpenPromise, Recovery
from sidusryhmad.evidence.topics.complaint_log.follow_up import State
from sidusryhmad.evidence.topics.complaint_log.recovery import Step
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog
from sidusryhmad.evidence.topics.complaint_log.rows import TAKEN
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Cell, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaint_log_lines import lines
from sidusryhmad.reporting.evidence.numbers import count, percent
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

    Empty where nothing was promised.
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
        blocks.append(_open(owed.open, words))
    return Section(say("What is owed"), tuple(blocks))


def _open(owed: Sequence[OpenPromise], words: Words) -> Table:
    say = words.language.text
    return table(
        owed,
        column(say("Promised by"), lambda each: words.day(each.by)),
        column(say("State"), lambda each: _state(each, words)),
        numbers(say("Days"), lambda each: count(abs(each.days), words.language)),
        column(say("Customer"), lambda each: each.customer or "–"),
        column(say("Topic"), lambda each: each.topic or "–"),
        numbers(say("Line of the table"), lambda each: lines([each.place])),
    )


def _state(each: OpenPromise, words: Words) -> Cell:
    if each.state is State.OVERDUE:
        return Cell(words.language.text("overdue"), "loss")
    return Cell(words.language.text("still time"))


def recovery_section(result: ComplaintLog, words: Words) -> Section:
    """Which of the four steps of service recovery stand in the log."""
    say = words.language.text
    if not result.n:
        return Section(say("The four steps of putting a mistake right"))
    text = say(
        "What the log says of each complaint. What is not written down may have been done all the "
        "same: the log shows gaps of writing, not of care."
    )
    blocks: list[Block] = [Paragraph(text), _steps(result, words)]
    if any(not each.seen for each in result.recovery):
        blocks.append(
            Paragraph(say("A dash: the log has no room for it; a column of its own would show it."))
        )
    return Section(say("The four steps of putting a mistake right"), tuple(blocks))


def _steps(result: ComplaintLog, words: Words) -> Table:
    say = words.language.text

    def seen(each: Recovery, value: int) -> str | None:
        return count(value, words.language) if each.seen else None

    return table(
        result.recovery,
        numbers(say("Step"), lambda each: str(each.number)),
        column(say("What belongs to it"), lambda each: say(STEPS[each.step])),
        numbers(say("Written down"), lambda each: seen(each, each.written)),
        numbers(say("Written: not done"), lambda each: seen(each, each.refused)),
        numbers(say("Nothing written"), lambda each: seen(each, each.blank)),
        numbers(say("Share written down"), lambda each: _share(each, result.n, words)),
        column(
            say("Lines where nothing is written"),
            lambda each: lines(each.places, most=6) if each.seen else None,
        ),
    )


def _share(each: Recovery, n: int, words: Words) -> str | None:
    return percent((each.written + each.refused) / n, words.language, 0) if each.seen else None


def moods_section(result: ComplaintLog, words: Words) -> Section:
    """How customers took the solution.

    Empty where nobody wrote it down.
    """
    language, say = words.language, words.language.text
    heading = say("How customers took it")
    if not result.moods:
        return Section(heading)
    told = sum(each.count for each in result.moods)
    moods = table(
        result.moods,
        column(
            say("How taken"),
            lambda each: say("“{words}”", words=each.word) if each.own else say(TAKEN[each.word]),
        ),
        numbers(say("Complaints"), lambda each: count(each.count, language)),
        numbers(say("Share"), lambda each: percent(each.count / told, language, 0)),
        caption=say(
            "Written down for {told} of {n} complaints; in quotation marks: somebody's own words.",
            told=told,
            n=result.n,
        ),
    )
    return Section(heading, (moods,))
