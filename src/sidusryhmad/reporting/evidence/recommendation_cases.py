"""What became of ratings, and every comment."""

from dataclasses import replace

from sidusryhmad.errors import N_, place_text
from sidusryhmad.evidence.topics.recommendation.follow_up import Answered, Case
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import count, percent, percents
from sidusryhmad.reporting.words import Words

_GROUPS = {
    "promoter": N_("Promoters"),
    "passive": N_("Passives"),
    "detractor": N_("Detractors"),
}
_STATUS = {"thanked": N_("thanked"), "solved": N_("solved"), "open": N_("open")}


def follow_up_section(result: Recommendation, words: Words) -> Section:
    """What became of ratings: who was answered, who still waits.

    Without blocks where nobody noted anything.
    """
    say, follow_up = words.language.text, result.follow_up
    heading = say("What became of them")
    blocks: list[Block] = []
    if any(each.n for each in follow_up.answered):
        blocks.append(_answered(follow_up.answered, words))
    if follow_up.days is not None:
        text = words.language.plural(
            "Half of the answers came within {days} days ({count} answer is dated).",
            "Half of the answers came within {days} days ({count} answers are dated).",
            follow_up.timed,
            days=follow_up.days,
        )
        blocks.append(Paragraph(text))
    if follow_up.open:
        blocks.append(_cut(_open(follow_up.open, words), result, words))
    return Section(heading, tuple(blocks))


def comment_section(result: Recommendation, words: Words) -> Section:
    """The comments: detractors first, the newest first.

    Without blocks where there are none.
    """
    say = words.language.text
    heading = say("Comments")
    if not result.comments:
        return Section(heading)
    told = table(
        result.comments,
        column(say("Comment"), lambda case: case.comment),
        numbers(say("Rating"), _rating),
        column(say("When"), lambda case: None if case.date is None else words.day(case.date)),
        column(say("Business unit"), lambda case: case.unit or "–"),
        column(
            say("What became of it"), lambda case: say(_STATUS[case.status]) if case.status else "–"
        ),
    )
    text = say("Detractors first, the newest first; blank ratings last. Raters are not named.")
    return Section(heading, (Paragraph(text), _cut(told, result, words)))


def _cut(told: Table, result: Recommendation, words: Words) -> Table:
    """The table with as many rows as are to be shown where people read from top to bottom."""
    left = max(0, len(told.rows) - result.comments_shown)
    rest = words.language.plural(
        "{count} more is not shown here; the report as a workbook (.xlsx) holds all of them.",
        "{count} more are not shown here; the report as a workbook (.xlsx) holds all of them.",
        left,
    )
    return replace(told, shown=result.comments_shown, rest=rest)


def _rating(case: Case) -> str | None:
    return None if case.rating is None else str(case.rating)


def _answered(groups: tuple[Answered, ...], words: Words) -> Table:
    say, language = words.language.text, words.language
    return table(
        groups,
        column(say("Who"), lambda each: say(_GROUPS[each.group])),
        numbers(say("Answered"), lambda each: count(each.answered, language)),
        numbers(say("n"), lambda each: count(each.n, language)),
        numbers(say("Share"), lambda each: percent(each.share, language, 0)),
        numbers(say("Interval"), lambda each: _ends(each, words)),
        numbers(say("Not noted"), lambda each: count(each.unknown, language)),
        numbers(say("At least"), lambda each: percent(each.at_least, language, 0)),
        caption=say(
            "The share is of those of whom it is noted (n); “at least” is the share of all, if "
            "none of the others was answered."
        ),
    )


def _ends(each: Answered, words: Words) -> str | None:
    if each.interval is None:
        return None
    return percents(each.interval.low, each.interval.high, words.language)


def _open(cases: tuple[Case, ...], words: Words) -> Table:
    say = words.language.text
    return table(
        cases,
        column(say("Still open"), lambda case: _where(case, words)),
        numbers(say("Days"), lambda case: count(case.age, words.language)),
        numbers(say("Rating"), _rating),
        column(say("Business unit"), lambda case: case.unit or "–"),
        column(say("Comment"), lambda case: case.comment or "–"),
        caption=say("Where each stands in the table, and since how many days."),
    )


def _where(case: Case, words: Words) -> str:
    return ", ".join(words.language.say(each) for each in place_text(case.place)) or "–"
