"""Co-creation told in words."""

from sidusryhmad.errors import place_text
from sidusryhmad.evidence.topics.cocreation.results import Cocreation, Response
from sidusryhmad.evidence.topics.cocreation.spoken import (
    FINDINGS,
    amount,
    estimated,
    segment_name,
    way_text,
)
from sidusryhmad.reporting.document import Block, Bullets, Section
from sidusryhmad.reporting.evidence.cocreation_tables import best_levels, plans, proofs, standings
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.words import Words


def title(_: Cocreation, words: Words) -> str:
    """The report's title."""
    return words.language.text("How much to involve?")


def sections(result: Cocreation, words: Words) -> tuple[Section, ...]:
    """Answer, picture, levels, plans, tests, what was not rated, grounds, suggestions."""
    say = words.language.text
    drawn = any(each.curve or each.ratings for each in result.responses)
    caption = say("Satisfaction over involvement, each segment for itself.")
    tables = [standings(result, words)]
    if any(each.optimum for each in result.responses):
        tables.append(best_levels(result, words))
    planned = any(each.planned for each in result.responses)
    tested = any(each.signs for each in result.responses)
    return (
        answer_section(answers(result, words), words),
        *((picture_section(result, words, caption),) if drawn else ()),
        Section(say("Levels of involvement"), tuple(tables)),
        Section(say("What the planned level does"), (plans(result, words),) if planned else ()),
        Section(say("How sure the curve is"), (proofs(result, words),) if tested else ()),
        Section(say("Not rated"), _blank(result, words)),
        *suggestion_section(result, words),
        grounds_section(result, words),
    )


def answers(result: Cocreation, words: Words) -> tuple[str, ...]:
    """The answer in a sentence or two for each segment.

    Args:
        result: The result.
        words: The language.

    Returns:
        Sentences; one that says so where there are no segments.
    """
    if not result.responses:
        return (words.language.text("There are no ratings."),)
    return tuple(_answer(each, words) for each in result.responses)


def _answer(each: Response, words: Words) -> str:
    say = words.language.text
    name, found = segment_name(each, words.language), say(FINDINGS[each.finding])
    if each.n is None:
        told = say("{segment}: {finding}.", segment=name, finding=found)
    else:
        told = words.language.plural(
            "{segment}: {finding} ({count} rating).",
            "{segment}: {finding} ({count} ratings).",
            each.n,
            segment=name,
            finding=found,
        )
    return " ".join([told, *_advice(each, words)])


def _advice(each: Response, words: Words) -> list[str]:
    """Where the best level is, where the service stands, who is more satisfied, the burden."""
    say, language = words.language.text, words.language
    unit = f" {each.unit}" if each.unit else ""
    told = []
    if each.optimum is not None:
        level = estimated(each.optimum, language) + unit
        told.append(
            say("The curve levels off at {level}.", level=level)
            if each.finding == "levelling"
            else say("The best level is {level}.", level=level)
        )
    if each.standing.way != "unknown":
        here = amount(each.standing.level, language) + unit
        way = way_text(each, language)
        told.append(
            say("The service stands at {level}; {way}.", level=here, way=way)
            if each.standing.given
            else say(
                "By the mean of the ratings the service stands at {level}; {way}.",
                level=here,
                way=way,
            )
        )
    if each.worse_above is not None:
        today = estimated(each.worse_above, language) + unit
        told.append(say("Above {level} satisfaction is below today's.", level=today))
    if each.burden is not None:
        none = estimated(each.burden.none, language) + unit
        told.append(say("Above {level} it is below that without any involvement.", level=none))
        if each.burden.none.outside:
            told.append(say("That last level rests on involvement that the data do not cover."))
    return told


def _blank(result: Cocreation, words: Words) -> tuple[Block, ...]:
    if not result.unrated:
        return ()
    language = words.language
    texts = tuple(
        ": ".join([*(language.say(text) for text in place_text(place)), language.say(message)])
        for place, message in result.unrated
    )
    return (Bullets(texts, language.text("A blank is no answer and not counted")),)
