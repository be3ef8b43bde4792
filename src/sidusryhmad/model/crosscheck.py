"""Checks that look across records: references, doubles, ranges against values."""

from collections.abc import Iterator, Mapping
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, field_name, nearest
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.lenient import Path, mapping, number, records, text, words
from sidusryhmad.model.likely import (
    DECIMAL_POINT,
    KEY_WORDS,
    RING_WORDS,
    decimal_comma,
    likely,
)
from sidusryhmad.model.naming import ambiguity, make_id
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_edits import added_names
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.scales import CARRY_OVER, SCALES

INFLUENCE_KEYS = frozenset(info.alias or name for name, info in Influence.model_fields.items())
"""Keys of an influence as a file writes them."""
_FEW = 12
"""Stakeholders up to which all are named where one is not found."""


def cross_faults(document: Mapping[str, Any]) -> list[Fault]:
    """Every fault that shows only when records are seen together.

    Args:
        document: A prepared document, which may be malformed anywhere.

    Returns:
        The faults, in the order of the document's parts.
    """
    listed = stakeholders_listed(document)
    return [
        *(_inner_circle(document) if listed else ()),
        *_carry_over(document),
        *_doubles(document, "stakeholders"),
        *_stakeholders(document),
        *(_influences(document) if listed else ()),
        *_doubles(document, "changes"),
        *(_changes(document) if listed else ()),
    ]


def stakeholders_listed(document: Mapping[str, Any]) -> bool:
    """Whether it makes sense to look anybody up; a misspelt key hides everybody."""
    return "stakeholders" in document or not any(map(_means_stakeholders, document))


def _means_stakeholders(key: object) -> bool:
    """Whether a misspelt key hides the stakeholders, so that nobody could be found anyway."""
    return likely(key, ("stakeholders",), KEY_WORDS) is not None and key != "sidusryhmad"


