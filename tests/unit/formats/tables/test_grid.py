"""Cells and tables."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables.grid import Cell, Grid, cells, table

values = st.one_of(
    st.none(), st.integers(-9, 9), st.booleans(), st.sampled_from(["", " ", "a", "b"])
)
grids = st.lists(st.lists(values, max_size=4).map(tuple), max_size=6).map(
    lambda rows: Grid("leht", tuple(rows))
)


def is_heading(words):
    return "nimi" in words


@given(grids)
def test_blank_cells_are_left_out_and_all_others_keep_their_place(grid):
    found = {cell.place: cell.value for _, row in cells(grid) for cell in row.values()}
    expected = {
        Place(r, c, "leht"): value
        for r, row in enumerate(grid.rows, 1)
        for c, value in enumerate(row, 1)
        if value is not None and str(value).strip()
    }
    assert found == expected


@given(grids)
def test_a_table_begins_at_its_heading_wherever_that_stands(grid):
    rows = (*grid.rows, ("nimi", "ring"), (None, "direct"))
    found = table(Grid("leht", rows), is_heading)
    assert found.place == Place(len(grid.rows) + 1, None, "leht")
    assert found.rows == ({2: Cell("direct", Place(len(rows), 2, "leht"))},)


def test_zero_and_false_are_no_blanks():
    ((_, found),) = cells(Grid("leht", ((0, False, "", None),)))
    assert [cell.value for cell in found.values()] == [0, False]


def test_a_heading_far_below_is_none():
    rows = (*((str(n),) for n in range(20)), ("nimi",))
    assert table(Grid("leht", rows), is_heading) is None
    assert table(Grid("leht", rows[1:]), is_heading).heading[1].value == "nimi"
    padded = (*(() for _ in range(100)), ("nimi",))
    assert table(Grid("leht", padded), is_heading).place.line == 101


def test_a_part_of_a_file_says_the_file():
    grid = Grid("mõjud", ((), ("nimi",)), "kaart.csv")
    assert grid.where == "kaart.csv"
    assert table(grid, is_heading).place == Place(2, None, "kaart.csv")
    assert Grid("mõjud", ()).where == "mõjud"


def test_a_row_with_cells_across_columns_is_a_heading_only_where_no_other_is():
    rows = (("nimi", None, "hinnang"), ("nimi", "ring", "võim"), ("A", "direct", 2))
    plain, titled = Grid("leht", rows), Grid("leht", rows, titles=frozenset({1}))
    assert table(plain, is_heading).place.line == 1
    assert table(titled, is_heading).place.line == 2
    assert table(Grid("leht", rows[:1], titles=frozenset({1})), is_heading).place.line == 1


@given(st.lists(st.text("abc ", min_size=1).filter(str.strip), max_size=5))
def test_what_stands_above_the_heading_is_kept(above):
    rows = (*((text,) for text in above), ("Nimi", "Ring"), ("Klient", "direct"))
    found = table(Grid("Leht", rows), lambda words: "Ring" in words)
    assert found.above == tuple(" ".join(text.split()) for text in above)
