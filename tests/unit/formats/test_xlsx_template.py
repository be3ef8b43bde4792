"""The workbook to fill in."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import (
    InvalidMapError,
    MissingExtraError,
    OutputExistsError,
    UnknownFormatError,
)
from sidusryhmad.formats.files import built, read_quietly, take
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.template_columns import TEMPLATE
from sidusryhmad.formats.xlsx_file import FORMAT
from sidusryhmad.formats.xlsx_template import template, template_bytes
from sidusryhmad.locale.language import language
from sidusryhmad.model.findings import check

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
FEW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ET, EN = language("et"), language("en")
names = st.lists(st.text("abcdeõäöü", min_size=1, max_size=6), min_size=2, max_size=5, unique=True)
strengths = st.integers(-3, 3)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(content):
    parsed = FORMAT.parse(Source("fail.xlsx", {"fail.xlsx": content}))
    return built(parsed), parsed.remarks


def fill(sheet, *rows):
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value


@FEW
@given(names, st.data())
def test_what_people_choose_in_the_lists_becomes_the_map_without_a_remark(people, data):
    code = data.draw(st.sampled_from(["et", "en"]))
    at = 1 if code == "et" else 0
    book = opened(template_bytes(language(code), example=False))
    sheets = {key: book[words[at]] for key, words in SHEETS.items()}
    sheets["service"]["B1"] = "Kohvik"
    rings = [data.draw(st.integers(0, 2)) for _ in people]
    words = TEMPLATE["stakeholders"][1].words
    fill(sheets["stakeholders"], *((n, words[r][at]) for n, r in zip(people, rings, strict=True)))
    pairs = [(a, b, data.draw(strengths)) for a in people for b in people if a != b]
    fill(sheets["influences"], *pairs)
    fill(sheets["changes"], *(("Muutus", n, data.draw(strengths)) for n in people))
    m, remarks = read(saved(book))
    assert remarks == ()
    assert (m.service.name, m.service.language) == ("Kohvik", code)
    assert [s.name for s in m.stakeholders] == people
    assert [s.ring for s in m.stakeholders] == [words[r][0] for r in rings]
    ids = {s.id: s.name for s in m.stakeholders}
    assert [(ids[i.from_], ids[i.to], i.strength) for i in m.influences] == pairs
    assert len(m.changes[0].effects) == len(people)


@FEW
@given(names, st.data())
def test_the_matrix_says_the_same_as_the_list(people, data):
    listed, square = (opened(template_bytes(EN, example=False)) for _ in range(2))
    pairs = [(a, b, data.draw(strengths)) for a in people for b in people if a != b]
    for book in (listed, square):
        book["service"]["B1"] = "Café"
        fill(book["stakeholders"], *((name, "direct") for name in people))
    fill(listed["influences"], *pairs)
    sheet = square["matrix"]
    for number, name in enumerate(people, 2):
        sheet.cell(number, 1).value = sheet.cell(1, number).value = name
    for start, end, strength in pairs:
        sheet.cell(people.index(start) + 2, people.index(end) + 2).value = strength
    (one, first), (other, second) = read(saved(listed)), read(saved(square))
    assert (first, second) == ((), ())
    assert one == other


@FEW
@given(names, names, st.data())
def test_wants_efforts_and_evidence_chosen_in_the_lists_become_what_they_say(people, wants, data):
    code = data.draw(st.sampled_from(["et", "en"]))
    at = 1 if code == "et" else 0
    book = opened(template_bytes(language(code), example=False))
    sheets = {key: book[words[at]] for key, words in SHEETS.items()}
    said = ("yes", "jah")[at], ("no", "ei")[at], None
    answers = st.sampled_from(said)
    sheets["service"]["B1"] = "Kohvik"
    fill(sheets["stakeholders"], *((name, "direct") for name in people))
    fill(
        sheets["changes"], ("Muutus", people[0], 1), (None, people[1], -1), ("Teine", people[0], 2)
    )
    asked = [(want, data.draw(st.sampled_from(people)), data.draw(answers)) for want in wants]
    fill(sheets["wants"], *asked)
    spent = [
        (data.draw(st.sampled_from(["Muutus", "Teine"])), want, None, data.draw(st.integers(0, 9)))
        for want in wants
    ]
    fill(sheets["efforts"], *spent)
    kinds = dict(TEMPLATE["evidence"][0].words)
    kind = kinds["attitude"] if code == "et" else "attitude"
    known = [(kind, name, None, None, None, data.draw(strengths)) for name in people]
    fill(sheets["evidence"], *known)
    m, remarks = read(saved(book))
    assert remarks == ()
    called = {s.id: s.name for s in m.stakeholders} | {w.id: w.name for w in m.wants}
    meant = {said[0]: True, said[1]: False, None: None}
    assert [(w.name, called[w.stakeholder], w.held) for w in m.wants] == [
        (want, whose, meant[held]) for want, whose, held in asked
    ]
    found = [(c.name, called[e.want], e.effort) for c in m.changes for e in c.wants]
    assert sorted(found) == sorted((change, want, effort) for change, want, _, effort in spent)
    assert [(called[e.stakeholder], e.value) for e in m.evidence] == [
        (name, value) for _, name, *_, value in known
    ]


@pytest.mark.parametrize("code", ["et", "en"])
def test_sheets_that_are_left_empty_read_as_nothing(code):
    at = 1 if code == "et" else 0
    book = opened(template_bytes(language(code), example=False))
    fill(book[SHEETS["stakeholders"][at]], ("Klient", "direct"))
    book[SHEETS["service"][at]]["B1"] = "Kohvik"
    m, remarks = read(saved(book))
    assert remarks == ()
    assert (m.wants, m.changes, m.evidence, m.effort_unit) == ((), (), (), None)


def test_shares_are_shown_and_typed_in_per_cent():
    book = opened(template_bytes(ET, example=True))
    sheet = book["vaev"]
    assert sheet.column_dimensions["E"].number_format == "0%"
    assert (sheet["E2"].value, sheet["E2"].number_format) == (0.8, "0%")


@pytest.mark.parametrize("code", ["et", "en"])
def test_faults_of_wants_efforts_and_evidence_name_sheet_and_cell(code):
    at = 1 if code == "et" else 0
    book = opened(template_bytes(language(code), example=True))
    wants, efforts, evidence = (book[SHEETS[key][at]] for key in ("wants", "efforts", "evidence"))
    wants["C2"], wants["F3"], efforts["A2"], efforts["E3"] = "vist", 7, "Avme", 50
    evidence["A2"], evidence["C3"], evidence["F4"] = "hoik", None, 9
    with pytest.raises(InvalidMapError) as raised:
        read(saved(book))
    found = {(f.place.sheet, f.place.line, f.place.column) for f in raised.value.faults}
    assert found == {
        (wants.title, 2, 3), (wants.title, 3, 6), (efforts.title, 2, 1), (efforts.title, 3, 5),
        (evidence.title, 2, 1), (evidence.title, 3, None), (evidence.title, 4, 6),
        (evidence.title, 4, 7),
    }  # fmt: skip


def test_every_field_of_a_row_arrives():
    book = opened(template_bytes(EN, example=False))
    book["service"]["B1"], book["service"]["B7"] = "Café", "Owner"
    fill(
        book["stakeholders"],
        ("Guest", "direct", "customer", "yes", "no", 1, 2.5, -1, -2, "Alar", "people", "late"),
        ("Owner", "interested", None, "no", "yes"),
    )
    fill(book["influences"], ("Guest", "Owner", None, "negative", None, None, "noise", "Mari"))
    fill(book["changes"], ("Open", "Guest", 2, 1, 3, "bus"), (None, "Owner", -1))
    m, remarks = read(saved(book))
    guest = m.stakeholders[0]
    assert remarks == ()
    assert (guest.side, guest.in_process, guest.strong_interest) == ("customer", True, False)
    assert (guest.power.value, guest.interest.value, guest.attitude.value) == (1, 2.5, -1)
    assert (guest.today.value, guest.party, guest.group, guest.note) == (
        -2, "Alar", "people", "late",
    )  # fmt: skip
    assert m.inner_circle.stakeholders == ("owner",)
    (influence,) = m.influences
    assert (influence.sign, influence.why, influence.source) == ("negative", "noise", "Mari")
    effects = m.changes[0].effects
    assert (effects["guest"].range, effects["guest"].why) == ((1, 3), "bus")
    assert effects["owner"].effect == -1


@pytest.mark.parametrize("speaks", [ET, EN])
def test_an_empty_one_has_one_fault_and_a_wrong_word_is_named_with_its_cell(speaks, tmp_path):
    at = 1 if speaks is ET else 0
    path = template(tmp_path / "kaart.xlsx", language=speaks.code)
    with pytest.raises(InvalidMapError) as raised:
        read_quietly(path)
    assert [fault.message.code for fault in raised.value.faults] == ["no_stakeholders"]
    book = openpyxl.load_workbook(path)
    fill(
        book[SHEETS["stakeholders"][at]],
        ("Klient", "sees"),
        ("Notar", "direct", None, None, None, 9),
    )
    book.save(path)
    with pytest.raises(InvalidMapError) as raised:
        read_quietly(path)
    places = {(f.place.line, f.place.column) for f in raised.value.faults}
    assert places == {(2, 2), (3, 6)}


@pytest.mark.parametrize("speaks", [ET, EN])
@pytest.mark.parametrize("example", [False, True])
def test_headings_stay_in_view_and_nothing_is_a_formula(speaks, example):
    book = opened(template_bytes(speaks, example=example))
    frozen = [sheet.freeze_panes for sheet in book]
    assert frozen == [None, None, "A2", "A2", "B2", *["A2"] * 4]
    assert {c.data_type for sheet in book for row in sheet for c in row} <= {"s", "n"}
    assert book.active.title == book.sheetnames[0]


@pytest.mark.parametrize("speaks", [ET, EN])
def test_the_same_language_gives_the_same_bytes(speaks):
    assert template_bytes(speaks, example=True) == template_bytes(speaks, example=True)


def test_the_example_deserves_no_second_look(tmp_path):
    taken = take(template(tmp_path / "a.xlsx", language="et", example=True), None)
    assert taken.remarks == ()
    assert check(taken.service_map) == ()


def test_a_file_that_is_there_stays(tmp_path):
    path = template(tmp_path / "a.xlsx")
    with pytest.raises(OutputExistsError):
        template(path, example=True)
    before = path.read_bytes()
    assert template(path, example=True, overwrite=True).read_bytes() != before


@pytest.mark.parametrize("name", ["a.csv", "a", "a.xls", "xlsx"])
def test_only_a_workbook_can_be_filled_in(name, tmp_path):
    with pytest.raises(UnknownFormatError) as raised:
        template(tmp_path / name)
    assert ".xlsx" in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError) as raised:
        template(tmp_path / "a.xlsx")
    assert "sidusryhmad[xlsx]" in str(raised.value)


def _office():
    """The office program, where it can open workbooks."""
    program = shutil.which("soffice")
    if program is None:
        return None
    return program if list(Path(program).resolve().parent.glob("libsclo.*")) else None


@pytest.mark.skipif(_office() is None, reason="LibreOffice Calc is not installed")
def test_another_program_keeps_rules_and_values(tmp_path):
    path = template(tmp_path / "kaart.xlsx", language="et", example=True)
    there = tmp_path / "there"
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [_office(), home, "--headless", "--convert-to", "xlsx", "--outdir", there, path]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    again = there / "kaart.xlsx"
    taken = take(again, None)
    assert taken.remarks == ()
    assert taken.service_map == read_quietly(path)
    kept = openpyxl.load_workbook(again)["mõjud"].data_validations.dataValidation
    assert any("OFFSET" in str(rule.formula1) for rule in kept)
    assert any((rule.formula1, rule.formula2) == ("-3", "3") for rule in kept)
    spent = {
        str(r.sqref): r
        for r in openpyxl.load_workbook(again)["vaev"].data_validations.dataValidation
    }
    for column, sheet in zip("ABC", ("muudatused", "soovid", "sidusrühmad"), strict=True):
        assert f"OFFSET({sheet}!$A$2" in spent[f"{column}2:{column}500"].formula1
