"""The complaint log read for patterns, for what is owed, and for what is not written down."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Unpack

import numpy as np

from sidusryhmad.evidence.choosing import choosing, chosen
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.topics.complaint_log.base import Base, base_of
from sidusryhmad.evidence.topics.complaint_log.care import Mood, Recovery
from sidusryhmad.evidence.topics.complaint_log.choices import Choices, Chosen
from sidusryhmad.evidence.topics.complaint_log.combination import combination, with_base
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS, MISSING, factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import told
from sidusryhmad.evidence.topics.complaint_log.grounds import assumptions, methods
from sidusryhmad.evidence.topics.complaint_log.opening import Opening, opening_of
from sidusryhmad.evidence.topics.complaint_log.overlay import Overlay, When, overlays
from sidusryhmad.evidence.topics.complaint_log.owed import follow_ups
from sidusryhmad.evidence.topics.complaint_log.patterns import Named, counted, pattern
from sidusryhmad.evidence.topics.complaint_log.people import People, people_of
from sidusryhmad.evidence.topics.complaint_log.recovery import StepCheck, check
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, During, Gap
from sidusryhmad.evidence.topics.complaint_log.rows import TAKEN, Complaint
from sidusryhmad.evidence.topics.complaint_log.search import Search, search
from sidusryhmad.evidence.topics.complaint_log.tables import Tables, given, tables_of
from sidusryhmad.model.service_map import ServiceMap


@choosing(Choices)
def complaint_log(
    data: object,
    *,
    calendar: object = None,
    exposure: object = None,
    service_map: ServiceMap | None = None,
    skip_faulty: bool = False,
    **choices: Unpack[Chosen],
) -> ComplaintLog:
    """Read a complaint log for patterns, for what is owed to customers, and for what is missing.

    Complaints are counted by weekday, hour, place, person on duty and topic, and by their
    combinations, against what would be expected. A cell is a pattern when noise alone brings
    nothing as strong anywhere in such a log more often than ``level`` (Monte Carlo test of the
    largest likelihood ratio: Kulldorff 1997; Westfall and Young 1993). Of cells that say the same
    only one is told.

    Args:
        data: The log: a file, a data frame, or rows, with ``when`` and ``what went wrong`` and any
            of ``how it happened``, ``what was done``, ``solution``, ``how the customer took it``,
            ``on duty``, ``place``, ``topic``, ``customer``, ``follow-up by``, ``followed up on``,
            …. Sheets ``calendar`` and ``exposure`` of a workbook are read too.
        calendar: What went on when: ``what`` with ``from`` and ``to``, or ``weekdays`` with
            ``start`` and ``end``.
        exposure: How much there was that could go wrong, such as a duty roster: ``amount`` by any
            of ``weekdays``, ``hour`` (or ``start`` and ``end``), ``place``, ``on duty``, ``topic``.
            Without it a weekday or an hour is held against the opening hours seen, a combination
            against what its factors have by themselves; both are said.
        service_map: The map that it is about.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.
        level: How often a log in which nothing gathers may bring any pattern at all.
        combinations: What complaints are counted by; every factor, every pair, and the triple of
            weekday, hour and person on duty when left out.
        at_least: Complaints below which a cell is no pattern.
        fewest: Complaints below which no patterns are looked for.
        draws: Logs of pure noise that are drawn for comparison.
        seed: Of the random numbers, and of the letters and numbers that stand for people.
        as_of: The day on which follow-ups are looked at; the last one in the log when left out.
        names: Whether people on duty and customers go by their names.

    Returns:
        Patterns, complaints during stretches of the calendar, open promises, and which steps of
        putting a mistake right are not written down. People on duty go by letters and customers
        by numbers unless ``names`` is set.

    Raises:
        InvalidEvidenceError: A row is faulty; all faults at once.
        InvalidParameterError: A choice is out of bounds, there is no such choice, or a table is
            given twice.
        UnknownFieldError: There is no such factor.

    Example:
        >>> rows = [{"when": "2026-09-09 15:30", "what went wrong": "leht hiljines"}]
        >>> found = complaint_log(rows)
        >>> found.n, found.searched
        (1, False)
    """
    how = chosen(Choices, choices, complaint_log)
    read = tables_of(data, calendar, exposure, skip_faulty=skip_faulty, names=how.names)
    opening = _opening(read)
    base = _base(read, opening)
    found = search(base, how)
    overlaid = _overlaid(read, base, opening)
    names = _people(read, base, how)
    named = Named(base, names, read.places)
    tellable = tuple(pattern(each, named, overlaid) for each in told(base, found, how))
    searched = bool(len(found.noise))
    first, last = _span(read)
    return ComplaintLog(
        service_map=about(service_map, read.log.source),
        n=len(read.log.rows),
        first=first,
        last=last,
        customers=len(names.customers) or None,
        patterns=tellable,
        searched=searched,
        fewest=how.fewest,
        level=how.level,
        cells=sum(int((each.shares > 0).sum()) for each in with_base(found.combinations)),
        during=tuple(_during(each, how) for each in overlaid),
        counted=tuple(counted(each, named) for each in found.combinations),
        grid=counted(combination(base, ("weekday", "hour")), named, empty=True),
        gaps=_gaps(read, base),
        outside=tuple(np.asarray(read.places, dtype=object)[base.outside].tolist()),
        follow_ups=follow_ups(read, names, how.as_of),
        recovery=tuple(_recovery(each, read) for each in check(read.log.rows)),
        moods=_moods(read.log.rows, names),
        named=how.names,
        grounds=grounds_of(
            replace(read.log, remarks=(*read.log.remarks, *read.slips(names=how.names))),
            read.calendar,
            read.exposures,
            assumptions=assumptions(base, opening, how),
            methods=methods(overlaid, searched=searched),
        ),
    )


def _span(read: Tables) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day with a complaint."""
    days = [row.day for row in read.log.rows if row.day is not None]
    return min(days, default=None), max(days, default=None)


