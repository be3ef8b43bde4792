import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES
from sidusryhmad.examples.evidence import evidence_example

VALUES = dict(zip(KEYS, (40, 15, 18, 25, 3, 0.4, 1.5, 2, 0), strict=True))


def asked(extra=(), **changed):
    rows = [{"input": INPUT_NAMES[k], "value": v} for k, v in {**VALUES, **changed}.items()]
    return sr.evidence.complaint_cost([*rows, *extra])


def section(found, title, code="en"):
    sections = sr.report(found, language=code).document.sections
    return next((each for each in sections if each.title == title), None)


@pytest.fixture(scope="module")
def example():
    return sr.evidence.complaint_cost(evidence_example("complaint_cost"))


def test_the_sections_and_their_order(example):
    titles = [each.title for each in sr.report(example, language="en").document.sections]
    assert titles == [
        "Answer", "Picture", "What each option costs in a period", "Beside the money",
        "How far that holds", "Inputs", "What it suggests for the map", "What it rests on",
    ]  # fmt: skip


def test_mood_is_no_money(example):
    table = section(example, "Beside the money").blocks[1]
    assert [row[1].text for row in table.rows] == ["1", "−1", "−2"]
    assert not any("€" in cell.text for row in table.rows for cell in row)
    assert section(asked(), "Beside the money") is None


def test_mood_in_words_alone():
    found = asked([{"input": "mood while arguing", "note": "worn out"}])
    (row,) = section(found, "Beside the money").blocks[1].rows
    assert [cell.text for cell in row] == ["arguing", "–", "–", "", "", "worn out"]


def test_every_input_is_printed_with_its_source(example):
    (table,) = section(example, "Inputs").blocks
    assert [row[0].text for row in table.rows] == list(INPUT_NAMES.values())
    assert table.rows[5][1].text == "40%"
    assert table.rows[2][2].text == "15.00 €…17.00 €"
    assert table.rows[1][4].text == "kõnekeskuse ja kandjate enda hinnang"


def test_how_far_each_input_may_move(example):
    rows = {row[0].text: row for row in section(example, "How far that holds").blocks[1].rows}
    assert [cell.text for cell in rows["share of takers"][2:4]] == [
        "18%", "then giving in is cheaper"
    ]  # fmt: skip
    assert [cell.text for cell in rows["arguing that remains"][2:]] == ["–"] * 4


def test_all_of_it_in_estonian(example):
    text = sr.report(example, language="et").to_text(width=150)
    for word in ("Odavaim on müümine: 32,53 €", "ostjate osakaal", "siis on järeleandmine odavam"):
        assert word in text
    for word in ("cheaper", "selling", "giving in", "share of takers"):
        assert word not in text


@settings(max_examples=25)
@given(st.integers(0, 200), st.integers(0, 20))
def test_the_cheapest_leads_the_table_of_options(complaints, price):
    found = asked(complaints=complaints, giving_in=price)
    (table,) = section(found, "What each option costs in a period").blocks
    assert table.rows[0][3].text == "0.00"
    amounts = [float(row[1].text.replace(",", "").replace("−", "-")) for row in table.rows]
    assert amounts == sorted(amounts)


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    found = asked([{"input": "mood while arguing", "note": "<b>a</b>"}])
    content = sr.report(found).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content
