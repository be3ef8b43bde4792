import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES

SEEDS = st.integers(0, 9999)


def made(seed, n=30, noise=1.0):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, n)
    return x, 3 + 2 * x - 0.2 * x**2 + random.normal(0, noise, n)


def plain(fitted):
    """Coefficients by involvement itself."""
    c, b, a = fitted.coefficients
    m, s = fitted.center, fitted.scale
    return c - b * m / s + a * (m / s) ** 2, b / s - 2 * a * m / s**2, a / s**2


def test_points_on_a_parabola_give_it_back():
    x = np.arange(8.0)
    fitted = fit(x, 3 + 2 * x - 0.2 * x**2, "quadratic")
    assert plain(fitted) == pytest.approx((3, 2, -0.2))
    height, error = fitted.height(20.0)
    assert height == pytest.approx(3 + 40 - 80)
    assert error == pytest.approx(0, abs=1e-6)


@given(SEEDS)
def test_it_is_what_numpy_fits(seed):
    x, y = made(seed)
    expected, covariance = np.polyfit(x, y, 2, cov=True)
    fitted = fit(x, y, "quadratic")
    assert plain(fitted)[::-1] == pytest.approx(expected, rel=1e-6, abs=1e-8)
    at = np.array([25.0, 5.0, 1.0])
    assert fitted.height(5.0)[1] == pytest.approx(np.sqrt(at @ covariance @ at), rel=1e-6)


@given(SEEDS)
def test_the_f_value_is_that_of_two_nested_fits(seed):
    from scipy.stats import f_oneway  # noqa: F401 - scipy is there

    x, y = made(seed)
    fitted = fit(x, y, "quadratic")
    left = y - np.polyval(np.polyfit(x, y, 2), x)
    whole = ((y - y.mean()) ** 2).sum()
    expected = (whole - left @ left) / 2 / (left @ left / (len(x) - 3))
    assert fitted.explained == pytest.approx(expected, rel=1e-6)
    assert fitted.freedom == len(x) - 3


@given(SEEDS, st.sampled_from(SHAPES), st.floats(0.5, 9.5))
def test_the_slope_is_the_change_of_the_height(seed, shape, level):
    x, y = made(seed)
    fitted = fit(x, y, shape)
    step = 1e-5
    rise = fitted.height(level + step)[0] - fitted.height(level)[0]
    run = fitted.standard(level + step) - fitted.standard(level)
    assert fitted.slope(level)[0] == pytest.approx(rise / run, rel=1e-2, abs=1e-3)


@given(SEEDS, st.floats(0, 10), st.floats(0, 10))
def test_a_rise_is_the_difference_of_two_heights(seed, start, end):
    x, y = made(seed)
    fitted = fit(x, y, "quadratic")
    value, error = fitted.rise(start, end)
    assert value == pytest.approx(fitted.height(end)[0] - fitted.height(start)[0], abs=1e-9)
    assert error >= 0
    assert fitted.rise(start, start) == (0, 0)


@pytest.mark.parametrize(
    "x",
    [[], [1.0, 2.0, 3.0], [1.0] * 9, [1.0, 2.0] * 5],
    ids=["none", "three", "one", "two levels"],
)
def test_too_few_ratings_or_levels_give_no_curve(x):
    levels = np.array(x)
    if not x:
        levels = np.array([1.0, 1.0])
    assert fit(levels, np.zeros(len(levels)), "quadratic") is None


def test_the_range_of_the_data_is_kept():
    x, y = made(1)
    fitted = fit(x, y, "root")
    assert (fitted.lowest, fitted.highest) == (x.min(), x.max())


def test_satisfaction_that_never_changes_explains_nothing():
    fitted = fit(np.arange(9.0), np.full(9, 5.0), "quadratic")
    assert fitted.explained == 0
    assert fitted.height(3.0)[0] == pytest.approx(5)


def test_levels_too_near_to_each_other_are_one():
    x = np.array([0.0, 1e-9, 10.0] * 4)
    assert fit(x, np.arange(12.0), "quadratic") is None
    assert fit(x / 1e9, np.arange(12.0), "quadratic") is None


@given(st.lists(st.sampled_from([0.0, 1e-6, 1.0, 5.0, 5.0001, 1e9, -1e9]), min_size=4, max_size=12))
def test_no_levels_make_it_fail(levels):
    x = np.array(levels)
    fitted = fit(x, np.arange(float(len(x))), "quadratic")
    if fitted is not None:
        assert np.isfinite(fitted.coefficients).all()
        assert np.isfinite(fitted.covariance).all()
