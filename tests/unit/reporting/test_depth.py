"""The further questions of a report, answered with the settings of its impact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting import depth as module
from sidusryhmad.reporting.depth import depth_sections
from sidusryhmad.reporting.words import Wording
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": "Ann", "ring": "direct", "side": "customer"},
                     {"name": "Bea", "ring": "direct", "side": "employee", "today": -1},
                     {"name": "Cid", "ring": "indirect"}],
    "influences": [{"from": "Bea", "to": "Ann", "strength": 2},
                   {"from": "Ann", "to": "Bea", "strength": 1}],
    "changes": [{"id": "bad", "effects": {"Ann": 1, "Bea": -2}}],
})  # fmt: skip
TWO = M.with_change("Good", {"Bea": 1}, id="good")


def told(service_map, change, code="en", **settings):
    wording = Wording(impact(service_map, change, **settings), language(code))
    return {section.title: section for section in depth_sections(wording)}


def texts(section):
    blocks = [getattr(block, "text", "") for block in section.blocks]
    return " ".join(blocks) + " ".join(
        cell.text for block in section.blocks for row in getattr(block, "rows", ()) for cell in row
    )


def test_a_verdict_that_is_not_good_gets_a_remedy():
    assert list(told(M, "bad")) == [
        "What would turn the verdict", "Does the verdict hold under every method?",
        "What would make it good", "Where to push", "Structure of the map",
    ]  # fmt: skip


def test_a_good_one_needs_none_and_others_stand_beside_it():
    assert list(told(TWO, "good")) == [
        "What would turn the verdict", "Does the verdict hold under every method?",
        "Beside the other changes", "Whom the changes serve", "Where to push",
        "Structure of the map",
    ]  # fmt: skip


def test_no_further_answer_stands_out_like_the_first():
    sections = told(TWO, "bad").values()
    leads = [block for section in sections for block in section.blocks if getattr(block, "lead", 0)]
    assert leads == []


def test_the_remedy_is_for_this_change():
    assert "Bea" in texts(told(TWO, "bad")["What would make it good"])


def test_the_draws_of_the_impact_are_those_of_the_comparison(monkeypatch):
    seen = []
    real = module.compare
    monkeypatch.setattr(module, "compare", lambda *a, **k: seen.append(k) or real(*a, **k))
    told(TWO, "good", draws=Draws(70, 5))
    told(TWO, "good", draws=None, carry_over=0.25)
    assert [k["draws"] for k in seen] == [Draws(70, 5), None]
    assert [k["carry_over"] for k in seen] == [None, 0.25]


def test_a_refusal_stands_in_place_of_an_answer(monkeypatch):
    def refuse(*_, **__):
        raise module.SidusryhmadError(module_message())

    monkeypatch.setattr(module, "robustness", refuse)
    sections = told(M, "bad")
    assert texts(sections["What would turn the verdict"]) == "No answer here: it cannot be."
    assert len(sections) == 5


def module_message():
    from sidusryhmad.errors import Message

    return Message("code", "it cannot be")


@pytest.mark.parametrize(
    "change", [{"Ann": 1}, "bad+good", {"id": "x"}], ids=["what if", "together", "edits"]
)
def test_any_kind_of_change_has_its_further_questions(change):
    if isinstance(change, dict) and "id" in change:
        m = TWO.with_change("X", {}, id="x", edits={"remove": {"stakeholders": ["Bea"]}})
        sections = told(m, "x", draws=200)
    else:
        sections = told(TWO, change, draws=200)
    assert "No answer" not in " ".join(map(texts, sections.values()))


@settings(max_examples=15)
@given(st.data())
def test_any_impact_can_be_asked_further_in_both_languages(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    change = data.draw(changes(service_map, edits=data.draw(st.booleans())))
    result = impact(service_map, change, draws=40)
    for code in ("en", "et"):
        sections = depth_sections(Wording(result, language(code)))
        assert len(sections) >= 4
        assert all(texts(section) for section in sections)
