import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.naming import Named, named_fields
from sidusryhmad.evidence.renaming import renamed
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM
from sidusryhmad.formats.tables.grid import Grid, table

FORMS = (RATING_FORM,)


def made(heading, *rows):
    return table(Grid("a.csv", (tuple(heading), *rows)), lambda _: True)


def rename(found, **columns):
    return renamed(found, RATING_FORM, 0, named_fields(columns, FORMS))


def headings(found):
    return [cell.value for cell in found.heading.values()]


def test_a_named_column_bears_our_heading():
    found = made(["Aeg", "Kui hea?", "Miks?"], ["1.1.2026", "9", "hea"])
    done = rename(found, rating="kui hea", kommentaar="Miks?")
    assert headings(done.table) == ["Aeg", "rating", "comment"]
    assert done.table.rows == found.rows
    assert (done.remarks, done.faults) == ((), ())
    assert done.used == {"rating", "kommentaar"}


def test_a_column_known_by_itself_gives_way_and_that_is_said():
    found = made(["Hinnang", "Kui hea?"], ["3", "9"])
    done = rename(found, rating="Kui hea?")
    assert headings(done.table) == ["rating"]
    assert [list(row) for row in done.table.rows] == [[2]]
    (remark,) = done.remarks
    assert (remark.kind, remark.message.code) == ("lost", "gave_way")
    assert "not from Hinnang" in str(remark.message)


def test_a_heading_of_ours_may_be_named_for_another_field():
    found = made(["Hinnang", "Kuupäev"], ["3", "1.1.2026"])
    done = rename(found, vastatud="Kuupäev")
    assert headings(done.table) == ["Hinnang", "followed up on"]
    assert done.remarks == ()


def test_a_heading_above_several_columns_is_refused_with_their_letters():
    done = rename(made(["Hinnang", "Miks?", "miks"], ["3", "a", "b"]), comment="Miks?")
    (fault,) = done.faults
    assert fault.message.code == "heading_twice"
    assert "B, C" in str(fault.message)
    assert done.used == {"comment"}


def test_two_fields_on_one_heading_are_refused():
    done = rename(made(["Hinnang", "Miks?"], ["3", "a"]), comment="Miks?", unit="miks")
    (fault,) = done.faults
    assert str(fault.message) == "comment and unit are both said to stand in the column Miks?"


def test_a_letter_tells_columns_of_one_heading_apart():
    found = made(["Hinnang", "Miks?", "Miks?"], ["3", "a", "b"])
    done = renamed(found, RATING_FORM, 0, [Named("comment", "Miks?", ("comment",), 3)])
    assert headings(done.table) == ["Hinnang", "comment"]
    assert done.faults == ()


def test_a_heading_of_another_table_is_not_used():
    done = rename(made(["Hinnang"], ["3"]), comment="Miks?")
    assert (done.used, done.table) == (frozenset(), made(["Hinnang"], ["3"]))


@given(st.permutations(["rating", "unit", "comment"]), st.integers(1, 3))
def test_cells_are_never_changed(fields, count):
    texts = [f"Küsimus {at}" for at in range(3)]
    found = made(texts, ["9", "Tartu", "hea"])
    done = rename(found, **dict(zip(fields[:count], texts, strict=False)))
    assert done.table.rows == found.rows
    assert headings(done.table) == [*fields[:count], *texts[count:]]


@pytest.mark.parametrize("field", ["done", "done_on", "status"])
def test_the_heading_written_is_the_english_one(field):
    title = next(c.words[0] for c in RATING_FORM.columns if c.key == (field,))
    assert headings(rename(made(["Hinnang", "X"], ["3", "y"]), **{field: "X"}).table)[1] == title
