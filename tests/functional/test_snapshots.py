"""Pictures stay as they were looked at, and a picture of pixels shows what its scene says."""

import importlib.util
from difflib import unified_diff
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.render.contrast import channels
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import theme_named, theme_names
from sidusryhmad.testing import service_maps

TOOL = Path(__file__).parents[2] / "tools" / "build_snapshots.py"
NAMES = [
    f"{name}.{kind}"
    for name in ("cafe", "library", "library-dark", "eight-change")
    for kind in ("scene.txt", "dot", "mmd")
]


def load_tool():
    spec = importlib.util.spec_from_file_location("build_snapshots", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def tool():
    return load_tool()


@pytest.fixture(scope="module")
def texts(tool):
    return tool.texts()


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_as_it_was_looked_at(tool, texts, name):
    kept = (tool.FOLDER / name).read_text("utf-8")
    lines = unified_diff(kept.splitlines(), texts[name].splitlines(), "kept", "now", lineterm="")
    if kept != texts[name]:
        shown = "\n".join(list(lines)[:40])
        hint = "look at the picture; if it is better, run: python tools/build_snapshots.py"
        pytest.fail(f"{name} has changed\n{shown}\n{hint}", pytrace=False)


def test_every_file_belongs_to_a_picture(tool, texts):
    assert sorted(path.name for path in tool.FOLDER.iterdir()) == sorted(texts) == sorted(NAMES)


@settings(max_examples=15)
@given(service_maps(max_stakeholders=5), st.sampled_from(theme_names()))
def test_what_is_told_of_a_scene_misses_nobody(service_map, theme):
    scene = draw(service_map, theme=theme).scene
    lines = list(load_tool().told(scene))
    for kind, parts in (("node", scene.nodes), ("edge", scene.edges), ("ring", scene.rings)):
        assert sum(line.startswith(f"{kind} ") for line in lines) == len(parts)
    assert lines == list(load_tool().told(draw(service_map, theme=theme).scene))


def pixels(drawing, width=700):
    image = pytest.importorskip("PIL.Image")
    return image.open(BytesIO(drawing.to_bytes("png", width=width))).convert("RGB")


def near(one, other, most=3):
    return all(abs(a - 255 * b) <= most for a, b in zip(one, channels(other), strict=True))


@pytest.fixture(scope="module")
def result():
    return impact(EXAMPLES["post"].read(), "ukseni-tasuga", draws=None)


@pytest.mark.parametrize("name", theme_names())
def test_a_png_has_its_size_its_paper_and_its_colours(result, name):
    drawing, theme = draw(result, theme=name), theme_named(name)
    picture = pixels(drawing, 1000)
    assert picture.size[0] == 1000
    ratio = drawing.scene.height / drawing.scene.width
    assert picture.size[1] == pytest.approx(1000 * ratio, abs=2)
    corners = [(1, 1), (998, 1), (1, picture.size[1] - 3), (998, picture.size[1] - 3)]
    assert all(near(picture.getpixel(corner), theme.paper) for corner in corners)
    found = [color for count, color in picture.getcolors(1 << 24) if count > 20]
    for color in (theme.ink, theme.hub, theme.positive, theme.soft_ink, *theme.bands):
        assert any(near(each, color) for each in found), color


@pytest.mark.parametrize("name", theme_names())
def test_a_png_shows_the_text_of_every_pill(result, name):
    drawing, theme = draw(result, theme=name), theme_named(name)
    picture = pixels(drawing, 2000)
    scale = 2000 / drawing.scene.width
    for node in drawing.scene.nodes:
        box = node.pill.box.grown(-4)
        part = picture.crop([scale * v for v in (box.left, box.top, box.right, box.bottom)])
        ink = sum(count for count, color in part.getcolors(1 << 24) if near(color, theme.ink, 60))
        assert 0.02 < ink / (part.size[0] * part.size[1]) < 0.5, node.name


@settings(max_examples=10)
@given(service_maps(max_stakeholders=4), st.sampled_from(theme_names()))
def test_no_png_is_blank(service_map, name):
    drawing = draw(service_map, theme=name)
    picture = pixels(drawing)
    counted = picture.getcolors(1 << 24)
    most = max(count for count, _ in counted)
    assert len(counted) > 20
    assert most < 0.985 * picture.size[0] * picture.size[1]
    hub = [round(part * 700 / drawing.scene.width) for part in drawing.scene.centre]
    around = (
        picture.getpixel((hub[0] + x, hub[1] + y)) for x in (-20, 0, 20) for y in (-20, 0, 20)
    )
    assert any(near(pixel, drawing.theme.hub) for pixel in around)


def test_the_map_for_the_snapshots_has_every_kind_of_influence(tool):
    edges = list(chain(*(d.scene.edges for d in tool.drawings().values())))
    assert {edge.sign for edge in edges} == {"positive", "negative", "unknown"}
    assert {edge.strength is None for edge in edges} == {True, False}
