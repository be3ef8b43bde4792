"""How a map came to be, told in words and tables."""

import re
from datetime import date

from sidusryhmad.analysis.versions.history import History, Step, Version
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.differences import kind_cell, value_text
from sidusryhmad.reporting.differences import table as differences_table
from sidusryhmad.reporting.document import Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.methods_words import status_cell
from sidusryhmad.reporting.words import Words

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def title(_: History, words: Words) -> str:
    """The report's title."""
    return words.language.text("How the map came to be")


def sections(result: History, words: Words) -> tuple[Section, ...]:
    """The answer, the versions, who moved, which strengths changed, everything else."""
    say = words.language.text
    blocks = [
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        Section(say("Versions"), (versions_table(result, words),)),
    ]
    if result.change is not None:
        blocks.append(_asked(result, words))
    if result.moves:
        blocks.append(Section(say("Who moved to another ring"), (_steps(result.moves, words),)))
    if result.strengths:
        heading = say("Which strengths changed")
        blocks.append(Section(heading, (_steps(result.strengths, words),)))
    labels = dict.fromkeys(step.label for step in result.steps)
    for label in labels:
        found = tuple(step.difference for step in result.steps if step.label == label)
        heading = say("Everything that is new in {label}", label=label_text(label, words))
        blocks.append(Section(heading, (differences_table(found, words, ""),)))
    return tuple(blocks)


def brief(result: History, words: Words) -> Section:
    """The short form: one paragraph and the versions."""
    heading = words.language.text("How the map came to be")
    return Section(heading, (Paragraph(_answer(result, words)), versions_table(result, words)))


def _answer(result: History, words: Words) -> str:
    return words.language.plural(
        "{count} version, from {first} to {last}: {moves} moves to another ring, {strengths} "
        "strengths changed, {all} differences in all.",
        "{count} versions, from {first} to {last}: {moves} moves to another ring, {strengths} "
        "strengths changed, {all} differences in all.",
        len(result.versions),
        first=label_text(result.versions[0].label, words),
        last=label_text(result.versions[-1].label, words),
        moves=len(result.moves),
        strengths=len(result.strengths),
        all=len(result.steps),
    )


def label_text(label: str, words: Words, *, short: bool = False) -> str:
    """A version's label; one that is a day as people write it.

    Args:
        label: The label; after a day may stand which of that day's versions it is, ``(2)``.
        words: The language.
        short: Whether it is to take little room.

    Returns:
        The label's text.
    """
    day, space, which = label.partition(" ")
    if not _DAY.fullmatch(day):
        return label
    try:
        return words.language.date(date.fromisoformat(day), short=short) + space + which
    except ValueError:
        return label


def versions_table(result: History, words: Words) -> Table:
    """The versions as a table.

    Args:
        result: The history.
        words: The language.

    Returns:
        A row for each, the oldest first.
    """
    say = words.language.text
    return table(
        result.versions,
        column(say("Version"), lambda each: label_text(each.label, words, short=True)),
        numbers(say("Stakeholders"), lambda each: str(each.stakeholders)),
        numbers(say("Influences"), lambda each: str(each.influences)),
        numbers(say("Differences"), _differences),
    )


def _differences(each: Version) -> str | None:
    return None if each.differences is None else str(each.differences)


def _steps(steps: tuple[Step, ...], words: Words) -> Table:
    say = words.language.text
    return table(
        steps,
        column(say("Version"), lambda step: label_text(step.label, words, short=True)),
        column(say("What"), lambda step: kind_cell(step.difference, words)),
        column(say("Who or what"), lambda step: step.difference.name),
        column(say("Before"), lambda step: _value(step, step.difference.before, words)),
        column(say("Now"), lambda step: _value(step, step.difference.after, words)),
    )


def _value(step: Step, value: object, words: Words) -> str:
    return value_text(value, step.difference, words)


def _asked(result: History, words: Words) -> Section:
    say = words.language.text
    change = words.service_map.change(result.change)
    people = dict.fromkeys(id_ for v in result.versions for id_ in v.totals or ())
    columns = (
        Column(say("Version")),
        Column(say("Verdict")),
        *(Column(result.names.get(id_, id_), number=True) for id_ in people),
        Column(say("Not there yet")),
    )
    rows = tuple(_then(version, tuple(people), result, words) for version in result.versions)
    heading = say("What the change would have done: {change}", change=change.name)
    told = say(
        "The direct effects of today, on the map of that time; whom they hit without being there "
        "yet is named. What the change edits on the map is left out."
    )
    return Section(heading, (Paragraph(told), Table(columns, rows)))


def _then(
    version: Version, people: tuple[str, ...], result: History, words: Words
) -> tuple[Cell, ...]:
    totals = version.totals or {}
    missing = ", ".join(result.names.get(id_, id_) for id_ in version.missing) or "–"
    return (
        Cell(label_text(version.label, words, short=True)),
        status_cell(version.status, words),
        *(words.cell(totals[id_]) if id_ in totals else Cell("–") for id_ in people),
        Cell(missing),
    )
