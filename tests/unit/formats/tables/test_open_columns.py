"""Names that a map chooses itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.open_columns import Open, free, typed, untyped

FIELDS = Open("fields", ("field: ", "väli: "), typed)
plain = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())
)
records = st.lists(st.dictionaries(st.text(max_size=3), plain, max_size=3), max_size=4).map(
    lambda all_: [{"fields": one} for one in all_]
)


@given(records)
def test_columns_and_rest_together_are_everything(rows):
    names = FIELDS.names(rows)
    for row in rows:
        own = {name: row["fields"][name] for name in names if name in row["fields"]}
        rest = FIELDS.rest(row, names)
        assert not set(own) & set(rest)
        assert repr({k: {**own, **rest}[k] for k in row["fields"]}) == repr(row["fields"])


@given(records)
def test_a_heading_gives_its_name_back(rows):
    names = FIELDS.names(rows)
    assert len({folded(name) for name in names}) == len(names)
    for name in names:
        for before in FIELDS.before:
            assert FIELDS.column(f"{before}{name}", free).key == ("fields", name)


@pytest.mark.parametrize("heading", ["Nimi", "field:", "field: ", "field"])
def test_other_headings_are_not_ours(heading):
    assert FIELDS.column(heading, free) is None


@pytest.mark.parametrize(("value", "in_a_workbook", "in_a_text"), [
    ("a", True, True), (1, True, False), (True, True, False), (2.5, True, False),
    (2**60, False, False), (None, False, False), ([1], False, False), ({}, False, False),
    (float("nan"), False, False)])  # fmt: skip
def test_what_a_cell_can_hold(value, in_a_workbook, in_a_text):
    assert typed(value) is in_a_workbook
    assert untyped(value) is in_a_text


def test_free_cells_keep_their_type():
    assert (free(2), free(True), free(" a "), free("'=x")) == (2, True, "a", "=x")
