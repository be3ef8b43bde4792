"""What several people said, as tables."""

from collections.abc import Iterable, Sequence

from sidusryhmad.analysis.workshop.agreement import Rater
from sidusryhmad.analysis.workshop.judgement import Judgement
from sidusryhmad.reporting.document import Cell, Column, Table
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
    columns = (
        Column(say("What")),
        Column(say("Ratings")),
        Column(say("Range"), number=True),
        Column(say("Middle half"), number=True),
        Column(say("Median"), number=True),
        Column(say("Before"), number=True),
        Column(say("Sign in dispute")),
    )
    return Table(columns, tuple(_row(each, words) for each in judgements))


def _row(each: Judgement, words: Words) -> tuple[Cell, ...]:
    say = words.language.text
    plus, minus = (sum(sign * value > 0 for value in each.values) for sign in (1, -1))
    dispute = say("{plus} say +, {minus} say −", plus=plus, minus=minus)
    return (
        Cell(item(each, words)),
        Cell(_said(each, words)),
        Cell(_size(each.spread, words)),
        Cell(_size(each.inner, words)),
        Cell(_number(each.median, words)),
        Cell(_number(each.before, words)),
        Cell(dispute if each.disputed else say("no")),
    )


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
    columns = (
        Column(say("Rater")),
        Column(say("Rated"), number=True),
        Column(say("Left blank"), number=True),
        Column(say("Compared"), number=True),
        Column(say("From the others' median"), number=True),
        Column(say("Higher (+) or lower (−)"), number=True),
    )
    return Table(columns, tuple(_rater(each, words) for each in raters))


def _rater(each: Rater, words: Words) -> tuple[Cell, ...]:
    far = _DASH if each.distance is None else words.language.number(each.distance, digits=2)
    lean = _DASH if each.lean is None else words.points(each.lean)
    counts = (each.answered, each.blank, each.compared)
    return (Cell(each.name), *(Cell(str(count)) for count in counts), Cell(far), Cell(lean))
