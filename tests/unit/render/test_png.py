from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.png import WIDEST, to_png, unknown


def picture(drawing, width=600):
    return Image.open(BytesIO(to_png(drawing, width=width))).convert("RGB")


def without_text(drawing):
    scene = drawing.scene
    nodes = tuple(replace(n, pill=replace(n.pill, lines=())) for n in scene.nodes)
    return replace(drawing, scene=replace(scene, nodes=nodes))


@pytest.mark.parametrize("width", [300, 601])
def test_size(cafe_drawing, width):
    scene = cafe_drawing.scene
    found = picture(cafe_drawing, width).size
    assert found[0] == width
    assert found[1] == pytest.approx(width * scene.height / scene.width, abs=1)


def test_text_is_really_drawn(cafe_drawing):
    def dark(image):
        return sum(image.convert("L").histogram()[:110])

    assert dark(picture(cafe_drawing)) > dark(picture(without_text(cafe_drawing))) + 100


def test_text_stays_inside_its_pills(cafe_drawing):
    width = round(2 * cafe_drawing.scene.width)
    with_text, bare = picture(cafe_drawing, width), picture(without_text(cafe_drawing), width)
    changed = ImageChops.difference(with_text, bare)
    assert changed.getbbox() is not None
    scale = width / cafe_drawing.scene.width
    for node in cafe_drawing.scene.nodes:
        box = node.pill.box.grown(-2)
        edges = tuple(round(v * scale) for v in (box.left, box.top, box.right, box.bottom))
        changed.paste((0, 0, 0), edges)
    assert changed.getbbox() is None


def test_background_is_white_and_bytes_are_stable(cafe_drawing):
    assert picture(cafe_drawing).getpixel((1, 1)) == (255, 255, 255)
    assert to_png(cafe_drawing, width=200) == to_png(cafe_drawing, width=200)


def named(name):
    return draw(ServiceMap.named("Kohvik").with_stakeholder(name, ring="direct"))


@pytest.mark.parametrize(
    ("name", "lost"), [("Žürii Õde – №1", ""), ("名 ☕ 名", "☕名"), ("A B", ""), ("Ж 漢", "漢")]
)
def test_characters_without_a_glyph_are_named_once_in_order(name, lost):
    assert unknown(named(name)) == lost


def test_characters_are_looked_for_in_titles_and_ring_names_too():
    m = ServiceMap.from_document({"service": {"name": "茶"}, "rings": {"direct": "漢", "a": None},
                                  "stakeholders": [{"name": "A", "ring": "direct"}]})  # fmt: skip
    assert set(unknown(draw(m))) == {"茶", "漢"}


def test_dpi_gives_the_size_in_pixels_and_says_it_in_the_file(cafe_drawing):
    image = Image.open(BytesIO(to_png(cafe_drawing, dpi=48)))
    assert image.size[0] == pytest.approx(cafe_drawing.scene.width / 2, abs=1)
    assert image.info["dpi"] == pytest.approx((48, 48), abs=0.1)
    image.load()


def test_what_is_transparent_shows_through_around_the_rings_only(cafe_drawing):
    image = Image.open(BytesIO(to_png(cafe_drawing, width=300, transparent=True))).convert("RGBA")
    alpha = image.getchannel("A")
    scale = 300 / cafe_drawing.scene.width
    assert image.getpixel((1, 1))[3] == 0
    for node in cafe_drawing.scene.nodes:
        assert (
            alpha.getpixel((round(node.pill.box.x * scale), round(node.pill.box.y * scale))) == 255
        )
    image = Image.open(BytesIO(to_png(cafe_drawing, width=300))).convert("RGBA")
    assert image.getchannel("A").getextrema() == (255, 255)


@pytest.mark.parametrize("sizes", [{"width": 0}, {"width": -5}, {"width": WIDEST + 1}, {"dpi": 0},
                                   {"dpi": 100_000}, {"width": 100, "dpi": 96}])  # fmt: skip
def test_impossible_sizes_are_refused(cafe_drawing, sizes):
    with pytest.raises(InvalidParameterError):
        to_png(cafe_drawing, **sizes)


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 400), st.booleans())
def test_any_width_is_kept_and_the_height_follows(width, transparent):
    drawing = draw(ServiceMap.named("X").with_stakeholder("A", ring="direct"))
    size = Image.open(BytesIO(to_png(drawing, width=width, transparent=transparent))).size
    assert size[0] == width
    assert size[1] == pytest.approx(width * drawing.scene.height / drawing.scene.width, abs=1.5)


@pytest.mark.parametrize("name", ["名名", "مرحبا", "☕☕☕"])
def test_a_box_stands_for_what_the_font_lacks(name):
    drawing = named(name)
    bare = without_text(drawing)
    assert ImageChops.difference(picture(drawing), picture(bare)).getbbox() is not None
