"""The wants of a table, and what its changes meet of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sidusryhmad.errors import N_, Fault, Message, nearest
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.evidence.topics.wants.judged import Judged, Span
from sidusryhmad.evidence.topics.wants.rows import EffortRow, WantRow
from sidusryhmad.evidence.topics.wants.spending import Entry, Plan
from sidusryhmad.model.naming import distinct_ids, find
from sidusryhmad.model.prepare_wants import prepare_wants

Wrong = dict[int, tuple[str, Message]]


class Told(NamedTuple):
    """What tables say, without rows that contradict others.

    Attributes:
        wants: The rows of wants.
        efforts: The rows of efforts.
        ids: Id of each want, in the order of the rows.
    """

    wants: Sheet[WantRow]
    efforts: Sheet[EffortRow]
    ids: tuple[str, ...]


def told(wants: Sheet[WantRow], efforts: Sheet[EffortRow], *, skip_faulty: bool = False) -> Told:
    """The tables with what only shows when rows are seen together.

    Args:
        wants: The table of wants.
        efforts: The table of efforts; may be empty.
        skip_faulty: Whether contradicting rows are left out, and listed, instead of refused.

    Returns:
        The sound rows.

    Raises:
        InvalidEvidenceError: A want stands twice, an effort names an unknown want, or units differ.
    """
    kept = sound(wants, _twice(wants.rows), skip_faulty=skip_faulty)
    ids = _ids(kept.rows)
    spent = sound(efforts, _unfit(efforts.rows, kept.rows, ids), skip_faulty=skip_faulty)
    return Told(kept, spent, ids)


def repeated(sheet: Sheet[WantRow]) -> list[Fault]:
    """Wants that stand in an earlier row too.

    Args:
        sheet: The table of wants.

    Returns:
        A fault each.
    """
    return contradictions(sheet, _twice(sheet.rows))


def wants_told(given: Told) -> tuple[Judged, ...]:
    """The wants of a table.

    Args:
        given: The tables.

    Returns:
        The wants in the order of the rows.
    """
    return tuple(
        Judged(
            id=id_,
            name=row.want,
            stakeholder=row.stakeholder or "",
            held=row.held,
            adds_value=row.adds_value,
            emotional=row.emotional,
            worth=None if row.worth is None else Span(row.worth, row.worth, row.worth),
            n=row.asked,
            why=row.why or "",
        )
        for id_, row in zip(given.ids, given.wants.rows, strict=True)
    )


def plans_told(given: Told) -> tuple[Plan, ...]:
    """The changes that a table names, with what each meets.

    Args:
        given: The tables.

    Returns:
        The changes in order of appearance.
    """
    entries: dict[str, list[Entry]] = {}
    for row in given.efforts.rows:
        entry = Entry(want_named(row, given.wants.rows, given.ids), row.effort, row.share)
        entries.setdefault(row.change, []).append(entry)
    ids = distinct_ids(entries, ())
    return tuple(
        Plan(id_, name, tuple(met)) for id_, (name, met) in zip(ids, entries.items(), strict=True)
    )


def want_named(row: EffortRow, wants: Sequence[WantRow], ids: Sequence[str]) -> str | None:
    """Id of the want that an effort is spent on; None where it names none that is known."""
    return None if row.want is None else find(row.want, _names(row, wants, ids))


def unit_of(rows: Sequence[EffortRow]) -> str | None:
    """What effort is counted in; None where nobody said."""
    return next((row.unit for row in rows if row.unit), None)


def _names(row: EffortRow, wants: Sequence[WantRow], ids: Sequence[str]) -> Mapping[str, str]:
    """Names of the wants that a row may mean, by id."""
    return {
        id_: want.want
        for id_, want in zip(ids, wants, strict=True)
        if row.stakeholder is None or folded(want.stakeholder or "") == folded(row.stakeholder)
    }


def _ids(rows: Sequence[WantRow]) -> tuple[str, ...]:
    records = [{"name": row.want, "stakeholder": row.stakeholder} for row in rows]
    return tuple(record["id"] for record in prepare_wants({"wants": records}, {}) or ())


def _twice(rows: Sequence[WantRow]) -> Wrong:
    seen: set[tuple[str, str]] = set()
    found: Wrong = {}
    for at, row in enumerate(rows):
        key = (folded(row.want), folded(row.stakeholder or ""))
        if key in seen:
            template = N_("the want {want} of the same stakeholder stands in an earlier row too")
            found[at] = ("want", Message("want_twice", template, {"want": row.want}))
        seen.add(key)
    return found


def _unfit(rows: Sequence[EffortRow], wants: Sequence[WantRow], ids: Sequence[str]) -> Wrong:
    found: Wrong = {}
    seen: set[tuple[str, str | None]] = set()
    unit = unit_of(rows)
    for at, row in enumerate(rows):
        want = want_named(row, wants, ids)
        if row.want is not None and want is None:
            found[at] = ("want", _unknown(row.want, [*_names(row, wants, ids).values()]))
        elif (row.change, want) in seen:
            template = N_("what {change} spends on it stands in an earlier row too")
            found[at] = ("want", Message("effort_twice", template, {"change": row.change}))
        elif row.unit is not None and row.unit != unit:
            template = N_("{unit} stands beside {first}: count all effort in one unit")
            values = {"unit": row.unit, "first": unit}
            found[at] = ("unit", Message("units_differ", template, values))
        seen.add((row.change, want))
    return found


def _unknown(want: str, known: Sequence[str]) -> Message:
    if known.count(want) > 1:
        template = N_("several people want {want}: say whose want is met")
        return Message("ambiguous_want", template, {"want": want})
    near = nearest(want, known)
    if near is None:
        return Message("unknown_want", N_("{want} is no want of the table"), {"want": want})
    template = N_("{want} is no want of the table; did you mean {near}?")
    return Message("unknown_want", template, {"want": want, "near": near})
