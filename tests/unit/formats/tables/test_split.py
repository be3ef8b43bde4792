"""Several tables on one sheet."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid, cells
from sidusryhmad.formats.tables.split import split

values = st.none() | st.sampled_from(["", " ", "a", "nimi"]) | st.integers(0, 3)
grids = st.lists(st.lists(values, max_size=5).map(tuple), max_size=7).map(
    lambda rows: Grid("Leht", tuple(rows), "kaart.csv", frozenset({1}))
)
PEOPLE = (("nimi", "ring"), ("Klient", "otsene"), ("Kandja", "otsene"))
LINKS = (("kes", "keda", "tugevus"), ("Kandja", "Klient", 2))


def held(parts):
    """Every cell that holds anything, with its place."""
    return sorted(
        (cell.place.line, cell.place.column, str(cell.value))
        for part in parts
        for _, row in cells(part)
        for cell in row.values()
    )


@given(grids, st.booleans())
def test_every_cell_stays_in_one_part_and_at_its_place(grid, begins):
    parts = split(grid, lambda _: begins)
    assert held(parts) == held([grid])
    assert all((part.name, part.file, part.titles) == ("Leht", "kaart.csv", {1}) for part in parts)


@given(grids)
def test_where_no_table_begins_nothing_is_split(grid):
    assert split(grid, lambda _: False) == (grid,)


@given(grids)
def test_parts_begin_where_a_table_begins(grid):
    parts = split(grid, lambda part: "nimi" in [c.value for c in cells(part)[0][1].values()])
    for part in parts[1:]:
        assert "nimi" in [cell.value for _, row in cells(part) for cell in row.values()]


def read(*rows, name="Leht"):
    parsed = assembled([Grid(name, rows)], "Post")
    return built(parsed), [(r.kind, r.message.code) for r in parsed.remarks], parsed


def test_a_list_of_influences_may_stand_below_the_stakeholders():
    m, remarks, parsed = read(*PEOPLE, (), ("Mõjud",), *LINKS)
    assert [s.name for s in m.stakeholders] == ["Klient", "Kandja"]
    assert [(i.from_, i.to, i.strength) for i in m.influences] == [("kandja", "klient", 2)]
    assert remarks == [("assumed", "name_of_file")]
    assert parsed.places()["influences", 0, "strength"].line == 7


def test_it_may_stand_beside_them():
    longer = (*LINKS, (None, None, None))
    rows = [(*one, None, *other) for one, other in zip(PEOPLE, longer, strict=True)]
    m, remarks, parsed = read(*rows)
    assert len(m.stakeholders) == 2
    assert len(m.influences) == 1
    assert remarks == [("assumed", "name_of_file")]
    assert parsed.places()["influences", 0, "strength"].column == 6


def test_two_lists_of_one_kind_are_one_list():
    m, _, _ = read(*PEOPLE, (), PEOPLE[0], ("Naaber", "kaudne"))
    assert [s.name for s in m.stakeholders] == ["Klient", "Kandja", "Naaber"]


def test_a_matrix_may_stand_below():
    matrix = ((None, "Klient", "Kandja"), ("Klient", None, 1), ("Kandja", 2, None))
    m, remarks, _ = read(*PEOPLE, (), *matrix)
    assert len(m.influences) == 2
    assert ("assumed", "row_influences") in remarks


def test_a_blank_row_within_a_table_ends_nothing():
    m, _, _ = read(PEOPLE[0], PEOPLE[1], (), PEOPLE[2])
    assert len(m.stakeholders) == 2


def test_a_blank_column_within_a_table_ends_nothing():
    m, _, _ = read(("nimi", None, "ring"), ("Klient", None, "otsene"))
    assert m.stakeholders[0].ring == "direct"
