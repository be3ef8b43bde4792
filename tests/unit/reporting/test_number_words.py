"""Unrounded numbers in the reader's words."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.reporting.number_words import _HEADS, _VALUES, head_of, value_of

NAMES = st.text("abcõ :", max_size=12)


@pytest.mark.parametrize("word", _HEADS)
def test_every_heading_stays_in_english(word):
    assert head_of(word, "en") == word


@pytest.mark.parametrize(("key", "said"), [("enough", "piisav"), ("interval: low", "vahemik: alt")])
def test_headings_of_ours_are_translated(key, said):
    assert head_of(key, "et") == said


@given(NAMES, st.sampled_from(["et", "en"]))
def test_names_in_headings_and_values_stay(name, code):
    key = f"totals: x{name}"
    assert head_of(key, code).endswith(f": x{name}")
    assert value_of("name", name, code) == name


@pytest.mark.parametrize("word", _VALUES)
def test_words_of_ours_are_translated_only_where_no_name_can_stand(word):
    assert value_of("name", word, "et") == word
    assert value_of("base", word, "et") != word


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)))
def test_numbers_stay_numbers(value):
    assert value_of("base", value, "et") == value


@given(st.dates())
def test_days_become_days(day):
    assert value_of("date", day.isoformat(), "et") == day


def test_what_only_looks_like_a_day_stays_a_text():
    assert value_of("date", "2026-13-45", "et") == "2026-13-45"
    assert not isinstance(value_of("date", "20260420", "et"), datetime.date)
