"""An influence between two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.model.influence import Influence


def influence(**details):
    return Influence.model_validate({"from": "a", "to": "b", **details})


@given(st.floats(-3, 3))
def test_every_strength_on_the_scale_is_kept(strength):
    assert influence(strength=strength).strength == strength


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("strength", 3.01),
        ("strength", -4),
        ("strength", "2"),
        ("sign", "+"),
        ("exists", 1.5),
        ("exists", -0.1),
        ("ratings", {"A": 4}),
        ("ratings", [1]),
        ("range", [1]),
        ("weight", 1),
    ],
)
def test_what_does_not_fit_is_refused(key, value):
    with pytest.raises(ValidationError):
        influence(**{key: value})


def test_a_rater_may_have_given_no_answer():
    assert influence(ratings={"A": 2, "B": None}).ratings == {"A": 2, "B": None}


def test_a_file_says_from():
    dumped = influence(strength=1).model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert dumped == {"from": "a", "to": "b", "strength": 1}
    assert Influence(from_="a", to="b", strength=1) == influence(strength=1)
