from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.contact import (
    _near,
    all_crossings,
    boxes_hit,
    crossings,
    inner,
    touching,
    turns,
)

ACROSS = [[0.0, 0.0], [10.0, 0.0], [20.0, 0.0]]
DOWN = [[1.0, 1.0], [1.0, -1.0], [30.0, -9.0]]
POINTS = st.tuples(st.integers(-50, 50), st.integers(-50, 50))


def test_boxes_hit_sees_a_line_through_a_corner_and_not_one_beside():
    start, end = np.array([[-10.0, -10.0], [-10.0, 6.0]]), np.array([[10.0, 10.0], [10.0, 6.0]])
    hits = boxes_hit(start, end, np.zeros((1, 2)), np.array([[5.0, 5.0]]))
    assert hits.tolist() == [[True], [False]]


@given(POINTS, POINTS, POINTS, st.tuples(st.integers(1, 30), st.integers(1, 30)))
def test_a_box_is_hit_exactly_when_a_point_of_the_line_lies_in_it(start, end, middle, half):
    a, b = np.array(start, dtype=float), np.array(end, dtype=float)
    way = a + np.linspace(0, 1, 2001)[:, None] * (b - a)
    distance = (np.abs(way - middle) - half).max(axis=1).min()
    (hit,) = boxes_hit(a[None], b[None], np.array([middle]), np.array([half]))[0]
    assert hit == (distance <= 0) or abs(distance) < 0.2


@given(st.lists(st.tuples(POINTS, POINTS), max_size=9), st.lists(POINTS, max_size=5))
def test_every_line_meets_every_box_by_the_same_three_conditions(lines, boxes):
    start, end = np.array(lines, dtype=float).reshape(-1, 2, 2).transpose(1, 0, 2)
    middle = np.array(boxes, dtype=float).reshape(-1, 2)
    half = 1.0 + np.abs(middle[:, ::-1])
    x, y = ((end - start) / 2).T[:, :, None]
    across, down = ((start + end) / 2).T[:, :, None] - middle.T[:, None, :]
    hit = (np.abs(across) <= half[:, 0] + np.abs(x)) & (np.abs(down) <= half[:, 1] + np.abs(y))
    hit &= np.abs(across * y - down * x) <= half[:, 0] * np.abs(y) + half[:, 1] * np.abs(x)
    assert boxes_hit(start, end, middle, half).tolist() == hit.tolist()


@given(st.lists(POINTS, min_size=3, max_size=7, unique=True))
def test_turns_change_their_sign_with_the_order_of_points(points):
    signs = turns(np.array(points, dtype=float))
    assert (signs == -signs.transpose(1, 0, 2)).all()
    assert (signs == signs.transpose(1, 2, 0)).all()
    for a, b, c in combinations(range(len(points)), 3):
        (ax, ay), (bx, by), (cx, cy) = points[a], points[b], points[c]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        assert signs[a, b, c] == (area > 0) - (area < 0)


@pytest.mark.parametrize(("cut", "count"), [(False, 1), (True, 0)])
def test_crossings_at_the_very_end(cut, count):
    one, other = np.array([ACROSS]), np.array([DOWN])
    if cut:
        one, other = inner(one), inner(other)
    assert crossings(one, other).tolist() == [count]


@given(st.lists(st.tuples(*[POINTS] * 4), min_size=2, max_size=6))
def test_all_crossings_are_those_of_each_pair_of_different_owners(shapes):
    steps = np.linspace(0, 1, 13)[:, None]
    lines = np.array([np.polynomial.polynomial.polyval(steps[:, 0], np.array(s)).T for s in shapes])
    lines = lines + np.arange(len(lines))[:, None, None] * 0.317
    owner = np.arange(len(lines)) // 2
    table = all_crossings(lines, owner)
    assert (table == table.T).all()
    for a, b in combinations(range(len(lines)), 2):
        met = crossings(lines[a][None], lines[b][None])[0]
        assert table[a, b] == (0 if owner[a] == owner[b] else met)


def test_nobody_touches_itself():
    assert not touching(np.zeros((1, 2)), np.array([[5.0, 5.0]]), 1.0).any()
    assert touching(np.zeros((2, 2)), np.array([[5.0, 5.0]] * 2), 1.0).sum() == 2


@given(st.lists(st.tuples(*[st.integers(0, 6)] * 10), min_size=2, max_size=12), st.integers(1, 3))
def test_only_parts_are_compared_whose_boxes_overlap(shapes, each):
    parts = np.array(shapes, dtype=np.float32).reshape(-1, 5, 2)
    owner = np.arange(len(parts)) // each
    low, high = parts.min(axis=1), parts.max(axis=1)
    found = sorted(sorted(pair) for pair in np.stack(_near(parts, owner), axis=1).tolist())
    pairs = combinations(range(len(parts)), 2)
    overlapping = [
        [a, b]
        for a, b in pairs
        if owner[a] != owner[b] and (low[a] < high[b]).all() and (low[b] < high[a]).all()
    ]
    assert found == overlapping


@given(st.lists(st.tuples(*[POINTS] * 8), min_size=1, max_size=4))
def test_polylines_cross_as_often_as_their_pieces_lie_on_both_sides_of_each_other(shapes):
    lines = np.array(shapes, dtype=float).reshape(-1, 2, 4, 2)
    lines += np.array([[[0.0, 0.0]], [[0.25, 0.5]]])

    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    def met(a, b, c, d):
        return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0

    expected = [
        sum(met(*p, *q) for p in pairwise(one.tolist()) for q in pairwise(other.tolist()))
        for one, other in lines
    ]
    assert crossings(lines[:, 0], lines[:, 1]).tolist() == expected
