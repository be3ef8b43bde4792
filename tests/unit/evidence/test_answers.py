import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.answers import numbered, plain_answers
from sidusryhmad.formats.tables.grid import Cell

TEN, SIX = (0, 10), (-3, 3)
WORDS = st.text("abcdõäöü ,!", min_size=1, max_size=20).filter(lambda t: t.strip(" ,!"))


@given(st.integers(0, 10), WORDS.map(str.strip))
def test_words_beside_a_number_are_told_from_it(number, words):
    for text in (
        f"{number} - {words}",
        f"{number} – {words}",
        f"{number}: {words}",
        f"{number} = {words}",
        f"{number}. {words}",
        f"{number} ({words})",
        f"{words} ({number})",
        f"{words} - {number}",
    ):
        assert numbered(text, TEN) == str(number), text


@given(st.integers(-3, 3), WORDS.map(str.strip))
def test_signs_are_kept_where_a_scale_goes_below_zero(number, words):
    assert numbered(f"{number} - {words}", SIX) == str(number)
    assert numbered(f"{words} ({number})", SIX) == str(number)
    assert numbered(f"{words} - {abs(number)}", SIX) is None


@given(st.integers(0, 10))
def test_out_of_the_top_of_the_scale_is_read(number):
    assert numbered(f"{number}/10", TEN) == numbered(f" {number} / 10 ", TEN) == str(number)
    assert numbered(f"{number}/5", TEN) is None
    assert numbered(f"{number}/3", SIX) is None


@pytest.mark.parametrize(
    "text",
    [
        "9-10",
        "9 - 10",
        "8 või 9",
        "9 punkti",
        "10!",
        "10 -",
        "- 10",
        "10 (9)",
        "10 (oleks 9)",
        "umbes 9",
        "kümme",
        "2026-10-12",
        "väga-10",
        "7-Oct",
        "07.okt",
        "10-Jul",
        "7 10-st",
        "1000 - palju",
        "",
        "()",
    ],
)
def test_what_may_mean_something_else_is_left_alone(text):
    assert numbered(text, TEN) is None


def test_a_number_that_is_not_whole_stays_what_it_is():
    assert numbered("9,5 - hea", TEN) == "9,5"


@given(st.text(max_size=25))
def test_no_text_breaks_it(text):
    found = numbered(text, TEN)
    assert found is None or found in text


def cells(*values):
    return [(at, Cell(value, Place(at + 2, 2, "a.csv"))) for at, value in enumerate(values)]


def test_only_worded_answers_change_and_one_remark_counts_them():
    given_ = cells("10", 9, "8 - hea", "palju", "0 (üldse mitte)")
    found = plain_answers(given_, "Hinnang", TEN)
    assert found.texts == {2: "8", 4: "0"}
    (remark,) = found.remarks
    assert (remark.kind, remark.place) == ("assumed", Place(4, 2, "a.csv"))
    assert "'8 - hea'" in str(remark.message)
    assert "2 in all" in str(remark.message)


@given(st.lists(st.integers(0, 10)))
def test_a_column_of_bare_numbers_is_left_alone(numbers):
    assert plain_answers(cells(*map(str, numbers)), "Hinnang", TEN) == ({}, ())
    assert plain_answers(cells(*numbers), "Hinnang", TEN) == ({}, ())


def test_a_protected_answer_of_a_data_frame_is_read():
    assert numbered("'-2 - halvem", SIX) == "-2"
