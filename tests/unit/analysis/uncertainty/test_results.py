"""Probabilities in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.uncertainty.priors import Prior
from sidusryhmad.analysis.uncertainty.results import Likelihood, Uncertainty, certainty


@pytest.mark.parametrize(
    ("probability", "words"),
    [(1, "almost_surely"), (0.95, "almost_surely"), (0.949, "likely"), (0.8, "likely"),
     (0.79, "depends"), (0.5, "depends")],
)  # fmt: skip
def test_how_sure_a_probability_is(probability, words):
    assert certainty(probability) == words


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_outcome_is_the_most_probable(gains, loses):
    loses *= 1 - gains
    rest = 1 - gains - loses
    found = Likelihood(0, 0, 0, gains, loses, rest)
    assert getattr(found, found.outcome) == max(gains, loses, rest)
    assert found.certainty == certainty(max(gains, loses, rest))


@pytest.mark.parametrize(("good", "words"), [(0.97, "almost_surely"), (0.1, "likely"), (0.0, "almost_surely"), (0.6, "depends")])  # fmt: skip  # noqa: E501
def test_a_verdict_can_be_surely_not_good(good, words):
    assert Uncertainty(10, 1, (), good, 1 - good, 0, 0).certainty == words


@pytest.mark.parametrize(("high", "exact"), [(1, True), (2, False)])
def test_a_verdict_is_exact_where_no_input_varies(high, exact):
    priors = (Prior("range", ("a", "b"), 1, high),)
    assert Uncertainty(10, 1, priors, 1, 0, 0, 0).exact is exact
