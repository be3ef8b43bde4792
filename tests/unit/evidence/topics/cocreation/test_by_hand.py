import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.cocreation.by_hand import HandCurve
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES

CURVES = st.builds(
    HandCurve,
    optimum=st.floats(0.5, 50),
    best=st.floats(6, 10),
    start=st.floats(0, 5),
    none=st.just(0.0),
    shape=st.sampled_from(SHAPES),
)


def curve(**other):
    return HandCurve(**{"optimum": 3.0, "best": 8.0, "start": 5.0, **other})


@pytest.mark.parametrize(("level", "height"), [(0, 5), (3, 8), (6, 5), (1.5, 7.25), (9, -4)])
def test_heights_worked_out_by_hand(level, height):
    assert curve().height(level) == pytest.approx(height)


@pytest.mark.parametrize(("level", "height"), [(0, 5), (3, 8), (12, 5)])
def test_the_root_falls_more_slowly(level, height):
    assert curve(shape="root").height(level) == pytest.approx(height)


@pytest.mark.parametrize(
    "other", [{"best": 5.0}, {"best": 4.0}, {"optimum": 0.0}, {"optimum": -1.0}]
)
def test_a_peak_that_is_none_is_refused(other):
    with pytest.raises(InvalidParameterError, match="peak"):
        curve(**other)


def test_the_root_cannot_begin_below_zero():
    with pytest.raises(InvalidParameterError):
        curve(none=-1.0, shape="root")
    assert curve(none=-1.0).height(-1.0) == pytest.approx(5)


@pytest.mark.parametrize(("level", "way"), [(1.0, "more"), (3.0, "stay"), (5.0, "less")])
def test_the_way_leads_to_the_peak(level, way):
    found = curve().standing(level)
    assert found.way == way
    assert found.distance.value == 3 - level
    assert found.distance.interval is None


def test_without_a_level_nothing_is_said_about_the_way():
    found = curve().standing(None)
    assert (found.way, found.satisfaction, found.distance, found.given) == (
        "unknown", None, None, False
    )  # fmt: skip


@pytest.mark.parametrize(("level", "today"), [(1.0, 5.0), (None, 6.0), (4.0, 4.0)])
def test_where_the_burden_begins(level, today):
    found = curve().burden(level)
    assert found.today.value == today
    assert found.none.value == 6


@given(CURVES, st.floats(0, 60))
def test_beyond_the_burden_satisfaction_is_lower_than_today(hand, level):
    today = hand.burden(level).today.value
    assert hand.height(today) == pytest.approx(hand.height(level), rel=1e-6, abs=1e-6)
    assert hand.height(today * 1.01 + 0.01) < hand.height(level)


@given(CURVES, st.floats(0, 60), st.floats(0, 60))
def test_a_planned_level_gains_the_difference_and_stays_on_the_scale(hand, start, end):
    found = hand.planned(start, end, (0.0, 10.0))
    assert found.gain.value == pytest.approx(hand.height(end) - hand.height(start))
    assert -3 <= found.points.value <= 3
    assert found.gain.interval is None
    assert hand.planned(start, end, None).points is None


def test_a_plan_beyond_what_was_said_is_marked():
    assert not curve().planned(1.0, 5.0, (0, 10)).points.outside
    assert curve().planned(1.0, 7.0, (0, 10)).points.outside
    assert curve().planned(1.0, -1.0, (0, 10)).gain.outside


@given(CURVES)
def test_the_curve_runs_from_none_to_the_last_level_and_peaks_at_the_best(hand):
    points = hand.curve(2 * hand.optimum)
    assert points[0].involvement == 0
    assert points[0].satisfaction == pytest.approx(hand.start)
    assert points[-1].involvement == pytest.approx(2 * hand.optimum)
    assert max(point.satisfaction for point in points) <= hand.best + 1e-9
    assert all(point.low is None for point in points)
