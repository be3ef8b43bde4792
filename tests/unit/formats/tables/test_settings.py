"""The sheet about the service."""

import pytest

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.settings import (
    HINT,
    is_settings,
    read_settings,
    settings_sheet,
)

DOCUMENT = {
    "sidusryhmad": 1,
    "service": {
        "name": "=Post",
        "purpose": "ajaleht",
        "language": "et",
        "date": "2026-11-21",
        "note": "",
    },
    "rings": {"direct": "Otsesed", "interested": None, "lai ring": "Lai"},
    "inner_circle": {"rings": ["direct"], "stakeholders": ["naaber", "a;b"]},
    "carry_over": {"value": 0.5, "range": [0.3, 0.7]},
    "epsilon": 0.05,
    "tolerance": 0.25,
}


@pytest.mark.parametrize("language", ["et", "en"])
def test_what_is_written_is_read(language):
    made = settings_sheet(DOCUMENT, "teenus", language)
    assert is_settings(made)
    found = read_settings(made)
    assert found.records == [DOCUMENT]
    assert found.remarks == []


@pytest.mark.parametrize("listed", [[], ["a"], ["a", "b"], [" a"], [""], ["[x"]])
def test_lists_come_back(listed):
    document = {
        "service": {"name": "A"},
        "inner_circle": {"rings": ["direct"], "stakeholders": listed},
    }
    assert read_settings(settings_sheet(document, "s", "en")).records == [document]


def test_people_write_names_with_semicolons_between():
    rows = (("Teenus", "Post"), ("Sisering: lisaks", "Klient; Naaber ;"), ("ülekanne", "0,5"))
    found = read_settings(Grid("Teenus", rows))
    assert found.records == [
        {
            "service": {"name": "Post"},
            "carry_over": 0.5,
            "inner_circle": {"stakeholders": ["Klient", "Naaber"]},
        }
    ]
    assert found.places["carry_over",] == Place(3, 2, "Teenus")
    assert found.places["service", "name"] == Place(1, 2, "Teenus")


def test_what_is_not_known_is_said():
    found = read_settings(Grid("Teenus", (("Teenus", "Post"), ("Autor", "Mari"), (None, "x"))))
    assert [(r.kind, str(r.message), r.place.line) for r in found.remarks] == [
        ("lost", "Autor says nothing that a map holds", 2)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Teenus", "Post"), ("Autor", "Mari")), True),
        ((("Autor", "Mari"),), False),
        ((), False),
        ((("Nimi", "Ring"), ("Klient", "direct"), ("Notar", "direct")), False),
    ],
)
def test_a_sheet_of_settings_is_known_by_its_keys(rows, expected):
    assert is_settings(Grid("x", rows)) is expected


def test_an_explanation_beside_a_value_is_passed_by_and_anything_else_is_said():
    rows = (("teenus", "Post", f"{HINT}selle nimi"), ("keel", "et", "vist", 3))
    found = read_settings(Grid("teenus", rows))
    assert found.records == [{"service": {"name": "Post", "language": "et"}}]
    assert [(r.kind, r.message.code, r.place.column) for r in found.remarks] == [
        ("lost", "beside_value", 3),
        ("lost", "beside_value", 4),
    ]


@pytest.mark.parametrize(("written", "read"), [
    ("15.11.2026", "2026-11-15"), ("5. 1. 2026", "2026-01-05"), ("2026-11-15", "2026-11-15"),
    ("11/15/2026", "11/15/2026"), (2026, "2026")])  # fmt: skip
def test_a_date_may_be_written_with_points(written, read):
    found = read_settings(Grid("teenus", (("teenus", "Post"), ("kuupäev", written))))
    assert found.records[0]["service"]["date"] == read
    assert found.remarks == []
