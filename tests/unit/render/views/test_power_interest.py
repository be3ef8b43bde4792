"""The power–interest grid as a view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.power_interest import PowerInterest


@pytest.fixture(scope="module")
def post():
    return sr.example("post").read()


def test_it_is_found_by_its_name(post):
    assert sr.draw(post, view="power-interest") == sr.draw(post, view=PowerInterest())
    assert not PowerInterest.of_change


def test_alternatives_are_refused(post):
    with pytest.raises(WrongTypeError, match="power-interest shows a map itself, not a comparison"):
        sr.draw(sr.compare(post, draws=None), view="power-interest")


def test_titles_say_what_is_shown(post):
    assert sr.draw(post, view="power-interest", language="en").scene.title == (
        "Postiteenus: power and interest"
    )
    scene = sr.draw(sr.impact(post, "keeldumine"), view="power-interest", language="et").scene
    assert scene.title == "Keeldumine ja vaidlemine: võim, huvi ja mõju"
    assert scene.subtitle == "Postiteenus; 12 sidusrühma"


def test_the_table_holds_everybody_as_rated(post):
    table = sr.draw(post, view="power-interest", language="en").scene.table
    assert table[0] == ("Stakeholder", "Ring", "Power", "Interest", "Attitude", "What to do")
    assert ("Kliendi pere", "Huvitatud", "0", "2", "not rated", "Keep informed") in table
    assert len(table) == 13


def test_with_a_change_the_table_and_the_badges_hold_totals(post):
    result = sr.impact(post, "ukseni-tasuta")
    scene = sr.draw(result, view="power-interest", language="en").scene
    assert scene.table[0][-1] == "Total"
    client = next(row for row in scene.table if row[0] == "Klient")
    assert client[-1] == f"+{result.of('Klient').total:.2f}"
    badge = next(node.badge for node in scene.nodes if node.id == "klient")
    assert badge.lines[0].text.startswith("▲")


def test_the_description_names_each_quadrant_and_the_unrated(cafe):
    m = cafe.with_stakeholder("Linn", ring="indirect", power=3, interest=0, attitude=-1.5)
    scene = sr.draw(m, view="power-interest", language="en").scene
    assert scene.description.startswith("Keep satisfied (1): Linn. Manage closely (0).")
    assert "Not rated (5): Külaline, Barista" in scene.description
    assert "5 not rated, in the strip below" in scene.subtitle
    assert scene.nodes[-1].title == "Linn (Indirect); power: 3; interest: 0; attitude: −1.50"


def test_between_two_levels_the_number_stays_in_words(cafe):
    m = cafe.with_stakeholder("Linn", ring="indirect", power=2.25, interest=1.5)
    row = sr.draw(m, view="power-interest", language="et").scene.table[-1]
    assert row[2:] == ("2,25", "1,50", "hindamata", "Kaasata tihedalt")


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "txt"])
def test_canvases_accept_it(post, suffix):
    drawing = sr.draw(sr.impact(post, "ukseni-tasuta"), view="power-interest", theme=DARK)
    assert len(drawing.to_bytes(suffix)) > 600
    assert drawing.to_bytes(suffix) == drawing.to_bytes(suffix)


def test_names_are_harmless():
    m = sr.ServiceMap.named("<b>x</b>").with_stakeholder(
        "<script>alert(1)</script>", ring="direct", power=1, interest=1
    )
    assert b"<script" not in sr.draw(m, view="power-interest").to_bytes("svg")
