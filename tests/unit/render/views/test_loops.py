"""The loop view as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.render.views.test_loops_grid import meshed

from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.loops import COUNTED, Loops, loops_of
from sidusryhmad.testing import service_maps

EN, ET = Language("en"), Language("et")


@pytest.mark.parametrize("most", [0, -2, 2.0, "1", True])
def test_most_is_a_whole_number(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number"):
        Loops(most=most)


def test_an_impact_has_no_loops_of_its_own(cafe_impact):
    with pytest.raises(WrongTypeError, match="Loops shows a map"):
        draw(cafe_impact, view="loops")


@given(service_maps(max_stakeholders=6, acyclic=True), st.sampled_from([EN, ET]))
def test_a_map_without_loops_says_so(service_map, language):
    scene = Loops().scene(service_map, language, Theme())
    assert (scene.nodes, scene.edges, len(scene.table)) == ((), (), 1)
    start = {"en": "No loop", "et": "Kaardil ei ole"}[language.code]
    said = " ".join(label.text for mark in scene.marks for label in mark.labels)
    assert said.startswith(start) or "carry-over 0" in said or "ülekandega 0" in said
    assert scene.legend.labels == ()


def test_an_empty_map_says_so_too():
    scene = draw(ServiceMap.named("Kohvik"), view="loops", language="en").scene
    assert scene.subtitle == "no loop to show"
    assert loops_of(ServiceMap.named("Kohvik"), 3).count == 0


def test_what_is_in_the_middle_is_explained(cafe):
    scene = draw(cafe, view="loops", language="en").scene
    said = " ".join(label.text for label in scene.legend.labels)
    assert "reinforcing: what rises or falls comes back" in said
    assert "balancing" not in said
    assert "the number: the gain" in said


def test_nothing_carried_is_no_absence_of_loops(cafe):
    still = cafe.model_copy(update={"carry_over": cafe.carry_over.model_copy(update={"value": 0})})
    scene = draw(still, view="loops", language="en").scene
    said = " ".join(label.text for mark in scene.marks for label in mark.labels)
    assert "at carry-over 0 nothing is handed on" in said
    assert "No loop leads" not in said


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 8))
def test_the_strongest_come_first_and_the_rest_is_counted(most):
    found = loops_of(meshed(7), most)
    sizes = [abs(loop.gain) for loop in found.shown]
    assert sizes == sorted(sizes, reverse=True)
    assert found.count <= COUNTED
    assert len(found.shown) == min(most, found.count)


def test_graphs_of_it_hold_every_loop(cafe):
    drawing = draw(cafe, view=Loops())
    assert drawing.to_bytes("dot").decode().count("->") == len(drawing.scene.edges) == 2
    assert drawing.to_bytes("mmd").decode().count("-->") == 2
