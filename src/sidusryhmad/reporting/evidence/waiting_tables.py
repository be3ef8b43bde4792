"""Tables of a report on waiting."""

from sidusryhmad.evidence.topics.waiting.lengths import Length
from sidusryhmad.evidence.topics.waiting.model import BY_NAME
from sidusryhmad.evidence.topics.waiting.results import Compared, Felt, Waiting
from sidusryhmad.evidence.topics.waiting.spoken import spoken, spoken_span
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.words import Words


def waits(result: Waiting, words: Words) -> Table:
    """Every wait: how long it lasts, what is told, how long it feels, how bad that is.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Situation")),
        Column(say("The change")),
        Column(say("Lasts"), number=True),
        Column(say("Told")),
        Column(say("Something to do")),
        Column(say("Put up with"), number=True),
        Column(say("Feels like"), number=True),
        Column(say("Points"), number=True),
        Column(say("Range"), number=True),
    )
    rows = tuple(_wait(each, words) for each in result.waits)
    caption = say(
        "A model's answer, not a measurement: points from 0 (no wait) to −3 (the scale's lowest "
        "grade), with the range over all parameters."
    )
    return Table(columns, rows, caption)


def _wait(each: Felt, words: Words) -> tuple[Cell, ...]:
    say, language = words.language.text, words.language
    told = say("yes") if each.told else say("no")
    if each.told and each.told_length is not None:
        told = spoken(each.told_length, language)
    return (
        Cell(": ".join(part for part in (each.stakeholder, each.situation) if part)),
        Cell(each.change or say("today")),
        Cell(spoken(each.length, language)),
        Cell(told),
        Cell(say("yes") if each.occupied else say("no")),
        Cell(spoken(each.tolerance, language)),
        Cell(spoken(each.perceived, language)),
        Cell(language.number(each.feeling, digits=1, signed=True)),
        Cell(span(*each.range, language)),
    )


def changes(result: Waiting, words: Words) -> Table:
    """What changing a wait does, and how long the new one may last.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say, language = words.language.text, words.language
    columns = (
        Column(say("Situation")),
        Column(say("The change")),
        Column(say("Against")),
        Column(say("Direct effect"), number=True),
        Column(say("Range"), number=True),
        Column(say("May last"), number=True),
        Column(say("Range of that"), number=True),
    )
    rows = tuple(
        (
            Cell(": ".join(part for part in (each.wait.stakeholder, each.wait.situation) if part)),
            Cell(each.wait.change),
            Cell(each.reference.change or say("today")),
            Cell(language.number(each.effect, digits=1, signed=True), words.tone(each.effect)),
            Cell(span(*each.range, language)),
            Cell(spoken(each.limit, language)),
            Cell(limits(each, words)),
        )
        for each in result.comparisons
    )
    caption = say(
        "May last: how long the new wait may take before the other one feels better, whoever is "
        "told being told the truth."
    )
    return Table(columns, rows, caption)


def limits(each: Compared, words: Words) -> str:
    """How long the new wait may last, as a range.

    Args:
        each: The comparison.
        words: The language.

    Returns:
        Such as ``3.5…9 days``.
    """
    low, high = (Length(end, each.limit.unit) for end in each.limit_range)
    return spoken_span(low, high, words.language)


def parameters(result: Waiting, words: Words) -> Table:
    """What each parameter alone does to each effect, the strongest first.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say, number = words.language.text, words.language.number
    columns = (
        Column(say("The change")),
        Column(say("Situation")),
        Column(say("Parameter")),
        Column(say("Lowest value"), number=True),
        Column(say("Effect there"), number=True),
        Column(say("Highest value"), number=True),
        Column(say("Effect there"), number=True),
        Column(say("Both feel alike at"), number=True),
    )
    rows = tuple(
        (
            Cell(each.wait.change),
            Cell(each.wait.situation),
            Cell(say(BY_NAME[moved.parameter].label)),
            Cell(number(moved.low)),
            Cell(number(moved.at_low, signed=True)),
            Cell(number(moved.high)),
            Cell(number(moved.at_high, signed=True)),
            Cell("–" if moved.turns is None else number(moved.turns)),
        )
        for each in result.comparisons
        for moved in each.moved
    )
    return Table(columns, rows, say("All other parameters as they are set."))
