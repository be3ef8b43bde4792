import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.evidence.row import Count, Day, Name, Points, Positive, Rating, Row, Share


class Made(Row):
    name: Name = "a"
    rating: Rating | None = None
    share: Share | None = None
    count: Count | None = None
    points: Points | None = None
    positive: Positive | None = None
    day: Day | None = None


@given(st.integers())
def test_a_rating_lies_between_nought_and_ten(value):
    if 0 <= value <= 10:
        assert Made(rating=value).rating == value
    else:
        with pytest.raises(ValidationError):
            Made(rating=value)


@given(st.integers(0, 2**53))
def test_a_count_that_a_data_frame_holds_as_a_fraction_is_that_count(value):
    counted = Made(count=float(value)).count
    assert (counted, type(counted)) == (value, int)


@given(st.floats().filter(lambda value: not value.is_integer() or abs(value) > 2**53))
def test_no_other_fraction_is_a_count(value):
    with pytest.raises(ValidationError):
        Made(count=value)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_a_share_is_finite_and_between_nought_and_one(value):
    if 0 <= value <= 1:
        assert Made(share=value).share == value
    else:
        with pytest.raises(ValidationError):
            Made(share=value)


@pytest.mark.parametrize(
    "given",
    [
        {"count": -1},
        {"count": 1.5},
        {"count": True},
        {"count": "3"},
        {"rating": True},
        {"points": 3.1},
        {"positive": -0.1},
        {"day": "2026-10-12"},
        {"name": " "},
        {"bogus": 1},
    ],
)
def test_nothing_is_converted_silently(given):
    with pytest.raises(ValidationError):
        Made.model_validate(given)


def test_a_row_is_frozen():
    with pytest.raises(ValidationError):
        Made().rating = 3
