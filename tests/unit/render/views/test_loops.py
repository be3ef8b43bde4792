"""The loop view as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.render.views.test_loops_grid import meshed

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.errors import InvalidParameterError, UnboundedEchoError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_names
from sidusryhmad.render.views.loops import COUNTED, Loops, loops_of
from sidusryhmad.testing import service_maps

EN, ET = Language("en"), Language("et")


@pytest.mark.parametrize("most", [0, -2, 2.0, "1", True])
def test_most_is_a_whole_number(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number"):
        Loops(most=most)


def test_an_impact_has_no_loops_of_its_own(cafe_impact):
    with pytest.raises(WrongTypeError, match="the view loops shows a map"):
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


def test_gains_are_those_worked_out_by_hand():
    """Carry-over 0.5; +3 and −1.5 hand on 0.5 and −0.25; what comes back is −⅛ ÷ (1 + ⅛)."""
    m = ServiceMap.named("T").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", 3).with_influence("B", "A", -1.5)
    scene = draw(m, view="loops", language="en").scene
    assert scene.table[1] == ("A → B → A", "balancing", "−0.125", "−0.111")
    assert scene.description == "A → B → A: balancing, gain −0.125."


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_has_the_same_places(theme):
    usual = draw(meshed(5), view="loops").scene
    scene = draw(meshed(5), view="loops", theme=theme).scene
    assert [node.pill.box for node in scene.nodes] == [node.pill.box for node in usual.nodes]
    assert scene.table == usual.table


@pytest.mark.parametrize("carry_over", [0.1, 0.9])
def test_the_maps_own_carry_over_counts(carry_over):
    document = meshed(4).to_document()
    m = ServiceMap.from_document({**document, "carry_over": carry_over})
    shown = loops_of(m, 9).shown
    assert [loop.gain for loop in shown] == [
        loop.gain for loop in structure(m, carry_over=carry_over).loops[:9]
    ]


def test_echo_without_end_is_a_clear_error():
    m = ServiceMap.named("T").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", 3).with_influence("B", "A", 3)
    endless = ServiceMap.from_document({**m.to_document(), "carry_over": 1})
    with pytest.raises(UnboundedEchoError):
        draw(endless, view="loops")


def test_loops_in_doubt_come_behind_those_that_are_sure():
    m = meshed(4).with_influence("s3", "s2", sign="unknown")
    found = loops_of(m, 50)
    kinds = [loop.polarity == "unknown" for loop in found.shown]
    assert any(kinds)
    assert kinds == sorted(kinds)
    texts = draw(m, view=Loops(most=50), language="en").scene.legend.labels
    assert "unknown: the direction of an" in " ".join(label.text for label in texts)


def test_a_map_with_more_than_can_be_counted_says_so():
    m = meshed(12, 5)
    for n in range(12):
        if (n + 3) % 12 != n:
            m = m.with_influence(f"s{n}", f"s{(n + 3) % 12}", 2)
    scene = draw(m, view=Loops(most=2), language="en").scene
    assert scene.subtitle == f"the 2 strongest of more than {COUNTED} loops"


def test_names_like_markup_are_text_in_every_file():
    m = ServiceMap.named("<script>alert(1)</script>").with_stakeholder("<img src=x>", ring="direct")
    m = m.with_stakeholder('"B" & C', ring="direct")
    first, second = (person.id for person in m.stakeholders)
    m = m.with_influence(first, second, 1).with_influence(second, first, 1)
    drawing = draw(m, view="loops")
    for suffix in ("svg", "html"):
        written = drawing.to_bytes(suffix)
        assert b"<script>alert" not in written
        assert b"<img src" not in written


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "pptx", "html", "dot", "mmd", "txt"])
def test_no_loop_at_all_goes_into_every_file_that_can_hold_it(suffix):
    drawing = draw(ServiceMap.named("T").with_stakeholder("A", ring="direct"), view="loops")
    if suffix in {"dot", "mmd"}:
        with pytest.raises(InvalidParameterError, match="no stakeholders joined by lines"):
            drawing.to_bytes(suffix)
    else:
        assert drawing.to_bytes(suffix)


@settings(max_examples=25, deadline=None)
@given(service_maps(max_stakeholders=6), st.integers(1, 6))
def test_the_table_and_the_picture_agree(service_map, most):
    try:
        scene = Loops(most=most).scene(service_map, EN, Theme())
    except UnboundedEchoError:
        return
    gains = [label.text for mark in scene.marks for label in mark.labels if label.weight == 600]
    for row in scene.table[1:]:
        assert row[2] in gains
        assert row[0] in scene.description
