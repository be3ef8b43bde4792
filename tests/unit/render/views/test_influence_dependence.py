"""The influence–dependence plane as a view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.influence_dependence import InfluenceDependence

NAME = "influence-dependence"


@pytest.fixture(scope="module")
def post():
    return sr.example("post").read()


def test_it_is_found_by_its_name(post):
    assert sr.draw(post, view=NAME) == sr.draw(post, view=InfluenceDependence())
    assert not InfluenceDependence.of_change


def test_a_change_is_refused_since_structure_is_no_change(cafe_impact):
    with pytest.raises(WrongTypeError, match="influence-dependence shows a map itself"):
        sr.draw(cafe_impact, view=NAME)


def test_the_subtitle_says_what_was_counted(post, cafe):
    assert sr.draw(post, view=NAME, language="en").scene.subtitle == (
        "12 stakeholders; ways of 10 steps, where the ranking settles"
    )
    direct = sr.draw(post, view=InfluenceDependence(direct=True), language="et").scene
    assert direct.subtitle == "12 sidusrühma; ainult otsesed mõjud"
    assert (
        "the direct one is shown"
        in sr.draw(sr.example("eight").read(), view=NAME, language="en").scene.subtitle
    )


def test_direct_and_indirect_are_two_pictures(post):
    one = sr.draw(post, view=NAME, language="en").scene
    other = sr.draw(post, view=InfluenceDependence(direct=True), language="en").scene
    assert one.table != other.table
    assert one.title == other.title == "Postiteenus: who drives and who depends"


def test_table_and_description_name_everybody(post):
    scene = sr.draw(post, view=NAME, language="en").scene
    assert len(scene.table) == 13
    assert scene.table[0] == ("Stakeholder", "Ring", "Influence, %", "Dependence, %", "Quadrant")
    assert scene.description.startswith("Drivers (2): Kliendihaldur, Piirkonnajuht. Relays (3): ")


def test_nobody_known_to_influence_anybody_is_said(cafe):
    m = sr.ServiceMap.named("K").with_stakeholder("A", ring="direct")
    scene = sr.draw(m, view=NAME, language="en").scene
    assert scene.subtitle == "1 stakeholder; nobody on the map is known to influence anybody"


def test_whom_it_does_not_name_is_counted(make_map):
    scene = sr.draw(make_map(64, 128), view=NAME, language="en").scene
    assert scene.subtitle.endswith("the 60 strongest are named")
    assert len([mark for mark in scene.marks if mark.title]) == 64


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "txt"])
def test_canvases_accept_it(post, suffix):
    drawing = sr.draw(post, view=NAME, theme=DARK)
    assert len(drawing.to_bytes(suffix)) > 600
    assert drawing.to_bytes(suffix) == drawing.to_bytes(suffix)


def test_names_are_harmless():
    m = sr.ServiceMap.named("<b>x</b>").with_stakeholder("<script>alert(1)</script>", ring="direct")
    assert b"<script" not in sr.draw(m, view=NAME).to_bytes("svg")
