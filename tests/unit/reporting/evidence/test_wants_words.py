import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.wants.judged import CATEGORIES, UNKNOWN, Judged, Value
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.wants_words import (
    CATEGORY_WORDS,
    amount,
    answer,
    bounds,
    kind,
    whose,
)

EN, ET = language("en"), language("et")


def test_every_kind_has_its_word_in_both_languages():
    assert set(CATEGORY_WORDS) == {*CATEGORIES, UNKNOWN}
    assert kind(Judged("a", "A", held=True, adds_value=False), ET) == "näiline soov"
    assert all(ET.text(word) != word for word in CATEGORY_WORDS.values())


@pytest.mark.parametrize(
    ("value", "text"), [(12.0, "12"), (2.5, "2.5"), (0.126, "0.13"), (0.0, "0"), (1200.0, "1,200")]
)
def test_efforts_have_as_many_decimals_as_they_need(value, text):
    assert amount(value, EN) == text


@given(st.floats(0, 1e6))
def test_an_effort_is_never_off_by_more_than_half_a_hundredth(value):
    said = float(amount(value, EN).replace(",", ""))
    assert abs(said - value) <= 0.005 + 1e-9 * value


def test_bounds_of_value():
    assert bounds(Value(0, 3, 1, 0), ET) == "0,0…3,0"
    assert bounds(Value(1.5, 1.5, 1, 0), EN) == "1.5"
    assert bounds(Value(0, 0, 2, 2), EN) == "–"


def test_a_missing_answer_is_said():
    assert [answer(each, EN) for each in (True, False, None)] == ["yes", "no", "not asked"]
    assert whose(Judged("a", "A")) == "A"
    assert whose(Judged("a", "A", "Klient")) == "A (Klient)"


def test_worth_that_nobody_said_makes_the_rest_the_least():
    assert bounds(Value(1, 2, 3, 1), EN) == "at least 1.0"
    assert bounds(Value(1, 2, 3, 1), ET) == "vähemalt 1,0"
