from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.contact import crossings
from sidusryhmad.render.ends import visible
from sidusryhmad.render.geometry import Box, distance, polyline
from sidusryhmad.render.layout import Layout, layouts
from sidusryhmad.render.plan import Link, Plan
from sidusryhmad.render.routing import clearest, route


def setting(places, links):
    count = len(places)
    plan = Plan(
        ((60.0, 24.0),) * count,
        (0,) * count,
        (None,) * count,
        tuple(Link(a, b, 1.0) for a, b in links),
        ((40.0, 12.0),),
        (90.0, 60.0),
    )
    return plan, Layout(tuple(places), (500.0,), ((0.0, -490.0),), radii=((500.0, 500.0),))


SQUARE = [(-200.0, -200.0), (200.0, -200.0), (200.0, 200.0), (-200.0, 200.0)]


def test_nothing_to_route():
    assert route(*setting(SQUARE, [])).curves == ()


def test_curves_start_and_end_on_the_middle_line_of_their_pills():
    (curve,) = route(*setting(SQUARE, [(0, 2)])).curves
    assert curve[0][1] == -200
    assert curve[3][1] == 200
    assert abs(curve[0][0] + 200) <= 30


def test_two_way_pairs_bend_apart():
    there, back = route(*setting(SQUARE, [(0, 1), (1, 0)])).curves
    gap = polyline(there, 4)[2] - polyline(back, 4)[2]
    assert np.hypot(*gap) >= 14


def test_an_edge_gives_way_to_avoid_a_crossing():
    places = [(-300.0, 100.0), (300.0, 100.0), (0.0, 150.0), (0.0, 300.0), (0.0, 60.0)]
    lines = route(*setting(places, [(0, 1), (2, 3)])).curves
    points = np.stack([polyline(curve) for curve in lines])
    assert crossings(points[:1], points[1:]).sum() == 0


def test_more_than_can_be_searched_still_gets_curves():
    places = [(400 * np.cos(i / 10), 400 * np.sin(i / 10)) for i in range(60)]
    links = [(i, (i + j) % 60) for i in range(60) for j in (1, 7, 20)]
    assert len(route(*setting(places, links)).curves) == 180


def test_the_clearest_layout_is_taken():
    plan, _ = setting(SQUARE * 2, [(0, 4), (1, 5), (2, 6), (3, 7), (0, 5)])
    found = clearest(plan)
    assert found.cost == min(route(plan, layout).cost for layout in layouts(plan))
    assert len(found.curves) == 5


def test_free_ways_cost_nothing_and_crossings_do():
    free = route(*setting(SQUARE, [(0, 1), (3, 2)]))
    blocked = route(*setting(SQUARE, [(0, 2), (1, 3)]))
    assert free.cost == 0
    assert blocked.cost > 0


def test_with_very_many_links_lines_are_straight():
    places = [(400 * np.cos(i / 10), 400 * np.sin(i / 10)) for i in range(60)]
    links = [(i, (i + j) % 60) for i in range(60) for j in range(1, 12)]
    for curve in route(*setting(places, links)).curves:
        (ax, ay), (bx, by), *_ = curve
        (cx, cy), (dx, dy) = curve[2:]
        assert (dx - ax, dy - ay) == pytest.approx((3 * (bx - ax), 3 * (by - ay)))
        assert (dx - ax, dy - ay) == pytest.approx((3 * (dx - cx), 3 * (dy - cy)))


@st.composite
def settled(draw):
    count = draw(st.integers(2, 10))
    places = [
        (330 * np.sin(i * 6.28 / count), -330 * np.cos(i * 6.28 / count)) for i in range(count)
    ]
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=16, unique=True))
    return setting(places, [(a, b) for a, b in pairs if a != b])


@settings(deadline=None, max_examples=40)
@given(settled())
def test_every_link_has_its_curve_from_pill_to_pill_within_the_rings(task):
    plan, layout = task
    found = route(plan, layout)
    assert len(found.curves) == len(plan.links)
    assert found.cost >= 0
    for link, curve in zip(plan.links, found.curves, strict=True):
        for end, node in ((curve[0], link.source), (curve[3], link.target)):
            assert abs(end[0] - layout.places[node][0]) <= 30
            assert end[1] == pytest.approx(layout.places[node][1])
        line = polyline(curve)
        assert np.hypot(*line.T).max() < 500


@settings(deadline=None, max_examples=40)
@given(settled())
def test_two_way_pairs_never_run_together(task):
    plan, layout = task
    curves = dict(zip(plan.links, route(plan, layout).curves, strict=True))
    for link, curve in curves.items():
        back = curves.get(Link(link.target, link.source, link.weight))
        if back is not None:
            gap = polyline(curve, 4)[2] - polyline(back, 4)[2]
            assert np.hypot(*gap) > 8


def test_edges_keep_inside_an_ellipse_too():
    places = [(-700.0, -100.0), (700.0, -100.0), (0.0, -330.0)]
    plan, layout = setting(places, [(0, 1), (1, 2), (2, 0)])
    wide = replace(layout, radii=((800.0, 400.0),))
    for curve in route(plan, wide).curves:
        assert np.hypot(*(polyline(curve) / (800, 400)).T).max() < 1


def tips(places, links, target):
    """Where the heads stand that reach a pill."""
    plan, layout = setting(places, links)
    boxes = [Box(*place, *size) for place, size in zip(places, plan.sizes, strict=True)]
    drawn = zip(plan.links, route(plan, layout).curves, strict=True)
    seen = [(link, visible(curve, boxes[link.source], boxes[link.target])) for link, curve in drawn]
    return [curve[3] for link, curve in seen if link.target == target]


@pytest.mark.parametrize("places", [
    [(250.0, 60.0), (0.0, -300.0), (-300.0, -330.0)],
    [(250.0, 60.0), (-40.0, -100.0), (-300.0, -200.0)]])  # fmt: skip
def test_heads_at_one_pill_stand_a_heads_width_apart(places):
    one, other = tips(places, [(1, 0), (2, 0)], 0)
    assert distance(one, other) >= 11


@pytest.mark.parametrize("links", [[(0, 1), (2, 0)], [(1, 0), (0, 2)]])
def test_a_head_does_not_lie_on_the_beginning_of_another_line(links):
    places = [(250.0, 60.0), (-200.0, -100.0), (-300.0, -330.0)]
    plan, layout = setting(places, links)
    boxes = [Box(*place, *size) for place, size in zip(places, plan.sizes, strict=True)]
    ends = []
    for link, curve in zip(plan.links, route(plan, layout).curves, strict=True):
        seen = visible(curve, boxes[link.source], boxes[link.target])
        ends.append(seen[0] if link.source == 0 else seen[3])
    assert distance(*ends) >= 11
