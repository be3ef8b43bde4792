"""Records as rows."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.sheets import as_json, cell, flat, sheet

NAME = Column(("name",), values.text, ())
POWER = Column(("power", "value"), values.number, ())


def test_a_record_is_laid_flat():
    record = {"name": "A", "power": {"value": 2, "range": [1, 3], "why": "x"}, "interest": 1}
    assert flat(record, {"power": "value", "interest": "value"}) == {
        ("name",): "A", ("power", "value"): 2, ("power", "low"): 1, ("power", "high"): 3,
        ("power", "why"): "x", ("interest", "value"): 1,
    }  # fmt: skip


def test_only_columns_with_something_in_them_are_written():
    rows = [{("name",): "A"}, {("name",): "=B", ("power", "value"): None}]
    made = sheet("leht", [(NAME, "nimi"), (POWER, "võim")], rows)
    assert made.rows == (("nimi",), ("A",), ("'=B",))
    rows[0]["power", "value"] = 0
    made = sheet("leht", [(NAME, "nimi"), (POWER, "võim")], rows)
    assert made.rows == (("nimi", "võim"), ("A", 0), ("'=B", None))


@pytest.mark.parametrize("value", [None, True, 2, 2.5])
def test_plain_values_stand_as_they_are(value):
    assert cell(value) is value


@given(st.text())
def test_texts_are_guarded_and_come_back(value):
    assert values.text(cell(value)) == value


@given(st.lists(st.text() | st.integers()) | st.dictionaries(st.text(), st.none() | st.booleans()))
def test_everything_else_is_json_and_comes_back(value):
    assert values.anything(cell(value)) == value
    assert json.loads(as_json(value)) == value
