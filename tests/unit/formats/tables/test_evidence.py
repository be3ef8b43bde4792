"""The table of evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, Place
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.evidence import (
    count,
    evidence_sheet,
    is_evidence,
    read_evidence,
)
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.plans import is_plans
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.model.evidence import ENDS

HEADING = ("mille kohta", "sidusrühm", "väärtus", "alt", "kuni", "arv", "millal", "allikas")
PEOPLE = Grid("Leht1", (("nimi", "ring"), ("Klient", "direct"), ("Notar", "direct")))
DOCUMENT = {
    "service": {"name": "Post"},
    "stakeholders": [{"id": "k", "name": "Klient", "ring": "direct"},
                     {"id": "n", "name": "Notar", "ring": "direct"}],
    "changes": [{"id": "u", "name": "Ukse taha", "effects": {},
                 "edits": {"add": {"stakeholders": [
                     {"id": "r", "name": "Robot", "ring": "direct"}]}}}],
    "evidence": [
        {"of": "attitude", "stakeholder": "k", "value": -1, "range": [-1.4, -0.6], "n": 212,
         "method": "=keskmine", "note": "", "when": "sügis 2026", "source": "a.csv", "who": "Mari",
         "confidence": 0.9},
        {"of": "effect", "stakeholder": "r", "change": "u", "value": 2},
        {"of": "strength", "from": "k", "to": "n", "value": 0, "n": 0, "why": "küsitlus"},
    ],
}  # fmt: skip


def part(*rows):
    return read_evidence(table(Grid("Tõendid", rows), is_evidence))


def test_a_row_is_a_record():
    found = part(
        HEADING,
        ("hoiak", "Klient", "−1", -1.4, "-0,6", 212.0, "sügis 2026", "hinnangud.csv"),
        ("Seis täna", "Notar", 2, None, None, None, None, None),
    )
    assert found.records == [
        {"of": "attitude", "stakeholder": "Klient", "value": -1, "range": [-1.4, -0.6], "n": 212,
         "when": "sügis 2026", "source": "hinnangud.csv"},
        {"of": "today", "stakeholder": "Notar", "value": 2},
    ]  # fmt: skip
    assert found.places[1, "value"] == Place(3, 3, "Tõendid")
    assert (found.remarks, found.faults) == ([], [])


def test_a_column_without_meaning_is_remarked():
    found = part(("evidence of", "value", "colour"), ("today", 1, "red"))
    assert [r.message.code for r in found.remarks] == ["foreign_column"]


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        (("evidence of", "value"), True),
        (("Mille kohta:", "Väärtus (-3…3)", "kelle"), True),
        (("stakeholder", "value"), False),
        (("evidence of", "stakeholder"), False),
    ],
)
def test_it_is_known_by_what_it_is_of_and_its_value(heading, is_one):
    assert is_evidence(heading) is is_one


@given(st.integers(0, 10**6))
def test_counts_are_whole_however_a_spreadsheet_holds_them(number):
    for value in (number, float(number), str(number)):
        assert (count(value), type(count(value))) == (number, int)


@pytest.mark.parametrize("value", [2.5, True, "palju", float("nan"), float("inf")])
def test_what_is_no_count_is_left_to_the_model(value):
    assert count(value) is value


@pytest.mark.parametrize("language", ["en", "et"])
def test_what_is_written_is_read(language):
    grid = evidence_sheet(DOCUMENT, "x", language)
    read = read_evidence(table(grid, is_evidence)).records
    called = {"k": "Klient", "n": "Notar", "r": "Robot", "u": "Ukse taha"}
    ends = ("stakeholder", "change", "from", "to")
    assert read == [
        {key: called[value] if key in ends else value for key, value in row.items()}
        for row in DOCUMENT["evidence"]
    ]


def test_estonian_sheets_speak_estonian():
    grid = evidence_sheet(DOCUMENT, "x", "et")
    assert grid.rows[0][:2] == ("mille kohta", "sidusrühm")
    assert [row[0] for row in grid.rows[1:]] == ["hoiak", "otsene mõju", "tugevus"]


@pytest.mark.parametrize("code", ["en", "et"])
def test_the_sheet_is_part_of_the_workbook(code):
    sheets = laid_out(DOCUMENT, code, typed)
    assert sheets[-1].name == SHEETS["evidence"][code == "et"]
    back = built(assembled(sheets, "x"))
    assert back.to_document()["evidence"] == DOCUMENT["evidence"]


@pytest.mark.parametrize("ends", sorted(ENDS.items()))
def test_no_evidence_is_taken_for_a_change_or_an_influence(ends):
    of_, keys = ends
    row = {"of": of_, "value": 1} | dict.fromkeys(keys, "k")
    grid = evidence_sheet({**DOCUMENT, "evidence": [row]}, "x", "en")
    assert is_evidence(grid.rows[0])
    assert not is_plans(grid.rows[0])


def test_faults_stand_at_their_cells():
    wrong = Grid("Tõendid", (HEADING[:3], ("hoiak", "Klent", 1), ("tuju", "Notar", 1),
                             ("võim", "Notar", 7)))  # fmt: skip
    with pytest.raises(InvalidMapError) as raised:
        built(assembled([PEOPLE, wrong], "x"))
    assert [(f.message.code, f.place.line, f.place.column) for f in raised.value.faults] == [
        ("unknown_stakeholder", 2, 2), ("not_allowed", 3, 1), ("off_scale", 4, 3)
    ]  # fmt: skip
