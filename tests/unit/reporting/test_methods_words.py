"""Names, chances and verdicts of the methods in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.registry import method_names
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.methods_words import (
    ABOUT,
    METHOD_NAMES,
    STATUS,
    about,
    headed,
    method_name,
    status_cell,
    why_default,
)
from sidusryhmad.reporting.words import MapWords

WORDS = {code: MapWords(ServiceMap.named("K"), language(code)) for code in ("en", "et")}


@pytest.mark.parametrize("code", ["en", "et"])
def test_every_method_of_ours_has_a_name_and_is_explained(code):
    assert set(METHOD_NAMES) == set(ABOUT) == set(method_names())
    for name in method_names():
        assert about(name, WORDS[code]).startswith(f"{headed(name, WORDS[code])}: ")
        assert headed(name, WORDS[code])[0].isupper()


@given(st.text(min_size=1).filter(lambda name: name not in METHOD_NAMES))
def test_a_method_of_another_package_keeps_its_name(name):
    assert method_name(name, WORDS["et"]) == name
    assert about(name, WORDS["en"]).endswith(": brought by another package.")


@pytest.mark.parametrize(
    ("status", "tone"),
    [("good", "gain"), ("harms_inner", "loss"), ("harms_outside", "loss"), ("no_effect", "quiet")],
)
def test_a_verdict_shows_by_word_and_tone(status, tone):
    assert status_cell(status, WORDS["en"]).tone == tone
    assert status_cell(status, WORDS["et"]).text != status_cell(status, WORDS["en"]).text
    assert status in STATUS


def test_no_verdict_is_a_dash():
    assert status_cell(None, WORDS["en"]).text == "–"


def test_why_the_default_is_the_default():
    assert "Why the linear method" in why_default(WORDS["en"]).text
    assert "lineaarne meetod" in why_default(WORDS["et"]).text
