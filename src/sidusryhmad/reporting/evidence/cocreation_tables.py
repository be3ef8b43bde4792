"""Tables of a report on co-creation."""

from sidusryhmad.evidence.topics.cocreation.results import Cocreation, Estimate, Response
from sidusryhmad.evidence.topics.cocreation.spoken import (
    FINDINGS,
    WAYS,
    amount,
    estimated,
    segment_name,
)
from sidusryhmad.evidence.topics.cocreation.turning import Signs
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.words import Words


def standings(result: Cocreation, words: Words) -> Table:
    """Every segment: how many ratings, where it stands, who is more satisfied.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Segment")),
        Column(say("n"), number=True),
        Column(say("Finding")),
        Column(say("Now"), number=True),
        Column(say("Satisfaction now"), number=True),
        Column(say("More satisfied")),
    )
    rows = tuple(_standing(each, words) for each in result.responses)
    return Table(columns, rows, _caption(result, words))


def _standing(each: Response, words: Words) -> tuple[Cell, ...]:
    say, language, where = words.language.text, words.language, each.standing
    known = where.given or each.n
    return (
        Cell(_named(each, words)),
        Cell("–" if each.n is None else language.number(each.n, digits=0)),
        Cell(say(FINDINGS[each.finding])),
        Cell(amount(where.level, language) if known else "–"),
        _estimate(where.satisfaction, words),
        Cell(say(WAYS[where.way])),
    )


def _named(each: Response, words: Words) -> str:
    unit = f" ({each.unit})" if each.unit else ""
    return segment_name(each, words.language) + unit


def _caption(result: Cocreation, words: Words) -> str:
    return words.language.text(
        "With {share}% intervals; a curve set by hand has none. A star marks what rests on levels "
        "that the data do not cover.",
        share=round(100 * result.terms.confidence),
    )


def best_levels(result: Cocreation, words: Words) -> Table:
    """Segments with a best level: how far it is, and where the burden begins.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Segment")),
        Column(say("Best level"), number=True),
        Column(say("Distance"), number=True),
        Column(say("Worse than today above"), number=True),
        Column(say("Worse than none above"), number=True),
    )
    rows = tuple(
        (
            Cell(_named(each, words)),
            _estimate(each.optimum, words),
            _estimate(each.standing.distance, words, signed=True),
            *(_estimate(level, words) for level in _burdens(each)),
        )
        for each in result.responses
        if each.optimum is not None
    )
    return Table(columns, rows, _caption(result, words))


def _burdens(each: Response) -> tuple[Estimate | None, Estimate | None]:
    return each.worse_above, None if each.burden is None else each.burden.none


def _estimate(each: Estimate | None, words: Words, *, signed: bool = False) -> Cell:
    if each is None:
        return Cell("–")
    return Cell(estimated(each, words.language, signed=signed) + ("*" if each.outside else ""))


def plans(result: Cocreation, words: Words) -> Table:
    """What a planned level does to satisfaction.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say, language = words.language.text, words.language
    columns = (
        Column(say("Segment")),
        Column(say("n"), number=True),
        Column(say("Now"), number=True),
        Column(say("Planned"), number=True),
        Column(say("Satisfaction changes by"), number=True),
        Column(say("Points on the map"), number=True),
    )
    rows = tuple(
        (
            Cell(segment_name(each, language)),
            Cell("–" if each.n is None else language.number(each.n, digits=0)),
            Cell(amount(each.standing.level, language)),
            Cell(amount(each.planned.level, language)),
            _estimate(each.planned.gain, words, signed=True),
            _estimate(each.planned.points, words, signed=True),
        )
        for each in result.responses
        if each.planned is not None
    )
    return Table(columns, rows, say("A star marks levels that the data do not cover."))


def proofs(result: Cocreation, words: Words) -> Table:
    """How surely each segment's curve rises and falls, and where the other shape puts its peak.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Segment")),
        Column(say("Any relation: p"), number=True),
        Column(say("Rises at the lowest level: p"), number=True),
        Column(say("Falls at the highest level: p"), number=True),
        Column(say("Both, corrected: p"), number=True),
        Column(say("Two lines agree: p"), number=True),
        Column(say("Best level under the other shape"), number=True),
    )
    rows = tuple(
        (
            Cell(segment_name(each, words.language)),
            *(Cell(text) for text in _signs(each, each.signs, words)),
            _estimate(each.other_optimum, words),
        )
        for each in result.responses
        if each.signs is not None
    )
    caption = say(
        "Small p-values speak for what the column says; below {level} it counts as found.",
        level=round(result.terms.level, 6),
    )
    return Table(columns, rows, caption)


def _signs(each: Response, signs: Signs, words: Words) -> tuple[str, ...]:
    corrected = 1.0 if each.corrected is None else each.corrected
    values = (signs.relation, signs.rises, signs.falls, corrected, signs.lines)
    return tuple(_p(value, words) for value in values)


def _p(value: float, words: Words) -> str:
    if value < 0.001:
        return f"< {words.language.number(0.001, digits=3)}"
    return words.language.number(value, digits=3)
