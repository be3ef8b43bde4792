"""The tables of a comparison."""

from collections.abc import Sequence

from sidusryhmad.analysis.compare.comparison import Alternative, Comparison
from sidusryhmad.reporting.certainty import percent
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.methods_words import status_cell
from sidusryhmad.reporting.words import Words

_NAMED = 3
_NEARLY_ALL = 0.995
"""Share of the draws that would be shown as more than 99%."""


def called(alternatives: Sequence[Alternative]) -> str:
    """Names of alternatives in a row."""
    return ", ".join(alternative.name for alternative in alternatives)


def _headed(alternative: Alternative, words: Words) -> str:
    """Rank and name."""
    name = words.language.text("Do nothing") if alternative.nothing else alternative.name
    return f"{alternative.rank}. {name}"


def order_table(result: Comparison, words: Words) -> Table:
    """Every alternative with its verdict and its worst-off, the best first.

    Args:
        result: The comparison.
        words: The language.

    Returns:
        One row an alternative, doing nothing among them.
    """
    say = words.language.text
    drawn = result.better is not None
    caption = say("Likert points, the best first. Good for all: the probability of that verdict.")
    return table(
        result.alternatives,
        column(say("Alternative"), lambda a: _headed(a, words)),
        column(say("Verdict"), lambda a: status_cell(a.status, words)),
        numbers(say("Good for all"), lambda a: _good(a, words)) if drawn else None,
        column(say("Worst off"), lambda a: _worst(result, a, words)),
        numbers(say("Sum"), lambda a: words.points(a.sum)),
        column(say("Who loses"), lambda a: _losing(result, a)),
        caption=caption if drawn else say("Likert points, the best first."),
    )


def _good(a: Alternative, words: Words) -> Cell:
    return _share(None if a.nothing else a.probability, words)


def _losing(result: Comparison, a: Alternative) -> str:
    return ", ".join(result.names[id_] for id_ in (*a.losers, *a.losers_outside)) or "–"


def information_table(result: Comparison, words: Words) -> Table:
    """What decides nothing, but is worth knowing.

    Args:
        result: The comparison.
        words: The language.

    Returns:
        One row an alternative.
    """
    say = words.language.text
    drawn = result.better is not None
    return table(
        result.alternatives,
        column(say("Alternative"), lambda a: _headed(a, words)),
        column(say("Dominated by"), lambda a: _dominating(result, a, words)),
        column(say("Nash's product"), lambda a: _nash(result, a, words)),
        numbers(say("Comes first"), lambda a: _share(a.first, words)) if drawn else None,
        caption=say(
            "For information. Dominated: under another one somebody in the inner circle is better "
            "off and nobody there worse. Nash's product of gains is not defined where those in "
            "brackets do not gain."
        ),
    )


def circle_table(result: Comparison, words: Words) -> Table:
    """Everybody of the inner circle under every alternative.

    Args:
        result: The comparison.
        words: The language.

    Returns:
        One row a stakeholder, in file order; who is new comes last.
    """
    say = words.language.text
    ids = dict.fromkeys((*result.inner_circle, *(i for a in result.changes for i in a.totals)))
    columns = (
        Column(say("Stakeholder")),
        *(Column(_headed(a, words), number=True) for a in result.changes),
    )
    rows = tuple(
        (Cell(result.names[id_]), *(_total(a, id_, words) for a in result.changes)) for id_ in ids
    )
    return Table(columns, rows, say("Totals of the inner circle in Likert points"))


def beating_table(result: Comparison, words: Words) -> Table:
    """How surely the worst-off fares better under one than under another.

    Args:
        result: The comparison, with draws.
        words: The language.

    Returns:
        One row and one column an alternative.
    """
    say = words.language.text
    columns = (
        Column(say("Alternative")),
        *(Column(_headed(a, words), number=True) for a in result.alternatives),
    )
    rows = tuple(
        (
            Cell(_headed(a, words)),
            *(_beats(result, a, b, words) for b in result.alternatives),
        )
        for a in result.alternatives
    )
    caption = say(
        "Probability that whoever is worst off in the inner circle fares better under the row than "
        "under the column. A draw in which both are equal counts half; “equal” where (nearly) all "
        "draws are so."
    )
    return Table(columns, rows, caption)


def _beats(result: Comparison, row: Alternative, column: Alternative, words: Words) -> Cell:
    if result.ties and result.ties[row.id].get(column.id, 0.0) >= _NEARLY_ALL:
        return Cell(words.language.text("equal"), "quiet")
    return _share((result.better or {})[row.id].get(column.id), words)


def _share(value: float | None, words: Words) -> Cell:
    return Cell("–", "quiet") if value is None else Cell(percent(words, value))


def _worst(result: Comparison, alternative: Alternative, words: Words) -> Cell:
    worst, lowest = alternative.worst, alternative.lowest
    if worst is None or lowest is None or alternative.nothing:
        return Cell("–", "quiet")
    if worst in alternative.removed:
        gone = words.language.text("{name}, removed", name=result.names[worst])
        return Cell(gone, "quiet")
    return Cell(f"{result.names[worst]} {words.total(lowest)}", words.tone(lowest))


def _total(alternative: Alternative, id_: str, words: Words) -> Cell:
    if id_ in alternative.totals:
        return words.cell(alternative.totals[id_])
    gone = words.language.text("removed")
    return Cell(gone if id_ in alternative.removed else "–", "quiet")


def _dominating(result: Comparison, alternative: Alternative, words: Words) -> str:
    found = [result.of(id_) for id_ in alternative.dominated_by]
    return ", ".join(_headed(a, words) for a in found) or "–"


def _nash(result: Comparison, alternative: Alternative, words: Words) -> Cell:
    if alternative.nash is not None:
        shown = "–" if alternative.nothing else words.language.number(alternative.nash, digits=3)
        return Cell(shown)
    if alternative.nothing or not alternative.order:
        return Cell("–", "quiet")
    return Cell(f"– ({_named(result, alternative.unhelped, words)})", "quiet")


def _named(result: Comparison, ids: Sequence[str], words: Words) -> str:
    """Names in a row; beyond three the rest as a number, the next table shows them all."""
    names = [result.names[id_] for id_ in ids[:_NAMED]]
    more = len(ids) - len(names)
    if more:
        names.append(words.language.text("{count} more", count=more))
    return ", ".join(names) or "–"
