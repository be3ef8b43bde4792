from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.pptx import MOST_SHAPES, to_pptx
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def opened(drawing):
    return Presentation(BytesIO(to_pptx(drawing)))


def shapes(container):
    for shape in container:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(shape.shapes)
        yield shape


def texts(slide):
    return [s.text_frame.text.replace("\v", " ") for s in shapes(slide.shapes) if s.has_text_frame]


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def test_a_slide_with_title_subtitle_everybody_and_the_words(impact_drawing):
    (slide,) = opened(impact_drawing).slides
    scene, said = impact_drawing.scene, texts(slide)
    assert slide.shapes.title.text_frame.text == scene.title
    assert {scene.subtitle, *(node.name for node in scene.nodes)} <= set(said)
    assert scene.description in notes(slide)
    assert all(node.title in notes(slide) for node in scene.nodes)
    assert all(edge.title in notes(slide) for edge in scene.edges)


def test_alternatives_are_a_slide_each(cafe):
    m = cafe.with_change("Robot", {"Barista": 1})
    drawing = draw(compare(m, draws=10), language="en")
    made = opened(drawing).slides
    assert [s.shapes.title.text_frame.text for s in made] == [p.title for p in drawing.scene.panels]
    for slide, panel in zip(made, drawing.scene.panels, strict=True):
        assert {node.name for node in panel.nodes} <= set(texts(slide))
        assert panel.description in notes(slide)
        assert "Legend" in [shape.name for shape in slide.shapes]


def test_a_map_of_many_is_a_picture_and_the_notes_say_why(large_drawing):
    assert len(large_drawing.scene.nodes) > MOST_SHAPES
    (slide,) = opened(large_drawing).slides
    (picture,) = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture.image.size[0] >= 290 * picture.width.inches
    assert picture._element._nvXxPr.cNvPr.get("descr") == large_drawing.scene.description
    assert notes(slide).startswith(f"With more than {MOST_SHAPES} stakeholders")
    assert all(node.title in notes(slide) for node in large_drawing.scene.nodes)


def test_nothing_leaves_the_slide(middle_drawing):
    made = opened(middle_drawing)
    (slide,) = made.slides
    for shape in shapes(slide.shapes):
        assert shape.left >= -1
        assert shape.top >= -1
        assert shape.left + shape.width <= made.slide_width + 1
        assert shape.top + shape.height <= made.slide_height + 1


def test_names_can_be_read(middle_drawing):
    (slide,) = opened(middle_drawing).slides
    names = {node.name for node in middle_drawing.scene.nodes}
    sizes = [
        shape.text_frame.paragraphs[0].runs[0].font.size.pt
        for shape in shapes(slide.shapes)
        if shape.has_text_frame and shape.text_frame.text.replace("\v", " ") in names
    ]
    assert len(sizes) == len(names)
    assert min(sizes) > 5.5


def test_the_bytes_are_the_same_twice_and_differ_for_another_picture(cafe_drawing, impact_drawing):
    assert to_pptx(cafe_drawing) == to_pptx(cafe_drawing)
    assert to_pptx(cafe_drawing) != to_pptx(impact_drawing)


@pytest.mark.parametrize("name", ["<b>&\"'", "x" * 10_000, "מפתח 😀", "a\x1bb"])
def test_nasty_names_are_plain_texts(name):
    drawing = draw(ServiceMap.named(name).with_stakeholder(name, ring="direct"))
    (slide,) = opened(drawing).slides
    drawn = "".join(line.text for line in drawing.scene.nodes[0].pill.lines)
    assert drawn.replace(" ", "") in "".join(texts(slide)).replace(" ", "")


@FEW
@given(service_maps())
def test_any_map_has_everybody_on_a_slide(service_map):
    drawing = draw(service_map)
    (slide,) = opened(drawing).slides
    groups = [s.name for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]
    if len(drawing.scene.nodes) <= MOST_SHAPES:
        assert [node.name for node in drawing.scene.nodes if node.name not in groups] == []
