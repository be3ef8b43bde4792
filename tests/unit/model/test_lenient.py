"""Only what is well formed is seen in a document that may be wrong anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.lenient import mapping, number, records, text, words

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@given(ANYTHING)
def test_nothing_ever_fails(value):
    document = {"key": value}
    assert all(isinstance(row, dict) for _, row in records(document, "key"))
    assert all(isinstance(word, str) for _, word in words(document, "key"))
    assert isinstance(mapping(document, "key"), dict)
    assert text(document, "key") in (None, value)
    assert number(value) is None or isinstance(number(value), float)


def test_records_and_words_keep_their_index():
    rows = [1, {"a": 1}, "x", None, {"b": 2}, "y"]
    assert list(records({"rows": rows}, "rows")) == [(1, {"a": 1}), (4, {"b": 2})]
    assert list(words({"rows": tuple(rows)}, "rows")) == [(2, "x"), (5, "y")]


@pytest.mark.parametrize("value", [None, "abc", 5, {"a": 1}])
def test_what_is_no_list_has_no_records(value):
    assert list(records({"rows": value}, "rows")) == []
    assert list(words({"rows": value}, "rows")) == []


@pytest.mark.parametrize(
    ("value", "expected"), [("a", "a"), (" ", None), ("", None), (5, None), (None, None)]
)
def test_a_blank_text_is_none(value, expected):
    assert text({"key": value}, "key") == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(1, 1.0), (-2.5, -2.5), (True, None), ("1", None), (None, None)]
)
def test_true_and_text_are_no_numbers(value, expected):
    assert number(value) == expected


@pytest.mark.parametrize("value", [10**400, -(10**400)], ids=["plus", "minus"])
def test_a_whole_number_beyond_every_float_does_no_harm(value):
    assert number(value) in (None, float("inf"), float("-inf"))
