"""The table of efforts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.efforts import efforts_sheet, is_efforts, read_efforts
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed, untyped
from sidusryhmad.formats.tables.plans import is_plans
from sidusryhmad.formats.tables.wants import is_wants
from sidusryhmad.testing import service_maps

HEADING = ("muudatus", "soov", "sidusrühm", "vaev", "osakaal", "ühik")
DOCUMENT = {
    "stakeholders": [{"id": "k", "name": "Klient", "ring": "direct"}],
    "wants": [{"id": "a", "name": "=Kiirus"}, {"id": "b", "name": "Vaikus"},
              {"id": "c", "name": "Vaikus"}],
    "changes": [
        {"id": "u", "name": "Uks", "wants": ["a", {"want": "c", "effort": 2.5, "share": 0.07},
                                             {"effort": 1}]},
        {"id": "v", "name": "Uks", "wants": [{"want": "b", "share": 1}]},
        {"id": "w", "name": "Lukk"},
    ],
}  # fmt: skip


def test_a_row_is_what_a_change_spends_on_a_want():
    found = read_efforts(table(Grid("vaev", (
        HEADING, ("Uks", "Kiirus", "Klient", "2,5", "50 %", "tundi"), ("Uks", None, None, 3),
    )), is_efforts))  # fmt: skip
    assert found.records == [
        {"change": "Uks", "want": "Kiirus", "stakeholder": "Klient", "effort": 2.5, "share": 0.5,
         "unit": "tundi"},
        {"change": "Uks", "effort": 3},
    ]  # fmt: skip
    assert found.places[1, "effort"] == Place(3, 4, "vaev")
    assert (found.remarks, found.faults) == ([], [])


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        (HEADING, True),
        (("Change*", "Effort (h)"), True),
        (("change", "want", "share"), True),
        (("change", "want"), False),
        (("change", "stakeholder", "effect"), False),
        (("soov", "väljendatud"), False),
    ],
)
def test_it_is_known_by_change_and_effort(heading, is_one):
    assert is_efforts(heading) is is_one
    assert not (is_one and (is_plans(heading) or is_wants(heading)))


def test_what_is_written_names_wants_and_changes_so_that_they_are_found_again():
    sheet = efforts_sheet(DOCUMENT, "vaev", "et")
    assert sheet.rows == (
        ("muudatus", "soov", "vaev", "osakaal"),
        ("u", "'=Kiirus", None, None),
        ("u", "c", 2.5, 0.07),
        ("u", None, 1, None),
        ("v", "b", None, 1),
    )


@settings(max_examples=50, deadline=None)
@given(service_maps(), st.sampled_from(["et", "en"]), st.sampled_from([typed, untyped]))
def test_whatever_changes_spend_comes_back_in_its_order(m, code, holds):
    parsed = assembled(laid_out(m.to_document(), code, holds), "x")
    assert (parsed.faults, parsed.remarks) == ((), ())
    back = built(parsed)
    assert [change.wants for change in back.changes] == [change.wants for change in m.changes]
    assert back.effort_unit == m.effort_unit
