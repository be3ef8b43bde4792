import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.interactive.words import page_words, verdict_words, what_if_words

FIELD = re.compile(r"\{(\w+)\}")
KNOWN = {
    "count", "people", "everybody", "ties", "all", "ring", "side", "name", "names", "now",
    "written", "total", "amount", "verdict", "direct", "end",
}  # fmt: skip


def every(code, tolerance=0.25):
    language = Language(code)
    return {
        **page_words(language),
        **what_if_words(language),
        **verdict_words(language, tolerance),
    }


def test_both_languages_have_the_same_texts_with_the_same_fields():
    english, estonian = every("en"), every("et")
    assert set(english) == set(estonian)
    for key, text in english.items():
        assert set(FIELD.findall(text)) == set(FIELD.findall(estonian[key])), key


@pytest.mark.parametrize("code", ["en", "et"])
def test_no_text_is_empty_and_every_field_is_one_that_the_script_fills(code):
    for key, text in every(code).items():
        assert text.strip(), key
        assert set(FIELD.findall(text)) <= KNOWN, key


def test_no_key_means_two_things():
    language = Language("en")
    parts = (page_words(language), what_if_words(language), verdict_words(language, 0.25))
    assert len(every("en")) == sum(map(len, parts))


def test_the_decimal_mark_is_the_language_s():
    assert (page_words(Language("en"))["mark"], page_words(Language("et"))["mark"]) == (".", ",")


@given(st.sampled_from(["en", "et"]), st.sampled_from([0.0, 0.1, 0.25, 1.5]))
def test_the_verdict_names_the_map_s_own_tolerance(code, tolerance):
    language = Language(code)
    written = language.text("{x}", x=tolerance)
    assert written in verdict_words(language, tolerance)["good"]


@given(st.sampled_from(["en", "et"]))
def test_estonian_texts_are_not_the_english_ones(code):
    same = [key for key, text in every("en").items() if text == every("et")[key]]
    assert set(same) <= {"place", "ring", "was"}
    assert every(code) == every(code)
