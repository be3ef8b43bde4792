from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.faces import font_bytes
from sidusryhmad.render.glyphs import _outlines, contours
from sidusryhmad.render.text import _metrics, drawable

WEIGHTS = (400, 600)
LETTERS = st.sampled_from(sorted(_metrics(400).advances))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_outlines_are_those_that_another_reader_finds(weight):
    font = TTFont(BytesIO(font_bytes(weight)))
    table = font["glyf"]
    for code, name in font.getBestCmap().items():
        spots, ends, flags = table[name].getCoordinates(table)
        wanted = [(x, y, bool(flag & 1)) for (x, y), flag in zip(spots, flags, strict=True)]
        found = contours(chr(code), weight)
        assert [spot for contour in found for spot in contour] == wanted
        assert len(found) == len(ends)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_same_characters_are_there_as_another_reader_finds(weight):
    font = TTFont(BytesIO(font_bytes(weight)))
    assert set(_outlines(weight).glyphs) == set(map(chr, font.getBestCmap()))


@given(LETTERS, st.sampled_from(WEIGHTS))
def test_what_can_be_drawn_has_an_outline_and_spaces_have_none(character, weight):
    assert drawable(character)
    assert bool(contours(character, weight)) == bool(character.strip("\xa0\xad ").strip())


@given(LETTERS, st.sampled_from(WEIGHTS))
def test_contours_stay_within_the_height_of_a_line(character, weight):
    heights = [y for contour in contours(character, weight) for _, y, _ in contour]
    assert all(-1000 < y < 2600 for y in heights)


def test_characters_that_the_fonts_lack_are_refused():
    with pytest.raises(KeyError):
        contours("名", 400)
