import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from sidusryhmad.render.deck import Deck, emu
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Legend
from sidusryhmad.render.shapes import Pen, legend, rings_and_people, text_box
from sidusryhmad.render.stretch import Stretch

ROOM = Stretch(0.8, 0.5, (20.0, 30.0))


def drawn(scene):
    slide = Deck("T", "et").slide("T")
    rings_and_people(Pen(slide.shapes, ROOM, "et-EE"), scene)
    return slide


def groups(slide):
    return [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]


def geometries(shapes):
    return [s._element.spPr.find(qn("a:prstGeom")) for s in shapes if s.shape_type != 6]


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
        (path,) = line._element.iter(qn("a:path"))
        assert [child.tag for child in path] == [qn("a:moveTo"), qn("a:cubicBezTo")]
        assert len(path[1]) == 3
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


@pytest.mark.parametrize("wrap", [True, False])
def test_a_text_box_wraps_only_when_told(wrap):
    slide = Deck("T", "et").slide("T")
    box = Box(100, 100, 50, 20)
    shape = text_box(Pen(slide.shapes, ROOM, "et-EE"), Label("a b", (0, 0), 9.0, "#112233"), box,
                     wrap=wrap)  # fmt: skip
    assert shape.text_frame.word_wrap is wrap
    assert shape.text_frame.paragraphs[0].runs[0].font.size.pt == 9
    assert 'lang="et-EE"' in shape._element.xml
