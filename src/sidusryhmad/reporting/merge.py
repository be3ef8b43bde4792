"""Two edits of a map put together, told in words and a table of what they disagree about."""

from collections.abc import Mapping
from typing import Any

from sidusryhmad.analysis.versions.merge import Conflict, Merge
from sidusryhmad.errors import N_
from sidusryhmad.reporting.document import Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.words import Words

_REASONS = {
    "changed": N_("both changed it; the first edit stands"),
    "removed": N_("one took it away, the other changed it; it stays"),
    "needed": N_("one took it away, the other needs it; it stays"),
}
_LONGEST = 80


def title(_: Merge, words: Words) -> str:
    """The report's title."""
    return words.language.text("Two edits put together")


def sections(result: Merge, words: Words) -> tuple[Section, ...]:
    """The answer, then what the edits disagree about."""
    answer = Section(words.language.text("Answer"), (Paragraph(_answer(result, words), lead=True),))
    if result.clean:
        return (answer,)
    heading = words.language.text("To be settled")
    return (answer, Section(heading, (table(result, words),)))


def brief(result: Merge, words: Words) -> Section:
    """The short form: one paragraph and one table."""
    found = () if result.clean else (table(result, words),)
    heading = words.language.text("Two edits put together")
    return Section(heading, (Paragraph(_answer(result, words)), *found))


def _answer(result: Merge, words: Words) -> str:
    if result.clean:
        return words.language.text("The two edits nowhere disagree; both are on the map.")
    return words.language.plural(
        "The two edits disagree in {count} place; both answers are listed, and nothing is lost.",
        "The two edits disagree in {count} places; both answers are listed, and nothing is lost.",
        len(result.conflicts),
    )


def table(result: Merge, words: Words) -> Table:
    """The conflicts as a table.

    Args:
        result: The merge.
        words: The language.

    Returns:
        A row for each.
    """
    say = words.language.text
    columns = (
        Column(say("Where")),
        Column(say("Before")),
        Column(say("First edit")),
        Column(say("Second edit")),
        Column(say("Why it is listed")),
    )
    rows = tuple(_row(conflict, words) for conflict in result.conflicts)
    return Table(columns, rows)


def _row(conflict: Conflict, words: Words) -> tuple[Cell, ...]:
    where = ": ".join(part for part in (conflict.id or conflict.section, conflict.key) if part)
    answers = (Cell(_shown(v, words)) for v in (conflict.base, conflict.ours, conflict.theirs))
    return (Cell(where), *answers, Cell(words.language.text(_REASONS[conflict.reason])))


def _shown(value: Any, words: Words) -> str:  # noqa: ANN401 - plain data
    if value is None:
        return "–"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return words.language.number(float(value), digits=0 if float(value).is_integer() else 2)
    if isinstance(value, Mapping):
        hidden = {key: "…" if key == "private" else item for key, item in value.items()}
        value = "; ".join(f"{key}: {_shown(item, words)}" for key, item in hidden.items())
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
