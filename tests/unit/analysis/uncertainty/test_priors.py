"""What is believed of each input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.uncertainty.priors import answers, influence_prior
from sidusryhmad.model.influence import Influence


def influence(**given):
    return Influence.model_validate({"from": "a", "to": "b", **given})


@pytest.mark.parametrize(
    ("given", "kind", "low", "high"),
    [
        ({"strength": 2}, "strength", 1.5, 2.5),
        ({"strength": -1}, "strength", -1.5, -0.5),
        ({"strength": 3}, "strength", 2.5, 3),
        ({"strength": 0.25}, "strength", 0, 0.75),
        ({"strength": -0.25}, "strength", -0.75, 0),
        ({"strength": 0}, "exact", 0, 0),
        ({"range": [-1, 2]}, "range", -1, 2),
        ({"strength": 1, "range": [1, 3]}, "range", 1, 3),
        ({"sign": "positive"}, "sign", 0, 3),
        ({"sign": "negative"}, "sign", -3, 0),
        ({"sign": "unknown"}, "unknown", -3, 3),
        ({"strength": 2, "sign": "positive"}, "strength", 1.5, 2.5),
        ({"strength": 2, "ratings": {"A": 1, "B": 3, "C": None}}, "ratings", 1, 3),
        ({"strength": 2, "ratings": {"A": 1, "B": None}}, "strength", 1.5, 2.5),
    ],
)
def test_the_prior_of_what_was_given(given, kind, low, high):
    prior = influence_prior(influence(**given))
    assert (prior.kind, prior.low, prior.high) == (kind, low, high)
    assert prior.ids == ("a", "b")


@pytest.mark.parametrize(("exists", "exact"), [(0, True), (1, False), (0.5, False), (None, False)])
def test_an_influence_that_may_not_be_there_is_uncertain(exists, exact):
    given = {} if exists is None else {"exists": exists}
    assert influence_prior(influence(strength=2, **given)).exact is exact


def test_an_asked_zero_stays_zero_whether_it_is_there_or_not():
    assert influence_prior(influence(strength=0, exists=0.5)).exact


def test_no_answer_is_no_zero():
    assert answers(influence(strength=1, ratings={"A": 0, "B": None, "C": 2})) == (0, 2)


@given(st.floats(-3, 3))
def test_a_strength_keeps_its_sign_and_its_middle(strength):
    prior = influence_prior(influence(strength=strength))
    assert prior.low <= strength <= prior.high
    assert prior.low * prior.high >= 0
    assert prior.high - prior.low <= 1 + 1e-12
