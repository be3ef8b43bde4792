import pytest

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.lettering import lettering
from sidusryhmad.render.nodes import nodes
from sidusryhmad.render.stage import stage
from sidusryhmad.render.theme import Theme


def dressed(service_map, impact=None, theme=None):
    set_up = stage(service_map, impact, Language("en"), theme or Theme())
    boxes = [Box(100, 100 * number, 90, 24) for number in range(len(service_map.stakeholders))]
    return {n.id: n for n in nodes(set_up, lettering(set_up), boxes, ())}


def test_a_plain_map_has_white_pills_without_badges(cafe):
    for node in dressed(cafe).values():
        assert node.pill.fill == "#FFFFFF"
        assert node.badge is None
        assert node.frame is None
        assert not node.faded


def test_borders_tell_the_ring(cafe):
    widths = {n.ring: n.pill.border_width for n in dressed(cafe).values()}
    assert widths["direct"] > widths["interested"] > widths["indirect"]


def test_impact_dresses_the_reached(cafe, cafe_impact):
    found = dressed(cafe, cafe_impact)
    assert found["omanik"].frame.box.width == pytest.approx(96.4)
    assert found["omanik"].pill.fill == Theme().gain
    assert found["naabrid"].badge is None
    assert "direct effect" in found["barista"].title


def test_who_has_no_strong_influence_stays_in_the_background(cafe):
    found = dressed(cafe, theme=Theme(emphasis_from=1))
    faded = {id_ for id_, node in found.items() if node.faded}
    assert "roster" in faded
    assert "barista" not in faded
