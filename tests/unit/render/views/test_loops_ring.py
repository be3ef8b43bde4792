"""One loop as a ring."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.ends import length, outside
from sidusryhmad.render.geometry import Box, distance, polyline
from sidusryhmad.render.views.loops_ring import ring

sizes = st.tuples(st.floats(44, 170), st.floats(24, 90))
MIDDLE = (80.0, 56.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(sizes, min_size=2, max_size=14))
def test_nothing_touches(pills):
    made = ring(pills, MIDDLE)
    for one, other in combinations([*made.boxes, Box(0, 0, *MIDDLE)], 2):
        assert not one.grown(5).overlaps(other)
    for number, curve in enumerate(made.curves):
        assert length(curve) >= 30
        ends = {number, (number + 1) % len(pills)}
        for place, box in enumerate(made.boxes):
            if place not in ends:
                assert not any(box.contains(tuple(p)) for p in polyline(curve).tolist())


@settings(max_examples=40, deadline=None)
@given(st.lists(sizes, min_size=2, max_size=10))
def test_lines_lead_from_each_pill_to_the_next(pills):
    made = ring(pills, MIDDLE)
    boxes = [*made.boxes, made.boxes[0]]
    assert len(made.curves) == len(pills)
    for curve, (one, other) in zip(made.curves, pairwise(boxes), strict=True):
        assert outside(curve[0], one) == pytest.approx(3.0, abs=0.5)
        assert outside(curve[3], other) == pytest.approx(3.0, abs=0.5)


@settings(max_examples=30, deadline=None)
@given(st.lists(sizes, min_size=2, max_size=10))
def test_its_reach_holds_everything(pills):
    made = ring(pills, MIDDLE)
    reach = made.reach
    corners = [(b.left, b.top) for b in made.boxes] + [(b.right, b.bottom) for b in made.boxes]
    points = [tuple(p) for curve in made.curves for p in polyline(curve).tolist()]
    assert all(reach.contains(point) for point in [*corners, *points])


def test_it_goes_round_clockwise_from_the_top():
    boxes = ring([(60.0, 24.0)] * 4, MIDDLE).boxes
    assert (boxes[0].x, boxes[2].x) == (0.0, 0.0)
    assert boxes[0].y < boxes[1].y < boxes[2].y
    assert boxes[1].x > 0 > boxes[3].x


def test_two_lines_between_two_pills_bend_apart():
    there, back = ring([(60.0, 24.0)] * 2, MIDDLE).curves
    middles = [polyline(curve)[12] for curve in (there, back)]
    assert distance(*map(tuple, middles)) > MIDDLE[0]


def test_small_pills_make_a_small_ring():
    small, large = (ring([(wide, 24.0)] * 5, MIDDLE).reach.width for wide in (44.0, 160.0))
    assert small < large < 900


@pytest.mark.parametrize("count", [2, 3, 4, 6, 9, 15, 30])
def test_lines_are_parts_of_one_ellipse(count):
    made = ring([(50.0, 24.0)] * count, MIDDLE)
    rx = max(abs(box.x) for box in made.boxes) if count > 2 else None
    ry = max(abs(box.y) for box in made.boxes)
    assert made.boxes[0].y == -ry
    for curve in made.curves:
        for x, y in polyline(curve).tolist():
            across = x / (1.25 * ry)
            assert across**2 + (y / ry) ** 2 == pytest.approx(1.0, abs=0.05)
    if rx is not None:
        assert rx <= 1.25 * ry + 0.01


def test_turning_the_loop_turns_the_ring():
    one = ring([(60.0, 24.0), (90.0, 24.0), (120.0, 40.0)], MIDDLE)
    other = ring([(90.0, 24.0), (120.0, 40.0), (60.0, 24.0)], MIDDLE)
    assert sorted(b.width for b in one.boxes) == sorted(b.width for b in other.boxes)
    assert abs(one.reach.width - other.reach.width) < 0.35 * one.reach.width


@pytest.mark.parametrize("middle", [(20.0, 20.0), (80.0, 56.0), (160.0, 90.0)])
def test_what_stands_inside_has_room(middle):
    made = ring([(60.0, 24.0)] * 2, middle)
    inside = Box(0.0, 0.0, *middle)
    assert not any(box.overlaps(inside.grown(5)) for box in made.boxes)
    for curve in made.curves:
        assert not any(inside.contains(tuple(point)) for point in polyline(curve).tolist())


@settings(max_examples=20, deadline=None)
@given(st.lists(sizes, min_size=2, max_size=9))
def test_the_same_sizes_make_the_same_ring(pills):
    assert ring(pills, MIDDLE) == ring(list(pills), MIDDLE)


def test_a_large_ring_is_found_in_time():
    made = ring([(120.0, 40.0)] * 60, MIDDLE)
    assert len(made.curves) == 60
    assert not any(a.overlaps(b) for a, b in combinations(made.boxes, 2))
