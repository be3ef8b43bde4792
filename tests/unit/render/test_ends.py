import pytest

from sidusryhmad.render.ends import (
    GAP,
    bar,
    diamond,
    length,
    outside,
    shortened,
    triangle,
    visible,
)
from sidusryhmad.render.geometry import Box, distance

A, B = Box(0, 0, 60, 24), Box(200, 0, 60, 24)
STRAIGHT = ((0.0, 0.0), (66.0, 0.0), (133.0, 0.0), (200.0, 0.0))


@pytest.mark.parametrize(
    ("point", "expected"), [((0, 0), -12), ((30, 0), 0), ((0, 12), 0), ((40, 0), 10), ((0, -20), 8)]
)
def test_distance_from_a_pill(point, expected):
    assert outside(point, A) == pytest.approx(expected)


def test_corners_are_round():
    assert outside((30, 12), A) > 4


@pytest.mark.parametrize("lift", [0.0, 40.0, -120.0])
def test_an_edge_shows_from_border_to_border(lift):
    curve = ((0.0, 0.0), (66.0, lift), (133.0, lift), (200.0, 0.0))
    piece = visible(curve, A, B)
    assert outside(piece[0], A) == pytest.approx(GAP, abs=0.2)
    assert outside(piece[3], B) == pytest.approx(GAP, abs=0.2)


def test_a_curve_that_never_leaves_becomes_straight():
    near = Box(20, 34, 60, 24)
    curve = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 2.0))
    piece = visible(curve, A, near)
    assert piece[0][1] < piece[3][1]


def test_shortened_leaves_room_for_the_head():
    assert distance(shortened(STRAIGHT, 10)[3], STRAIGHT[3]) == pytest.approx(10, abs=0.1)
    assert length(STRAIGHT) == pytest.approx(200, abs=0.1)


def test_heads_point_to_the_tip():
    assert triangle((10, 0), (0, 0), 4) == ((0, 4), (10, 0), (0, -4))
    assert set(bar((2, 0), (0, 0), 4)) == {(0, 4), (2, 4), (2, -4), (0, -4)}
    assert set(diamond((10, 0), (0, 0), 4)) == {(0, 0), (5, 4), (10, 0), (5, -4)}
