from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pptx import Presentation

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example


def told(rows, language="en", **choices):
    result = sr.evidence.recommendation(rows, **choices)
    return sr.report(result, language=language).document.sections


def answer(rows, language="en", **choices):
    return [block.text for block in told(rows, language, **choices)[0].blocks]


@pytest.fixture(scope="module")
def example():
    return sr.evidence.recommendation(
        evidence_example("recommendation"), measures=evidence_example("recommendation", "measures")
    )


def test_the_example_is_told_in_both_languages(example):
    english, estonian = (sr.report(example, language=code).to_text() for code in ("en", "et"))
    assert "The recommendation index is +16 (+6…+26), from 256 ratings" in english
    assert "December 2025 – November 2026" in english
    assert "Soovitusindeks on +16 (+6…+26), aluseks 256 hinnangut" in estonian
    assert "detsember 2025 – november 2026" in estonian
    assert "Above all others together, by more than chance: Kesklinn" in english
    assert "Below all others together, by more than chance: Lasnamäe" in english
    for word in ("rating", "index", "chance", "comment", "Units", "thanked"):
        assert word not in estonian.replace("recommendation", "")


def test_the_sections_come_with_the_answer_first(example):
    titles = [section.title for section in sr.report(example, language="en").document.sections]
    assert titles == [
        "Answer",
        "Picture",
        "Units",
        "Stakeholders",
        "Over time",
        "What became of them",
        "Comments",
        "What changed because of you",
        "What it suggests for the map",
        "What it rests on",
    ]


@given(st.integers(1, 49))
def test_too_few_ratings_are_said_first_with_the_reason(n):
    first, second = answer([{"rating": 10}] * n)[:2]
    assert first.startswith(f"{n} rating")
    assert "too few for a conclusion" in first
    assert "28 points either way" in second


@given(st.integers(50, 90))
def test_enough_ratings_give_an_index_with_n_and_interval(n):
    lead = answer([{"rating": 10}] * n)[0]
    assert lead.startswith("The recommendation index is +100 (")
    assert f"from {n} ratings" in lead


def test_units_are_told_apart_only_where_chance_does_not_explain_it():
    alike = [{"rating": r, "unit": u} for u in "ab" for r in [9, 3, 8] * 20]
    texts = answer(alike)
    assert "The units that have enough ratings do not differ beyond chance." in texts
    assert not any("Above" in text for text in texts)
    people = [{"rating": r, "stakeholder": u} for u in "ab" for r in [9, 3, 8] * 20]
    texts = answer(people, by="stakeholder")
    assert "The stakeholders who gave enough ratings do not differ beyond chance." in texts


def test_what_could_not_be_counted_is_said():
    rows = [{"rating": 9, "date": "2026-01-01", "unit": "a"}, {"rating": 9}, {"comment": "hm"}]
    texts = " ".join(answer(rows))
    assert "1 answer came without a rating" in texts
    assert "1 rating has no date" in texts
    assert "1 rating names no unit or stakeholder" in texts


def test_nothing_but_blanks_has_no_index_and_no_picture():
    sections = told([{"unit": "a", "comment": "hm", "rating": None}])
    assert sections[0].blocks[0].text == "There are no ratings yet."
    assert "Picture" not in [section.title for section in sections]
    assert "Comments" in [section.title for section in sections]


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    rows = [{"rating": 5, "unit": "<b>a</b>", "comment": "<b>a</b>|x\ny", "follow-up": "open"}]
    content = sr.report(sr.evidence.recommendation(rows)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content


def test_no_rater_is_named():
    rows = [{"rating": 5, "rater": "Qmari", "comment": "hea", "follow-up": "open"}]
    assert "Qmari" not in sr.report(sr.evidence.recommendation(rows)).to_text()


def test_nasty_texts_stay_texts_in_every_report(nasty):
    rows = [
        {
            "rating": at % 11,
            "unit": text,
            "stakeholder": text,
            "comment": text,
            "what was done": text,
        }
        for at, text in enumerate(nasty)
    ]
    found = sr.evidence.recommendation(rows, measures=[{"what was done": nasty[0]}])
    page = sr.report(found).to_bytes("html")
    for harm in (b"<script>alert", b"<img src=x", b"<b onclick"):
        assert harm not in page
    assert sr.report(found, language="et").to_bytes("md")


def test_the_same_question_gives_the_same_report():
    rows = [
        {"rating": n % 11, "unit": "ab"[n % 2], "date": f"2026-0{1 + n % 9}-01"} for n in range(90)
    ]
    one, other = (sr.report(sr.evidence.recommendation(rows)).to_bytes("html") for _ in range(2))
    assert one == other


@given(
    st.lists(
        st.fixed_dictionaries(
            {"rating": st.one_of(st.none(), st.integers(0, 10)), "unit": st.sampled_from("abc")},
            optional={
                "comment": st.text("xyz ", min_size=1, max_size=5),
                "date": st.sampled_from(["2026-01-05", "2026-07-01", "2025-12-31"]),
                "follow-up": st.sampled_from(["thanked", "solved", "open"]),
                "stakeholder": st.sampled_from(["Klient", "Pere"]),
                "what was done": st.sampled_from(["Uus kast", "Teade"]),
            },
        ),
        min_size=1,
        max_size=25,
    ),
    st.sampled_from(["en", "et"]),
)
def test_whatever_the_ratings_are_the_report_is_whole(rows, code):
    result = sr.evidence.recommendation(rows, threshold=5, stretch=3)
    found = sr.report(result, language=code).document.sections
    assert found[0].title == {"en": "Answer", "et": "Vastus"}[code]
    assert all(section.blocks for section in found)
    texts = [block.text for section in found for block in section.blocks if hasattr(block, "text")]
    assert not any("{" in text or "None" in text for text in texts)
    tables = [b for section in found for b in section.blocks if hasattr(b, "columns")]
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def commented(count, **choices):
    rows = [{"rating": n % 11, "comment": f"sõna{n:04}"} for n in range(count)]
    return sr.report(sr.evidence.recommendation(rows, **choices), language="en")


@pytest.mark.parametrize(
    ("choices", "shown"), [({}, 20), ({"comments": 3}, 3), ({"comments": 0}, 0)]
)
def test_a_report_shows_so_many_comments_and_says_where_the_others_are(choices, shown):
    made = commented(100, **choices)
    for text in (made.to_text(width=1000), made.to_markdown(), made.to_html()):
        assert text.count("sõna") == shown
        assert f"{100 - shown} more are not shown here" in text


def test_the_workbook_holds_every_comment():
    book = load_workbook(BytesIO(commented(100, comments=3).to_bytes("xlsx")))
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row]
    assert sum(text.startswith("sõna") for text in cells) == 100


def test_thousands_of_ratings_are_few_slides():
    slides = Presentation(BytesIO(commented(2000).to_bytes("pptx"))).slides
    assert len(slides) < 12


def test_few_comments_are_all_shown_and_nothing_is_said():
    text = commented(20).to_text(width=1000)
    assert text.count("sõna") == 20
    assert "not shown here" not in text
