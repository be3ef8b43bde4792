from dataclasses import replace
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from sidusryhmad.render.charts import CONNECTORS, _sites, legend, picture
from sidusryhmad.render.deck import Deck, emu
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Legend, Mark, Pill, Shape, Stroke
from sidusryhmad.render.shapes import Pen
from sidusryhmad.render.stretch import Stretch

ROOM = Stretch(0.8, 0.5, (20.0, 30.0))
BOXES = st.builds(Box, st.floats(0, 900), st.floats(0, 500), st.floats(5, 90), st.floats(5, 40))


def drawn(scene, edges="curves"):
    slide = Deck("T", "et").slide("T")
    picture(Pen(slide.shapes, ROOM, "et-EE"), scene, edges)
    return slide


def groups(slide):
    return [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]


@pytest.fixture(scope="module")
def slide(cafe_drawing):
    return drawn(cafe_drawing.scene)


def test_rings_and_hub_are_ovals_the_largest_behind(slide, cafe_drawing):
    ovals = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    assert [s.name for s in ovals] == ["Indirect", "Interested", "Direct", "Kohvik"]
    assert ovals[-1].text_frame.text == "Kohvik"
    outer = cafe_drawing.scene.rings[-1]
    assert ovals[0].width == pytest.approx(emu(2 * 0.8 * outer.radii[0]), abs=2)
    assert ovals[0].height == pytest.approx(emu(2 * 0.5 * outer.radii[1]), abs=2)


def test_everybody_is_a_group_with_a_pill_that_says_the_name(slide, cafe_drawing):
    made = {group.name: group for group in groups(slide)}
    for node in cafe_drawing.scene.nodes:
        texts = [s.text_frame.text.replace("\v", " ") for s in made[node.name].shapes]
        assert node.name in texts
        assert made[node.name]._element._nvXxPr.cNvPr.get("descr") == node.title


def test_every_influence_is_a_group_of_a_curve_and_a_head(slide, cafe_drawing):
    scene = cafe_drawing.scene
    names = {node.id: node.name for node in scene.nodes}
    made = {group.name: group for group in groups(slide)}
    for edge in scene.edges:
        line, head = list(made[f"{names[edge.source]} → {names[edge.target]}"].shapes)[:2]
        for path in line._element.iter(qn("a:path")):
            assert [child.tag for child in path] == [qn("a:moveTo"), qn("a:cubicBezTo")]
            assert len(path[1]) == 3
        assert list(line._element.iter(qn("a:path"))) or line._element.tag == qn("p:cxnSp")
        (outline,) = head._element.iter(qn("a:path"))
        assert outline[-1].tag == qn("a:close")


def test_lines_that_press_down_are_dashed_and_unknown_ones_dotted(slide, cafe_drawing):
    names = {node.id: node.name for node in cafe_drawing.scene.nodes}
    made = {group.name: group for group in groups(slide)}
    for edge in cafe_drawing.scene.edges:
        line = made[f"{names[edge.source]} → {names[edge.target]}"].shapes[0]
        dash = line._element.spPr.find(qn("a:ln")).find(qn("a:prstDash"))
        kind = {"negative": "dash", "unknown": "sysDot"}.get(edge.sign)
        assert (dash is not None and dash.get("val")) == (kind or False)


def test_no_shape_takes_shadows_from_the_theme(slide):
    assert list(slide.shapes._spTree.iter(qn("p:style"))) == []


def test_a_badge_stands_clear_of_the_name_and_the_frame_is_hollow(impact_drawing):
    slide = drawn(impact_drawing.scene)
    made = {group.name: list(group.shapes) for group in groups(slide)}
    framed = [node for node in impact_drawing.scene.nodes if node.frame and node.badge]
    assert framed
    for node in framed:
        frame, pill, badge = made[node.name]
        assert frame._element.spPr.find(qn("a:noFill")) is not None
        assert frame.width > pill.width
        assert badge.text_frame.text == node.badge.lines[0].text


def test_the_legend_is_one_group_and_nothing_where_there_is_none(cafe_drawing):
    slide = Deck("T", "et").slide("T")
    pen = Pen(slide.shapes, ROOM, "et-EE")
    legend(pen, Legend(Box(0, 0, 0, 0)), "Legend")
    assert groups(slide) == []
    legend(pen, cafe_drawing.scene.legend, "Legend")
    (group,) = groups(slide)
    texts = [s.text_frame.text for s in group.shapes if s.has_text_frame]
    assert {label.text for label in cafe_drawing.scene.legend.labels} <= set(texts)


