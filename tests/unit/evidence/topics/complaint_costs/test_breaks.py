from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_costs.breaks import Money, breaks, money
from sidusryhmad.evidence.topics.complaint_costs.options import Option

WHOLE = {
    "complaints": Fraction(40), "minutes": Fraction(15), "hourly_cost": Fraction(18),
    "cases": Fraction(25), "giving_in": Fraction(3), "takers": Fraction(2, 5),
    "fee": Fraction(3, 2), "providing": Fraction(2), "remaining": Fraction(0),
}  # fmt: skip


def found(spans=None, **values):
    whole = {**WHOLE, **values}
    every = {**{key: (value, value) for key, value in whole.items()}, **(spans or {})}
    return {(each.of, each.second): each for each in breaks(whole, every)}


def test_without_ranges_a_break_even_is_one_number():
    cases = found()["cases", Option.ARGUING]
    assert cases.at == Money(60.0, 60.0, 60.0)
    assert cases.bounded
    assert cases.first is Option.GIVING_IN


def test_a_range_of_an_input_becomes_a_range_of_the_break_even():
    spans = {"minutes": (Fraction(10), Fraction(30))}
    assert found(spans)["cases", Option.ARGUING].at == Money(60.0, 40.0, 120.0)


def test_what_cannot_be_is_no_break_even():
    assert found()["fee", Option.ARGUING].at is None
    assert found(giving_in=Fraction(99))["takers", Option.GIVING_IN].at is None
    assert found(giving_in=Fraction(0))["cases", Option.ARGUING].at is None


def test_ranges_stay_within_what_a_share_can_be():
    spans = {"giving_in": (Fraction(1), Fraction(9))}
    at = found(spans)["takers", Option.GIVING_IN].at
    assert (at.low, at.high) == (0.0, 155 / 167.5)


def test_where_moving_may_tell_either_way_there_is_no_range():
    """Providing may cost less or more than the fee and the arguing saved: the line may turn."""
    spans = {"providing": (Fraction(2), Fraction(90))}
    takers = found(spans)["takers", Option.GIVING_IN]
    assert not takers.bounded
    assert takers.at.low == takers.at.value == takers.at.high


@given(st.lists(st.fractions(-99, 99), min_size=1, max_size=9))
def test_money_holds_the_least_and_the_most(found):
    made = money(found[0], found)
    assert made.low == float(min(found)) <= made.value <= float(max(found)) == made.high


@given(st.integers(1, 60), st.integers(0, 60))
def test_a_wider_range_of_minutes_never_narrows_the_break_even(low, more):
    narrow = found({"minutes": (Fraction(15), Fraction(15 + more))})
    wide = found({"minutes": (Fraction(min(15, low)), Fraction(15 + more))})
    one, other = narrow["cases", Option.ARGUING].at, wide["cases", Option.ARGUING].at
    assert other.low <= one.low <= one.high <= other.high
