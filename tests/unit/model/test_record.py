"""The ground of every record: frozen, strict, nothing unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.model.record import Flag, Identifier, Name, Number, Record, Text


class Sample(Record):
    """One field of each kind."""

    text: Text | None = None
    flag: Flag | None = None
    number: Number | None = None
    id: Identifier | None = None
    name: Name | None = None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text", 1),
        ("text", b"a"),
        ("flag", 1),
        ("flag", "yes"),
        ("number", "1"),
        ("number", True),
        ("number", float("nan")),
        ("number", float("inf")),
        ("id", ""),
        ("id", 5),
        ("name", ""),
        ("name", "  \t"),
        ("nmae", "x"),
    ],
)
def test_nothing_is_converted_and_nothing_unknown_is_taken(key, value):
    with pytest.raises(ValidationError):
        Sample.model_validate({key: value})


@given(st.integers(-(10**6), 10**6))
def test_whole_numbers_are_numbers(number):
    assert Sample(number=number).number == number


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        Sample(text="a").text = "b"
