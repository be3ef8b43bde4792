"""Waits worked out, and each set against the one that it would replace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.waiting.feeling import Wait, effect, feeling, longest, perceived
from sidusryhmad.evidence.topics.waiting.lengths import LONGEST, Length, Unit, handy, written
from sidusryhmad.evidence.topics.waiting.model import Numbers, Settings, WaitingModel
from sidusryhmad.evidence.topics.waiting.results import Compared, Felt, Unanswered
from sidusryhmad.evidence.topics.waiting.rows import WaitRow
from sidusryhmad.evidence.topics.waiting.sensitivity import one_by_one, span

Key = tuple[str, str, str]


class Known(NamedTuple):
    """A wait in seconds with how it feels."""

    wait: Wait
    felt: Felt


@dataclass(frozen=True, slots=True)
class Asked:
    """How to work waits out.

    Attributes:
        model: The parameters.
        otherwise: The tolerance of rows that give none.
        against: The change that is the reference; nothing for today.
    """

    model: WaitingModel
    otherwise: Length | None = None
    against: str = ""


def repeated(sheet: Sheet[WaitRow]) -> dict[int, tuple[str, Message]]:
    """Rows that describe a wait which stands further above already, by number.

    Args:
        sheet: The table.

    Returns:
        Field and message of each.
    """
    first: dict[Key, int] = {}
    wrong: dict[int, tuple[str, Message]] = {}
    places = sheet.places or (Place(),) * len(sheet.rows)
    for at, row in enumerate(sheet.rows):
        above = first.setdefault(_key(row), at)
        if above != at:
            template = N_("the same stakeholder and change have this situation in line {first} too")
            values = {"first": places[above].line or above + 1}
            wrong[at] = ("situation", Message("repeated_wait", template, values))
    return wrong


def _key(row: WaitRow) -> Key:
    return row.situation, row.stakeholder or "", row.change or ""


def known_of(
    sheet: Sheet[WaitRow], asked: Asked
) -> tuple[dict[Key, Known], tuple[Unanswered, ...]]:
    """The waits that can be worked out, and those that cannot.

    Args:
        sheet: The table; no wait stands there twice.
        asked: How to work them out.

    Returns:
        Both.
    """
    known: dict[Key, Known] = {}
    unanswered: list[Unanswered] = []
    places = sheet.places or (Place(),) * len(sheet.rows)
    for row, place in zip(sheet.rows, places, strict=True):
        key = _key(row)
        if missing := row.missing(asked.otherwise):
            unanswered.append(Unanswered(*key, missing, place))
        else:
            wait = row.wait(asked.otherwise)
            known[key] = Known(wait, _felt(row, wait, place, asked))
    return known, tuple(unanswered)


def _felt(row: WaitRow, wait: Wait, place: Place, asked: Asked) -> Felt:
    settings = asked.model.settings()
    lasting = row.length.within(row.unit)
    return Felt(
        situation=row.situation,
        stakeholder=row.stakeholder or "",
        change=row.change or "",
        length=lasting,
        told=wait.told,
        occupied=wait.occupied,
        told_length=row.told_length.within(row.unit) if row.told_length else None,
        tolerance=row.tolerated(asked.otherwise) or Length(0.0),
        perceived=written(float(perceived(wait, settings)), _unit(lasting)),
        feeling=float(feeling(wait, settings)),
        range=span(lambda s: feeling(wait, s), asked.model),
        place=place,
    )


def _unit(lasting: Length) -> Unit:
    assert lasting.unit is not None
    return lasting.unit


def compared(
    known: dict[Key, Known], asked: Asked
) -> tuple[tuple[Compared, ...], tuple[Felt, ...]]:
    """Each wait of a change against its reference.

    Args:
        known: Waits by key.
        asked: The reference.

    Returns:
        The comparisons, and waits that have nothing to be compared with.
    """
    found: list[Compared] = []
    alone: list[Felt] = []
    for (situation, stakeholder, change), new in known.items():
        if change == asked.against or not change:
            continue
        reference = known.get((situation, stakeholder, asked.against))
        if reference is None:
            alone.append(new.felt)
        else:
            found.append(compare(new, reference, asked.model))
    return tuple(found), tuple(alone)


def compare(new: Known, reference: Known, model: WaitingModel) -> Compared:
    """One wait against another.

    Args:
        new: The new wait.
        reference: The one that it would replace.
        model: The parameters.

    Returns:
        The comparison.
    """
    unit = _unit(new.felt.length)

    def gain(settings: Settings) -> Numbers:
        return effect(new.wait, reference.wait, settings)

    def limit(settings: Settings) -> Numbers:
        return np.minimum(longest(new.wait, reference.wait, settings), LONGEST)

    low, high = span(limit, model)
    at_most = float(limit(model.settings()))
    unit = handy(at_most, unit)
    return Compared(
        new.felt,
        reference.felt,
        float(gain(model.settings())),
        span(gain, model),
        written(at_most, unit),
        (written(low, unit).value, written(high, unit).value),
        one_by_one(gain, model),
        _evenly(new.wait, reference.wait, model),
    )


def _evenly(new: Wait, reference: Wait, model: WaitingModel) -> float | None:
    """The effect without the part that comes from tolerances that differ."""
    if new.tolerance == reference.tolerance:
        return None
    alike = replace(new, tolerance=reference.tolerance)
    return float(effect(alike, reference, model.settings()))


def sums(comparisons: Sequence[Compared]) -> dict[tuple[str, str], tuple[Compared, ...]]:
    """Comparisons by stakeholder and change; those that name no stakeholder are left out.

    Args:
        comparisons: The comparisons.

    Returns:
        The comparisons of each pair, in their order.
    """
    found: dict[tuple[str, str], tuple[Compared, ...]] = {}
    for each in comparisons:
        if each.wait.stakeholder:
            key = (each.wait.stakeholder, each.wait.change)
            found[key] = (*found.get(key, ()), each)
    return found
