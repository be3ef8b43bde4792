"""From draws to what is said of them."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.uncertainty.deciders import Deciding
from sidusryhmad.analysis.uncertainty.draw import Sample, sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.analysis.uncertainty.priors import Prior
from sidusryhmad.analysis.uncertainty.results import certainty
from sidusryhmad.analysis.uncertainty.summary import (
    STATUSES,
    likelihoods,
    statuses,
    uncertainty,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

TWO = ServiceMap.named("K").with_stakeholder("A", ring="direct")
TWO = TWO.with_stakeholder("B", ring="direct").with_stakeholder("C", ring="indirect")
CASE = case_of(TWO, {"A": 1})


@pytest.mark.parametrize(
    ("totals", "status"),
    [
        ([1, 0, 0], "good"),
        ([1, -0.05, -0.25], "good"),
        ([1, -0.06, 0], "harms_inner"),
        ([1, -0.06, -9], "harms_inner"),
        ([1, 0, -0.26], "harms_outside"),
        ([0, 0, -0.26], "harms_outside"),
        ([0.05, 0, 9], "no_effect"),
    ],
)
def test_every_draw_is_judged_by_the_rule(totals, status):
    (found,) = statuses(CASE, np.array([totals], dtype=float))
    assert STATUSES[found] == status


@given(st.data())
def test_a_draw_is_judged_like_an_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    case = case_of(result.before, result.change)
    totals = np.round(np.array([[s.total for s in result.stakeholders]]), 10)
    assert STATUSES[statuses(case, totals)[0]] == result.verdict.status


def test_the_probability_is_joint_and_no_product():
    """Each gains in half of the draws, but never both lose nothing at once."""
    rows = np.array([[1.0, -1.0, 0.0], [-1.0, 1.0, 0.0]] * 50)
    deciding = Deciding(Sample(rows, (), (), np.zeros((100, 0))))
    sure = uncertainty(CASE, deciding, Draws(100))
    assert (sure.good, sure.harms_inner) == (0.0, 1.0)
    a, b, _ = likelihoods(CASE, deciding)
    assert (a.gains, a.loses, b.gains) == (0.5, 0.5, 0.5)
    assert a.certainty == "depends"


def test_quantiles_are_those_of_the_draws():
    rows = np.stack([np.linspace(0, 1, 101), np.zeros(101), np.full(101, -1.0)], axis=1)
    a, b, c = likelihoods(CASE, Deciding(Sample(rows, (), (), np.zeros((101, 0)))))
    assert (a.low, a.median, a.high) == pytest.approx((0.05, 0.5, 0.95))
    assert (b.nothing, b.outcome) == (1.0, "nothing")
    assert (c.loses, c.certainty) == (1.0, "almost_surely")


@given(st.data())
def test_shares_add_up_to_everything(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    case = case_of(service_map, data.draw(changes(service_map)))
    plan = Draws(40)
    deciding = Deciding(sample([case], plan)[0])
    sure = uncertainty(case, deciding, plan)
    shares = (sure.good, sure.harms_inner, sure.harms_outside, sure.no_effect)
    assert sum(shares) == pytest.approx(1)
    for one in likelihoods(case, deciding):
        assert one.low <= one.median <= one.high
        assert one.gains + one.loses + one.nothing == pytest.approx(1)
        assert min(one.gains, one.loses, one.nothing) >= 0
        assert (one.deciders == ()) or one.certainty == "depends"


@given(st.lists(st.booleans(), min_size=20, max_size=60))
@example([True, False] * 20)
@example([True] * 30)
def test_what_decides_is_named_just_where_the_verdict_is_open(wins):
    """One input that decides everything: it is named unless the verdict is all but sure."""
    gain = np.where(wins, 1.0, -1.0)
    rows = np.stack([gain, np.zeros(len(wins)), np.zeros(len(wins))], axis=1)
    prior = Prior("effect", ("a",), -1.0, 1.0)
    deciding = Deciding(Sample(rows, (prior,), (prior,), gain[:, None]))
    found = uncertainty(CASE, deciding, Draws(len(wins)))
    good = sum(wins) / len(wins)
    assert (found.good, found.harms_inner) == pytest.approx((good, 1 - good))
    told = [(each.kind, each.ids) for each in found.deciders]
    open_ = certainty(max(good, 1 - good)) == "depends"
    assert told == ([("effect", ("a",))] if open_ else [])
    a, b, _ = likelihoods(CASE, deciding)
    assert [each.ids for each in a.deciders] == ([("a",)] if open_ else [])
    assert b.deciders == ()
