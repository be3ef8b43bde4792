"""How a table of a page is printed."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.reporting.document import Cell, Column, Document, Section, Table
from sidusryhmad.reporting.html import to_html
from sidusryhmad.reporting.html_tables import GAP, LONG, PAPER, SIZES, printed_as

WORDS = st.lists(st.text("abcõ ", max_size=20), min_size=1, max_size=10)


def table(heads, cell="x"):
    return Table(
        tuple(Column(head, number=True) for head in heads), (tuple(Cell(cell) for _ in heads),)
    )


def page(heads, cell="x"):
    return to_html(Document("t", "", "et", (Section("s", (table(heads, cell),)),)))


@given(WORDS)
def test_the_columns_fill_the_paper_and_each_word_has_room(heads):
    printed = printed_as(table(heads))
    assert printed.size in SIZES
    assert abs(sum(printed.shares) - 100) < 0.1
    for head, share in zip(heads, printed.shares, strict=True):
        for word in head.split():
            room = share / 100 * PAPER - GAP
            assert width(word, Font(printed.size, SEMIBOLD)) <= room + 0.1


@given(st.integers(9, 30))
def test_words_that_do_not_fit_side_by_side_stand_below_one_another(count):
    assert printed_as(table(["m" * 12] * count)).shares == ()


def test_letters_get_smaller_before_cells_stand_below_one_another():
    sizes = [printed_as(table(["m" * 8] * count)).size for count in (2, 6, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_page_says_how_wide_columns_are_printed():
    text = page(["Kes", "Miks"])
    shares = [float(share) for share in re.findall(r'<col style="--share: ([\d.]+)%">', text)]
    assert tuple(shares) == printed_as(table(["Kes", "Miks"])).shares
    assert "data-column=" not in text


def test_cells_below_one_another_are_named_by_their_column():
    text = page([f"{'m' * 12}{at}" for at in range(9)])
    assert text.count("data-column=") == 8
    assert f'data-column="{"m" * 12}8"' in text
    assert "<col " not in text


def test_only_a_long_number_may_take_two_lines():
    text = page(["a"], "1" * LONG) + page(["a"], "1" * (LONG + 1))
    assert re.findall(r'class="plain number( long)?"', text) == ["", " long"]
