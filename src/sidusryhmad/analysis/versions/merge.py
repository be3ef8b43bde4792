"""Two people's edits of one map put together; where they disagree both answers are kept."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.versions.three_way import ABSENT, Clash, merged
from sidusryhmad.model.private import public
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.model.want import want_of

_MEASURE = ("strength", "sign", "range")
"""Keys that together say how strong an influence is; taken from one edit, never mixed."""
_TOGETHER = "measure"
_VALUED, _VALUE = ("adds_value", "worth"), "worth"
_JUDGED = frozenset({"power", "interest", "attitude", "today", "carry_over"})
_ARROW = "→"
_PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where two edits disagree.

    Attributes:
        section: ``stakeholders``, ``influences``, ``wants``, ``changes``, or a key of the map's
            head. Of evidence all records that either edit holds are kept, so they never disagree.
        id: Id of the stakeholder, want or change, both ids of an influence (``a→b``); None in the
            head.
        key: What they disagree about; None where one edit took away what the other one changed.
        base: What stood there before.
        ours: What the first edit says; it stands on the merged map, unless it took away.
        theirs: What the second edit says. None, all three, where it is private.
        reason: ``changed``: both changed it; ``removed``: one took away what the other one changed;
            ``needed``: one took away somebody, a want or a change that the other one's
            influences, effects, wants or evidence name.
    """

    section: str
    id: str | None
    key: str | None
    base: Any
    ours: Any
    theirs: Any
    reason: str = "changed"


@dataclass(frozen=True, slots=True, repr=False)
class Merge(Result):
    """Two edits of a map put together.

    Attributes:
        service_map: The merged map; nothing is lost on it.
        conflicts: Where the edits disagree, in the order of the document.
    """

    kind = "merge"
    table = "conflicts"

    service_map: ServiceMap
    conflicts: tuple[Conflict, ...]

    @property
    def clean(self) -> bool:
        """Whether the edits nowhere disagree."""
        return not self.conflicts

    def __repr__(self) -> str:
        return f"<Merge: {len(self.conflicts)} conflicts>"


def merge(base: ServiceMap, ours: ServiceMap, theirs: ServiceMap) -> Merge:
    """Put two edits of a map together, field by field.

    What only one of them changed is taken over. Where both changed a field differently the first
    edit stands and the conflict is listed with both answers. What one took away while the other one
    changed it, or needs it, stays.

    Args:
        base: The map from which both began.
        ours: The first edit.
        theirs: The second edit.

    Returns:
        The merged map and the conflicts.

    Raises:
        WrongTypeError: One of the three is no map.
        InvalidMapError: The edits together are no valid map, such as two people of one name.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> found = merge(m, m.with_stakeholder("Guest", ring="direct"),
        ...               m.with_stakeholder("Owner", ring="interested"))
        >>> [s.name for s in found.service_map.stakeholders], found.conflicts
        (['Barista', 'Guest', 'Owner'], ())
    """
    sides = [_keyed(require_map(one).to_document()) for one in (base, ours, theirs)]
    was, one, other = sides
    whole, clashes = merged(was, one, other)
    conflicts = [_conflict(clash) for clash in clashes]
    conflicts += _restored(whole, sides, "changes", _plans(whole))
    conflicts += _restored(whole, sides, "wants", _met(whole))
    conflicts += _restored(whole, sides, "stakeholders", _named(whole))
    return Merge(ServiceMap.from_document(_document(whole)), tuple(conflicts))


def _keyed(document: Mapping[str, Any]) -> dict[str, Any]:
    """A document whose lists are mappings by id, so that entries find each other."""
    found: dict[str, Any] = {key: _unit(value, key) for key, value in document.items()}
    found["stakeholders"] = {
        row["id"]: {key: _unit(value, key) for key, value in row.items()}
        for row in document.get("stakeholders", ())
    }
    found["influences"] = {
        f"{row['from']}{_ARROW}{row['to']}": _grouped(row, _MEASURE, _TOGETHER)
        for row in document.get("influences", ())
    }
    found["wants"] = {
        row["id"]: _grouped(row, _VALUED, _VALUE) for row in document.get("wants", ())
    }
    found["changes"] = {row["id"]: _planned(row) for row in document.get("changes", ())}
    found["evidence"] = _by_content(document.get("evidence", ()))
    return found


def _planned(row: Mapping[str, Any]) -> dict[str, Any]:
    """A change whose effects and wants find each other by id."""
    met = {str(want_of(entry) or ""): _unit(entry) for entry in row.get("wants", ())}
    return {
        **row,
        "effects": {k: _unit(v) for k, v in row.get("effects", {}).items()},
        **({"wants": met} if "wants" in row else {}),
    }


