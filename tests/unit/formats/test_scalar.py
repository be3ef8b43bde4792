"""Unquoted scalars by the core schema of YAML 1.2, and nothing of YAML 1.1."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.scalar import plain_value


@pytest.mark.parametrize(
    "text",
    ["no", "No", "NO", "yes", "on", "off", "y", "n", "jah", "ei", "2026-11-21", "12:30", "1_000",
     "0b1", "0o8", "0xg", "1e", "e5", ".", "+", "-", "--1", "1.2.3", "nan", "inf", "nULL", "tRUE",
     "5 €", "١"],
)  # fmt: skip
def test_words_dates_and_near_numbers_stay_text(text):
    assert plain_value(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("FALSE", False),
        ("0", 0), ("-2", -2), ("+3", 3), ("007", 7), ("0o17", 15), ("0xFf", 255),
        ("1.5", 1.5), ("-.5", -0.5), ("3.", 3.0), ("1e3", 1000.0), ("2.5E-1", 0.25),
        (".inf", math.inf), ("-.Inf", -math.inf), ("+.INF", math.inf),
    ],
)  # fmt: skip
def test_null_booleans_and_numbers_are_read(text, value):
    found = plain_value(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number_is_read(text):
    assert math.isnan(plain_value(text))


@given(st.integers(-(10**30), 10**30))
def test_every_whole_number_of_sensible_length_is_read(number):
    assert plain_value(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_as_python_writes_it(number):
    found = plain_value(repr(number))
    assert (found, type(found)) == (number, float)


@given(st.text(max_size=60))
def test_nothing_fails_and_text_is_never_altered(text):
    value = plain_value(text)
    if isinstance(value, str):
        assert value == text


def test_endless_digits_are_not_made_a_number():
    assert plain_value("9" * 5000) == "9" * 5000
