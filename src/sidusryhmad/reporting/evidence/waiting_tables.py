"""Tables of a report on waiting."""

from sidusryhmad.evidence.topics.waiting.lengths import Length
from sidusryhmad.evidence.topics.waiting.model import BY_NAME
from sidusryhmad.evidence.topics.waiting.results import Compared, Felt, Waiting
from sidusryhmad.evidence.topics.waiting.sensitivity import Moved
from sidusryhmad.evidence.topics.waiting.spoken import spoken, spoken_span
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Cell, Table
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.words import Words


def waits(result: Waiting, words: Words) -> Table:
    """Every wait: how long it lasts, what is told, how long it feels, how bad that is."""
    say, language = words.language.text, words.language
    return table(
        result.waits,
        column(say("Situation"), _where),
        column(say("The change"), lambda each: each.change or say("today")),
        numbers(say("Lasts"), lambda each: spoken(each.length, language)),
        column(say("Told"), lambda each: _told(each, words)),
        column(say("Something to do"), lambda each: say("yes") if each.occupied else say("no")),
        numbers(say("Put up with"), lambda each: spoken(each.tolerance, language)),
        numbers(say("Feels like"), lambda each: spoken(each.perceived, language)),
        numbers(say("Points"), lambda each: language.number(each.feeling, digits=1, signed=True)),
        numbers(say("Range"), lambda each: span(*each.range, language)),
        caption=say(
            "A model's answer, not a measurement: points from 0 (no wait) to −3 (the scale's "
            "lowest grade), with the range over all parameters."
        ),
    )


def _where(each: Felt) -> str:
    return ": ".join(part for part in (each.stakeholder, each.situation) if part)


def _told(each: Felt, words: Words) -> str:
    if each.told and each.told_length is not None:
        return spoken(each.told_length, words.language)
    return words.language.text("yes") if each.told else words.language.text("no")


def changes(result: Waiting, words: Words) -> Table:
    """What changing a wait does, and how long the new one may last."""
    say, language = words.language.text, words.language
    return table(
        result.comparisons,
        column(say("Situation"), lambda each: _where(each.wait)),
        column(say("The change"), lambda each: each.wait.change),
        column(say("Against"), lambda each: each.reference.change or say("today")),
        numbers(say("Direct effect"), lambda each: _effect(each, words)),
        numbers(say("Range"), lambda each: span(*each.range, language)),
        numbers(say("May last"), lambda each: spoken(each.limit, language)),
        numbers(say("Range of that"), lambda each: limits(each, words)),
        caption=say(
            "May last: how long the new wait may take before the other one feels better, whoever "
            "is told being told the truth."
        ),
    )


def _effect(each: Compared, words: Words) -> Cell:
    text = words.language.number(each.effect, digits=1, signed=True)
    return Cell(text, words.tone(each.effect))


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
    """What each parameter alone does to each effect, the strongest first."""
    say, number = words.language.text, words.language.number
    return table(
        ((each.wait, moved) for each in result.comparisons for moved in each.moved),
        column(say("The change"), lambda row: row[0].change),
        column(say("Situation"), lambda row: row[0].situation),
        column(say("Parameter"), lambda row: say(BY_NAME[row[1].parameter].label)),
        numbers(say("Lowest value"), lambda row: number(row[1].low)),
        numbers(say("Effect there"), lambda row: number(row[1].at_low, signed=True)),
        numbers(say("Highest value"), lambda row: number(row[1].high)),
        numbers(say("Effect there"), lambda row: number(row[1].at_high, signed=True)),
        numbers(say("Both feel alike at"), lambda row: _turn(row[1], words)),
        caption=say("All other parameters as they are set."),
    )


def _turn(moved: Moved, words: Words) -> str | None:
    return None if moved.turns is None else words.language.number(moved.turns)
