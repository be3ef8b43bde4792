import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.deck import AREA, HIGH, Deck
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.pptx_parts import ROOM, TABLE_SIZES, Line, grid, place_rows, write

ROWS = ((Cell("Klient"), Cell("+1", "gain")), (Cell("Juht"), Cell("−1", "loss")))
TABLE = Table((Column("Kes"), Column("Kui palju", number=True)), ROWS)


def test_the_room_is_under_the_title_and_on_the_slide():
    assert 70 < ROOM.top < ROOM.bottom == AREA.bottom < HIGH


def test_paragraphs_are_in_one_box_and_items_are_items():
    deck = Deck("T", "et")
    slide = deck.slide("T")
    write(slide, deck, [Line("Loend", 13.0, bold=True), Line("üks", 13.0, bullet=True)], 100.0)
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
    made = grid(TABLE)
    place_rows(slide, deck, made, made.rows, 100.0)
    drawn = slide.shapes[-1].table
    assert [[c.text for c in row.cells] for row in drawn.rows] == [
        ["Kes", "Kui palju"],
        ["Klient", "+1"],
        ["Juht", "−1"],
    ]
    runs = [drawn.cell(n, 1).text_frame.paragraphs[0].runs[0] for n in (1, 2)]
    assert [str(run.font.color.rgb) for run in runs] == ["00578A", "A34100"]
    assert 'algn="r"' in drawn.cell(1, 1).text_frame.paragraphs[0]._p.xml


def test_a_small_table_is_set_large_and_a_wide_one_small_or_not_at_all():
    assert grid(TABLE).size == TABLE_SIZES[0]
    wide = [Table((Column("Klienditeenindaja"),) * n, ()) for n in (8, 14)]
    assert grid(wide[0]).size < TABLE_SIZES[0]
    assert grid(wide[1]) is None


@given(st.text("abc õ", min_size=1, max_size=600), st.floats(30, 400))
def test_pieces_of_a_paragraph_are_low_enough_and_hold_it_all(text, room):
    line = Line(text, 14.0)
    pieces = line.cut(room)
    assert "".join(piece.text for piece in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(piece.height <= room + 1e-6 for piece in pieces)


@settings(deadline=None)
@given(st.lists(st.text("abc õ", max_size=900), min_size=2, max_size=2))
def test_no_row_is_higher_than_most_of_a_slide(texts):
    made = grid(Table(TABLE.columns, (tuple(map(Cell, texts)),)))
    assert sum(made.widths) <= ROOM.width + 1e-6
    for row in made.rows:
        assert made.height(row) + made.height(made.head) <= ROOM.height


@given(st.integers(1, 40))
def test_more_text_is_never_lower(count):
    lower, higher = (Line("sõna " * n, 14.0).height for n in (count, count + 1))
    assert lower <= higher
    assert Line("sõna", 14.0).height == pytest.approx(14.0 * 1.25 + 5.0)
