"""How a map came to be, in words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.versions.history import history
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.history import brief, label_text, sections, title, versions_table
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


@pytest.mark.parametrize(
    ("label", "code", "short", "text"),
    [
        ("2026-11-21", "et", False, "21. november 2026"),
        ("2026-11-21 (2)", "en", False, "21 November 2026 (2)"),
        ("2026-11-21", "et", True, "21.11.2026"),
        ("2026-02-30", "et", True, "2026-02-30"),
        ("2026-11-21-kohvik", "et", True, "2026-11-21-kohvik"),
        ("2026", "en", False, "2026"),
        ("enne (2)", "en", False, "enne (2)"),
    ],
)
def test_a_label_that_is_a_day_is_written_as_one(label, code, short, text):
    assert label_text(label, MapWords(NEW, language(code)), short=short) == text


@given(st.lists(st.dates(), min_size=2, max_size=2, unique=True).map(sorted))
@settings(max_examples=20, deadline=None)
def test_days_stay_as_they_are_in_the_result_and_are_written_out_in_the_report(days):
    found = history([(day.isoformat(), m) for day, m in zip(days, (OLD, NEW), strict=True)])
    answer, versions, *_ = told(found, "et")
    assert all(language("et").date(day) in answer.blocks[0].text for day in days)
    shown = [row[0].text for row in versions.blocks[0].rows]
    assert shown == [language("et").date(day, short=True) for day in days]
    assert [each.label for each in found.versions] == [day.isoformat() for day in days]


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
