import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, grown, needed
from sidusryhmad.evidence.topics.complaint_rates.rates import bounds, rate


@pytest.mark.parametrize(
    ("count", "base", "growth"),
    [
        (300, 300_000, Growth.BUSH),
        (3000, 30_000, Growth.FOREST),
        (1, 50, Growth.BETWEEN),
        (0, 10, Growth.BETWEEN),
        (0, 1000, Growth.BUSH),
    ],
)
def test_against_one_in_a_hundred(count, base, growth):
    assert grown(rate(count, base), 0.01) is growth


def test_ends_on_the_threshold():
    found = rate(5, 100)
    assert grown(found, found.interval.low) is Growth.FOREST
    assert grown(found, found.interval.high) is Growth.BETWEEN


@given(st.integers(0, 500), st.integers(501, 5000), st.floats(0.001, 0.999))
def test_only_what_is_between_holds_the_threshold(count, base, threshold):
    found = rate(count, base)
    inside = found.interval.low < threshold <= found.interval.high
    assert (grown(found, threshold) is Growth.BETWEEN) == inside


def test_what_is_needed_has_two_digits_that_count():
    base = needed(rate(82, 5000), 0.02)
    assert base == 5900
    assert needed(rate(2, 50), 0.01) == 90


def test_a_rate_on_the_threshold_can_never_be_told():
    assert needed(rate(5, 100), 0.05) is None


def test_nothing_counted_needs_about_three_and_a_half_over_the_threshold():
    assert needed(rate(0, 10), 0.01) == pytest.approx(370, abs=10)


@given(st.integers(0, 60), st.integers(61, 600), st.floats(0.001, 0.999))
def test_what_is_needed_is_more_than_there_is(count, base, threshold):
    found = rate(count, base)
    if grown(found, threshold) is Growth.BETWEEN:
        more = needed(found, threshold)
        assert more is None or more > base
        assert more is None or len(str(more).rstrip("0")) <= 2


@given(st.integers(0, 60), st.integers(61, 600))
def test_a_threshold_beyond_the_interval_is_always_told(count, base):
    found = rate(count, base)
    assert grown(found, found.interval.high + 1e-6) is Growth.BUSH
    assert grown(found, max(1e-9, found.interval.low - 1e-6)) is not Growth.BUSH


@given(st.integers(3, 40))
def test_a_base_whose_interval_only_reaches_the_threshold_is_not_enough(base):
    _, high = bounds(0, 8 * base, several=False, confidence=0.95)
    assert needed(rate(0, base), float(high)) > 8 * base
