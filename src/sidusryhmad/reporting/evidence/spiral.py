"""A spiral told in words: whether it feeds itself, what breaks it, what starts it."""

from collections.abc import Sequence
from math import ceil

from sidusryhmad.evidence.topics.spiral.results import Link, Spiral, Start
from sidusryhmad.evidence.topics.spiral.rows import FACTORS
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import count, span
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.words import Words


def title(_: Spiral, words: Words) -> str:
    """The report's title."""
    return words.language.text("Does the spiral feed itself?")


def sections(result: Spiral, words: Words) -> tuple[Section, ...]:
    """Answer, picture, links, what starts it, the reverse, what it suggests, grounds."""
    say = words.language.text
    caption = say("The factors and what leads from one to the next.")
    return (
        answer_section(answers(result, words), words),
        picture_section(result, words, caption),
        Section(say("The links"), (_links(result, words),)),
        Section(say("What breaks it"), _breaks(result, words)),
        Section(say("What starts it"), _starts(result, words)),
        Section(say("The same spiral downwards"), _reverse(result, words)),
        *suggestion_section(result, words),
        grounds_section(result, words),
    )


def answers(result: Spiral, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    say, number = words.language.text, words.language.number
    found = [_lead(result, words)]
    if result.gain.amplified is not None and result.on_map is not None:
        text = say(
            "On its own, without anybody else: of every point, {back} come back after one round; "
            "over all rounds one point grows to {amplified}.",
            back=number(result.gain.value, digits=2, signed=True),
            amplified=number(result.gain.amplified, digits=2),
        )
        found.append(text)
    elif result.gain.amplified is not None:
        text = say(
            "Of every point, {back} come back after one round; over all rounds one point grows to "
            "{amplified}.",
            back=number(result.gain.value, digits=2, signed=True),
            amplified=number(result.gain.amplified, digits=2),
        )
        found.append(text)
    if result.starts and result.starts[0].least > 0:
        best = factor(result.starts[0].factor, words)
        found.append(
            say("A push does most for all of them where it starts: {factor}.", factor=best)
        )
    if result.on_map is not None:
        text = say(
            "On this map the gain is {gain}. It differs from that of the loop on its own because "
            "there each link passes on only a part (the carry-over) and whoever it reaches listens "
            "to others besides; round the loop these parts are multiplied.",
            gain=number(result.on_map, digits=4, signed=True),
        )
        found.append(text)
    return tuple(found)


def factor(name: str, words: Words) -> str:
    """A factor's name: one of the five in the reader's language, else as it was given."""
    return words.language.text(FACTORS[name]) if name in FACTORS else name


def _lead(result: Spiral, words: Words) -> str:
    say, gain = words.language.text, result.gain
    if gain.polarity == "reinforcing":
        return say("The loop feeds itself, upwards as downwards.")
    if gain.polarity == "balancing":
        return say("The loop turns against itself: what rises comes back as a fall.")
    if gain.polarity == "broken":
        return say("The loop is broken: nothing comes back to where it started.")
    if gain.low >= 0:
        return say(
            "The loop feeds itself if it closes at all: the weakest link believed is nought."
        )
    return say("Whether the loop feeds itself is open: its links may go either way.")


def _named(link: Link, words: Words) -> str:
    return f"{factor(link.factor, words)} → {factor(link.moves, words)}"


def _links(result: Spiral, words: Words) -> Table:
    say, number = words.language.text, words.language.number
    gain = result.gain
    told = {
        "gain": number(gain.value, digits=2, signed=True),
        "span": span(gain.low, gain.high, words.language, digits=2),
    }
    caption = say("The gain of the loop as it is: {gain} ({span}).", **told)
    if result.on_map is not None:
        caption = say(
            "All gains here are those of the loop on its own, not on the map; as it is: {gain} "
            "({span}).",
            **told,
        )
    return table(
        result.links,
        column(say("Link"), lambda link: _named(link, words)),
        numbers(say("Strength"), lambda link: number(link.strength, digits=1, signed=True)),
        numbers(say("Range"), lambda link: _range(link, words)),
        numbers(
            say("Gain, one point stronger (at most +3)"),
            lambda link: number(link.stronger, digits=2, signed=True),
        ),
        numbers(
            say("Gain, one point weaker (at least −3)"),
            lambda link: number(link.weaker, digits=2, signed=True),
        ),
        numbers(say("Months"), lambda link: count(link.months, words.language)),
        column(say("Why"), lambda link: link.why),
        caption=caption,
    )


def _range(link: Link, words: Words) -> str | None:
    return None if link.low == link.high else span(link.low, link.high, words.language)


def _breaks(result: Spiral, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    text = say(
        "A loop is no stronger than its weakest link: where one link is at nought, nothing comes "
        "back."
    )
    parts = (
        (result.weakest, say("The weakest link")),
        (result.breaking, say("Links that may be at nought or below, by their range")),
        (result.turning, say("Links that turn the direction round")),
    )
    lists = tuple(
        Bullets(tuple(_named(result.links[at], words) for at in found), heading)
        for found, heading in parts
        if found
    )
    return (Paragraph(text), *lists)


def _starts(result: Spiral, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    if not result.starts:
        return (Paragraph(say("What comes back is as large as what went out: no total exists.")),)
    blocks: list[Block] = [_totals(result, result.starts, 1, words)]
    if result.months is not None and result.settled is not None:
        text = say(
            "One round takes {months} months; at the latest after {all} months the effect is "
            "within 5% of what it ends up as.",
            months=float(result.months),
            all=float(result.months * (1 + ceil(result.settled))),
        )
        blocks.append(Paragraph(text))
    return tuple(blocks)


def _reverse(result: Spiral, words: Words) -> tuple[Block, ...]:
    if not result.starts or result.gain.polarity == "broken":
        return ()
    text = words.language.text(
        "The same links carry a loss round just as they carry a gain. A point lost where people "
        "leave, or where a price war begins, ends up as this:"
    )
    return (Paragraph(text), _totals(result, result.starts, -1, words))


def _totals(result: Spiral, starts: Sequence[Start], push: int, words: Words) -> Table:
    say = words.language.text
    head = say("One point more of") if push > 0 else say("One point less of")
    named = [factor(link.factor, words) for link in result.links]
    columns = (Column(head), *(Column(name, number=True) for name in named))
    rows = tuple(
        (Cell(factor(start.factor, words)), *(words.cell(push * total) for total in start.totals))
        for start in starts
    )
    return Table(columns, rows, say("What it ends up doing to each, in points, over all rounds."))
