"""Columns of the template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables import (
    efforts,
    evidence,
    links,
    plans,
    settings,
    stakeholder_columns,
    wants,
)
from sidusryhmad.formats.tables.columns import folded, scale_of, without_scale
from sidusryhmad.formats.tables.words import ANSWERS, ring, side
from sidusryhmad.formats.template_columns import RINGS, SERVICE, SIDES, SIGNS, TEMPLATE
from sidusryhmad.formats.template_entry import EFFECT, LEVEL
from sidusryhmad.locale.language import language

KNOWN = {
    "stakeholders": stakeholder_columns.BY_WORD,
    "influences": links.BY_WORD,
    "changes": plans.BY_WORD,
    "wants": wants.BY_WORD,
    "efforts": efforts.BY_WORD,
    "evidence": evidence.BY_WORD,
}
ENTRIES = [(key, entry) for key, entries in TEMPLATE.items() for entry in entries]
entries = st.sampled_from(ENTRIES)
languages = st.sampled_from(["et", "en"])


@given(entries, languages)
def test_every_heading_is_read_as_the_column_it_is(each, code):
    key, entry = each
    title = entry.title(code)
    assert KNOWN[key][folded(without_scale(title))] is entry.column
    assert scale_of(title) == (entry.ends if entry.ends in (LEVEL, EFFECT) else None)


@given(entries, languages)
def test_messages_fit_into_the_box_that_a_spreadsheet_shows(each, code):
    _, entry = each
    assert len(entry.title(code)) <= 32
    assert 0 < len(language(code).text(entry.hint)) <= 255


@given(entries)
def test_every_hint_is_translated(each):
    _, entry = each
    assert language("et").text(entry.hint) != entry.hint


@given(entries, languages)
def test_lists_of_words_fit_into_a_rule(each, code):
    _, entry = each
    at = 1 if code == "et" else 0
    words = [pair[at] for pair in entry.words]
    assert len(",".join(words)) < 255
    assert not any("," in word or '"' in word for word in words)


@pytest.mark.parametrize("at", [0, 1])
def test_words_to_choose_from_are_words_that_are_read(at):
    assert [ring(words[at]) for words in RINGS] == ["direct", "interested", "indirect"]
    assert [side(words[at]) for words in SIDES] == ["customer", "employee", "provider", "other"]
    read = {c.key: c.read for c in stakeholder_columns.COLUMNS}["in_process",]
    assert [read(words[at]) for words in ANSWERS] == [True, False]
    assert [links.sign(words[at]) for words in SIGNS] == ["positive", "negative", "unknown"]


def test_scales_are_those_of_the_document():
    assert (LEVEL, EFFECT) == ((0, 3), (-3, 3))
    for _, entry in ENTRIES:
        scale = stakeholder_columns.SCALES.get(entry.column.key)
        assert scale is None or entry.ends == (scale.low, scale.high)


def test_a_sheet_needs_what_the_document_needs():
    needed = {key: [e.column.key[0] for e in found if e.needed] for key, found in TEMPLATE.items()}
    assert needed == {
        "stakeholders": ["name", "ring"],
        "influences": ["from", "to"],
        "changes": ["name", "stakeholder", "effect"],
        "wants": ["name"],
        "efforts": ["change"],
        "evidence": ["of", "value"],
    }


def test_keys_of_the_service_are_keys_of_its_sheet():
    assert set(SERVICE) <= set(settings.KEYS)
