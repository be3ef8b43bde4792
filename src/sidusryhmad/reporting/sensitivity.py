"""Which inputs cause the uncertainty, in words."""

from sidusryhmad.analysis.uncertainty.sobol import InputShare, Sensitivity
from sidusryhmad.reporting.certainty import input_in_words
from sidusryhmad.reporting.document import Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.words import Words

_VISIBLE = 0.01


def title(result: Sensitivity, words: Words) -> str:
    """The title of the report."""
    change = result.change.name
    return words.language.text("What the uncertainty comes from: {change}", change=change)


def sections(result: Sensitivity, words: Words) -> tuple[Section, ...]:
    """The answer, the table, and how to read it."""
    say = words.language.text
    if not result.variance:
        nothing = say("Nothing in the input is uncertain for this total.")
        return (Section(say("Answer"), (Paragraph(nothing, lead=True),)),)
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        Section(say("Inputs"), (_table(result, words), Paragraph(_reading(result, words)))),
    )


def _answer(result: Sensitivity, words: Words) -> str:
    strongest = result.inputs[0]
    who = words.language.text("the worst-off of the inner circle")
    if result.target is not None:
        who = words.name(result.target)
    return words.language.text(
        "How {who} fares varies by {points} points (standard deviation); most of it comes from "
        "{input}: {share}% of the variance.",
        who=who,
        points=words.language.number(result.variance**0.5),
        input=_named(words, strongest),
        share=words.language.number(100 * strongest.total, digits=0),
    )


def _named(words: Words, share: InputShare) -> str:
    if share.kind == "rater":
        return words.language.text("which raters are asked")
    name = input_in_words(words, share)
    if share.kind == "exists":
        return words.language.text("whether {influence} is there", influence=name)
    return name


def _table(result: Sensitivity, words: Words) -> Table:
    say = words.language.text
    columns = (
        Column(say("Input")),
        Column(say("Alone"), number=True),
        Column(say("With others"), number=True),
    )
    rows = tuple(
        (
            Cell(_named(words, share)),
            Cell(words.language.number(100 * max(0.0, share.first), digits=0) + "%"),
            Cell(words.language.number(100 * max(0.0, share.total), digits=0) + "%"),
        )
        for share in result.inputs
        if share.total >= _VISIBLE
    )
    caption = say(
        "Share of the variance that an input causes alone, and together with others; inputs below "
        "one per cent are left out."
    )
    return Table(columns, rows, caption)


def _reading(result: Sensitivity, words: Words) -> str:
    return words.language.text(
        "Sobol indices from {runs} runs (seed {seed}); they are estimates over the stated priors.",
        runs=words.language.number(result.runs, digits=0),
        seed=str(result.seed),
    )
