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
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sidusryhmad.model.change import Change
from sidusryhmad.model.crosscheck import ring_ids
from sidusryhmad.model.naming import make_id
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing.evidence import evidence
from sidusryhmad.testing.values import (
    Document,
    Ground,
    fields,
    flags,
    joined,
    names,
    pick,
    points,
    provenance,
    rated,
    some,
    texts,
    triples,
    up_to,
)
from sidusryhmad.testing.wants import met, wants

__all__ = ["changes", "names", "service_maps"]

_CHANGES = ("muutus", "teine", "ukseni")
_SIDES = ("customer", "employee", "provider", "company", "other")


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
    wanted = tuple(want.id for want in service_map.wants)
    if not edits:
        return _change(ids, max_effects, wanted).map(Change.model_validate)
    pairs = [(i.from_, i.to) for i in service_map.influences]
    rings = tuple(ring.id for ring in service_map.ring_list)
    edited = _edited(Ground(tuple(ids), tuple(pairs), rings, wanted), max_effects)
    return edited.map(Change.model_validate)


@st.composite
def _documents(
    draw: DrawFn, sizes: tuple[int, int], *, acyclic: bool, positive: bool, complete: bool
) -> Document:
    people = draw(_people(*sizes))
    renamed = [complete and draw(flags()) for _ in people]
    numbered = zip(people, renamed, strict=True)
    ids = [f"nr-{i}" if own else make_id(name) for i, (name, own) in enumerate(numbered)]
    ranks = draw(_orders(len(ids))) if acyclic else range(len(ids))
    pairs = _pairs([ids[rank] for rank in ranks], acyclic=acyclic)
    chosen = pick(draw, pairs, 3 * len(ids), fewest=draw(up_to(len(ids))))
    measure = _measure(positive, complete)
    influences = [{"from": a, "to": b, **draw(measure)} for a, b in chosen]
    head = draw(_head()) if complete else {"service": {"name": "Teenus"}}
    rings = ring_ids(head)
    stakeholder = _stakeholder(rings, complete)
    rows = [{"id": i, "name": n, **draw(stakeholder)} for i, n in zip(ids, people, strict=True)]
    document = {**head, "stakeholders": rows, "influences": influences}
    if not complete:
        return document
    held = _wanted(draw, tuple(ids))
    named = tuple(row["id"] for row in held.get("wants", ()))
    return {**document, **held, **draw(_tail(Ground(tuple(ids), tuple(chosen), rings, named)))}


def _wanted(draw: DrawFn, ids: tuple[str, ...]) -> Document:
    unit = draw(some({"effort_unit": texts()}))
    return {"wants": wants(draw, ids), **unit} if draw(flags()) else unit


@cache
def _people(fewest: int, most: int) -> SearchStrategy[list[str]]:
    return st.lists(names(), min_size=fewest, max_size=most, unique_by=make_id)


@cache
def _orders(count: int) -> SearchStrategy[list[int]]:
    return st.permutations(range(count))


def _pairs(ids: list[str], *, acyclic: bool) -> list[tuple[str, str]]:
    forward = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return forward if acyclic else [*forward, *((b, a) for a, b in forward)]


@cache
def _head() -> SearchStrategy[Document]:
    about = {
        "purpose": texts(),
        "language": st.sampled_from(["et", "en", "fi"]),
        "date": st.dates().map(str),
    }
    service = st.builds(joined, st.fixed_dictionaries({"name": names()}), some(about))
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
    return st.builds(joined, st.fixed_dictionaries({"service": service}), some(optional))


@st.composite
def _tail(draw: DrawFn, ground: Ground) -> Document:
    """What stands after people and influences: the inner circle, changes, and evidence on all."""
    tail: Document = {}
    for key in pick(draw, ("changes", "inner_circle"), 4):
        tail[key] = _planned(draw, ground) if key == "changes" else _inner(draw, ground)
    hit = [(c["id"], id_) for c in tail.get("changes", ()) for id_ in c["effects"]]
    if draw(flags()):
        tail["evidence"] = draw(evidence(ground, tuple(hit)))
    return tail


def _planned(draw: DrawFn, ground: Ground) -> list[Document]:
    ids = pick(draw, _CHANGES, 2)
    kinds = [
        _edited(ground) if draw(flags()) else _change(ground.ids, None, ground.wants) for _ in ids
    ]
    return [{**draw(kind), "id": id_} for kind, id_ in zip(kinds, ids, strict=True)]


