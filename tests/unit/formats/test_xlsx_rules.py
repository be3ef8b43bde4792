"""Drop-downs and limits."""

import pytest

from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.xlsx_rules import (
    ROWS,
    add_matrix_rules,
    add_rules,
    add_service_rules,
)
from sidusryhmad.locale.language import language

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


@pytest.fixture
def sheet():
    return openpyxl.Workbook().active


def rules(sheet):
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


@pytest.mark.parametrize("key", sorted(TEMPLATE))
@pytest.mark.parametrize("code", ["et", "en"])
def test_every_column_says_what_it_is_for(sheet, key, code):
    speaks = language(code)
    add_rules(sheet, key, "inimesed", speaks)
    made = sheet.data_validations.dataValidation
    assert [rule.prompt for rule in made] == [speaks.text(e.hint) for e in TEMPLATE[key]]
    assert all(rule.showInputMessage and rule.promptTitle for rule in made)
    assert all(rule.allow_blank for rule in made)


def test_words_are_chosen_from_a_list(sheet):
    add_rules(sheet, "stakeholders", "sidusrühmad", language("et"))
    ring, side = rules(sheet)[f"B2:B{ROWS}"], rules(sheet)[f"C2:C{ROWS}"]
    assert (ring.type, ring.formula1) == ("list", '"otsene,huvitatud,kaudne"')
    assert side.formula1 == '"klient,töötaja,teenusepakkuja,muu"'
    assert (ring.errorStyle, side.errorStyle) == ("warning", None)


def test_numbers_keep_to_their_scale(sheet):
    add_rules(sheet, "stakeholders", "stakeholders", language("en"))
    power, attitude = rules(sheet)[f"F2:F{ROWS}"], rules(sheet)[f"H2:H{ROWS}"]
    assert (power.type, power.formula1, power.formula2) == ("decimal", "0", "3")
    assert (attitude.formula1, attitude.formula2) == ("-3", "3")
    assert power.error == "A number from 0 to 3, or blank."
    assert attitude.error == "A number from −3 to +3, or blank."


@pytest.mark.parametrize(("key", "columns"), [("influences", "AB"), ("changes", "B")])
def test_names_are_those_of_the_sheet_of_stakeholders(sheet, key, columns):
    add_rules(sheet, key, "sidusrühmad", language("et"))
    for column in columns:
        rule = rules(sheet)[f"{column}2:{column}{ROWS}"]
        assert rule.type == "list"
        assert rule.formula1.startswith("OFFSET('sidusrühmad'!$A$2,0,0,MAX(1,COUNTA(")
        assert "sidusrühmad" in rule.error


def test_a_matrix_takes_names_at_its_sides_and_strengths_within(sheet):
    add_matrix_rules(sheet, "stakeholders", language("en"))
    names, inside = sheet.data_validations.dataValidation
    assert (names.type, inside.type) == ("list", "decimal")
    assert str(names.sqref) == "A2:A61 B1:BI1"
    assert str(inside.sqref) == "B2:BI61"


def test_the_language_of_the_service_is_one_of_ours(sheet):
    add_service_rules(sheet, 3)
    assert {at: rule.formula1 for at, rule in rules(sheet).items()} == {"B3": '"et,en"'}
