"""JSON of other programs."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.plain_json import plain_json, records_of, text_of

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
trees = st.recursive(leaves, lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=8)


@given(trees)
def test_json_is_read(value):
    assert plain_json("\ufeff" + json.dumps(value)) == value


@given(st.text() | trees.map(lambda value: json.dumps(value)[:-1]))
def test_what_is_none_is_a_named_fault(text):
    try:
        plain_json(text)
    except InvalidMapError as error:
        _ = str(error)


@pytest.mark.parametrize(
    "text", ["", "{", "[NaN]", "[" * 100_000, "9" * 5000, '{"a" 1}', "Infinity"]
)
def test_faults(text):
    with pytest.raises(InvalidMapError, match="this is not readable JSON: "):
        plain_json(text)


def test_a_fault_has_its_line():
    with pytest.raises(InvalidMapError) as raised:
        plain_json('{"a": 1,\n "b" 2}')
    assert raised.value.faults[0].place.line == 2


@given(trees, st.text(max_size=2))
def test_records_and_texts_are_found_wherever_there_are_some(value, key):
    assert all(isinstance(record, dict) for record in records_of(value, key))
    assert isinstance(text_of(value, key), str)
    assert records_of({key: [value, {"x": value}]}, key)[-1] == {"x": value}
    assert text_of({key: " a "}, key) == "a"
