"""Rows of efforts put into the changes that they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, Place, nearest
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.tables.records import Record
from sidusryhmad.model.crosscheck import unknown_stakeholder
from sidusryhmad.model.crosscheck_evidence import unknown_change
from sidusryhmad.model.lenient import records, text
from sidusryhmad.model.naming import find
from sidusryhmad.model.prepare import names_by_id, prepare
from sidusryhmad.model.prepare_evidence import change_names
from sidusryhmad.model.prepare_wants import want_names

_SAID = ("want", "effort", "share")


@dataclass(frozen=True, slots=True)
class Spent:
    """What rows of efforts come to.

    Attributes:
        document: The document, its changes with the wants that they meet.
        places: The cell of every value put in.
        faults: Rows that belong to no change or no want, and units that differ.
        remarks: What was assumed.
    """

    document: dict[str, Any]
    places: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def spent(document: Mapping[str, Any], places: Mapping[Path, Place]) -> Spent:
    """Put the rows of efforts into the changes that they name.

    Where no change is listed at all, the changes are those that the rows name.

    Args:
        document: A document with the rows under ``efforts``; malformed anywhere.
        places: The cell of every value.

    Returns:
        The document without the rows; what is wrong with them stands at their cells.
    """
    rows: list[Record] = document.get("efforts") or []
    made = Spent({key: value for key, value in document.items() if key != "efforts"})
    if not rows:
        return made
    if not made.document.get("changes"):
        _changes_from(made, rows, places)
    work = _Work(made, prepare(made.document).document, places)
    work.plans = change_names(work.known)
    for index, row in enumerate(rows):
        work.row(index, row)
    return made


def _changes_from(made: Spent, rows: list[Record], places: Mapping[Path, Place]) -> None:
    named = dict.fromkeys(row["change"] for row in rows if row.get("change"))
    if named:
        made.document["changes"] = [{"name": name} for name in named]
        template = N_("no change is listed: the changes are those that efforts are spent by")
        message = Message("changes_from_efforts", template)
        made.remarks.append(Remark("assumed", message, places.get(("efforts",), Place())))


@dataclass(slots=True)
class _Work:
    """Goes through the rows."""

    made: Spent
    known: Mapping[str, Any]
    places: Mapping[Path, Place]
    plans: dict[str, str] = field(default_factory=dict)

    def row(self, index: int, row: Record) -> None:
        """One row; one that is faulty is left out."""
        change, path = row.get("change"), ("efforts", index)
        if change is None:
            self._wrong(Fault(Message("missing_key", N_("{key} is missing"), {"key": "change"}),
                              (*path, "change")))  # fmt: skip
            return
        id_ = find(change, self.plans)
        if id_ is None:
            self._wrong(unknown_change(self.plans, (*path, "change"), change))
            return
        self._unit(row.get("unit"), (*path, "unit"))
        want, wrong = self._want(row, path)
        if wrong is not None:
            self._wrong(wrong)
            return
        entry = {**row, "want": want}
        self._put(id_, {key: entry[key] for key in _SAID if entry.get(key) is not None}, path)

    def _put(self, change: str, entry: Record, path: Path) -> None:
        at = next(i for i, row in records(self.known, "changes") if text(row, "id") == change)
        plans = [*self.made.document["changes"]]
        entries = plans[at].get("wants")
        if entries is not None and not isinstance(entries, list):
            return
        entries = [*(entries or ()), entry]
        plans[at] = {**plans[at], "wants": entries}
        self.made.document["changes"] = plans
        spot: Path = ("changes", at, "wants", len(entries) - 1)
        for key in (None, *_SAID):
            below = () if key is None else (key,)
            if (place := self.places.get((*path, *below))) is not None:
                self.made.places[*spot, *below] = place

    def _want(self, row: Record, path: Path) -> tuple[str | None, Fault | None]:
        """The want that a row names, and what is wrong with it; else the model finds it."""
        want, who = row.get("want"), row.get("stakeholder")
        if want is None or who is None:
            return want, self._ambiguous(want, path)
        people = names_by_id(self.known)
        whose = find(who, people) or who
        if people and whose not in people:
            return None, unknown_stakeholder(people, (*path, "stakeholder"), who)
        rows = [r for _, r in records(self.known, "wants") if text(r, "stakeholder") == whose]
        theirs = want_names({"wants": rows})
        found = find(want, theirs)
        if found is not None:
            return found, None
        message = Message("not_their_want", _NOT_THEIRS, {"want": want, "stakeholder": who})
        names = tuple(dict.fromkeys(theirs.values()))
        return None, Fault(message, (*path, "want"), want, names, nearest(want, names))

    def _ambiguous(self, want: str | None, path: Path) -> Fault | None:
        names = want_names(self.known)
        if want is None or want in names or sum(name == want for name in names.values()) < 2:
            return None
        message = Message("ambiguous_want", _SEVERAL, {"want": want})
        return Fault(message, (*path, "want"), want)

    def _unit(self, unit: str | None, path: Path) -> None:
        first = self.made.document.setdefault("effort_unit", unit) if unit else None
        if unit and unit != first:
            values = {"unit": unit, "first": first}
            self._wrong(Fault(Message("units_differ", _UNITS, values), path, unit))

    def _wrong(self, fault: Fault) -> None:
        lengths = range(len(fault.path), -1, -1)
        there = (self.places[fault.path[:n]] for n in lengths if fault.path[:n] in self.places)
        self.made.faults.append(fault.at(next(there, Place())))


_NOT_THEIRS = N_("{want} is no want of {stakeholder}")
_SEVERAL = N_("several people want {want}: say whose want is met")
_UNITS = N_("{unit} stands beside {first}: count all effort in one unit")
