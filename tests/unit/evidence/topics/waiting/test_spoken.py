import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.lengths import SECONDS, Length
from sidusryhmad.evidence.topics.waiting.spoken import spoken, spoken_span
from sidusryhmad.locale.language import language

EN, ET = language("en"), language("et")


@pytest.mark.parametrize(
    ("value", "unit", "english", "estonian"),
    [
        (1, "seconds", "1 second", "1 sekund"),
        (2, "minutes", "2 minutes", "2 minutit"),
        (0.5, "hours", "0.5 hours", "0,5 tundi"),
        (1.04, "days", "1 day", "1 päev"),
        (6.34, "days", "6.3 days", "6,3 päeva"),
        (1, "weeks", "1 week", "1 nädal"),
        (123.4, "minutes", "123 minutes", "123 minutit"),
        (0, "days", "0 days", "0 päeva"),
        (3, None, "3", "3"),
    ],
)
def test_lengths_in_both_languages(value, unit, english, estonian):
    assert spoken(Length(float(value), unit), EN) == english
    assert spoken(Length(float(value), unit), ET) == estonian


def test_a_range_names_its_unit_once():
    assert spoken_span(Length(3.54, "days"), Length(14.4, "days"), EN) == "3.5…14.4 days"
    assert spoken_span(Length(30.0, "minutes"), Length(323.0, "minutes"), ET) == "30…323 minutit"


@given(st.floats(0, 1e6), st.sampled_from(list(SECONDS)), st.sampled_from([EN, ET]))
def test_every_length_is_a_number_and_a_word(value, unit, speaks):
    number, word = spoken(Length(value, unit), speaks).rsplit(" ", 1)
    assert word.isalpha()
    assert any(sign.isdigit() for sign in number)


def test_lengths_beyond_counting_are_written_short():
    assert spoken(Length(3.2e27, "weeks"), EN) == "3.2e+27 weeks"
