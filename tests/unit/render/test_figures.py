from hypothesis import given, settings

from sidusryhmad.locale.language import Language
from sidusryhmad.render.division import divide
from sidusryhmad.render.figures import NO_PARTS, Parts, each, ring_names
from sidusryhmad.render.overlay import overlay
from sidusryhmad.testing import service_maps

ENGLISH, ESTONIAN = Language("en"), Language("et")


def test_ring_names_are_words(cafe):
    assert list(ring_names(cafe, ESTONIAN).values()) == ["Otsesed", "Huvitatud", "Kaudsed"]


def test_a_map_alone_says_nothing_of_a_change(cafe):
    for figure in each(cafe, None, NO_PARTS, ENGLISH):
        assert figure.badge is figure.worth is figure.group is figure.slice is None
        assert not figure.direct
        assert not figure.members


def test_an_impact_is_told_and_counted(cafe, cafe_impact):
    found = {f.id: f for f in each(cafe, overlay(cafe_impact), NO_PARTS, ENGLISH)}
    assert found["omanik"].badge == "▲ +2.0"
    assert found["omanik"].direct
    assert found["roster"].worth is None
    assert "not reached" in found["roster"].title


def test_what_the_eye_sees_is_said(cafe):
    division = divide(cafe, "side", ENGLISH, 8)
    found = {f.id: f for f in each(cafe, None, Parts(division, division), ENGLISH)}
    assert found["barista"].title == "Barista (Direct); side: employee; side: employee"
    assert found["barista"].slice == found["barista"].group == 1
    assert found["omanik"].slice == division.unsaid
    assert found["omanik"].group is None
    assert "not stated" in found["omanik"].title


@settings(max_examples=30)
@given(service_maps(max_stakeholders=6))
def test_everybody_is_a_figure_in_file_order(service_map):
    found = each(service_map, None, NO_PARTS, ENGLISH)
    assert [f.id for f in found] == [s.id for s in service_map.stakeholders]
    assert [f.angle for f in found] == [s.angle for s in service_map.stakeholders]
    assert all(f.name in f.title for f in found)
