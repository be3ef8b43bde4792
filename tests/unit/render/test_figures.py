from hypothesis import given, settings

from sidusryhmad.locale.language import Language
from sidusryhmad.render.division import divide
from sidusryhmad.render.figures import NO_PARTS, Parts, also_inner, each, ring_names
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


def test_who_belongs_to_the_inner_circle_from_further_out_is_said(cafe):
    document = {**cafe.to_document(), "inner_circle": {"stakeholders": ["naabrid", "barista"]}}
    m = type(cafe).from_document(document)
    assert also_inner(m) == {"naabrid"}
    found = {f.id: f for f in each(m, None, NO_PARTS, ENGLISH)}
    assert [id_ for id_, figure in found.items() if figure.inner] == ["naabrid"]
    assert found["naabrid"].title == "Naabrid (Indirect); belongs to the inner circle"
    assert "kuulub siseringi" in each(m, None, NO_PARTS, ESTONIAN)[4].title
    assert found["barista"].title == "Barista (Direct)"


@given(service_maps())
@settings(max_examples=30)
def test_further_out_and_inner_circle_together_are_what_is_marked(service_map):
    innermost = service_map.ring_list[0].id
    for figure in each(service_map, None, NO_PARTS, ENGLISH):
        marked = figure.id in service_map.inner_ids and figure.ring != innermost
        assert figure.inner is marked
        assert figure.title.endswith("belongs to the inner circle") or not marked
