"""Many boxes and lines against many others at once, held to what one by one would say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.views.placing_boxes import (
    CLEAR,
    around,
    covered,
    crossed,
    hits,
    inside,
    lines,
    sides,
    touching,
)

numbers = st.integers(-60, 60).map(float)
boxes = st.builds(Box, numbers, numbers, st.integers(2, 40), st.integers(2, 40))
many = st.lists(boxes, min_size=1, max_size=6)


@given(many, many)
def test_touching_says_what_boxes_say(ones, others):
    found = touching(sides(ones), sides(others))
    for one, truth in zip(ones, found, strict=True):
        assert truth == any(one.grown(CLEAR).overlaps(other) for other in others)


@given(many, boxes)
def test_inside_says_what_corners_say(ones, room):
    for one, truth in zip(ones, inside(sides(ones), room), strict=True):
        corners = (one.left, one.top), (one.right, one.bottom)
        assert truth == all(room.contains(corner) for corner in corners)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5))
def test_boxes_stand_around_their_middles(middles):
    rows = around(np.array(middles), (10.0, 4.0))
    assert rows.tolist() == sides([Box(x, y, 10.0, 4.0) for x, y in middles]).tolist()


@given(boxes, many)
def test_lines_run_from_the_point_towards_each_box(point, ones):
    for way, box in zip(lines(point, sides(ones)), ones, strict=True):
        far = [np.hypot(x - point.x, y - point.y) for x, y in way]
        assert far == sorted(far)
        near = np.clip([point.x, point.y], [box.left, box.top], [box.right, box.bottom])
        assert far[-1] <= np.hypot(*(near - [point.x, point.y])) + 1e-9


def test_no_boxes_are_an_empty_table():
    assert sides([]).shape == (0, 4)
    assert not touching(sides([Box(0, 0, 4, 4)]), sides([])).any()


def test_a_line_over_a_box_is_counted_from_either_side():
    way = lines(Box(0, 0, 2, 2), sides([Box(100, 0, 10, 10)]))
    between, beside = sides([Box(50, 0, 10, 10)]), sides([Box(50, 40, 10, 10)])
    assert hits(way, np.vstack([between, beside])).tolist() == [1.0]
    assert covered(between, way).tolist() == [1.0]
    assert covered(beside, way).tolist() == [0.0]


@pytest.mark.parametrize(("end", "count"), [((100, -50), 1.0), ((100, 90), 0.0), ((40, -50), 0.0)])
def test_crossing_lines_are_counted(end, count):
    rising = lines(Box(0, 50, 2, 2), sides([Box(*end, 2, 2)]))
    level = lines(Box(30, 0, 2, 2), sides([Box(100, 0, 2, 2)]))
    assert crossed(rising, level).tolist() == [count]
    assert crossed(level, rising).tolist() == [count]
