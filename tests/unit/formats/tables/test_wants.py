"""The table of wants."""

import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.tables.wants import is_wants, read_wants, wants_sheet
from sidusryhmad.testing import service_maps

HEADING = ("soov", "sidusrühm", "väljendatud", "lisab väärtust", "kaal", "küsitud", "miks")
PEOPLE = Grid("Leht1", (("nimi", "ring"), ("Klient", "direct"), ("Naaber", "interested")))
DOCUMENT = {
    "service": {"name": "Post"},
    "stakeholders": [{"id": "k", "name": "Klient", "ring": "direct"},
                     {"id": "n", "name": "Naaber", "ring": "direct"}],
    "wants": [
        {"id": "a", "name": "=Kiirus", "stakeholder": "k", "held": True, "adds_value": False,
         "emotional": False, "worth": 0, "n": 0, "note": "", "who": "Mari", "when": "2026"},
        {"id": "b", "name": "Vaikus", "stakeholder": "n",
         "worth": {"value": 2, "range": [1, 3], "why": "ütles"}},
        {"id": "c", "name": "Vaikus"},
    ],
    "effort_unit": "tundi",
    "changes": [{"id": "u", "name": "Uks",
                 "wants": ["a", {"want": "b", "effort": 2.5, "share": 0.07}, {"effort": 1}]}],
}  # fmt: skip


def part(*rows):
    return read_wants(table(Grid("Soovid", rows), is_wants))


def test_a_row_is_a_want_and_a_blank_is_no_answer():
    found = part(
        HEADING,
        ("Kiirus", "Klient", "jah", "ei", 0, 24.0, "loeb õhtul"),
        ("Vaikus", "Naaber", None, "x", "suur", None, None),
    )
    assert found.records[0] == {
        "name": "Kiirus", "stakeholder": "Klient", "held": True, "adds_value": False,
        "worth": {"value": 0}, "n": 24, "why": "loeb õhtul",
    }  # fmt: skip
    second = found.records[1]
    assert "held" not in second
    assert (second["adds_value"], second["worth"]["value"]) == (True, 3)


@pytest.mark.parametrize("code", ["en", "et"])
def test_sheets_give_the_same_map_again(code):
    m = sr.ServiceMap.from_document(DOCUMENT)
    sheets = laid_out(m.to_document(), code, typed)
    assert SHEETS["wants"][code == "et"] in [sheet.name for sheet in sheets]
    assert built(assembled(sheets, "x")) == m


@given(service_maps())
@settings(max_examples=60)
def test_every_want_comes_back_from_its_sheet(m):
    document = m.to_document()
    back = built(assembled(laid_out(document, "et", typed), "x"))
    assert back.wants == m.wants
    assert [c.wants for c in back.changes] == [c.wants for c in m.changes]
    if m.wants:
        assert len(wants_sheet(document, "x", "en").rows) == 1 + len(m.wants)


def test_a_sheet_of_wants_alone_is_recognised_by_its_headings():
    assert is_wants(HEADING)
    assert is_wants(("want", "adds value"))
    assert not is_wants(("want", "stakeholder"))
    assert not is_wants(("name", "ring", "held"))


def test_another_scale_of_worth_is_mapped_and_kept_in_words():
    found = part(("soov", "väljendatud", "kaal (1–5)"), ("Kiirus", "jah", 5))
    assert found.records[0]["worth"] == {"value": 3.0, "why": "kaal (1–5): 5"}


def test_faults_stand_at_their_cells():
    wrong = Grid("Soovid", (HEADING[:4], ("Kiirus", "Klent", "jah", "ei"),
                            ("Vaikus", "Naaber", "vist", "ei")))  # fmt: skip
    with pytest.raises(InvalidMapError) as raised:
        built(assembled([PEOPLE, wrong], "x"))
    assert [(f.message.code, f.place.line, f.place.column) for f in raised.value.faults] == [
        ("unknown_stakeholder", 2, 2), ("not_a_flag", 3, 3)
    ]  # fmt: skip
