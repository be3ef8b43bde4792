"""What became of ratings, and every comment."""

from sidusryhmad.errors import N_, place_text
from sidusryhmad.evidence.topics.recommendation.follow_up import Answered, Case
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.reporting.document import Block, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import percent, percents
from sidusryhmad.reporting.words import Words

_GROUPS = {
    "promoter": N_("Promoters"),
    "passive": N_("Passives"),
    "detractor": N_("Detractors"),
}
_STATUS = {"thanked": N_("thanked"), "solved": N_("solved"), "open": N_("open")}


def follow_up_section(result: Recommendation, words: Words) -> Section:
    """What became of ratings: who was answered, who still waits.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; without blocks where nobody noted anything.
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
        blocks.append(_open(follow_up.open, words))
    return Section(heading, tuple(blocks))


def comment_section(result: Recommendation, words: Words) -> Section:
    """Every comment: detractors first, the newest first.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; without blocks where there are none.
    """
    say = words.language.text
    heading = say("Every comment")
    if not result.comments:
        return Section(heading)
    columns = (
        Column(say("Comment")),
        Column(say("Rating"), number=True),
        Column(say("When")),
        Column(say("Business unit")),
        Column(say("What became of it")),
    )
    rows = tuple((Cell(case.comment), *_case(case, words)) for case in result.comments)
    text = say("Detractors first, the newest first; blank ratings last. Raters are not named.")
    return Section(heading, (Paragraph(text), Table(columns, rows)))


def _case(case: Case, words: Words) -> tuple[Cell, ...]:
    status = words.language.text(_STATUS[case.status]) if case.status else "–"
    rating = "–" if case.rating is None else str(case.rating)
    when = Cell("–") if case.date is None else words.day(case.date)
    return Cell(rating), when, Cell(case.unit or "–"), Cell(status)


def _answered(groups: tuple[Answered, ...], words: Words) -> Table:
    say, number = words.language.text, words.language.number
    columns = (
        Column(say("Who")),
        Column(say("Answered"), number=True),
        Column(say("n"), number=True),
        Column(say("Share"), number=True),
        Column(say("Interval"), number=True),
        Column(say("Not noted"), number=True),
        Column(say("At least"), number=True),
    )
    rows = tuple(
        (
            Cell(say(_GROUPS[each.group])),
            Cell(number(each.answered, digits=0)),
            Cell(number(each.n, digits=0)),
            Cell(percent(each.share, words.language, 0)),
            Cell(_ends(each, words)),
            Cell(number(each.unknown, digits=0)),
            Cell(percent(each.at_least, words.language, 0)),
        )
        for each in groups
    )
    caption = say(
        "The share is of those of whom it is noted (n); “at least” is the share of all, if none of "
        "the others was answered."
    )
    return Table(columns, rows, caption)


def _ends(each: Answered, words: Words) -> str:
    if each.interval is None:
        return "–"
    return percents(each.interval.low, each.interval.high, words.language)


def _open(cases: tuple[Case, ...], words: Words) -> Table:
    say = words.language.text
    columns = (
        Column(say("Still open")),
        Column(say("Days"), number=True),
        Column(say("Rating"), number=True),
        Column(say("Business unit")),
        Column(say("Comment")),
    )
    rows = tuple(
        (
            Cell(_where(case, words)),
            Cell("–" if case.age is None else words.language.number(case.age, digits=0)),
            Cell("–" if case.rating is None else str(case.rating)),
            Cell(case.unit or "–"),
            Cell(case.comment or "–"),
        )
        for case in cases
    )
    return Table(columns, rows, say("Where each stands in the table, and since how many days."))


def _where(case: Case, words: Words) -> str:
    return ", ".join(words.language.say(each) for each in place_text(case.place)) or "–"
