"""Elements and connections before they are read."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.kumu_items import Item, Tally, guarded, scaled, table_of
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, Scale, scale_of
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD, SCALES

HERE = Place(3, None, "Elements")
POWER = Column(("power", "value"), values.number, ("power",))
LEVEL = Scale(0, 3)
STRENGTH = Scale(-3, 3, zero=True)


def test_an_item_is_asked_by_folded_headings():
    item = Item({"Element_Type": "Person", "Label": " '=Klient", "Blank": "  "}, HERE)
    assert item.get("type", "element type") == "Person"
    assert item.get("tags") is None
    assert item.word("label") == "'=Klient"
    assert Item({"Label": "'=Klient"}, HERE).word("label") == "=Klient"
    assert item.word("blank") is None
    assert Item({"ID": 7.0}, HERE).word("id") == "7"


def test_a_tally_says_each_thing_once_with_its_count_and_first_place():
    tally = Tally()
    for number, name in enumerate(["a", "b", "c"], 1):
        place = Item({}, Place(number, None, "x"))
        tally.remark("lost", "first", "{count} such as {example}", place, name)
    tally.remark("assumed", "second", "{example}", Item({}, HERE), "d")
    first, second = tally.remarks()
    assert (str(first.message), first.place, first.kind) == (
        "3 such as a",
        Place(1, None, "x"),
        "lost",
    )
    assert (str(second.message), second.kind) == ("d", "assumed")


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
anything = st.recursive(
    leaves, lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=3), x, max_size=3)
)


@given(anything)
def test_any_value_becomes_what_a_cell_can_hold(value):
    held = guarded(value)
    assert held is None or isinstance(held, str | bool | int | float | list)
    if isinstance(value, str):
        assert held is None if not value.strip() else values.text(held) == value
    if isinstance(value, float):
        assert held == value if math.isfinite(value) else held is None
    if isinstance(value, dict) and held is not None:
        assert json.loads(held) == value


@pytest.mark.parametrize("depth", [25, 400, 900])
def test_what_nests_too_deeply_is_dropped(depth):
    value = []
    for _ in range(depth):
        value = [value]
    assert guarded(value) is None


@pytest.mark.parametrize(
    ("found", "scale", "written"),
    [
        ([0, 3], LEVEL, None),
        ([2, 5], LEVEL, (1, 5)),
        ([0, 5], LEVEL, (0, 5)),
        ([1, 8], LEVEL, (1, 10)),
        ([20, 90], LEVEL, (0, 100)),
        ([101], LEVEL, None),
        ([-3, 3], STRENGTH, None),
        ([1, 5], STRENGTH, (0, 5)),
        ([-5, 2], STRENGTH, (-5, 5)),
        (["2", "7,5"], STRENGTH, (0, 10)),
        (["suur", True], STRENGTH, None),
        ([9], None, None),
    ],
)
def test_the_scale_is_guessed_where_numbers_are_beyond_ours(found, scale, written):
    assert scale_of(scaled("Power", POWER, found, scale)) == written


@given(st.lists(st.floats(-100, 100, allow_nan=False), min_size=1))
def test_a_guessed_scale_holds_every_number(numbers):
    heading = scaled("Strength", POWER, numbers, STRENGTH)
    if (ends := scale_of(heading)) is not None:
        assert all(ends[0] <= number <= ends[1] for number in numbers)
        assert all(-3 <= STRENGTH.mapped(number, ends) <= 3 for number in numbers)
    else:
        assert all(-3 <= number <= 3 for number in numbers)


def test_a_scale_that_a_heading_names_stays():
    assert scaled("Power (0–7)", POWER, [2, 5], LEVEL) == "Power (0–7)"


def test_items_become_a_table_whatever_the_case_of_their_headings():
    items = [Item({"power": "'-2", "Tags": ["a", "b"]}, HERE), Item({"Power": 5}, Place(4))]
    found = table_of(items, lambda h: h, lambda h: BY_WORD.get(h.casefold()), SCALES)
    assert [cell.value for cell in found.heading.values()] == ["power (-5…5)", "Tags"]
    assert found.rows[0][1].value == "-2"
    assert found.rows[0][2].value == ["a", "b"]
    assert (found.rows[1][1].value, found.rows[1][1].place) == (5, Place(4))


def test_several_values_for_a_column_of_ours_are_one_text():
    items = [Item({"Sector": ["era", "riik"]}, HERE)]
    found = table_of(items, lambda h: h, lambda h: BY_WORD.get(h.casefold()), SCALES)
    assert found.rows[0][1].value == "era | riik"
    assert table_of([], lambda h: h, lambda _: None, {}).rows == ()


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(["lost", "assumed"]))))
def test_a_tally_counts_everything_it_is_told(said):
    tally = Tally()
    for number, (code, kind) in enumerate(said):
        tally.remark(kind, code, "{count}", Item({}, Place(number)), str(number))
    remarks = tally.remarks()
    assert [r.message.code for r in remarks] == list(dict.fromkeys(code for code, _ in said))
    assert sum(r.message.values["count"] for r in remarks) == len(said)
    for remark in remarks:
        first = next(n for n, (code, _) in enumerate(said) if code == remark.message.code)
        assert remark.place == Place(first)


@given(st.dictionaries(st.sampled_from(["Label", "label", "LABEL_", "Type"]), st.text(max_size=4)))
def test_a_text_is_never_blank_and_the_first_heading_counts(row):
    item = Item({heading: values.protect(text) for heading, text in row.items()}, HERE)
    found = item.word("label")
    labels = [text for heading, text in row.items() if heading != "Type"]
    assert found == (labels[0] if labels and labels[0].strip() else None)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["Power", "power", "Sector", "X", "x", "Tags"]),
            st.integers(-9, 9) | st.text(min_size=1, max_size=3) | st.just(["a", "b"]),
        ),
        max_size=5,
    )
)
def test_a_table_has_a_row_for_each_item_and_no_heading_twice(rows):
    items = [Item(row, HERE) for row in rows]
    found = table_of(items, lambda h: h, lambda h: BY_WORD.get(h.casefold()), SCALES)
    headings = [str(cell.value).casefold().split(" (")[0] for cell in found.heading.values()]
    assert len(set(headings)) == len(headings)
    assert len(found.rows) == len(rows)
    for row, cells in zip(rows, found.rows, strict=True):
        assert len(cells) == len({heading.casefold() for heading in row})
        assert set(cells) <= set(found.heading)
