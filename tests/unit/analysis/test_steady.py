import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.steady import steady

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("one", "other"), [(0.1 + 0.2, 0.3), (1e-20 * 3, 3e-20), (2 - 1e-15, 2.0), (0.0, -0.0)]
)
def test_what_is_equal_by_hand_ties(one, other):
    assert steady(one) == steady(other)


def test_what_differs_by_hand_does_not_tie():
    assert steady(0.36) < steady(0.3600001)


@given(NUMBERS)
def test_rounding_twice_changes_nothing(number):
    assert steady(steady(number)) == steady(number)


@given(NUMBERS, NUMBERS)
def test_the_order_of_numbers_is_kept(one, other):
    low, high = sorted((one, other))
    assert steady(low) <= steady(high)
