"""The tables of a report on wants: the wants, their counts, the effort."""

from sidusryhmad.evidence.topics.wants.judged import CATEGORIES, UNKNOWN, Judged, Tally
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Cell, Table, Tone
from sidusryhmad.reporting.evidence.numbers import count, percent
from sidusryhmad.reporting.evidence.wants_words import (
    CATEGORY_WORDS,
    amount,
    answer,
    bounds,
    kind,
)
from sidusryhmad.reporting.words import Words


def listed(result: Wants, words: Words) -> Table:
    """Every want with its answers and its kind."""
    say, language = words.language.text, words.language
    return table(
        result.wants,
        column(say("Want"), lambda want: want.name),
        column(say("Whose"), lambda want: want.stakeholder or "–"),
        column(say("Held or voiced"), lambda want: answer(want.held, language)),
        column(say("Adds value"), lambda want: _value(want, words)),
        column(say("Kind"), lambda want: kind(want, language)),
        numbers(say("Worth"), lambda want: _worth(want, words)),
        numbers(say("n"), lambda want: count(want.n, language)),
        column(say("Met by"), lambda want: ", ".join(want.met_by) or "–"),
        caption=say("Worth from 0 to 3; n: how many people were asked, a dash where nobody said."),
    )


def _value(want: Judged, words: Words) -> Cell:
    tones: dict[bool | None, Tone] = {True: "gain", False: "loss", None: "quiet"}
    return Cell(answer(want.adds_value, words.language), tones[want.adds_value])


def _worth(want: Judged, words: Words) -> str | None:
    return None if want.worth is None else amount(want.worth.value, words.language)


def counts(result: Wants, words: Words) -> Table:
    """How many wants of each kind everybody has; all together in the last row."""
    say, language = words.language.text, words.language

    def counted(kind: str) -> Told[Tally]:
        return numbers(say(CATEGORY_WORDS[kind]), lambda each: count(each.counts[kind], language))

    return table(
        (*result.tallies, result.whole),
        column(say("Whose"), lambda each: _whose(each, result, words)),
        *(counted(kind) for kind in (*CATEGORIES, UNKNOWN)),
        numbers(say("judged (n)"), lambda each: count(each.judged, language)),
        numbers(say("add value"), lambda each: percent(_adding(each), language, 0)),
        numbers(
            say("emotional"), lambda each: f"{each.emotional} / {each.felt}" if each.felt else None
        ),
        caption=say(
            "Add value: share of the judged wants. Emotional: how many of those that were asked "
            "about."
        ),
    )


def _whose(each: Tally, result: Wants, words: Words) -> str:
    say = words.language.text
    if each is result.whole:
        return say("together")
    return each.stakeholder or say("nobody said whose")


def _adding(each: Tally) -> float | None:
    adding = each.counts["conscious"] + each.counts["subconscious"]
    return adding / each.judged if each.judged else None


def efforts(result: Wants, words: Words) -> Table:
    """Where the effort of each change goes, and what value it brings."""
    say, language = words.language.text, words.language
    unit = result.effort_unit or say("units of effort")
    return table(
        result.spending,
        column(say("Change"), lambda each: each.name),
        numbers(say("On value"), lambda each: amount(each.on_value, language)),
        numbers(say("On none"), lambda each: amount(each.on_none, language)),
        numbers(say("Not known"), lambda each: amount(each.on_unknown, language)),
        numbers(say("Without a want"), lambda each: amount(each.without_want, language)),
        numbers(say("Of it on none"), lambda each: percent(each.wasted, language, 0)),
        numbers(say("Effort unsaid"), lambda each: count(each.unsaid, language)),
        numbers(say("Value voiced"), lambda each: bounds(each.voiced, language)),
        numbers(say("Value unvoiced"), lambda each: bounds(each.unvoiced, language)),
        caption=say(
            "Effort in {unit}; value in points of worth times the share met, between two bounds "
            "where nobody said how much is met. Effort unsaid: wants met of which nobody said the "
            "effort.",
            unit=unit,
        ),
    )
