"""Sheets put together, and maps laid out in sheets."""

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed, untyped
from sidusryhmad.formats.tables.people import UNSAID
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.testing import service_maps

PEOPLE = Grid("Sheet1", (("nimi", "ring"), ("Klient", "direct"), ("Notar", "indirect")))
LINKS = Grid("Sheet2", (("kes", "keda", "tugevus"), ("Klient", "Notar", 2)))
MATRIX = Grid("Sheet3", ((None, "Klient", "Notar"), ("Klient", None, 1), ("Notar", 3, None)))
PLANS = Grid("Sheet4", (("muudatus", "sidusrühm", "mõju"), ("Ukseni", "Klient", 1)))
HEAD = Grid("Sheet5", (("Teenus", "Post"), ("Keel", "et")))


def codes(parsed):
    return [(remark.kind, remark.message.code) for remark in parsed.remarks]


@pytest.mark.parametrize("language", ["en", "et"])
@pytest.mark.parametrize("holds", [typed, untyped])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(m=service_maps(min_stakeholders=1))
def test_whatever_is_laid_out_reads_back_as_an_equal_map(language, holds, m):
    parsed = assembled(laid_out(m.to_document(), language, holds), "x")
    assert (parsed.faults, parsed.remarks) == ((), ())
    assert built(parsed) == m


def test_sheets_are_told_apart_by_their_headings_in_any_order():
    parsed = assembled([PLANS, LINKS, HEAD, PEOPLE], "fail")
    m = built(parsed)
    assert m.service.name == "Post"
    assert [s.id for s in m.stakeholders] == ["klient", "notar"]
    assert m.influences[0].strength == 2
    assert m.changes[0].effects["klient"].effect == 1
    assert parsed.remarks == ()
    assert list(parsed.document) == ["service", "stakeholders", "influences", "changes"]


def test_sheets_are_told_apart_by_their_names_where_headings_do_not_tell():
    names = Grid("Muudatused", (("muudatus",), ("Ukseni",)))
    assert built(assembled([PEOPLE, names], "x")).changes[0].name == "Ukseni"
    alone = Grid("stakeholders.csv", (("nimi",), ("Klient",)))
    assert built(assembled([alone], "x")).stakeholders[0].name == "Klient"


def test_a_list_and_a_matrix_add_up_and_a_pair_in_both_is_a_fault():
    other = Grid("m", ((None, "Klient", "Notar"), ("Klient", None, None), ("Notar", 3, None)))
    assert len(built(assembled([PEOPLE, LINKS, other], "x")).influences) == 2
    with pytest.raises(InvalidMapError) as raised:
        built(assembled([PEOPLE, LINKS, MATRIX], "x"))
    (fault,) = raised.value.faults
    assert (fault.message.code, fault.place.sheet) == ("duplicate_influence", "Sheet3")
    assert "Sheet2, row 2" in str(fault.message)


def test_people_may_be_known_from_their_influences_alone():
    parsed = assembled([MATRIX], "kaart")
    assert [(s["name"], s["ring"]) for s in parsed.document["stakeholders"]] == [
        ("Klient", UNSAID),
        ("Notar", UNSAID),
    ]
    assert codes(parsed) == [
        ("assumed", "row_influences"),
        ("assumed", "name_of_file"),
        ("assumed", "people_from_links"),
    ]
    assert built(parsed).service.name == "kaart"


def test_people_whom_a_matrix_names_alone_are_on_the_map():
    rows = ((None, "A", "B", "C"), ("A", None, 1, None), ("B", None, None, None), ("C",))
    assert len(assembled([Grid("m", rows)], "x").document["stakeholders"]) == 3


def test_faults_stand_at_their_cells():
    wrong = Grid("Leht", (("nimi", "ring"), ("Klient", "otsesde"), (None, "direct")))
    links = Grid("Mõjud", (("kes", "keda", "tugevus"), ("Klent", "Klient", 7)))
    with pytest.raises(InvalidMapError) as raised:
        built(assembled([wrong, links], "x"))
    found = {
        (f.message.code, f.place.sheet, f.place.line, f.place.column) for f in raised.value.faults
    }
    assert ("unknown_ring", "Leht", 2, 2) in found
    assert ("unknown_stakeholder", "Mõjud", 2, 1) in found
    assert ("off_scale", "Mõjud", 2, 3) in found
    assert any(place[1:3] == ("Leht", 3) for place in found)


def test_guides_and_ignored_sheets_are_passed_by_and_others_are_said():
    more = [
        Grid("Juhend", (("Täida lehed",),)),
        Grid("vana (ignore)", (("kes", "keda"), ("x", "y"))),
        Grid("Eelarve", (("aasta", "kulu"), (2026, 7))),
        Grid("Tühi", ()),
    ]
    parsed = assembled([HEAD, PEOPLE, *more], "x")
    assert [(r.kind, r.message.code, r.place.sheet) for r in parsed.remarks] == [
        ("lost", "foreign_sheet", "Eelarve")
    ]


def test_names_that_could_mean_another_are_written_as_ids():
    document = {
        "service": {"name": "A"},
        "stakeholders": [
            {"id": "b", "name": "A", "ring": "direct"},
            {"id": "A", "name": "B", "ring": "direct"},
        ],
        "influences": [{"from": "A", "to": "b", "strength": 1}],
    }
    *_, links = laid_out(document, "en", typed)
    assert links.name == SHEETS["influences"][0]
    assert built(assembled(laid_out(document, "en", typed), "x")).influences[0].from_ == "A"


def test_nothing_at_all_is_a_document_without_people():
    parsed = assembled([], "x")
    assert parsed.document == {"service": {"name": "x"}}


def test_where_no_sheet_tells_of_people_the_sheets_looked_through_are_named():
    sheets = [Grid("Leht1", (("a", "b"), (1, 2))), Grid("Leht2", (("Küsi Marilt",),))]
    with pytest.raises(InvalidMapError) as raised:
        built(assembled(sheets, "x"))
    first, *_ = raised.value.faults
    assert first.message.code == "no_table"
    assert first.message.values == {"sheets": "Leht1, Leht2"}
    assert first.place.sheet == "Leht1"


def test_notes_beside_a_map_are_only_remarked():
    parsed = assembled([PEOPLE, Grid("Leht2", (("Küsi Marilt",),))], "x")
    assert parsed.faults == ()
    assert ("lost", "foreign_sheet") in codes(parsed)
