from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box, along, basis, distance, part, polar, polyline

CURVE = ((0.0, 0.0), (30.0, -20.0), (60.0, 40.0), (90.0, 0.0))


def test_box_sides():
    box = Box(10, 20, 6, 4)
    assert (box.left, box.right, box.top, box.bottom) == (7, 13, 18, 22)
    assert box.moved(1, -1) == Box(11, 19, 6, 4)
    assert box.grown(2) == Box(10, 20, 10, 8)


def test_boxes_that_only_touch_do_not_overlap():
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 10, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9.9, 9.9, 10, 10))


def test_contains_counts_the_border():
    assert Box(0, 0, 10, 10).contains((5, 5))
    assert not Box(0, 0, 10, 10).contains((5.1, 0))


@pytest.mark.parametrize(("angle", "x", "y"), [(0, 0, -5), (pi / 2, 5, 0), (pi, 0, 5)])
def test_angles_run_clockwise_from_the_top(angle, x, y):
    assert polar(angle, 5) == pytest.approx((x, y), abs=1e-9)


def test_curve_goes_from_end_to_end():
    assert along(CURVE, 0) == CURVE[0]
    assert along(CURVE, 1) == CURVE[3]
    assert basis(10).sum(axis=1) == pytest.approx([1.0] * 11)


def test_polyline_follows_the_curve():
    line = polyline(CURVE, 8)
    assert tuple(line[4]) == pytest.approx(along(CURVE, 0.5))


@pytest.mark.parametrize("at", [0.0, 0.3, 0.7, 1.0])
def test_a_part_runs_on_the_whole(at):
    piece = part(CURVE, 0.2, 0.8)
    assert distance(along(piece, at), along(CURVE, 0.2 + 0.6 * at)) < 1e-9


NUMBERS = st.integers(-500, 500)
POINTS = st.tuples(NUMBERS, NUMBERS)
CURVES = st.tuples(POINTS, POINTS, POINTS, POINTS)
BOXES = st.builds(Box, NUMBERS, NUMBERS, st.integers(1, 200), st.integers(1, 200))


@given(BOXES, BOXES)
def test_boxes_overlap_exactly_when_their_sides_do(one, other):
    across = one.left < other.right and other.left < one.right
    down = one.top < other.bottom and other.top < one.bottom
    assert one.overlaps(other) == other.overlaps(one) == (across and down)


@given(BOXES, NUMBERS, NUMBERS, st.integers(0, 50))
def test_moved_and_grown_boxes_keep_their_shape(box, x, y, margin):
    assert box.moved(x, y).moved(-x, -y) == box
    grown = box.grown(margin)
    assert (grown.x, grown.y) == (box.x, box.y)
    assert grown.left == box.left - margin
    assert grown.bottom == box.bottom + margin


@given(CURVES, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_any_curve_lies_on_it(curve, one, other, at):
    start, end = sorted((one, other))
    there = along(curve, start + (end - start) * at)
    assert distance(along(part(curve, start, end), at), there) < 1e-6


@given(CURVES, st.integers(2, 40))
def test_polylines_stay_within_the_control_points(curve, steps):
    line = polyline(curve, steps)
    assert len(line) == steps + 1
    for axis in (0, 1):
        sides = [point[axis] for point in curve]
        assert min(sides) - 1e-6 <= line[:, axis].min()
        assert line[:, axis].max() <= max(sides) + 1e-6


@given(st.floats(-10, 10), st.floats(0.1, 900))
def test_polar_points_lie_on_their_circle(angle, radius):
    assert distance(polar(angle, radius), (0.0, 0.0)) == pytest.approx(radius)
