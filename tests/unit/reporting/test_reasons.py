"""Paths and last steps in words."""

import pytest

from sidusryhmad.reporting.reasons import last_step, path_in_words

PEOPLE = ("Ann/direct/customer", "Bea/direct/employee", "Cid/indirect/other")


def paths_to_ann(wording):
    return [path_in_words(wording, path) for path in wording.impact.of("Ann").paths]


CHAIN = (("Cid", "Bea", 3), ("Bea", "Ann", 3))


def test_a_path_is_told_from_who_is_hit_to_who_is_reached(worded):
    assert paths_to_ann(worded("en", PEOPLE, CHAIN, {"Bea": -2})) == ["Bea −2.00 → Ann −1.00"]


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "Cid −2.00 → Ann −0.50 (via Bea)"), ("et", "Cid −2,00 → Ann −0,50 (vahendab Bea)")],
)
def test_a_path_names_whom_it_goes_through(worded, code, text):
    assert paths_to_ann(worded(code, PEOPLE, CHAIN, {"Cid": -2})) == [text]


def test_an_own_effect_without_an_echo_is_told_alone(worded):
    assert paths_to_ann(worded("en", PEOPLE, (), {"Ann": 2})) == ["Ann: own effect +2.00"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Ann: own effect +2.00, with its echo +2.67"),
        ("et", "Ann: enda otsene mõju +2,00, koos kajaga +2,67"),
    ],
)
def test_an_own_effect_with_an_echo_tells_both(worded, code, text):
    links = (("Ann", "Bea", 3), ("Bea", "Ann", 3))
    assert paths_to_ann(worded(code, PEOPLE, links, {"Ann": 2})) == [text]


@pytest.mark.parametrize(
    ("strength", "text"),
    [
        (0.12, "Ann: own effect +2.00"),
        (0.3, "Ann: own effect +2.00, with its echo +2.01"),
    ],
)
def test_an_echo_is_told_as_soon_as_it_shows(worded, strength, text):
    links = (("Ann", "Bea", strength), ("Bea", "Ann", strength))
    assert paths_to_ann(worded("en", PEOPLE, links, {"Ann": 2})) == [text]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The same total divided otherwise, by the last link: own effect +1.00, Bea −1.00."),
        (
            "et",
            "Sama summa teisiti jagatuna, viimase lüli järgi: enda otsene mõju +1,00, Bea −1,00.",
        ),
    ],
)
def test_the_last_step_names_the_own_effect_and_who_hands_the_rest_on(worded, code, text):
    wording = worded(code, PEOPLE, CHAIN, {"Bea": -2, "Ann": 1})
    assert last_step(wording, wording.impact.of("Ann")) == text


def test_where_nobody_hands_anything_on_there_is_no_last_step(worded):
    wording = worded("en", PEOPLE, (), {"Ann": 2})
    assert last_step(wording, wording.impact.of("Ann")) == ""
