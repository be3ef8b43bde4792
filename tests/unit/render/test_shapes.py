import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.deck import Deck, emu
from sidusryhmad.render.draw import draw
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Image, Label, Pill, Shape, Stroke
from sidusryhmad.render.shapes import (
    Pen,
    oval,
    picture_shape,
    pill_shape,
    polygon,
    stroke_shapes,
    text_box,
    texts,
)
from sidusryhmad.render.stretch import Stretch

ROOM = Stretch(0.8, 0.5, (20.0, 30.0))


@pytest.fixture
def slide():
    return Deck("T", "et").slide("T")


@pytest.fixture
def pen(slide):
    return Pen(slide.shapes, ROOM, "et-EE")


def label(text, anchor="middle", at=(300.0, 200.0)):
    return Label(text, at, 10.0, "#112233", 400, anchor)


def last(slide):
    return slide.shapes[len(slide.shapes) - 1]


@pytest.mark.parametrize("wrap", [True, False])
def test_a_text_box_wraps_only_when_told(wrap, pen):
    box = Box(100, 100, 50, 20)
    shape = text_box(pen, Label("a b", (0, 0), 9.0, "#112233"), box, wrap=wrap)
    assert shape.text_frame.word_wrap is wrap
    assert shape.text_frame.paragraphs[0].runs[0].font.size.pt == 9
    assert 'lang="et-EE"' in shape._element.xml


@given(st.text("abcõäöü AVT", min_size=1, max_size=20), st.sampled_from(["start", "end"]))
def test_a_text_that_is_not_centred_begins_or_ends_where_it_is_to(text, anchor):
    slide = Deck("T", "et").slide("T")
    texts(Pen(slide.shapes, ROOM, "et-EE"), [label(text, anchor)])
    box = last(slide)
    edge = box.left if anchor == "start" else box.left + box.width
    assert edge == pytest.approx(emu(300.0), abs=2)
    assert box.text_frame.word_wrap


@given(st.floats(0, 960), st.sampled_from(["start", "end"]))
def test_the_room_for_wider_fonts_ends_at_the_slide(x, anchor):
    slide = Deck("T", "et").slide("T")
    texts(Pen(slide.shapes, ROOM, "et-EE"), [label("Kliendihaldur", anchor, (x, 100.0))])
    box = last(slide)
    outside = {"start": box.left + box.width > slide.part.package.presentation_part.presentation
               .slide_width + 2, "end": box.left < -2}[anchor]  # fmt: skip
    room = {"start": 960 - x, "end": x}[anchor]
    assert not outside or room < 70


def test_sharp_boxes_are_rectangles_and_pills_are_round(slide, pen):
    for radius, kind in ((0.0, 1), (8.0, 5)):
        pill = Pill(Box(100, 100, 60, 20), radius, "#112233", "#445566", 1.0, ())
        assert pill_shape(pen, pill).auto_shape_type == kind


def test_text_at_the_side_of_a_box_keeps_its_distance(pen):
    for anchor, x in (("start", 78.0), ("end", 122.0)):
        pill = Pill(Box(100, 100, 60, 20), 0.0, "#112233", "#445566", 1.0,
                    (label("a", anchor, (x, 100.0)),))  # fmt: skip
        frame = pill_shape(pen, pill).text_frame
        side = frame.margin_left if anchor == "start" else frame.margin_right
        assert side == emu(8.0)


@given(st.floats(0, 14))
def test_a_text_beside_a_tab_is_centred_in_what_is_left(aside):
    made = Pen(Deck("T", "et").slide("T").shapes, ROOM, "et-EE")
    pill = Pill(Box(100, 100, 60, 20), 8.0, "#112233", "#445566", 1.0,
                (label("a", "middle", (100 + aside, 100.0)),))  # fmt: skip
    frame = pill_shape(made, pill).text_frame
    assert frame.margin_left == pytest.approx(emu(2 * aside), abs=2)
    assert frame.margin_right == 0


def test_straight_lines_are_lines_and_bent_ones_are_curves(slide, pen):
    straight = ((0.0, 0.0), (30.0, 0.0), (60.0, 0.2), (90.0, 0.0))
    bent = ((0.0, 0.0), (30.0, 20.0), (60.0, 20.0), (90.0, 0.0))
    stroke_shapes(pen, Stroke(straight, "#112233", 1.0, dash=(4.0, 2.0)))
    assert last(slide).shape_type == MSO_SHAPE_TYPE.LINE
    assert (last(slide).begin_x, last(slide).end_x) == (0, emu(90.0))
    stroke_shapes(pen, Stroke(bent, "#112233", 1.0))
    (path,) = last(slide)._element.iter(qn("a:path"))
    assert [child.tag for child in path] == [qn("a:moveTo"), qn("a:cubicBezTo")]


def test_a_sign_on_a_line_stands_on_a_spot_of_the_paper(slide, pen):
    curve = ((0.0, 0.0), (30.0, 20.0), (60.0, 20.0), (90.0, 0.0))
    stroke_shapes(pen, Stroke(curve, "#112233", 1.0, mark=label("?"), paper="#010203"))
    assert last(slide).text_frame.text == "?"
    assert str(last(slide).fill.fore_color.rgb) == "010203"


def test_polygons_and_ovals_have_their_colours_and_no_shadow(slide, pen):
    polygon(pen, Shape(((0, 0), (10, 0), (5, 9)), "#112233", "#445566", 2.0))
    assert str(last(slide).fill.fore_color.rgb) == "112233"
    assert last(slide).line.width.pt == 2.0
    oval(pen, Pill(Box(50, 50, 20, 10), 0.0, "#445566", "#112233", 1.0, (label("x"),)))
    assert str(last(slide).fill.fore_color.rgb) == "445566"
    assert list(slide.shapes._spTree.iter(qn("p:style"))) == []


def test_a_picture_keeps_its_proportions_when_the_map_is_flattened(slide, pen):
    content = draw(ServiceMap.named("X")).to_bytes("png", width=40)
    picture_shape(pen, Image(Box(100, 100, 16, 16), "image/png", content), "Klient")
    assert last(slide).width == last(slide).height == emu(8.0)
    assert last(slide)._element._nvXxPr.cNvPr.get("descr") == "Klient"
