"""Contrast by WCAG 2.2: its formula, its published values, and what follows from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.contrast import channels, contrast, linear, luminance, mixed, readable

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#949494", "#FFFFFF", 3.03),
        ("#595959", "#FFFFFF", 7.0),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#00FF00", "#FFFFFF", 1.37),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FFFF00", "#000000", 19.56),
    ],
)
def test_published_ratios(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_channels_and_light():
    assert channels("#0080ff") == pytest.approx((0, 128 / 255, 1))
    assert linear("#0A0B80")[:2] == pytest.approx((10 / 255 / 12.92, 0.003346536))
    assert luminance("#00FF00") == 0.7152


@given(COLORS, COLORS)
def test_contrast_has_no_direction_and_stays_on_its_scale(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(COLORS)
def test_a_colour_has_no_contrast_with_itself(color):
    assert contrast(color, color.lower()) == 1


@given(COLORS, COLORS, SHARES)
def test_a_mixture_lies_between(one, other, amount):
    between = zip(channels(one), channels(mixed(one, other, amount)), channels(other), strict=True)
    for first, middle, last in between:
        assert min(first, last) <= middle <= max(first, last)


@given(COLORS, COLORS)
def test_a_mixture_begins_and_ends_where_it_says(one, other):
    assert (mixed(one, other, 0), mixed(one, other, 1)) == (one, other)


@given(COLORS, COLORS, st.sampled_from([3.0, 4.5]))
def test_any_colour_can_be_made_readable_on_any_ground(color, ground, least):
    assert contrast(readable(color, ground, least), ground) >= least


@given(COLORS, COLORS)
def test_what_can_be_read_stays_as_it_is(color, ground):
    assert (readable(color, ground) == color) == (contrast(color, ground) >= 4.5)


def test_what_no_shade_can_reach_gets_as_near_as_can_be():
    assert readable("#336699", "#777777", 21) == "#000000"
