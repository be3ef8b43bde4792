"""What several people said, as tables."""

from collections.abc import Iterable, Sequence

from sidusryhmad.analysis.workshop.agreement import Rater
from sidusryhmad.analysis.workshop.judgement import Judgement
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Table
from sidusryhmad.reporting.words import Words

_DASH = "–"


def item(each: Judgement, words: Words) -> str:
    """What was rated: ``A → B`` for an influence, ``change: A`` for an effect.

    Args:
        each: The judgement.
        words: The language.

    Returns:
        Its name.
    """
    if each.kind == "influence":
        return f"{words.name(each.source)} → {words.name(each.target)}"
    change = words.service_map.change(each.source)
    new = {person.id: person.name for person in change.edits.add.stakeholders}
    return f"{change.name}: {new.get(each.target) or words.name(each.target)}"


def span(each: Judgement, words: Words) -> str:
    """From the lowest to the highest answer."""
    low, high = _number(each.low, words), _number(each.high, words)
    return words.language.text("{low} to {high}", low=low, high=high)


def _number(value: float | None, words: Words) -> str:
    return _DASH if value is None else words.number(value)


def _size(value: float, words: Words) -> str:
    return words.number(value).removeprefix("+")


def judgement_table(judgements: Iterable[Judgement], words: Words) -> Table:
    """What was rated, a row each.

    Args:
        judgements: In the order in which to show them.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    return table(
        judgements,
        column(say("What"), lambda each: item(each, words)),
        column(say("Ratings"), lambda each: _said(each, words)),
        numbers(say("Range"), lambda each: _size(each.spread, words)),
        numbers(say("Middle half"), lambda each: _size(each.inner, words)),
        numbers(say("Median"), lambda each: _number(each.median, words)),
        numbers(say("Before"), lambda each: _number(each.before, words)),
        column(say("Sign in dispute"), lambda each: _dispute(each, words)),
    )


def _dispute(each: Judgement, words: Words) -> str:
    if not each.disputed:
        return words.language.text("no")
    plus, minus = (sum(sign * value > 0 for value in each.values) for sign in (1, -1))
    return words.language.text("{plus} say +, {minus} say −", plus=plus, minus=minus)


def _said(each: Judgement, words: Words) -> str:
    return ", ".join(
        f"{answer.rater} {words.number(answer.value)}"
        if answer.value is not None
        else words.language.text("{rater} blank", rater=answer.rater)
        for answer in each.answers
    )


def reasons(judgements: Iterable[Judgement], words: Words) -> tuple[str, ...]:
    """The reasons that people gave.

    Args:
        judgements: What to look for reasons among.
        words: The language.

    Returns:
        A line for each reason.
    """
    return tuple(
        words.language.text(
            "{item}, {rater} ({value}): {why}",
            item=item(each, words),
            rater=answer.rater,
            value=_number(answer.value, words),
            why=answer.why,
        )
        for each in judgements
        for answer in each.answers
        if answer.why
    )


def rater_table(raters: Sequence[Rater], words: Words) -> Table:
    """Every rater beside the others.

    Args:
        raters: In the order in which to show them.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    return table(
        raters,
        column(say("Rater"), lambda each: each.name),
        numbers(say("Rated"), lambda each: str(each.answered)),
        numbers(say("Left blank"), lambda each: str(each.blank)),
        numbers(say("Compared"), lambda each: str(each.compared)),
        numbers(say("From the others' median"), lambda each: _far(each, words)),
        numbers(say("Higher (+) or lower (−)"), lambda each: _lean(each, words)),
    )


def _far(each: Rater, words: Words) -> str | None:
    return None if each.distance is None else words.language.number(each.distance, digits=2)


def _lean(each: Rater, words: Words) -> str | None:
    return None if each.lean is None else words.points(each.lean)
