from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Cell, Column

SIZES = st.lists(st.integers(), max_size=5)


def texts(found):
    return [[cell.text for cell in row] for row in found.rows]


def test_each_heading_stands_over_what_is_told_under_it():
    found = table(["ab", "c"], column("Word", str), numbers("n", lambda each: str(len(each))))
    assert found.columns == (Column("Word"), Column("n", number=True))
    assert texts(found) == [["ab", "2"], ["c", "1"]]


def test_a_text_is_a_plain_cell_and_a_cell_stays_itself():
    loss = Cell("−1", "loss")
    found = table([0], column("a", lambda _: "x"), numbers("b", lambda _: loss))
    assert found.rows == ((Cell("x"), loss),)


def test_nothing_is_a_dash_and_an_empty_text_is_not():
    found = table([0], column("a", lambda _: None), column("b", lambda _: ""))
    assert texts(found) == [["–", ""]]


def test_a_column_may_be_left_out():
    found = table([0], column("a", str), None, column("c", str))
    assert [each.title for each in found.columns] == ["a", "c"]
    assert texts(found) == [["0", "0"]]


def test_the_caption_is_kept():
    assert table([0], column("a", str)).caption == ""
    assert table([0], column("a", str), caption="What it shows").caption == "What it shows"


@given(SIZES)
def test_there_is_a_row_for_each_in_order(sizes):
    found = table(iter(sizes), column("a", str))
    assert texts(found) == [[str(each)] for each in sizes]


@given(SIZES, st.integers(1, 4))
def test_every_row_is_as_wide_as_the_head(sizes, width):
    found = table(sizes, *(numbers(str(at), str) for at in range(width)))
    assert len(found.columns) == width
    assert {len(row) for row in found.rows} <= {width}
