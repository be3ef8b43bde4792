"""The words of the loop view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.structure.results import Loop
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.loops_words import (
    Found,
    description,
    echo,
    gain,
    letter,
    none,
    polarity,
    round_trip,
    sentence,
    subtitle,
    table,
    title,
)

EN, ET = Language("en"), Language("et")
UP = Loop(("barista", "kulaline"), "reinforcing", 0.25, 0.25, 1.2)
DOWN = Loop(("omanik", "barista"), "balancing", -0.0004, 0.0004, 1.0)
DOUBT = Loop(("naabrid", "omanik"), "unknown", 0.0, 0.125, 1.0)


def found(cafe, *loops, count=None, more=False, notes=()):
    return Found(cafe, loops, len(loops) if count is None else count, more, notes)


@pytest.mark.parametrize(
    ("loop", "english", "estonian"),
    [(UP, "R reinforcing", "V võimendav"), (DOWN, "B balancing", "T tasakaalustav"),
     (DOUBT, "? unknown", "? teadmata")],
)  # fmt: skip
def test_a_loop_is_named_by_letter_and_word(loop, english, estonian):
    assert f"{letter(loop, EN)} {polarity(loop, EN)}" == english
    assert f"{letter(loop, ET)} {polarity(loop, ET)}" == estonian


def test_numbers_are_never_rounded_to_nothing():
    assert (gain(UP, EN), echo(UP, ET)) == ("+0.250", "+0,300")
    assert (gain(DOWN, EN), echo(DOWN, EN)) == ("−0.0004", "−0.0004")
    assert (gain(DOUBT, EN), echo(DOUBT, EN)) == ("± 0.125", "?")


@given(st.floats(1e-5, 1))
def test_a_gain_keeps_its_sign_and_first_digit(size):
    for sign in (1, -1):
        loop = Loop(("a", "b"), "reinforcing", sign * size, size, 1.0)
        value = float(gain(loop, EN).replace("−", "-"))
        assert value * sign > 0
        assert abs(value - sign * size) <= max(0.0005, 0.5 * size)


@pytest.mark.parametrize(
    ("count", "more", "english", "estonian"),
    [
        (2, False, "all 2 loops", "kõik 2 tagasisideahelat"),
        (9, False, "the 2 strongest of 9 loops", "2 tugevaimat tagasisideahelat; kokku on neid 9"),
        (100, True, "the 2 strongest of more than 100 loops",
         "2 tugevaimat enam kui 100 tagasisideahelast"),
    ],
)  # fmt: skip
def test_the_subtitle_says_of_how_many(cafe, count, more, english, estonian):
    loops = found(cafe, UP, DOWN, count=count, more=more)
    assert subtitle(loops, EN) == english
    assert subtitle(loops, ET) == estonian


def test_one_loop_is_told_in_the_singular(cafe):
    assert subtitle(found(cafe, UP), EN) == "the only loop"
    assert subtitle(found(cafe, UP, count=3), ET) == "tugevaim tagasisideahel; kokku on neid 3"


def test_no_loop_is_told_apart_from_no_strength(cafe):
    assert none(found(cafe), EN).startswith("No loop leads through the map")
    carried = Message("nothing_carried", "at carry-over 0")
    assert none(found(cafe, notes=(carried,)), EN) == "No loop is listed."
    assert none(found(cafe, more=True), EN) == "No loop is listed."
    assert subtitle(found(cafe), EN) == "no loop to show"


def test_sentences_and_table_say_the_same(cafe):
    people = actors((cafe,), EN, Theme())
    loops = found(cafe, UP, DOUBT)
    said = description(loops, people, EN)
    assert said == (
        "Barista → Külaline → Barista: reinforcing, gain +0.250. "
        "Naabrid → Omanik → Naabrid: unknown, gain ± 0.125."
    )
    for row in table(loops.shown, people, EN)[1:]:
        assert all(cell in said for cell in row[:3])
    assert description(found(cafe), people, EN) == none(found(cafe), EN)
    assert title(cafe, ET) == "Kohvik: tagasisideahelad"


@pytest.mark.parametrize("code", ["et", "en"])
@pytest.mark.parametrize("loop", [UP, DOWN, DOUBT])
def test_words_are_never_left_in_the_other_language(cafe, loop, code):
    language, other = (EN, ET) if code == "en" else (ET, EN)
    people = actors((cafe,), language, Theme())
    assert polarity(loop, language) != polarity(loop, other)
    assert sentence(loop, people, language) != sentence(loop, people, other)
    assert "{" not in sentence(loop, people, language)


def test_the_heading_of_the_table_is_that_of_the_report(cafe):
    people = actors((cafe,), EN, Theme())
    assert table((), people, EN) == (("Loop", "Polarity", "Gain", "Comes back"),)


@pytest.mark.parametrize("code", ["et", "en"])
def test_a_long_name_does_not_make_an_endless_title(cafe, code):
    long = cafe.model_copy(
        update={"service": cafe.service.model_copy(update={"name": "Kohvik " * 60})}
    )
    assert len(title(long, Language(code))) < 160


@given(st.integers(1, 9), st.integers(0, 200), st.booleans())
def test_a_subtitle_never_says_more_are_shown_than_there_are(shown, beyond, more):
    loops = Found(None, (UP,) * shown, shown + beyond, more, ())
    for language in (EN, ET):
        said = subtitle(loops, language)
        numbers = [int(word) for word in said.replace(";", " ").split() if word.isdigit()]
        assert all(shown <= number for number in numbers)
        if beyond or more:
            assert str(shown + beyond) in said


def test_the_way_round_ends_where_it_began(cafe):
    people = actors((cafe,), EN, Theme())
    for loop in (UP, DOWN, DOUBT):
        names = round_trip(loop, people).split(" → ")
        assert names[0] == names[-1]
        assert len(names) == len(loop.nodes) + 1
