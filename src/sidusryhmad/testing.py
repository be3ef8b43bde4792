"""Hypothesis strategies for maps and changes, for testing what you build on this package.

Needs the extra ``sidusryhmad[testing]``. Every map drawn is valid by construction: nothing is
filtered away, so tests stay fast and shrink well. Maps shrink towards few stakeholders, no
influences and no optional keys.

Example:
    >>> from hypothesis import given, settings
    >>> from sidusryhmad.analysis.impact import impact
    >>> @settings(max_examples=10, derandomize=True, database=None)
    ... @given(service_maps(max_stakeholders=4))
    ... def no_change_no_effect(service_map):
    ...     assert all(s.total == 0 for s in impact(service_map, {}).stakeholders)
    >>> no_change_no_effect()
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck import ring_ids
from sidusryhmad.model.naming import make_id
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.service_map import ServiceMap

_LETTERS = "aeiouõäöüklmnrstšžAKMSÕÄÖÜŠŽ"
_WORDS = (
    "Klient", "Kirjakandja", "Müügijuht", "Kõnekeskus", "Äripartner", "Õpetaja", "Naabrid",
    "Üürnik", "Žürii", "Šokolaadimeister", "Öövalve", "Korteriühistu",
)  # fmt: skip
_SIDES = ("customer", "employee", "provider", "company", "other")

Document = dict[str, Any]
T = TypeVar("T")


def names() -> SearchStrategy[str]:
    """Names of people and groups, Estonian letters among them; never blank.

    Returns:
        The strategy.

    Example:
        >>> from hypothesis import find, settings
        >>> found = find(names(), lambda name: "õ" in name, settings=settings(database=None))
        >>> "õ" in found
        True
    """
    free = st.builds(str.__add__, st.sampled_from(_LETTERS), st.text(_LETTERS + " -", max_size=8))
    return st.sampled_from(_WORDS) | free


def service_maps(
    *,
    min_stakeholders: int = 1,
    max_stakeholders: int = 8,
    acyclic: bool = False,
    positive: bool = False,
    complete: bool = True,
) -> SearchStrategy[ServiceMap]:
    """Valid maps of any shape.

    Args:
        min_stakeholders: Fewest stakeholders.
        max_stakeholders: Most stakeholders.
        acyclic: Whether nobody may influence themselves by way of others.
        positive: Whether every influence is known to be zero or positive.
        complete: Whether optional keys (provenance, ranges, signs without strength, own rings, an
            own inner circle, changes, free fields, …) are drawn too; bare maps are drawn faster.

    Returns:
        The strategy.

    Example:
        >>> from hypothesis import find, settings
        >>> bare = service_maps(complete=False)
        >>> found = find(bare, lambda m: m.influences, settings=settings(database=None))
        >>> len(found.stakeholders), len(found.influences)
        (2, 1)
    """
    sizes = (min_stakeholders, max_stakeholders)
    documents = _documents(sizes, acyclic=acyclic, positive=positive, complete=complete)
    return documents.map(ServiceMap.from_document)


def changes(
    service_map: ServiceMap, *, max_effects: int | None = None, edits: bool = False
) -> SearchStrategy[Change]:
    """Changes that fit a map: direct effects on any of its stakeholders, or on none.

    Args:
        service_map: The map.
        max_effects: Most stakeholders hit directly; all of them when left out.
        edits: Whether stakeholders and influences may come, go and be rated anew, too.

    Returns:
        The strategy.

    Example:
        >>> from hypothesis import find, settings
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> found = find(changes(m), lambda c: c.effects, settings=settings(database=None))
        >>> found.effects["kulaline"].effect
        0.0
    """
    ids = [s.id for s in service_map.stakeholders]
    if not edits:
        return _change(ids, max_effects=max_effects).map(Change.model_validate)
    pairs = [(i.from_, i.to) for i in service_map.influences]
    rings = tuple(ring.id for ring in service_map.ring_list)
    edited = _edited(_Ground(tuple(ids), tuple(pairs), rings), max_effects)
    return edited.map(Change.model_validate)


@st.composite
def _documents(
    draw: DrawFn, sizes: tuple[int, int], *, acyclic: bool, positive: bool, complete: bool
) -> Document:
    people = draw(st.lists(names(), min_size=sizes[0], max_size=sizes[1], unique_by=make_id))
    given = st.booleans() if complete else st.just(False)
    ids = [f"nr-{i}" if draw(given) else make_id(name) for i, name in enumerate(people)]
    pairs = _pairs(draw(st.permutations(ids)) if acyclic else ids, acyclic=acyclic)
    fewest = draw(st.integers(0, len(ids)))
    chosen = draw(_some_of(pairs, 3 * len(ids), fewest=fewest))
    measure = _measure(positive, complete)
    influences = [{"from": a, "to": b, **draw(measure)} for a, b in chosen]
    head = draw(_head()) if complete else {"service": {"name": "Teenus"}}
    rings = ring_ids(head)
    stakeholder = _stakeholder(rings, complete)
    rows = [{"id": i, "name": n, **draw(stakeholder)} for i, n in zip(ids, people, strict=True)]
    document = {**head, "stakeholders": rows, "influences": influences}
    ground = _Ground(tuple(ids), tuple(chosen), rings)
    if not complete:
        return document
    whole = {**document, **draw(_tail(ground))}
    hit = [(str(c["id"]), id_) for c in whole.get("changes", ()) for id_ in c["effects"]]
    return {**whole, **draw(_some({"evidence": _evidence(ground, tuple(hit))}))}


def _pairs(ids: list[str], *, acyclic: bool) -> list[tuple[str, str]]:
    forward = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return forward if acyclic else [*forward, *((b, a) for a, b in forward)]


def _some_of(values: Sequence[T], most: int, *, fewest: int = 0) -> SearchStrategy[list[T]]:
    if not values:
        return st.just([])
    few = min(fewest, len(values))
    return st.lists(st.sampled_from(values), unique=True, min_size=few, max_size=max(few, most))


@st.composite
def _some(draw: DrawFn, optional: Document) -> Document:
    """A few of the optional keys with their values."""
    return {key: draw(optional[key]) for key in draw(_some_of(sorted(optional), 4))}


@cache
def _head() -> SearchStrategy[Document]:
    about = {
        "purpose": _texts(),
        "language": st.sampled_from(["et", "en", "fi"]),
        "date": st.dates().map(str),
    }
    service = st.builds(_joined, st.fixed_dictionaries({"name": names()}), _some(about))
    renamed = st.dictionaries(st.sampled_from(STANDARD_RINGS), st.none() | names())
    own = st.dictionaries(names().map(make_id), st.none() | names(), min_size=1, max_size=5)
    carried = st.integers(0, 19).map(lambda k: k / 20)
    spread = st.lists(carried, min_size=3, max_size=3).map(sorted)
    optional = {
        "sidusryhmad": st.just(1),
        "rings": renamed | own,
        "carry_over": carried | spread.map(lambda s: {"value": s[1], "range": [s[0], s[2]]}),
        "epsilon": st.sampled_from([0, 0.05, 0.5]),
        "tolerance": st.sampled_from([0, 0.25, 1]),
    }
    return st.builds(_joined, st.fixed_dictionaries({"service": service}), _some(optional))


class _Ground(NamedTuple):
    """What a change can be about."""

    ids: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    rings: tuple[str, ...]


def _tail(ground: _Ground) -> SearchStrategy[Document]:
    inner = {"rings": _some_of(ground.rings, 3), "stakeholders": _some_of(ground.ids, 3)}
    change = _change(list(ground.ids)) | _edited(ground)
    planned = st.lists(change, max_size=2, unique_by=lambda change: str(change["id"]))
    return _some({"inner_circle": _some(inner), "changes": planned})


@cache
def _stakeholder(rings: tuple[str, ...], complete: bool) -> SearchStrategy[Document]:
    ring = st.sampled_from(rings)
    bare = st.fixed_dictionaries({"ring": ring, "side": st.sampled_from(_SIDES)})
    if not complete:
        return bare
    levels, feelings = _rated("value", 0, 3), _rated("value", -3, 3)
    optional: Document = {
        "side": st.sampled_from(_SIDES),
        "in_process": st.booleans(),
        "strong_interest": st.booleans(),
        "power": levels,
        "interest": levels,
        "attitude": feelings,
        "today": feelings,
        "angle": st.floats(-360, 360),
        "fields": _fields(),
        "private": _fields(),
        **{key: _texts() for key in ("sector", "group", "party", "image", "note")},
    }
    return bare | st.builds(_joined, st.fixed_dictionaries({"ring": ring}), _some(optional))


@cache
def _measure(positive: bool, complete: bool) -> SearchStrategy[Document]:
    low = 0 if positive else -3
    bare = st.fixed_dictionaries({"strength": _points(low, 3)})
    if not complete:
        return bare
    signs = ["positive"] if positive else ["positive", "negative", "unknown"]
    measured = (
        bare
        | st.fixed_dictionaries({"sign": st.sampled_from(signs)})
        | _triples(low, 3).map(lambda t: {"strength": t[1], "range": [t[0], t[2]]})
        | _triples(low, 3).map(lambda t: {"range": [t[0], t[2]]})
    )
    optional: Document = {
        **_provenance(),
        "kind": _texts(),
        "note": _texts(),
        "ratings": st.dictionaries(st.sampled_from("ABC"), st.none() | _points(low, 3)),
        "exists": _points(0, 1),
    }
    return bare | st.builds(_joined, measured, _some(optional))


def _change(ids: list[str], max_effects: int | None = None) -> SearchStrategy[Document]:
    most = len(ids) if max_effects is None else max_effects
    effects = _some_of(ids, most).flatmap(
        lambda hit: st.fixed_dictionaries({id_: _effect() for id_ in hit})
    )
    words = st.sampled_from(["muutus", "teine", "ukseni"])
    needed = st.fixed_dictionaries({"id": words, "name": names(), "effects": effects})
    optional = {"wants": st.lists(_json(), max_size=2), "note": _texts()}
    return st.builds(_joined, needed, _some(optional))


@cache
def _effect() -> SearchStrategy[Any]:
    ratings = st.dictionaries(st.sampled_from("ABC"), st.none() | _points(-3, 3), min_size=1)
    rated = st.fixed_dictionaries({"effect": _points(-3, 3), "ratings": ratings})
    return _rated("effect", -3, 3) | rated


@st.composite
def _edited(draw: DrawFn, ground: _Ground, max_effects: int | None = None) -> Document:
    """A change that also edits the map; whoever is removed is neither hit nor linked anew."""
    gone = draw(_some_of(ground.ids, 1)) if len(ground.ids) > 1 else []
    left = [id_ for id_ in ground.ids if id_ not in gone]
    kept = [pair for pair in ground.pairs if not set(pair) & set(gone)]
    touched = draw(_some_of(kept, 3))
    cut = draw(st.integers(0, len(touched)))
    new = ["uus-1", "uus-2"][: draw(st.integers(0, 2))]
    here = [*left, *new]
    free = [(a, b) for a in here for b in here if a != b and (a, b) not in ground.pairs]
    rows = [{"id": i, "name": i.upper(), **draw(_stakeholder(ground.rings, False))} for i in new]
    edits = {
        "add": {"stakeholders": rows, "influences": draw(_linked(draw(_some_of(free, 3))))},
        "remove": {
            "stakeholders": gone,
            "influences": [{"from": a, "to": b} for a, b in touched[:cut]],
        },
        "rerate": {"influences": draw(_linked(touched[cut:]))},
    }
    return {**draw(_change(here, max_effects)), "edits": edits}


@st.composite
def _linked(draw: DrawFn, pairs: list[tuple[str, str]]) -> list[Document]:
    return [{"from": a, "to": b, **draw(_measure(False, True))} for a, b in pairs]


def _joined(needed: Document, optional: Document) -> Document:
    return {**needed, **optional}


@cache
def _rated(key: str, low: int, high: int) -> SearchStrategy[Any]:
    record = _triples(low, high).map(lambda t: {key: t[1], "range": [t[0], t[2]]})
    return _points(low, high) | st.builds(_joined, record, _some(_provenance()))


def _provenance() -> Document:
    texts = {key: _texts() for key in ("who", "when", "why", "source")}
    return {**texts, "confidence": _points(0, 1)}


@cache
def _points(low: int, high: int) -> SearchStrategy[float]:
    quarters = st.integers(4 * low, 4 * high).map(lambda k: k / 4)
    return st.integers(low, high).map(float) | quarters


@cache
def _triples(low: int, high: int) -> SearchStrategy[list[float]]:
    return st.lists(_points(low, high), min_size=3, max_size=3).map(sorted)


@cache
def _texts() -> SearchStrategy[str]:
    return names() | st.text(st.characters(codec="utf-8"), max_size=12)


@cache
def _json() -> SearchStrategy[Any]:
    numbers = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
    leaves = st.none() | st.booleans() | numbers | _texts()
    few = st.lists(leaves, max_size=2) | st.dictionaries(_texts(), leaves, max_size=2)
    return leaves | few | st.lists(few, max_size=2)


@cache
def _evidence(ground: _Ground, hit: tuple[tuple[str, str], ...]) -> SearchStrategy[list[Document]]:
    """What evidence says of people, of effects (change and whom it hits) and of influences."""
    someone = st.sampled_from(ground.ids)
    rows = [
        st.fixed_dictionaries({"of": st.just(of), "stakeholder": someone, **_measured(low)})
        for of, low in (("attitude", -3), ("today", -3), ("power", 0), ("interest", 0))
    ]
    rows += [
        st.fixed_dictionaries({"of": st.just(of), keys[0]: st.just(a), keys[1]: st.just(b)} | value)
        for of, keys, ends in (
            ("effect", ("change", "stakeholder"), hit),
            ("strength", ("from", "to"), ground.pairs),
        )
        for a, b in ends[:3]
        for value in [_measured(-3)]
    ]
    optional = {"n": st.integers(0, 999), "method": _texts(), "note": _texts(), **_provenance()}
    return st.lists(st.builds(_ranged, st.one_of(rows), _some(optional)), max_size=3)


def _measured(low: int) -> Document:
    return {"value": _triples(low, 3), "range": st.booleans()}


def _ranged(needed: Document, optional: Document) -> Document:
    low, value, high = needed.pop("value")
    span = {"range": [low, high]} if needed.pop("range") else {}
    return {**needed, "value": value, **span, **optional}


@cache
def _fields() -> SearchStrategy[Document]:
    return st.dictionaries(_texts(), _json(), max_size=2)
