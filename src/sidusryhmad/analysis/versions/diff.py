"""What differs between two versions of a map, one difference after the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.versions.evidence import told_apart
from sidusryhmad.analysis.versions.pairs import Named, pairs
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.private import public
from sidusryhmad.model.service_map import ServiceMap, require_map

KINDS = (
    "added",
    "removed",
    "moved",
    "strengthened",
    "weakened",
    "turned",
    "renamed",
    "altered",
)
"""What a difference can be."""
_HEAD = ("rings", "inner_circle", "carry_over", "epsilon", "tolerance", "effort_unit")
_ENDS = ("from", "to", "id")
_HIDDEN = "private"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        section: ``service``, ``map`` (its settings), ``stakeholder``, ``influence``, ``want``,
            ``change`` or ``evidence``.
        kind: ``added``, ``removed``, ``moved`` (to another ring), ``strengthened``, ``weakened``,
            ``turned`` (the other sign), ``renamed`` or ``altered`` (anything else).
        id: Id of the stakeholder, want or change on the newer version, on the older one where it
            is gone; of an influence both ids: ``a→b``; of evidence those that it speaks of; of
            anything else the key itself.
        name: How people call it.
        key: What of it differs; None where the whole came or went; of evidence what it is of.
        before: What stood there; None where nothing did. Values of private fields never show.
        after: What stands there now.
    """

    section: str
    kind: str
    id: str
    name: str
    key: str | None = None
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True, repr=False)
class Diff(Result):
    """What differs between two versions of a map.

    Attributes:
        before: The older version.
        service_map: The newer version.
        same: Older ids of stakeholders by newer id, for those on both versions.
        differences: What differs, in the order of the document.
    """

    kind = "diff"
    table = "differences"
    unwritten = frozenset({"service_map", "before"})

    before: ServiceMap
    service_map: ServiceMap
    same: Mapping[str, str]
    differences: tuple[Difference, ...]

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    @property
    def counts(self) -> dict[str, int]:
        """How many differences there are of each kind, those that occur."""
        found = [difference.kind for difference in self.differences]
        return {kind: found.count(kind) for kind in KINDS if kind in found}

    def __repr__(self) -> str:
        return f"<Diff: {len(self.differences)} differences>"


def diff(before: ServiceMap, after: ServiceMap) -> Diff:
    """What differs between two versions of a map.

    Whoever has the same id is the same one; so is whoever has another id, but a name that nobody
    else has on either version. The order of entries says nothing.

    Args:
        before: The older version.
        after: The newer version.

    Returns:
        The differences; none where the maps say the same.

    Raises:
        WrongTypeError: Either is no map.

    Example:
        >>> old = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="interested")
        >>> new = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> [(d.kind, d.name, d.before, d.after) for d in diff(old, new).differences]
        [('moved', 'Barista', 'interested', 'direct')]
    """
    require_map(before)
    require_map(after)
    same = pairs(before.stakeholders, after.stakeholders)
    found = [
        *_service(before, after),
        *_settings(before, after),
        *_named("stakeholder", before.stakeholders, after.stakeholders),
        *_influences(before, after, same),
        *_named("want", before.wants, after.wants),
        *_named("change", before.changes, after.changes),
        *(Difference("evidence", *each) for each in told_apart(before, after)),
    ]
    return Diff(before, after, same, tuple(found))


def _service(before: ServiceMap, after: ServiceMap) -> Iterator[Difference]:
    old, new = (m.service.model_dump(mode="json") for m in (before, after))
    for key in new:
        if old[key] != new[key]:
            kind = "renamed" if key == "name" else "altered"
            yield Difference("service", kind, key, key, key, old[key], new[key])


def _settings(before: ServiceMap, after: ServiceMap) -> Iterator[Difference]:
    for key in _HEAD:
        old, new = (_plain(getattr(m, key)) for m in (before, after))
        if old != new or (key == "rings" and list(old) != list(new)):
            yield Difference("map", "altered", key, key, key, old, new)


def _plain(value: Any) -> Any:  # noqa: ANN401 - plain data
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value


def _named(
    section: str, before: tuple[Named, ...], after: tuple[Named, ...]
) -> Iterator[Difference]:
    same = pairs(before, after)
    old = {one.id: one for one in before}
    for one in after:
        if one.id in same:
            yield from _fields(section, old[same[one.id]], one)
        else:
            yield Difference(section, "added", one.id, one.name)
    kept = set(same.values())
    for one in before:
        if one.id not in kept:
            yield Difference(section, "removed", one.id, one.name)


def _fields(section: str, old: Named, new: Named) -> Iterator[Difference]:
    was, now = (_record(one) for one in (old, new))
    for key in dict.fromkeys([*was, *now]):
        if was.get(key) == now.get(key) or key == "id":
            continue
        kind = {"ring": "moved", "name": "renamed"}.get(key, "altered")
        hidden = key == _HIDDEN
        shown = (None, None) if hidden else (public(was.get(key)), public(now.get(key)))
        yield Difference(section, kind, new.id, new.name, key, *shown)


def _record(one: Named | Influence) -> dict[str, Any]:
    """A record as plain data; what is not said stands for None, {} or [] alike."""
    data = one.model_dump(mode="json", by_alias=True)
    return {key: value for key, value in data.items() if value not in (None, {}, [])}


def _influences(
    before: ServiceMap, after: ServiceMap, same: Mapping[str, str]
) -> Iterator[Difference]:
    newer = {old: new for new, old in same.items()}
    was = {
        (newer.get(i.from_, i.from_), newer.get(i.to, i.to)): (i, before) for i in before.influences
    }
    now = {(i.from_, i.to): (i, after) for i in after.influences}
    for pair, (influence, _) in now.items():
        if pair in was:
            yield from _changed(_label(influence, after), was[pair][0], influence)
        else:
            yield Difference(
                "influence", "added", *_label(influence, after), None, None, _size(influence)
            )
    for pair, (influence, _) in was.items():
        if pair not in now:
            yield Difference(
                "influence", "removed", *_label(influence, before), None, _size(influence)
            )


def _label(influence: Influence, there: ServiceMap) -> tuple[str, str]:
    names = [there.stakeholder(id_).name for id_ in (influence.from_, influence.to)]
    return f"{influence.from_}→{influence.to}", " → ".join(names)


def _size(influence: Influence) -> float | str | None:
    return influence.sign if influence.strength is None else influence.strength


def _changed(label: tuple[str, str], old: Influence, new: Influence) -> Iterator[Difference]:
    was, now = _record(old), _record(new)
    for key in dict.fromkeys([*was, *now]):
        if key in _ENDS or was.get(key) == now.get(key):
            continue
        kind = _direction(old, new) if key == "strength" else "altered"
        yield Difference("influence", kind, *label, key, was.get(key), now.get(key))


def _direction(old: Influence, new: Influence) -> str:
    """How a strength changed: its size where the sign stays, else that it turned."""
    if old.strength is None or new.strength is None:
        return "altered"
    if old.strength * new.strength < 0:
        return "turned"
    return "strengthened" if abs(new.strength) > abs(old.strength) else "weakened"
