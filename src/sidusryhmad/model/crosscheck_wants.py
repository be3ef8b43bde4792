"""Checks of wants against the map, and of what changes meet against the wants."""

from collections.abc import Iterator, Mapping
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, nearest
from sidusryhmad.model.crosscheck import range_faults, stakeholders_listed, unknown_stakeholder
from sidusryhmad.model.lenient import Path, mapping, number, records, text
from sidusryhmad.model.likely import KEY_WORDS, likely
from sidusryhmad.model.naming import find
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_wants import want_names
from sidusryhmad.model.scales import SCALES
from sidusryhmad.model.want import want_of

_FEW = 12
"""Wants up to which all are named where one is not found."""


def want_faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the wants and with what changes meet of them.

    Args:
        document: A prepared document, which may be malformed anywhere.

    Yields:
        The faults, want by want, then change by change.
    """
    seen: set[str] = set()
    names = names_by_id(document)
    for index, row in records(document, "wants"):
        path: Path = ("wants", index)
        id_ = text(row, "id")
        if id_ in seen:
            template = N_("two wants have the id {value}; give one of them an id of its own")
            yield Fault(
                Message("duplicate_want", template, {"value": repr(id_)}), (*path, "id"), id_
            )
        seen.add(id_ or "")
        whose = text(row, "stakeholder")
        if stakeholders_listed(document) and whose is not None and find(whose, names) is None:
            yield unknown_stakeholder(names, (*path, "stakeholder"), whose)
        yield from _worth_faults(row, path)
    if not any(key != "wants" and likely(key, ("wants",), KEY_WORDS) for key in document):
        for index, change in records(document, "changes"):
            yield from _met_faults(document, change, ("changes", index, "wants"))


def without_strangers(document: Mapping[str, Any]) -> dict[str, Any]:
    """A document without the wants of those who do not stand in it, once some were taken away.

    Args:
        document: A document whose references are ids, without changes.

    Returns:
        The document; the same in all else.

    Example:
        >>> without_strangers({"stakeholders": [], "wants": [{"id": "a", "stakeholder": "gone"}]})
        {'stakeholders': [], 'wants': []}
    """
    if "wants" not in document:
        return dict(document)
    there = names_by_id(document)
    kept = [row for row in document["wants"] if row.get("stakeholder", None) in {None, *there}]
    return {**document, "wants": kept}


def _worth_faults(row: Mapping[str, Any], path: Path) -> Iterator[Fault]:
    given = row.get("worth")
    worth = number(given.get("value") if isinstance(given, Mapping) else given)
    adds = row.get("adds_value")
    if worth is not None and isinstance(adds, bool) and adds != (worth > 0):
        template = N_("it adds value, yet its worth is {worth}")
        if not adds:
            template = N_("it adds no value, yet its worth is {worth}")
        message = Message("worth_contradicts", template, {"worth": worth})
        yield Fault(message, (*path, "worth"), given)
    yield from range_faults(mapping(row, "worth"), "value", (*path, "worth"), SCALES["worth"])


def _met_faults(
    document: Mapping[str, Any], change: Mapping[str, Any], path: Path
) -> Iterator[Fault]:
    entries = change.get("wants")
    if not isinstance(entries, list | tuple):
        return
    names = want_names(document)
    seen: set[object] = set()
    for index, entry in enumerate(entries):
        if not isinstance(entry, str | Mapping):
            continue
        named = want_of(entry)
        at: Path = (*path, index) if isinstance(entry, str) else (*path, index, "want")
        if isinstance(entry, Mapping) and named is None:
            yield from _wantless_faults(entry, at, again=None in seen)
        elif not isinstance(named, str) or not named.strip():
            continue
        elif find(named, names) is None:
            yield _unknown_want(names, at, named)
        elif named in seen:
            template = N_("{value} is named twice among the wants that one change meets")
            yield Fault(Message("want_twice", template, {"value": repr(named)}), at, named)
        seen.add(named)


def _wantless_faults(entry: Mapping[str, Any], at: Path, *, again: bool) -> Iterator[Fault]:
    """An entry without a want is effort that meets none: one of a change, and nothing but that."""
    if any(likely(key, ("want",), KEY_WORDS) for key in entry):
        return
    if entry.get("effort") is None or entry.get("share") is not None:
        template = N_("say which want is met, or how much effort is spent without one")
        yield Fault(Message("no_want", template), at)
    elif again:
        template = N_("the effort that meets no want is given twice")
        yield Fault(Message("want_twice", template), at)


def _unknown_want(names: Mapping[str, str], path: Path, value: str) -> Fault:
    """A want that the map does not know, or several of one name, with what was probably meant."""
    same = [id_ for id_, name in names.items() if name == value]
    if same:
        template = N_("several wants are called {value}: name the one that is meant by its id")
        message = Message("ambiguous_want", template, {"value": repr(value)})
        return Fault(message, path, value, tuple(same))
    template = N_("no want has the id or name {value}; wants are listed under the key wants")
    near = nearest(value, [*names.values(), *names])
    few = tuple(dict.fromkeys(names.values())) if len(names) <= _FEW else ()
    message = Message("unknown_want", template, {"value": repr(value)})
    return Fault(message, path, value, few, names.get(near or "", near))
