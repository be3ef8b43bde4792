"""A remedy as a problem in numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.remedy.problem import problem_of
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.errors import InvalidParameterError, UnknownStakeholderError
from sidusryhmad.testing import changes, service_maps


def test_the_numbers_of_the_cafe(posed):
    problem = posed(
        {"Barista": -2, "Street": 1}, level=0.5, levels={"Guest": 1}, costs={"Street": 4}
    )
    assert problem.totals.tolist() == [-2, -1, 1.5]
    assert problem.response.tolist() == [[1, 0, 0], [0.5, 1, 0], [-0.25, -0.5, 1]]
    assert problem.needed.tolist() == [0.5, 1, -0.25]
    assert problem.inner.tolist() == [True, True, False]
    assert problem.lacking.tolist() == [2.5, 2, -1.75]
    assert (problem.low.tolist(), problem.high.tolist()) == ([-1, -3, -4], [5, 3, 2])
    assert problem.costs.tolist() == [1, 1, 4]


def test_limits_and_who_alone_may_be_touched(posed):
    problem = posed({"Barista": -2}, limits={"guest": (0, None), "Street": 0.5})
    assert (problem.low.tolist(), problem.high.tolist()) == ([-1, 0, 0.5], [5, 3, 0.5])
    problem = posed({"Barista": -2}, only=("Guest",))
    assert (problem.low.tolist(), problem.high.tolist()) == ([0, -3, 0], [0, 3, 0])


def test_effects_beyond_the_scale_are_not_forced_back(cafe):
    plans = [{"name": name, "effects": {"Guest": 3}} for name in ("a", "b")]
    question = ask(case_of(cafe(changes=plans), "a+b"), carry_over=0.5)
    problem = problem_of(question, Terms())
    assert (problem.low[1], problem.high[1]) == (-9, 0)


def test_whoever_is_removed_is_not_there_and_whoever_is_added_is(cafe):
    edits = {"remove": {"stakeholders": ["Barista"]},
             "add": {"stakeholders": [{"name": "Robot", "ring": "direct"}]}}  # fmt: skip
    service_map = cafe(changes=[{"name": "x", "effects": {"Robot": -1}, "edits": edits}])
    question = ask(case_of(service_map), carry_over=0.5)
    problem = problem_of(question, Terms(costs={"Robot": 7}))
    assert problem.costs.tolist() == [1, 1, 7]
    assert problem.totals.tolist() == [0, 0, -1]
    with pytest.raises(UnknownStakeholderError, match="Barista"):
        problem_of(question, Terms(costs={"Barista": 1}))


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ({"levels": {"Street": 0}}, "Street is not in the inner circle"),
        ({"limits": {"Guest": 4}}, "no measure on Guest keeps .* which leaves -3 to 3"),
        ({"limits": {"Guest": (1, 2)}, "only": ("Street",)}, "no measure on Guest"),
        ({"costs": {"Guest": 1, "guest": 2}}, "Guest is named twice"),
        ({"levels": {"Guest": 1, "guest": 2}}, "Guest is named twice"),
        ({"limits": {"Guest": 1, "guest": 2}}, "Guest is named twice"),
        ({"level": 5}, "Barista cannot reach 5: no measures bring them above 3; Guest cannot"),
        ({"levels": {"Guest": 4.6}}, "Guest cannot reach 4.6: no measures bring them above 4.5"),
    ],
)
def test_contradictions_are_refused_in_words(posed, terms, text):
    with pytest.raises(InvalidParameterError, match=text):
        posed({"Barista": -2}, **terms)


def test_a_level_that_can_just_be_reached_is_none_too_high(posed):
    assert posed({"Barista": -2}, levels={"Guest": 4.5}).needed[1] == 4.5


def test_unknown_names_are_refused_with_the_likely_one_and_all_at_once(posed):
    with pytest.raises(UnknownStakeholderError, match="did you mean Guest"):
        posed({"Barista": -2}, costs={"Gest": 1})
    with pytest.raises(InvalidParameterError, match=r"'Gest'; did you mean Guest.*'Strt'"):
        posed({"Barista": -2}, costs={"Gest": 1}, only=("Strt",))


def test_who_stays_below_and_by_how_much(posed):
    problem = posed({"Barista": -2})
    assert problem.short(np.zeros(3)).tolist() == [2, 1, 0]
    assert problem.short(np.array([2.0, 0, 0])).tolist() == [0, 0, 0]
    assert problem.short(np.array([2 - 1e-12, 0, 0])).tolist() == [0, 0, 0]
    chosen = problem.among(np.array([True, False, False]))
    assert (chosen.low.tolist(), chosen.high.tolist()) == ([-1, 0, 0], [5, 0, 0])


@given(st.data())
def test_nothing_is_always_within_the_limits_of_nobody(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    change = data.draw(changes(service_map, edits=data.draw(st.booleans())))
    problem = problem_of(ask(case_of(service_map, change), carry_over=0.5), Terms())
    assert (problem.low <= 0).all()
    assert (problem.high >= 0).all()
    assert (problem.high - problem.low == 6).all()
    assert (problem.needed[~problem.inner] == -service_map.tolerance).all()
    assert (problem.needed[problem.inner] == 0).all()