def _opening(read: Tables) -> Opening | None:
    events, exposure = read.events, read.exposure
    weekdays: set[Any] = set()
    if exposure is not None and "weekday" in exposure.factors:
        at = exposure.factors.index("weekday")
        weekdays = {row[at] for row in exposure.rows}
    days = [row.day for row in read.log.rows if row.day is not None]
    return opening_of(days, [int(e["hour"]) for e in events if "hour" in e], weekdays)


def _base(read: Tables, opening: Opening | None) -> Base:
    covered = read.exposure.factors if read.exposure is not None else ()
    lengths = opening.lengths if opening is not None else {}
    lengths = {name: long for name, long in lengths.items() if name not in covered}
    return base_of(factors_of(read.events, read.exposure, lengths), read.exposure, lengths)


def _overlaid(read: Tables, base: Base, opening: Opening | None) -> tuple[Overlay, ...]:
    if opening is None or not read.windows:
        return ()
    moments = [None if row.day is None else When(row.day, row.minute) for row in read.log.rows]
    return overlays(moments, read.windows, opening, base.times)


def _people(read: Tables, base: Base, how: Choices) -> People:
    customers = {name for row in read.log.rows if (name := given(row.customer))}
    on_duty = map(str, base.factors["person"].levels)
    return people_of(on_duty, customers, names=how.names, seed=how.seed)


def _during(each: Overlay, how: Search) -> During:
    return During(
        what=each.what,
        count=each.count,
        total=each.total,
        unplaced=each.unplaced,
        share=each.share,
        expected=each.expected,
        ratio=each.ratio,
        interval=each.interval,
        chance=each.chance,
        supported=each.total >= how.fewest and each.supported(how.level),
        slots=each.slots,
    )


def _gaps(read: Tables, base: Base) -> tuple[Gap, ...]:
    places = np.asarray(read.places, dtype=object)
    unknown = {name: base.factors[name].codes == MISSING for name in FACTORS}
    return tuple(
        Gap(name, int(rows.sum()), tuple(places[rows].tolist()))
        for name, rows in unknown.items()
        if rows.any()
    )


def _recovery(each: StepCheck, read: Tables) -> Recovery:
    places = tuple(read.places[number] for number in each.blank)
    blank = len(each.blank)
    return Recovery(each.step, each.number, each.written, each.refused, blank, each.seen, places)


def _moods(rows: Sequence[Complaint], people: People) -> tuple[Mood, ...]:
    """The scale's words from best to worst, then own ones by how often they are used."""
    words = [row.taken for row in rows if row.taken]
    counts = Counter(word if word in TAKEN else people.hidden(word) for word in words)
    scale = [Mood(word, counts[word], own=False) for word in TAKEN if counts[word]]
    others = sorted(set(counts) - set(TAKEN), key=lambda word: (-counts[word], word))
    return (*scale, *(Mood(word, counts[word], own=True) for word in others))
