"""Sheets of elements and connections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.kumu_dialect import KUMU, PRSM
from sidusryhmad.formats.kumu_document import Frame
from sidusryhmad.formats.kumu_sheets import sheets_read
from sidusryhmad.formats.tables.grid import Grid

PEOPLE = (
    ("Label", "Type", "Ring", "tags", "Skills", "Note"),
    ("Klient", "Inimene", "direct", "a|b", "x | y", "m|n"),
    ("Notar", None, "direct", "c", "z", None),
)
TIES = (("From", "To", "Direction", "Strength"), ("Klient", "Notar|Uus", "mutual", 1))


def read(*grids, dialect=KUMU):
    frame = Frame(dialect, "kaart", of_file=False, split=dialect.tags)
    parsed = sheets_read([Grid(f"S{n}", rows) for n, rows in enumerate(grids)], frame)
    return built(parsed), [r.message.code for r in parsed.remarks]


def test_strokes_part_values_of_fields_and_ends_of_connections():
    m, codes = read(PEOPLE, TIES)
    client, notary, new = m.stakeholders
    assert client.fields == {"Tags": ["a", "b"], "Skills": ["x", "y"]}
    assert client.note == "m|n"
    assert notary.fields == {"Tags": ["c"], "Skills": "z"}
    assert new.name == "Uus"
    assert [(i.from_, i.to) for i in m.influences] == [
        ("klient", "notar"),
        ("notar", "klient"),
        ("klient", "Uus"),
        ("Uus", "klient"),
    ]
    assert codes == ["strength_scale", "no_row", "two_way"]


def test_in_prsm_a_stroke_is_a_stroke():
    m, _ = read(PEOPLE, (("From", "To"), ("Klient", "Notar")), dialect=PRSM)
    assert m.stakeholders[0].fields == {"Tags": "a|b", "Skills": "x | y"}


def test_two_blank_rows_begin_another_section_one_does_not():
    rows = (*PEOPLE[:2], (), PEOPLE[2], (), (), *TIES)
    m, _ = read(rows)
    assert len(m.stakeholders) == 3
    assert len(m.influences) == 4


def test_several_sheets_with_headings_of_their_own():
    m, _ = read(PEOPLE, (("Label", "Ring", "Budget"), ("Amet", "indirect", 7)))
    assert m.stakeholders[2].fields == {"Budget": 7}


def test_sheets_to_be_ignored_are_and_foreign_ones_are_said():
    frame = Frame(KUMU, "kaart", of_file=False, split=True)
    grids = [
        Grid("A", PEOPLE),
        Grid("Abi (ignore)", (("Label",), ("X",))),
        Grid("Muu", (("Hind",), (1,))),
    ]
    parsed = sheets_read(grids, frame)
    assert len(parsed.document["stakeholders"]) == 2
    assert [(r.message.code, r.place.sheet) for r in parsed.remarks] == [("foreign_sheet", "Muu")]


def test_cells_beyond_the_heading_are_kept():
    m, _ = read((("Label", "Ring"), ("A", "direct", "lisa")))
    assert m.stakeholders[0].fields == {"column 3": "lisa"}


def test_faults_are_at_their_cells():
    with pytest.raises(InvalidMapError) as raised:
        read(PEOPLE, (("Label", "Motto", "field: Motto"), ("A", "x", "y")))
    (fault,) = raised.value.faults
    assert fault.message.code == "column_twice"
    assert (fault.place.line, fault.place.sheet) == (2, "S1")


def test_a_range_upside_down_is_kept_as_it_stands():
    m, codes = read(
        (("Label", "Ring", "Power", "Power: low", "Power: high"), ("A", "direct", 2, 3, 1))
    )
    assert m.stakeholders[0].fields == {"Power": 2, "Power: range": [3, 1]}
    assert codes == ["kept_as_field"]


def test_without_such_a_sheet_it_is_no_map():
    with pytest.raises(InvalidMapError, match="no sheet begins with Label"):
        read((("Hind",), (1,)))


cells = st.none() | st.integers(0, 9) | st.booleans() | st.text("ab|=,+- ", max_size=5)
rows = st.lists(cells, max_size=5).map(tuple)


@given(st.lists(rows, max_size=6), st.lists(rows, max_size=6), st.sampled_from([KUMU, PRSM]))
def test_any_cells_make_a_map_or_a_named_fault(people, ties, dialect):
    try:
        m, codes = read(
            (("Label", "ID", "Ring", "Power", "X"), *people),
            (("From", "To", "Direction", "Strength", "Sign"), *ties),
            dialect=dialect,
        )
    except InvalidMapError:
        return
    assert m.stakeholders
    assert len(codes) <= 12, "each thing is said once"


@given(st.lists(st.integers(0, 4), min_size=1, max_size=5))
def test_blank_rows_between_sections_never_cost_a_row(gaps):
    rows = []
    for number, gap in enumerate(gaps):
        rows += [("Label", "Ring"), (f"S{number}", "direct"), *((),) * (gap + 2)]
    m, _ = read(tuple(rows))
    assert [s.name for s in m.stakeholders] == [f"S{n}" for n, _ in enumerate(gaps)]


@given(st.lists(st.text("abc ", min_size=1, max_size=4).filter(str.strip), min_size=1, max_size=4))
def test_parts_of_a_cell_come_apart_trimmed(parts):
    m, _ = read(
        (("Label", "Ring", "Tags", "Own"), ("A", "direct", "|".join(parts), "|".join(parts)))
    )
    trimmed = [part.strip() for part in parts]
    fields = m.stakeholders[0].fields
    assert fields["Tags"] == trimmed
    assert fields["Own"] == (trimmed if len(parts) > 1 else parts[0].strip())


@given(st.text("abc", max_size=5), st.sampled_from(["(ignore)", " (Ignore) ", "(IGNORE)"]))
def test_sheets_to_be_ignored_are_whatever_they_hold(name, suffix):
    grids = [Grid("A", PEOPLE), Grid(f"{name}{suffix}", (("Label",), ("X",)))]
    parsed = sheets_read(grids, Frame(KUMU, "kaart", split=True))
    assert len(parsed.document["stakeholders"]) == 2
