"""What a standing says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.structure.standings import DematelStanding, MactorStanding

SUMS = st.floats(0, 20)


def standing(given_, received):
    return DematelStanding("a", "A", given_, received, prominent=False, affects=())


@given(SUMS, SUMS)
def test_prominence_and_relation_are_sum_and_difference(gives, receives):
    one = standing(gives, receives)
    assert one.prominence == gives + receives
    assert one.relation == gives - receives


@given(SUMS, SUMS)
def test_turned_around_a_cause_is_an_effect(gives, receives):
    swap = {"cause": "effect", "effect": "cause", "even": "even"}
    assert standing(receives, gives).role == swap[standing(gives, receives).role]


@pytest.mark.parametrize(
    ("gives", "receives", "role"),
    [(2.0, 1.0, "cause"), (1.0, 2.0, "effect"), (0.1 + 0.2, 0.3, "even"), (0.0, 0.0, "even")],
)
def test_rounding_makes_nobody_a_cause(gives, receives, role):
    assert standing(gives, receives).role == role


def test_net_is_influence_less_dependence():
    assert MactorStanding("a", "A", 3.0, 5.0, 1.0, 1.0, "relay").net == -2.0
