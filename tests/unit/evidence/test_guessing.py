import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.guessing import unrecognised
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM
from sidusryhmad.evidence.topics.spiral.rows import FORM as SPIRAL
from sidusryhmad.formats.tables.grid import Grid

ASKED = "Kui tõenäoliselt soovitaksite meid?"


def grid(*rows, name="a.csv"):
    return Grid(name, tuple(map(tuple, rows)))


def said(*grids, form=RATING_FORM, **named):
    fault, note = unrecognised(form, grids, named)
    assert fault.message.code == "no_such_table"
    return f"{fault.message} ({note})"


def test_the_only_column_of_ratings_is_suggested_ready_to_type():
    text = said(grid(["Aeg", ASKED, "Miks?"], ["1.1.2026", "9", "hea"], ["2.1.2026", "0", "7"]))
    assert "A: Aeg; B: Kui tõenäoliselt soovitaksite meid?; C: Miks?" in text
    assert "column B may be meant" in text
    assert f'--column rating="{ASKED}"' in text
    assert f'sr.evidence.table(…, columns={{"rating": "{ASKED}"}})' in text


def test_where_several_columns_may_be_it_none_is_chosen():
    text = said(grid(["Kui hea?", "Kui odav?"], ["9", "3"], ["3", "3"]))
    assert "column A / B may be meant" in text
    assert '--column rating="…"' in text


def test_where_none_may_be_it_the_line_has_a_gap():
    text = said(grid(["Aeg", "Miks?"], ["1.1.2026", "hea"]))
    assert "may be meant" not in text
    assert '--column rating="…"' in text


@pytest.mark.parametrize(
    "answers", [["9", "10"], [9, 10.0], ["9 - hea", "10/10"], ["9", "palju"], ["Response", "8"]]
)
def test_answers_of_every_kind_are_known(answers):
    rows = [[f"k{at}", answer] for at, answer in enumerate(answers)]
    assert "column B may be meant" in said(grid(["Kood", ASKED], *rows))


@pytest.mark.parametrize("answers", [["1", "2", "3"], ["11", "12"], ["2026", "9,5"], [None]])
def test_columns_that_count_rows_or_hold_other_numbers_are_no_ratings(answers):
    text = said(grid(["Nr", "Sõna"], *([answer, "x"] for answer in answers)))
    assert "may be meant" not in text


def test_every_column_that_is_lacking_is_in_the_line_and_known_ones_are_not():
    rows = (["Pilet", "Loodud", "Teema"], ["x1", "12/10/2026 09:00", "Arve"])
    text = said(grid(*rows), form=LOG_FORM)
    assert '--column when="Loodud" --column what="…"' in text
    named = said(grid(*rows), form=LOG_FORM, what="teema")
    assert '--column when="Loodud"; in Python' in named
    text = said(grid(["from", "Kuhu", "Kui palju"], ["a", "b", "2"]), form=SPIRAL)
    assert '--column to="…" --column strength="Kui palju"' in text
    assert "--column from" not in text


def test_a_heading_that_is_hard_to_type_goes_by_its_letter():
    for hard in ('Kas "meid"?', "Hind $", "Nii!", "x" * 200):
        assert '--column rating="B"' in said(grid(["Aeg", hard], ["eile", "9"], ["täna", "3"]))
    several = (grid(["Aeg", "Nii!"], ["eile", "9"]), grid(["Muu"], ["x"], name="Leht 2"))
    assert '--column rating="Nii!"' in said(*several)


def test_the_sheet_that_is_most_like_it_is_shown():
    other = grid(["Üks", "Kaks", "Kolm", "Neli"], ["a", "b", "c", "d"], name="Leht 1")
    mine = grid(["Kuupäev", "Kommentaar", ASKED], ["1.1.2026", "hea", "9"], name="Leht 2")
    fault, note = unrecognised(RATING_FORM, (other, mine), {})
    assert fault.place.sheet == "Leht 2"
    assert "column C may be meant" in str(note)


def test_a_file_without_headings_is_said_to_be_none():
    for grids in ((), (grid(["1", "2"], ["3", "4"]),)):
        fault, note = unrecognised(RATING_FORM, grids, {})
        assert "looked through" in str(fault.message)
        assert note is None


CELLS = st.one_of(st.none(), st.integers(-20, 20), st.floats(-9, 99), st.text(max_size=8))


@given(st.lists(st.lists(CELLS, max_size=4), max_size=6))
def test_no_table_breaks_it(rows):
    text = said(grid(*rows))
    assert "rating / hinnang" in text
