"""The table of changes."""

import pytest

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.plans import is_plans, plans_sheet, read_plans

HEADING = ("muudatus", "sidusrühm", "otsene mõju", "alt", "kuni", "miks")


def part(*rows):
    return read_plans(table(Grid("Muudatused", rows), is_plans))


def test_rows_without_a_change_belong_to_the_one_above():
    found = part(
        HEADING,
        ("Ukseni", "Klient", 2, None, None, "mugav"),
        (None, "Kirjakandja", -2, -3, -1, None),
        ("Robot", "Klient", "1", None, None, None),
    )
    assert found.records == [
        {
            "name": "Ukseni",
            "effects": {
                "Klient": {"effect": 2, "why": "mugav"},
                "Kirjakandja": {"effect": -2, "range": [-3, -1]},
            },
        },
        {"name": "Robot", "effects": {"Klient": {"effect": 1}}},
    ]
    assert found.places[0, "effects", "Kirjakandja", "effect"] == Place(3, 3, "Muudatused")
    assert found.places[1, "name"] == Place(4, 1, "Muudatused")


def test_a_change_that_hits_nobody_directly_is_one_too():
    found = part(
        ("change id", "change", "stakeholder", "effect", "change note"),
        ("x", "Sulge", None, None, "arutelu"),
    )
    assert found.records == [{"id": "x", "name": "Sulge", "note": "arutelu"}]


def test_an_effect_on_nobody_and_two_on_one_are_faults():
    found = part(
        HEADING,
        ("Ukseni", None, 2, None, None, None),
        (None, "A", 1, None, None, None),
        (None, "A", 2, None, None, None),
    )
    assert [(f.message.code, f.place.line) for f in found.faults] == [
        ("effect_row", 2),
        ("effect_row", 4),
    ]
    assert [str(f.message) for f in found.faults] == [
        "the effect names nobody",
        "A is named twice among the effects of one change",
    ]


@pytest.mark.parametrize("language", ["et", "en"])
def test_what_is_written_is_read(language):
    records = [
        {
            "id": "a",
            "name": "Ukseni",
            "effects": {"k": {"effect": 2, "range": [1, 3], "who": "Mari"}, "j": {"effect": -1}},
            "note": "",
        },
        {
            "id": "b",
            "name": "=B",
            "edits": {"remove": {"stakeholders": ["k"]}},
        },
    ]
    made = plans_sheet({"changes": records}, {"k": "k", "j": "j"}, "Muudatused", language)
    assert read_plans(table(made, is_plans)).records == records


def test_wants_are_read_here_too_but_written_on_a_sheet_of_their_own():
    found = part(("muudatus", "otsene mõju", "soovid"), ("A", None, "Kiirus: 2; Hind"))
    assert found.records == [{"name": "A", "wants": [{"want": "Kiirus", "effort": 2}, "Hind"]}]
    made = plans_sheet({"changes": [{"id": "a", **found.records[0]}]}, {}, "x", "et")
    assert made.rows == (("muudatuse tunnus", "muudatus"), ("a", "A"))


def test_people_are_written_by_the_names_given():
    records = [{"id": "a", "name": "A", "effects": {"k": 1}}]
    made = plans_sheet({"changes": records}, {"k": "Klient"}, "Muudatused", "et")
    assert made.rows[1] == ("a", "A", "Klient", 1)


@pytest.mark.parametrize(("row", "column"), [(("A", "B", 1, 2, 1), 4), (("A", "B", 1, None, 1), 5)])
def test_a_range_stands_where_its_first_end_does(row, column):
    found = part(HEADING, row)
    assert found.places[0, "effects", "B", "range"] == Place(2, column, "Muudatused")


def test_a_word_read_as_a_number_is_no_reason():
    found = part(HEADING, ("A", "B", "toetav"), ("A", "C", "vastu", None, None, "kallis"))
    assert found.records[0]["effects"] == {
        "B": {"effect": 2}, "C": {"effect": -2, "why": "kallis"},
    }  # fmt: skip
    assert [r.message.code for r in found.remarks] == ["word_as_number"] * 2
