"""What reports on evidence share: what they rest on, and what they suggest for the map."""

from dataclasses import replace

from sidusryhmad.errors import N_, Fault, fault_line, place_text
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.formats.format import Remark
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.evidence.numbers import count, span
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.words import Words

_VALUES = {
    "attitude": N_("attitude"),
    "today": N_("how things stand today"),
    "power": N_("power"),
    "interest": N_("interest"),
    "effect": N_("direct effect"),
    "strength": N_("strength"),
}


def answer_section(sentences: tuple[str, ...], words: Words) -> Section:
    """The answer: its first sentence leads.

    Args:
        sentences: At least one.
        words: The language.

    Returns:
        The section.
    """
    lead, *rest = sentences
    blocks = (Paragraph(lead, lead=True), *map(Paragraph, rest))
    return Section(words.language.text("Answer"), blocks)


def with_cautions(
    sections: tuple[Section, ...], result: EvidenceResult, words: Words
) -> tuple[Section, ...]:
    """A report whose answer says, right after its lead, what rows it leaves out or may misread.

    Args:
        sections: The report's sections, the answer first.
        result: What it tells.
        words: The language.

    Returns:
        The sections; as they were where no row was left out and nothing looks like a slip.
    """
    blocks = (*_left_out(result, words), *_doubts(result, words))
    if not blocks or not sections:
        return sections
    answer, *rest = sections
    lead, *others = answer.blocks
    return (replace(answer, blocks=(lead, *blocks, *others)), *rest)


def _left_out(result: EvidenceResult, words: Words) -> tuple[Block, ...]:
    missing = result.grounds.rows_left_out
    text = words.language.plural(
        "{count} faulty row was left out; the answer speaks of the others alone (listed below).",
        "{count} faulty rows were left out; the answer speaks of the others alone (listed below).",
        missing,
    )
    return (Paragraph(text),) if missing else ()


def _doubts(result: EvidenceResult, words: Words) -> tuple[Block, ...]:
    """What was counted as it stands, and may be a slip."""
    doubts = [remark for remark in result.grounds.remarks if remark.kind == "doubtful"]
    if not doubts:
        return ()
    texts = tuple(remark_text(remark, words) for remark in doubts)
    return (Bullets(texts, words.language.text("Please check; it was counted as it stands")),)


def picture_section(result: EvidenceResult, words: Words, caption: str) -> Section:
    """The result's picture.

    Args:
        result: A result that has one.
        words: The language.
        caption: What it shows.

    Returns:
        The section.
    """
    return Section(words.language.text("Picture"), (figure(result, words, caption),))


def grounds_section(result: EvidenceResult, words: Words, *choices: str) -> Section:
    """What a finding rests on: rows, assumptions, methods, what was left out or not read.

    Args:
        result: The result.
        words: The language.
        choices: How to ask otherwise, for whoever makes the report.

    Returns:
        The section.
    """
    say = words.language.text
    grounds = result.grounds
    blocks: list[Block] = [Paragraph(_read(result, words))] if grounds.n else []
    titles = [say("Title in the file: {title}", title=title) for title in grounds.titles]
    blocks += map(Paragraph, titles)
    if grounds.assumptions:
        texts = tuple(map(words.message, grounds.assumptions))
        blocks.append(Bullets(texts, say("Assumptions")))
    if grounds.methods:
        texts = tuple(map(words.message, grounds.methods))
        blocks.append(Bullets(texts, say("Methods and their sources")))
    if choices:
        blocks.append(Bullets(choices, say("To make this report otherwise")))
    if grounds.left_out:
        texts = tuple(_fault(fault, words) for fault in grounds.left_out)
        blocks.append(Bullets(texts, say("Rows left out")))
    if read := [remark for remark in grounds.remarks if remark.kind != "doubtful"]:
        texts = tuple(remark_text(remark, words) for remark in read)
        blocks.append(Bullets(texts, say("In reading")))
    return Section(say("What it rests on"), tuple(blocks))


def suggestion_section(result: EvidenceResult, words: Words) -> tuple[Section, ...]:
    """What the evidence suggests for the map; no section where it suggests nothing.

    Args:
        result: The result.
        words: The language.

    Returns:
        No section or one.
    """
    if not result.suggestions:
        return ()
    say, language = words.language.text, words.language
    told = table(
        result.suggestions,
        column(say("Whose"), _whose),
        column(say("What"), lambda each: say(_VALUES[each.of])),
        numbers(say("Value"), lambda each: language.number(each.value, digits=1, signed=True)),
        numbers(say("Range"), lambda each: each.range and span(*each.range, language)),
        numbers(say("n"), lambda each: count(each.n, language)),
        column(say("When"), lambda each: None if each.when is None else language.say(each.when)),
    )
    text = say(
        "These values could stand on the map, in Likert points. Nothing that somebody rated by "
        "hand is replaced by them: where both are there and differ, the map shows them side by "
        "side."
    )
    return (Section(say("What it suggests for the map"), (Paragraph(text), told)),)


def _whose(each: Suggestion) -> str:
    whose = f"{each.from_} → {each.to}" if each.of == "strength" else each.stakeholder
    return f"{whose} ({each.change})" if each.change else whose


def _read(result: EvidenceResult, words: Words) -> str:
    source = result.grounds.source
    if source:
        return words.language.plural(
            "{count} row of {source}.", "{count} rows of {source}.", result.grounds.n, source=source
        )
    return words.language.plural("{count} row.", "{count} rows.", result.grounds.n)


def _fault(fault: Fault, words: Words) -> str:
    return fault_line(fault, words.language.say)


def remark_text(remark: Remark, words: Words) -> str:
    """A remark of a reader with its place.

    Args:
        remark: The remark.
        words: The language.

    Returns:
        One line.
    """
    where = [words.language.say(place) for place in place_text(remark.place)]
    return ": ".join([*where, words.language.say(remark.message)])
