"""How a map came to be, in words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.versions.history import history
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.history import brief, sections, title, versions_table
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

OLD = ServiceMap.named("Post").with_stakeholder("Klient", ring="interested")
NEW = (
    ServiceMap.named("Post")
    .with_stakeholder("Klient", ring="direct")
    .with_stakeholder("Notar", ring="direct")
    .with_change("Odavam", {"Klient": 1, "Notar": 1})
)
BOTH = [("2024", OLD), ("2025", NEW)]


def told(found, code="en"):
    return sections(found, MapWords(found.service_map, language(code)))


def test_the_answer_the_versions_and_the_moves():
    headings = [section.title for section in told(history(BOTH))]
    assert headings == ["Answer", "Versions", "Who moved to another ring",
                        "Everything that is new in 2025"]  # fmt: skip
    rows = versions_table(history(BOTH), MapWords(NEW, language("en"))).rows
    assert [[cell.text for cell in row] for row in rows] == [
        ["2024", "1", "0", "–"], ["2025", "2", "0", "3"]]  # fmt: skip


def test_what_a_change_would_have_done_names_who_was_missing():
    found = history(BOTH, change="Odavam")
    (section,) = [s for s in told(found) if s.title.startswith("What the change")]
    rows = [[cell.text for cell in row] for row in section.blocks[1].rows]
    assert rows[0][0] == "2024"
    assert rows[0][-1] == "Notar"
    assert rows[1][-1] == "–"


@pytest.mark.parametrize("code", ["en", "et"])
def test_short_and_long_have_the_same_title(code):
    words = MapWords(NEW, language(code))
    assert brief(history(BOTH), words).title == title(history(BOTH), words)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(service_maps(complete=False), min_size=1, max_size=3))
def test_any_versions_have_a_report(maps):
    found = history([(str(number), m) for number, m in enumerate(maps)])
    assert report(found).to_text().strip()
    assert len(versions_table(found, MapWords(maps[-1], language("et"))).rows) == len(maps)