@pytest.fixture(scope="module")
def joined(cafe_drawing):
    return drawn(cafe_drawing.scene, CONNECTORS)


def joints(slide):
    return [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.LINE]


def test_connectors_are_joined_to_the_pills_of_both_ends(joined, cafe_drawing):
    scene = cafe_drawing.scene
    pills = {group.name: {shape.shape_id for shape in group.shapes} for group in groups(joined)}
    names = {node.id: node.name for node in scene.nodes}
    made = {shape.name: shape for shape in joints(joined)}
    assert len(made) == len(scene.edges)
    for edge in scene.edges:
        both = made[f"{names[edge.source]} → {names[edge.target]}"]._element
        start, end = both.find(f".//{qn('a:stCxn')}"), both.find(f".//{qn('a:endCxn')}")
        assert int(start.get("id")) in pills[names[edge.source]]
        assert int(end.get("id")) in pills[names[edge.target]]


def test_connectors_lie_under_the_pills_and_over_the_rings(joined):
    kinds = [shape.shape_type for shape in joined.shapes]
    last_ring = max(n for n, kind in enumerate(kinds) if kind == MSO_SHAPE_TYPE.AUTO_SHAPE)
    lines = [n for n, kind in enumerate(kinds) if kind == MSO_SHAPE_TYPE.LINE]
    assert last_ring < min(lines)
    assert max(lines) < kinds.index(MSO_SHAPE_TYPE.GROUP)


def test_signs_of_connectors_are_told_by_ends_and_dashes(joined, cafe_drawing):
    names = {node.id: node.name for node in cafe_drawing.scene.nodes}
    made = {shape.name: shape for shape in joints(joined)}
    kinds = {"positive": "triangle", "negative": "oval", "unknown": "diamond"}
    for edge in cafe_drawing.scene.edges:
        line = made[f"{names[edge.source]} → {names[edge.target]}"]._element.spPr.find(qn("a:ln"))
        assert line.find(qn("a:tailEnd")).get("type") == kinds[edge.sign]
        assert (line.find(qn("a:prstDash")) is not None) == (edge.sign != "positive")
        assert [child.tag for child in line].index(qn("a:tailEnd")) == len(line) - 1


@given(BOXES, BOXES)
def test_no_other_pair_of_joints_is_nearer(source, target):
    def spot(box, site):
        return [(box.x, box.top), (box.left, box.y), (box.x, box.bottom), (box.right, box.y)][site]

    def apart(start, end):
        (a, b), (c, d) = spot(source, start), spot(target, end)
        return hypot(a - c, b - d)

    best = apart(*_sites(source, target))
    assert best <= min(apart(m, n) for m in range(4) for n in range(4)) + 1e-9


def test_a_mark_with_a_sentence_is_a_group_and_mere_furniture_is_loose(cafe_drawing):
    label = Label("Klient", (50.0, 50.0), 12.0, "#112233", anchor="start")
    bar = Pill(Box(100, 100, 40, 20), 0.0, "#112233", "#445566", 1.0, ())
    line = Stroke(((0, 0), (10, 0), (20, 0), (30, 0)), "#112233", 1.0)
    dot = Shape(((0, 0), (10, 0), (5, 9)), "#112233", "#112233")
    marks = (Mark("Klient: +1", (dot,), (line,), (bar,), (label,)), Mark(strokes=(line,)))
    scene = type(cafe_drawing.scene)(400, 300, "et", "T", "", "", (label,), (0, 0), marks=marks)
    slide = drawn(scene)
    (group,) = groups(slide)
    assert group.name == "Klient: +1"
    assert [shape.shape_type for shape in group.shapes] == [
        MSO_SHAPE_TYPE.FREEFORM,
        MSO_SHAPE_TYPE.LINE,
        MSO_SHAPE_TYPE.AUTO_SHAPE,
        MSO_SHAPE_TYPE.TEXT_BOX,
    ]
    assert group.shapes[2].auto_shape_type == 1
    assert len(joints(slide)) == 1


def test_lines_without_a_pill_at_each_end_stay_curves(cafe_drawing):
    scene = replace(cafe_drawing.scene, nodes=cafe_drawing.scene.nodes[1:])
    slide = drawn(scene, CONNECTORS)
    assert len(groups(slide)) == len(scene.nodes) + len(scene.edges)
    assert "stCxn" not in slide.shapes._spTree.xml
