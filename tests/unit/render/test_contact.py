from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.contact import all_crossings, boxes_hit, crossings, inner, touching, turns

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
