"""A value of evidence written onto the map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.writing import with_value
from sidusryhmad.model.backing import current
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

MAP = ServiceMap.from_document({
    "service": {"name": "Post"},
    "stakeholders": [{"name": "Klient", "ring": "direct", "attitude": 2},
                     {"name": "Kirjakandja", "ring": "direct"}],
    "influences": [{"from": "kirjakandja", "to": "klient", "strength": 2, "kind": "usaldus",
                    "note": "N", "who": "Mari", "confidence": 1, "exists": 0.5,
                    "sign": "positive", "range": [1, 3], "ratings": {"A": 2}}],
    "changes": [{"name": "Ukseni", "note": "M",
                 "effects": {"Klient": {"effect": 1, "who": "Mari", "ratings": {"A": 1}}}}],
})  # fmt: skip


def evidence(of, **details):
    ends = {"strength": {"from": "kirjakandja", "to": "klient"},
            "effect": {"stakeholder": "klient", "change": "ukseni"}}  # fmt: skip
    named = ends.get(of, {"stakeholder": "klient"})
    return Evidence.model_validate({"of": of, **named, "value": -1, **details})


def written(service_map):
    """The map read back from its own document, which checks it whole."""
    made = ServiceMap.from_document(service_map.to_document())
    assert made == service_map
    return made


@pytest.mark.parametrize("of", ["attitude", "today", "effect", "strength"])
def test_the_map_counts_with_the_value_and_knows_where_it_comes_from(of):
    said = evidence(of, range=[-2, 0], when="2026", why="9 vastust", source="a.csv", n=9)
    found = current(written(with_value(MAP, said)), said)
    assert found == said.model_copy(update={"n": None})


@pytest.mark.parametrize("of", ["power", "interest"])
def test_levels_are_written_alike(of):
    assert current(written(with_value(MAP, evidence(of, value=2))), evidence(of)).value == 2


def test_what_raters_said_themselves_stays():
    influence = with_value(MAP, evidence("strength")).influences[0]
    assert (influence.kind, influence.note, influence.exists) == ("usaldus", "N", 0.5)
    assert influence.ratings == {"A": 2}
    assert (influence.who, influence.confidence, influence.range) == (None, None, None)
    change = with_value(MAP, evidence("effect")).changes[0]
    assert (change.note, change.effects["klient"].ratings) == ("M", {"A": 1})
    assert change.effects["klient"].who is None


@pytest.mark.parametrize(("value", "sign"), [(2, "positive"), (0, None), (-2, None)])
def test_a_sign_that_no_longer_fits_goes(value, sign):
    assert written(with_value(MAP, evidence("strength", value=value))).influences[0].sign == sign


def test_an_influence_that_nobody_saw_is_added_at_the_end():
    new = evidence("strength", **{"from": "klient", "to": "kirjakandja"})
    found = written(with_value(MAP, new)).influences
    assert (len(found), found[-1].from_, found[-1].strength) == (2, "klient", -1)


def test_an_influence_that_a_change_brings_is_left_to_it():
    edits = {"add": {"influences": [{"from": "klient", "to": "kirjakandja", "strength": 1}]}}
    m = MAP.with_change("Uus", {}, edits=edits)
    new = evidence("strength", **{"from": "klient", "to": "kirjakandja"})
    assert written(with_value(m, new)) is not None
    assert with_value(m, new) is m


def test_the_same_value_leaves_the_same_map():
    once = with_value(MAP, evidence("attitude"))
    assert with_value(once, evidence("attitude")) is once


@given(st.data())
def test_only_the_value_that_evidence_speaks_of_is_touched(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    for said in service_map.evidence:
        made = with_value(service_map, said)
        assert current(made, said).value == said.value
        others = [e for e in service_map.evidence if e.about != said.about]
        assert [current(made, e) for e in others] == [current(service_map, e) for e in others]
        assert ServiceMap.from_document(made.to_document()) == made


@given(st.sampled_from(["Kirjakandja", "Klient"]), st.floats(-3, 3))
def test_an_effect_that_nobody_rated_holds_no_empty_ratings(name, value):
    found = with_value(MAP, evidence("effect", stakeholder=name.casefold(), value=value))
    effect = found.changes[0].effects[name.casefold()]
    assert ("ratings" in effect.model_fields_set) == (name == "Klient")
    assert effect.effect == value
