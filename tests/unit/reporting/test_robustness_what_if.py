"""One influence rated anew, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.robustness_what_if import brief, sections, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/direct")
SHARED = (("Ann", "Cid", 3), ("Bea", "Cid", 3))


@pytest.fixture
def asked(mapped):
    def make(strength, ends=("Ann", "Cid"), code="en", **options):
        service_map = mapped(PEOPLE, SHARED, {"Ann": 2, "Bea": 1})
        result = what_if(service_map, "muutus", influence=ends, strength=strength, **options)
        return result, MapWords(result.service_map, language(code))

    return make


def test_the_answer_says_whether_the_verdict_turns(asked):
    (lead,) = brief(*asked(0)).blocks
    assert lead.lead
    assert lead.text == (
        "Muutus: with Ann → Cid at 0.00 instead of +3.00 the verdict stays “good for all”."
    )
    (lead,) = brief(*asked(-3)).blocks
    assert "the verdict turns from “good for all” to “harms the inner circle”." in lead.text
    (lead,) = brief(*asked(-3, code="et")).blocks
    assert "oleks järeldus „hea kõigile“ asemel „kahjustab siseringi“." in lead.text


def test_what_is_not_there_yet_has_a_dash_for_its_strength(asked):
    (lead,) = brief(*asked(1, ("Bea", "Ann"))).blocks
    assert "at +1.00 instead of –" in lead.text


def test_the_title_names_the_influence(asked):
    assert title(*asked(0)) == "What if: Ann → Cid"


def test_both_parts_stand_in_the_table(asked):
    (table,) = sections(*asked(0))[1].blocks
    assert [cell.text for cell in table.rows[2]] == ["Cid", "+0.75", "+0.50", "−0.50", "+0.25"]


@pytest.mark.parametrize(("budget", "count"), [(True, 2), (False, 1)])
def test_the_budget_is_named_only_where_it_was_used(asked, budget, count):
    (grounds,) = sections(*asked(0, budget=budget))[2].blocks
    assert len(grounds.items) == count


@given(st.data())
def test_every_result_can_be_told_in_both_languages(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    change = data.draw(changes(service_map))
    ids = [s.id for s in service_map.stakeholders]
    ends = tuple(data.draw(st.permutations(ids))[:2])
    strength = data.draw(st.integers(-3, 3))
    result = what_if(service_map, change, influence=ends, strength=strength)
    for code in ("en", "et"):
        found = report(result, language=code)
        assert [len(s.blocks) for s in found.document.sections] == [1, 1, 1]
        assert found.to_text()
        assert found.to_markdown()


@given(st.data())
def test_the_answer_speaks_of_both_verdicts_where_they_differ(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    ids = [s.id for s in service_map.stakeholders]
    change = data.draw(changes(service_map))
    result = what_if(
        service_map, change, influence=tuple(ids[:2]), strength=data.draw(st.integers(-3, 3))
    )
    text = brief(result, MapWords(result.service_map, language("en"))).blocks[0].text
    assert ("the verdict turns from" in text) == (result.status != result.moved_status)
