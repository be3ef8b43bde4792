import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.turning import (
    Signs,
    fieller,
    signs,
    turning_point,
    two_lines,
)

SEEDS = st.integers(0, 9999)


def made(seed, peak=5.0, bend=0.2, n=40, noise=1.0):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, n)
    return x, 9 - bend * (x - peak) ** 2 + random.normal(0, noise, n)


def test_a_clear_peak_shows_in_every_sign():
    x, y = made(3)
    found = signs(x, y, fit(x, y, "quadratic"))
    assert max(found.relation, found.turns, found.lines) < 0.01
    assert found.dips > 0.9


def test_a_line_rises_and_does_not_fall():
    x = np.linspace(0, 10, 40)
    y = x + np.random.default_rng(1).normal(0, 0.5, 40)
    found = signs(x, y, fit(x, y, "quadratic"))
    assert found.relation < 1e-6
    assert found.turns > 0.5
    assert found.slope < 1e-6
    assert found.upwards


@given(SEEDS)
def test_one_line_through_all_is_what_scipy_says(seed):
    x, y = made(seed)
    found = signs(x, y, fit(x, y, "quadratic"))
    expected = stats.linregress(x, y)
    assert found.slope == pytest.approx(expected.pvalue, rel=1e-6, abs=1e-12)
    assert found.upwards == (expected.slope > 0)


@given(SEEDS)
def test_all_signs_are_p_values(seed):
    x, y = made(seed, noise=3.0)
    found = signs(x, y, fit(x, y, "quadratic"))
    values = (
        found.relation, found.rises, found.falls, found.lines_rise, found.lines_fall, found.slope,
        found.turns, found.dips, found.lines,
    )  # fmt: skip
    assert all(0 <= value <= 1 for value in values)


@given(SEEDS)
def test_a_turn_found_at_a_level_is_a_doubled_interval_inside_the_data(seed):
    """Lind and Mehlum: both ends slope rightly at 5% where a 90% interval lies inside."""
    x, y = made(seed, noise=3.0)
    fitted = fit(x, y, "quadratic")
    found = signs(x, y, fitted)
    ends = fieller(fitted, 0.9)
    inside = ends is not None and x.min() <= ends[0] <= ends[1] <= x.max()
    peaked = fitted.coefficients[2] < 0
    assert (found.turns < 0.05) == (inside and peaked)


@given(SEEDS, st.floats(0.5, 0.99))
def test_at_the_ends_of_the_interval_the_slope_is_just_significant(seed, confidence):
    x, y = made(seed)
    fitted = fit(x, y, "quadratic")
    ends = fieller(fitted, confidence)
    if ends is None:
        return
    bound = stats.t.isf((1 - confidence) / 2, fitted.freedom)
    for end in ends:
        slope, error = fitted.slope(end)
        assert abs(slope) == pytest.approx(bound * error, rel=1e-4, abs=1e-7)


@given(SEEDS)
def test_a_surer_interval_is_wider(seed):
    x, y = made(seed)
    fitted = fit(x, y, "quadratic")
    narrow, wide = fieller(fitted, 0.8), fieller(fitted, 0.95)
    if wide is not None:
        assert narrow is not None
        assert wide[0] <= narrow[0] <= turning_point(fitted) <= narrow[1] <= wide[1]


def test_noise_bounds_no_interval():
    x = np.linspace(0, 10, 12)
    y = np.array([1.0, -1.0] * 6)
    assert fieller(fit(x, y, "quadratic"), 0.99) is None


def test_the_turn_of_a_known_parabola():
    x = np.arange(9.0)
    fitted = fit(x, 9 - (x - 3.5) ** 2, "quadratic")
    assert turning_point(fitted) == pytest.approx(3.5)
    assert fieller(fitted, 0.95) == pytest.approx((3.5, 3.5), abs=1e-4)


def test_two_lines_see_a_tent_on_both_sides():
    x = np.linspace(0, 10, 40)
    y = 5 - np.abs(x - 5) + np.random.default_rng(2).normal(0, 0.3, 40)
    rise, fall = two_lines(x, y, 5.0)
    assert max(rise, fall) < 1e-6


def test_two_lines_do_not_see_a_fall_on_a_plateau():
    x = np.linspace(0, 10, 40)
    y = np.minimum(x, 5) + np.random.default_rng(2).normal(0, 0.3, 40)
    rise, fall = two_lines(x, y, 5.0)
    assert rise < 1e-6
    assert fall > 0.05


@pytest.mark.parametrize("turn", [-1.0, 0.0, 9.5, 11.0])
def test_a_side_without_two_levels_has_no_line(turn):
    x = np.arange(11.0)
    assert two_lines(x, x, turn) == (1.0, 1.0)


@given(SEEDS)
def test_each_line_is_the_least_squares_line_of_its_side(seed):
    x, y = made(seed)
    rise, fall = two_lines(x, y, 5.0)
    below, above = x <= 5, x > 5
    slopes = [np.polyfit(x[side], y[side], 1)[0] for side in (below, above)]
    assert (rise < 0.5) == (slopes[0] > 0)
    assert (fall < 0.5) == (slopes[1] < 0)


def test_the_parts_of_a_turn_must_both_hold():
    found = Signs(0.0, 0.01, 0.4, 0.2, 0.01, 0.5, True)
    assert (found.turns, found.dips, found.lines) == (0.4, 0.99, 0.2)


@given(SEEDS, st.floats(3, 7))
def test_both_lines_share_one_scatter_as_in_a_regression_with_four_coefficients(seed, turn):
    x, y = made(seed, n=20)
    above = x > turn
    design = np.column_stack(
        [~above, np.where(above, 0, x - turn), above, np.where(above, x - turn, 0)]
    ).astype(float)
    inverse = np.linalg.inv(design.T @ design)
    found = inverse @ design.T @ y
    left = y - design @ found
    errors = np.sqrt(np.diag(inverse) * (left @ left) / (len(x) - 4))
    expected = stats.t.sf([found[1] / errors[1], -found[3] / errors[3]], len(x) - 4)
    assert two_lines(x, y, turn) == pytest.approx(tuple(expected), rel=1e-6, abs=1e-12)