def ring_ids(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Ids of the map's rings, inside out.

    Names given to standard rings only rename them; any other key makes the list complete as given.
    """
    given = tuple(key for key in mapping(document, "rings") if isinstance(key, str))
    return STANDARD_RINGS if set(given) <= set(STANDARD_RINGS) else given


def unknown_ring(document: Mapping[str, Any], path: Path, value: str) -> Fault:
    """A ring that the map does not have, with the ring that was probably meant."""
    rings = ring_ids(document)
    named = {str(name).casefold(): id_ for id_, name in mapping(document, "rings").items()}
    hint = likely(value, rings, {**RING_WORDS, **named})
    message = Message(
        "unknown_ring", N_("{value} is not a ring of this map"), {"value": repr(value)}
    )
    return Fault(message, path, value, rings, hint)


def unknown_stakeholder(names: Mapping[str, str], path: Path, value: str) -> Fault:
    """A stakeholder whom the map does not know, or not alone, with the one probably meant."""
    if several := ambiguity(value, names):
        return Fault(several, path, value)
    template = N_("no stakeholder has the id or name {value}")
    message = Message("unknown_stakeholder", template, {"value": repr(value)})
    near = nearest(value, [*names.values(), *names]) or nearest(make_id(value), names)
    few = tuple(names.values()) if len(names) <= _FEW else ()
    return Fault(message, path, value, few, names.get(near or "", near))


def _inner_circle(document: Mapping[str, Any]) -> Iterator[Fault]:
    inner = mapping(document, "inner_circle")
    for index, ring in words(inner, "rings"):
        if ring not in ring_ids(document):
            yield unknown_ring(document, ("inner_circle", "rings", index), ring)
    names = names_by_id(document)
    for index, id_ in words(inner, "stakeholders"):
        if id_ not in names:
            yield unknown_stakeholder(names, ("inner_circle", "stakeholders", index), id_)


def _doubles(document: Mapping[str, Any], key: str) -> Iterator[Fault]:
    first: dict[str, tuple[int, str | None]] = {}
    for index, row in records(document, key):
        id_, name = text(row, "id"), text(row, "name")
        if id_ is None:
            continue
        if id_ in first:
            before, same = first[id_]
            template = N_("the id {value} is taken already: {first}")
            if name is not None and name == same:
                template = N_(
                    "the name {name} stands here and in {first}; if they are not the same, give "
                    "one of them another name, such as {name} (2), or its own id"
                )
            path: Path = (key, before)
            values = {"value": repr(id_), "name": name, "first": field_name(path)}
            message = Message("duplicate_id", template, values)
            yield Fault(message, (key, index, "id"), id_, other=path)
        first.setdefault(id_, (index, name))


def _stakeholders(document: Mapping[str, Any]) -> Iterator[Fault]:
    rings = ring_ids(document)
    for index, row in records(document, "stakeholders"):
        path: Path = ("stakeholders", index)
        ring = text(row, "ring")
        if ring is not None and ring not in rings:
            yield unknown_ring(document, (*path, "ring"), ring)
        for key in ("power", "interest", "attitude", "today"):
            yield from range_faults(mapping(row, key), "value", (*path, key), SCALES[key])


def _influences(document: Mapping[str, Any]) -> Iterator[Fault]:
    names = names_by_id(document)
    first: dict[tuple[str, str], int] = {}
    for index, row in records(document, "influences"):
        path: Path = ("influences", index)
        ends = text(row, "from") or text(row, "from_"), text(row, "to")
        for key, end in zip(("from", "to"), ends, strict=True):
            if end is not None and end not in names:
                yield unknown_stakeholder(names, (*path, key), end)
        yield from measure_faults(row, path)
        if ends[0] is None or ends[1] is None:
            continue
        pair = ends[0], ends[1]
        if pair[0] == pair[1]:
            template = N_("{value} cannot influence itself; leave this influence out")
            message = Message("self_influence", template, {"value": names.get(pair[0], pair[0])})
            yield Fault(message, path, pair[0])
        if pair in first:
            template = N_("the influence {pair} is there already: {first}")
            other: Path = ("influences", first[pair])
            named = " → ".join(names.get(end, end) for end in pair)
            values = {"pair": named, "first": field_name(other)}
            message = Message("duplicate_influence", template, values)
            yield Fault(message, path, values["pair"], other=other)
        first.setdefault(pair, index)


def measure_faults(row: Mapping[str, Any], path: Path) -> Iterator[Fault]:
    """What is wrong with an influence's strength, sign and range taken together."""
    measures = ("strength", "sign", "range")
    misspelt = any(likely(key, measures, KEY_WORDS) for key in row if key not in INFLUENCE_KEYS)
    if not misspelt and not any(row.get(key) is not None for key in measures):
        template = N_("a strength, a sign or a range is needed (strength 0 means asked, and none)")
        yield Fault(Message("missing_strength", template, {}), path)
    sign = row.get("sign")
    if against := _against(sign, row):
        template = N_("the sign {sign} contradicts the strength {strength}")
        values = {"sign": sign, "strength": against}
        yield Fault(Message("sign_contradicts", template, values), (*path, "sign"), sign)
    yield from range_faults(row, "strength", path, SCALES["strength"])


def _against(sign: object, row: Mapping[str, Any]) -> str | None:
    """The strength, or the whole range, that points the other way than the sign."""
    direction = {"positive": 1, "negative": -1}.get(str(sign))
    span = row.get("range")
    spanned = span if isinstance(span, list | tuple) else ()
    measured = [value for raw in (row.get("strength"), *spanned) if (value := number(raw))]
    if direction is None or not measured or any(value * direction > 0 for value in measured):
        return None
    return str(row["strength"] if row.get("strength") is not None else list(spanned))


def _changes(document: Mapping[str, Any]) -> Iterator[Fault]:
    on_the_map = names_by_id(document)
    for index, row in records(document, "changes"):
        names = {**on_the_map, **added_names(row)}
        for id_, effect in mapping(row, "effects").items():
            path: Path = ("changes", index, "effects", id_)
            if id_ not in names and decimal_comma(id_, effect):
                yield Fault(Message("unknown_key", DECIMAL_POINT), path)
            elif id_ not in names:
                yield unknown_stakeholder(names, path, str(id_))
            if isinstance(effect, Mapping):
                yield from range_faults(effect, "effect", path, SCALES["effect"])


def _carry_over(document: Mapping[str, Any]) -> Iterator[Fault]:
    written = mapping(document, "carry_over")
    row = {"value": CARRY_OVER, **written} if written else written
    yield from range_faults(row, "value", ("carry_over",), SCALES["carry_over"])


def range_faults(
    row: Mapping[str, Any], key: str, path: Path, scale: tuple[float, float]
) -> Iterator[Fault]:
    """What is wrong with a record's range: upside down, without its value, off the scale."""
    span = row.get("range")
    if not isinstance(span, list | tuple) or len(span) != 2:
        return
    low, high = number(span[0]), number(span[1])
    if low is None or high is None:
        return
    place = (*path, "range")
    values = {"low": str(span[0]), "high": str(span[1]), "value": str(row.get(key))}
    if low > high:
        template = N_("the range {low} to {high} is upside down")
        yield Fault(Message("range_upside_down", template, values), place, list(span))
        return
    value = number(row.get(key))
    if value is not None and not low <= value <= high:
        template = N_("the range {low} to {high} leaves out the value {value}")
        yield Fault(Message("range_excludes_value", template, values), place, list(span))
    if low < scale[0] or high > scale[1]:
        template = N_("the range {low} to {high} leaves the scale")
        allowed = (f"{scale[0]} … {scale[1]}",)
        yield Fault(Message("range_off_scale", template, values), place, list(span), allowed)
