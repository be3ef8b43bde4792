import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.given import ORDERS, GivenTable, table

TEXTS = st.text(min_size=1, max_size=20).filter(str.strip)


@given(st.dictionaries(TEXTS, TEXTS), st.sampled_from([None, *ORDERS]))
def test_a_table_keeps_what_is_said_of_it(columns, order):
    assert table("a.csv", columns=columns, date_order=order) == GivenTable("a.csv", columns, order)


def test_nothing_has_to_be_said():
    assert table("a.csv") == GivenTable("a.csv", {}, None)


def test_the_file_gives_the_name(tmp_path):
    assert table(tmp_path / "a.csv").name == table("b/a.csv").name == "a.csv"
    assert table([{"rating": 9}]).name == ""


@pytest.mark.parametrize(
    "columns", [{"rating": 3}, {3: "a"}, {"rating": " "}, {"": "a"}, ["rating"], "rating"]
)
def test_columns_are_texts_by_text(columns):
    with pytest.raises(InvalidParameterError, match="columns say") as caught:
        table("a.csv", columns=columns)
    assert caught.value.message.code == "bad_columns"


@pytest.mark.parametrize("order", ["ymd", "DMY", "", 3])
def test_there_are_two_orders(order):
    with pytest.raises(InvalidParameterError, match="dmy"):
        table("a.csv", date_order=order)


def test_what_is_said_is_not_changed_from_outside():
    columns = {"rating": "A"}
    made = table("a.csv", columns=columns)
    columns["unit"] = "B"
    assert made.columns == {"rating": "A"}


def test_it_is_public():
    assert sr.evidence.table is table
    assert "table" in dir(sr.evidence)
