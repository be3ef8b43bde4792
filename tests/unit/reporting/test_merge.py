"""Two edits put together, in words."""

import pytest

from sidusryhmad.analysis.versions.merge import merge
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.merge import brief, sections, table, title
from sidusryhmad.reporting.words import MapWords

DOCUMENT = {
    "service": {"name": "Post"},
    "stakeholders": [{"name": "Klient", "ring": "direct", "private": {"telefon": "5551234"}},
                     {"name": "Notar", "ring": "indirect"}],
    "influences": [{"from": "Klient", "to": "Notar", "strength": 1}],
}  # fmt: skip
BASE = ServiceMap.from_document(DOCUMENT)


def rated(strength):
    links = [{"from": "Klient", "to": "Notar", "strength": strength}]
    return ServiceMap.from_document({**DOCUMENT, "influences": links})


def worded(found, code="en"):
    return MapWords(found.service_map, language(code))


@pytest.mark.parametrize("code", ["en", "et"])
def test_a_clean_merge_is_an_answer_alone(code):
    found = merge(BASE, rated(2), BASE)
    assert len(sections(found, worded(found, code))) == 1
    assert len(brief(found, worded(found, code)).blocks) == 1


def test_conflicts_stand_with_both_answers():
    found = merge(BASE, rated(2), rated(-2.5))
    rows = [[cell.text for cell in row] for row in table(found, worded(found)).rows]
    assert rows == [["klient→notar: measure", "strength: 1", "strength: 2", "strength: −2.50",
                     "both changed it; the first edit stands"]]  # fmt: skip
    assert "in 1 place" in sections(found, worded(found))[0].blocks[0].text
    assert title(found, worded(found, "et")) == "Kaks muudatust kokku pandud"
    assert len(brief(found, worded(found)).blocks) == 2


def test_private_values_never_show():
    gone = ServiceMap.from_document(
        {"service": {"name": "Post"}, "stakeholders": DOCUMENT["stakeholders"][1:]}
    )
    found = merge(BASE, gone, rated(2))
    assert found.conflicts
    for form in ("txt", "md", "html"):
        assert b"5551234" not in report(found).to_bytes(form)
