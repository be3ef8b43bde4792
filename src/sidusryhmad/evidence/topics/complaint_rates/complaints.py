"""The question: are complaints a forest, or a few bushes?"""

from collections.abc import Iterable
from dataclasses import replace
from numbers import Real

from sidusryhmad.errors import N_, Fault, InvalidParameterError, Message, Place
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound
from sidusryhmad.evidence.spelling import Names, one_spelling
from sidusryhmad.evidence.topics.complaint_rates.busiest import People, people
from sidusryhmad.evidence.topics.complaint_rates.cells import wrong
from sidusryhmad.evidence.topics.complaint_rates.comparing import CONDITIONAL, EXACT
from sidusryhmad.evidence.topics.complaint_rates.contradicting import contradicting
from sidusryhmad.evidence.topics.complaint_rates.customers import complaining, everybody
from sidusryhmad.evidence.topics.complaint_rates.gaps import complete
from sidusryhmad.evidence.topics.complaint_rates.parts import Part, parts
from sidusryhmad.evidence.topics.complaint_rates.rates import RATES, SHARES
from sidusryhmad.evidence.topics.complaint_rates.results import Bare, Complaints
from sidusryhmad.evidence.topics.complaint_rates.rows import (
    COMPLAINERS,
    COUNTS,
    Complainer,
    ComplaintCount,
)
from sidusryhmad.model.service_map import ServiceMap


def complaints(
    data: object,
    *,
    service_map: ServiceMap | None = None,
    people: object = None,
    threshold: float | None = None,
    confidence: float = CONFIDENCE,
    skip_faulty: bool = False,
) -> Complaints:
    """Complaints divided by their base, and the people behind them counted.

    Rates have exact intervals (Clopper and Pearson, 1934; Garwood, 1936, where one unit of the base
    can bring several complaints). Periods, units and places are each compared with all others
    of their kind together, exactly (Fisher, 1935; Przyborowski and Wilenski, 1940), and corrected
    for all of these comparisons at once (Holm, 1979). Topics of one period and place share its
    base.

    Intervals rest on the assumption that complaints come independently of one another: where a few
    people bring many, the share of customers says more than the rate of complaints.

    Args:
        data: A table of complaints: how many, out of what base, and where known what the base
            counts, the period, topic, unit, place, how many people complained, how many customers
            there were. A file, a data frame or rows.
        service_map: The map that it is about.
        people: A table of who complained, a row a person with a number or a row a complaint. A
            workbook may hold it as a second sheet. Names are only told apart, never shown.
        threshold: From which share of the customers on it is a forest, 0 to 1; of the base where
            nobody counted the customers. Without it there is no verdict.
        confidence: How sure intervals are.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused. Periods of
            which a row was left out have no rate; where its period is not known, none has.

    Returns:
        The rates.

    Raises:
        InvalidEvidenceError: Rows are faulty, or contradict one another.
        InvalidParameterError: Threshold or confidence are no shares.
        SidusryhmadError: The table cannot be read.

    Example:
        >>> found = complaints([{"complaints": 300, "base": 300_000, "base counts": "deliveries"}],
        ...                    threshold=0.01)
        >>> found.wholes[0].rate.value, found.growth
        (0.001, <Growth.BUSH: 'bush'>)
    """
    if threshold is not None:
        _inside("threshold", threshold)
    _inside("confidence", confidence)
    sheet, named = _read(data, people, skip_faulty=skip_faulty)
    places = sheet.places or (Place(),) * len(sheet.rows)
    sheet = sound(sheet, wrong(sheet.rows, places), skip_faulty=skip_faulty)
    listed = None if named is None or named.left_out else _counted(named.rows)
    rows, open_ = complete(sheet)
    sheet = replace(sheet, remarks=(*sheet.remarks, *contradicting(sheet, listed)))
    whole = everybody(rows, listed, confidence=confidence, threshold=threshold)
    apart = threshold if whole is None else None
    by_row = complaining(rows, confidence=confidence, threshold=apart)
    by_people = any(each.share is not None for each in (by_row if whole is None else (whole,)))
    found = parts(rows, confidence=confidence, threshold=None if by_people else threshold)
    read = (sheet,) if named is None else (sheet, named)
    return Complaints(
        about(service_map, sheet.source),
        grounds_of(*read, assumptions=_assumptions(sheet, named), methods=_methods(found)),
        (),
        float(confidence),
        None if threshold is None else float(threshold),
        found,
        by_row,
        whole,
        listed,
        _bare(sheet),
        open_,
    )


