"""What a change does to the map itself, in words."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.restructured import (
    altered_path,
    edits_in_words,
    restructured_section,
)
from sidusryhmad.reporting.words import Wording
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": "Ann", "ring": "direct", "today": -2},
                     {"name": "Bea", "ring": "direct"}, {"name": "Cid", "ring": "indirect"}],
    "influences": [{"from": "Ann", "to": "Bea", "strength": 2},
                   {"from": "Bea", "to": "Cid", "range": [1, 2]},
                   {"from": "Cid", "to": "Bea", "sign": "unknown"}],
    "changes": [
        {"id": "all", "name": "All", "edits": {
            "add": {"stakeholders": [{"name": "Bot", "ring": "direct"}],
                    "influences": [{"from": "Bot", "to": "Bea", "sign": "negative"}]},
            "remove": {"stakeholders": ["Ann"],
                       "influences": [{"from": "Cid", "to": "Bea"}]},
            "rerate": {"stakeholders": [{"id": "Cid", "ring": "interested", "power": 2}],
                       "influences": [{"from": "Bea", "to": "Cid", "strength": -1}]}}},
        {"id": "none", "effects": {"Ann": 1}},
    ],
})  # fmt: skip


def worded(change="all", code="en"):
    return Wording(impact(M, change, draws=None), language(code))


def test_every_edit_is_a_line():
    assert edits_in_words(worded()) == (
        "new: Bot (Direct)",
        "gone: Ann",
        "said anew of Cid: power, ring",
        "new influence: Bot → Bea −",
        "influence gone: Cid → Bea ?",
        "rated anew: Bea → Cid +1 … +2 → −1",
    )


def test_who_is_removed_is_told_apart_with_how_they_stood():
    texts = [b.text for b in restructured_section(worded()).blocks if hasattr(b, "text")]
    assert texts[0].startswith("Removed, and so not weighed: Ann (today −2.00).")
    assert "less how they stand today" in texts[1]


def test_a_change_without_edits_has_no_such_section():
    assert restructured_section(worded("none")) is None


def test_paths_say_what_they_carried():
    wording = worded()
    way = ("ann", "bea")
    said = [
        altered_path(wording, ImpactPath(way, 1, 1, share, before, kind))
        for kind, share, before in (("gained", 0.5, 0), ("lost", 0.4, -0.4), ("altered", 0.1, -0.4))
    ]
    assert said == [
        "Ann → Bea: +0.50 (new path)",
        "Ann → Bea: +0.40 (path gone, it carried −0.40)",
        "Ann → Bea: +0.10 (carried −0.40, now −0.30)",
    ]


def test_the_report_tells_it_after_the_picture():
    titles = [s.title for s in report(M, "all").document.sections]
    assert titles[:3] == ["Answer", "Picture", "What changes on the map"]
    assert "Mis kaardil muutub" in [
        s.title for s in report(M, "all", language="et").document.sections
    ]


@given(st.data())
def test_any_edit_can_be_told(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    result = impact(service_map, data.draw(changes(service_map, edits=True)), draws=None)
    edits = result.change.edits
    lines = edits_in_words(Wording(result, language("en")))
    parts = (edits.add, edits.remove, edits.rerate)
    expected = sum(len(p.stakeholders) + len(p.influences) for p in parts)
    assert len(lines) == expected
    assert all(lines)
