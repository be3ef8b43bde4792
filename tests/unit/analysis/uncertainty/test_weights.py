"""Weights from uniform numbers: each prior has the distribution it promises."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sidusryhmad.analysis.uncertainty.priors import influence_prior
from sidusryhmad.analysis.uncertainty.weights import weight_table
from sidusryhmad.model.influence import Influence

GRID = (np.arange(2000) + 0.5) / 2000


def drawn(raters=None, **given):
    """Weights of one influence over an even grid of uniform numbers."""
    one = Influence.model_validate({"from": "a", "to": "b", **given})
    names = sorted(one.ratings)
    table = weight_table([one], names)
    uniform = np.random.default_rng(0).random((len(GRID), table.columns))
    uniform[:, :1] = GRID[:, None][:, : table.columns]
    picked = np.random.default_rng(1).random((len(GRID), len(names)))
    return table.weights(uniform, picked)[:, 0]


@pytest.mark.parametrize(
    ("given", "low", "high", "mean"),
    [
        ({"strength": 2}, 1.5, 2.5, 2),
        ({"strength": -2}, -2.5, -1.5, -2),
        ({"strength": 3}, 2.5, 3, 2.875),
        ({"strength": -3}, -3, -2.5, -2.875),
        ({"strength": 0.25}, 0, 0.75, 0.28125),
        ({"strength": 0}, 0, 0, 0),
        ({"range": [-1, 2]}, -1, 2, 0.5),
        ({"sign": "positive"}, 0, 3, 1.5),
        ({"sign": "negative"}, -3, 0, -1.5),
        ({"sign": "unknown"}, -3, 3, 0),
        ({"strength": 2, "exists": 0}, 0, 0, 0),
    ],
)
def test_weights_lie_where_the_prior_says(given, low, high, mean):
    weights = 3 * drawn(**given)
    assert weights.min() == pytest.approx(low, abs=2e-3)
    assert weights.max() == pytest.approx(high, abs=2e-3)
    assert weights.mean() == pytest.approx(mean, abs=2e-3)


def test_what_may_not_be_there_is_there_as_often_as_said():
    weights = drawn(strength=2, exists=0.7)
    assert (weights != 0).mean() == pytest.approx(0.7, abs=0.03)
    assert 3 * weights[weights != 0].min() >= 1.5


def test_raters_are_drawn_whole_and_answers_of_nobody_are_not_zero():
    first = Influence.model_validate(
        {"from": "a", "to": "b", "strength": 2, "ratings": {"A": 3, "B": 1}}
    )
    second = Influence.model_validate(
        {"from": "b", "to": "a", "strength": 2, "ratings": {"A": 2, "B": None, "C": 2}}
    )
    table = weight_table([first, second], ["A", "B", "C"])
    only_b = np.full((1, 3), 0.5)
    assert (3 * table.weights(np.zeros((1, 0)), only_b)).tolist() == [[1.0, 2.0]]
    only_a = np.zeros((1, 3))
    assert (3 * table.weights(np.zeros((1, 0)), only_a)).tolist() == [[3.0, 2.0]]
    each_once = np.array([[0.0, 0.5, 0.9]])
    assert (3 * table.weights(np.zeros((1, 0)), each_once)).tolist() == [[2.0, 2.0]]


def test_two_influences_rated_by_the_same_people_move_together():
    rows = [{"A": 3, "B": 1}, {"A": 2, "B": 0}]
    both = [
        Influence.model_validate({"from": a, "to": b, "strength": 1, "ratings": row})
        for (a, b), row in zip([("a", "b"), ("b", "a")], rows, strict=True)
    ]
    table = weight_table(both, ["A", "B"])
    weights = table.weights(np.zeros((200, 0)), np.random.default_rng(2).random((200, 2)))
    assert np.allclose(weights[:, 0] - weights[:, 1], 1 / 3)


MEASURES = st.one_of(
    st.floats(-3, 3).map(lambda k: {"strength": k}),
    st.lists(st.floats(-3, 3), min_size=2, max_size=2).map(lambda r: {"range": sorted(r)}),
    st.sampled_from(["positive", "negative", "unknown"]).map(lambda s: {"sign": s}),
)


@given(MEASURES, st.floats(0, 1), st.floats(0, 1, exclude_max=True))
def test_no_draw_leaves_the_prior(given, exists, number):
    one = Influence.model_validate({"from": "a", "to": "b", **given, "exists": exists})
    table, prior = weight_table([one], []), influence_prior(one)
    (weight,) = 3 * table.weights(np.full((1, table.columns), number), np.zeros((1, 0)))[0]
    assert prior.low - 1e-9 <= weight <= prior.high + 1e-9 or weight == 0


@given(MEASURES)
def test_a_larger_uniform_number_never_gives_a_smaller_weight(given):
    one = Influence.model_validate({"from": "a", "to": "b", **given})
    table = weight_table([one], [])
    steps = np.linspace(0, 0.999, 20)[:, None][:, : table.columns]
    uniform = np.zeros((20, table.columns)) + steps
    assert (np.diff(table.weights(uniform, np.zeros((20, 0)))[:, 0]) >= 0).all()


@given(st.floats(-3, 3).filter(lambda strength: abs(strength) > 1e-9), st.floats(0, 0.999))
@example(-0.25, 0.4)
@example(0.25, 0.4)
def test_a_strength_is_drawn_evenly_over_a_step_and_cut_where_it_leaves_its_side(strength, number):
    one = Influence.model_validate({"from": "a", "to": "b", "strength": strength})
    (weight,) = weight_table([one], []).weights(np.array([[number]]), np.zeros((1, 0)))[0]
    low, high = (0, 3) if strength > 0 else (-3, 0)
    assert 3 * weight == pytest.approx(np.clip(strength - 0.5 + number, low, high), abs=1e-9)
