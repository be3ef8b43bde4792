"""Sheets put together to a document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.format import Parsed, Path, Remark
from sidusryhmad.formats.tables import efforts, evidence, links, plans, wants
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.efforts import is_efforts, read_efforts
from sidusryhmad.formats.tables.evidence import is_evidence, read_evidence
from sidusryhmad.formats.tables.grid import Grid, Table, cells, table
from sidusryhmad.formats.tables.links import is_links, read_links
from sidusryhmad.formats.tables.matrix import (
    is_blank_matrix,
    is_matrix,
    matrix_names,
    read_matrix,
)
from sidusryhmad.formats.tables.people import UNSAID, read_people
from sidusryhmad.formats.tables.plans import is_plans, read_plans
from sidusryhmad.formats.tables.records import Part
from sidusryhmad.formats.tables.register import is_register
from sidusryhmad.formats.tables.settings import is_settings, read_settings
from sidusryhmad.formats.tables.sheet_names import GUIDE, IGNORED, SHEETS
from sidusryhmad.formats.tables.spending import spent
from sidusryhmad.formats.tables.split import split
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD
from sidusryhmad.formats.tables.wants import is_wants, read_wants


def is_people(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a table of stakeholders: there is a column for the name."""
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key for word in words if word in BY_WORD}
    return ("name",) in keys and len(headings) > 1


@dataclass(slots=True)
class _Whole:
    """A document growing sheet by sheet."""

    document: dict[str, Any]
    places: dict[Path, Place]
    faults: list[Fault]
    remarks: list[Remark]
    named: list[str] = field(default_factory=list)

    def add(self, section: str, part: Part) -> None:
        rows = self.document.setdefault(section, [])
        before = len(rows)
        rows += part.records
        for path, place in part.places.items():
            index = () if not path else (before + int(path[0]), *path[1:])
            self.places.setdefault((section, *index), place)
        self.faults += part.faults
        self.remarks += part.remarks

    def head(self, part: Part) -> None:
        self.document = {**part.records[0], **self.document}
        self.places |= part.places
        self.remarks += part.remarks

    def spend(self) -> None:
        made = spent(self.document, self.places)
        self.document = made.document
        self.places |= made.places
        self.faults += made.faults
        self.remarks += made.remarks


def assembled(grids: Sequence[Grid], name: str) -> Parsed:
    """The document that sheets hold together.

    Args:
        grids: Sheets in order; which is which is told by their names, else by their headings.
        name: Name of the service where no sheet gives one.

    Returns:
        The document; sheets that belong to no map are remarked.
    """
    whole, left = _Whole({}, {}, [], []), []
    for grid in grids:
        unread = folded(grid.name) in GUIDE or _ignored(grid) or is_blank_matrix(grid)
        if cells(grid) and not unread:
            left += [part for part in split(grid, _begins) if not _sheet(whole, part)]
    for grid in left:
        _left(whole, grid)
    service = whole.document.setdefault("service", {})
    if not service.get("name"):
        service["name"] = name
        message = Message(
            "name_of_file", N_("the service is named after the file: {name}"), {"name": name}
        )
        whole.remarks.append(Remark("assumed", message))
    if "stakeholders" not in whole.document and "influences" in whole.document:
        _people_from_links(whole)
    if "stakeholders" not in whole.document:
        _say_where_people_were_sought(whole)
    whole.spend()
    ordered = {key: whole.document[key] for key in _ORDER if key in whole.document}
    return Parsed(ordered, lambda: whole.places, tuple(whole.faults), tuple(whole.remarks))


def _people_from_links(whole: _Whole) -> None:
    ends = (record.get(key) for record in whole.document["influences"] for key in ("from", "to"))
    written = dict.fromkeys(end for end in ends if isinstance(end, str))
    named = dict.fromkeys([*whole.named, *written])
    whole.document["stakeholders"] = [{"name": name, "ring": UNSAID} for name in named]
    template = N_("the stakeholders are those whom influences name; their ring is taken as {ring}")
    message = Message("people_from_links", template, {"ring": UNSAID})
    whole.remarks.append(Remark("assumed", message))


def _say_where_people_were_sought(whole: _Whole) -> None:
    """A fault that names the sheets in which nothing was recognised, if there are any."""
    sought = [r for r in whole.remarks if r.message.code == "foreign_sheet"]
    if sought:
        names = ", ".join(str(remark.message.values["sheet"]) for remark in sought)
        message = Message("no_table", _NO_TABLE, {"sheets": names})
        whole.faults.append(Fault(message).at(sought[0].place))


_NO_TABLE = N_(
    "no table of stakeholders was recognised; its heading needs name (or stakeholder) and one more "
    "column, such as ring; looked through: {sheets}"
)


def _begins(part: Grid) -> bool:
    """Whether a part of a sheet begins with a heading, below a title at the most."""
    there = cells(part)[:2]
    if len(there) > 1 and len(there[0][1]) > 1:
        there = there[:1]
    words = [[c.value for c in row.values() if isinstance(c.value, str)] for _, row in there]
    known = any(is_ours(row) for row in words for _, is_ours, _ in _READERS)
    return known or is_matrix(part)


_ORDER = (
    "sidusryhmad", "service", "rings", "inner_circle", "carry_over", "epsilon", "tolerance",
    "stakeholders", "influences", "wants", "effort_unit", "changes", "evidence",
)  # fmt: skip


def _ignored(grid: Grid) -> bool:
    return folded(grid.name).endswith(IGNORED)


def _left(whole: _Whole, grid: Grid) -> None:
    """A sheet of nothing plain: a register, where nobody else is named, or no part of a map."""
    found = table(grid, is_register)
    if found is not None and "stakeholders" not in whole.document:
        whole.add("stakeholders", read_people(found))
        return
    template = N_("{sheet} holds no part of a map")
    message = Message("foreign_sheet", template, {"sheet": grid.name})
    whole.remarks.append(Remark("lost", message, Place(None, None, grid.where)))


def _sheet(whole: _Whole, grid: Grid) -> bool:
    for section, is_ours, reader in (*_by_name(grid), *_READERS):
        if (found := table(grid, is_ours)) is not None:
            whole.add(section, reader(found))
            return True
    if is_matrix(grid):
        whole.add("influences", read_matrix(grid))
        whole.named += matrix_names(grid)
    elif is_settings(grid):
        whole.head(read_settings(grid))
    else:
        return False
    return True


_Found = tuple[str, Callable[[Sequence[str]], bool], Callable[[Table], Part]]
_READERS: tuple[_Found, ...] = (
    ("evidence", is_evidence, read_evidence),
    ("wants", is_wants, read_wants),
    ("efforts", is_efforts, read_efforts),
    ("influences", is_links, read_links),
    ("changes", is_plans, read_plans),
    ("stakeholders", is_people, read_people),
)
_WORDS = {
    "evidence": evidence.BY_WORD,
    "wants": wants.BY_WORD,
    "efforts": efforts.BY_WORD,
    "influences": links.BY_WORD,
    "changes": plans.BY_WORD,
    "stakeholders": BY_WORD,
}


def _by_name(grid: Grid) -> list[_Found]:
    """The reader whose sheet this is by name; one heading that it knows is then enough."""
    name = folded(grid.name.rsplit(".", 1)[0])
    return [
        (section, partial(_any, known=_WORDS[section]), reader)
        for section, _, reader in _READERS
        if name in SHEETS[section]
    ]


def _any(headings: Sequence[str], known: Mapping[str, Column]) -> bool:
    return any(folded(without_scale(heading)) in known for heading in headings)
