"""What a method hands back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.propagation import Propagation, at_most
from sidusryhmad.errors import Message


def test_an_answer_is_signed_when_it_has_totals():
    assert Propagation(totals=np.zeros(2)).signed
    assert not Propagation(reach=np.zeros((3, 2))).signed


def test_a_method_promises_nothing_that_it_does_not_say():
    answer = Propagation(refusal=Message("x", "no"))
    assert (answer.totals, answer.reach, answer.certificate) == (None, None, None)
    assert (answer.additive, answer.timeline) == (False, ())


@given(st.floats(0, 1e6))
def test_a_rounded_bound_is_still_a_bound_and_has_three_decimals(bound):
    rounded = at_most(bound)
    assert bound - 1e-9 <= rounded < bound + 0.001
    assert round(rounded, 3) == rounded


@given(st.integers(0, 10**6))
def test_a_bound_of_three_decimals_stays_as_it_is(thousandths):
    assert at_most(thousandths / 1000) == thousandths / 1000
