"""The question about co-creation: how satisfaction answers to involvement."""

from collections.abc import Sequence
from functools import partial

from sidusryhmad.errors import N_, Fault, InvalidEvidenceError, Message
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound
from sidusryhmad.evidence.spelling import Names, on_map, one_spelling
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.cocreation.by_hand import HandCurve
from sidusryhmad.evidence.topics.cocreation.results import Cocreation, Response
from sidusryhmad.evidence.topics.cocreation.rows import (
    CURVE_FORM,
    INVOLVEMENT_FORM,
    CurveRow,
    InvolvementRow,
)
from sidusryhmad.evidence.topics.cocreation.segments import (
    mixed_units,
    responses,
    segments,
    unrated,
)
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.texts import assumptions, methods
from sidusryhmad.model.service_map import ServiceMap


def cocreation(
    data: object,
    *,
    terms: CocreationTerms | None = None,
    curves: object = None,
    service_map: ServiceMap | None = None,
    skip_faulty: bool = False,
) -> Cocreation:
    """How satisfaction answers to involvement: where it is best, and where too much begins.

    A parabola is fitted to each segment's ratings by least squares. A peak is only reported where
    the data support one: both ends slope the right way (Lind and Mehlum 2010), and two separate
    lines agree (after Simonsohn 2018): it is as sure as the least sure of these tests (Berger
    1982), corrected for the number of segments (Holm 1979). Its interval is Fieller's (1954).

    Args:
        data: Table of ratings (involvement, satisfaction), or of curves set by hand: a file
            (``.xlsx``, ``.csv``, ``.tsv``), a data frame, or rows. A workbook may hold both.
        terms: What may be chosen; the usual ones where nothing is given.
        curves: A further table of curves set by hand.
        service_map: The map that it is about.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The finding, each segment for itself.

    Raises:
        InvalidEvidenceError: Rows are faulty.
        InvalidParameterError: What was chosen cannot be.
        SidusryhmadError: The file cannot be read.

    Example:
        >>> rows = [{"involvement": x, "satisfaction": 9 - (x - 5) ** 2 / 5 + x % 2 / 9}
        ...         for x in range(11)]
        >>> found = cocreation(rows).responses[0]
        >>> found.finding, round(found.optimum.value, 1)
        ('optimum', 5.0)
    """
    names = Names(("segment", "unit"), known=on_map(service_map, "segment"))
    ratings, by_hand = _read(data, names, skip_faulty=skip_faulty)
    if curves is not None:
        by_hand = _joined(by_hand, sheet_of(curves, CURVE_FORM, skip_faulty=skip_faulty))
    ratings, by_hand = one_spelling(names, ratings, by_hand)
    chosen = _spelt(terms or CocreationTerms(), names, ratings, by_hand)
    ratings = sound(ratings, mixed_units(ratings), skip_faulty=skip_faulty)
    fitted = responses(segments(ratings.rows), chosen)
    found = (*fitted, *(_given(row, chosen) for row in by_hand.rows))
    chosen.require_known({each.segment for each in found})
    tables = (ratings, by_hand) if ratings.rows else (by_hand, ratings)
    source = ratings.source or by_hand.source
    return Cocreation(
        service_map=about(service_map, source),
        grounds=grounds_of(*tables, assumptions=assumptions(chosen, found), methods=methods(found)),
        suggestions=_suggestions(found, chosen, source),
        responses=found,
        unrated=unrated(ratings),
        terms=chosen,
    )


def _spelt(
    terms: CocreationTerms,
    names: Names,
    ratings: Sheet[InvolvementRow],
    by_hand: Sheet[CurveRow],
) -> CocreationTerms:
    """What was chosen, with segments spelt as the tables spell them."""
    named = [row.segment for row in ratings.rows] + [row.segment for row in by_hand.rows]
    return terms.spelt([name for name in named if name], names.known.get("segment", {}))


