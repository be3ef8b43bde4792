"""A document as terminal text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.terminal import printable, to_text

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
COLUMNS = (Column("Name"), Column("Total", number=True))


def document(*blocks, title="Title", subtitle="Under"):
    return Document(title, subtitle, "en", (Section("Part", blocks),))


def test_title_subtitle_and_headings_come_in_order():
    assert to_text(document(Paragraph("Text.")), width=80) == "Title\nUnder\n\nPART\nText.\n"


def test_a_table_aligns_its_numbers_right():
    rows = ((Cell("Ann"), Cell("+2.00")), (Cell("Bea"), Cell("−10.00")))
    lines = to_text(document(Table(COLUMNS, rows)), width=80).splitlines()
    assert {len(line) for line in lines[-2:]} == {len(lines[-1])}
    assert [line.split() for line in lines[-2:]] == [["Ann", "+2.00"], ["Bea", "−10.00"]]


def test_a_caption_of_a_table_is_not_lost():
    table = Table(COLUMNS, ((Cell("Ann"), Cell("1")),), "What the numbers mean.")
    assert "What the numbers mean." in to_text(document(table), width=80)


def test_lists_have_a_title_and_marks():
    lines = to_text(document(Bullets(("one", "two"), "Both")), width=80).splitlines()
    assert lines[-3:] == ["Both", "  • one", "  • two"]


def test_sections_that_only_hold_a_picture_are_left_out():
    figure = Figure(draw(ServiceMap.named("Kohvik")), "Caption")
    assert "PART" not in to_text(document(figure), width=80)
    assert "Caption" in to_text(document(figure, Paragraph("x")), width=80)


LONG = "Sõna " * 60
WIDE = Table(COLUMNS, ((Cell("pikk-nimi-" * 30), Cell("+1.00")),))


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_no_line_is_wider_than_asked(width):
    made = document(Paragraph(LONG), Bullets((LONG, "x" * 500)), WIDE, title=LONG)
    lines = to_text(made, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert "".join(lines).count("Sõna") == 180
    assert "+1.00" in "".join(lines)


def test_a_terminal_too_narrow_for_words_gets_forty_columns():
    assert to_text(document(Paragraph(LONG)), width=3) == to_text(
        document(Paragraph(LONG)), width=40
    )


def test_the_width_follows_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    assert to_text(document(Paragraph(LONG))) == to_text(document(Paragraph(LONG)), width=50)


def test_colour_only_adds_to_the_plain_text():
    made = document(Table(COLUMNS, ((Cell("Ann"), Cell("+1.00", "gain")),)), Paragraph("x"))
    plain, coloured = to_text(made, width=80), to_text(made, width=80, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[34m" in coloured
    assert ESCAPE.sub("", coloured).split() == plain.split()


def test_gain_and_loss_differ_in_colour():
    def shown(tone):
        return to_text(document(Table(COLUMNS, ((Cell("A"), Cell("1", tone)),))), colour=True)

    assert len({shown(tone) for tone in ("plain", "gain", "loss", "quiet")}) == 4


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[/]", ":smile:", "[link=http://x]y[/link]"])
def test_markup_in_names_is_only_text(text):
    table = Table((Column(text),), ((Cell(text),),))
    assert to_text(document(Paragraph(text), Bullets((text,)), table), width=80).count(text) == 4


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Klient\x1b[2J", "Klient�[2J"),
        ("a\x00\x07\x7f\x9b", "a����"),
        ("a\u202eb", "a�b"),
        ("one\ntwo", "one two"),
        ("Õäöü šž −½", "Õäöü šž −½"),
    ],
)
def test_control_characters_are_shown_not_sent(text, safe):
    assert printable(text) == safe


def test_an_emoji_made_of_several_people_stays_one():
    assert printable("👩‍👧") == "👩‍👧"


JOINERS = "\u200c\u200d"


@given(st.text())
def test_printable_text_cannot_steer_a_terminal_and_keeps_its_length(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs"}]
    assert not [c for c in shown if unicodedata.category(c) == "Cf" and c not in JOINERS]
    assert printable(shown) == shown
