import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.headings import column_of, headings_of, letters, listed, same
from sidusryhmad.formats.tables.grid import Grid

NAMES = st.text("abcõäöü", min_size=1, max_size=9)


@given(st.integers(1, 18_000))
def test_letters_and_numbers_of_columns_agree(number):
    assert column_of(letters(number)) == number


@pytest.mark.parametrize("text", ["", "a", "A1", "ABCD", "Ä", "rating"])
def test_other_texts_name_no_column(text):
    assert column_of(text) is None


@given(NAMES, NAMES)
def test_headings_are_compared_without_case_blanks_and_unseen_signs(one, other):
    plain = f"{one} {other}"
    for text in (
        plain.upper(),
        f" {one}\u00a0{other} ",
        f"{one}\n{other}",
        f"{one}\t  {other}?",
        f"\ufeff{one}\u200b {other}",
    ):
        assert same(text, plain)
    assert same(one, other) == (one.casefold() == other.casefold())


def test_letters_with_their_marks_apart_are_the_same():
    assert same("Kuupa\u0308ev", "kuupäev")


def test_the_heading_is_the_first_row_with_the_most_words():
    grid = Grid(
        "Vastused",
        (
            ("Küsitlus 2026",),
            (),
            ("Aeg", "Kui tõenäoliselt?", None, "Miks?"),
            ("2026-10-12", "9", None, "hea"),
            ("eile", "palju", None, "halb"),
        ),
    )
    found = headings_of(grid)
    assert found.row == 3
    assert found.texts == {1: "Aeg", 2: "Kui tõenäoliselt?", 4: "Miks?"}
    assert [sorted(row) for row in found.below] == [[1, 2, 4], [1, 2, 4]]


@pytest.mark.parametrize("rows", [(), ((),), ((None, " "),), (("1", "2"), ("3", 4))])
def test_a_sheet_without_words_has_no_heading(rows):
    assert headings_of(Grid("a", rows)) is None


@given(st.lists(NAMES, min_size=1, max_size=6, unique=True), st.lists(st.integers(0, 10)))
def test_headings_above_numbers_are_found(names, numbers):
    rows = (tuple(names), *((n,) * len(names) for n in numbers))
    found = headings_of(Grid("a", rows))
    assert list(found.texts.values()) == names
    assert len(found.below) == len(numbers)


def test_long_headings_and_long_lists_are_cut():
    assert len(listed({1: "x" * 500})) < 70
    assert listed(dict.fromkeys(range(1, 60), "x")).endswith("; …")
    assert listed({2: "b", 1: "a"}) == "A: a; B: b"