def _joined(one: Sheet[CurveRow], other: Sheet[CurveRow]) -> Sheet[CurveRow]:
    """Curves of two tables."""
    return Sheet(
        (*one.rows, *other.rows),
        left_out=(*one.left_out, *other.left_out),
        remarks=(*one.remarks, *other.remarks),
        source=one.source or other.source,
        titles=(*one.titles, *other.titles),
    )


def _read(
    data: object, names: Names, *, skip_faulty: bool
) -> tuple[Sheet[InvolvementRow], Sheet[CurveRow]]:
    """Ratings and curves of one source; only one of them has to be there."""
    if isinstance(data, Sheet):
        return data, Sheet(())
    try:
        both = (INVOLVEMENT_FORM, CURVE_FORM)
        checks = {0: partial(_mixed_units, names)}
        ratings, curves = sheets_of(data, both, skip_faulty=skip_faulty, checks=checks)
    except InvalidEvidenceError as error:
        if [fault.message.code for fault in error.faults] != ["no_such_table"]:
            raise
        try:
            forms = (CURVE_FORM, INVOLVEMENT_FORM)
            return Sheet(()), sheets_of(data, forms, skip_faulty=skip_faulty)[0]
        except InvalidEvidenceError as other:
            known = [fault.message.code for fault in other.faults] == ["no_such_table"]
            raise (error if known else other) from None
    return ratings, curves


def _mixed_units(names: Names, sheet: Sheet[InvolvementRow]) -> list[Fault]:
    (sheet,) = one_spelling(names, sheet)
    return contradictions(sheet, mixed_units(sheet))


def _given(row: CurveRow, terms: CocreationTerms) -> Response:
    """What a curve set by hand says; it has no n and no intervals."""
    name = row.segment or ""
    curve = HandCurve(row.optimum, row.best, row.start, terms.none, terms.shape)
    level = row.current if row.current is not None else terms.current_of(name)
    ahead = terms.planned_of(name)
    burden = curve.burden(level)
    known = [x for x in (level, ahead, burden.none.value, burden.today.value) if x is not None]
    return Response(
        segment=name,
        unit=row.unit or "",
        n=None,
        unrated=0,
        shape=terms.shape,
        finding="given",
        signs=None,
        corrected=None,
        optimum=curve.peak,
        other_optimum=None,
        standing=curve.standing(level),
        burden=burden,
        planned=None
        if level is None or ahead is None
        else curve.planned(level, ahead, terms.scale),
        curve=curve.curve(max(known)),
        ratings=(),
    )


def _suggestions(
    found: Sequence[Response], terms: CocreationTerms, source: str
) -> tuple[Suggestion, ...]:
    """The effect of the planned level on each segment; ratings before curves set by hand."""
    made: dict[str, Suggestion] = {}
    for each in found:
        if terms.change and each.segment and each.segment not in made:
            suggestion = _suggestion(each, terms, source)
            made |= {} if suggestion is None else {each.segment: suggestion}
    return tuple(made.values())


def _suggestion(each: Response, terms: CocreationTerms, source: str) -> Suggestion | None:
    """The effect of the planned level; none where that lies outside of what the data cover."""
    points = None if each.planned is None else each.planned.points
    if each.planned is None or points is None or points.outside:
        return None
    template = N_("satisfaction at involvement {planned} against {current} today")
    if each.n is None:
        template = N_("a curve set by hand: involvement {planned} against {current} today")
    levels = {"planned": float(each.planned.level), "current": float(each.standing.level)}
    ends = points.interval
    return Suggestion(
        of="effect",
        value=points.value,
        why=Message("planned_involvement", template, levels),
        method=methods([each])[0],
        stakeholder=each.segment,
        change=terms.change,
        range=None if ends is None else (ends.low, ends.high),
        n=each.n,
        when=_when(each),
        source=source,
    )


def _when(each: Response) -> Message | None:
    if each.when is None:
        return None
    if each.when[0] == each.when[1]:
        return Message("day", N_("{day}"), {"day": each.when[0]})
    return Message("days", N_("{first} – {last}"), {"first": each.when[0], "last": each.when[1]})
