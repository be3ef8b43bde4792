"""The cross-check in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.document import Bullets, Paragraph, Table
from sidusryhmad.reporting.methods import brief, reach_row, sections, shared, title
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps


def torn():
    """B is lifted a little by A and pressed a little directly: clamped, only the press counts."""
    m = ServiceMap.named("Rebitud", language="en").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_stakeholder("N", ring="indirect")
    m = m.with_influence("A", "B", 3).with_influence("B", "N", -1)
    return m.with_change("Push", {"A": 2, "B": -0.5})


def told(service_map=None, code="en", **settings):
    result = cross_check(service_map or torn(), **settings)
    return result, MapWords(result.service_map, language(code))


def cells(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_the_answer_names_the_methods_that_do_not_agree():
    result, words = told()
    (lead,) = sections(result, words)[0].blocks
    assert lead.lead
    assert lead.text == (
        "The verdict (good for all) depends on the method; another one comes out under: "
        "fuzzy cognitive map (harms the inner circle)."
    )
    assert title(result, words) == "Every method: Push"


def test_the_table_says_for_whom_a_method_differs_with_both_numbers():
    result, words = told()
    table = sections(result, words)[1].blocks[0]
    rows = {row[0]: row[1:] for row in cells(table)}
    assert rows["Linear with budget (default)"] == ["good for all", "yes", "–"]
    assert rows["Fuzzy cognitive map"][:2] == ["harms the inner circle", "no"]
    assert rows["Fuzzy cognitive map"][2].startswith("B −0.50 (+0.50)")
    assert rows["Cascade"] == ["–", "no sign, reach only", "–"]


def test_totals_stand_side_by_side_for_the_inner_circle_alone():
    result, words = told()
    table = next(s for s in sections(result, words) if s.title == "Inner circle").blocks[0]
    assert [row[0] for row in cells(table)] == ["A", "B"]
    assert cells(table)[1][1:] == ["+0.50", "−0.50", "+0.50", "+0.50"]
    assert [c.title for c in table.columns][1] == "Linear with budget (default)"


def test_chances_stand_by_person_and_method():
    result, words = told()
    table = next(s for s in sections(result, words) if s.title == "How likely it arrives").blocks[0]
    assert ["B", "Cascade", "100%", "50%", "100%"] in cells(table)
    assert len(table.rows) == 4


def test_a_verdict_that_holds_is_said_with_the_number_of_methods():
    held = ServiceMap.named("Hea", language="en").with_stakeholder("A", ring="direct")
    result, words = told(held.with_change("x", {"A": 1}))
    text = sections(result, words)[0].blocks[0].text
    assert text == (
        "The verdict (good for all) holds under all 4 methods that tell gains from losses."
    )


def echo():
    m = ServiceMap.named("Kaja", language="en").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    return m.with_influence("A", "B", 3).with_influence("B", "A", 3).with_change("x", {"A": 1})


def test_refusals_are_listed_with_their_reasons():
    result, words = told(echo(), carry_over=1.0)
    parts = sections(result, words)
    assert parts[0].blocks[0].text.startswith("The default method has no answer here")
    (reasons,) = (b for b in parts[1].blocks if isinstance(b, Bullets))
    assert len(reasons.items) == 2
    assert all("echo without end" in item for item in reasons.items)
    rows = {row[0]: row[1:] for row in cells(parts[1].blocks[0])}
    assert rows["Linear without budget"] == ["–", "no answer", "–"]
    assert rows["Step by step"] == ["good for all", "–", "–"]


def test_what_it_rests_on_explains_every_method_and_the_default():
    result, words = told()
    does, goes, alike, why = sections(result, words)[-1].blocks
    assert len(does.items) == len(result.methods)
    assert "Cascade: worked out exactly, over 4 cases." in goes.items
    assert not any(item.startswith("Change prediction") for item in goes.items)
    assert (alike,) == shared(result, words)
    assert alike.text.startswith("Carry-over 0.5, the same for every method")
    assert why.text.startswith("Why the linear method is the default")


def test_an_edit_of_the_map_is_said_to_act_like_a_direct_effect():
    document = torn().to_document()
    edit = {"id": "away", "edits": {"remove": {"stakeholders": ["a"]}}}
    result, words = told(ServiceMap.from_document({**document, "changes": [edit]}))
    assert len(shared(result, words)) == 2
    assert "counts as a direct effect for every method" in shared(result, words)[1].text
    assert "A" not in [row[0] for s in sections(result, words) for row in tables(s)]


def tables(section):
    return [row for block in section.blocks if isinstance(block, Table) for row in cells(block)]


def test_a_map_without_inner_circle_has_no_table_of_totals():
    nobody = ServiceMap.named("Tühi", language="en").with_stakeholder("N", ring="indirect")
    result, words = told(nobody.with_change("x", {"N": 1}))
    assert "Inner circle" not in [s.title for s in sections(result, words)]


def test_the_short_form_is_a_paragraph_and_a_table():
    result, words = told()
    section = brief(result, words)
    assert section.title == "Does the verdict hold under every method?"
    assert [type(block) for block in section.blocks] == [Paragraph, Table]
    assert not section.blocks[0].lead


def test_a_stakeholder_without_chances_has_no_cells_for_them():
    result, words = told()
    arrival = result.methods[0].stakeholders[0]
    assert [cell.text for cell in reach_row(arrival, words, "x")] == ["A", "x"]


@pytest.mark.parametrize("code", ["en", "et"])
@given(st.data())
def test_every_cross_check_can_be_told(code, data):
    service_map = data.draw(service_maps(max_stakeholders=3))
    result = cross_check(service_map, data.draw(changes(service_map)))
    text = report(result, language=code).to_markdown()
    assert result.service_map.stakeholders
    assert "None" not in brief(result, MapWords(result.service_map, language(code))).blocks[0].text
    assert text.startswith("# ")


@given(st.data())
def test_every_table_is_whole(data):
    service_map = data.draw(service_maps(max_stakeholders=3))
    result = cross_check(service_map, data.draw(changes(service_map)))
    parts = sections(result, MapWords(result.service_map, language("et")))
    for table in (b for s in parts for b in s.blocks if isinstance(b, Table)):
        assert {len(row) for row in table.rows} <= {len(table.columns)}
