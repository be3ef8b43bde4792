"""Every view in every theme: text that a picture has is there in each file, and can be seen."""

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from functools import cache
from io import BytesIO
from xml.etree.ElementTree import fromstring

import pytest
import resvg_py
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.render.album import Album
from sidusryhmad.render.canvases import CANVASES, choices
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Label, Scene
from sidusryhmad.render.stretch import extent, fitted
from sidusryhmad.render.text import Font, drawable, width
from sidusryhmad.render.themes import theme_names
from sidusryhmad.render.view import view_names, view_type
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VIEWS = pytest.mark.parametrize("view", view_names())
MAPS = service_maps(max_stakeholders=5)
WIDE = 1400


def pictured(service_map, view, **look):
    """A view of a map, or of a small change on it; None where the view has nothing to show."""
    subject = service_map
    if view_type(view).of_change:
        change = {service_map.stakeholders[0].id: 1}
        subject = impact(service_map, change, draws=None)
    try:
        return draw(subject, view=view, **look)
    except SidusryhmadError:
        return None


def rated(service_map):
    """The same map, everything said about it that some view may need."""
    document = service_map.to_document()
    for number, person in enumerate(document["stakeholders"]):
        person |= {"power": number % 4, "interest": number // 2 % 4}
    for number, tie in enumerate(document.get("influences", [])):
        tie["ratings"] = {"Mari": 1 + number % 3, "Jüri": number % 4 - 2, "Peeter": 1}
    return type(service_map).from_document(document)


@cache
def example(view, theme):
    return pictured(rated(EXAMPLES["post"].read()), view, theme=theme)


def without_text(part):
    """The same picture with nothing written on it."""
    if isinstance(part, Label):
        return replace(part, text="")
    if isinstance(part, tuple):
        return tuple(map(without_text, part))
    if is_dataclass(part) and not isinstance(part, Box):
        return replace(part, **{f.name: without_text(getattr(part, f.name)) for f in fields(part)})
    return part


def inked(scene, written, bare):
    """Lines of text of which nothing can be seen."""
    changed = ImageChops.difference(written, bare)
    scale = written.size[0] / scene.width
    for label in every(Label, scene):
        if not label.text.strip() or not all(map(drawable, label.text)):
            continue
        wide = width(label.text, Font(label.size, label.weight))
        left = label.at[0] - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * wide
        box = (left, label.at[1] - label.size, left + wide, label.at[1] + 0.3 * label.size)
        part = changed.crop([round(scale * each) for each in box])
        if sum(part.convert("L").histogram()[40:]) < 3:
            yield label.text


def png(drawing):
    content = drawing.to_bytes("png", width=WIDE)
    return Image.open(BytesIO(content)).convert("RGB")


def squeezed(text):
    return "".join(text.split())


@VIEWS
@pytest.mark.parametrize("theme", theme_names())
def test_every_line_of_text_can_be_seen_in_a_png(view, theme):
    drawing = example(view, theme)
    bare = Drawing(without_text(drawing.scene), drawing.theme)
    assert list(inked(drawing.scene, png(drawing), png(bare))) == []
    assert len(list(inked(drawing.scene, png(bare), png(bare)))) > 10


@VIEWS
def test_every_line_of_text_can_be_seen_as_outlines_without_any_font(view):
    drawing = example(view, "standard")
    bare = Drawing(without_text(drawing.scene), drawing.theme)
    written, empty = (
        Image.open(
            BytesIO(
                bytes(
                    resvg_py.svg_to_bytes(
                        svg_string=each.to_bytes("svg", text="outlined").decode(),
                        width=WIDE,
                        skip_system_fonts=True,
                    )
                )
            )
        ).convert("RGB")
        for each in (drawing, bare)
    )
    assert list(inked(drawing.scene, written, empty)) == []


@VIEWS
@FEW
@given(service_map=MAPS, theme=st.sampled_from(theme_names()))
def test_all_text_of_a_picture_can_be_selected_in_its_pdf(view, service_map, theme):
    drawing = pictured(service_map, view, theme=theme)
    if drawing is None:
        return
    (page,) = PdfReader(BytesIO(drawing.to_bytes("pdf"))).pages
    found = Counter(squeezed(page.extract_text()))
    wanted = Counter(squeezed("".join(label.text for label in every(Label, drawing.scene))))
    assert found == wanted


@VIEWS
@FEW
@given(service_map=MAPS)
def test_all_text_of_a_picture_is_text_in_its_svg(view, service_map):
    drawing = pictured(service_map, view)
    if drawing is None:
        return
    root = fromstring(drawing.to_bytes("svg"))
    found = sorted(text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert found == sorted(label.text for label in every(Label, drawing.scene))
    outlined = fromstring(drawing.to_bytes("svg", text="outlined"))
    kept = [text.text for text in outlined.iter("{http://www.w3.org/2000/svg}text")]
    assert not [text for text in kept if text and all(map(drawable, text))]


@VIEWS
@FEW
@given(service_map=MAPS, code=st.sampled_from(["et", "en"]))
def test_the_numbers_of_a_chart_are_told_in_words_everywhere(view, service_map, code):
    drawing = pictured(service_map, view, language=code)
    if drawing is None:
        return
    scene = drawing.scene
    text = drawing.to_bytes("txt").decode()
    slide = Presentation(BytesIO(drawing.to_bytes("pptx"))).slides[0]
    notes = slide.notes_slide.notes_text_frame.text
    assert scene.description in text
    assert squeezed(scene.description) in squeezed(notes)
    for cell in {cell for row in scene.table for cell in row}:
        assert cell in text
        assert squeezed(cell) in squeezed(notes)


@FEW
@given(MAPS, st.lists(st.sampled_from(view_names()), min_size=1, max_size=4))
def test_any_views_together_are_pages_and_slides(service_map, views):
    drawings = [made for view in views if (made := pictured(service_map, view)) is not None]
    if not drawings:
        return
    pages = PdfReader(BytesIO(Album(drawings).to_bytes("pdf"))).pages
    slides = Presentation(BytesIO(Album(drawings).to_bytes("pptx"))).slides
    assert len(pages) == len(slides) == len(drawings)
    for page, slide, drawing in zip(pages, slides, drawings, strict=True):
        assert float(page.mediabox.width) == pytest.approx(0.75 * drawing.scene.width, abs=0.1)
        assert squeezed(slide.shapes.title.text_frame.text)[:20] in squeezed(drawing.scene.title)


@VIEWS
@FEW
@given(service_map=MAPS, edges=st.sampled_from(["curves", "connectors"]))
def test_nothing_leaves_its_slide(view, service_map, edges):
    drawing = pictured(service_map, view)
    if drawing is None:
        return
    made = Presentation(BytesIO(drawing.to_bytes("pptx", edges=edges)))
    for shape in (shape for slide in made.slides for shape in slide.shapes):
        if shape.shape_type != MSO_SHAPE_TYPE.PLACEHOLDER:
            assert -2 <= shape.left <= shape.left + shape.width <= made.slide_width + 2
            assert -2 <= shape.top <= shape.top + shape.height <= made.slide_height + 2


@VIEWS
@FEW
@given(service_map=MAPS, wide=st.floats(100, 1000), tall=st.floats(100, 1000))
def test_a_chart_lands_in_its_room_with_its_proportions(view, service_map, wide, tall):
    drawing = pictured(service_map, view)
    if drawing is None:
        return
    room = Box(500.0, 500.0, wide, tall)
    made = fitted(drawing.scene, room)
    landed = made.box(extent(drawing.scene))
    assert made.across == made.down <= 1.0
    assert landed.left >= room.left - 1e-6
    assert landed.right <= room.right + 1e-6
    assert landed.top >= room.top - 1e-6
    assert landed.bottom <= room.bottom + 1e-6


@VIEWS
def test_what_is_chosen_for_a_format_does_not_change_another(view):
    drawing = example(view, "standard")
    before = drawing.to_bytes("svg")
    for text in ("outlined", "plain", "embedded"):
        assert (drawing.to_bytes("svg", text=text) == before) == (text == "embedded")
    assert choices(CANVASES, "html") == ()
    assert isinstance(drawing.scene, Scene)
