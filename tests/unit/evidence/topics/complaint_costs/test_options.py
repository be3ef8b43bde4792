from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_costs.options import (
    KEYS,
    OPTION_NAMES,
    Option,
    apart,
    corners,
    costs,
    spread,
)

VALUES = {
    "complaints": 40, "minutes": 15, "hourly_cost": 18, "cases": 25, "giving_in": 3,
    "takers": Fraction(2, 5), "fee": Fraction(3, 2), "providing": 2, "remaining": 0,
}  # fmt: skip
WHOLE = {key: Fraction(value) for key, value in VALUES.items()}
SPANS = st.dictionaries(
    st.sampled_from("abcd"),
    st.tuples(st.integers(-9, 9), st.integers(0, 9)).map(
        lambda e: (Fraction(e[0]), Fraction(e[0] + e[1]))
    ),
    min_size=1,
)


def test_the_three_sums_by_hand():
    assert costs(WHOLE) == {
        Option.ARGUING: 180,
        Option.GIVING_IN: 75,
        Option.SELLING: Fraction(6, 10) * 180 + Fraction(4, 10) * 25 * Fraction(1, 2),
    }


def test_what_remains_is_argued_with_those_who_got_it():
    half = costs({**WHOLE, "remaining": Fraction(1, 2)})
    assert half[Option.GIVING_IN] == 75 + 90
    assert half[Option.SELLING] == costs(WHOLE)[Option.SELLING] + Fraction(4, 10) * 90


def test_a_fee_above_the_cost_earns():
    assert costs({**WHOLE, "takers": Fraction(1), "fee": Fraction(5)})[Option.SELLING] == -75


@pytest.mark.parametrize("first", list(Option))
@pytest.mark.parametrize("second", list(Option))
def test_apart_is_the_difference_of_both(first, second):
    assert apart(WHOLE, first, second) == -apart(WHOLE, second, first)
    assert apart(WHOLE, first, second) == costs(WHOLE)[first] - costs(WHOLE)[second]


@given(SPANS)
def test_there_is_a_corner_for_every_choice_of_ends(spans):
    loose = sum(low != high for low, high in spans.values())
    found = corners(spans)
    assert len(found) == 2**loose
    assert len({tuple(sorted(corner.items())) for corner in found}) == 2**loose
    assert all(corner[name] in spans[name] for corner in found for name in spans)


@given(SPANS)
def test_a_sum_spreads_from_its_low_ends_to_its_high_ends(spans):
    low, high = spread(spans, lambda each: sum(each.values(), Fraction(0)))
    assert low == sum(ends[0] for ends in spans.values())
    assert high == sum(ends[1] for ends in spans.values())


def test_every_option_and_input_has_a_name():
    assert set(OPTION_NAMES) == set(Option)
    assert len(KEYS) == 9


@given(st.sampled_from(KEYS), st.integers(0, 50), st.integers(0, 50), st.integers(0, 10))
def test_costs_are_straight_lines_in_every_single_input(name, one, other, tenths):
    """What lets the ends of ranges stand for all that lies between them."""
    share = Fraction(tenths, 10)
    low, high = (costs({**WHOLE, name: Fraction(n)}) for n in (one, other))
    between = costs({**WHOLE, name: one + (other - one) * share})
    assert between == {o: low[o] + (high[o] - low[o]) * share for o in Option}


@given(SPANS)
def test_the_other_way_round_a_sum_spreads_the_other_way_round(spans):
    low, high = spread(spans, lambda each: sum(each.values(), Fraction(0)))
    assert spread(spans, lambda each: -sum(each.values(), Fraction(0))) == (-high, -low)
