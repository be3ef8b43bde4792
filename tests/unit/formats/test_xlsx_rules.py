"""Drop-downs and limits."""

import io

import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.xlsx_file import FORMAT
from sidusryhmad.formats.xlsx_rules import (
    ROWS,
    add_map_rules,
    add_matrix_rules,
    add_rules,
    add_service_rules,
    limit,
    listed,
)
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

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


def test_a_map_written_offers_what_the_template_does():
    document = sr.example("post").read().to_document()
    document["wants"] = [{"id": "k", "name": "Kiirus", "stakeholder": "klient", "held": True}]
    document["changes"][0]["wants"] = [{"want": "k", "effort": 2}]
    content = FORMAT.render(sr.ServiceMap.from_document(document)).files[""]
    book = openpyxl.load_workbook(io.BytesIO(content))
    people = {cell.value: cell.column_letter for cell in book["sidusrühmad"][1]}
    made = rules(book["sidusrühmad"])
    ring = made[f"{people['ring']}2:{people['ring']}{ROWS}"]
    assert (ring.formula1, ring.errorStyle) == ('"otsene,huvitatud,kaudne"', "warning")
    links = rules(book["mõjud"])
    assert links[f"A2:A{ROWS}"].formula1 == listed("sidusrühmad", people["nimi"])
    spent = rules(book["vaev"])
    assert spent[f"A2:A{ROWS}"].formula1 == listed("muudatused", "B")
    assert spent[f"B2:B{ROWS}"].formula1 == listed("soovid", "B")
    held = next(c.column_letter for c in book["soovid"][1] if c.value == "väljendatud")
    assert rules(book["soovid"])[f"{held}2:{held}{ROWS}"].formula1 == '"jah,ei"'


def test_without_a_sheet_of_names_there_is_a_hint_alone():
    book = openpyxl.Workbook()
    book.active.title = "efforts"
    book.active.append(["change", "want", "own"])
    add_map_rules(book, language("en"))
    made = rules(book["efforts"])
    assert set(made) == {f"A2:A{ROWS}", f"B2:B{ROWS}"}
    assert all(rule.type is None and rule.prompt for rule in made.values())


@given(service_maps())
@settings(max_examples=15, deadline=None)
def test_every_rule_of_a_written_map_stands_below_its_heading(m):
    content = FORMAT.render(m).files[""]
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        titles = {cell.column_letter: str(cell.value) for cell in sheet[1]}
        for at, rule in rules(sheet).items():
            letter = at.partition("2:")[0]
            assert rule.promptTitle.startswith(titles[letter])
            assert len(str(rule.formula1 or "")) <= 255


@pytest.mark.parametrize(("count", "there"), [(ROWS - 1, True), (ROWS, False)])
def test_more_names_than_a_list_can_hold_are_typed(count, there):
    m = sr.ServiceMap.from_document({
        "service": {"name": "Post"},
        "stakeholders": [{"name": f"s{n}", "ring": "direct"} for n in range(count)],
        "influences": [{"from": "s0", "to": "s1", "strength": 1}],
    })  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(FORMAT.render(m).files[""]))
    rule = rules(book["influences"])[f"A2:A{ROWS}"]
    assert (rule.type == "list") is there
    assert rule.prompt
