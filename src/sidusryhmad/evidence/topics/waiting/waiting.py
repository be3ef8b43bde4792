"""The question about waiting: how long it feels, and what a change of it does."""

from collections.abc import Sequence
from functools import partial
from os import PathLike

from sidusryhmad.errors import N_, Fault, InvalidParameterError, Message
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import Check, contradictions, sound
from sidusryhmad.evidence.spelling import Names, meant, on_map, one_spelling
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.waiting.comparing import (
    Asked,
    compared,
    known_of,
    repeated,
    sums,
)
from sidusryhmad.evidence.topics.waiting.lengths import Length, bounded
from sidusryhmad.evidence.topics.waiting.lengths import tolerance as tolerance_of
from sidusryhmad.evidence.topics.waiting.model import WORST, WaitingModel
from sidusryhmad.evidence.topics.waiting.results import Compared, Waiting
from sidusryhmad.evidence.topics.waiting.rows import FORM, WaitRow
from sidusryhmad.evidence.topics.waiting.sheet import (
    PARAMETER_FORM,
    ParameterRow,
    model_of,
    once,
    parameters,
    repeated_parameters,
)
from sidusryhmad.evidence.topics.waiting.texts import METHODS, assumptions
from sidusryhmad.model.service_map import ServiceMap


def waiting(
    data: object,
    *,
    model: WaitingModel | str | PathLike[str] | None = None,
    tolerance: object = None,
    against: str = "",
    service_map: ServiceMap | None = None,
    skip_faulty: bool = False,
) -> Waiting:
    """How long waits feel, and what it does to change them: a model's answer, no measurement.

    A power function of real time, weighted by what makes waits feel long (idle, untold, beyond a
    promise), is set against what people put up with, and mapped to points on the map's scale. The
    shape follows Eisler (1976), Maister (1985) and Antonides, Verhoef and van Aalst (2002); the
    sizes are assumptions that can all be set.

    Args:
        data: Table of waits: a file (``.xlsx``, ``.csv``, ``.tsv``), a data frame, or rows. A
            workbook may hold a sheet of parameters beside it.
        model: The parameters, or a file with them.
        tolerance: How long people put up with where a row does not say: ``"20 min"``, or a cited
            example by its name, ``"Nordics by phone"`` or ``"Estonia by phone"``.
        against: The change whose waits are the reference; today's where nothing is given.
        service_map: The map that it is about.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The finding.

    Raises:
        InvalidEvidenceError: Rows are faulty, or describe the same wait twice.
        InvalidParameterError: A parameter lies outside what it may be.
        SidusryhmadError: The file cannot be read.

    Example:
        >>> rows = [
        ...     {"situation": "Kaebus", "stakeholder": "Klient", "length": "3 päeva",
        ...      "occupied": "jah", "told": "ei", "tolerance": "5 päeva"},
        ...     {"situation": "Kaebus", "stakeholder": "Klient", "change": "Vastame kohe",
        ...      "length": "5 päeva", "occupied": "jah", "told": "jah", "tolerance": "5 päeva"},
        ... ]
        >>> found = waiting(rows).comparisons[0]
        >>> round(found.effect, 2), round(found.limit.value, 1)
        (0.16, 6.5)
    """
    names = Names(("situation", "stakeholder", "change"), known=on_map(service_map))
    repeated_waits = partial(_repeated, names)
    sheet, beside, chosen = _read(data, model, repeated_waits, skip_faulty=skip_faulty)
    (sheet,) = one_spelling(names, sheet)
    sheet = sound(sheet, repeated(sheet), skip_faulty=skip_faulty)
    otherwise = None if tolerance is None else _with_unit(tolerance_of(tolerance))
    reference = _reference(against, sheet, names)
    asked = Asked(chosen, otherwise, reference)
    known, unanswered = known_of(sheet, asked)
    comparisons, alone = compared(known, asked)
    waits = tuple(each.felt for each in known.values())
    reasons = {row.parameter: row.why for row in beside.rows if row.why}
    told = assumptions(chosen, waits, reasons)
    return Waiting(
        service_map=about(service_map, sheet.source),
        grounds=grounds_of(sheet, beside, assumptions=told, methods=METHODS),
        suggestions=_suggestions(comparisons, sheet.source),
        waits=waits,
        comparisons=comparisons,
        alone=alone,
        unanswered=unanswered,
        model=chosen,
        against=asked.against,
    )


def _read(
    data: object,
    model: WaitingModel | str | PathLike[str] | None,
    repeated_waits: Check,
    *,
    skip_faulty: bool,
) -> tuple[Sheet[WaitRow], Sheet[ParameterRow], WaitingModel]:
    """The waits, the sheet of parameters, and what they are set to."""
    none: Sheet[ParameterRow] = Sheet(())
    if isinstance(model, WaitingModel):
        return sheet_of(data, FORM, skip_faulty=skip_faulty, check=repeated_waits), none, model
    if model is not None:
        given = parameters(model, skip_faulty=skip_faulty)
        read = sheet_of(data, FORM, skip_faulty=skip_faulty, check=repeated_waits)
        return read, given, model_of(given)
    if isinstance(data, Sheet):
        return data, none, WaitingModel()
    forms = (FORM, PARAMETER_FORM)
    checks: dict[int, Check] = {0: repeated_waits, 1: repeated_parameters}
    waits, beside = sheets_of(data, forms, skip_faulty=skip_faulty, checks=checks)
    beside = once(beside, skip_faulty=skip_faulty)
    return waits, beside, model_of(beside)


def _repeated(names: Names, sheet: Sheet[WaitRow]) -> list[Fault]:
    (sheet,) = one_spelling(names, sheet)
    return contradictions(sheet, repeated(sheet))


def _reference(against: str, sheet: Sheet[WaitRow], names: Names) -> str:
    """The change whose waits are the reference, spelt as the table spells it."""
    changes = (row.change for row in sheet.rows if row.change)
    return meant(against.strip(), changes, names.known.get("change", {}))


def _with_unit(given: Length) -> Length:
    if given.unit is None:
        template = N_("a tolerance needs its unit: write it as 30 seconds or 20 min")
        raise InvalidParameterError(Message("no_unit", template, {}))
    return bounded(given)


def _suggestions(comparisons: Sequence[Compared], source: str) -> tuple[Suggestion, ...]:
    return tuple(
        _suggestion(stakeholder, change, items, source)
        for (stakeholder, change), items in sums(comparisons).items()
    )


def _suggestion(
    stakeholder: str, change: str, items: tuple[Compared, ...], source: str
) -> Suggestion:
    """The effect of a change on one who waits: several waits add up, within the scale."""
    names = ", ".join(each.wait.situation for each in items)
    template = N_("a model's answer, not a measurement: the wait in {situations}")
    if len(items) > 1:
        template = N_("a model's answer, not a measurement: the sum over the waits in {situations}")
    low, high = (_within(sum(each.range[end] for each in items)) for end in (0, 1))
    return Suggestion(
        of="effect",
        value=_within(sum(each.effect for each in items)),
        why=Message("modelled_wait", template, {"situations": names}),
        method=METHODS[2],
        stakeholder=stakeholder,
        change=change,
        range=(low, high),
        source=source,
    )


def _within(points: float) -> float:
    return max(-WORST, min(WORST, points))
