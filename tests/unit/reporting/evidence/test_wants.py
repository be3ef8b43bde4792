import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example, example_sheets, example_workbook
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "wants.xlsx"
    path.write_bytes(example_workbook(example_sheets("wants", language("en"))))
    return path


def lead(found, language="en"):
    return [b.text for b in sr.report(found, language=language).document.sections[0].blocks]


def test_effort_for_no_value_comes_first(book):
    texts = lead(sr.evidence.wants(book))
    assert texts[0] == (
        "44% of the effort of Ajaleht korteri ukseni nädalatasu eest goes to wants that add no "
        "value (12 of 27 tundi nädalas): Leht enne kella kuut (Klient), Iga päev aruanne "
        "(Piirkonnajuht)."
    )
    assert any("earns value that nobody voiced (1.5 points" in text for text in texts)
    assert any(text.startswith("Adding value, but met by no change: Et keegi") for text in texts)


def test_without_efforts_the_kinds_are_counted():
    texts = lead(sr.evidence.wants(evidence_example("wants")))
    assert texts == [
        "12 wants: conscious 2, subconscious 4, deception 3, invisible 1, not known 2. 5 of the "
        "12 asked about it rest on feeling."
    ]


def test_what_was_not_asked_is_a_question(book):
    text = sr.report(sr.evidence.wants(book), language="en").to_text()
    assert "Lühemad kõned (Klienditeenindaja): Do they hold or voice it?" in text
    assert "Sama teenus kõigile (Naabrid): Does meeting it add value for them?" in text


def test_changes_that_say_nothing_of_wants_are_named(book):
    found = sr.evidence.wants(book, service_map=sr.example("post").read())
    text = sr.report(found, language="en").to_text()
    assert "These changes say nothing of wants: Ajaleht korteri ukseni tasuta." in text


def test_estonian_is_complete(book):
    text = sr.report(sr.evidence.wants(book), language="et").to_text()
    for english in ("effort", "conscious", "Worth", "asked", "unvoiced", "Met by", "goes to"):
        assert english not in text


@given(service_maps().filter(lambda m: m.wants))
@settings(max_examples=25)
def test_every_map_can_be_told_in_both_languages(m):
    found = sr.evidence.wants(m)
    for code in ("en", "et"):
        assert sr.report(found, language=code).to_html()


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made(form):
    rows = [{"want": "<b>a</b>", "stakeholder": "<i>x</i>", "held": True, "adds value": None}]
    content = sr.report(sr.evidence.wants(rows)).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
