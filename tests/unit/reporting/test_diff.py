"""What differs, in words."""

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.analysis.versions.diff import diff
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.diff import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

OLD = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
NEW = OLD.with_stakeholder("Notar", ring="indirect")


def told(found, code="en"):
    return sections(found, MapWords(found.service_map, language(code)))


def test_the_answer_counts_what_differs():
    first, people = told(diff(OLD, NEW))
    assert first.blocks[0].text == "1 difference: added 1."
    assert people.title == "Stakeholders"
    assert told(diff(OLD, NEW), "et")[0].blocks[0].text == "1 erinevus: lisatud 1."


def test_equal_maps_have_an_answer_alone():
    (only,) = told(diff(OLD, OLD))
    assert only.blocks[0].text == "The two versions say the same."
    assert len(brief(diff(OLD, OLD), MapWords(OLD, language("en"))).blocks) == 1


@pytest.mark.parametrize("code", ["en", "et"])
def test_short_and_long_have_the_same_title(code):
    words = MapWords(NEW, language(code))
    assert brief(diff(OLD, NEW), words).title == title(diff(OLD, NEW), words)
    assert len(brief(diff(OLD, NEW), words).blocks) == 2


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(), service_maps())
def test_any_two_maps_have_a_report(one, other):
    text = report(diff(one, other)).to_text()
    assert text.strip()
    found = told(diff(one, other))
    assert sum(len(section.blocks[0].rows) for section in found[1:]) == len(
        diff(one, other).differences
    )