def _inner(draw: DrawFn, ground: Ground) -> Document:
    inner = {"rings": ground.rings, "stakeholders": ground.ids}
    return {key: pick(draw, inner[key], 3) for key in pick(draw, sorted(inner), 4)}


@cache
def _stakeholder(rings: tuple[str, ...], complete: bool) -> SearchStrategy[Document]:
    ring = st.sampled_from(rings)
    bare = st.fixed_dictionaries({"ring": ring, "side": st.sampled_from(_SIDES)})
    if not complete:
        return bare
    levels, feelings = rated("value", 0, 3), rated("value", -3, 3)
    optional: Document = {
        "side": st.sampled_from(_SIDES),
        "in_process": st.booleans(),
        "strong_interest": st.booleans(),
        "power": levels,
        "interest": levels,
        "attitude": feelings,
        "today": feelings,
        "angle": st.floats(-360, 360),
        "fields": fields(),
        "private": fields(),
        **{key: texts() for key in ("sector", "group", "party", "image", "note")},
    }
    return bare | st.builds(joined, st.fixed_dictionaries({"ring": ring}), some(optional))


@cache
def _measure(positive: bool, complete: bool) -> SearchStrategy[Document]:
    low = 0 if positive else -3
    bare = st.fixed_dictionaries({"strength": points(low, 3)})
    if not complete:
        return bare
    signs = ["positive"] if positive else ["positive", "negative", "unknown"]
    measured = (
        bare
        | st.fixed_dictionaries({"sign": st.sampled_from(signs)})
        | triples(low, 3).map(lambda t: {"strength": t[1], "range": [t[0], t[2]]})
        | triples(low, 3).map(lambda t: {"range": [t[0], t[2]]})
    )
    optional: Document = {
        **provenance(),
        "kind": texts(),
        "note": texts(),
        "ratings": st.dictionaries(st.sampled_from("ABC"), st.none() | points(low, 3)),
        "exists": points(0, 1),
    }
    return bare | st.builds(joined, measured, some(optional))


@st.composite
def _change(
    draw: DrawFn,
    ids: Sequence[str],
    max_effects: int | None = None,
    wanted: tuple[str, ...] = (),
) -> Document:
    most = len(ids) if max_effects is None else max_effects
    effects = {id_: draw(_effect()) for id_ in pick(draw, ids, most)}
    meets = {"wants": met(draw, wanted)} if draw(flags()) else {}
    return {**draw(_plan()), "effects": effects, **meets}


@cache
def _plan() -> SearchStrategy[Document]:
    words = st.sampled_from(_CHANGES)
    needed = st.fixed_dictionaries({"id": words, "name": names()})
    return st.builds(joined, needed, some({"note": texts()}))


@cache
def _effect() -> SearchStrategy[Any]:
    ratings = st.dictionaries(st.sampled_from("ABC"), st.none() | points(-3, 3), min_size=1)
    several = st.fixed_dictionaries({"effect": points(-3, 3), "ratings": ratings})
    return rated("effect", -3, 3) | several


@st.composite
def _edited(draw: DrawFn, ground: Ground, max_effects: int | None = None) -> Document:
    """A change that also edits the map; whoever is removed is neither hit nor linked anew."""
    gone = pick(draw, ground.ids, 1) if len(ground.ids) > 1 else []
    left = [id_ for id_ in ground.ids if id_ not in gone]
    kept = [pair for pair in ground.pairs if not set(pair) & set(gone)]
    touched = pick(draw, kept, 3)
    cut = draw(up_to(len(touched)))
    new = ["uus-1", "uus-2"][: draw(up_to(2))]
    here = [*left, *new]
    free = [(a, b) for a in here for b in here if a != b and (a, b) not in ground.pairs]
    rows = [{"id": i, "name": i.upper(), **draw(_stakeholder(ground.rings, False))} for i in new]
    edits = {
        "add": {"stakeholders": rows, "influences": _linked(draw, pick(draw, free, 3))},
        "remove": {
            "stakeholders": gone,
            "influences": [{"from": a, "to": b} for a, b in touched[:cut]],
        },
        "rerate": {"influences": _linked(draw, touched[cut:])},
    }
    return {**draw(_change(here, max_effects, ground.wants)), "edits": edits}


def _linked(draw: DrawFn, pairs: list[tuple[str, str]]) -> list[Document]:
    return [{"from": a, "to": b, **draw(_measure(False, True))} for a, b in pairs]
