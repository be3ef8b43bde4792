"""Texts beside their points."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.views.placing import Wanted, leader, place

ROOM = Box(200, 150, 400, 300)
points = st.builds(
    Box, st.integers(10, 390).map(float), st.integers(10, 290).map(float), st.just(10.0),
    st.just(10.0),
)  # fmt: skip
texts = st.tuples(st.integers(20, 120), st.sampled_from([13.5, 27.0]))
several = st.lists(st.builds(Wanted, points, texts), max_size=12)


@given(several, st.lists(points, max_size=3))
def test_no_text_lies_over_anything_or_leaves_the_room(wanted, taken):
    found = place(wanted, ROOM, taken)
    assert len(found) == len(wanted)
    there = [box for box in found if box is not None]
    for one, other in combinations(there, 2):
        assert not one.overlaps(other)
    for box in there:
        assert ROOM.contains((box.left, box.top))
        assert ROOM.contains((box.right, box.bottom))
        assert not any(box.overlaps(other) for other in (*taken, *(w.point for w in wanted)))


@given(several)
def test_the_same_gives_the_same_and_sizes_stay(wanted):
    found = place(wanted, ROOM, [])
    assert found == place(wanted, ROOM, [])
    for each, box in zip(wanted, found, strict=True):
        assert box is None or (box.width, box.height) == each.size


@given(points.filter(lambda p: 140 < p.x < 260 and 60 < p.y < 240), texts)
def test_one_alone_stands_right_of_its_point(point, size):
    (box,) = place([Wanted(point, size)], ROOM, [])
    assert box.left == pytest.approx(point.right + 4.0, abs=0.02)
    assert box.y == pytest.approx(point.y, abs=0.02)
    assert leader(point, box) is None


def test_what_fits_nowhere_has_no_place():
    big = Wanted(Box(200, 150, 10, 10), (900.0, 13.5))
    assert place([big], ROOM, []) == (None,)
    assert place([], ROOM, []) == ()


def test_a_full_neighbourhood_sends_the_text_away_with_a_line():
    point = Box(200, 150, 10, 10)
    wall = [Box(200, 150, 130, 60)]
    (box,) = place([Wanted(point, (40.0, 13.5))], ROOM, wall)
    start, end = leader(point, box)
    assert point.grown(0.01).contains(start)
    assert not box.contains(end)
    assert box.grown(2.5).contains(end)


@given(points, points)
def test_lines_end_at_the_text_and_begin_at_the_point(point, text):
    line = leader(point, text)
    if line is None:
        assert point.grown(5.0).overlaps(text)
    else:
        assert point.grown(0.01).contains(line[0])
        assert text.grown(2.1).contains(line[1])


def test_a_text_gives_way_where_that_makes_the_whole_better():
    row = [Wanted(Box(150 + 30 * n, 150, 10, 10), (60.0, 13.5)) for n in range(4)]
    found = place(row, ROOM, [])
    assert None not in found
    assert len({box.y for box in found}) > 1