def _by_content(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Records that are the same only where they say the same; each with its number among these."""
    found: dict[str, Any] = {}
    for row in rows:
        content = json.dumps(row, sort_keys=True)
        number = next(n for n in count() if f"{n}{content}" not in found)
        found[f"{number}{content}"] = tuple(row.items())
    return found


def _unit(value: Any, key: str | None = None) -> Any:  # noqa: ANN401 - plain data
    """A judgement with its reasons as one value, which no merge takes apart."""
    if isinstance(value, Mapping) and (key is None or key in _JUDGED):
        return tuple(value.items())
    return value


def _grouped(row: Mapping[str, Any], keys: tuple[str, ...], name: str) -> dict[str, Any]:
    """A record in which keys that hold only together are one value."""
    group = tuple((key, row[key]) for key in keys if key in row)
    return {**{k: v for k, v in row.items() if k not in keys}, name: group}


def _ungrouped(row: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**{k: v for k, v in row.items() if k != name}, **dict(row[name])}


def _document(keyed: Mapping[str, Any]) -> dict[str, Any]:
    found = {key: _taken_apart(value) for key, value in keyed.items()}
    found["stakeholders"] = [
        {key: _taken_apart(value) for key, value in row.items()}
        for row in keyed["stakeholders"].values()
    ]
    found["influences"] = [_ungrouped(row, _TOGETHER) for row in keyed["influences"].values()]
    found["wants"] = [_ungrouped(row, _VALUE) for row in keyed["wants"].values()]
    found["changes"] = [_listed(row) for row in keyed["changes"].values()]
    found["evidence"] = [dict(row) for row in keyed["evidence"].values()]
    return {key: value for key, value in found.items() if value != []}


def _listed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A change as a document holds it."""
    effects = {k: _taken_apart(v) for k, v in row.get("effects", {}).items()}
    met = [_taken_apart(entry) for entry in row.get("wants", {}).values()]
    return {**row, "effects": effects, **({"wants": met} if "wants" in row else {})}


def _taken_apart(value: Any) -> Any:  # noqa: ANN401 - plain data
    return dict(value) if isinstance(value, tuple) else value


def _conflict(clash: Clash) -> Conflict:
    section, *rest = clash.path
    listed = section in {"stakeholders", "influences", "wants", "changes"}
    id_ = rest.pop(0) if listed and rest else None
    gone = not rest and listed and ABSENT in (clash.ours, clash.theirs)
    reason = "removed" if gone else "changed"
    if listed and rest[:1] == [_PRIVATE]:
        return Conflict(section, id_, _PRIVATE, None, None, None, reason)
    base, ours, theirs = (_answer(value) for value in (clash.base, clash.ours, clash.theirs))
    return Conflict(section, id_, ".".join(rest) or None, base, ours, theirs, reason)


def _answer(value: Any) -> Any:  # noqa: ANN401 - plain data
    if value is ABSENT:
        return None
    if isinstance(value, Mapping):
        return {key: _answer(item) for key, item in public(dict(value)).items()}
    return public(_taken_apart(value))


def _restored(
    whole: dict[str, Any], sides: list[dict[str, Any]], section: str, named: Iterable[str]
) -> list[Conflict]:
    """Bring back whoever, or whatever, was taken away but is named by what remains."""
    there = whole[section]
    found = []
    for id_ in named:
        if id_ in there:
            continue
        record = next((s[section][id_] for s in sides[::-1] if id_ in s[section]), None)
        if record is None:
            continue
        there[id_] = record
        base, ours, theirs = (_answer(side[section].get(id_)) for side in sides)
        found.append(Conflict(section, id_, None, base, ours, theirs, "needed"))
    return found


def _named(whole: Mapping[str, Any]) -> dict[str, None]:
    """Whoever is named by influences, effects, the inner circle, wants or evidence."""
    ends = (row[key] for row in whole["influences"].values() for key in ("from", "to"))
    hit = (id_ for row in whole["changes"].values() for id_ in row.get("effects", {}))
    inner = whole.get("inner_circle", {}).get("stakeholders", ())
    known = _pointed(whole, ("stakeholder", "from", "to"))
    whose = (row.get("stakeholder") for row in whole["wants"].values())
    return dict.fromkeys([*ends, *hit, *inner, *known, *filter(None, whose)])


def _met(whole: Mapping[str, Any]) -> dict[str, None]:
    """Wants that changes meet."""
    plans = whole["changes"].values()
    return dict.fromkeys(want for row in plans for want in row.get("wants", {}) if want)


def _plans(whole: Mapping[str, Any]) -> dict[str, None]:
    """Changes of whose effects there is evidence."""
    return dict.fromkeys(_pointed(whole, ("change",)))


def _pointed(whole: Mapping[str, Any], keys: tuple[str, ...]) -> list[str]:
    rows = [dict(row) for row in whole["evidence"].values()]
    return [row[key] for row in rows for key in keys if row.get(key) is not None]
