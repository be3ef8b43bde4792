"""Arguing, giving in and selling told in words and tables."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_costs.inputs import Input
from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, SHARES, Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES, MONEY
from sidusryhmad.evidence.topics.complaint_costs.turning import Reach
from sidusryhmad.locale.language import Language
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaint_cost_words import amount, amounts, answers, share
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.words import Words


def title(_: ComplaintCost, words: Words) -> str:
    """The report's title."""
    return words.language.text("Argue, give in, or sell it?")


def sections(result: ComplaintCost, words: Words) -> tuple[Section, ...]:
    """Answer, picture, options, what is not money, how far that holds, inputs, grounds."""
    language = words.language
    say = language.text
    caption = say(
        "What each option costs by the share of those who ask that take the service; the bands "
        "hold all that the inputs may be."
    )
    return (
        answer_section(answers(result, language), words),
        picture_section(result, words, caption),
        Section(say("What each option costs in a period"), (_options(result, language),)),
        Section(say("Beside the money"), _moods(result, language)),
        Section(say("How far that holds"), _reaches(result, language)),
        Section(say("Inputs"), (_inputs(result, language),)),
        Section(say("What it suggests for the map"), (Paragraph(_no_rating(language)),)),
        grounds_section(result, words),
    )


def _no_rating(language: Language) -> str:
    return language.text(
        "Nothing by itself: money is no rating of anybody. What each option does to customers and "
        "carriers is for them to rate."
    )


def _options(result: ComplaintCost, language: Language) -> Table:
    say, currency = language.text, result.currency
    return table(
        result.costs,
        column(say("Option"), lambda each: say(OPTION_NAMES[each.option])),
        numbers(say("Cost"), lambda each: amount(each.cost.value, currency, language)),
        numbers(say("Range"), lambda each: amounts(each.cost, currency, language)),
        numbers(
            say("Dearer than the cheapest by"),
            lambda each: amount(each.dearer.value, currency, language),
        ),
        numbers(say("Range"), lambda each: amounts(each.dearer, currency, language)),
        caption=say(
            "A cost below zero earns. Each taker beyond those who ask now brings in {margin}.",
            margin=amount(result.margin.value, currency, language),
        ),
    )


def _moods(result: ComplaintCost, language: Language) -> tuple[Block, ...]:
    """Mood as it was given: no sum of money is made of it."""
    say = language.text
    moods = [(each.option, each.mood) for each in result.costs if each.mood is not None]
    if not moods:
        return ()
    told = table(
        moods,
        column(say("Option"), lambda row: say(OPTION_NAMES[row[0]])),
        numbers(say("Mood"), lambda row: _maybe(row[1].value, language)),
        numbers(say("Range"), lambda row: _mood_range(row[1], language)),
        column(say("Unit"), lambda row: row[1].unit),
        column(say("Source"), lambda row: row[1].source),
        column(say("Note"), lambda row: row[1].note),
    )
    text = say("Nerves and mood are kept beside the money; nothing turns them into it.")
    return (Paragraph(text), told)


def _maybe(value: float | None, language: Language) -> str:
    return "–" if value is None else _number(value, language)


def _mood_range(mood: Input, language: Language) -> str | None:
    if mood.low == mood.high:
        return None
    return f"{_maybe(mood.low, language)}…{_maybe(mood.high, language)}"


_WORDS = {
    Option.ARGUING: N_("then arguing is cheaper"),
    Option.GIVING_IN: N_("then giving in is cheaper"),
    Option.SELLING: N_("then selling it is cheaper"),
}


def _reaches(result: ComplaintCost, language: Language) -> tuple[Block, ...]:
    say = language.text

    def value(each: Reach, reached: float | None) -> str | None:
        return None if reached is None else _value(each.name, reached, result, language)

    told = table(
        result.reaches,
        column(say("Input"), lambda each: say(INPUT_NAMES[each.name])),
        numbers(say("Given"), lambda each: value(each, each.given)),
        numbers(say("The cheapest from"), lambda each: value(each, each.low)),
        column(say("Below that"), lambda each: each.below and say(_WORDS[each.below])),
        numbers(say("The cheapest up to"), lambda each: value(each, each.high)),
        column(say("Beyond that"), lambda each: each.above and say(_WORDS[each.above])),
    )
    text = say(
        "How far each input may move by itself, the others standing still, before another option "
        "than {option} is the cheapest. A dash: however far.",
        option=say(OPTION_NAMES[result.cheapest]),
    )
    return (Paragraph(text), told)


def _value(name: str, value: float, result: ComplaintCost, language: Language) -> str:
    if name in SHARES:
        return share(value, language)
    if name in MONEY:
        return amount(value, result.currency, language)
    return _number(value, language)


def _number(value: float, language: Language) -> str:
    return language.number(value, digits=0 if float(value).is_integer() else 1)


def _inputs(result: ComplaintCost, language: Language) -> Table:
    say = language.text
    return table(
        result.inputs,
        column(say("Input"), lambda each: say(INPUT_NAMES[each.name])),
        numbers(say("Value"), lambda each: _value(each.name, each.value or 0.0, result, language)),
        numbers(say("Range"), lambda each: _ends(each, result, language)),
        column(say("Unit"), lambda each: each.unit),
        column(say("Source"), lambda each: each.source),
        column(say("Note"), lambda each: each.note),
    )


def _ends(each: Input, result: ComplaintCost, language: Language) -> str | None:
    if each.low == each.high or each.low is None or each.high is None:
        return None
    low, high = (_value(each.name, end, result, language) for end in (each.low, each.high))
    return f"{low}…{high}"
