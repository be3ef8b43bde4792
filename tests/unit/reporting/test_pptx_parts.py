import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.deck import AREA, HIGH, Deck
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.theme import READABLE
from sidusryhmad.render.themes import STANDARD, theme_named, theme_names
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.palette import palette
from sidusryhmad.reporting.pptx_parts import ROOM, TABLE_SIZES, Line, grid, place_rows, write

LOOK = palette(STANDARD)
ROWS = ((Cell("Klient"), Cell("+1", "gain")), (Cell("Juht"), Cell("−1", "loss")))
TABLE = Table((Column("Kes"), Column("Kui palju", number=True)), ROWS)


def test_the_room_is_under_the_title_and_on_the_slide():
    assert 70 < ROOM.top < ROOM.bottom == AREA.bottom < HIGH


def test_paragraphs_are_in_one_box_and_items_are_items():
    deck = Deck("T", "et")
    slide = deck.slide("T")
    write(
        slide,
        deck,
        [Line("Loend", 13.0, LOOK.ink, bold=True), Line("üks", 13.0, LOOK.ink, bullet=True)],
        100.0,
    )
    frame = slide.shapes[-1].text_frame
    first, second = frame.paragraphs
    assert (first.text, second.text) == ("Loend", "üks")
    assert first.runs[0].font.bold
    assert "buChar" in second._p.xml
    assert "buChar" not in first._p.xml
    assert 'lang="et-EE"' in second._p.xml


def test_a_table_has_heads_rows_tones_and_numbers_at_the_right():
    deck = Deck("T", "et")
    slide = deck.slide("T")
    made = grid(TABLE, LOOK)
    place_rows(slide, deck, made, made.rows, 100.0)
    drawn = slide.shapes[-1].table
    assert [[c.text for c in row.cells] for row in drawn.rows] == [
        ["Kes", "Kui palju"],
        ["Klient", "+1"],
        ["Juht", "−1"],
    ]
    runs = [drawn.cell(n, 1).text_frame.paragraphs[0].runs[0] for n in (1, 2)]
    assert [str(run.font.color.rgb) for run in runs] == [
        color.removeprefix("#") for color in (LOOK.gain, LOOK.loss)
    ]
    assert 'algn="r"' in drawn.cell(1, 1).text_frame.paragraphs[0]._p.xml


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(theme_names()), st.integers(1, 5))
def test_whatever_stands_in_a_table_can_be_read_on_its_row(name, count):
    deck, look = Deck("T", "et"), palette(theme_named(name))
    slide = deck.slide("T")
    rows = tuple((Cell("Klient", "quiet"), Cell("+1", "gain")) for _ in range(count))
    place_rows(slide, deck, grid(Table(TABLE.columns, rows), look), rows, 100.0)
    for row in slide.shapes[-1].table.rows:
        for cell in row.cells:
            (run,) = cell.text_frame.paragraphs[0].runs
            ground = cell.fill.fore_color.rgb
            assert contrast(f"#{run.font.color.rgb}", f"#{ground}") >= READABLE


def test_a_small_table_is_set_large_and_a_wide_one_small_or_not_at_all():
    assert grid(TABLE, LOOK).size == TABLE_SIZES[0]
    wide = [Table((Column("Klienditeenindaja"),) * n, ()) for n in (8, 14)]
    assert grid(wide[0], LOOK).size < TABLE_SIZES[0]
    assert grid(wide[1], LOOK) is None


@given(st.text("abc õ", min_size=1, max_size=600), st.floats(30, 400))
def test_pieces_of_a_paragraph_are_low_enough_and_hold_it_all(text, room):
    line = Line(text, 14.0, LOOK.ink)
    pieces = line.cut(room)
    assert "".join(piece.text for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(piece.height <= room + 1e-6 for piece in pieces)


@settings(deadline=None)
@given(st.lists(st.text("abc õ", max_size=900), min_size=2, max_size=2))
def test_no_row_is_higher_than_most_of_a_slide(texts):
    made = grid(Table(TABLE.columns, (tuple(map(Cell, texts)),)), LOOK)
    assert sum(made.widths) <= ROOM.width + 1e-6
    for row in made.rows:
        assert made.height(row) + made.height(made.head) <= ROOM.height


@given(st.integers(1, 40))
def test_more_text_is_never_lower(count):
    lower, higher = (Line("sõna " * n, 14.0, LOOK.ink).height for n in (count, count + 1))
    assert lower <= higher
    assert Line("sõna", 14.0, LOOK.ink).height == pytest.approx(14.0 * 1.25 + 5.0)


def test_an_empty_cell_is_no_higher_than_a_filled_one():
    deck = Deck("T", "et")
    slide = deck.slide("T")
    made = grid(Table((Column("Kes"), Column("Kas")), ((Cell("a"), Cell("")),)), LOOK)
    place_rows(slide, deck, made, made.rows, 100.0)
    paragraph = slide.shapes[-1].table.cell(1, 1).text_frame.paragraphs[0]
    assert not paragraph.runs
    assert f'<a:endParaRPr sz="{round(100 * made.size)}"' in paragraph._p.xml


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("abcdefõ ", max_size=60), min_size=1, max_size=6))
def test_a_row_is_high_enough_for_a_font_a_fifth_wider(texts):
    made = grid(Table((Column("Kes"),), tuple((Cell(text),) for text in texts)), LOOK)
    wide = Font(made.size * 1.2, SEMIBOLD)
    for row in made.rows:
        needed = sum(width(line, wide) for line in row[0].text.split("\n")) / (made.widths[0] - 10)
        assert made.height(row) >= (needed // 1.0001) * made.size * 1.25
