"""Ratings sorted by segment, and what each segment's ratings say."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.cocreation.finding import Claims, Finding, finding, together
from sidusryhmad.evidence.topics.cocreation.fitting import FEWEST, Fitted, fit, levels_of
from sidusryhmad.evidence.topics.cocreation.results import Estimate, Response, Standing
from sidusryhmad.evidence.topics.cocreation.rows import InvolvementRow
from sidusryhmad.evidence.topics.cocreation.shapes import Numbers, Shape, other
from sidusryhmad.evidence.topics.cocreation.standing import (
    burden,
    curve,
    optimum,
    planned,
    standing,
    turn_of,
)
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import Signs, signs


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """The ratings of one segment.

    Attributes:
        name: Its name, else nothing.
        unit: Unit of involvement, else nothing.
        involvement: Level of each rating.
        satisfaction: Its satisfaction.
        unrated: Rows that lack one of them.
        when: First and last day, if any is given.
        undated: Ratings without a day.
    """

    name: str
    unit: str
    involvement: Numbers
    satisfaction: Numbers
    unrated: int
    when: tuple[datetime.date, datetime.date] | None
    undated: int


@dataclass(frozen=True, slots=True, eq=False)
class Curved:
    """A segment with the parabola through its ratings.

    Attributes:
        segment: The segment.
        fitted: The parabola; None where there are too few ratings or levels.
        signs: The tests on it.
    """

    segment: Segment
    fitted: Fitted | None
    signs: Signs | None


def segments(rows: Sequence[InvolvementRow]) -> tuple[Segment, ...]:
    """Ratings by segment, in the order in which they first occur.

    Args:
        rows: The rows.

    Returns:
        The segments; rows that lack involvement or satisfaction are only counted.
    """
    names = dict.fromkeys(row.segment or "" for row in rows)
    return tuple(_segment(name, [r for r in rows if (r.segment or "") == name]) for name in names)


def _segment(name: str, rows: Sequence[InvolvementRow]) -> Segment:
    rated = [row for row in rows if row.involvement is not None and row.satisfaction is not None]
    days = sorted(row.date for row in rated if row.date is not None)
    return Segment(
        name=name,
        unit=next((row.unit for row in rows if row.unit), ""),
        involvement=np.array([row.involvement for row in rated], dtype=np.float64),
        satisfaction=np.array([row.satisfaction for row in rated], dtype=np.float64),
        unrated=len(rows) - len(rated),
        when=(days[0], days[-1]) if days else None,
        undated=len(rated) - len(days),
    )


def mixed_units(sheet: Sheet[InvolvementRow]) -> dict[int, tuple[str, Message]]:
    """Rows whose unit differs from that of their segment, by number.

    Args:
        sheet: The table.

    Returns:
        Field and message of each.
    """
    units: dict[str, str] = {}
    wrong: dict[int, tuple[str, Message]] = {}
    for at, row in enumerate(sheet.rows):
        if not row.unit:
            continue
        first = units.setdefault(row.segment or "", row.unit)
        if row.unit.casefold() != first.casefold():
            template = N_("the same segment is measured in {first} too: one unit a segment")
            wrong[at] = ("unit", Message("mixed_units", template, {"first": first}))
    return wrong


def unrated(sheet: Sheet[InvolvementRow]) -> tuple[tuple[Place, Message], ...]:
    """Rows that lack involvement or satisfaction, with what they lack."""
    places = sheet.places or (Place(),) * len(sheet.rows)
    found = []
    for row, place in zip(sheet.rows, places, strict=True):
        if row.involvement is None:
            found.append((place, Message("no_involvement", N_("involvement is not given"))))
        elif row.satisfaction is None:
            found.append((place, Message("no_satisfaction", N_("satisfaction is not given"))))
    return tuple(found)


def responses(found: Sequence[Segment], terms: CocreationTerms) -> tuple[Response, ...]:
    """What each segment's ratings say; claims are corrected for being looked at together.

    Args:
        found: The segments.
        terms: What was chosen.

    Returns:
        One response each.
    """
    curved = [_curved(segment, terms.shape, terms.fewest) for segment in found]
    tested = together([each.signs for each in curved if each.signs is not None])
    claimed = iter(tested)
    return tuple(
        _few(each.segment, terms)
        if each.fitted is None or each.signs is None
        else _response(each.segment, each.fitted, (each.signs, next(claimed)), terms)
        for each in curved
    )


def _curved(segment: Segment, shape: Shape, fewest: int) -> Curved:
    fitted = None
    if len(segment.involvement) >= fewest:
        fitted = fit(segment.involvement, segment.satisfaction, shape)
    if fitted is None:
        return Curved(segment, None, None)
    return Curved(segment, fitted, signs(segment.involvement, segment.satisfaction, fitted))


def _here(segment: Segment, terms: CocreationTerms) -> tuple[float, bool]:
    """Involvement now, and whether that was given."""
    given = terms.current_of(segment.name)
    if given is not None:
        return given, True
    return (float(segment.involvement.mean()) if len(segment.involvement) else terms.none), False


def _ratings(segment: Segment) -> tuple[tuple[float, float], ...]:
    pairs = zip(segment.involvement, segment.satisfaction, strict=True)
    return tuple((float(level), float(height)) for level, height in pairs)


def _few(segment: Segment, terms: CocreationTerms) -> Response:
    level, given = _here(segment, terms)
    return Response(
        segment=segment.name,
        unit=segment.unit,
        n=len(segment.involvement),
        unrated=segment.unrated,
        shape=terms.shape,
        finding=_reason(segment, terms),
        signs=None,
        corrected=None,
        optimum=None,
        other_optimum=None,
        standing=Standing(level, given, None, "unknown", None),
        burden=None,
        planned=None,
        curve=(),
        ratings=_ratings(segment),
        when=segment.when,
        undated=segment.undated,
    )


def _reason(segment: Segment, terms: CocreationTerms) -> Finding:
    """Why there is no curve."""
    if len(segment.involvement) < max(terms.fewest, FEWEST):
        return "too_few"
    return "one_level" if levels_of(segment.involvement, terms.shape) == 1 else "two_levels"


def _response(
    segment: Segment, fitted: Fitted, tested: tuple[Signs, Claims], terms: CocreationTerms
) -> Response:
    test, corrected = tested
    found = finding(test, terms.level, corrected)
    turn = turn_of(fitted, terms.confidence)
    here = _here(segment, terms)
    ahead = terms.planned_of(segment.name)
    shown = turn is not None and found in ("optimum", "levelling")
    related = found not in ("none", "unclear")
    return Response(
        segment=segment.name,
        unit=segment.unit,
        n=len(segment.involvement),
        unrated=segment.unrated,
        shape=terms.shape,
        finding=found,
        signs=test,
        corrected=corrected,
        optimum=optimum(turn, fitted, terms.confidence) if shown and turn else None,
        other_optimum=_other(segment, terms) if shown else None,
        standing=standing(fitted, turn, found, here, terms.confidence),
        burden=burden(turn, fitted, here[0], terms) if turn and found == "optimum" else None,
        planned=planned(fitted, here[0], ahead, terms) if related and ahead is not None else None,
        curve=curve(fitted, terms.confidence),
        ratings=_ratings(segment),
        when=segment.when,
        undated=segment.undated,
    )


def _other(segment: Segment, terms: CocreationTerms) -> Estimate | None:
    """The optimum under the shape that was not chosen, where that shape fits the levels."""
    if terms.shape == "quadratic" and segment.involvement.min() < 0:
        return None
    fitted = fit(segment.involvement, segment.satisfaction, other(terms.shape))
    turn = None if fitted is None else turn_of(fitted, terms.confidence)
    if fitted is None or turn is None:
        return None
    return optimum(turn, fitted, terms.confidence)
