import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme


def cafe(language="et"):
    m = ServiceMap.named("Kohvik", language=language)
    m = m.with_stakeholder("Barista", ring="direct").with_stakeholder("Külaline", ring="direct")
    return m.with_influence("Barista", "Külaline", 3)


def test_a_map_is_drawn_in_its_own_language():
    assert draw(cafe()).scene.title == "Kohvik: sidusrühmad ja mõjud"


@pytest.mark.parametrize(("code", "word"), [("en", "stakeholders"), ("et", "sidusrühmad")])
def test_another_language_may_be_asked_for(code, word):
    drawing = draw(cafe("en"), language=code)
    assert word in drawing.scene.title
    assert drawing.scene.language == code


def test_an_impact_is_drawn_under_the_name_of_its_change():
    m = cafe().with_change("Lahti kauem", {"Barista": -2})
    assert draw(impact(m)).scene.title == "Lahti kauem"


@pytest.mark.parametrize("value", ["kaart.yaml", None, {}, 5])
def test_what_is_neither_a_map_nor_an_impact_is_refused(value):
    with pytest.raises(WrongTypeError, match="a map is needed here"):
        draw(value)


def test_the_theme_goes_with_the_drawing():
    theme = Theme(embed_font=False)
    assert draw(cafe(), theme=theme).theme is theme
    assert b"@font-face" not in draw(cafe(), theme=theme).to_bytes("svg")
