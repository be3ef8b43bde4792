"""Two views of value told in words and tables."""

from sidusryhmad.errors import place_text
from sidusryhmad.evidence.topics.two_views.gaps import Gap
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.evidence.topics.two_views.spoken import found_text
from sidusryhmad.evidence.topics.two_views.views import View
from sidusryhmad.locale.language import Language
from sidusryhmad.model.stakeholder import SIDE_NAMES
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import percent
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.evidence.value_views_words import (
    answers,
    chance,
    points,
    span,
    subject,
)
from sidusryhmad.reporting.words import Words


def title(_: ValueViews, words: Words) -> str:
    """The report's title."""
    return words.language.text("Two views of value")


def sections(result: ValueViews, words: Words) -> tuple[Section, ...]:
    """Answer, picture, both views, other sides, reasons, what was not counted, map, grounds."""
    language = words.language
    say = language.text
    found = [answer_section(answers(result, language), words)]
    if result.gaps:
        caption = say(
            "The middle (median) of each side's ratings; the gap beside it is the middle of all "
            "differences between a rating of one side and one of the other."
        )
        found.append(picture_section(result, words, caption))
        found.append(Section(say("Side by side"), (_gaps(result, language),)))
    found += [
        Section(say("Other sides"), _others(result, language)),
        Section(say("Reasons given"), _reasons(result, language)),
        Section(say("Not counted"), _uncounted(result, language)),
        *suggestion_section(result, words),
        grounds_section(result, words),
    ]
    return tuple(found)


def _gaps(result: ValueViews, language: Language) -> Table:
    say = language.text
    return table(
        result.gaps,
        column(say("Change"), lambda each: subject(each, language)),
        numbers(say("Provider"), lambda each: points(each.provider.middle, language)),
        numbers(say("Range, n"), lambda each: _range(each.provider, language)),
        numbers(say("Customer"), lambda each: points(each.customer.middle, language)),
        numbers(say("Range, n"), lambda each: _range(each.customer, language)),
        numbers(say("Gap"), lambda each: points(each.gap, language)),
        numbers(say("Interval"), lambda each: _interval(each, language)),
        numbers(say("Provider higher, lower"), lambda each: _pairs(each, language)),
        numbers(say("p"), lambda each: chance(each.corrected, language)),
        column(say("Finding"), lambda each: found_text(each, language)),
        caption=say(
            "Medians in Likert points, each side by itself; the gap is how much more the provider "
            "sees, and need not be the difference of the medians. Higher, lower: in how many of "
            "all pairs of a provider's and a customer's rating. The finding goes by p, corrected "
            "for the number of gaps: it must not be above {level}.",
            level=round(1 - result.confidence, 6),
        ),
    )


def _range(view: View, language: Language) -> str | None:
    if not view.n:
        return None
    return language.text("{range}, n = {n}", range=span(view.range, language), n=view.n)


def _interval(each: Gap, language: Language) -> str:
    return "–" if each.interval is None else span((each.interval.low, each.interval.high), language)


def _pairs(each: Gap, language: Language) -> str:
    if each.tendency is None:
        return "–"
    ends = each.tendency.higher, each.tendency.lower
    higher, lower = (percent(end, language, 0) for end in ends)
    return language.text("{higher}, {lower}", higher=higher, lower=lower)


def _others(result: ValueViews, language: Language) -> tuple[Block, ...]:
    others = [(each, other) for each in result.gaps for other in each.others]
    if not others:
        return ()
    say = language.text
    told = table(
        others,
        column(say("Change"), lambda row: subject(row[0], language)),
        column(say("Side"), lambda row: say(SIDE_NAMES[row[1].side])),
        numbers(say("Median"), lambda row: points(row[1].middle, language)),
        numbers(say("Range, n"), lambda row: _range(row[1], language)),
    )
    return (Paragraph(say("They stand beside the two views and are in no gap.")), told)


def _reasons(result: ValueViews, language: Language) -> tuple[Block, ...]:
    blocks = []
    for each in result.gaps:
        items = tuple(
            language.text(
                "{side}: {reason}", side=language.text(SIDE_NAMES[view.side]), reason=reason
            )
            for view in (each.provider, each.customer, *each.others)
            for reason in view.reasons
        )
        if items:
            blocks.append(Bullets(items, subject(each, language)))
    return tuple(blocks)


def _uncounted(result: ValueViews, language: Language) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if result.blanks:
        blocks.append(
            Paragraph(
                language.plural(
                    "{count} person was asked and gave no answer: that is no zero.",
                    "{count} people were asked and gave no answer: that is no zero.",
                    result.blanks,
                )
            )
        )
    if result.replaced:
        places = [language.say(place) for at in result.replaced for place in place_text(at)]
        count = len(result.replaced)
        text = language.plural(
            "{count} rating was given anew later by the same person",
            "{count} ratings were given anew later by the same person",
            count,
        )
        where = "; ".join(places)
        blocks.append(Paragraph(f"{text}: {where}." if where else f"{text}."))
    return tuple(blocks)
