import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.rates import RATES, SHARES, bounds, rate, scale


def test_three_hundred_of_three_hundred_thousand():
    found = rate(300, 300_000)
    assert found.value == 0.001
    assert found.interval.low == pytest.approx(0.00089, abs=5e-6)
    assert found.interval.high == pytest.approx(0.00112, abs=5e-6)
    assert found.interval.method is SHARES
    assert found.interval.confidence == 0.95


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.6889), (1, 0.0253, 5.5716), (10, 4.7954, 18.3904), (100, 81.364, 121.627)],
)
def test_poisson_ends_are_garwoods_table(count, low, high):
    found = rate(count, 1, several=True).interval
    assert (found.low, found.high) == pytest.approx((low, high), abs=2e-3)
    assert found.method is RATES


@pytest.mark.parametrize(
    ("count", "base", "low", "high"),
    [(0, 10, 0.0, 0.3085), (5, 10, 0.1871, 0.8129), (10, 10, 0.6915, 1.0), (1, 1, 0.025, 1.0)],
)
def test_binomial_ends_are_those_of_clopper_and_pearson(count, base, low, high):
    found = rate(count, base).interval
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 10**7))
def test_none_of_many_is_a_rule_of_three(base):
    """With nothing counted at 95 % one-sided certainty the end lies near 3 of the base."""
    _, high = bounds(0, base, several=True, confidence=0.9)
    assert float(high) * base == pytest.approx(2.9957, abs=1e-3)


@given(st.integers(0, 40), st.integers(1, 40), st.booleans())
def test_arrays_give_what_single_numbers_give(count, base, several):
    count = min(count, base)
    pair = np.array([count, count]), np.array([base, base])
    many = bounds(*pair, several=several, confidence=0.95)
    one = bounds(count, base, several=several, confidence=0.95)
    assert [float(end[1]) for end in many] == [float(end) for end in one]


def test_rates_can_exceed_one_where_a_unit_brings_several():
    found = rate(30, 10, several=True)
    assert found.value == 3
    assert found.interval.low > 1


@pytest.mark.parametrize(
    ("rates", "of"),
    [
        ([], 100), ([0.0], 100), ([0.5], 100), ([0.001], 100), ([0.00099], 1000),
        ([0.0001], 1000), ([0.00005], 100_000), ([0.00005, 0.2], 100),
    ],
)  # fmt: skip
def test_the_scale_fits_the_largest(rates, of):
    assert scale(rates) == of


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_of_those_who_did_not_is_the_mirror(counted):
    count, base = counted
    did, did_not = rate(count, base).interval, rate(base - count, base).interval
    assert did.low == pytest.approx(1 - did_not.high, abs=1e-9)
    assert did.high == pytest.approx(1 - did_not.low, abs=1e-9)


@given(st.integers(0, 500), st.integers(1, 10**6))
def test_a_poisson_rate_of_a_base_is_that_of_one_unit_divided(count, base):
    one, many = (rate(count, n, several=True).interval for n in (1, base))
    assert (many.low, many.high) == pytest.approx((one.low / base, one.high / base))


@given(st.integers(0, 30), st.integers(1000, 10**6))
def test_of_rare_ones_both_intervals_say_almost_the_same(count, base):
    share, several = (rate(count, base, several=each).interval for each in (False, True))
    assert share.high == pytest.approx(several.high, rel=0.05)


@given(st.lists(st.floats(0, 1), min_size=1), st.floats(0, 1))
def test_a_larger_rate_beside_them_never_makes_the_scale_larger(rates, more):
    assert scale([*rates, more]) <= scale(rates) or max(rates) == 0
