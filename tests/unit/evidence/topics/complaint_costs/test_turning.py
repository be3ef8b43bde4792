from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, Option, costs
from sidusryhmad.evidence.topics.complaint_costs.turning import cheapest, even, reach, reaches

WHOLE = {
    "complaints": Fraction(40), "minutes": Fraction(15), "hourly_cost": Fraction(18),
    "cases": Fraction(25), "giving_in": Fraction(3), "takers": Fraction(2, 5),
    "fee": Fraction(3, 2), "providing": Fraction(2), "remaining": Fraction(0),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "pair", "at"),
    [
        ("cases", (Option.GIVING_IN, Option.ARGUING), Fraction(60)),
        ("giving_in", (Option.GIVING_IN, Option.ARGUING), Fraction(36, 5)),
        ("takers", (Option.SELLING, Option.GIVING_IN), Fraction(42, 67)),
        ("takers", (Option.SELLING, Option.ARGUING), Fraction(0)),
        ("fee", (Option.SELLING, Option.ARGUING), Fraction(-26, 5)),
        ("fee", (Option.GIVING_IN, Option.ARGUING), None),
    ],
)
def test_break_even_by_hand(name, pair, at):
    assert even(WHOLE, name, pair) == at


def test_of_equal_options_the_first_is_the_cheapest():
    nothing = {**WHOLE, "complaints": Fraction(0), "cases": Fraction(0)}
    assert cheapest(nothing) is Option.ARGUING
    assert cheapest(WHOLE) is Option.GIVING_IN


def test_how_far_giving_in_stays_the_cheapest():
    found = {each.name: each for each in reaches(WHOLE)}
    assert set(found) == set(KEYS)
    cases = found["cases"]
    assert (cases.low, cases.below, cases.above) == (None, None, Option.SELLING)
    assert cases.high == pytest.approx(108 / 2.8)
    assert found["takers"].high == pytest.approx(42 / 67)
    assert found["takers"].above is Option.SELLING
    assert found["minutes"].below is Option.SELLING


def test_an_input_that_changes_nothing_reaches_everywhere():
    found = reach({**WHOLE, "takers": Fraction(0)}, "fee")
    assert (found.low, found.high, found.below, found.above) == (None, None, None, None)


def test_no_share_reaches_beyond_all():
    easy = {**WHOLE, "fee": Fraction(2), "remaining": Fraction(1), "giving_in": Fraction(0)}
    found = reach(easy, "remaining")
    assert (found.high, found.above) == (None, None)


def test_nobody_takes_it_yet_and_the_first_taker_would_tip_it():
    start = {**WHOLE, "takers": Fraction(0), "giving_in": Fraction(99)}
    assert cheapest(start) is Option.ARGUING
    found = reach(start, "takers")
    assert (found.high, found.above) == (0.0, Option.SELLING)


@given(st.sampled_from(KEYS), st.integers(1, 400))
def test_at_the_end_of_its_reach_the_next_option_costs_the_same(name, number):
    values = {**WHOLE, "complaints": Fraction(number)}
    found, best = reach(values, name), cheapest(values)
    for at, other in ((found.low, found.below), (found.high, found.above)):
        if at is not None and other is not None:
            there = costs({**values, name: Fraction(at)})
            assert float(there[best]) == pytest.approx(float(there[other]), abs=1e-6)


@given(st.sampled_from(KEYS), st.permutations(list(Option)))
def test_which_option_is_named_first_does_not_matter(name, options):
    first, second, _ = options
    assert even(WHOLE, name, (first, second)) == even(WHOLE, name, (second, first))


@given(st.sampled_from(KEYS))
def test_what_is_cheaper_beyond_is_another_option(name):
    found = reach(WHOLE, name)
    assert cheapest(WHOLE) not in {found.below, found.above}
    assert (found.low is None) == (found.below is None)
    assert (found.high is None) == (found.above is None)