def _inside(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, Real) or not 0 < float(value) < 1:
        template = N_("{name} is a share between 0 and 1, not {value}")
        values = {"name": name, "value": repr(value)}
        raise InvalidParameterError(Message("no_share", template, values))


def _read(
    data: object, named: object, *, skip_faulty: bool
) -> tuple[Sheet[ComplaintCount], Sheet[Complainer] | None]:
    if named is not None:
        counts = sheet_of(data, COUNTS, skip_faulty=skip_faulty, check=_beside)
        found = sheet_of(named, COMPLAINERS, skip_faulty=skip_faulty)
    elif isinstance(data, Sheet):
        counts, found = sheet_of(data, COUNTS), Sheet(())
    else:
        forms = (COUNTS, COMPLAINERS)
        counts, found = sheets_of(data, forms, skip_faulty=skip_faulty, checks={0: _beside})
    sheet, listed = one_spelling(_NAMES, counts, found)
    return sheet, listed if named is not None or listed.rows else None


_NAMES = Names(("counts", "period", "topic", "unit", "place"), ("customer",))


def _beside(sheet: Sheet[ComplaintCount]) -> list[Fault]:
    (sheet,) = one_spelling(_NAMES, sheet)
    places = sheet.places or (Place(),) * len(sheet.rows)
    return contradictions(sheet, wrong(sheet.rows, places))


def _counted(rows: Iterable[Complainer]) -> People:
    """How many complaints each person brought."""
    found: dict[str, int] = {}
    for row in rows:
        count = 1 if row.complaints is None else row.complaints
        found[row.customer] = found.get(row.customer, 0) + count
    return people(found)


def _bare(sheet: Sheet[ComplaintCount]) -> tuple[Bare, ...]:
    places = sheet.places or (Place(),) * len(sheet.rows)
    return tuple(
        Bare(
            place, tuple(filter(None, (row.period, row.unit, row.place, row.topic))), row.complaints
        )
        for row, place in zip(sheet.rows, places, strict=True)
        if row.base is None
    )


def _methods(found: tuple[Part, ...]) -> tuple[Message, ...]:
    kinds = {part.rate.several for part in found}
    compared = {part.rate.several for part in found if part.comparison is not None}
    methods = [SHARES] if False in kinds or not found else []
    methods += [RATES] if True in kinds else []
    methods += [EXACT] if False in compared else []
    return (*methods, *([CONDITIONAL] if True in compared else []))


def _assumptions(
    sheet: Sheet[ComplaintCount], named: Sheet[Complainer] | None
) -> tuple[Message, ...]:
    said = [_INDEPENDENT]
    if any(row.base and not row.several for row in sheet.rows):
        said.append(_ONCE)
    if len({row.topic for row in sheet.rows if row.base}) > 1:
        said.append(_SHARED)
    if len({row.period for row in sheet.rows if row.base}) > 1:
        said.append(_ADDED)
    if named is not None and any(row.complaints is None for row in named.rows):
        said.append(_ONE_EACH)
    return tuple(said)


_INDEPENDENT = Message(
    "assumed_independent",
    N_(
        "complaints come independently of one another; where a few people bring many, intervals of "
        "rates are too narrow, and the share of customers says more"
    ),
)
_ONCE = Message(
    "assumed_once",
    N_(
        "one unit of the base brings at most one complaint, unless the table says otherwise in its "
        "column for that"
    ),
)
_SHARED = Message(
    "assumed_shared_base",
    N_("topics of one period and place share its base; it is not added up over them"),
)
_ADDED = Message(
    "assumed_added_base",
    N_(
        "bases of several periods are added up: customers who make up a base are counted once in "
        "every period"
    ),
)
_ONE_EACH = Message(
    "assumed_one_each",
    N_("in the list of people, a row without a number is one complaint"),
)
