"""Rows as records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, Scale, by_word
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.records import Kind, put, ranged, read_rows

COLUMNS = (
    Column(("name",), values.text, ("name", "nimi")),
    Column(("power", "value"), values.number, ("power", "võim")),
    Column(("power", "why"), values.text, ("power: why", "võim: miks")),
)
SCALES = {("power", "value"): Scale(0, 3, {"suur": 3, "väike": 1}.get)}


def keep(record, heading, written):
    record.setdefault("kept", []).append((heading, written))


def part(*rows, other=lambda _: None):
    found = table(Grid("leht", rows), lambda words: "nimi" in words)
    return read_rows(found, Kind(by_word(COLUMNS), SCALES, other, keep))


def said(remarks):
    return [(r.kind, r.message.code, r.place.line, r.place.column) for r in remarks]


def test_values_keep_the_cells_they_come_from():
    found = part(("nimi", "Võim", "Võim: miks"), (), ("Klient", "2,5", "tellib"))
    assert found.records == [{"name": "Klient", "power": {"value": 2.5, "why": "tellib"}}]
    assert found.places[0, "name"] == Place(3, 1, "leht")
    assert found.places[0, "power"] == Place(3, 2, "leht")
    assert found.places[0, "power", "why"] == Place(3, 3, "leht")
    assert found.places[0,] == Place(3, None, "leht")
    assert found.places[()] == Place(1, None, "leht")
    assert (found.faults, found.remarks) == ([], [])


def test_words_on_a_scale_are_said_once_each_and_kept():
    found = part(("nimi", "võim"), ("A", "suur"), ("B", "väike"), ("C", "suur"), ("D", 2))
    assert [r["power"]["value"] for r in found.records] == [3, 1, 3, 2]
    assert found.records[0]["kept"] == [("võim", "suur")]
    assert "kept" not in found.records[3]
    assert said(found.remarks) == [("assumed", "word_as_number", 2, 2),
                                   ("assumed", "word_as_number", 3, 2)]  # fmt: skip


def test_another_scale_is_mapped_said_once_and_kept():
    found = part(("nimi", "Võim (1–5)"), ("A", 5), ("B", "1"), ("C", 3), ("D", 9))
    assert [r["power"]["value"] for r in found.records] == [3, 0, 1.5, 9]
    assert found.records[2]["kept"] == [("Võim (1–5)", 3)]
    assert "kept" not in found.records[3]
    assert said(found.remarks) == [("assumed", "other_scale", 2, 2)]


def test_our_own_scale_may_be_named():
    found = part(("nimi", "Võim (0…3)"), ("A", 2))
    assert found.records[0]["power"]["value"] == 2
    assert found.remarks == []


def test_a_column_that_no_map_has_is_said():
    found = part(("nimi", "Eelarve"), ("A", 7))
    assert found.records == [{"name": "A"}]
    assert said(found.remarks) == [("lost", "foreign_column", 1, 2)]


def test_a_column_may_be_kept_by_what_calls():
    found = part(("nimi", "Eelarve"), ("A", 7), other=lambda h: Column(("x", h), values.number, ()))
    assert found.records == [{"name": "A", "x": {"Eelarve": 7}}]


def test_two_columns_for_one_thing_are_a_fault():
    found = part(("nimi", "võim", "POWER"), ("A", 1, 2))
    (fault,) = found.faults
    assert (fault.message.code, fault.place) == ("column_twice", Place(1, 3, "leht"))
    assert found.records[0]["power"] == {"value": 1}


def test_cells_below_no_heading_are_no_values():
    assert part(("nimi", None), ("A", "märkus")).records == [{"name": "A"}]


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), st.integers())
def test_put_and_look(keys, value):
    record = {}
    put(record, tuple(keys), value)
    for key in keys:
        record = record[key]
    assert record == value


@pytest.mark.parametrize(("given_", "expected"), [
    ({}, {}), ({"low": 1}, {"range": [1, None]}),
    ({"low": 1, "high": 2, "a": 3}, {"a": 3, "range": [1, 2]})])  # fmt: skip
def test_ends_become_a_range(given_, expected):
    ranged(given_)
    assert given_ == expected


def test_two_headings_of_one_meaning_are_told_apart_by_the_likelier_one():
    columns = (*COLUMNS, Column(("note",), values.text, ("note", "märkus", "notes")))
    found = table(Grid("leht", (("nimi", "notes", "note"), ("A", "x", "y"))), lambda _: True)

    def kept(heading):
        return Column(("fields", heading), values.text, ())

    part = read_rows(found, Kind(by_word(columns), SCALES, kept, keep))
    assert part.records == [{"name": "A", "note": "y", "fields": {"notes": "x"}}]
    assert said(part.remarks) == [("assumed", "like_column", 1, 2)]
    left = read_rows(found, Kind(by_word(columns), SCALES, lambda _: None, keep))
    assert left.records == [{"name": "A", "note": "y"}]
    assert said(left.remarks) == [("lost", "same_column", 1, 2)]


@pytest.mark.parametrize(
    ("numbers", "example"),
    [
        ((5, 4, 2), "võim (1–5)"),
        ((7, 6, 2), "võim (1–7)"),
        ((10, 9, 1), "võim (1–10)"),
        ((80, 100, 3), "võim (0–100)"),
        ((-5, 4, 1), "võim (−5…+5)"),
    ],
)
def test_a_scale_that_no_heading_names_is_asked_for_once(numbers, example):
    found = part(("nimi", "võim"), *(("A", number) for number in numbers))
    (fault,) = found.faults
    assert (fault.message.code, fault.place) == ("unnamed_scale", Place(2, 2, "leht"))
    assert fault.message.values["example"] == example


def test_a_single_slip_is_no_other_scale():
    assert part(("nimi", "võim"), ("A", 9), ("B", 2)).faults == []


@given(st.lists(st.floats(0, 3), max_size=5), st.sampled_from(["võim", "võim (0–3)"]))
def test_numbers_on_our_scale_are_never_doubted(numbers, heading):
    found = part(("nimi", heading), *(("A", number) for number in numbers))
    assert (found.faults, found.remarks) == ([], [])


def test_what_stands_below_no_heading_is_said():
    found = part(("nimi", None), ("A", "märkus"), ("B", 2))
    assert said(found.remarks) == [("lost", "cell_below_nothing", 2, 2)]
    assert found.remarks[0].message.values == {"count": 2}


def test_numbers_too_large_in_two_columns_are_a_scale_in_each():
    columns = (*COLUMNS, Column(("interest", "value"), values.number, ("interest", "huvi")))
    scales = {**SCALES, ("interest", "value"): Scale(0, 3)}
    found = table(Grid("leht", (("nimi", "võim", "huvi"), ("A", 5, 4))), lambda _: True)
    part = read_rows(found, Kind(by_word(columns), scales, lambda _: None, keep))
    assert [fault.message.values["heading"] for fault in part.faults] == ["võim", "huvi"]
