"""Wants of a table put onto a map, so that no answer silently overwrites another."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sidusryhmad.errors import N_, Message, Place, nearest
from sidusryhmad.evidence.topics.wants.from_table import Told, unit_of, want_named
from sidusryhmad.evidence.topics.wants.rows import EffortRow, WantRow
from sidusryhmad.formats.format import Remark
from sidusryhmad.model.naming import find
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_evidence import change_names
from sidusryhmad.model.prepare_wants import prepare_wants
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.want import want_of

_ASKED = ("held", "adds_value", "emotional", "worth", "n")
_ABOUT = ("who", "when", "why", "source", "note")


class Put(NamedTuple):
    """A map on which the wants of a table stand.

    Attributes:
        service_map: The map.
        remarks: What fits nobody on it, and what stands there otherwise and was kept.
    """

    service_map: ServiceMap
    remarks: tuple[Remark, ...]


def put_on(service_map: ServiceMap, given: Told) -> Put:
    """Put the wants and efforts of a table onto a map.

    A want that the map does not have is added. Of one that it has, what nobody answered is filled
    in; where the map says something else, the map's answer stays and the difference is remarked.

    Args:
        service_map: The map.
        given: The tables.

    Returns:
        The map and the remarks.

    Raises:
        InvalidMapError: The answers of both together contradict each other.
    """
    work = _Work(service_map.to_document())
    places = given.wants.places or (Place(),) * len(given.wants.rows)
    for id_, row, place in zip(given.ids, given.wants.rows, places, strict=True):
        work.want(id_, row, place)
    work.finish()
    spots = given.efforts.places or (Place(),) * len(given.efforts.rows)
    for effort, place in zip(given.efforts.rows, spots, strict=True):
        work.effort(effort, given, place)
    work.unit(unit_of(given.efforts.rows))
    return Put(ServiceMap.from_document(work.document), tuple(work.remarks))


class _Work:
    """A document on which wants are put."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.people = names_by_id(document)
        self.rows: list[dict[str, Any]] = [dict(row) for row in document.get("wants", ())]
        self.added: list[tuple[str, int]] = []
        self.ids: dict[str, str] = {}
        self.remarks: list[Remark] = []

    def want(self, id_: str, row: WantRow, place: Place) -> None:
        """One row of the table of wants."""
        whose = None if row.stakeholder is None else find(row.stakeholder, self.people)
        if row.stakeholder is not None and whose is None:
            self._lost(_STRANGER, row.stakeholder, self.people, place)
            return
        said = _answers(row)
        same = self._same(row.want, whose)
        if same is None:
            owner = {} if whose is None else {"stakeholder": whose}
            self.added.append((id_, len(self.rows)))
            self.rows.append({"name": row.want, **owner, **said})
            return
        self.ids[id_] = same["id"]
        for key, value in said.items():
            if same.get(key) is None and _agrees(same, key, value):
                same[key] = value
            elif same.get(key) is None:
                self._kept(row.want, *_other(same, key), place)
            elif key in _ASKED and _plain(same[key]) != value:
                self._kept(row.want, key, same[key], place)

    def finish(self) -> None:
        """Give the new wants their ids."""
        if self.rows:
            made = prepare_wants({"wants": self.rows}, self.people) or []
            self.document["wants"] = made
            self.ids |= {id_: made[at]["id"] for id_, at in self.added}

    def effort(self, row: EffortRow, given: Told, place: Place) -> None:
        """One row of the table of efforts."""
        plans = change_names(self.document)
        change = find(row.change, plans)
        if change is None:
            self._lost(_NO_CHANGE, row.change, plans, place)
            return
        named = want_named(row, given.wants.rows, given.ids)
        want = None if named is None else self.ids.get(named)
        if named is not None and want is None:
            message = Message("not_on_the_map", _NO_WANT, {"want": row.want, "change": row.change})
            self.remarks.append(Remark("lost", message, place))
            return
        plan = next(each for each in self.document["changes"] if each["id"] == change)
        entries = plan.setdefault("wants", [])
        at = next((n for n, entry in enumerate(entries) if want_of(entry) == want), None)
        entry = _entry(want, row)
        if at is None:
            entries.append(entry)
            return
        before = entries[at] if isinstance(entries[at], Mapping) else {"want": entries[at]}
        entries[at] = {**entry, **before}
        for key in ("effort", "share"):
            if key in entry and before.get(key, entry[key]) != entry[key]:
                self._kept(row.want or row.change, key, before[key], place)

    def unit(self, unit: str | None) -> None:
        """What effort is counted in."""
        if unit is None:
            return
        before = self.document.setdefault("effort_unit", unit)
        if before != unit:
            self._kept(unit, "effort_unit", before, Place())

    def _same(self, name: str, whose: str | None) -> dict[str, Any] | None:
        """The map's own want of this name and stakeholder."""
        before = self.rows[: len(self.rows) - len(self.added)]
        mine = (row for row in before if row.get("stakeholder") == whose)
        return next((row for row in mine if name.casefold() in _called(row)), None)

    def _lost(self, template: str, value: str, known: Mapping[str, str], place: Place) -> None:
        near = nearest(value, [*known.values()])
        message = Message("not_on_the_map", template, {"value": value})
        if near is not None:
            hinted = N_("{text}; did you mean {near}?")
            message = Message("not_on_the_map", hinted, {"text": message, "near": near})
        self.remarks.append(Remark("lost", message, place))

    def _kept(self, name: str, key: str, value: object, place: Place) -> None:
        template = N_("{name}: the map says {value} ({key}), which is kept")
        values = {"name": name, "value": str(_plain(value)), "key": key}
        self.remarks.append(Remark("lost", Message("kept_on_the_map", template, values), place))


_STRANGER = N_("{value} is not on the map, so the want is left out")
_NO_WANT = N_("what {change} spends on {want} is left out with that want")
_NO_CHANGE = N_("the map has no change {value}, so the effort is left out")


def _answers(row: WantRow) -> dict[str, Any]:
    said = row.model_dump(mode="json")
    found = {key: said["asked" if key == "n" else key] for key in (*_ASKED, *_ABOUT)}
    return {key: value for key, value in found.items() if value is not None}


def _entry(want: str | None, row: EffortRow) -> dict[str, Any]:
    found = {"want": want, "effort": row.effort, "share": row.share}
    return {key: value for key, value in found.items() if value is not None}


def _called(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["name"].casefold(), row["id"].casefold()


def _agrees(same: Mapping[str, Any], key: str, value: Any) -> bool:  # noqa: ANN401 - plain data
    """Whether an answer fits what the map says already: a worth above zero is value added."""
    if key not in {"worth", "adds_value"}:
        return True
    whole = {**same, key: value}
    worth, adds = _plain(whole.get("worth")), whole.get("adds_value")
    return worth is None or adds is None or adds == (worth > 0)


def _other(same: Mapping[str, Any], key: str) -> tuple[str, object]:
    """The answer of the map that another one does not fit."""
    other = "adds_value" if key == "worth" else "worth"
    return other, same[other]


def _plain(value: Any) -> Any:  # noqa: ANN401 - plain data
    return value.get("value") if isinstance(value, Mapping) else value
