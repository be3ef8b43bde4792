import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.waiting.lengths import (
    CITED,
    LONGEST,
    SECONDS,
    WORDS,
    Length,
    bounded,
    handy,
    length,
    tolerance,
    written,
)

UNITS = st.sampled_from(list(SECONDS))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30 s", 30),
        ("30 sek", 30),
        ("1 sekund", 1),
        ("5 min", 300),
        ("5 minutit", 300),
        ("5min", 300),
        ("5 min.", 300),
        ("2 hours", 7200),
        ("2 tundi", 7200),
        ("0,5 h", 1800),
        ("0.5 t", 1800),
        ("3 päeva", 259200),
        ("1 ööpäev", 86400),
        ("3 days", 259200),
        ("1 nädal", 604800),
        ("2 weeks", 1209600),
        ("pool tundi", 1800),
        ("half an hour", 1800),
        ("half a minute", 30),
        (" 5  PÄEVA ", 432000),
        ("5\u00a0päeva", 432000),
    ],
)
def test_lengths_are_read_in_the_words_of_both_languages(text, seconds):
    assert length(text).seconds == seconds


@pytest.mark.parametrize(
    "text",
    ["", "kaua", "5 aastat", "viis päeva", "-5 min", "5 min 30 s", "5..6 min", "min", "∞", None],
)
def test_what_is_no_length_is_refused_with_what_stands_there(text):
    with pytest.raises(InvalidParameterError, match="is no length of time") as caught:
        length(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize("value", [-1, -0.5, math.inf, math.nan])
def test_no_length_is_negative_or_endless(value):
    with pytest.raises(InvalidParameterError):
        length(value)
    with pytest.raises(InvalidParameterError):
        length(Length(value, "days"))


@pytest.mark.parametrize("flag", [True, False])
def test_yes_and_no_are_no_numbers(flag):
    with pytest.raises(InvalidParameterError):
        length(flag)


def test_a_bare_number_has_no_unit_until_it_is_given_one():
    bare = length(5)
    assert math.isnan(bare.seconds)
    assert bare.within("minutes").seconds == 300
    assert bare.within(None) == bare


def test_its_own_unit_counts_before_that_of_the_row():
    assert length("5 päeva").within("minutes").unit == "days"


@given(st.sampled_from(list(WORDS)), st.integers(0, 999))
def test_every_word_is_read_in_any_case(word, amount):
    read = length(f"{amount} {word.upper()}")
    assert (read.value, read.unit) == (amount, WORDS[word])


@given(st.floats(0, 1e6), UNITS)
def test_a_length_written_in_a_unit_lasts_as_long(value, unit):
    seconds = Length(value, unit).seconds
    for other in SECONDS:
        assert written(seconds, other).seconds == pytest.approx(seconds)


@given(st.floats(0, 1e9), UNITS)
def test_a_handy_unit_never_is_smaller_and_makes_no_large_numbers(seconds, unit):
    found = handy(seconds, unit)
    assert SECONDS[found] >= SECONDS[unit]
    assert seconds / SECONDS[found] < 100 or found == "weeks"


def test_a_handy_unit_is_the_given_one_where_that_does():
    assert handy(99 * 60, "minutes") == "minutes"
    assert handy(100 * 60, "minutes") == "hours"
    assert handy(0, "days") == "days"


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("Nordics by phone", 1800),
        ("põhjamaad TELEFONIL", 1800),
        ("Estonia by phone", 30),
        ("Eesti  telefonil", 30),
    ],
)
def test_cited_tolerances_are_chosen_by_name_and_carry_it(name, seconds):
    found = tolerance(name)
    assert found.seconds == seconds
    assert found.cited in CITED


def test_a_tolerance_is_a_length_like_any_other():
    assert tolerance("20 min") == Length(20.0, "minutes")
    assert tolerance(20) == Length(20.0)


@pytest.mark.parametrize("value", [0, "0 min"])
def test_a_tolerance_of_nothing_is_refused(value):
    with pytest.raises(InvalidParameterError, match="above zero"):
        tolerance(value)


def test_no_tolerance_is_preset():
    with pytest.raises(InvalidParameterError):
        tolerance("Lõunamaad telefonil")


@pytest.mark.parametrize("given_", [Length(0.0), Length(0.0, "days"), Length(1.0, "seconds")])
def test_what_a_wait_may_last(given_):
    assert bounded(given_) is given_


@given(st.floats(0.001, LONGEST))
def test_lengths_up_to_a_hundred_years_are_bounded(seconds):
    assert bounded(Length(seconds, "seconds")).seconds == seconds


@pytest.mark.parametrize("seconds", [1e-9, LONGEST * 1.01, math.nan])
def test_what_no_wait_lasts(seconds):
    with pytest.raises(InvalidParameterError, match="hundred years"):
        bounded(Length(seconds, "seconds"))


def test_a_hundred_years_and_a_millisecond_are_the_ends():
    assert LONGEST == 36_525 * 24 * 3600
    assert bounded(Length(36_525.0, "days")).seconds == LONGEST
    assert bounded(Length(0.001, "seconds")).value == 0.001
    for off in (Length(36_525.01, "days"), Length(0.0009, "seconds")):
        with pytest.raises(InvalidParameterError):
            bounded(off)


@given(st.floats(0, 1e6), UNITS, st.sampled_from(["", "Nordics by phone"]))
def test_a_length_that_is_one_already_is_taken_as_it_is(value, unit, cited):
    assert length(Length(value, unit, cited)) == Length(value, unit, cited)


@pytest.mark.parametrize("value", [-1.0, math.inf, math.nan])
def test_a_length_that_cannot_be_is_refused_also_where_it_is_one_already(value):
    with pytest.raises(InvalidParameterError):
        length(Length(value, "hours"))
