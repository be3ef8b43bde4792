"""Wants told in words and tables."""

from collections.abc import Iterator

from sidusryhmad.evidence.topics.wants.judged import (
    CATEGORIES,
    CONSCIOUS,
    DECEPTION,
    INVISIBLE,
    SUBCONSCIOUS,
    UNKNOWN,
)
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.evidence.topics.wants.spending import Spending
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.evidence.numbers import percent
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.evidence.wants_tables import counts, efforts, listed
from sidusryhmad.reporting.evidence.wants_words import amount, bounds, whose
from sidusryhmad.reporting.words import Words

_FEW = 6


def title(_: Wants, words: Words) -> str:
    """The report's title."""
    return words.language.text("What is wanted, and where the effort goes")


def sections(result: Wants, words: Words) -> tuple[Section, ...]:
    """Answer, picture, wants, stakeholders, effort, what is met by none, what was not asked."""
    say = words.language.text
    caption = say("Wants by the two questions; those that a change meets have a heavy border.")
    return (
        answer_section(tuple(answers(result, words)), words),
        picture_section(result, words, caption),
        Section(say("The wants"), (listed(result, words),) if result.wants else ()),
        Section(say("By stakeholder"), (counts(result, words),) if result.wants else ()),
        Section(say("Where the effort goes"), _spending(result, words)),
        Section(say("Met by no change"), _unmet(result, words)),
        Section(say("What was not asked"), _open(result, words)),
        grounds_section(result, words),
    )


def answers(result: Wants, words: Words) -> Iterator[str]:
    """The answer in a few sentences, the most important one first."""
    for each in result.spending:
        if each.on_none:
            yield _wasted(each, result, words)
    yield _counted(result, words)
    for each in result.spending:
        if each.unvoiced.count:
            yield _unvoiced(each, result, words)
    names = {want.id: want for want in result.wants}
    open_ = [names[id_] for id_ in result.unmet if names[id_].adds_value]
    if open_ and result.spending:
        yield words.language.text(
            "Adding value, but met by no change: {names}.",
            names=", ".join(map(whose, open_[:_FEW])) + (" …" if open_[_FEW:] else ""),
        )


def _wasted(each: Spending, result: Wants, words: Words) -> str:
    names = {want.id: want for want in result.wants}
    on = [
        names[entry.want]
        for entry in each.entries
        if entry.want and entry.effort and names[entry.want].adds_value is False
    ]
    text = words.language.text(
        "{share} of the effort of {change} goes to wants that add no value ({part} of {total} "
        "{unit}): {names}.",
        share=percent(each.wasted, words.language),
        change=each.name,
        part=amount(each.on_none, words.language),
        total=amount(each.total, words.language),
        unit=result.effort_unit or words.language.text("units of effort"),
        names=", ".join(map(whose, on)),
    )
    if not each.unsaid:
        return text
    left = words.language.plural(
        "That counts the effort that was said; of {count} more entry nobody said it.",
        "That counts the effort that was said; of {count} more entries nobody said it.",
        each.unsaid,
    )
    return f"{text} {left}"


def _counted(result: Wants, words: Words) -> str:
    found = result.whole.counts
    if not result.wants:
        return words.language.text("No want of the table fits anybody on the map.")
    text = words.language.plural(
        "{count} want: conscious {conscious}, subconscious {subconscious}, deception {deception}, "
        "invisible {invisible}, not known {unknown}.",
        "{count} wants: conscious {conscious}, subconscious {subconscious}, deception "
        "{deception}, invisible {invisible}, not known {unknown}.",
        len(result.wants),
        conscious=found[CONSCIOUS],
        subconscious=found[SUBCONSCIOUS],
        deception=found[DECEPTION],
        invisible=found[INVISIBLE],
        unknown=found[UNKNOWN],
    )
    if not result.whole.felt:
        return text
    felt = words.language.text(
        "{emotional} of the {felt} asked about it rest on feeling.",
        emotional=result.whole.emotional,
        felt=result.whole.felt,
    )
    return f"{text} {felt}"


def _unvoiced(each: Spending, result: Wants, words: Words) -> str:
    names = {want.id: want for want in result.wants}
    met = [names[entry.want] for entry in each.entries if entry.want]
    said = [want for want in met if want.category == SUBCONSCIOUS]
    names_said = ", ".join(map(whose, said))
    if each.unvoiced.count == each.unvoiced.unsaid:
        return words.language.text(
            "{change} earns value that nobody voiced: {names}.", change=each.name, names=names_said
        )
    return words.language.text(
        "{change} earns value that nobody voiced ({value} points of worth): {names}.",
        change=each.name,
        value=bounds(each.unvoiced, words.language),
        names=names_said,
    )


def _spending(result: Wants, words: Words) -> tuple[Block, ...]:
    if not result.spending:
        return ()
    blocks: list[Block] = [efforts(result, words)]
    if result.silent:
        text = words.language.text(
            "These changes say nothing of wants: {names}.", names=", ".join(result.silent)
        )
        blocks.append(Paragraph(text))
    return tuple(blocks)


def _unmet(result: Wants, words: Words) -> tuple[Block, ...]:
    names = {want.id: want for want in result.wants}
    groups = {
        words.language.text("Add value"): [i for i in result.unmet if names[i].adds_value],
        words.language.text("Not known whether they add value"): [
            i for i in result.unmet if names[i].adds_value is None
        ],
        words.language.text("Add none, so no effort is missing here"): [
            i for i in result.unmet if names[i].adds_value is False
        ],
    }
    told = {text: tuple(whose(names[id_]) for id_ in ids) for text, ids in groups.items()}
    return tuple(Bullets(lines, text) for text, lines in told.items() if lines)


def _open(result: Wants, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    asked = {
        "held": say("Do they hold or voice it?"),
        "adds_value": say("Does meeting it add value for them?"),
    }
    found = tuple(
        f"{whose(want)}: {' '.join(asked[key] for key in want.missing)}"
        for want in result.wants
        if want.category not in CATEGORIES
    )
    return (Bullets(found),) if found else ()
