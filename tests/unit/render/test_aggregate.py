from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.aggregate import affected, aggregate
from sidusryhmad.render.division import divide
from sidusryhmad.render.figures import NO_PARTS, Parts
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.ties import ties
from sidusryhmad.testing import changes, service_maps

ENGLISH, ESTONIAN = Language("en"), Language("et")
MAPS = service_maps(max_stakeholders=8)


def counted(service_map, parts=NO_PARTS, language=ENGLISH):
    return aggregate(service_map, ties(service_map), parts, language)


@pytest.fixture
def crowd():
    people = [{"name": f"K{n}", "ring": "direct", "side": "customer"} for n in range(3)] + [
        {"name": f"T{n}", "ring": "direct", "side": "employee"} for n in range(2)
    ]
    people.append({"name": "Naaber", "ring": "indirect"})
    rows = [
        ("K0", "T0", 2),
        ("K1", "T0", 3),
        ("K2", "T1", -1),
        ("K0", "K1", 1),
        ("T0", "Naaber", 1),
    ]
    return ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "stakeholders": people,
            "influences": [{"from": a, "to": b, "strength": s} for a, b, s in rows]
            + [{"from": "K1", "to": "T1", "sign": "positive"}],
            "changes": [{"name": "C", "effects": {"K0": 2, "K1": -1}}],
        }
    )


def test_one_for_each_ring_and_side(crowd):
    found = counted(crowd, language=ESTONIAN)
    assert [f.name for f in found.figures] == [
        "Otsesed · klient (3)", "Otsesed · töötaja (2)", "Kaudsed · märkimata (1)",
    ]  # fmt: skip
    assert found.figures[0].title == ("Otsesed · klient: 3 sidusrühma, 1 omavaheline mõjuseos")


def test_directions_are_kept_apart(crowd):
    found = {(t.sign, t.count): t for t in counted(crowd).ties}
    assert found["positive", 3].strength == 5
    assert found["positive", 3].weight == 1
    assert found["negative", 1].strength == -1
    assert found["negative", 1].weight == pytest.approx(1 / 3)


def test_without_sides_rings_are_counted(cafe, make_map):
    names = {f.name for f in counted(make_map(9, 12)).figures}
    assert names == {"Direct (3)", "Interested (3)", "Indirect (3)"}


def test_slices_and_groups_take_the_place_of_sides(crowd):
    side = divide(crowd, "side", ENGLISH, 8)
    found = counted(crowd, Parts(slices=side)).figures
    assert [f.slice for f in found] == [0, 1, 2]
    assert [f.group for f in found] == [None] * 3
    found = counted(crowd, Parts(groups=side)).figures
    assert [f.group for f in found] == [0, 1, None]


def test_an_impact_shows_its_ends_and_never_a_mean(crowd):
    shown = overlay(impact(crowd, draws=None))
    figure = affected(counted(crowd).figures[0], shown, ENGLISH)
    assert figure.badge == "▼ 1 ▲ 1"
    assert figure.worth == min(shown.by_id[id_].total for id_ in figure.members)
    assert figure.direct
    assert "1 gain, 1 lose, 1 neither; worst off: K1 " in figure.title
    assert figure.note == "−0.7 … +2.0" or figure.note.endswith("… +2.0")


def test_whom_nothing_reaches_is_said(crowd):
    shown = overlay(impact(crowd, {"Naaber": 1}, draws=None))
    figure = affected(counted(crowd).figures[0], shown, ENGLISH)
    assert figure.worth is figure.badge is figure.note is None
    assert figure.title.endswith("not reached by the change")


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_counts_add_up_to_the_map(service_map):
    found = counted(service_map)
    assert sum(t.count for t in found.ties) + sum(found.within.values()) == len(ties(service_map))
    assert Counter(id_ for f in found.figures for id_ in f.members) == Counter(
        s.id for s in service_map.stakeholders
    )
    for sign in ("positive", "negative", "unknown"):
        alone = [t for t in ties(service_map) if t.sign == sign]
        inside = sum(found.home[t.source] == found.home[t.target] for t in alone)
        assert sum(t.count for t in found.ties if t.sign == sign) == len(alone) - inside


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_ids_are_different_and_the_same_in_both_languages(service_map):
    one, other = (counted(service_map, language=language) for language in (ENGLISH, ESTONIAN))
    ids = [f.id for f in one.figures]
    assert len(set(ids)) == len(ids)
    assert ids == [f.id for f in other.figures]


@settings(max_examples=25, deadline=None)
@given(MAPS.flatmap(lambda m: st.tuples(st.just(m), changes(m))))
def test_gainers_and_losers_are_those_of_the_impact(drawn):
    service_map, change = drawn
    shown = overlay(impact(service_map, change, draws=None))
    signs = Counter(shown.sign(s.id) for s in service_map.stakeholders)
    badges = [affected(f, shown, ENGLISH).badge or "" for f in counted(service_map).figures]
    for arrow, sign in (("▲", 1), ("▼", -1)):
        words = [badge.split() for badge in badges]
        told = sum(int(w[w.index(arrow) + 1]) for w in words if arrow in w)
        assert told == signs[sign]


@settings(max_examples=25, deadline=None)
@given(MAPS)
def test_merged_influences_hold_exactly_those_that_went_up(service_map):
    found, alone = counted(service_map), ties(service_map)
    assert found.merged([(t.source, t.target) for t in alone], alone) == frozenset(found.ties)
    assert found.merged([], alone) == frozenset()
