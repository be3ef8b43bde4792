"""Colour distances held to Sharma, Wu and Dalal (2005), table 1; sight to what its matrices say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.vision import SIGHTS, distance, lightness, seen

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
GREYS = st.integers(0, 255).map(lambda number: f"#{number:02X}{number:02X}{number:02X}")
SIGHT = st.sampled_from([None, *SIGHTS])
SHARMA = """
50 2.6772 -79.7751 50 0 -82.7485 2.0425
50 3.1571 -77.2803 50 0 -82.7485 2.8615
50 2.8361 -74.0200 50 0 -82.7485 3.4412
50 -1.3802 -84.2814 50 0 -82.7485 1.0000
50 -1.1848 -84.8006 50 0 -82.7485 1.0000
50 -0.9009 -85.5211 50 0 -82.7485 1.0000
50 0 0 50 -1 2 2.3669
50 -1 2 50 0 0 2.3669
50 2.4900 -0.0010 50 -2.4900 0.0009 7.1792
50 2.4900 -0.0010 50 -2.4900 0.0010 7.1792
50 2.4900 -0.0010 50 -2.4900 0.0011 7.2195
50 2.4900 -0.0010 50 -2.4900 0.0012 7.2195
50 -0.0010 2.4900 50 0.0009 -2.4900 4.8045
50 -0.0010 2.4900 50 0.0010 -2.4900 4.8045
50 -0.0010 2.4900 50 0.0011 -2.4900 4.7461
50 2.5 0 50 0 -2.5 4.3065
50 2.5 0 73 25 -18 27.1492
50 2.5 0 61 -5 29 22.8977
50 2.5 0 56 -27 -3 31.9030
50 2.5 0 58 24 15 19.4535
50 2.5 0 50 3.1736 0.5854 1.0000
50 2.5 0 50 3.2972 0 1.0000
50 2.5 0 50 1.8634 0.5757 1.0000
50 2.5 0 50 3.2592 0.3350 1.0000
60.2574 -34.0099 36.2677 60.4626 -34.1751 39.4387 1.2644
63.0109 -31.0961 -5.8663 62.8187 -29.7946 -4.0864 1.2630
61.2901 3.7196 -5.3901 61.4292 2.2480 -4.9620 1.8731
35.0831 -44.1164 3.7933 35.0232 -40.0716 1.5901 1.8645
22.7233 20.0904 -46.6940 23.0331 14.9730 -42.5619 2.0373
36.4612 47.8580 18.3852 36.2715 50.5065 21.2231 1.4146
90.8027 -2.0831 1.4410 91.1528 -1.6435 0.0447 1.4441
90.9257 -0.5406 -0.9208 88.6381 -0.8985 -0.7239 1.5381
6.7747 -0.2908 -2.4247 5.8714 -0.0985 -2.2286 0.6377
2.0776 0.0795 -1.1350 0.9033 -0.0636 -0.5514 0.9082
"""
PAIRS = [tuple(map(float, line.split())) for line in SHARMA.split("\n") if line]


def test_there_are_all_34_published_pairs():
    assert len(PAIRS) == 34


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_published_distances(pair):
    assert distance(pair[:3], pair[3:6]) == pytest.approx(pair[6], abs=5.1e-5)
    assert distance(pair[3:6], pair[:3]) == pytest.approx(pair[6], abs=5.1e-5)


@pytest.mark.parametrize(
    ("color", "lab"),
    [
        ("#FF0000", (53.24, 80.09, 67.20)),
        ("#00FF00", (87.73, -86.18, 83.18)),
        ("#0000FF", (32.30, 79.19, -107.86)),
        ("#000000", (0, 0, 0)),
    ],
)
def test_known_places_in_cielab(color, lab):
    assert seen(color) == pytest.approx(lab, abs=0.02)


@pytest.mark.parametrize(
    ("sight", "apart"),
    [(None, 115), ("protanopia", 92), ("deuteranopia", 108), ("tritanopia", 102)],
)
def test_blue_and_vermilion_are_as_far_apart_as_was_measured_elsewhere(sight, apart):
    blue, vermilion = seen("#0072B2", sight), seen("#D55E00", sight)
    straight = sum((a - b) ** 2 for a, b in zip(blue, vermilion, strict=True)) ** 0.5
    assert straight == pytest.approx(apart, abs=0.5)


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_matrix_keeps_white(sight):
    assert [sum(row) for row in SIGHTS[sight]] == pytest.approx([1, 1, 1], abs=2e-6)


@pytest.mark.parametrize("sight", ["protanopia", "deuteranopia"])
def test_red_and_green_fall_together_without_red_or_green_cones(sight):
    red, green = "#B04000", "#5A6A00"
    assert distance(seen(red), seen(green)) > 3 * distance(seen(red, sight), seen(green, sight))


def test_blue_and_green_fall_together_without_blue_cones():
    one, other = "#007878", "#0060A0"
    near = distance(seen(one, "tritanopia"), seen(other, "tritanopia"))
    assert distance(seen(one), seen(other)) > 1.5 * near


@given(GREYS, SIGHT)
def test_grey_is_grey_to_everybody(color, sight):
    light, *axes = seen(color, sight)
    assert light == pytest.approx(lightness(color), abs=0.02)
    assert axes == pytest.approx([0, 0], abs=0.02)


@given(COLORS, COLORS, SIGHT)
def test_a_distance_has_no_direction_and_is_never_negative(one, other, sight):
    a, b = seen(one, sight), seen(other, sight)
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert distance(a, b) >= 0
    assert distance(a, a) == 0


@given(GREYS, GREYS)
def test_lightness_follows_the_number(one, other):
    assert (lightness(one) < lightness(other)) == (one < other)
