"""The question: which wants add value, which are held, and where does the effort go?"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from os import PathLike
from pathlib import Path

from sidusryhmad.errors import (
    N_,
    Fault,
    InvalidEvidenceError,
    InvalidParameterError,
    Message,
)
from sidusryhmad.evidence.reading import SUFFIXES, sheets_of
from sidusryhmad.evidence.result import Grounds, about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.spelling import Names, on_map, one_spelling
from sidusryhmad.evidence.topics.wants.from_map import meeting, plans_of, wants_of
from sidusryhmad.evidence.topics.wants.from_table import (
    plans_told,
    repeated,
    told,
    unit_of,
    wants_told,
)
from sidusryhmad.evidence.topics.wants.judged import Judged, tallies, tally
from sidusryhmad.evidence.topics.wants.onto_map import put_on
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.evidence.topics.wants.rows import EFFORT_FORM, WANT_FORM, WantRow
from sidusryhmad.evidence.topics.wants.spending import Plan, spending
from sidusryhmad.formats.files import take
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.inside import holds_a_map
from sidusryhmad.model.service_map import ServiceMap


def wants(
    data: object = None, *, service_map: ServiceMap | None = None, skip_faulty: bool = False
) -> Wants:
    """Judge wants by two questions: is it held or voiced, and does meeting it add value?

    Held and of value is a conscious want, of value but not voiced a subconscious one; held without
    adding value is a deception, neither an invisible want (four-category model of customer wants,
    as the source text gives it). A want of which one question was not asked stays unknown.

    Args:
        data: A table of wants (``want``, ``stakeholder``, ``held``, ``adds value``, and where known
            ``emotional``, ``worth``, ``asked``): a file, a data frame or rows; a second sheet
            ``efforts`` (``change``, ``want``, ``effort``, ``share``, ``unit``) says what changes
            spend. Or a map, or the file of one; the given map when left out.
        service_map: A map onto which the wants of the table are put: what it says already stays.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The wants by kind, the effort spent on each kind, the value that nobody voiced, and the
        wants that no change meets; its ``service_map`` is the map with the wants on it.

    Raises:
        InvalidEvidenceError: A row is faulty, or the map has no wants.
        InvalidParameterError: Neither a table nor a map is given, or two maps.
        SidusryhmadError: The table or map cannot be read.

    Example:
        >>> rows = [{"want": "Paper at the door", "stakeholder": "Customer", "held": True,
        ...          "adds value": False}]
        >>> wants(rows).wants[0].category
        'deception'
    """
    source, remarks = _source(data, service_map)
    if isinstance(source, ServiceMap):
        if service_map is not None and source is not service_map:
            template = N_("two maps are given: give a table of wants with a map, or one map")
            raise InvalidParameterError(Message("two_maps", template))
        if not source.wants:
            template = N_("the map has no wants: list some under the key wants")
            raise InvalidEvidenceError([Fault(Message("no_wants", template))])
        return _of_map(source, Grounds(remarks=remarks))
    forms = (WANT_FORM, EFFORT_FORM)
    names = Names(("want", "stakeholder", "change"), known=on_map(service_map))
    checks = {0: partial(_repeated, names)}
    read = sheets_of(source, forms, skip_faulty=skip_faulty, checks=checks)
    given, spent = one_spelling(names, *read)
    tables = told(given, spent, skip_faulty=skip_faulty)
    grounds = grounds_of(tables.wants, tables.efforts)
    if service_map is not None:
        put = put_on(service_map, tables)
        remarks = (*grounds.remarks, *put.remarks)
        return _of_map(put.service_map, replace(grounds, remarks=remarks))
    unit = unit_of(tables.efforts.rows)
    subject = about(None, grounds.source)
    return _found(subject, wants_told(tables), plans_told(tables), (unit, grounds))


def _repeated(names: Names, sheet: Sheet[WantRow]) -> list[Fault]:
    return repeated(*one_spelling(names, sheet))


def _source(data: object, service_map: ServiceMap | None) -> tuple[object, tuple[Remark, ...]]:
    """A map where one is meant, else the table; and what was remarked in reading the map."""
    if data is None and service_map is None:
        template = N_("give a table of wants, or a map that has some")
        raise InvalidParameterError(Message("nothing_given", template))
    if data is None:
        return service_map, ()
    if isinstance(data, str | PathLike) and _holds_a_map(Path(data)):
        taken = take(data, None)
        return taken.service_map, tuple(taken.remarks)
    return data, ()


def _holds_a_map(path: Path) -> bool:
    """Whether a file holds a whole map, not wants alone: stakeholders and what is between them."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        return True
    return suffix in _OF_MAPS and holds_a_map(path, _BESIDE_PEOPLE)


def _of_map(service_map: ServiceMap, grounds: Grounds) -> Wants:
    found, plans = wants_of(service_map), plans_of(service_map)
    return _found(service_map, found, plans, (service_map.effort_unit, grounds))


def _found(
    service_map: ServiceMap,
    found: Sequence[Judged],
    plans: Sequence[Plan],
    rest: tuple[str | None, Grounds],
) -> Wants:
    unit, grounds = rest
    met = meeting(plans)
    judged = tuple(replace(want, met_by=met.get(want.id, ())) for want in found)
    by_id = {want.id: want for want in judged}
    made = tuple(spending(plan, by_id) for plan in plans if plan.entries)
    return Wants(
        service_map=service_map,
        wants=judged,
        whole=tally("", judged),
        tallies=tallies(judged),
        spending=made,
        silent=tuple(plan.name for plan in plans if not plan.entries),
        unmet=tuple(want.id for want in sorted(judged, key=_worthy) if not want.met_by),
        effort_unit=unit,
        grounds=replace(grounds, assumptions=_ASSUMPTIONS, methods=_METHODS),
    )


def _worthy(want: Judged) -> tuple[int, float, str, str]:
    """Wants that add value first, then those of which it is not known."""
    rank = {True: 0, None: 1, False: 2}[want.adds_value]
    worth = 0.0 if want.worth is None else want.worth.value
    return rank, -worth, want.name, want.id


_OF_MAPS = ("xlsx", "csv")
"""Kinds of file that hold tables, or a map laid out in some."""
_BESIDE_PEOPLE = ("wants", "influences", "changes")
_ASSUMPTIONS = (
    Message("wants_thought_of", N_(
        "the wants are those that somebody thought of, not a sample: their shares count this list "
        "and have no interval"
    )),
    Message("want_answers", N_(
        "whether a want is held and adds value is an answer of those who were asked; a question "
        "that nobody asked stays open"
    )),
    Message("efforts_add", N_(
        "efforts are counted in one unit and add up; effort or share that nobody said is in no sum"
    )),
)  # fmt: skip
_METHODS = (
    Message("four_categories", N_(
        "four categories of wants by two questions, held and adding value (four-category model of "
        "customer wants, as the source text gives it)"
    )),
    Message("value_bounds", N_(
        "value met: worth times the share met; where nobody said the share, it lies between "
        "nothing and all of it"
    )),
)  # fmt: skip
