"""What differs between two versions of a map, told in words and tables."""

from sidusryhmad.analysis.versions.diff import Diff
from sidusryhmad.reporting.differences import KIND_WORDS, SECTION_WORDS, table
from sidusryhmad.reporting.document import Paragraph, Section
from sidusryhmad.reporting.words import Words


def title(_: Diff, words: Words) -> str:
    """The report's title."""
    return words.language.text("What differs between the two versions?")


def sections(result: Diff, words: Words) -> tuple[Section, ...]:
    """The answer, then each part of the map in which something differs."""
    parts = [
        (heading, tuple(d for d in result.differences if d.section == section))
        for section, heading in SECTION_WORDS.items()
    ]
    told = tuple(
        Section(words.language.text(heading), (table(found, words, ""),))
        for heading, found in parts
        if found
    )
    return (
        Section(words.language.text("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        *told,
    )


def brief(result: Diff, words: Words) -> Section:
    """The short form: one paragraph and one table."""
    heading = words.language.text("What differs between the two versions?")
    found = (table(result.differences, words, ""),) if result.differences else ()
    return Section(heading, (Paragraph(_answer(result, words)), *found))


def _answer(result: Diff, words: Words) -> str:
    if result.equal:
        return words.language.text("The two versions say the same.")
    counted = ", ".join(
        f"{words.language.text(KIND_WORDS[kind])} {count}" for kind, count in result.counts.items()
    )
    return words.language.plural(
        "{count} difference: {kinds}.",
        "{count} differences: {kinds}.",
        len(result.differences),
        kinds=counted,
    )
