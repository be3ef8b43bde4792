"""A place is said as people find it: a line, or a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, Message, Place, fault_line, place_text

RING = Message("unknown_ring", "{value} is not a ring", {"value": "'x'"})


@pytest.mark.parametrize(
    ("column", "cell"),
    [(1, "A5"), (26, "Z5"), (27, "AA5"), (52, "AZ5"), (53, "BA5"), (703, "AAA5")],
)
def test_cells_are_named_as_spreadsheets_name_them(column, cell):
    fault = Fault(RING, ("stakeholders", 0, "ring"), "x", place=Place(5, column, "Otsesed"))
    assert fault_line(fault) == f"Otsesed, cell {cell}: 'x' is not a ring"
    assert [str(text) for text in place_text(Place(5, None, "Otsesed"))] == ["Otsesed, row 5"]


@given(st.integers(1, 20_000), st.integers(1, 10**6))
def test_no_two_columns_share_a_name(column, line):
    (here,), (beside,) = (place_text(Place(line, c, "x")) for c in (column, column + 1))
    letters = str(here).removeprefix("x, cell ").removesuffix(str(line))
    assert sum((ord(c) - 64) * 26**i for i, c in enumerate(reversed(letters))) == column
    assert str(here) != str(beside)


@given(st.none() | st.integers(1, 9), st.none() | st.integers(1, 9), st.sampled_from([None, "x"]))
def test_what_is_known_of_a_place_is_said_once(line, column, sheet):
    said = place_text(Place(line, column, sheet))
    assert len(said) == (line is not None or sheet is not None)
    assert all((sheet or "line") in str(text) for text in said)
