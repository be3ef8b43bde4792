"""Tables of evidence as workbooks."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.offering import offers
from sidusryhmad.evidence.reading import sheets_of
from sidusryhmad.evidence.workbook import workbook
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.locale.language import language

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EVERY = [form for topic in FORMS.values() for form in topic]
forms, codes = st.sampled_from(EVERY), st.sampled_from(["et", "en"])


def blank(form, code, *rows):
    return Grid(form.sheets[code == "et"], (("made up",), form.headings(code), *rows))


def opened(form, code, *rows):
    content = workbook([blank(form, code, *rows)], EVERY, language(code))
    return openpyxl.load_workbook(io.BytesIO(content))


def rules(sheet):
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


@FEW
@given(forms, codes)
def test_headings_and_cells_say_what_they_are_for_and_stay_in_view(form, code):
    sheet = opened(form, code).worksheets[0]
    assert sheet.freeze_panes == "A3"
    made = offers(form, language(code))
    for number, (column, offer) in enumerate(made.items(), 1):
        letter = openpyxl.utils.get_column_letter(number)
        there = rules(sheet)
        for at in (f"{letter}2", f"{letter}3:{letter}502"):
            assert there[at].prompt == offer.hint
            assert there[at].promptTitle == column.title(code)
            assert there[at].showInputMessage
        heading = sheet[f"{letter}2"]
        assert (heading.fill.fgColor.rgb == "001F3A52") is offer.needed
        assert 9 < sheet.column_dimensions[letter].width <= 45


@FEW
@given(forms, codes)
def test_words_come_from_a_list_in_the_rule_or_on_a_sheet_that_is_passed_by(form, code):
    book = opened(form, code)
    sheet, *lists = book.worksheets
    for number, offer in enumerate(offers(form, language(code)).values(), 1):
        letter = openpyxl.utils.get_column_letter(number)
        rule = rules(sheet)[f"{letter}3:{letter}502"]
        assert (rule.type == "list") is bool(offer.words)
        if offer.words:
            name, _, area = rule.formula1.rpartition("!")
            cells = book[name.strip("'")][area.replace("$", "")] if name else ()
            listed = [row[0].value for row in cells] or rule.formula1.strip('"').split(",")
            assert tuple(listed) == offer.words
            assert (rule.errorStyle == "warning") is offer.open
    assert all(each.title.endswith("(ignore)") for each in lists)


@FEW
@given(forms, codes)
def test_numbers_keep_to_their_limits(form, code):
    sheet = opened(form, code).worksheets[0]
    for number, offer in enumerate(offers(form, language(code)).values(), 1):
        letter = openpyxl.utils.get_column_letter(number)
        rule = rules(sheet)[f"{letter}3:{letter}502"]
        if offer.ends:
            assert rule.type == ("whole" if offer.whole else "decimal")
            assert float(rule.formula1) == offer.ends[0]
            assert rule.error
        elif not offer.words:
            assert rule.type is None


@FEW
@given(form=forms, code=codes)
def test_an_empty_one_has_no_rows_and_no_fault_of_its_own(form, code, tmp_path_factory):
    path = tmp_path_factory.mktemp("w") / "a.xlsx"
    path.write_bytes(workbook([blank(form, code)], EVERY, language(code)))
    (sheet,) = sheets_of(path, (form,))
    assert (sheet.rows, sheet.remarks) == ((), ())


@given(forms, codes)
@settings(max_examples=8, deadline=None)
def test_the_same_table_gives_the_same_bytes(form, code):
    made = [workbook([blank(form, code)], EVERY, language(code)) for _ in range(2)]
    assert made[0] == made[1]


def test_a_sheet_is_told_by_its_name_and_headings_never_by_a_value():
    form, efforts = FORMS["wants"]
    row = ("Kiirus", "Klient", "jah", "ei")
    sheet = opened(form, "et", row).worksheets[0]
    assert sheet.freeze_panes == "A3"
    assert rules(sheet)["C3:C502"].formula1 == '"jah,ei"'
    assert rules(opened(efforts, "en").worksheets[0])["D3:D502"].type == "decimal"


def test_a_table_of_no_form_stays_plain():
    content = workbook([Grid("x", (("a", "b"), (1, 2)))], EVERY, language("en"))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert rules(sheet) == {}
    assert [[cell.value for cell in row] for row in sheet] == [["a", "b"], [1, 2]]


def test_long_texts_are_wrapped_into_rows_that_are_high_enough():
    (form, *_) = FORMS["wants"]
    row = ("Kiirus", *[None] * 8, "põhjus " * 20)
    sheet = opened(form, "et", row).worksheets[0]
    assert sheet["J3"].alignment.wrap_text
    assert sheet.row_dimensions[3].height >= 3 * 15


def test_what_is_filled_in_is_read_and_a_fault_names_its_cell(tmp_path):
    (form, *_) = FORMS["wants"]
    book = opened(form, "et")
    sheet, path = book.worksheets[0], tmp_path / "a.xlsx"
    for column, value in enumerate(("Kiirus", "Klient", "jah", "ei", "ei", 0), 1):
        sheet.cell(3, column).value = value
    book.save(path)
    (found,) = sheets_of(path, (form,))
    assert (found.rows[0].want, found.rows[0].held, found.rows[0].worth) == ("Kiirus", True, 0)
    sheet["C3"] = "vist"
    book.save(path)
    with pytest.raises(InvalidEvidenceError) as raised:
        sheets_of(path, (form,))
    assert [(f.place.line, f.place.column) for f in raised.value.faults] == [(3, 3)]
