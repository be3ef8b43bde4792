"""The disagreement view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.disagreement import MOST, Disagreement


def workshop(count=3, raters=("Mari", "Jaan")):
    m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
    for number in range(count):
        m = m.with_stakeholder(f"Klient {number}", ring="interested")
        ratings = {who: (number + n * 2) % 7 - 3 for n, who in enumerate(raters)}
        m = m.with_influence("Barista", f"Klient {number}", 1, ratings=ratings)
    return m


def test_it_is_found_by_its_name():
    assert sr.draw(workshop(), view="disagreement") == sr.draw(workshop(), view=Disagreement())
    assert not Disagreement.of_change


def test_a_change_is_refused(cafe_impact):
    with pytest.raises(WrongTypeError, match="disagreement shows a map itself"):
        sr.draw(cafe_impact, view="disagreement")


def test_without_ratings_it_says_how_to_add_them(cafe):
    with pytest.raises(InvalidParameterError, match="no influence was rated") as caught:
        sr.draw(cafe, view="disagreement")
    assert caught.value.message.code == "no_ratings"
    assert "sidusryhmad workshop MAP --sheets --raters Mari,Jaan" in str(caught.value)


@pytest.mark.parametrize("most", [0, -1, True, 2.0, "3"])
def test_an_impossible_number_of_rows_is_refused(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number from 1 on"):
        Disagreement(most=most)


def test_there_are_twelve_rows_and_the_rest_is_counted():
    m = workshop(MOST + 2).with_stakeholder("Z", ring="direct").with_influence("Z", "Barista", 1)
    scene = sr.draw(m, view="disagreement", language="en").scene
    assert len([mark for mark in scene.marks if mark.title]) == MOST
    assert scene.subtitle == (
        "those furthest apart first; 2 more that several people rated are not in the picture; "
        "1 influence was rated by one person or nobody"
    )
    assert len(scene.table) == MOST + 3


def test_texts_speak_both_languages():
    english = sr.draw(workshop(), view="disagreement", language="en").scene
    estonian = sr.draw(workshop(), view="disagreement", language="et").scene
    assert english.title == "Kohvik: talk about these first"
    assert estonian.title == "Kohvik: arutage neid esimesena"
    assert english.description.startswith("Furthest apart: Barista → Klient")
    assert estonian.table[0][4] == "Mediaan"


def test_disputed_signs_are_counted_in_the_description():
    m = sr.ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", 1, ratings={"p": 1, "q": -1, "r": 0})
    scene = sr.draw(m, view="disagreement", language="en").scene
    assert scene.description.endswith("The sign of 1 influence is in dispute.")
    assert scene.table[1][5:] == ("+1", "1 say +, 1 say −")
    m = m.with_influence("B", "A", 1, ratings={"p": 1, "q": 2})
    assert sr.draw(m, view="disagreement", language="en").scene.table[2][6] == "no"


def test_more_than_twelve_raters_have_no_letters():
    few = workshop(1, tuple("ABCDEFGHIJKL"))
    many = workshop(1, tuple("ABCDEFGHIJKLM"))
    for m, lettered in ((few, True), (many, False)):
        scene = sr.draw(m, view="disagreement", language="en").scene
        row = next(mark for mark in scene.marks if mark.title)
        assert all(bool(pill.lines) == lettered for pill in row.pills)
    assert sr.draw(many, view="disagreement", language="en").scene.table[1][1].endswith("M 0")


def test_raters_whose_clean_names_are_equal_stay_two():
    scene = sr.draw(workshop(1, ("Mari", "Mari ")), view="disagreement", language="en").scene
    row = next(mark for mark in scene.marks if mark.title)
    assert len(row.pills) == 2


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "txt"])
def test_canvases_accept_it(suffix):
    drawing = sr.draw(workshop(), view="disagreement", theme=DARK)
    assert len(drawing.to_bytes(suffix)) > 300
    assert drawing.to_bytes(suffix) == drawing.to_bytes(suffix)


def test_raters_are_harmless():
    m = workshop(1, ("<script>alert(1)</script>", "b&'\""))
    svg = sr.draw(m, view="disagreement").to_bytes("svg")
    assert b"<script" not in svg
    assert b"&lt;script&gt;" in svg
