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
