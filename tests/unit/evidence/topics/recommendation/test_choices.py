from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.recommendation.choices import BY, Choices, Chosen
from sidusryhmad.evidence.topics.recommendation.periods import PERIODS


def test_keywords_are_the_fields():
    assert list(Chosen.__annotations__) == [field.name for field in fields(Choices)]


@pytest.mark.parametrize(
    "choice",
    [
        {"threshold": 0},
        {"stretch": 0},
        {"months": 0},
        {"months": 121},
        {"confidence": 1.0},
        {"confidence": 0.0},
        {"attitude": 3.5},
        {"attitude": -1},
        {"attitude": float("nan")},
        {"confidence": float("nan")},
        {"by": "person"},
        {"period": "week"},
        {"start": date(9999, 12, 1)},
    ],
)
def test_what_is_out_of_bounds_is_refused_by_name(choice):
    with pytest.raises(InvalidParameterError) as caught:
        Choices(**choice)
    assert str(next(iter(choice.values()))).split(".", 1)[0] in str(caught.value)


@given(
    st.integers(1, 10_000),
    st.sampled_from(BY),
    st.sampled_from(PERIODS),
    st.floats(0, 3),
    st.floats(0.01, 0.99),
)
def test_what_lies_inside_is_taken(threshold, by, period, attitude, confidence):
    found = Choices(threshold, by, period, confidence=confidence, attitude=attitude)
    assert (found.threshold, found.by, found.attitude) == (threshold, by, attitude)


def test_fifty_by_the_source_text():
    assert Choices().threshold == 50
