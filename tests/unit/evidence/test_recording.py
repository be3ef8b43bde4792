from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.naming import named_fields
from sidusryhmad.evidence.recording import Manner, recorded
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM
from sidusryhmad.formats.tables.grid import Grid, table


def made(*rows, name="a.csv"):
    return table(Grid(name, tuple(map(tuple, rows))), lambda _: True)


def record(*tables, order=None, **columns):
    named = named_fields(columns, (RATING_FORM,))
    return recorded(tables, Manner(RATING_FORM, 0, named, order))


def test_good_rows_and_faulty_ones_are_parted():
    found = record(made(["Hinnang", "Üksus"], ["9", "A"], ["12", "B"], ["3", None]))
    assert [row.rating for row in found.rows] == [9, 3]
    assert [place.line for place in found.places] == [2, 4]
    assert [fault.place for fault in found.faults] == [Place(3, 1, "a.csv")]
    assert [gone.text("unit") for gone in found.gone] == ["B"]


def test_several_tables_are_one():
    one, other = made(["Hinnang"], ["9"]), made(["rating"], ["3"], name="b.csv")
    found = record(one, other)
    assert [place.sheet for place in found.places] == ["a.csv", "b.csv"]
    sheet = found.sheet("b.xlsx")
    assert (len(sheet.rows), sheet.source) == (2, "b.xlsx")


def test_a_fault_shows_the_cell_as_it_was_typed():
    found = record(
        made(["Kui hea?", "Aeg"], ["9,5", "2026/13/40"], ["11 - hea", None]), rating="Kui hea?"
    )
    said = [str(fault.message) for fault in found.faults]
    assert said[0] == "9,5 is not a whole number"
    assert said[1].startswith("'2026/13/40' is not a date")
    assert said[2] == "'11 - hea' is outside the scale"
    assert [fault.value for fault in found.faults] == ["9,5", "2026/13/40", "11 - hea"]
    assert found.used == {"rating"}


def test_a_fault_of_a_turned_date_shows_the_date_as_typed():
    rows = [["9", "1/2/2026", "25/12/2025"]]
    found = record(made(["Hinnang", "Aeg", "Vastatud"], *rows), order="dmy")
    (fault,) = found.faults
    assert fault.message.code == "answered_before"


def test_a_second_heading_moves_no_place():
    found = record(made(["Hinnang"], ["Response"], ["9"], ["x"]))
    assert [place.line for place in found.places] == [3]
    (fault,) = found.faults
    assert (fault.place.line, fault.value) == (4, "x")


def test_a_few_unread_columns_are_named_each_and_many_together():
    few = record(made(["Hinnang", "x", "y"], ["9", "1", "2"])).remarks
    assert [remark.message.code for remark in few] == ["unread_column"] * 2
    assert [remark.place.column for remark in few] == [2, 3]
    (many,) = record(made(["Hinnang", *"vwxyz"], ["9", *"12345"])).remarks
    assert str(many.message) == "5 columns were not read: B: v; C: w; D: x; E: y; F: z"


@given(st.lists(st.one_of(st.none(), st.integers(-3, 14)), max_size=15))
def test_every_row_is_accounted_for(ratings):
    rows = [[rating, "A"] for rating in ratings]
    found = record(made(["Hinnang", "Üksus"], *rows))
    assert len(found.rows) + len(found.gone) == len(rows)
    assert len(found.places) == len(found.rows)
    assert len(found.faults) == sum(r is not None and not 0 <= r <= 10 for r in ratings)


def test_two_columns_of_one_meaning_are_refused_with_what_to_say():
    (fault,) = record(made(["Hinnang", "Üksus", "Hinnang"], ["9", "A", "3"])).whole
    assert fault.message.code == "column_twice"
    assert str(fault.message).endswith("such as --column rating=C")
