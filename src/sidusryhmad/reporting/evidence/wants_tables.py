"""The tables of a report on wants: the wants, their counts, the effort."""

from sidusryhmad.evidence.topics.wants.judged import CATEGORIES, UNKNOWN, Judged, Tally
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.evidence.topics.wants.spending import Spending
from sidusryhmad.reporting.document import Cell, Column, Table, Tone
from sidusryhmad.reporting.evidence.numbers import percent
from sidusryhmad.reporting.evidence.wants_words import (
    CATEGORY_WORDS,
    amount,
    answer,
    bounds,
    kind,
)
from sidusryhmad.reporting.words import Words


def listed(result: Wants, words: Words) -> Table:
    """Every want with its answers and its kind.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Want")),
        Column(say("Whose")),
        Column(say("Held or voiced")),
        Column(say("Adds value")),
        Column(say("Kind")),
        Column(say("Worth"), number=True),
        Column(say("n"), number=True),
        Column(say("Met by")),
    )
    rows = tuple(_want(want, words) for want in result.wants)
    caption = say("Worth from 0 to 3; n: how many people were asked, a dash where nobody said.")
    return Table(columns, rows, caption)


def _want(want: Judged, words: Words) -> tuple[Cell, ...]:
    language = words.language
    tones: dict[bool | None, Tone] = {True: "gain", False: "loss", None: "quiet"}
    worth = "–" if want.worth is None else amount(want.worth.value, language)
    return (
        Cell(want.name),
        Cell(want.stakeholder or "–"),
        Cell(answer(want.held, language)),
        Cell(answer(want.adds_value, language), tones[want.adds_value]),
        Cell(kind(want, language)),
        Cell(worth),
        Cell("–" if want.n is None else language.number(want.n, digits=0)),
        Cell(", ".join(want.met_by) or "–"),
    )


def counts(result: Wants, words: Words) -> Table:
    """How many wants of each kind everybody has.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table, with all together in the last row.
    """
    say = words.language.text
    kinds = (*CATEGORIES, UNKNOWN)
    columns = (
        Column(say("Whose")),
        *(Column(say(CATEGORY_WORDS[each]), number=True) for each in kinds),
        Column(say("judged (n)"), number=True),
        Column(say("add value"), number=True),
        Column(say("emotional"), number=True),
    )
    nobody = say("nobody said whose")
    rows = [_tally(each, each.stakeholder or nobody, words) for each in result.tallies]
    caption = say(
        "Add value: share of the judged wants. Emotional: how many of those that were asked about."
    )
    return Table(columns, (*rows, _tally(result.whole, say("together"), words)), caption)


def _tally(each: Tally, name: str, words: Words) -> tuple[Cell, ...]:
    number = words.language.number
    adding = each.counts["conscious"] + each.counts["subconscious"]
    share = adding / each.judged if each.judged else None
    felt = f"{each.emotional} / {each.felt}" if each.felt else "–"
    return (
        Cell(name),
        *(Cell(number(count, digits=0)) for count in each.counts.values()),
        Cell(number(each.judged, digits=0)),
        Cell(percent(share, words.language, 0)),
        Cell(felt),
    )


def efforts(result: Wants, words: Words) -> Table:
    """Where the effort of each change goes, and what value it brings.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Change")),
        Column(say("On value"), number=True),
        Column(say("On none"), number=True),
        Column(say("Not known"), number=True),
        Column(say("Without a want"), number=True),
        Column(say("Of it on none"), number=True),
        Column(say("Effort unsaid"), number=True),
        Column(say("Value voiced"), number=True),
        Column(say("Value unvoiced"), number=True),
    )
    rows = tuple(_spending(each, words) for each in result.spending)
    unit = result.effort_unit or say("units of effort")
    caption = say(
        "Effort in {unit}; value in points of worth times the share met, between two bounds where "
        "nobody said how much is met. Effort unsaid: wants met of which nobody said the effort.",
        unit=unit,
    )
    return Table(columns, rows, caption)


def _spending(each: Spending, words: Words) -> tuple[Cell, ...]:
    language = words.language
    sums = (each.on_value, each.on_none, each.on_unknown, each.without_want)
    return (
        Cell(each.name),
        *(Cell(amount(value, language)) for value in sums),
        Cell(percent(each.wasted, language, 0)),
        Cell(language.number(each.unsaid, digits=0)),
        Cell(bounds(each.voiced, language)),
        Cell(bounds(each.unvoiced, language)),
    )
