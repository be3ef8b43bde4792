import importlib.util
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from re import findall

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.render.draw import draw
from sidusryhmad.render.faces import (
    COMMON,
    FAMILY,
    FONT_FILES,
    STACK,
    font_bytes,
    font_faces,
)
from sidusryhmad.render.text import drawable

TOOL = Path(__file__).parents[3] / "tools" / "build_fonts.py"
WEIGHTS = pytest.mark.parametrize("weight", FONT_FILES)
RARE = "Żółć Ďábel Ţară Продавец ‰ №"


def font(weight, kind):
    return TTFont(BytesIO(font_bytes(weight, kind)))


@WEIGHTS
def test_the_small_font_holds_exactly_the_common_characters(weight):
    assert {chr(code) for code in font(weight, "common.woff2").getBestCmap()} == COMMON


@WEIGHTS
def test_the_small_font_is_the_large_one_with_less_in_it(weight):
    small, large = font(weight, "common.woff2"), font(weight, "ttf")
    for code, glyph in small.getBestCmap().items():
        other = large.getBestCmap()[code]
        assert small["hmtx"][glyph] == large["hmtx"][other]
    for number in (1, 4, 6, 13, 14, 16):
        assert small["name"].getDebugName(number) == large["name"].getDebugName(number)
    assert small["head"].modified == large["head"].modified
    assert "GPOS" in small


@WEIGHTS
def test_the_small_font_is_what_the_tool_writes(weight, tmp_path):
    pytest.importorskip("brotli")
    spec = importlib.util.spec_from_file_location("build_fonts", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    (tmp_path / "a.ttf").write_bytes(font_bytes(weight))
    tool.common(tmp_path / "a.ttf").save(tmp_path / "a.woff2")
    assert font_bytes(weight, "common.woff2") == (tmp_path / "a.woff2").read_bytes()


def test_the_examples_do_with_common_characters():
    for example in EXAMPLES.values():
        for language in ("et", "en"):
            svg = draw(example.read(), language=language).to_bytes("svg")
            assert font_faces("").encode() in svg


@pytest.mark.parametrize("character", [c for c in RARE if c != " " and c not in COMMON])
def test_a_rare_character_brings_the_whole_font(character):
    assert font_faces("Klient" + character) != font_faces("Klient")
    assert len(font_faces(character)) > 1.9 * len(font_faces("Klient"))


def test_what_no_font_of_ours_holds_brings_nothing_more():
    assert font_faces("Klient 名 ☕") == font_faces("Klient")


@given(st.text())
def test_every_character_that_we_can_draw_is_in_the_font_that_goes_along(text):
    small = font_faces(text) == font_faces("")
    assert small == all(c in COMMON for c in text if drawable(c))


@given(st.sampled_from(sorted(COMMON)))
def test_common_characters_are_among_those_we_draw(character):
    assert drawable(character)


@pytest.mark.parametrize("weight", FONT_FILES)
@pytest.mark.parametrize("kind", ["ttf", "woff2", "common.woff2"])
def test_every_font_opens_and_has_its_weight(weight, kind):
    font = TTFont(BytesIO(font_bytes(weight, kind)))
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getDebugName(16) == FAMILY


def test_the_style_sheet_holds_both_fonts_and_fetches_nothing():
    sheet = font_faces("Продавец")
    data = findall(r"url\(data:font/woff2;base64,([^)]*)\)", sheet)
    assert [b64decode(each) for each in data] == [font_bytes(w, "woff2") for w in FONT_FILES]
    assert sheet.count("url(") == len(FONT_FILES)
    assert "http" not in sheet


def test_without_our_fonts_some_other_is_asked_for():
    assert STACK.startswith(f"'{FAMILY}'")
    assert STACK.endswith("sans-serif")
