import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.headings import letters
from sidusryhmad.evidence.locating import located
from sidusryhmad.evidence.naming import Named
from sidusryhmad.formats.tables.grid import Grid

SHEET = Grid("a.csv", (("Aeg", "Kui hea?", None, "Miks?"), ("1.1.2026", "9", "x", "hea")))
OTHER = Grid("Leht 2", (("Mida", "Millal"), ("Kohv", "2.1.2026")))


def named(heading):
    return Named("rating", heading, ("rating",))


def refused(heading, *grids):
    with pytest.raises(InvalidEvidenceError) as caught:
        located([named(heading)], grids)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize("heading", ["Kui hea?", "kui  HEA", "Miks"])
def test_a_heading_in_the_file_is_left_as_it_is(heading):
    grids = (SHEET, OTHER)
    assert located([named(heading)], grids) == ((named(heading),), grids)


def test_letters_stand_for_the_heading_below_them():
    (found,), grids = located([named("B")], (SHEET,))
    assert (found.heading, found.column) == ("Kui hea?", 2)
    assert grids == (SHEET,)


def test_letters_of_a_column_without_heading_become_its_heading():
    (found,), (grid,) = located([named("C")], (SHEET,))
    assert (found.heading, found.column) == ("C", 3)
    assert grid.rows[0] == ("Aeg", "Kui hea?", "C", "Miks?")
    assert grid.rows[1:] == SHEET.rows[1:]


def test_a_short_heading_row_is_filled_up():
    grid = Grid("a.csv", (("Aeg", "Koht"), ("1.1.2026", "Tartu", None, "9")))
    (found,), (made,) = located([named("D")], (grid,))
    assert found.column == 4
    assert made.rows[0] == ("Aeg", "Koht", None, "D")


def test_a_heading_that_reads_like_letters_comes_before_the_column():
    grid = Grid("a.csv", (("B", "A"), ("9", "hea")))
    (found,), _ = located([named("B")], (grid,))
    assert found.column is None


def test_an_answer_that_reads_like_letters_is_no_heading():
    grid = Grid("a.csv", (("Aeg", "Valik"), ("1.1.2026", "b"), ("2.1.2026", "B")))
    (found,), _ = located([named("B")], (grid,))
    assert (found.heading, found.column) == ("Valik", 2)


def test_letters_are_refused_where_there_are_several_sheets():
    fault = refused("B", SHEET, OTHER)
    assert fault.message.code == "which_sheet"
    assert "a.csv, Leht 2" in str(fault.message)


@pytest.mark.parametrize("heading", ["Z", "ZZ", "c", "Kui halb oli see siis?"])
def test_a_heading_that_is_not_there_is_refused_with_those_that_are(heading):
    fault = refused(heading, SHEET)
    assert fault.message.code == "no_such_heading"
    assert "A: Aeg; B: Kui hea?; D: Miks?" in str(fault.message)
    assert fault.place.sheet == "a.csv"


def test_the_nearest_heading_is_named():
    assert "did you mean Kui hea??" in str(refused("Kui hae?", SHEET).message)


def test_every_heading_that_is_missing_is_named_at_once():
    with pytest.raises(InvalidEvidenceError) as caught:
        located([named("Uks"), named("Aken"), named("Aeg")], (SHEET,))
    assert len(caught.value.faults) == 2


def test_a_file_without_words_has_no_headings():
    assert str(refused("Uks", Grid("a", ())).message).endswith("headings found: –")


@given(st.lists(st.text("õäöü", min_size=1, max_size=5), min_size=1, max_size=6, unique=True))
def test_each_column_is_found_by_its_letters(names):
    grid = Grid("a.csv", (tuple(names), tuple("9" for _ in names)))
    for at, name in enumerate(names, 1):
        (found,), _ = located([named(letters(at))], (grid,))
        assert (found.heading, found.column) == (name, at)
