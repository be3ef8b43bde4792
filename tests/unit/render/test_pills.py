import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.pills import Paint, block, pill, pill_size
from sidusryhmad.render.text import Font, width

FONT = Font(12)
PAINT = Paint("#FFFFFF", "#000000", 1.0, "#111111")
NAMES = st.text(st.sampled_from("abcdeõäöüšžWM -"), min_size=1, max_size=60)


@given(NAMES)
def test_text_lies_inside_its_pill(name):
    words = block(name, 92, FONT)
    shape = pill(words, Box(100, 100, *pill_size(words)), PAINT)
    for label in shape.lines:
        assert width(label.text, FONT) <= shape.box.width - 17
        assert shape.box.top + 3 <= label.at[1] - 0.73 * FONT.size
        assert label.at[1] + 0.2 * FONT.size <= shape.box.bottom - 2


@pytest.mark.parametrize("length", [1, 12, 60, 61, 10_000])
def test_pills_stay_reasonable(length):
    wide, high = pill_size(block("m" * length, 92, FONT))
    assert wide <= 92 * 1.6 + 20
    assert high <= 150


def test_lines_are_centred():
    words = block("Kohalik omavalitsus", 92, FONT)
    labels = words.labels((50, 20), "#000000")
    assert {label.at[0] for label in labels} == {50}
    assert labels[1].at[1] - labels[0].at[1] == pytest.approx(14.4)


def test_only_names_beyond_sixty_characters_are_cut():
    assert "…" not in "".join(block("sõna " * 12, 92, FONT).lines)
    assert "…" in "".join(block("sõna " * 13, 92, FONT).lines)
