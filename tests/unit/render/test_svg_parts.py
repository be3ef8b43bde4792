from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Label, Legend, Mark, Node, Pill, Shape, Stroke
from sidusryhmad.render.svg_parts import content, fit, legend, number, texts

LINE = ((0.0, 0.0), (10.0, 0.0), (20.0, 0.0), (30.0, 0.0))


def drawn(scene, lines=None, place=0):
    root = Element("svg")
    content(root, scene, place, lines or {})
    return root


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_near(value):
    text = number(value)
    assert float(text) == pytest.approx(value, abs=0.00501)
    assert len(text.partition(".")[2]) <= 2
    assert text != "-0"


@given(st.text(max_size=30))
def test_any_text_fits_into_a_file_and_loses_only_what_none_can_hold(text):
    element = Element("text")
    element.text = fit(text)
    again = fromstring(tostring(element, encoding="unicode")).text or ""
    assert again == fit(text).replace("\r\n", "\n").replace("\r", "\n")
    assert fit(fit(text)) == fit(text)
    assert all(c in fit(text) for c in text if c.isalnum())


def test_everything_is_there_in_the_order_in_which_it_is_drawn(impact_drawing):
    scene = impact_drawing.scene
    kinds = [child.get("class", child.tag).split()[0] for child in drawn(scene)]
    order = ["text", "rings", "mark", "edge", "ring-name", "hub", "node", "legend"]
    assert [order.index(kind) for kind in kinds] == sorted(order.index(kind) for kind in kinds)
    assert kinds.count("node") == len(list(every(Node, scene)))
    assert kinds.count("edge") == len(scene.edges)


def test_lines_of_somebody_else_stand_in_the_place_of_ours(cafe_drawing):
    led = Element("path", {"d": "M0,0"})
    scene = cafe_drawing.scene
    edges = [g for g in drawn(scene, {(2, 1): led}, 2) if g.get("class", "").startswith("edge")]
    assert list(edges[1])[1:] == [led]
    assert edges[1][0].text == scene.edges[1].title
    assert led not in list(edges[0])


def test_marks_hold_all_kinds_and_say_what_they_are(cafe_drawing):
    pill = Pill(Box(5, 5, 10, 10), 0.0, "#112233", "#445566", 1.0, ())
    shape = Shape(((0, 0), (9, 0), (4, 8)), "#112233", "#445566")
    label = Label("kiri", (1.0, 2.0), 9.0, "#112233")
    mark = Mark("lause", (shape,), (Stroke(LINE, "#112233", 1.0),), (pill,), (label,))
    (group,) = drawn_marks(cafe_drawing, (mark,))
    assert [child.tag for child in group] == ["title", "polygon", "path", "rect", "text"]
    assert group[0].text == "lause"
    (bare,) = drawn_marks(cafe_drawing, (Mark(labels=(label,)),))
    assert [child.tag for child in bare] == ["text"]


def drawn_marks(drawing, marks):
    scene = type(drawing.scene)(9, 9, "et", "", "", "", (), (0, 0), marks=marks)
    return drawn(scene)


def test_no_legend_is_nothing_and_texts_say_only_what_is_unusual():
    root = Element("svg")
    legend(root, Legend(Box(0, 0, 0, 0)))
    assert not list(root)
    plain = Label("a", (1.0, 2.0), 9.0, "#112233", anchor="start")
    texts(root, [plain, Label("b", (1.0, 2.0), 9.0, "#112233", 600, "end", 1.5)])
    assert set(root[0].attrib) == {"x", "y", "font-size", "fill"}
    assert root[1].get("font-weight") == "600"
    assert root[1].get("text-anchor") == "end"
    assert root[1].get("letter-spacing") == "1.5"
