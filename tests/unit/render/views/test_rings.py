"""The ring map as a view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.rings import Rings


def test_it_is_what_draw_shows_unasked(cafe):
    assert sr.draw(cafe) == sr.draw(cafe, view="rings") == sr.draw(cafe, view=Rings())


def test_maps_impacts_and_comparisons_have_one(cafe):
    result = sr.impact(cafe, {cafe.stakeholders[0].id: 1}, draws=None)
    words, theme = Language("en"), Theme()
    assert Rings().scene(cafe, words, theme).rings
    assert Rings().scene(result, words, theme).nodes[0].badge is not None
    for drawing in (sr.draw(cafe), sr.draw(result)):
        assert drawing.subject is not None


@pytest.mark.parametrize("wrong", [None, "map.yaml", 3])
def test_nothing_else_has(wrong):
    with pytest.raises(WrongTypeError, match="a map is needed here"):
        Rings().scene(wrong, Language("en"), Theme())
