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
def test_picked_are_some_of_all_each_once(data):
    drawn = values.pick(data.draw, "abcd", 3, fewest=1)
    assert 1 <= len(drawn) == len(set(drawn)) <= 3
    assert set(drawn) <= set("abcd")


@given(st.data())
def test_of_nothing_there_is_nothing(data):
    assert values.pick(data.draw, (), 3, fewest=2) == []


@given(st.data(), st.integers(0, 5))
def test_everybody_is_picked_where_nobody_may_be_left_out(data, count):
    assert sorted(values.pick(data.draw, range(count), 0, fewest=count)) == list(range(count))


@given(values.some({"a": values.flags(), "b": values.up_to(2), "c": values.points(0, 1)}))
def test_some_keys_come_with_their_values(record):
    assert set(record) <= {"a", "b", "c"}
    assert record.get("a", True) in {True, False}
    assert record.get("b", 0) in {0, 1, 2}


@pytest.mark.parametrize("keys", [(), ("a",), ("a", "b", "c")])
def test_any_number_of_keys_may_be_there(keys):
    strategy = values.some({key: values.flags() for key in "abc"})
    assert set(find(strategy, lambda record: set(record) == set(keys))) == set(keys)


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
