"""Arguing, giving in and selling told in words and tables."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_costs.inputs import Input
from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, SHARES, Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES, MONEY
from sidusryhmad.evidence.topics.complaint_costs.turning import Reach
from sidusryhmad.locale.language import Language
from sidusryhmad.reporting.document import Block, Cell, Column, Paragraph, Section, Table
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
    found = (
        answer_section(answers(result, language), words),
        picture_section(result, words, caption),
        Section(say("What each option costs in a period"), (_options(result, language),)),
        Section(say("Beside the money"), _moods(result, language)),
        Section(say("How far that holds"), _reaches(result, language)),
        Section(say("Inputs"), (_inputs(result, language),)),
        Section(say("What it suggests for the map"), (Paragraph(_no_rating(language)),)),
        grounds_section(result, words),
    )
    return tuple(section for section in found if section.blocks)


def _no_rating(language: Language) -> str:
    return language.text(
        "Nothing by itself: money is no rating of anybody. What each option does to customers and "
        "carriers is for them to rate."
    )


def _options(result: ComplaintCost, language: Language) -> Table:
    say, currency = language.text, result.currency
    columns = (
        Column(say("Option")),
        Column(say("Cost"), number=True),
        Column(say("Range"), number=True),
        Column(say("Dearer than the cheapest by"), number=True),
        Column(say("Range"), number=True),
    )
    rows = tuple(
        (
            Cell(say(OPTION_NAMES[each.option])),
            Cell(amount(each.cost.value, currency, language)),
            Cell(amounts(each.cost, currency, language)),
            Cell(amount(each.dearer.value, currency, language)),
            Cell(amounts(each.dearer, currency, language)),
        )
        for each in result.costs
    )
    caption = say(
        "A cost below zero earns. Each taker beyond those who ask now brings in {margin}.",
        margin=amount(result.margin.value, currency, language),
    )
    return Table(columns, rows, caption)


def _moods(result: ComplaintCost, language: Language) -> tuple[Block, ...]:
    """Mood as it was given: no sum of money is made of it."""
    if not any(each.mood for each in result.costs):
        return ()
    say = language.text
    columns = (
        Column(say("Option")),
        Column(say("Mood"), number=True),
        Column(say("Range"), number=True),
        Column(say("Unit")),
        Column(say("Source")),
        Column(say("Note")),
    )
    rows = tuple(
        (Cell(say(OPTION_NAMES[each.option])), *_mood(each.mood, language))
        for each in result.costs
        if each.mood is not None
    )
    text = say("Nerves and mood are kept beside the money; nothing turns them into it.")
    return (Paragraph(text), Table(columns, rows))


def _mood(mood: Input, language: Language) -> tuple[Cell, ...]:
    def told(value: float | None) -> str:
        return "–" if value is None else _number(value, language)

    ends = "–" if mood.low == mood.high else f"{told(mood.low)}…{told(mood.high)}"
    return (Cell(told(mood.value)), Cell(ends), Cell(mood.unit), Cell(mood.source), Cell(mood.note))


_WORDS = {
    Option.ARGUING: N_("then arguing is cheaper"),
    Option.GIVING_IN: N_("then giving in is cheaper"),
    Option.SELLING: N_("then selling it is cheaper"),
}


def _reaches(result: ComplaintCost, language: Language) -> tuple[Block, ...]:
    say = language.text
    columns = (
        Column(say("Input")),
        Column(say("Given"), number=True),
        Column(say("The cheapest from"), number=True),
        Column(say("Below that")),
        Column(say("The cheapest up to"), number=True),
        Column(say("Beyond that")),
    )
    rows = tuple(_reach(each, result, language) for each in result.reaches)
    text = say(
        "How far each input may move by itself, the others standing still, before another option "
        "than {option} is the cheapest. A dash: however far.",
        option=say(OPTION_NAMES[result.cheapest]),
    )
    return (Paragraph(text), Table(columns, rows))


def _reach(each: Reach, result: ComplaintCost, language: Language) -> tuple[Cell, ...]:
    say = language.text

    def told(value: float | None) -> Cell:
        return Cell("–" if value is None else _value(each.name, value, result, language))

    return (
        Cell(say(INPUT_NAMES[each.name])),
        told(each.given),
        told(each.low),
        Cell("–" if each.below is None else say(_WORDS[each.below])),
        told(each.high),
        Cell("–" if each.above is None else say(_WORDS[each.above])),
    )


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
    columns = (
        Column(say("Input")),
        Column(say("Value"), number=True),
        Column(say("Range"), number=True),
        Column(say("Unit")),
        Column(say("Source")),
        Column(say("Note")),
    )
    rows = tuple(
        (
            Cell(say(INPUT_NAMES[each.name])),
            Cell(_value(each.name, each.value or 0.0, result, language)),
            Cell(_ends(each, result, language)),
            Cell(each.unit),
            Cell(each.source),
            Cell(each.note),
        )
        for each in result.inputs
    )
    return Table(columns, rows)


def _ends(each: Input, result: ComplaintCost, language: Language) -> str:
    if each.low == each.high or each.low is None or each.high is None:
        return "–"
    low, high = (_value(each.name, end, result, language) for end in (each.low, each.high))
    return f"{low}…{high}"
