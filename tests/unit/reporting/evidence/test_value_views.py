import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def example():
    return sr.evidence.value_views(evidence_example("value_views"))


def section(found, title, code="en"):
    sections = sr.report(found, language=code).document.sections
    return next((each for each in sections if each.title == title), None)


def test_the_sections_and_their_order(example):
    titles = [each.title for each in sr.report(example, language="en").document.sections]
    assert titles == [
        "Answer", "Picture", "Side by side", "Other sides", "Reasons given", "Not counted",
        "What it suggests for the map", "What it rests on",
    ]  # fmt: skip


def test_both_views_with_their_n(example):
    (table,) = section(example, "Side by side").blocks
    whole = [cell.text for cell in table.rows[0]]
    assert whole == [
        "Ajaleht korteri ukseni nädalatasu eest", "+2", "+2…+3, n = 5", "+1", "−1…+1, n = 5",
        "+2", "+1…+3", "100%, 0%", "0.024", "the provider sees more value than the customer",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[3]][1:3] == ["–", "–"]
    assert [cell.text for cell in table.rows[3]][-3:-1] == ["–", "–"]
    assert "must not be above 0.05" in table.caption


def test_reasons_are_told_by_side_and_not_by_name(example):
    blocks = section(example, "Reasons given").blocks
    assert "customer: mugav" in blocks[0].items
    text = sr.report(example, language="en").to_text()
    assert "Piret" not in text
    assert "klient 12" not in text


def test_what_was_not_counted_is_said(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "change,side,rating,who\nTasu,customer,1,Mari\nTasu,customer,-2,Mari\nTasu,provider,,\n",
        encoding="utf-8",
    )
    blocks = section(sr.evidence.value_views(path), "Not counted").blocks
    texts = [block.text for block in blocks]
    assert texts[0] == "1 person was asked and gave no answer: that is no zero."
    assert texts[1].startswith("1 rating was given anew later by the same person: ")
    assert texts[1].endswith("2.")


def test_ratings_in_code_have_no_place_to_name():
    rows = [{"change": "Tasu", "side": "customer", "rating": 1, "who": "Mari"}] * 2
    texts = [block.text for block in section(sr.evidence.value_views(rows), "Not counted").blocks]
    assert texts[0].startswith("1 rating was given anew later by the same person")
    assert texts[0].endswith(".")


def test_all_of_it_in_estonian(example):
    text = sr.report(example, language="et").to_text(width=200)
    assert "pakkuja näeb rohkem väärtust kui klient" in text
    assert "Vastassuunalised mediaanid" in text
    for word in ("provider", "customer", "gap ", "rating"):
        assert word not in text


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.sampled_from(("provider", "customer", "other")), st.integers(-3, 3)),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_other_sides_have_a_section_only_where_they_spoke(rated):
    rows = [{"change": "Tasu", "side": side, "rating": rating} for side, rating in rated]
    found = sr.evidence.value_views(rows)
    there = section(found, "Other sides") is not None
    assert there == any(side == "other" for side, _ in rated)
    assert section(found, "What it suggests for the map") is None


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    rows = [{"change": "<b>a</b>", "side": "provider", "rating": 1, "reason": "<b>a</b>"}]
    content = sr.report(sr.evidence.value_views(rows)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=9).filter(str.strip), st.integers(-3, 3)),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_the_table_has_a_row_for_every_change(rated):
    rows = [{"change": name, "side": "provider", "rating": rating} for name, rating in rated]
    found = sr.evidence.value_views(rows)
    (table,) = section(found, "Side by side").blocks
    assert len(table.rows) == len(found.gaps)
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_where_every_row_was_left_out_there_is_neither_picture_nor_table():
    rows = [{"change": "Tasu", "side": "customer", "rating": 9}]
    found = sr.evidence.value_views(rows, skip_faulty=True)
    assert found.gaps == ()
    titles = [each.title for each in sr.report(found, language="en").document.sections]
    assert "Picture" not in titles
    assert "Side by side" not in titles
