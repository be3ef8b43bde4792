import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.complaints import chance, growth_text

EN = language("en")


@pytest.fixture(scope="module")
def example():
    people = evidence_example("complaints", "complainers")
    return sr.evidence.complaints(evidence_example("complaints"), people=people, threshold=0.03)


def titles(found, code="en"):
    return [section.title for section in sr.report(found, language=code).document.sections]


def test_the_sections_and_their_order(example):
    assert titles(example) == [
        "Answer", "Picture", "Rates", "People", "Without a base", "What it suggests for the map",
        "What it rests on",
    ]  # fmt: skip


def test_sections_without_anything_to_say_are_left_out():
    assert titles(sr.evidence.complaints([{"complaints": 3, "base": 9}])) == [
        "Answer", "Picture", "Rates", "What it suggests for the map", "What it rests on"
    ]  # fmt: skip
    assert titles(sr.evidence.complaints([{"complaints": 3}])) == [
        "Answer", "Without a base", "What it suggests for the map", "What it rests on"
    ]  # fmt: skip


def test_a_line_of_the_threshold_is_named_only_where_there_is_one(example):
    bare = sr.report(sr.evidence.complaints([{"complaints": 3, "base": 9}]), language="en")
    assert "Rates with their exact intervals." in bare.to_html()
    assert "dashed line is" not in bare.to_html()
    assert "the dashed line is the threshold" in sr.report(example, language="en").to_html()


def test_the_example_is_told_in_both_languages(example):
    english, estonian = (sr.report(example, language=code).to_text() for code in ("en", "et"))
    assert "A bush, not a forest: 1.64% (1.31%…2.03%) of the customers complain" in english
    assert "Põõsas, mitte mets: klientidest kaebab üldse 1,64%" in estonian
    assert "row 19: nädal 44 · hilinenud leht: 9 complaints" in english
    assert "rida 19: nädal 44 · hilinenud leht: 9 kaebust" in estonian
    for word in ("complaint ", "customers", "threshold", "chance"):
        assert word not in estonian.replace("complaints.csv", "")


def test_rates_of_different_bases_stand_in_different_tables():
    rows = [{"complaints": 3, "base": 900, "base counts": k} for k in ("kanded", "kliendid")]
    text = sr.report(sr.evidence.complaints(rows), language="en").to_text()
    assert "kanded" in text
    assert "kliendid" in text
    sections = sr.report(sr.evidence.complaints(rows), language="en").document.sections
    rates = next(section for section in sections if section.title == "Rates")
    assert len(rates.blocks) == 2


def test_people_of_several_rows_are_bounded_and_not_added():
    rows = [
        {"period": str(n), "complaints": 9, "people who complained": p, "customers": 90}
        for n, p in enumerate((5, 7))
    ]
    text = sr.report(sr.evidence.complaints(rows), language="en").to_text()
    assert "at least 7, at most 12 in all" in " ".join(text.split())


@settings(max_examples=15)
@given(st.lists(st.integers(1, 40), min_size=2, max_size=12))
def test_the_busiest_are_numbers_and_their_shares_add_up(counts):
    rows = [{"customer": f"Zq{n}", "complaints": c} for n, c in enumerate(counts)]
    found = sr.evidence.complaints([{"complaints": 999, "base": 9999}], people=rows)
    sections = sr.report(found, language="en").document.sections
    table = next(section for section in sections if section.title == "People").blocks[-1]
    assert [row[0].text for row in table.rows] == [
        f"person {n}" for n in range(1, min(5, len(counts)) + 1)
    ]
    shares = [int(row[2].text.rstrip("%")) for row in table.rows]
    assert shares == sorted(shares)
    assert shares[-1] <= 100


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1.000"), (0.0125, "0.013"), (0.001, "0.001"), (0.0009, "< 0.001")]
)
def test_a_chance_in_words(value, text):
    assert chance(value, EN) == text


def test_no_verdict_is_a_dash():
    assert growth_text(None, EN) == "–"


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    rows = [{"complaints": 3, "base": 99, "topic": "<b>a</b>", "people who complained": 1}]
    content = sr.report(sr.evidence.complaints(rows)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content


@given(st.floats(0, 1))
def test_a_chance_is_never_written_as_none(value):
    text = chance(value, EN)
    assert text == "< 0.001" or float(text) >= 0.001


@settings(max_examples=15)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=6))
def test_the_table_has_a_row_for_every_part(counts):
    rows = [{"period": str(n), "complaints": c, "base": 900} for n, c in enumerate(counts)]
    found = sr.evidence.complaints(rows, threshold=0.01)
    sections = sr.report(found, language="et").document.sections
    (table,) = next(each for each in sections if each.title == "Määrad").blocks
    assert len(table.rows) == len(found.parts)
    assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize(("base", "heading"), [(1000, "Rate"), (300_000, "Per 100,000")])
def test_a_rate_says_of_how_many_it_is(base, heading):
    found = sr.evidence.complaints([{"complaints": 3, "base": base}])
    sections = sr.report(found, language="en").document.sections
    (table,) = next(each for each in sections if each.title == "Rates").blocks
    assert table.columns[3].title == heading
