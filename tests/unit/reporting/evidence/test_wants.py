import pytest
from hypothesis import given, settings
from openpyxl import Workbook

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


def test_a_change_that_wastes_nothing_is_not_spoken_of():
    m = sr.ServiceMap.named("Post").with_want("A", held=True, adds_value=True, worth=2)
    m = m.with_change("Uks", {}, wants=[{"want": "A", "effort": 3, "share": 1}])
    assert lead(sr.evidence.wants(m)) == [
        "1 want: conscious 1, subconscious 0, deception 0, invisible 0, not known 0."
    ]


def test_of_many_wants_only_a_few_are_named_in_the_answer():
    m = sr.ServiceMap.named("Post").with_want("Z", held=True, adds_value=False)
    for number in range(8):
        m = m.with_want(f"W{number}", held=False, adds_value=True)
    texts = lead(sr.evidence.wants(m.with_change("Uks", {}, wants=["Z"])))
    assert texts[-1] == "Adding value, but met by no change: W0, W1, W2, W3, W4, W5 …."


def test_wants_met_by_none_are_told_apart_by_whether_they_add_value():
    m = sr.ServiceMap.named("Post").with_want("A", adds_value=True).with_want("B")
    m = m.with_want("C", adds_value=False)
    (section,) = (
        each
        for each in sr.report(sr.evidence.wants(m), language="en").document.sections
        if each.title == "Met by no change"
    )
    assert [(block.title, block.items) for block in section.blocks] == [
        ("Add value", ("A",)),
        ("Not known whether they add value", ("B",)),
        ("Add none, so no effort is missing here", ("C",)),
    ]


def test_both_questions_are_asked_where_neither_was():
    text = sr.report(
        sr.evidence.wants(sr.ServiceMap.named("Post").with_want("A")), language="en"
    ).to_text()
    assert "A: Do they hold or voice it? Does meeting it add value for them?" in text


@given(service_maps().filter(lambda m: m.wants))
@settings(max_examples=20)
def test_every_want_is_listed_and_every_open_question_asked(m):
    found = sr.evidence.wants(m)
    sections = {s.title: s for s in sr.report(found, language="en").document.sections}
    (table,) = sections["The wants"].blocks
    assert [row[0].text for row in table.rows] == [want.name for want in found.wants]
    unknown = [want for want in found.wants if want.missing]
    asked = sections["What was not asked"].blocks[0].items if unknown else ()
    assert len(asked) == len(unknown)


@pytest.mark.parametrize(("code", "said"), [("en", "nobody said it"), ("et", "ei ole keegi")])
def test_a_share_of_the_effort_says_what_it_leaves_out(code, said):
    m = sr.ServiceMap.named("Post", language=code).with_stakeholder("Klient", ring="direct")
    for name, adds_value in (("a", False), ("b", True)):
        m = m.with_want(name, stakeholder="Klient", held=True, adds_value=adds_value)
    for second, left_out in (({"want": "b", "effort": 3}, False), ({"want": "b"}, True)):
        planned = m.with_change("Tasu", {}, wants=[{"want": "a", "effort": 1}, second])
        text = lead(sr.evidence.wants(planned), code)[0]
        assert (said in text) is left_out


@pytest.mark.parametrize(("code", "said"), [("en", "points of worth"), ("et", "kaal kokku")])
def test_worth_that_nobody_said_is_not_spoken_of(tmp_path, code, said):
    def told(worth):
        book = Workbook()
        wants, efforts = book.active, book.create_sheet("efforts")
        wants.title = "wants"
        wants.append(["want", "stakeholder", "held", "adds value", "worth"])
        wants.append(["Leht ukse taha", "Klient", "no", "yes", worth])
        efforts.append(["change", "want", "effort"])
        efforts.append(["Uus", "Leht ukse taha", 3])
        book.save(tmp_path / "w.xlsx")
        found = sr.evidence.wants(tmp_path / "w.xlsx")
        return " ".join(lead(found, code))

    assert said in told(2)
    assert "Uus" in told(None)
    assert said not in told(None)
