import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.interactive.facts import facts
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.rings import Rings
from sidusryhmad.testing import changes, service_maps

EN = Language("en")
SMALL = service_maps(max_stakeholders=4)


def test_a_map_has_people_and_ties_and_nothing_to_play_with(cafe):
    known = facts(draw(cafe, language="en"), EN)
    assert [p["name"] for p in known["people"]] == [s.name for s in cafe.stakeholders]
    assert known["what"] is None
    assert "what_if" not in known["texts"]
    assert known["inner"] == [0, 1]
    assert [ring["name"] for ring in known["rings"]] == ["Direct", "Interested", "Indirect"]


def test_sides_are_those_that_occur_with_the_unsaid_last(cafe):
    known = facts(draw(cafe), EN)
    assert [s["id"] for s in known["sides"]] == ["customer", "employee", ""]
    assert known["sides"][-1]["name"] == "not said"
    assert known["people"][2]["side"] == ""


def test_an_impact_brings_what_totals_and_verdict_follow_from(cafe_impact):
    known = facts(draw(cafe_impact), EN)
    what = known["what"]
    assert what["effects"] == [0, -1, 2, 0, 0]
    assert what["scale"] == overlay(cafe_impact).scale
    assert (what["fine"], what["epsilon"]) == (cafe_impact.service_map.epsilon,) * 2
    assert what["tolerance"] == cafe_impact.service_map.tolerance
    assert len(what["response"]) == len(known["people"]) == 5
    assert [p["framed"] for p in known["people"]] == [False, True, True, False, False]


def test_limits_are_never_below_rounding():
    m = ServiceMap.from_document(
        {
            "service": {"name": "K"},
            "epsilon": 0,
            "tolerance": 0,
            "stakeholders": [{"name": "A", "ring": "direct"}],
        }
    )
    what = facts(draw(impact(m, {"A": 1}, draws=None)), EN)["what"]
    assert (what["fine"], what["epsilon"], what["tolerance"]) == (0.0, 1e-12, 1e-12)


def test_ties_say_kind_and_strength_in_words(cafe):
    document = cafe.to_document()
    document["influences"][0]["kind"] = "usaldus\n ja\x00 raha"
    known = facts(draw(ServiceMap.from_document(document), language="en"), EN)
    said = {(t["from"], t["to"]): (t["said"], t["kind"], t["strength"]) for t in known["ties"]}
    assert said[1, 0] == ("+3", "usaldus ja raha", 3.0)
    assert said[3, 1] == ("supports, strength not known", "", None)
    assert len(said) == 6


def test_borders_follow_rings_and_themes(cafe_impact):
    theme = Theme(borders=("#111111", "#222222"))
    known = facts(draw(cafe_impact, theme=theme), EN)
    assert [p["border"] for p in known["people"]] == ["#111111"] * 2 + ["#222222"] * 3


@pytest.mark.parametrize("code", ["en", "et"])
def test_the_private_stays_private(cafe, code):
    assert "võlad" in str(cafe.to_document())
    known = json.dumps(facts(draw(cafe, language=code), Language(code)), ensure_ascii=False)
    assert "võlad" not in known
    assert "secret" not in known


def test_a_picture_without_its_map_has_no_facts(cafe):
    assert facts(replace(draw(cafe), subject=None), EN) is None


def test_pictures_side_by_side_have_no_facts(cafe):
    assert facts(draw(compare(cafe, draws=None)), EN) is None


def test_an_empty_map_has_facts_of_nobody():
    known = facts(draw(ServiceMap.named("Kohvik")), EN)
    assert (known["people"], known["ties"], known["paths"]) == ([], [], [])
    assert known["top"] >= 0


@given(SMALL)
def test_people_and_ties_stand_in_the_order_of_the_picture(service_map):
    drawing = draw(service_map, language="en")
    known = facts(drawing, EN)
    ids = [p["id"] for p in known["people"]]
    assert ids == [node.id for node in drawing.scene.nodes]
    pairs = [(ids[t["from"]], ids[t["to"]]) for t in known["ties"]]
    assert pairs == [(edge.source, edge.target) for edge in drawing.scene.edges]
    assert [ids[row] for row in known["inner"]] == list(service_map.inner_ids)


@given(SMALL.flatmap(lambda m: st.tuples(st.just(m), changes(m, edits=True))))
def test_facts_of_an_impact_are_those_of_the_map_afterwards(drawn):
    service_map, change = drawn
    result = impact(service_map, change, draws=None, top=0)
    known = facts(draw(result), EN)
    assert [p["id"] for p in known["people"]] == [s.id for s in result.service_map.stakeholders]
    assert known["what"]["effects"] == [s.direct for s in result.stakeholders]
    shown = overlay(result)
    badges = [shown.badge(s.id, EN) for s in result.stakeholders]
    assert [p["badged"] for p in known["people"]] == [badge is not None for badge in badges]


@given(SMALL)
def test_facts_survive_json_unchanged_and_rounded_places_stay_in_the_picture(service_map):
    drawing = draw(service_map)
    known = facts(drawing, EN)
    assert json.loads(json.dumps(known, allow_nan=False)) == known
    for person in known["people"]:
        x, y = person["at"]
        assert 0 < x < drawing.scene.width
        assert known["top"] < y < drawing.scene.height


@given(SMALL)
def test_every_badge_stands_at_its_own_pill(service_map):
    for person in facts(draw(service_map), EN)["people"]:
        left, top, wide, high, *_ = person["frame"]
        x, y = person["badge"]["at"]
        assert left - 40 < x < left + wide + 40
        assert top - 20 < y < top + high + 20
        assert not person["badged"]


@given(SMALL)
def test_every_side_of_a_person_is_among_the_sides(service_map):
    known = facts(draw(service_map), EN)
    listed = {side["id"] for side in known["sides"]}
    assert {person["side"] for person in known["people"]} == listed
    assert {person["ring"] for person in known["people"]} <= {r["id"] for r in known["rings"]}


def test_names_of_slices_are_not_cut_off(cafe):
    drawing = draw(cafe, view=Rings(slices="side"))
    top = facts(drawing, EN)["top"]
    assert 0 < top < min(label.at[1] - 10 for m in drawing.scene.marks for label in m.labels)
