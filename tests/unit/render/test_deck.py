import sys
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.render.deck import AREA, HIGH, SUBTITLE, WIDE, Deck, describe, emu, place, rgb
from sidusryhmad.render.geometry import Box


def opened(deck):
    return Presentation(BytesIO(deck.to_bytes()))


def test_slides_are_wide_and_so_is_what_the_template_offers():
    made = opened(Deck("Kaart", "et"))
    assert made.slide_width / made.slide_height == pytest.approx(16 / 9)
    for layout in made.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left + shape.width <= made.slide_width
    title = made.slide_layouts[5].placeholders[0]
    assert title.left + title.width > 0.9 * made.slide_width


def test_a_slide_has_its_title_and_notes_in_the_right_language():
    deck = Deck("Kaart", "et")
    deck.slide("Õiged asjad", "Esimene\nTeine")
    (slide,) = opened(deck).slides
    assert slide.shapes.title.text_frame.text == "Õiged asjad"
    assert slide.notes_slide.notes_text_frame.text == "Esimene\nTeine"
    assert 'lang="et-EE"' in slide.shapes.title._element.xml


def test_a_title_too_long_for_a_slide_is_whole_in_the_notes():
    deck = Deck("Kaart", "et")
    deck.slide("pikk " * 50, "Märkus")
    (slide,) = opened(deck).slides
    assert slide.shapes.title.text_frame.text.endswith("…")
    assert slide.notes_slide.notes_text_frame.text == "pikk " * 50 + "\nMärkus"


def test_it_says_its_title_and_nothing_of_the_day_it_was_made():
    deck = Deck("Kaart", "en")
    about = opened(deck).core_properties
    assert (about.title, about.author, about.language) == ("Kaart", "sidusryhmad", "en-GB")
    assert about.created.year == about.modified.year == 2024
    assert deck.to_bytes() == deck.to_bytes()


def test_without_the_library_the_command_to_get_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[pptx\]'"):
        Deck("Kaart", "et")


def test_the_areas_of_a_slide_are_on_it_and_apart():
    for box in (AREA, SUBTITLE):
        assert 0 < box.left < box.right < WIDE
        assert 0 < box.top < box.bottom < HIGH
    assert not AREA.overlaps(SUBTITLE)


@settings(deadline=None, max_examples=20)
@given(st.text(max_size=400), st.text(max_size=400))
def test_any_title_and_notes_make_a_sound_file(title, notes):
    deck = Deck(title, "en")
    deck.slide(title, notes)
    assert len(opened(deck).slides) == 1


@settings(deadline=None, max_examples=20)
@given(st.floats(0, 900), st.floats(0, 500), st.floats(1, 500), st.floats(1, 500), st.text())
def test_a_shape_lands_where_its_box_is_and_is_described(x, y, wide, tall, told):
    deck = Deck("Kaart", "en")
    shape = deck.slide("T").shapes.add_textbox(0, 0, 0, 0)
    box = Box(x, y, wide, tall)
    place(shape, box)
    describe(shape, "name", told)
    assert (shape.left, shape.width) == (emu(box.left), emu(box.width))
    assert deck.to_bytes()


@pytest.mark.parametrize("colors", [None, ("#101820", "#F0F4F8")])
def test_a_slide_has_its_paper_and_the_ink_of_its_title(colors):
    deck = Deck("T", "et")
    slide = deck.slide("Pealkiri", "", colors)
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    if colors is None:
        assert slide._element.find(".//{*}bg") is None
        assert run.font.color.type is None
    else:
        assert str(slide.background.fill.fore_color.rgb) == colors[0][1:]
        assert run.font.color.rgb == rgb(colors[1])


def test_the_title_begins_where_everything_below_it_begins():
    title = Deck("T", "et").slide("Pealkiri").shapes.title
    assert title.text_frame.margin_left == 0
    assert title.left == emu(AREA.left)
