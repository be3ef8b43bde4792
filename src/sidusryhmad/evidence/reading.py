"""Tables of evidence read: workbooks, comma-separated values, data frames, rows in code."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from sidusryhmad._files import read_bytes, size_of
from sidusryhmad.errors import (
    N_,
    Fault,
    FaultyInputError,
    InvalidEvidenceError,
    Message,
    Place,
    UnknownFormatError,
)
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.given import GivenTable
from sidusryhmad.evidence.guessing import unrecognised
from sidusryhmad.evidence.locating import located
from sidusryhmad.evidence.naming import Named, fields_among, named_fields, unused
from sidusryhmad.evidence.recording import Manner, Recorded, recorded
from sidusryhmad.evidence.row import Row
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import Check
from sidusryhmad.formats.csv_text import decoded, grid_of
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.frames import grid_of_frame
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Grid, Table, cells, table
from sidusryhmad.formats.text import check_size
from sidusryhmad.formats.xlsx_read import grids_of

RowT = TypeVar("RowT", bound=Row)
SUFFIXES = ("xlsx", "csv", "tsv")
"""Kinds of file that evidence is read from."""
_LAST = 10**9
"""The line of what stands in none: behind all others."""
_UNCHECKED: Mapping[int, Check] = MappingProxyType({})
_IGNORED = "(ignore)"
MORE = Message(
    "more_may_follow",
    N_("what faulty rows say beside others is looked at once they are repaired; more may follow"),
)
"""Said where single rows are faulty."""


def sheet_of(
    data: object, form: Form[RowT], *, skip_faulty: bool = False, check: Check | None = None
) -> Sheet[RowT]:
    """The rows of one kind of table.

    Args:
        data: A file (``.xlsx``, ``.csv``, ``.tsv``), a data frame, rows as mappings, any of these
            as a :class:`GivenTable`, or a sheet that has been read already.
        form: What the rows are.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.
        check: Where faulty rows are refused, what sound ones contradict is refused with them.

    Returns:
        The rows.

    Raises:
        InvalidEvidenceError: A row is faulty, or no such table is there; all faults at once.
        InvalidParameterError: A column was named that is none of this kind of table.
        UnknownFormatError: The suffix is none of these.
        MapNotFoundError: There is no such file.
        WrongTypeError: It is something else altogether.
    """
    if isinstance(data, Sheet):
        return cast("Sheet[RowT]", data)
    checks = {0: check} if check else {}
    read = sheets_of(data, (form,), skip_faulty=skip_faulty, checks=checks)
    return cast("Sheet[RowT]", read[0])


def sheets_of(
    data: object,
    forms: Sequence[Form[Any]],
    *,
    skip_faulty: bool = False,
    checks: Mapping[int, Check] = _UNCHECKED,
) -> tuple[Sheet[Any], ...]:
    """The rows of several kinds of table that one file holds.

    Args:
        data: As for :func:`sheet_of`.
        forms: What the rows are; only the first kind has to be there.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.
        checks: By the number of the form: where faulty rows are refused, what sound ones contradict
            is refused with them, so that all comes at once.

    Returns:
        The rows of each kind; what was not read is remarked on the first.

    Raises:
        SidusryhmadError: As :func:`sheet_of`.
    """
    given = data if isinstance(data, GivenTable) else GivenTable(data)
    named = named_fields(given.columns, forms)
    try:
        grids, remarks = _grids(given.data, forms[0])
        named, grids = located(named, grids)
    except FaultyInputError as error:
        raise InvalidEvidenceError(error.faults, source=given.name) from None
    found: list[list[Table]] = [[] for _ in forms]
    for grid in filter(cells, grids):
        at, there = _whose(grid, forms, named)
        if there is not None:
            found[at].append(there)
        elif not folded(grid.name).endswith(_IGNORED):
            remarks.append(_unread(grid))
    if not found[0]:
        looked = [grid for grid in grids if not folded(grid.name).endswith(_IGNORED)]
        lack = unrecognised(forms[0], looked, _headings(named))
        raise InvalidEvidenceError([lack.fault], source=given.name, note=lack.note)
    manners = (Manner(form, at, named, given.date_order) for at, form in enumerate(forms))
    made = [recorded(tables, manner) for tables, manner in zip(found, manners, strict=True)]
    whole = [fault for each in made for fault in each.whole]
    whole += unused(named, {typed for each in made for typed in each.used})
    if whole or (not skip_faulty and any(each.faults for each in made)):
        raise _refused(whole, made, checks, given.name)
    first, *others = (each.sheet(given.name) for each in made)
    return (replace(first, remarks=(*remarks, *first.remarks)), *others)


def _refused(
    whole: Sequence[Fault], made: Sequence[Recorded], checks: Mapping[int, Check], name: str
) -> InvalidEvidenceError:
    """Everything that can be known at once: whole tables, rows, and sound rows beside others."""
    faults: list[Fault] = []
    for at, each in enumerate(made):
        found = each.faults
        if each.faults and not whole and at in checks:
            found = [*found, *checks[at](each.sheet(name))]
        faults += sorted(found, key=lambda fault: fault.place.line or _LAST)
    return InvalidEvidenceError([*whole, *faults], source=name, note=MORE if faults else None)


def _headings(named: Sequence[Named]) -> dict[str, str]:
    """The headings that the caller named, by field of the first form."""
    return {field: each.heading for each in named if (field := each.fields[0])}


def _grids(data: object, form: Form[Any]) -> tuple[Sequence[Grid], list[Remark]]:
    if not isinstance(data, str | PathLike):
        return [grid_of_frame(form.sheets[0], data)], []
    path = Path(data)
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        template = N_("evidence is read from {known}, not from {name}")
        values = {"known": ", ".join(f".{known}" for known in SUFFIXES), "name": path.name}
        raise UnknownFormatError(Message("unknown_evidence", template, values), suffix, SUFFIXES)
    check_size(size_of(path))
    content = read_bytes(path)
    if suffix == "xlsx":
        grids, remarks = grids_of(content)
        return grids, list(remarks)
    text, said = decoded(content, path.name)
    return [grid_of(text, path.name)], list(said)


def _whose(
    grid: Grid, forms: Sequence[Form[Any]], named: Sequence[Named]
) -> tuple[int, Table | None]:
    """Which form a sheet has: one that it is named after before one that its headings fit."""
    name = folded(grid.name.rsplit(".", 1)[0])
    if not name.endswith(_IGNORED):
        order = sorted(range(len(forms)), key=lambda at: name not in forms[at].sheets)
        for at in order:
            fits = partial(_fits, forms[at], at, named)
            if (there := table(grid, fits)) is not None:
                return at, there
    return 0, None


def _fits(form: Form[Any], which: int, named: Sequence[Named], headings: Sequence[str]) -> bool:
    return form.fits(headings, fields_among(named, which, headings) if named else ())


def _unread(grid: Grid) -> Remark:
    template = N_("{sheet} holds no rows of this kind: not read")
    message = Message("unread_sheet", template, {"sheet": grid.name})
    return Remark("lost", message, Place(None, None, grid.where))
