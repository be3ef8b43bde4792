import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.standing import (
    around,
    burden,
    curve,
    optimum,
    planned,
    standing,
    turn_of,
)
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms

SEEDS = st.integers(0, 9999)


def fitted(seed=1, peak=5.0, noise=0.5, shape="quadratic"):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, 60)
    return fit(x, 9 - 0.2 * (x - peak) ** 2 + random.normal(0, noise, 60), shape)


def stands(level, found="optimum", **other):
    made = fitted(**other)
    return standing(made, turn_of(made, 0.95), found, (level, True), 0.95)


@pytest.mark.parametrize(
    ("level", "found", "way"),
    [
        (1.0, "optimum", "more"),
        (5.0, "optimum", "stay"),
        (9.0, "optimum", "less"),
        (1.0, "levelling", "more"),
        (9.0, "levelling", "stay"),
        (1.0, "more", "more"),
        (9.0, "more", "more"),
        (5.0, "less", "less"),
        (1.0, "none", "unknown"),
        (1.0, "dip", "unknown"),
        (1.0, "unclear", "unknown"),
    ],
)
def test_the_way_follows_what_was_found(level, found, way):
    assert stands(level, found).way == way


def test_only_a_supported_peak_has_a_distance():
    assert stands(2.0).distance.value == pytest.approx(3, abs=0.3)
    assert stands(2.0, "levelling").distance is None
    assert stands(2.0, "more").distance is None


def test_the_distance_carries_the_interval_of_the_peak():
    made = fitted()
    turn = turn_of(made, 0.95)
    best, apart = optimum(turn, made, 0.95), stands(2.0).distance
    assert apart.interval.low == pytest.approx(best.interval.low - 2)
    assert apart.interval.high == pytest.approx(best.interval.high - 2)


def test_a_level_the_data_do_not_cover_is_marked():
    assert stands(20.0).satisfaction.outside
    assert not stands(5.0).satisfaction.outside


@given(st.floats(-5, 5), st.floats(0.1, 5), st.integers(2, 99), st.floats(0.5, 0.99))
def test_intervals_are_those_of_student(value, error, freedom, confidence):
    found = around(value, error, freedom, confidence)
    expected = stats.t.interval(confidence, freedom, value, error)
    assert (found.low, found.high) == pytest.approx(expected)
    assert found.confidence == confidence


@given(SEEDS, st.floats(0, 4))
def test_the_burden_mirrors_today_at_the_peak(seed, level):
    made = fitted(seed)
    turn = turn_of(made, 0.95)
    found = burden(turn, made, level, CocreationTerms())
    assert found.today.value == pytest.approx(2 * turn.at - level)
    assert found.none.value == pytest.approx(2 * turn.at)
    assert found.today.interval.low == pytest.approx(2 * turn.ends[0] - level)


def test_past_the_peak_the_burden_begins_today():
    made = fitted()
    found = burden(turn_of(made, 0.95), made, 8.0, CocreationTerms())
    assert found.today.value == pytest.approx(8)
    assert found.today.interval.low == pytest.approx(8)


def test_a_comparison_with_levels_nobody_had_is_marked():
    made = fitted()
    turn = turn_of(made, 0.95)
    inside = burden(turn, made, 2.0, CocreationTerms(none=made.lowest + 0.5))
    assert not inside.today.outside
    assert not inside.none.outside
    assert burden(turn, made, 2.0, CocreationTerms(none=-3.0)).none.outside


def test_the_burden_under_the_root_is_mirrored_there():
    made = fitted(shape="root")
    turn = turn_of(made, 0.95)
    found = burden(turn, made, 1.0, CocreationTerms(shape="root"))
    assert found.today.value == pytest.approx((2 * turn.at - 1) ** 2)
    assert found.none.value == pytest.approx(4 * turn.at**2)


@given(SEEDS, st.floats(0, 10), st.floats(0, 10))
def test_a_plan_gains_what_the_curve_rises(seed, start, end):
    made = fitted(seed)
    found = planned(made, start, end, CocreationTerms(scale=(0, 12)))
    assert found.gain.value == pytest.approx(made.height(end)[0] - made.height(start)[0], abs=1e-9)
    assert found.points.value == pytest.approx(np.clip(found.gain.value / 2, -3, 3))
    assert found.gain.interval.low <= found.gain.value <= found.gain.interval.high


def test_without_a_scale_there_are_no_points():
    assert planned(fitted(), 2.0, 5.0, CocreationTerms()).points is None


@pytest.mark.parametrize(("start", "end"), [(2.0, 30.0), (-9.0, 5.0)])
def test_a_plan_beyond_the_data_is_marked(start, end):
    found = planned(fitted(), start, end, CocreationTerms(scale=(0, 10)))
    assert found.gain.outside
    assert found.points.outside


def test_the_band_holds_the_curve_and_covers_the_data_s_levels():
    made = fitted()
    points = curve(made, 0.95)
    assert (points[0].involvement, points[-1].involvement) == (
        made.lowest,
        pytest.approx(made.highest),
    )
    assert all(point.low < point.satisfaction < point.high for point in points)


def test_a_surer_band_is_wider():
    made = fitted()
    narrow, wide = curve(made, 0.8), curve(made, 0.99)
    assert all(w.low < n.low and n.high < w.high for n, w in zip(narrow, wide, strict=True))


def test_without_a_bend_the_optimum_has_no_interval():
    x = np.linspace(0, 10, 12)
    made = fit(x, np.array([1.0, -1.0] * 6), "quadratic")
    assert optimum(turn_of(made, 0.99), made, 0.99).interval is None
