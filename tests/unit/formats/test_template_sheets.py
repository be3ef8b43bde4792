"""Sheets of the template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.sheet_names import GUIDE, SHEETS
from sidusryhmad.formats.template_sheets import template_sheets
from sidusryhmad.locale.language import language
from sidusryhmad.model.findings import check

codes = st.sampled_from(["et", "en"])


@given(codes, st.booleans())
def test_every_sheet_is_there_in_the_language_the_guide_first(code, example):
    at = 1 if code == "et" else 0
    names = [grid.name for grid in template_sheets(language(code), example=example)]
    assert names == [GUIDE[at], *(words[at] for words in SHEETS.values())]


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_example_is_a_map_of_which_nothing_is_to_be_said(code):
    parsed = assembled(template_sheets(language(code), example=True), "fail")
    assert (parsed.remarks, parsed.faults) == ((), ())
    m = built(parsed)
    assert (len(m.stakeholders), len(m.influences), len(m.changes)) == (6, 7, 1)
    assert len(m.changes[0].effects) == 3
    assert (len(m.wants), len(m.changes[0].wants), len(m.evidence)) == (4, 3, 3)
    assert m.service.language == code
    assert check(m) == ()


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_empty_one_has_a_single_fault_that_says_where_to_begin(code):
    with pytest.raises(InvalidMapError) as raised:
        built(assembled(template_sheets(language(code), example=False), "fail"))
    (fault,) = raised.value.faults
    assert fault.message.code == "no_stakeholders"
    assert fault.place.sheet == SHEETS["stakeholders"][1 if code == "et" else 0]


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_guide_names_every_sheet_and_every_column(code):
    guide, _, *rest = template_sheets(language(code), example=False)
    told = " ".join(str(value) for row in guide.rows for value in row)
    assert all(grid.name in told for grid in rest)
    titles = [title for grid in rest if len(grid.rows[0]) > 1 for title in grid.rows[0]]
    assert all(title in told for title in titles)


def test_only_the_completed_one_calls_itself_an_example():
    empty, full = (template_sheets(language("en"), example=each)[0] for each in (False, True))
    said = "This is a completed example: write over it, or delete its rows."
    assert (said,) in full.rows
    assert (said,) not in empty.rows


@pytest.mark.parametrize(("code", "heading"), [("et", "veerg tunnus"), ("en", "a column id")])
def test_the_guide_says_what_to_do_with_two_of_one_name(code, heading):
    guide, *_ = template_sheets(language(code), example=False)
    assert any(heading in str(value) for row in guide.rows for value in row)
