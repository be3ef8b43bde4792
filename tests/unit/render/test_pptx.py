import shutil
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.errors import InvalidParameterError, MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.album import Album
from sidusryhmad.render.by_ring import ring_sheets
from sidusryhmad.render.charts import EDGES
from sidusryhmad.render.draw import draw
from sidusryhmad.render.parts import every
from sidusryhmad.render.pptx import MOST_PIECES, MOST_SHAPES, to_pptx
from sidusryhmad.render.scene import Label
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


def squeezed(text):
    return "".join(text.split())


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


def test_a_map_of_many_is_a_picture_and_the_notes_say_why(large_drawing, large_deck):
    assert len(large_drawing.scene.nodes) > MOST_SHAPES
    slide = large_deck.slides[0]
    (picture,) = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture.image.size[0] >= 290 * picture.width.inches
    assert picture._element._nvXxPr.cNvPr.get("descr") == large_drawing.scene.description
    assert notes(slide).startswith(f"With more than {MOST_SHAPES} stakeholders")
    assert all(node.title in notes(slide) for node in large_drawing.scene.nodes)


@pytest.mark.parametrize("name", ["middle_drawing", "impact_drawing", "large_drawing", "bars"])
@pytest.mark.parametrize("edges", EDGES)
def test_nothing_leaves_the_slide(name, edges, request):
    made = Presentation(BytesIO(to_pptx(request.getfixturevalue(name), edges=edges)))
    for shape in (shape for slide in made.slides for shape in shapes(slide.shapes)):
        assert shape.left >= -1
        assert shape.top >= -1
        assert shape.left + shape.width <= made.slide_width + 1
        assert shape.top + shape.height <= made.slide_height + 1


@pytest.fixture(scope="module")
def large_deck(large_drawing):
    return opened(large_drawing)


@pytest.fixture(scope="module")
def bars(cafe_impact):
    return draw(cafe_impact, view="bars", language="en")


@pytest.fixture(scope="module")
def matrix(cafe):
    return draw(cafe, view="matrix", language="en")


def test_of_a_map_of_many_there_is_a_slide_of_shapes_for_each_ring(large_drawing, large_deck):
    rest = list(large_deck.slides)[1:]
    scene = large_drawing.scene
    assert [slide.shapes.title.text_frame.text for slide in rest] == [
        sheet.title for sheet in ring_sheets(scene, large_drawing.theme)
    ]
    assert not [s for slide in rest for s in slide.shapes if s.shape_type == 13]
    said = [text for slide in rest for text in texts(slide)]
    assert {node.name for node in scene.nodes} <= set(said)
    told = "".join(notes(slide) for slide in rest)
    assert all(edge.title in told for edge in scene.edges)


def test_text_of_people_on_slides_of_rings_can_be_read(large_drawing, large_deck):
    names = {node.name for node in large_drawing.scene.nodes}
    for slide in list(large_deck.slides)[1:]:
        sizes = [
            shape.text_frame.paragraphs[0].runs[0].font.size.pt
            for shape in shapes(slide.shapes)
            if shape.has_text_frame and shape.text_frame.text.replace("\v", " ") in names
        ]
        assert min(sizes) >= 9


def test_a_chart_is_shapes_with_its_numbers_in_the_notes(bars):
    (slide,) = opened(bars).slides
    scene = bars.scene
    said = {squeezed(text) for text in texts(slide)}
    for label in every(Label, (scene.marks, scene.legend.labels)):
        assert any(squeezed(label.text) in text for text in said)
    for row in scene.table:
        assert all(cell in notes(slide) for cell in row)
    assert scene.description in notes(slide)
    assert not [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_texts_of_a_chart_keep_their_places_to_each_other(matrix):
    (slide,) = opened(matrix).slides
    wanted = [label for mark in matrix.scene.marks for label in mark.labels]
    left = {label.text: label.at[0] for label in wanted if label.anchor == "start"}
    placed = {s.text_frame.text: s.left for s in shapes(slide.shapes) if s.has_text_frame}
    starts = [(x, placed[text]) for text, x in left.items()]
    assert sorted(starts) == sorted(starts, key=lambda pair: pair[1])


def test_a_chart_of_too_many_shapes_is_a_picture_and_the_notes_say_why(make_map):
    drawing = draw(make_map(18, 30), view="matrix", language="en")
    (slide,) = opened(drawing).slides
    (picture,) = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture.image.size[0] >= 290 * picture.width.inches
    assert notes(slide).startswith(f"More than {MOST_PIECES} shapes")
    assert all(cell in notes(slide) for row in drawing.scene.table for cell in row)


@pytest.mark.parametrize("theme", ["standard", "dark"])
def test_the_slide_has_the_paper_and_the_ink_of_the_theme(cafe, theme):
    drawing = draw(cafe, theme=theme)
    (slide,) = opened(drawing).slides
    assert f"#{slide.background.fill.fore_color.rgb}" == drawing.theme.paper.upper()
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    assert f"#{run.font.color.rgb}" == drawing.theme.ink.upper()


def test_other_edges_are_refused(cafe_drawing):
    with pytest.raises(InvalidParameterError, match="edges is one of curves, connectors"):
        to_pptx(cafe_drawing, edges="bars")


def test_without_the_library_the_command_to_get_it_is_said(cafe_drawing, monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[pptx\]'"):
        cafe_drawing.to_bytes("pptx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_it_and_shows_every_name(tmp_path, impact_drawing, bars):
    path = Album([impact_drawing, bars]).save(tmp_path / "a.pptx", edges="connectors")
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    first, second = PdfReader(tmp_path / "a.pdf").pages
    said = squeezed(first.extract_text()), squeezed(second.extract_text())
    for node in impact_drawing.scene.nodes:
        assert all(squeezed(node.name) in text for text in said)


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


def test_a_picture_on_a_slide_does_not_say_the_title_again(make_map):
    m = make_map(18, 30)
    drawing = draw(m, view="matrix", language="en")
    slide = opened(drawing).slides[0]
    (picture,) = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    title = max(label.size for label in drawing.scene.headings)
    lines = [label for label in drawing.scene.headings if label.size == title]
    others = [label for label in drawing.scene.headings if label.size < title]
    cut = picture.crop_top * drawing.scene.height
    assert cut >= max(line.at[1] for line in lines)
    assert all(cut <= label.at[1] - 0.7 * label.size for label in others)
    ratio = drawing.scene.width / (drawing.scene.height - cut)
    assert abs(picture.width / picture.height - ratio) < 0.01
