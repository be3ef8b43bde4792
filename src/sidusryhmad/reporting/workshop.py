"""A workshop told in words: what to talk about first, how far people agree, what nobody rated."""

from sidusryhmad.analysis.workshop.judgement import Judgement, compared
from sidusryhmad.analysis.workshop.workshop import Workshop
from sidusryhmad.render.views.disagreement_rows import rated
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.words import Words
from sidusryhmad.reporting.workshop_agreement import agreement_section
from sidusryhmad.reporting.workshop_tables import (
    item,
    judgement_table,
    rater_table,
    reasons,
    span,
)

_TOLD = 3


def title(_: Workshop, words: Words) -> str:
    """The report's title."""
    return words.language.text("What does the room say together?")


def sections(result: Workshop, words: Words) -> tuple[Section, ...]:
    """The answer; what to talk about, agreement, raters, what nobody rated, remarks."""
    say = words.language.text
    lead, *rest = answers(result, words)
    found = [
        Section(say("Answer"), (Paragraph(lead, lead=True), *map(Paragraph, rest))),
        _talk(result, words),
        _picture(result, words),
        agreement_section(result, words),
        _raters(result, words),
        _unrated(result, words),
        _remarks(result, words),
    ]
    return tuple(section for section in found if section.blocks)


def answers(result: Workshop, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first.

    Args:
        result: The workshop.
        words: The language.

    Returns:
        Sentences.
    """
    say, plural = words.language.text, words.language.plural
    both = compared(result.judgements)
    apart = [each for each in both if each.spread > 0]
    found = []
    if not both:
        found.append(say("No two people rated the same thing, so there is nothing to compare."))
    elif not apart:
        found.append(say("Whoever rated the same thing gave it the same number."))
    else:
        told = "; ".join(f"{item(e, words)} ({span(e, words)})" for e in apart[:_TOLD])
        found.append(say("Talk about these first: {told}.", told=told))
    if disputed := sum(each.disputed for each in apart):
        found.append(
            plural(
                "In {count} case some say plus and others minus: so it may help or harm.",
                "In {count} cases some say plus and others minus: so they may help or harm.",
                disputed,
            )
        )
    if result.unrated:
        found.append(
            plural(
                "{count} thing was rated by nobody; it is listed below.",
                "{count} things were rated by nobody; they are listed below.",
                len(result.unrated),
            )
        )
    return tuple(found)


def _talk(result: Workshop, words: Words) -> Section:
    say = words.language.text
    blocks: list[Block] = []
    apart = [each for each in compared(result.judgements) if each.spread > 0]
    if apart:
        blocks.append(Paragraph(_measure(words)))
        blocks.append(judgement_table(apart, words))
        if given := reasons(apart, words):
            blocks.append(Bullets(given, say("Reasons given")))
    blocks += _settled(result, words)
    return Section(say("Talk about these first"), tuple(blocks))


def _picture(result: Workshop, words: Words) -> Section:
    heading = words.language.text("Picture")
    if not rated(result.service_map):
        return Section(heading)
    caption = words.language.text("Influences; the effects stand in the table.")
    return Section(heading, (figure(result.service_map, words, caption, view="disagreement"),))


def _measure(words: Words) -> str:
    return words.language.text(
        "In order of the distance from the lowest to the highest answer; where that is equal, of "
        "the distance between the middles of the lower and of the upper half of the answers. The "
        "median is what the map counts with; blanks are no answers."
    )


def _settled(result: Workshop, words: Words) -> list[Block]:
    """How many were rated alike, and how many by one person alone."""
    plural = words.language.plural
    both = compared(result.judgements)
    alike = [each for each in both if each.spread == 0]
    single: list[Judgement] = [each for each in result.judgements if len(each.values) == 1]
    found: list[Block] = []
    if alike:
        told = plural(
            "{count} was rated alike: {items}.",
            "{count} were rated alike: {items}.",
            len(alike),
            items=_listed(alike, words),
        )
        found.append(Paragraph(told))
    if single:
        told = plural(
            "{count} was rated by one person alone: {items}.",
            "{count} were rated by one person alone: {items}.",
            len(single),
            items=_listed(single, words),
        )
        found.append(Paragraph(told))
    return found


def _listed(judgements: list[Judgement], words: Words) -> str:
    return "; ".join(item(each, words) for each in judgements)


def _raters(result: Workshop, words: Words) -> Section:
    say = words.language.text
    if not result.raters:
        return Section(say("The raters"))
    text = say(
        "How far each rating lies from the median of what the others said of the same thing, on "
        "average. Every rating counts alike: to stand apart is no fault. It may be what only this "
        "person can see, or a scale read differently; ask."
    )
    return Section(say("The raters"), (Paragraph(text), rater_table(result.raters, words)))


def _unrated(result: Workshop, words: Words) -> Section:
    heading = words.language.text("Rated by nobody")
    if not result.unrated:
        return Section(heading)
    return Section(heading, (Bullets(tuple(item(each, words) for each in result.unrated)),))


def _remarks(result: Workshop, words: Words) -> Section:
    heading = words.language.text("What the sheets disagree about besides")
    if not result.remarks:
        return Section(heading)
    return Section(heading, (Bullets(tuple(map(words.message, result.remarks))),))
