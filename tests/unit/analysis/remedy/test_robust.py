"""Measures that hold in a share of the draws."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.remedy import robust
from sidusryhmad.analysis.remedy.problem import Problem
from sidusryhmad.analysis.remedy.programme import least
from sidusryhmad.analysis.remedy.robust import Scenarios, scenarios, surest
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.testing import changes, service_maps


def alone(lacking, high=3.0):
    """One stakeholder who lacks something, and may be moved up to a limit."""
    return Problem(
        totals=np.array([-lacking]),
        response=np.ones((1, 1)),
        needed=np.zeros(1),
        inner=np.ones(1, dtype=bool),
        low=np.array([-3.0]),
        high=np.array([high]),
        costs=np.ones(1),
    )


def drawn(totals):
    totals = np.array(totals, dtype=float)[:, None]
    return Scenarios(totals, np.ones((len(totals), 1, 1)))


TEN = [0, -0.1, -0.2, -0.3, -0.4, -0.5, -0.6, -0.7, -0.8, -2.0]


@pytest.mark.parametrize(
    ("share", "amount"),
    [
        (1.0, 2.0),  # every draw
        (0.9, 2.0),  # the mean of the worst one
        (0.8, 1.4),  # (2 + 0.8) / 2
        (0.7, 3.5 / 3),  # (2 + 0.8 + 0.7) / 3
        (0.1, max(0.5, 5.6 / 9)),
    ],
)
def test_the_mean_of_the_worst_draws_by_hand(share, amount):
    found, held = surest(alone(0.5), drawn(TEN), share)
    assert found.tolist() == pytest.approx([amount])
    assert held


def test_the_point_values_count_too():
    found, held = surest(alone(1.5), drawn(TEN), 0.8)
    assert (found.tolist(), held) == ([1.5], True)
    assert surest(alone(1.5, high=1.0), drawn(TEN), 0.8) is None


def test_where_the_mean_cannot_be_reached_the_share_itself_may_be():
    # the worst draw is out of reach, and nine in ten are not
    found, held = surest(alone(0.5, high=1.0), drawn(TEN), 0.9)
    assert (found.tolist(), held) == ([1.0], True)
    found, held = surest(alone(0.5, high=0.6), drawn(TEN), 0.9)
    assert (found.tolist(), held) == ([0.6], False)


def two(response, totals, **parts):
    """Two stakeholders who lack nothing at the point values, and draws in which they do."""
    response = np.array(response, dtype=float)
    problem = Problem(
        totals=np.zeros(2),
        response=response,
        needed=np.zeros(2),
        inner=np.ones(2, dtype=bool),
        low=np.full(2, -3.0),
        high=np.full(2, 3.0),
        costs=np.ones(2),
    )
    totals = np.array(totals, dtype=float)
    return problem, Scenarios(totals, np.broadcast_to(response, (len(totals), 2, 2)))


def test_everybody_counts_in_a_draw_and_not_only_whoever_misses_most():
    found, held = surest(*two(np.eye(2), [[-1, -0.5], [0, 0]]), 1.0)
    assert found.tolist() == pytest.approx([1, 0.5])
    assert held


def test_among_equals_robust_measures_fall_on_the_first_in_the_file():
    for totals in ([[-1, -1], [0, 0]], [[-0.5, -1], [-1, -0.5]]):
        found, _ = surest(*two(np.ones((2, 2)), totals), 1.0)
        assert found.tolist() == pytest.approx([1, 0])


@st.composite
def cases(draw):
    service_map = draw(service_maps(max_stakeholders=5))
    return case_of(service_map, draw(changes(service_map, edits=draw(st.booleans()))))


@settings(max_examples=25)
@given(cases())
def test_a_point_of_measure_does_what_the_model_of_the_draw_says(case):
    found = scenarios(case, Draws(5, 3))
    n = len(case.there)
    assert found.totals.shape == (5, n)
    assert found.response.shape == (5, n, n)
    (same,) = sample([case], Draws(5, 3))
    assert (found.totals == same.totals).all()
    certain = all(
        i.strength == 0 and i.range is None and not i.ratings for i in case.after.influences
    )
    if certain:
        model = linear_model(case.network, carry_over=0.5)
        there = np.ix_(case.there, case.there)
        for response in found.response:
            assert response == pytest.approx(model.response[there].T)
    assert np.abs(np.diagonal(found.response, axis1=1, axis2=2)).min() > 0


@settings(max_examples=25)
@given(cases(), st.integers(0, 5))
def test_a_direct_effect_drawn_moves_totals_by_the_response(case, who):
    """The same draws with one more point of direct effect, in the way that impacts are drawn."""
    from dataclasses import replace

    row = who % len(case.there)
    moved = case.effects.copy()
    moved[case.there[row]] += 1.0
    found = scenarios(case, Draws(4, 1))
    (then,) = sample([replace(case, effects=moved)], Draws(4, 1))
    unit = np.eye(len(case.there))[row]
    assert then.totals == pytest.approx(found.totals + found.response @ unit, abs=1e-8)


def test_no_more_draws_than_three_hundred_and_fewer_where_memory_is_short(cafe, monkeypatch):
    case = case_of(cafe(), {"Barista": -1})
    assert len(scenarios(case, Draws(10_000)).totals) == 300
    assert len(scenarios(case, Draws(20)).totals) == 20
    monkeypatch.setattr(robust, "_CELLS", 9 * 7)
    assert len(scenarios(case, Draws(10_000)).totals) == 7


@given(
    arrays(float, (12, 2), elements=st.integers(-8, 8).map(lambda k: k / 4)),
    st.sampled_from([0.5, 0.75, 1.0]),
)
def test_what_is_found_holds_in_the_share_asked_for(totals, share):
    problem = Problem(
        totals=totals.mean(axis=0),
        response=np.array([[1.0, 0.5], [-0.25, 1.0]]),
        needed=np.zeros(2),
        inner=np.array([True, False]),
        low=np.full(2, -3.0),
        high=np.full(2, 3.0),
        costs=np.ones(2),
    )
    draws = Scenarios(totals, np.broadcast_to(problem.response, (12, 2, 2)))
    found = surest(problem, draws, share)
    if found is None:
        assert least(problem) is None
        return
    measures, held = found
    reached = (draws.misses(problem, measures).max(axis=1) <= 1e-8).mean()
    assert not held or reached >= share
    assert not problem.short(measures).any()
