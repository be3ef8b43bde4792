"""The recommendation index (soovitusindeks, NPS): what ratings say, and what they do not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Unpack, cast

from sidusryhmad.evidence.choosing import choosing, chosen
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.result import Grounds, about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.spelling import Names, meant, on_map, one_spelling
from sidusryhmad.evidence.topics.recommendation.adoption import adoption
from sidusryhmad.evidence.topics.recommendation.attitudes import attitudes, when_of
from sidusryhmad.evidence.topics.recommendation.changed import done_of, years_of
from sidusryhmad.evidence.topics.recommendation.choices import Choices, Chosen
from sidusryhmad.evidence.topics.recommendation.comparing import NOBODY, Comparison, compared
from sidusryhmad.evidence.topics.recommendation.follow_up import followed_up, told
from sidusryhmad.evidence.topics.recommendation.grounds import assumptions_of, methods_of
from sidusryhmad.evidence.topics.recommendation.groups import Naming, grouped, slips
from sidusryhmad.evidence.topics.recommendation.index import widest_margin
from sidusryhmad.evidence.topics.recommendation.results import Recommendation, Uncounted
from sidusryhmad.evidence.topics.recommendation.rows import (
    MEASURE_FORM,
    RATING_FORM,
    MeasureRow,
    RatingRow,
)
from sidusryhmad.evidence.topics.recommendation.shifts import Shift, shifts
from sidusryhmad.evidence.topics.recommendation.standing import (
    Standing,
    course,
    standing,
    standings,
)
from sidusryhmad.model.service_map import ServiceMap

_Tables = tuple[Sheet[RatingRow], Sheet[MeasureRow]]


@choosing(Choices)
def recommendation(
    data: object,
    *,
    measures: object = None,
    service_map: ServiceMap | None = None,
    skip_faulty: bool = False,
    **choices: Unpack[Chosen],
) -> Recommendation:
    """Work out the recommendation index (NPS) from ratings of 0 to 10.

    Args:
        data: A table of ratings (``rating``; also ``unit``, ``date``, ``comment``, ``stakeholder``,
            ``rater``, ``follow-up``, ``followed up on``, ``what was done``, ``done on``): a file, a
            data frame, or rows. A second sheet ``measures`` (``what was done``, ``date``,
            ``unit``, ``answers``) says what changed because of them.
        measures: That second table, where it stands in a file of its own.
        service_map: The map that it is about.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.
        threshold: Fewer ratings than this are too few for a conclusion.
        by: What is compared: each ``"unit"``, or each ``"stakeholder"``.
        period: In which steps time is shown: ``"quarter"`` or ``"month"``.
        stretch: Ratings that must lie before and after a change in time.
        confidence: How sure intervals and findings are, between 0 and 1.
        attitude: Likert points of attitude that an index of 100 stands for; 0 for no suggestion.
        stakeholder: Who the raters are where the table does not say.
        as_of: The day up to which open cases are counted; the last one in the table when left out.
        start: The day on which the index is introduced; no checklist when left out.
        months: How long introducing it takes.
        comments: Comments that a report shows; the report as a workbook holds all of them.

    Returns:
        The index of the whole, of each unit and stakeholder and over time, with n and interval;
        what differs by more than chance; what became of the ratings; every comment.

    Raises:
        InvalidEvidenceError: A row is faulty; all faults at once.
        InvalidParameterError: A choice is out of bounds, or there is no such choice.

    Example:
        >>> found = recommendation([{"rating": 10}, {"rating": 9}, {"rating": 3}, {"unit": "A"}])
        >>> round(found.index), found.whole.enough, found.uncounted.blank
        (33, False, 1)
    """
    made = chosen(Choices, choices, recommendation)
    ratings, done = _tables(data, measures, skip_faulty=skip_faulty)
    names = Names(("unit", "stakeholder"), ("rater",), on_map(service_map))
    ratings, done = cast("_Tables", one_spelling(names, ratings, done))
    made = replace(made, stakeholder=_raters(ratings, made, names))
    found = _found(ratings, done.rows, about(service_map, ratings.source), made)
    grounds = grounds_of(
        ratings, done, assumptions=assumptions_of(found, made), methods=methods_of(found)
    )
    same = (*slips(ratings, _unit), *slips(ratings, _stakeholder(made)))
    return replace(found, grounds=replace(grounds, remarks=(*grounds.remarks, *same)))


def _tables(data: object, measures: object, *, skip_faulty: bool) -> _Tables:
    """Both tables, whether they stand in one file or in two."""
    forms = (RATING_FORM, MEASURE_FORM)
    ratings, done = cast("_Tables", sheets_of(data, forms, skip_faulty=skip_faulty))
    if measures is None:
        return ratings, done
    own = sheet_of(measures, MEASURE_FORM, skip_faulty=skip_faulty)
    return ratings, Sheet(
        (*done.rows, *own.rows),
        left_out=(*done.left_out, *own.left_out),
        remarks=(*done.remarks, *own.remarks),
        source=own.source,
        titles=(*done.titles, *own.titles),
    )


def _found(
    ratings: Sheet[RatingRow],
    measures: Sequence[MeasureRow],
    service_map: ServiceMap,
    choices: Choices,
) -> Recommendation:
    rows = ratings.rows
    named = _unit if choices.by == "unit" else _stakeholder(choices)
    groups = _standings(rows, named, choices)
    people = grouped(rows, _stakeholder(choices))
    stakeholders = _standings(rows, _stakeholder(choices), choices)
    follow_up, cases = followed_up(rows, ratings.places, choices)
    return Recommendation(
        service_map=service_map,
        threshold=choices.threshold,
        margin=widest_margin(choices.threshold, choices.confidence),
        whole=standing("", (row.rating for row in rows), choices),
        by=choices.by,
        groups=groups,
        stakeholders=stakeholders,
        comparisons=_comparisons(groups, choices),
        when=when_of(rows),
        course=course(rows, choices),
        shifts=_shifts(rows, choices),
        follow_up=follow_up,
        comments=told(cases),
        comments_shown=choices.comments,
        years=years_of(rows, done_of(rows, measures), choices),
        adoption=adoption(choices.start, choices.months) if choices.start else (),
        uncounted=_uncounted(rows, named),
        grounds=Grounds(),
        suggestions=attitudes(stakeholders, people, choices, ratings.source),
    )


def _raters(ratings: Sheet[RatingRow], choices: Choices, names: Names) -> str | None:
    """Who the raters are where the table does not say, spelt as the table spells it."""
    if not choices.stakeholder:
        return choices.stakeholder
    named = [row.stakeholder for row in ratings.rows if row.stakeholder]
    return meant(choices.stakeholder, named, names.known.get("stakeholder", {}))


def _unit(row: RatingRow) -> str | None:
    return row.unit


def _stakeholder(choices: Choices) -> Naming:
    return lambda row: row.stakeholder or choices.stakeholder


def _standings(rows: Sequence[RatingRow], named: Naming, choices: Choices) -> tuple[Standing, ...]:
    found = {name: [row.rating for row in own] for name, own in grouped(rows, named).items()}
    return standings(found, choices)


def _comparisons(groups: Sequence[Standing], choices: Choices) -> tuple[Comparison, ...]:
    """Each group that has enough ratings against all others; the rest of them are others too."""
    enough = {each.name: each.counts for each in groups if each.enough}
    others = sum((each.counts for each in groups if not each.enough), NOBODY)
    return compared(enough, others, choices.confidence)


def _shifts(rows: Sequence[RatingRow], choices: Choices) -> tuple[Shift, ...]:
    dated = [(r.date, r.rating) for r in rows if r.date is not None and r.rating is not None]
    return shifts(dated, choices.stretch, choices.confidence)


def _uncounted(rows: Sequence[RatingRow], named: Naming) -> Uncounted:
    given = [row for row in rows if row.rating is not None]
    raters = Counter(row.rater for row in given if row.rater)
    return Uncounted(
        blank=len(rows) - len(given),
        undated=sum(row.date is None for row in given),
        nameless=sum(not named(row) for row in given),
        repeated=sum(count > 1 for count in raters.values()),
    )
