import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import METHOD, index_interval, widest_margin

sizes = st.integers(0, 200)
some = st.builds(Counts, sizes, sizes, sizes).filter(lambda counts: counts.n > 0)


@given(some)
def test_the_index_lies_inside_its_interval_inside_the_scale(counts):
    found = index_interval(counts)
    assert -100 <= found.low <= counts.index <= found.high <= 100
    assert found.method is METHOD


@given(some, st.integers(2, 9))
def test_fewer_ratings_of_the_same_kind_leave_more_open(counts, times):
    more = Counts(
        *(times * size for size in (counts.promoters, counts.passives, counts.detractors))
    )
    few, many = index_interval(counts), index_interval(more)
    assert few.high - few.low > many.high - many.low


@given(some)
def test_praise_and_blame_are_mirrored(counts):
    mirrored = index_interval(Counts(counts.detractors, counts.passives, counts.promoters))
    found = index_interval(counts)
    assert (mirrored.low, mirrored.high) == pytest.approx((-found.high, -found.low))


@given(some, st.floats(0.5, 0.99), st.floats(0.5, 0.99))
def test_whoever_wants_to_be_surer_is_told_less(counts, one, other):
    low, high = sorted((one, other))
    loose, strict = index_interval(counts, low), index_interval(counts, high)
    assert strict.low <= loose.low + 1e-9
    assert strict.high >= loose.high - 1e-9


def test_by_hand():
    found = index_interval(Counts(30, 12, 8))
    middle = (31 - 9) / 52
    half = 2.0095752 * np.sqrt((40 / 52 - middle**2) / 52)
    assert (found.low, found.high) == pytest.approx((100 * (middle - half), 100 * (middle + half)))


def test_even_praise_by_all_leaves_something_open():
    found = index_interval(Counts(50, 0, 0))
    assert found.high == 100
    assert 80 < found.low < 95


def test_one_rating_says_nothing_and_none_even_less():
    assert index_interval(Counts(0, 0, 0)) is None
    alone = index_interval(Counts(1, 0, 0))
    assert (alone.low, alone.high) == (-100, 100)
    assert widest_margin(1) == widest_margin(0) == 100


@given(st.integers(2, 400))
def test_the_widest_margin_is_the_widest(n):
    for promoters in range(0, n + 1, max(1, n // 7)):
        found = index_interval(Counts(promoters, 0, n - promoters))
        assert (found.high - found.low) / 2 <= widest_margin(n) + 1e-9
    assert widest_margin(n + 1) < widest_margin(n) or widest_margin(n) == 100


def test_fifty_ratings_leave_twenty_eight_points():
    assert round(widest_margin(50)) == 28
