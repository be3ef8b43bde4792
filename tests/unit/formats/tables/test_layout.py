"""Documents laid out in sheets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.formats.tables.layout import laid_out
from sidusryhmad.formats.tables.open_columns import typed
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.testing import service_maps

codes = st.sampled_from(["et", "en"])


@settings(max_examples=40, deadline=None)
@given(service_maps(), codes)
def test_sheets_stand_in_the_order_of_their_names_and_none_is_empty(m, code):
    order = [words[code == "et"] for words in SHEETS.values()]
    sheets = laid_out(m.to_document(), code, typed)
    names = [sheet.name for sheet in sheets]
    assert names == sorted(names, key=order.index)
    assert all(len(sheet.rows) > 1 for sheet in sheets[2:])


@settings(max_examples=40, deadline=None)
@given(service_maps(), codes)
def test_every_effort_has_a_row_of_its_own(m, code):
    sheets = {sheet.name: sheet for sheet in laid_out(m.to_document(), code, typed)}
    name = SHEETS["efforts"][code == "et"]
    count = sum(len(change.wants) for change in m.changes)
    assert (name in sheets) is (count > 0)
    if count:
        assert len(sheets[name].rows) == 1 + count


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_least_of_a_map_has_two_sheets(code):
    document = {"service": {"name": "Post"}, "stakeholders": []}
    names = [sheet.name for sheet in laid_out(document, code, typed)]
    assert names == [SHEETS[key][code == "et"] for key in ("service", "stakeholders")]
