"""A message keeps its values apart, and names what was probably meant."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Message, hints, nearest


@pytest.mark.parametrize(
    ("word", "allowed", "expected"),
    [
        ("inersted", ["direct", "interested"], "interested"),
        ("DIRECT", ["direct"], "direct"),
        ("klient", ["Klient", "Naaber"], "Klient"),
        ("zzz", ["direct"], None),
        (7, ["direct"], None),
        (None, [], None),
    ],
)
def test_the_nearest_word_is_found_or_there_is_none(word, allowed, expected):
    assert nearest(word, allowed) == expected


@given(st.text(), st.lists(st.text(min_size=1)))
def test_the_nearest_word_is_always_an_allowed_one(word, allowed):
    assert nearest(word, allowed) in {None, *allowed}


@given(st.lists(st.text(min_size=1), min_size=1))
def test_an_allowed_word_is_nearest_to_itself_up_to_case(allowed):
    found = nearest(allowed[0], allowed)
    assert found is not None
    assert found.casefold() == allowed[0].casefold()


@given(st.lists(st.text(min_size=1), max_size=3), st.none() | st.text(min_size=1))
def test_hints_name_the_allowed_and_the_nearest_where_there_are_any(allowed, likely):
    codes = [message.code for message in hints(allowed, likely)]
    assert codes == ["allowed"] * bool(allowed) + ["nearest"] * bool(likely)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.1310768, "1.131"),
        (2.0, "2"),
        (0.25, "0.25"),
        (-2.5, "-2.5"),
        (100.0, "100"),
        (3, "3"),
        (True, "True"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_a_number_in_a_text_has_three_decimals_at_the_most(value, text):
    assert str(Message("x", "{value}", {"value": value})) == text


@pytest.mark.parametrize("reason", ["expected ',' or '}'", "{", "{0}", "{value}", "100 %", "%s"])
def test_a_text_from_elsewhere_is_said_as_it_stands(reason):
    outer = Message("not_yaml", "not readable: {reason}", {"reason": Message("reason", reason)})
    assert str(outer) == f"not readable: {reason}"


@pytest.mark.parametrize("value", ["{", "}", "{value}", "{0!r}"])
def test_braces_in_a_value_do_no_harm(value):
    assert str(Message("x", "{value} is wrong", {"value": value})) == f"{value} is wrong"


def test_a_message_without_values_can_be_pickled():
    message = Message("empty", "the inner circle is empty")
    assert pickle.loads(pickle.dumps(message)) == message
