"""Tables of a report on co-creation."""

from collections.abc import Callable

from sidusryhmad.evidence.topics.cocreation.finding import Claims
from sidusryhmad.evidence.topics.cocreation.results import Cocreation, Estimate, Planned, Response
from sidusryhmad.evidence.topics.cocreation.spoken import (
    FINDINGS,
    WAYS,
    amount,
    estimated,
    segment_name,
)
from sidusryhmad.evidence.topics.cocreation.turning import Signs
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Table
from sidusryhmad.reporting.evidence.numbers import count
from sidusryhmad.reporting.words import Words


def standings(result: Cocreation, words: Words) -> Table:
    """Every segment: how many ratings, where it stands, who is more satisfied."""
    say = words.language.text
    return table(
        result.responses,
        column(say("Segment"), lambda each: _named(each, words)),
        numbers(say("n"), lambda each: count(each.n, words.language)),
        column(say("Finding"), lambda each: say(FINDINGS[each.finding])),
        numbers(say("Now"), lambda each: _level(each, words)),
        numbers(say("Satisfaction now"), lambda each: _estimate(each.standing.satisfaction, words)),
        column(say("More satisfied"), lambda each: say(WAYS[each.standing.way])),
        caption=_caption(result, words),
    )


def _level(each: Response, words: Words) -> str:
    """Where a segment stands; a dash where neither a level was given nor a rating."""
    known = each.standing.given or each.n
    return amount(each.standing.level, words.language) if known else "–"


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
    """Segments with a best level: how far it is, and where the burden begins."""
    say = words.language.text
    return table(
        (each for each in result.responses if each.optimum is not None),
        column(say("Segment"), lambda each: _named(each, words)),
        numbers(say("Best level"), lambda each: _estimate(each.optimum, words)),
        numbers(say("Distance"), lambda each: _change(each.standing.distance, words)),
        numbers(say("Worse than today above"), lambda each: _estimate(each.worse_above, words)),
        numbers(say("Worse than none above"), lambda each: _estimate(_burden(each), words)),
        caption=_caption(result, words),
    )


def _burden(each: Response) -> Estimate | None:
    return None if each.burden is None else each.burden.none


def _estimate(each: Estimate | None, words: Words, *, signed: bool = False) -> str:
    if each is None:
        return "–"
    return estimated(each, words.language, signed=signed) + ("*" if each.outside else "")


def _change(each: Estimate | None, words: Words) -> str:
    return _estimate(each, words, signed=True)


def plans(result: Cocreation, words: Words) -> Table:
    """What a planned level does to satisfaction."""
    say, language = words.language.text, words.language
    return table(
        (each for each in result.responses if each.planned is not None),
        column(say("Segment"), lambda each: segment_name(each, language)),
        numbers(say("n"), lambda each: count(each.n, language)),
        numbers(say("Now"), lambda each: amount(each.standing.level, language)),
        numbers(say("Planned"), lambda each: amount(_planned(each).level, language)),
        numbers(say("Satisfaction changes by"), lambda each: _change(_planned(each).gain, words)),
        numbers(say("Points on the map"), lambda each: _change(_planned(each).points, words)),
        caption=say("A star marks levels that the data do not cover."),
    )


def _planned(each: Response) -> Planned:
    assert each.planned is not None
    return each.planned


def proofs(result: Cocreation, words: Words) -> Table:
    """How surely each segment's curve rises and falls, and where the other shape puts its peak."""
    say = words.language.text

    def p(title: str, value: Callable[[Signs], float]) -> Told[Response]:
        return numbers(title, lambda each: _p(value(each.signs), words) if each.signs else None)

    return table(
        (each for each in result.responses if each.signs is not None),
        column(say("Segment"), lambda each: segment_name(each, words.language)),
        p(say("Any relation: p"), lambda signs: signs.relation),
        p(say("Rises at the lowest level: p"), lambda signs: signs.rises),
        p(say("Falls at the highest level: p"), lambda signs: signs.falls),
        p(say("Two lines agree: p"), lambda signs: signs.lines),
        numbers(say("It bends over: p"), lambda each: _p(_claims(each).turns, words)),
        numbers(say("Best level: p"), lambda each: _p(_claims(each).optimum, words)),
        numbers(
            say("Best level under the other shape"),
            lambda each: _estimate(each.other_optimum, words),
        ),
        caption=say(
            "Small p-values speak for what the column says. That a curve bends over rests on the "
            "first three tests, a best level on all four: the largest of their p-values, corrected "
            "for the number of segments, must not be above {level}.",
            level=round(result.terms.level, 6),
        ),
    )


def _claims(each: Response) -> Claims:
    assert each.corrected is not None
    return each.corrected


def _p(value: float, words: Words) -> str:
    if value < 0.001:
        return f"< {words.language.number(0.001, digits=3)}"
    return words.language.number(value, digits=3)
