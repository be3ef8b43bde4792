"""Drop-downs and limits."""

import pytest

from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.xlsx_rules import (
    ROWS,
    add_matrix_rules,
    add_rules,
    add_service_rules,
    limit,
    listed,
)
from sidusryhmad.locale.language import language

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


ET, EN = ({key: words[at] for key, words in SHEETS.items()} for at in (1, 0))


@pytest.fixture
def sheet():
    return openpyxl.Workbook().active


def rules(sheet):
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


@pytest.mark.parametrize("key", sorted(TEMPLATE))
@pytest.mark.parametrize("code", ["et", "en"])
def test_every_column_says_what_it_is_for(sheet, key, code):
    speaks = language(code)
    add_rules(sheet, key, ET, speaks)
    made = sheet.data_validations.dataValidation
    assert [rule.prompt for rule in made] == [speaks.text(e.hint) for e in TEMPLATE[key]]
    assert all(rule.showInputMessage and rule.promptTitle for rule in made)
    assert all(rule.allow_blank for rule in made)


def test_words_are_chosen_from_a_list(sheet):
    add_rules(sheet, "stakeholders", ET, language("et"))
    ring, side = rules(sheet)[f"B2:B{ROWS}"], rules(sheet)[f"C2:C{ROWS}"]
    assert (ring.type, ring.formula1) == ("list", '"otsene,huvitatud,kaudne"')
    assert side.formula1 == '"klient,töötaja,teenusepakkuja,muu"'
    assert (ring.errorStyle, side.errorStyle) == ("warning", None)


def test_numbers_keep_to_their_scale(sheet):
    add_rules(sheet, "stakeholders", EN, language("en"))
    power, attitude = rules(sheet)[f"F2:F{ROWS}"], rules(sheet)[f"H2:H{ROWS}"]
    assert (power.type, power.formula1, power.formula2) == ("decimal", "0", "3")
    assert (attitude.formula1, attitude.formula2) == ("-3", "3")
    assert power.error == "A number from 0 to 3, or blank."
    assert attitude.error == "A number from −3 to +3, or blank."


@pytest.mark.parametrize(
    ("key", "columns"),
    [
        ("influences", {"A": "sidusrühmad", "B": "sidusrühmad"}),
        ("changes", {"B": "sidusrühmad"}),
        ("wants", {"B": "sidusrühmad"}),
        ("efforts", {"A": "muudatused", "B": "soovid", "C": "sidusrühmad"}),
        ("evidence", dict.fromkeys("BDE", "sidusrühmad") | {"C": "muudatused"}),
    ],
)
def test_names_are_those_of_the_sheet_that_lists_them(sheet, key, columns):
    add_rules(sheet, key, ET, language("et"))
    lists = {at: rule for at, rule in rules(sheet).items() if "OFFSET" in str(rule.formula1)}
    assert set(lists) == {f"{column}2:{column}{ROWS}" for column in columns}
    for column, name in columns.items():
        rule = lists[f"{column}2:{column}{ROWS}"]
        assert (rule.type, rule.formula1) == ("list", listed(name))
        assert name in rule.error


@pytest.mark.parametrize("name", [word for words in SHEETS.values() for word in words])
def test_a_list_of_names_is_short_enough_for_a_rule(name):
    assert listed(name).startswith(f"OFFSET('{name}'!$A$2,0,0,MAX(1,")
    assert len(listed(name)) <= 255


@pytest.mark.parametrize(
    ("ends", "whole", "made"),
    [
        ((0, 3), False, ("decimal", "between", "0", "3")),
        ((-3, 3), False, ("decimal", "between", "-3", "3")),
        ((0, None), True, ("whole", "greaterThanOrEqual", "0", None)),
        ((0, 0.5), False, ("decimal", "between", "0", "0.5")),
    ],
)
def test_ends_become_limits(ends, whole, made):
    rule = openpyxl.worksheet.datavalidation.DataValidation()
    limit(rule, ends, whole=whole)
    assert (rule.type, rule.operator, rule.formula1, rule.formula2) == made


def test_shares_counts_and_sizes_say_what_they_take(sheet):
    add_rules(sheet, "efforts", EN, language("en"))
    effort, share = rules(sheet)[f"D2:D{ROWS}"], rules(sheet)[f"E2:E{ROWS}"]
    assert effort.error == "A number from 0 up, or blank."
    assert share.error == "A share from 0 % to 100 %, or blank."
    book = openpyxl.Workbook().active
    add_rules(book, "wants", EN, language("en"))
    assert rules(book)[f"G2:G{ROWS}"].error == "A whole number from 0 up, or blank."


def test_a_matrix_takes_names_at_its_sides_and_strengths_within(sheet):
    add_matrix_rules(sheet, EN, language("en"))
    names, inside = sheet.data_validations.dataValidation
    assert (names.type, inside.type) == ("list", "decimal")
    assert str(names.sqref) == "A2:A61 B1:BI1"
    assert str(inside.sqref) == "B2:BI61"


def test_the_language_of_the_service_is_one_of_ours(sheet):
    add_service_rules(sheet, 3)
    assert {at: rule.formula1 for at, rule in rules(sheet).items()} == {"B3": '"et,en"'}
