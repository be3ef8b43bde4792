"""Raters drawn anew, whole."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.inputs import inputs_of
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.analysis.uncertainty.raters import answers_of, rated_effects, raters_of, told
from sidusryhmad.model.service_map import ServiceMap

NUMBERS = st.none() | st.integers(-3, 3).map(float)
RATINGS = st.dictionaries(st.sampled_from("ABCD"), NUMBERS, max_size=4)
PLAN = Draws(400)


def a_map(effect, strength=None):
    m = ServiceMap.named("Kohvik").with_stakeholder("X", ring="direct")
    m = m.with_stakeholder("Y", ring="direct")
    m = m.with_influence("X", "Y", 1, ratings=strength or {})
    return m.with_change("c", {"X": {"effect": 1, "ratings": effect}})


def drawn(m, change="c"):
    inputs = inputs_of(case_of(m, change))
    (uniform,) = inputs.uniforms(PLAN, PLAN.count)
    return inputs, inputs.realise(uniform), uniform


@given(st.lists(RATINGS.filter(lambda r: len(told(r)) > 0), min_size=1, max_size=4), st.data())
def test_means_lie_between_the_answers(questions, data):
    found = answers_of(questions, "ABCD")
    row = st.lists(st.floats(0, 1, exclude_max=True), min_size=4, max_size=4)
    means = found.means(np.array([data.draw(row)]))
    for mean, question in zip(means[0], questions, strict=True):
        assert min(told(question)) - 1e-9 <= mean <= max(told(question)) + 1e-9


@given(st.floats(0, 1, exclude_max=True), st.floats(0, 1, exclude_max=True))
def test_whoever_is_drawn_answers_every_question(one, other):
    found = answers_of([{"A": 0, "B": 1}, {"A": 0, "B": 10}], "AB")
    ((first, second),) = found.means(np.array([[one, other]]))
    assert second == 10 * first


@given(RATINGS)
def test_effects_are_drawn_from_what_raters_said(ratings):
    inputs, realised, uniform = drawn(a_map(ratings))
    values, given_ = realised.effects[:, 0], told(ratings)
    if len(given_) < 2:
        assert (values == 1).all()
        return
    assert values.min() >= min(given_) - 1e-9
    assert values.max() <= max(given_) + 1e-9
    assert inputs.values(realised, uniform, 10).shape == (10, len(inputs.varied))
    assert inputs.columns == len(inputs.columns_of) == uniform.shape[1]


@given(RATINGS, RATINGS)
def test_any_mixture_of_ratings_can_be_drawn(effect, strength):
    m = a_map(effect, strength)
    (found,) = sample([case_of(m, "c")], Draws(50))
    assert np.isfinite(found.totals).all()
    assert found.values.shape == (50, len(found.varied))


def test_the_same_people_decide_influences_and_effects():
    m = a_map({"A": 0, "B": 3}, {"A": 0, "B": 3})
    _, realised, _ = drawn(m)
    assert set(realised.effects[:, 0].round(6)) == {0, 1.5, 3}
    assert np.allclose(realised.effects[:, 0], 3 * realised.old[:, 0])


def test_a_rater_drawn_is_in_place_of_the_range():
    m = ServiceMap.named("K").with_stakeholder("X", ring="direct")
    effect = {"effect": 1, "range": [-3, 3], "ratings": {"A": 1, "B": 2}}
    _, realised, _ = drawn(m.with_change("c", {"X": effect}))
    assert set(realised.effects[:, 0]) == {1, 1.5, 2}


def test_one_answer_is_taken_at_its_word():
    case = case_of(a_map({"A": 3, "B": None}), "c")
    assert rated_effects(case, raters_of(case)).priors == ()


def test_raters_are_the_same_for_every_change_of_a_map():
    m = a_map({"A": 0, "B": 3}, {"C": 1, "D": 2}).with_change("d", {"Y": 1})
    assert raters_of(case_of(m, "c")) == raters_of(case_of(m, "d")) == tuple("ABCD")
    assert (drawn(m, "c")[1].old == drawn(m, "d")[1].old).all()


def test_what_is_believed_is_told():
    case = case_of(a_map({"A": -1, "B": 2}), "c")
    (prior,) = rated_effects(case, raters_of(case)).priors
    assert (prior.kind, prior.ids, prior.low, prior.high) == ("effect", ("x",), -1, 2)


@pytest.mark.parametrize("change", ["c", "c+d", {"X": 1}])
def test_ratings_and_changes_together(change):
    m = a_map({"A": 0, "B": 3}).with_change("d", {"X": {"effect": 1, "ratings": {"A": 1, "B": 1}}})
    (found,) = sample([case_of(m, change)], Draws(200))
    values = set(found.totals[:, 0].round(6))
    assert values == {"c": {0, 1.5, 3}, "c+d": {1, 2.5, 4}}.get(str(change), {1})
