"""Tables of evidence read: workbooks, comma-separated values, data frames, rows in code."""

from collections.abc import Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from pydantic import ValidationError

from sidusryhmad._files import read_bytes, size_of
from sidusryhmad.errors import (
    N_,
    Fault,
    InvalidEvidenceError,
    InvalidMapError,
    Message,
    Place,
    UnknownFormatError,
)
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.refusal import faults_of
from sidusryhmad.evidence.row import Row
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.formats.csv_text import decoded, grid_of
from sidusryhmad.formats.format import Remark, locate
from sidusryhmad.formats.frames import grid_of_frame
from sidusryhmad.formats.tables.columns import by_word, folded
from sidusryhmad.formats.tables.grid import Grid, Table, cells, table
from sidusryhmad.formats.tables.records import Kind, Part, read_rows
from sidusryhmad.formats.text import check_size
from sidusryhmad.formats.xlsx_read import grids_of

RowT = TypeVar("RowT", bound=Row)
SUFFIXES = ("xlsx", "csv", "tsv")
"""Kinds of file that evidence is read from."""
_IGNORED = "(ignore)"
MORE = Message(
    "more_may_follow",
    N_("what rows say together is looked at once these are repaired; more may follow"),
)
"""Said where single rows are faulty."""


def sheet_of(data: object, form: Form[RowT], *, skip_faulty: bool = False) -> Sheet[RowT]:
    """The rows of one kind of table.

    Args:
        data: A file (``.xlsx``, ``.csv``, ``.tsv``), a data frame, rows as mappings, or a sheet
            that has been read already.
        form: What the rows are.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The rows.

    Raises:
        InvalidEvidenceError: A row is faulty, or no such table is there; all faults at once.
        UnknownFormatError: The suffix is none of these.
        MapNotFoundError: There is no such file.
        WrongTypeError: It is something else altogether.
    """
    if isinstance(data, Sheet):
        return cast("Sheet[RowT]", data)
    return cast("Sheet[RowT]", sheets_of(data, (form,), skip_faulty=skip_faulty)[0])


def sheets_of(
    data: object, forms: Sequence[Form[Any]], *, skip_faulty: bool = False
) -> tuple[Sheet[Any], ...]:
    """The rows of several kinds of table that one file holds.

    Args:
        data: As for :func:`sheet_of`.
        forms: What the rows are; only the first kind has to be there.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The rows of each kind; what was not read is remarked on the first.

    Raises:
        SidusryhmadError: As :func:`sheet_of`.
    """
    name = Path(data).name if isinstance(data, str | PathLike) else ""
    try:
        grids, remarks = _grids(data, forms[0])
    except InvalidMapError as error:
        raise InvalidEvidenceError(error.faults, source=name) from None
    found: list[list[tuple[Grid, Table]]] = [[] for _ in forms]
    left: list[Grid] = []
    for grid in filter(cells, grids):
        at, there = _whose(grid, forms)
        if there is None:
            left.append(grid)
        else:
            found[at].append((grid, there))
    if not found[0]:
        raise InvalidEvidenceError([_missing(forms[0], grids)], source=name)
    remarks += [_unread(grid) for grid in left if not folded(grid.name).endswith(_IGNORED)]
    made = [_sheet(f, [t for _, t in tables]) for f, tables in zip(forms, found, strict=True)]
    whole = [fault for each in made for fault in each.whole]
    faults = [fault for each in made for fault in each.sheet.left_out]
    if whole or (faults and not skip_faulty):
        raise InvalidEvidenceError([*whole, *faults], source=name, note=MORE if faults else None)
    first, *others = [replace(each.sheet, source=name) for each in made]
    return (replace(first, remarks=(*remarks, *first.remarks)), *others)


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


def _whose(grid: Grid, forms: Sequence[Form[Any]]) -> tuple[int, Table | None]:
    """Which form a sheet has: one that it is named after before one that its headings fit."""
    name = folded(grid.name.rsplit(".", 1)[0])
    if not name.endswith(_IGNORED):
        order = sorted(range(len(forms)), key=lambda at: name not in forms[at].sheets)
        for at in order:
            if (there := table(grid, forms[at].fits)) is not None:
                return at, there
    return 0, None


class _Read(NamedTuple):
    """A sheet as it was read, and what is wrong with its headings."""

    sheet: Sheet[Any]
    whole: list[Fault]


def _sheet(form: Form[Any], tables: Sequence[Table]) -> _Read:
    """The good rows, and what is wrong with the others."""
    kind = Kind(by_word(form.columns), {}, lambda _: None, lambda *_: None)
    rows: list[Row] = []
    places: list[Place] = []
    remarks: list[Remark] = []
    faults: list[Fault] = []
    whole: list[Fault] = []
    gone: list[Gone] = []
    for found in tables:
        part = read_rows(found, kind)
        remarks += map(_named, part.remarks)
        whole += part.faults
        for index, record in enumerate(part.records):
            filled = {key: value for key, value in record.items() if value is not None}
            if not filled:
                continue
            try:
                rows.append(form.row.model_validate(filled))
                places.append(part.places[index,])
            except ValidationError as error:
                faults += [_placed(fault, index, part) for fault in faults_of(error, form)]
                gone.append(Gone(filled, part.places[index,]))
    sheet = Sheet(tuple(rows), tuple(places), tuple(faults), tuple(remarks), gone=tuple(gone))
    return _Read(sheet, whole)


def _placed(fault: Fault, index: int, part: Part) -> Fault:
    return replace(locate(replace(fault, path=(index, *fault.path)), part.places), path=fault.path)


def _named(remark: Remark) -> Remark:
    """The remark on a strange column in words that speak of no map."""
    if remark.message.code != "foreign_column":
        return remark
    template = N_("the column {heading} was not read")
    return replace(remark, message=Message("unread_column", template, remark.message.values))


def _unread(grid: Grid) -> Remark:
    template = N_("{sheet} holds no rows of this kind: not read")
    message = Message("unread_sheet", template, {"sheet": grid.name})
    return Remark("lost", message, Place(None, None, grid.where))


def _missing(form: Form[Any], grids: Sequence[Grid]) -> Fault:
    template = N_(
        "no table of this kind was recognised; its heading needs {columns}; looked through: "
        "{sheets}"
    )
    needed = ", ".join(form.named(field) for field in form.needs)
    looked = ", ".join(grid.where for grid in grids) or "–"
    values = {"columns": needed, "sheets": looked}
    place = Place(None, None, grids[0].where) if grids else Place()
    return Fault(Message("no_such_table", template, values)).at(place)
