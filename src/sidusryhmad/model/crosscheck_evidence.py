"""Checks of the records of evidence against the map that they speak of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, nearest
from sidusryhmad.model.crosscheck import range_faults, stakeholders_listed, unknown_stakeholder
from sidusryhmad.model.evidence import ENDS, Evidence
from sidusryhmad.model.lenient import Path, mapping, number, records, text, words
from sidusryhmad.model.likely import KEY_WORDS, likely
from sidusryhmad.model.naming import find
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_edits import added_names
from sidusryhmad.model.prepare_evidence import change_names
from sidusryhmad.model.scales import SCALES

EVIDENCE_KEYS = frozenset(info.alias or name for name, info in Evidence.model_fields.items())
"""Keys of evidence as a file writes them."""
_REFERENCES = ("stakeholder", "change", "from", "to")
_FEW = 12
"""Changes up to which all are named where one is not found."""


def evidence_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the records of evidence.

    Args:
        document: A prepared document, which may be malformed anywhere.

    Yields:
        The faults, record by record.
    """
    listed, there = stakeholders_listed(document), _there(document)
    for index, row in records(document, "evidence"):
        path: Path = ("evidence", index)
        of = row.get("of")
        if not isinstance(of, str) or of not in ENDS:
            continue
        given = {**row, "from": row.get("from", row.get("from_"))}
        yield from _end_faults(given, of, path)
        if listed:
            yield from _reference_faults(there, given, path)
        yield from _value_faults(row, of, path)


def with_fitting_evidence(document: Mapping[str, Any]) -> dict[str, Any]:
    """A document without evidence of those who do not stand in it, once parts were taken away.

    Args:
        document: A document whose references are ids.

    Returns:
        The document; the same in all else.

    Example:
        >>> gone = {"evidence": [{"of": "today", "stakeholder": "klient", "value": 1}]}
        >>> with_fitting_evidence({"stakeholders": [], **gone})
        {'stakeholders': [], 'evidence': []}
    """
    if "evidence" not in document:
        return dict(document)
    lost = {fault.path[1] for fault in evidence_faults(document)}
    kept = [row for index, row in enumerate(document["evidence"]) if index not in lost]
    return {**document, "evidence": kept}


def _end_faults(row: Mapping[str, Any], of: str, path: Path) -> Iterator[Fault]:
    needed = ENDS[of]
    for key in _REFERENCES:
        values = {"of": of, "key": key, "needed": ", ".join(needed)}
        if key in needed and row.get(key) is None and not _misspelt(row, key):
            template = N_("evidence of {of} says {needed}; {key} is missing")
            yield Fault(Message("missing_key", template, values), (*path, key))
        elif key not in needed and row.get(key) is not None:
            template = N_("evidence of {of} says {needed}, not {key}")
            yield Fault(Message("key_too_many", template, values), (*path, key), row[key])
    if of == "strength" and row.get("from") == row.get("to") and text(row, "from"):
        template = N_("{value} cannot influence itself; an echo comes back through others")
        yield Fault(Message("self_influence", template, {"value": row["to"]}), path, row["to"])


def _misspelt(row: Mapping[str, Any], key: str) -> bool:
    """Whether an unknown key was probably meant to be this one; that is a fault already."""
    return any(likely(other, (key,), KEY_WORDS) for other in row if other not in EVIDENCE_KEYS)


@dataclass(frozen=True, slots=True)
class _There:
    """Who and what a document has.

    Attributes:
        plans: Display name of every change, by id.
        people: Display name of everybody on the map, by id.
        added: Of whom each change adds, the same by id of the change.
        removed: Ids of whom each change removes, by its id.
    """

    plans: Mapping[str, str]
    people: Mapping[str, str]
    added: Mapping[str | None, Mapping[str, str]]
    removed: Mapping[str | None, frozenset[str]]

    def hit_by(self, change: str | None) -> dict[str, str]:
        """Whom a change may hit; where it is not known, whom any of them may."""
        every = {id_: name for names in self.added.values() for id_, name in names.items()}
        return {**self.people, **self.added.get(change, every)}


def _there(document: Mapping[str, Any]) -> _There:
    plans = [(text(plan, "id"), plan) for _, plan in records(document, "changes")]
    removed = {
        id_: words(mapping(mapping(plan, "edits"), "remove"), "stakeholders") for id_, plan in plans
    }
    return _There(
        change_names(document),
        names_by_id(document),
        {id_: added_names(plan) for id_, plan in plans},
        {id_: frozenset(name for _, name in gone) for id_, gone in removed.items()},
    )


def _reference_faults(there: _There, row: Mapping[str, Any], path: Path) -> Iterator[Fault]:
    change, effect = text(row, "change"), row["of"] == "effect"
    if effect and change is not None and change not in there.plans:
        yield unknown_change(there.plans, (*path, "change"), change)
    known = there.hit_by(change) if effect else there.people
    for key in (key for key in ENDS[row["of"]] if key != "change"):
        who = text(row, key)
        if who is not None and find(who, known) is None:
            yield unknown_stakeholder(known, (*path, key), who)
        elif effect and who in there.removed.get(change, ()):
            template = N_("{value} is removed by this change, so nothing can happen to them")
            message = Message("effect_on_removed", template, {"value": repr(who)})
            yield Fault(message, (*path, key), who)


def unknown_change(names: Mapping[str, str], path: Path, value: str) -> Fault:
    """A change that the map does not know, with the one that was probably meant.

    Args:
        names: Display name of every change, by id.
        path: Where it is named.
        value: What stands there.

    Returns:
        The fault.
    """
    template = N_("no change has the id or name {value}")
    near = nearest(value, [*names.values(), *names])
    few = tuple(names.values()) if len(names) <= _FEW else ()
    message = Message("unknown_change", template, {"value": repr(value)})
    return Fault(message, path, value, few, names.get(near or "", near))


def _value_faults(row: Mapping[str, Any], of: str, path: Path) -> Iterator[Fault]:
    low, high = SCALES[of]
    value = number(row.get("value"))
    if value is not None and not low <= value <= high:
        message = Message(
            "off_scale", N_("{value} is outside the scale"), {"value": str(row["value"])}
        )
        yield Fault(message, (*path, "value"), row["value"], (f"{low} … {high}",))
    yield from range_faults(row, "value", path, SCALES[of])
