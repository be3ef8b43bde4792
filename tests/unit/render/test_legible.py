from itertools import combinations
from math import hypot

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.render.deck import AREA
from sidusryhmad.render.draw import draw
from sidusryhmad.render.ends import outside
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.legible import ENOUGH, cut, letters, own
from sidusryhmad.render.scene import Shape, Stroke
from sidusryhmad.render.stretch import extent, stretched
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NUMBERS = st.floats(-60, 60)


def placed(scene):
    stretch = stretched(scene, AREA)
    size = letters(scene, stretch)
    return stretch, size, {n.id: own(stretch, n, size).box(n.pill.box) for n in scene.nodes}


@FEW
@given(service_maps())
def test_names_grow_and_never_shrink_and_stop_where_they_can_be_read(service_map):
    scene = draw(service_map).scene
    stretch, size, _ = placed(scene)
    assert size >= stretch.text
    if size > stretch.text:
        assert min(line.size for n in scene.nodes for line in n.pill.lines) * size <= ENOUGH + 1e-9


@FEW
@given(service_maps())
def test_grown_pills_touch_neither_each_other_nor_the_service_nor_leave_the_map(service_map):
    scene = draw(service_map).scene
    stretch, size, boxes = placed(scene)
    if size == stretch.text:
        return
    whole = stretch.box(extent(scene)).grown(3.01)
    for box in boxes.values():
        assert whole.contains((box.left, box.top))
        assert whole.contains((box.right, box.bottom))
        assert not box.overlaps(stretch.box(scene.hub.box))
    assert not any(a.overlaps(b) for a, b in combinations(boxes.values(), 2))


@FEW
@given(service_maps())
def test_everybody_stays_where_they_were(service_map):
    scene = draw(service_map).scene
    stretch, _, boxes = placed(scene)
    for node in scene.nodes:
        middle = stretch.point((node.pill.box.x, node.pill.box.y))
        assert (boxes[node.id].x, boxes[node.id].y) == pytest.approx(middle)


def test_names_of_a_map_of_twelve_can_be_read():
    scene = draw(EXAMPLES["post"].read()).scene
    stretch, size, _ = placed(scene)
    assert size > 1.02 * stretch.text
    assert min(line.size for n in scene.nodes for line in n.pill.lines) * size > 9


@given(st.tuples(NUMBERS, NUMBERS), st.floats(120, 400), st.floats(6, 30), st.floats(5, 14))
def test_a_cut_line_ends_with_its_tip_before_the_pill(bend, far, high, reach):
    source, target = Box(0, 0, 60, high), Box(far, bend[1], 60, high)
    curve = ((28.0, 0.0), (60.0, bend[0]), (far - 60, bend[1]), (far - 28.0 - reach, bend[1]))
    tip = (far - 28.0, bend[1])
    base = curve[3]
    head = Shape(((base[0], base[1] - 4), tip, (base[0], base[1] + 4)), "#000000", "#000000")
    made = cut(Stroke(curve, "#000000", 1.0, head=head), source, target)
    point = made.head.points[1]
    assert outside(made.curve[0], source) > 0.5
    assert outside(made.curve[3], target) > 0.5
    assert outside(point, target) > -1.5
    left, right = made.head.points[0], made.head.points[2]
    assert hypot(left[0] - right[0], left[1] - right[1]) == pytest.approx(8.0)
    length = hypot(point[0] - made.curve[3][0], point[1] - made.curve[3][1])
    assert length == pytest.approx(reach, abs=1e-6)


def test_a_line_that_is_clear_of_both_pills_stays_as_it_was():
    curve = ((50.0, 0.0), (100.0, 10.0), (150.0, 10.0), (200.0, 0.0))
    made = cut(Stroke(curve, "#000000", 1.0), Box(0, 0, 40, 20), Box(260, 0, 40, 20))
    for found, wanted in zip(made.curve, curve, strict=True):
        assert found == pytest.approx(wanted, abs=0.5)
