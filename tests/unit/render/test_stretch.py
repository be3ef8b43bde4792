from dataclasses import replace
from math import hypot

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Legend, Shape, Stroke
from sidusryhmad.render.stretch import FLATTEST, Stretch, extent, fitted, stretched
from sidusryhmad.render.views.rings import Rings
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NUMBERS = st.floats(-500, 500)
POINTS = st.tuples(NUMBERS, NUMBERS)
SCALES = st.floats(0.2, 2.0)


def gap(a, b):
    return hypot(a[0] - b[0], a[1] - b[1])


@FEW
@given(service_maps(), st.floats(100, 1000), st.floats(100, 1000))
def test_everything_lands_in_its_room_and_no_flatter_than_allowed(service_map, wide, tall):
    scene, room = draw(service_map).scene, Box(300.0, 200.0, wide, tall)
    made = stretched(scene, room)
    landed = made.box(extent(scene))
    assert (landed.x, landed.y) == pytest.approx((room.x, room.y))
    assert landed.width <= wide + 1e-6
    assert landed.height <= tall + 1e-6
    assert made.down - 1e-9 <= made.across <= FLATTEST * made.down + 1e-9
    assert landed.width > wide - 1e-6 or landed.height > tall - 1e-6


@FEW
@given(service_maps())
def test_nobody_covers_anybody_on_the_slide(service_map):
    scene = draw(service_map).scene
    made = stretched(scene, Box(0.0, 0.0, 888.0, 414.0))
    boxes = [made.pill(node.pill).box.grown(-0.01) for node in scene.nodes]
    for number, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[:number])


@given(POINTS, POINTS, SCALES, SCALES)
def test_what_lies_on_a_line_stays_on_it(a, b, across, down):
    made = Stretch(across, down, (7.0, -3.0))
    x, y = made.point(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
    left, right = made.point(a), made.point(b)
    assert (x, y) == pytest.approx(((left[0] + right[0]) / 2, (left[1] + right[1]) / 2), abs=1e-6)


@given(POINTS, POINTS, st.floats(2, 20), st.floats(1, 10), st.tuples(SCALES, SCALES))
def test_a_head_keeps_its_tip_where_it_was_and_stays_even(start, end, reach, half, scales):
    if gap(start, end) < 1:
        return
    ux, uy = (end[0] - start[0]) / gap(start, end), (end[1] - start[1]) / gap(start, end)
    tip = (end[0] + reach * ux, end[1] + reach * uy)
    aside = (-half * uy, half * ux)
    sides = ((end[0] + s * aside[0], end[1] + s * aside[1]) for s in (1, -1))
    head = Shape((tip, *sides), "#000000", "#000000")
    stroke = Stroke((start, start, start, end), "#000000", 1.0, head=head)
    made = Stretch(*scales, (0.0, 0.0))
    point, left, right = made.stroke(stroke).head.points
    assert point == pytest.approx(made.point(tip), abs=1e-6)
    assert gap(point, left) == pytest.approx(gap(point, right), rel=1e-6)


def test_texts_grow_more_than_their_pills_are_high(cafe_drawing):
    scene = cafe_drawing.scene
    made = stretched(scene, Box(0.0, 0.0, 888.0, 414.0))
    assert made.down < made.text <= made.across
    for node in scene.nodes:
        pill = made.pill(node.pill)
        assert sum(line.size for line in pill.lines) < pill.box.height


def test_a_chart_is_never_enlarged_and_begins_at_the_left(cafe):
    scene = draw(cafe, view="matrix").scene
    room = Box(5000.0, 5000.0, 8000.0, 8000.0)
    made = fitted(scene, room)
    landed = made.box(extent(scene))
    assert (made.across, made.down) == (1.0, 1.0)
    assert landed.left == pytest.approx(room.left)
    assert landed.y == pytest.approx(room.y)


def test_headings_take_no_room_and_a_legend_does_where_it_belongs_to_the_chart(cafe, cafe_drawing):
    chart = draw(cafe, view="matrix").scene
    whole = extent(chart)
    assert whole.top >= max(label.at[1] for label in chart.headings) - 1
    assert whole.right >= chart.legend.box.right - 1
    assert extent(cafe_drawing.scene).right < cafe_drawing.scene.legend.box.right + 200


def test_a_sheet_without_headings_is_as_large_as_it_says(cafe_drawing):
    scene = replace(cafe_drawing.scene, rings=(), hub=None, headings=())
    assert extent(scene) == Box(scene.width / 2, scene.height / 2, scene.width, scene.height)
    bare = replace(draw(ServiceMap.named("X")).scene, rings=(), hub=None, nodes=(), legend=Legend(
        Box(0, 0, 0, 0)))  # fmt: skip
    assert extent(bare).width == bare.width


def test_names_of_slices_are_part_of_a_ring_map(cafe):
    scene = draw(cafe, view=Rings(slices="side")).scene
    whole = extent(scene)
    assert whole.height > 2 * scene.rings[-1].radii[1] + 5
    for mark in scene.marks:
        for label in mark.labels:
            assert whole.contains(label.at)
