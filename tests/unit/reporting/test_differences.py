"""Differences in words."""

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.analysis.versions.diff import KINDS, Difference, diff
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.versions import SIGNS
from sidusryhmad.reporting.differences import (
    KIND_WORDS,
    SECTION_WORDS,
    key_word,
    kind_cell,
    table,
    value_text,
)
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

MAP = ServiceMap.named("Post")


def words(code="en"):
    return MapWords(MAP, language(code))


def test_the_day_of_a_service_is_named_and_written_as_people_write_days():
    dated = ServiceMap.from_document({"service": {"name": "Post", "date": "2026-11-21"}})
    (found,) = diff(MAP, dated).differences
    assert key_word(found, words("et")) == "kuupäev"
    assert value_text(found.after, found, words("et")) == "21. november 2026"
    assert value_text(found.before, found, words("et")) == "–"


def test_every_kind_has_a_word_and_a_sign():
    assert set(KIND_WORDS) == set(SIGNS) == set(KINDS)
    for kind in KINDS:
        found = Difference("stakeholder", kind, "a", "A")
        assert kind_cell(found, words()).text.startswith(SIGNS[kind])
        assert kind_cell(found, words("et")).text != kind_cell(found, words()).text


@pytest.mark.parametrize(("value", "key", "section", "expected"), [
    (None, "ring", "stakeholder", "–"), ("direct", "ring", "stakeholder", "Otsesed"),
    (True, "in_process", "stakeholder", "jah"), (2, "strength", "influence", "+2"),
    (2.5, "power", "stakeholder", "2,50"), (-1, "attitude", "stakeholder", "−1"),
    ({"k": {"effect": 2}, "j": -1}, "effects", "change", "k: +2; j: −1"),
    ([1, None], "range", "influence", "+1; –"), ("a" * 99, "note", "stakeholder", "a" * 79 + "…"),
    ({"x": {"y": 1}}, "fields", "stakeholder", "x: …"), (1.0, "effect", "evidence", "+1"),
    ({"rings": ["direct", "linn"]}, "inner_circle", "map", "rings: direct, linn"),
    ({"value": -1, "range": [-2, 0], "note": None}, "today", "evidence",
     "väärtus: −1; vahemik: −2 … 0; märkus: –"),
    (2.0, "power", "evidence", "2")])  # fmt: skip
def test_values_read_as_people_write_them(value, key, section, expected):
    found = Difference(section, "altered", "a", "A", key)
    assert value_text(value, found, words("et")) == expected


def test_counts_of_evidence_have_no_sign():
    found = Difference("evidence", "altered", "a", "A", "today")
    assert value_text({"n": 9}, found, words()).endswith(": 9")


def test_unknown_keys_stand_for_themselves():
    assert key_word(Difference("stakeholder", "altered", "a", "A", "kulu"), words("et")) == "kulu"
    assert key_word(Difference("stakeholder", "altered", "a", "A", "power"), words("et")) == "võim"
    assert key_word(Difference("stakeholder", "added", "a", "A"), words("et")) == ""


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(), service_maps())
def test_every_difference_has_a_row(one, other):
    found = diff(one, other)
    made = table(found.differences, MapWords(other, language("et")), "x")
    assert len(made.rows) == len(found.differences)
    assert all(len(row) == len(made.columns) for row in made.rows)
    assert {d.section for d in found.differences} <= set(SECTION_WORDS)
