"""The template's sheets of wants, efforts and evidence."""

import pytest

from sidusryhmad.formats.tables import efforts, evidence, wants
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.tables.words import of
from sidusryhmad.formats.template_wants import BESIDE, KINDS
from sidusryhmad.model.evidence import ENDS

TABLES = {"wants": wants, "efforts": efforts, "evidence": evidence}
IS = {"wants": wants.is_wants, "efforts": efforts.is_efforts, "evidence": evidence.is_evidence}


@pytest.mark.parametrize("key", BESIDE)
@pytest.mark.parametrize("code", ["et", "en"])
def test_headings_tell_what_sheet_it_is(key, code):
    heading = [entry.title(code) for entry in BESIDE[key]]
    assert [name for name, fits in IS.items() if fits(heading)] == [key]


@pytest.mark.parametrize("key", BESIDE)
def test_names_are_taken_from_sheets_that_there_are(key):
    assert {entry.names for entry in BESIDE[key] if entry.names} <= set(SHEETS)


@pytest.mark.parametrize("at", [0, 1])
def test_every_kind_of_evidence_can_be_chosen(at):
    assert [of(words[at]) for words in KINDS] == list(ENDS)


def test_nothing_that_evidence_or_a_want_needs_is_missing():
    there = {key: {entry.column.key for entry in found} for key, found in BESIDE.items()}
    assert there["evidence"] == {c.key for c in evidence.COLUMNS} - {("why",), ("confidence",)}
    assert there["efforts"] == {c.key for c in efforts.COLUMNS} - {("unit",)}
    assert {("name",), ("held",), ("adds_value",), ("worth", "value"), ("n",)} <= there["wants"]
