import pytest

from sidusryhmad.evidence.catalogue import FORMS


@pytest.mark.parametrize("topic", FORMS)
@pytest.mark.parametrize("lang", ["en", "et"])
def test_every_topic_hands_out_data_that_it_can_be_asked_about(program, topic, lang):
    name = topic.replace("_", "-")
    ran = program("evidence", "example", name, "-o", "a.xlsx", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")


def test_a_further_table_of_a_csv_gets_a_file_of_its_own(program):
    ran = program("evidence", "example", "delivery", "-o", "a.csv", "--lang", "et")
    assert ran.code == 0
    assert "a.csv" in ran.out
    assert "a-faasid.csv" in ran.out
    assert program("evidence", "delivery", "a.csv").code == 0


def test_nothing_is_overwritten(program):
    assert program("evidence", "example", "delivery", "-o", "a.csv").code == 0
    ran = program("evidence", "example", "delivery", "-o", "a.csv", "--lang", "et")
    assert ran.code == 2
    assert "--force" in ran.err


def test_another_suffix_is_refused(program):
    ran = program("evidence", "example", "delivery", "-o", "a.docx")
    assert (ran.code, ran.out) == (2, "")
    assert ".xlsx or .csv" in ran.err


@pytest.mark.parametrize(("lang", "said"), [("en", "yes,no"), ("et", "jah,ei")])
def test_a_workbook_speaks_the_language_asked_for(program, tmp_path, lang, said):
    openpyxl = pytest.importorskip("openpyxl")
    assert program("evidence", "example", "wants", "-o", "a.xlsx", "--lang", lang).code == 0
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["C3:C502"].formula1 == f'"{said}"'
    assert ("Kas" in rules["C2"].prompt) is (lang == "et")
    assert program("evidence", "wants", "a.xlsx").code == 0


def test_a_sheet_of_questions_offers_words_for_its_answers(program, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    asked = ("--from", "phone", "--to", "e-channel", "--lang", "et")
    assert program("evidence", "channel-questions", *asked, "-o", "a.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    limits = [(r.formula1, r.formula2) for r in sheet.data_validations.dataValidation]
    assert limits.count(("-3", "3")) == 2
    assert sheet.freeze_panes == "A2"
