"""The path view as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import InvalidParameterError, UnknownStakeholderError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.paths import Paths
from sidusryhmad.testing import service_maps

EN, ET = Language("en"), Language("et")


@pytest.mark.parametrize("most", [0, -1, 1.5, "3", True, None])
def test_most_is_a_whole_number(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number"):
        Paths(most=most)


def test_of_is_a_text():
    with pytest.raises(InvalidParameterError, match="named by its id or name"):
        Paths(of=3)


def test_a_map_alone_has_no_paths(cafe):
    with pytest.raises(WrongTypeError, match="give it the result of impact"):
        draw(cafe, view="paths")


def test_nobody_of_that_name(cafe_impact):
    with pytest.raises(UnknownStakeholderError, match="did you mean"):
        draw(cafe_impact, view=Paths(of="Baristaa"))


def test_name_and_id_are_the_same(cafe_impact):
    one, two = (draw(cafe_impact, view=Paths(of=of)).scene for of in ("Külaline", "kulaline"))
    assert one == two


def test_title_and_headings_are_in_the_language_asked_for(cafe_impact):
    scene = draw(cafe_impact, view=Paths(of="Külaline"), language="et").scene
    assert scene.title == "Külaline: millest kogumõju koosneb"
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "KUS MUUTUS MÕJUB" in texts


def test_graphs_of_it_hold_every_lane(cafe_impact):
    drawing = draw(cafe_impact, view=Paths(of="Külaline"))
    source = drawing.to_bytes("dot").decode()
    assert source.count("->") == len(drawing.scene.edges)
    mermaid = drawing.to_bytes("mmd").decode()
    assert mermaid.count("|") == 2 * len(drawing.scene.edges)


def test_more_lanes_make_it_higher_not_wider(cafe_impact):
    few, many = (draw(cafe_impact, view=Paths("Külaline", n)).scene for n in (1, 6))
    assert many.height >= few.height


@given(service_maps(max_stakeholders=5), st.sampled_from([EN, ET]))
def test_a_change_of_nothing_is_a_picture_that_says_so(service_map, language):
    scene = Paths().scene(impact(service_map, {}, draws=None), language, Theme())
    assert len(scene.nodes) == 1
    assert scene.edges == ()
    assert scene.table[-1][-1] in {"0.00", "0,00"}
