"""What drawn maps are made of."""

import json

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from sidusryhmad.testing import values

SCALES = [(-3, 3), (0, 3), (0, 1)]


@pytest.mark.parametrize("scale", SCALES)
@given(data=st.data())
def test_points_lie_on_their_scale(scale, data):
    low, middle, high = data.draw(values.triples(*scale))
    assert scale[0] <= low <= middle <= high <= scale[1]
    assert scale[0] <= data.draw(values.points(*scale)) <= scale[1]


@given(st.data())
def test_some_are_among_all_each_once(data):
    drawn = data.draw(values.some_of("abcd", 3, fewest=1))
    assert 1 <= len(drawn) == len(set(drawn)) <= 3
    assert set(drawn) <= set("abcd")


def test_of_nothing_there_is_nothing():
    assert find(values.some_of((), 3), lambda _: True) == []


@given(values.rated("value", -3, 3))
def test_a_rating_is_a_number_or_holds_one(drawn):
    number = drawn if isinstance(drawn, float) else drawn["value"]
    assert -3 <= number <= 3


@given(values.json_values(), values.fields())
def test_plain_data_can_be_written(drawn, fields):
    assert json.loads(json.dumps(drawn)) == drawn
    assert set(map(type, fields)) <= {str}


def test_what_is_needed_comes_first():
    assert list(values.joined({"a": 1}, {"b": 2})) == ["a", "b"]


@given(values.names())
def test_names_are_never_blank(name):
    assert name.strip()
