"""Axes of charts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import (
    TICK_FONT,
    Axis,
    Ticks,
    across,
    fitting_ticks,
    round_ticks,
    straight,
    upright,
)

values = st.floats(-1e6, 1e6)
ET = Language("et")


@given(values, values, st.integers(3, 12))
def test_ticks_are_equal_round_steps_that_reach_both_ends(a, b, most):
    low, high = sorted((a, b))
    ticks = round_ticks(low, high, most=most).values
    step = ticks[1] - ticks[0]
    near = 1e-6 * max(1.0, abs(low), abs(high)) + 1e-6 * step
    assert 2 <= len(ticks) <= most
    assert ticks[0] <= low + near
    assert ticks[-1] >= high - near
    assert all(y - x == pytest.approx(step) for x, y in pairwise(ticks))
    assert f"{step:.0e}"[0] in "125"


@given(st.floats(-100, 100), st.floats(0.001, 100))
def test_no_end_is_more_than_a_step_away(low, span):
    ticks = round_ticks(low, low + span).values
    step = ticks[1] - ticks[0]
    assert ticks[0] > low - step * 1.001
    assert ticks[-1] < low + span + step * 1.001


@given(st.floats(-3, 3), st.floats(0, 6), st.floats(80, 900), st.sampled_from(["et", "en"]))
def test_as_many_numbers_as_do_not_touch(low, span, room, code):
    ticks = fitting_ticks(low, low + span, room, Language(code), signed=True)
    texts = ticks.texts(Language(code), signed=True)
    apart = room / (len(texts) - 1)
    assert len(texts) <= 3 or max(width(text, TICK_FONT) for text in texts) < apart
    assert len(set(texts)) == len(texts)


@given(st.floats(-3, 3), st.floats(0.1, 6), st.floats(-3, 3))
def test_pixels_are_proportional_to_values(low, span, value):
    axis = Axis(round_ticks(low, low + span), 20.0, 420.0)
    first, last = axis.ticks.values[0], axis.ticks.values[-1]
    share = (value - first) / (last - first)
    assert axis.at(value) == pytest.approx(20 + 400 * share, abs=0.006)
    assert axis.places[0] == 20
    assert axis.places[-1] == 420


def test_numbers_are_written_as_the_language_writes_them():
    ticks = round_ticks(-1, 1, most=5)
    assert ticks.texts(ET, signed=True)[-1] == "+1,0"
    assert ticks.texts(Language("en"))[0] == "−1.0"


def test_one_value_alone_has_an_axis_too():
    assert len(round_ticks(2, 2).values) >= 2
    assert round_ticks(0, 0).values[0] <= 0


def test_a_straight_line_has_its_control_points_on_it():
    stroke = straight((0, 0), (9, 3), "#000000", 2.0)
    assert stroke.curve == ((0, 0), (3.0, 1.0), (6.0, 2.0), (9, 3))
    assert stroke.width == 2.0


def test_axes_have_a_line_for_each_number_and_texts_outside_the_lines():
    axis = Axis(Ticks((0.0, 1.0, 2.0), 0), 50.0, 150.0)
    texts = axis.ticks.texts(ET)
    low = across(axis, (10.0, 90.0), texts, Theme())
    assert [line.curve[0] for line in low.strokes] == [(50.0, 10.0), (100.0, 10.0), (150.0, 10.0)]
    assert all(label.at[1] - label.size > 90 for label in low.labels)
    side = upright(Axis(axis.ticks, 150.0, 50.0), (10.0, 90.0), ("", *texts[1:]), Theme())
    assert [line.curve[3] for line in side.strokes] == [(90.0, 150.0), (90.0, 100.0), (90.0, 50.0)]
    assert [label.text for label in side.labels] == ["1", "2"]
    assert all(label.at[0] < 10 and label.anchor == "end" for label in side.labels)


@given(st.floats(-50, 50), st.floats(0.01, 50), st.integers(3, 12))
def test_round_numbers_are_their_own_round_numbers(low, span, most):
    ticks = round_ticks(low, low + span, most=most)
    again = round_ticks(ticks.values[0], ticks.values[-1], most=most)
    assert (again.values[0], again.values[-1]) == (ticks.values[0], ticks.values[-1])
    assert len(again.values) >= len(ticks.values)


@given(st.integers(-300, 300), st.integers(1, 300))
def test_ten_times_the_values_are_ten_times_the_numbers(low, span):
    small = round_ticks(low / 100, (low + span) / 100).values
    large = round_ticks(low / 10, (low + span) / 10).values
    assert [10 * value for value in small] == pytest.approx(list(large))


@given(st.floats(-3, 3), st.floats(0.1, 6), st.integers(3, 9))
def test_written_numbers_are_the_numbers(low, span, most):
    ticks = round_ticks(low, low + span, most=most)
    for value, text in zip(ticks.values, ticks.texts(ET, signed=True), strict=True):
        assert float(text.replace("−", "-").replace(",", ".")) == value
        assert text.startswith("+") == (value > 0)


@given(st.floats(-3, 3), st.floats(0.1, 6), st.floats(200, 800))
def test_numbers_below_an_axis_stand_apart(low, span, room):
    axis = Axis(fitting_ticks(low, low + span, room, ET, signed=True), 30.0, 30.0 + room)
    found = across(axis, (0.0, 50.0), axis.ticks.texts(ET, signed=True), Theme())
    spans = [
        (label.at[0] - width(label.text, TICK_FONT) / 2, width(label.text, TICK_FONT))
        for label in found.labels
    ]
    for (left, wide), (right, _) in pairwise(spans):
        assert left + wide < right


def test_an_axis_may_run_upwards():
    axis = Axis(round_ticks(0, 3), 300.0, 0.0)
    assert axis.at(0) == 300.0
    assert axis.at(3) == 0.0
    assert axis.at(1) > axis.at(2)
    assert axis.at(4) < 0


def test_as_few_numbers_as_three_where_there_is_no_room():
    assert len(fitting_ticks(-1, 1, 20, ET).values) == 3
