"""The table of stakeholders."""

import pytest

from sidusryhmad.formats.tables.assemble import is_people
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.open_columns import typed, untyped
from sidusryhmad.formats.tables.people import UNSAID, people_sheet, read_people


def part(*rows):
    return read_people(table(Grid("Sidusrühmad", rows), is_people))


def codes(found):
    return [(remark.kind, remark.message.code) for remark in found.remarks]


def test_a_register_with_words_and_further_columns():
    found = part(
        ("Sidusrühm", "Ring", "Pool", "Mõjukus", "Hoiak", "Kontakt", "Eelarve"),
        ("Klient", "Otsesed", "klient", "Kõrge", "toetav", "klient@näide.ee", 12),
    )
    (record,) = found.records
    assert record == {
        "name": "Klient", "ring": "direct", "side": "customer", "power": {"value": 3},
        "attitude": {"value": 2},
        "fields": {"Eelarve": 12},
        "private": {"Kontakt": "klient@näide.ee"},
    }  # fmt: skip
    assert codes(found) == [("assumed", "word_as_number")] * 2 + [("assumed", "contacts_private")]


@pytest.mark.parametrize(
    ("process", "interest", "ring"),
    [("jah", None, "direct"), ("ei", "jah", "interested"), ("ei", "ei", "indirect")],
)
def test_facts_give_the_ring(process, interest, ring):
    found = part(("nimi", "protsessis", "suur huvi"), ("A", process, interest))
    assert found.records[0]["ring"] == ring
    assert found.remarks == []


def test_without_ring_and_facts_one_is_assumed_and_said_once():
    found = part(("nimi", "protsessis"), ("A", None), ("B", "vist"), ("C", "jah"))
    assert [record["ring"] for record in found.records] == [UNSAID, UNSAID, "direct"]
    (remark,) = found.remarks
    assert (remark.message.code, remark.message.values["count"]) == ("ring_unsaid", 2)


def test_a_range_and_a_reason_belong_to_their_number():
    found = part(("name", "ring", "power", "power: low", "power: high", "power: why"),
                 ("A", "direct", 2, 1, 3, "veto"))  # fmt: skip
    assert found.records[0]["power"] == {"value": 2, "range": [1, 3], "why": "veto"}


def test_private_columns_stay_private():
    found = part(("nimi", "ring", "Salajane: telefon", "väli: Osakond", "private (json)"),
                 ("A", "direct", "5551234", "Müük", '{"laps": ["Mari"]}'))  # fmt: skip
    assert found.records[0]["private"] == {"laps": ["Mari"], "telefon": "5551234"}
    assert found.records[0]["fields"] == {"Osakond": "Müük"}


def test_json_that_is_none_is_left_to_the_model():
    assert part(("nimi", "ring", "fields (json)"), ("A", "direct", "[1]")).records[0]["fields"] == [
        1
    ]


@pytest.mark.parametrize(("holds", "headings"), [
    (typed, ("tunnus", "nimi", "ring", "väli: kulu", "väli: linn")),
    (untyped, ("tunnus", "nimi", "ring", "väljad (json)", "väli: linn"))])  # fmt: skip
def test_fields_get_a_column_where_cells_can_hold_them(holds, headings):
    records = [
        {"id": "a", "name": "A", "ring": "direct", "fields": {"linn": "Tartu", "kulu": 7}},
        {"id": "b", "name": "B", "ring": "direct"},
    ]
    made = people_sheet(records, "Sidusrühmad", "et", holds)
    assert sorted(made.rows[0]) == sorted(headings)
    assert made.rows[2] == ("b", "B", "otsene", None, None)
    found = read_people(table(made, is_people))
    assert found.records == records
