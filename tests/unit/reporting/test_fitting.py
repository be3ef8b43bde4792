import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.text import Font, width
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.fitting import (
    WIDEST_WORD,
    column_widths,
    lines,
    rows_in_words,
    split_row,
)

FONT = Font(9.0)
TEXTS = st.text("abc õäö.-", max_size=60)
TABLES = st.integers(1, 5).flatmap(
    lambda n: st.builds(
        lambda heads, rows: Table(
            tuple(map(Column, heads)), tuple(tuple(map(Cell, row)) for row in rows)
        ),
        st.lists(TEXTS, min_size=n, max_size=n),
        st.lists(st.lists(TEXTS, min_size=n, max_size=n), max_size=4),
    )
)


def table(*rows):
    return Table((Column("Who"), Column("Why")), tuple(tuple(map(Cell, row)) for row in rows))


def test_a_column_of_long_texts_gets_what_the_short_one_leaves():
    short, long = column_widths(table(("me", "a reason " * 30)), 400, 9, 8)
    assert short < 40
    assert short + long == pytest.approx(400, abs=1)


def test_a_table_of_short_texts_is_no_wider_than_they_need():
    assert sum(column_widths(table(("me", "you")), 400, 9, 8)) < 80


def test_a_very_long_word_may_be_broken():
    assert column_widths(table(("x" * 500, "a")), 400, 9, 8) is not None


def test_words_that_do_not_fit_side_by_side_make_a_list():
    wide = table(("Klienditeenindaja", "Klienditeenindaja"))
    assert column_widths(wide, 100, 9, 8) is None
    assert rows_in_words(wide).items == ("Klienditeenindaja: Why Klienditeenindaja",)


def test_a_long_word_is_broken_and_a_short_one_moves_down():
    assert lines("aa bb", width("aa b", FONT), FONT) == ("aa ", "bb")
    assert "".join(lines("x" * 100, 50, FONT)) == "x" * 100
    assert lines("", 50, FONT) == ("",)


def test_a_row_as_high_as_allowed_stays_whole():
    row = (Cell("a a a", "gain"), Cell("b"))
    limit = width("a ", FONT)
    assert split_row(row, (limit, limit), FONT, 3) == [row]
    first, second = split_row(row, (limit, limit), FONT, 2)
    assert [cell.text for cell in first + second] == ["a a", "b", "a", ""]
    assert {cell.tone for cell in (first[0], second[0])} == {"gain"}


@settings(deadline=None)
@given(TABLES, st.floats(60, 600))
def test_columns_fit_the_room_and_their_words(drawn, room):
    widths = column_widths(drawn, room, 9.0, 8.0)
    if widths is None:
        return
    assert sum(widths) <= room + 1e-6
    for number, wide in enumerate(widths):
        texts = [drawn.columns[number].title, *(row[number].text for row in drawn.rows)]
        for word in (word for text in texts for word in text.split()):
            assert min(width(word, Font(9.0, 600)), WIDEST_WORD) <= wide - 8.0 + 1e-6


@given(TEXTS, st.floats(8, 200))
def test_lines_lose_nothing_and_are_no_wider_than_their_limit(text, limit):
    found = lines(text, limit, FONT)
    assert "".join(found) == text
    for line in found:
        assert width(line.rstrip(), FONT) <= limit + 1.0 or len(line.rstrip()) <= 1


@given(st.lists(TEXTS, min_size=2, max_size=2), st.floats(20, 90), st.integers(1, 5))
def test_pieces_of_a_row_hold_every_letter_and_are_low_enough(texts, limit, most):
    pieces = split_row(tuple(map(Cell, texts)), (limit, limit), FONT, most)
    for number, text in enumerate(texts):
        told = "".join(piece[number].text for piece in pieces)
        assert told.replace(" ", "") == text.replace(" ", "")
        assert all(len(lines(piece[number].text, limit, FONT)) <= most + 1 for piece in pieces)


@given(TABLES)
def test_rows_in_words_say_every_cell(drawn):
    told = rows_in_words(drawn).items
    assert len(told) == len(drawn.rows)
    for item, row in zip(told, drawn.rows, strict=True):
        assert all(cell.text in item for cell in row)
