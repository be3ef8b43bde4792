from itertools import combinations
from math import hypot

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.compose import compose
from sidusryhmad.render.ends import outside
from sidusryhmad.render.geometry import polyline
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

ENGLISH, THEME = Language("en"), Theme()


def edge(scene, source, target):
    return next(e for e in scene.edges if (e.source, e.target) == (source, target))


def node(scene, id_):
    return next(n for n in scene.nodes if n.id == id_)


def test_everything_of_the_map_is_there(cafe, cafe_drawing):
    scene = cafe_drawing.scene
    assert [n.id for n in scene.nodes] == [s.id for s in cafe.stakeholders]
    assert [r.name for r in scene.rings] == ["Direct", "Interested", "Indirect"]
    assert len(scene.edges) == 6
    assert scene.hub.name == "Kohvik"


def test_edges_end_at_the_borders_of_their_pills(large_drawing):
    scene = large_drawing.scene
    for drawn in scene.edges:
        start, end = drawn.stroke.curve[0], drawn.stroke.head.points
        assert outside(start, node(scene, drawn.source).pill.box) == pytest.approx(3, abs=0.3)
        nearest = min(outside(point, node(scene, drawn.target).pill.box) for point in end)
        assert -6 < nearest < 6


def test_thin_edges_are_drawn_first(middle_drawing):
    widths = [e.stroke.width for e in middle_drawing.scene.edges]
    assert widths == sorted(widths)


def test_inner_ring_is_semibold(cafe_drawing):
    scene = cafe_drawing.scene
    assert node(scene, "barista").pill.lines[0].weight == 600
    assert node(scene, "omanik").pill.lines[0].weight == 400


def test_small_maps_show_everything_large_ones_their_strongest(middle_drawing, large_drawing):
    assert not any(e.faded for e in middle_drawing.scene.edges)
    faded = [e.faded for e in large_drawing.scene.edges]
    assert len(faded) / 2 <= sum(faded) < len(faded)
    assert large_drawing.scene.subtitle.endswith("in colour")


def test_emphasis_is_a_matter_of_theme(cafe):
    scene = compose(cafe, language=ENGLISH, theme=Theme(emphasis_from=3))
    assert any(e.faded for e in scene.edges)
    assert any(n.faded for n in scene.nodes)


def test_impact_shows_badges_frames_and_paths(impact_drawing, cafe_impact):
    scene = impact_drawing.scene
    assert node(scene, "omanik").frame is not None
    assert node(scene, "omanik").badge.lines[0].text == "▲ +2.0"
    assert node(scene, "roster").badge is None
    assert node(scene, "roster").pill.fill == THEME.pale
    assert not edge(scene, "omanik", "barista").faded
    assert edge(scene, "naabrid", "omanik").faded
    assert not any(n.faded for n in scene.nodes)


def test_impact_and_map_have_one_layout(impact_drawing, cafe_drawing):
    def turned(scene):
        x, y = scene.centre
        return [(n.pill.box.x - x, n.pill.box.y - y) for n in scene.nodes]

    for one, other in zip(turned(impact_drawing.scene), turned(cafe_drawing.scene), strict=True):
        assert one == pytest.approx(other)


def test_badges_hide_no_other_pill(make_map):
    hit = impact(make_map(30, 50), {f"s{i}": (i % 5 - 2) or 1 for i in range(0, 30, 2)})
    scene = compose(hit.service_map, impact=hit, language=ENGLISH, theme=THEME)
    badges = [(n, n.badge.box) for n in scene.nodes if n.badge]
    assert len(badges) > 10
    for own, badge in badges:
        others = [n.pill.box for n in scene.nodes if n is not own]
        assert not any(badge.overlaps(box) for box in others)
    assert not any(a.overlaps(b) for (_, a), (_, b) in combinations(badges, 2))


@pytest.mark.parametrize("length", [1, 30, 60, 10_000])
def test_names_of_any_length(length):
    name = ("õ" * 11 + " ") * 1000
    people = [{"name": name[:length], "ring": "direct", "id": "a"}]
    document = {"service": {"name": name[:length]}, "stakeholders": people}
    scene = compose(ServiceMap.from_document(document), language=ENGLISH, theme=THEME)
    assert scene.nodes[0].name == name[:length].strip()
    assert scene.width < 1000
    hub = scene.hub
    for label in hub.lines:
        half = width(label.text, Font(label.size, label.weight)) / 2
        for y in (label.at[1], label.at[1] - 0.72 * label.size):
            across, down = half / (hub.box.width / 2), (y - hub.box.y) / (hub.box.height / 2)
            assert hypot(across, down) <= 1


def test_own_rings():
    rings = {"tuum": "Tuum", "serv": None}
    document = {"service": {"name": "X"}, "rings": rings, "stakeholders": []}
    scene = compose(ServiceMap.from_document(document), language=ENGLISH, theme=THEME)
    assert [r.lines[0].text for r in scene.rings] == ["TUUM", "SERV"]


@pytest.mark.parametrize("size", [(18, 30), (30, 60), (60, 100)])
def test_edges_stay_inside_the_outer_ring(make_map, size):
    scene = compose(make_map(*size), language=ENGLISH, theme=THEME)
    x, y = scene.centre
    for drawn in scene.edges:
        reach = max(hypot(px - x, py - y) for px, py in polyline(drawn.stroke.curve))
        assert reach < scene.rings[-1].radii[0]
