"""``sidusryhmad new``: the walk, with answers typed in."""

import pytest

from sidusryhmad.cli.new import Wizard
from sidusryhmad.formats.files import read_quietly
from sidusryhmad.locale.language import language

PEOPLE = [
    "Kohvik",
    "Klient",
    "1",
    "Barista",
    "2",
    "Omanik",
    "3",
    "",
    "Tarnija",
    "",
    "Konkurent",
    "",
]
INFLUENCES = ["2", "1", "2", "tuju jõuab kliendini", "klient", "Omanik", "1,5", "", ""]
CHANGE = ["Koolitus", "Barista", "2", "3", "-0.5", ""]
WALK = [*PEOPLE, *INFLUENCES, *CHANGE]


def test_the_whole_walk_gives_a_map_that_check_takes(program, tmp_path):
    ran = program("new", "kohvik.yaml", answers=WALK)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("written: kohvik.yaml\nNext: sidusryhmad draw kohvik.yaml\n")
    m = read_quietly(tmp_path / "kohvik.yaml")
    assert [(s.name, s.ring, s.side) for s in m.stakeholders] == [
        ("Klient", "direct", "customer"),
        ("Barista", "direct", "employee"),
        ("Omanik", "direct", "provider"),
        ("Tarnija", "interested", None),
        ("Konkurent", "indirect", None),
    ]
    assert [(i.from_, i.to, i.strength, i.why) for i in m.influences] == [
        ("barista", "klient", 2, "tuju jõuab kliendini"),
        ("klient", "omanik", 1.5, None),
    ]
    assert {k: e.effect for k, e in m.change("Koolitus").effects.items()} == {
        "barista": 2, "omanik": -0.5,
    }  # fmt: skip
    assert program("check", "kohvik.yaml").code == 0
    assert program("impact", "kohvik.yaml").code == 0


@pytest.mark.parametrize("suffix", ["yaml", "yml", "json"])
def test_the_map_may_be_of_any_format_that_can_be_read(program, tmp_path, suffix):
    assert program("new", f"m.{suffix}", answers=WALK).code == 0
    assert len(read_quietly(tmp_path / f"m.{suffix}").stakeholders) == 5


def test_without_a_name_the_file_is_map_yaml(program, listing):
    program("new", answers=WALK)
    assert listing() == ["map.yaml"]


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"LANG": "et_EE.UTF-8"}, ()),
        ({"LC_MESSAGES": "et_EE.UTF-8"}, ()),
        ({"LC_ALL": "et_EE"}, ()),
        ({"LC_ALL": "", "LC_MESSAGES": "et_EE", "LANG": "en_GB.UTF-8"}, ()),
        ({}, ("--lang", "et")),
    ],
)
def test_the_walk_speaks_the_language_of_the_environment_or_the_one_asked_for(
    program, tmp_path, monkeypatch, environment, words
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ran = program("new", "m.yaml", *words, answers=WALK)
    assert "Millise teenuse kaarti teete?" in ran.out
    assert "kirjutatud: m.yaml" in ran.out
    assert read_quietly(tmp_path / "m.yaml").service.language == "et"


@pytest.mark.parametrize("name", ["taken.yaml", "m.txt", "m", "puudub/m.yaml"])
def test_a_place_that_cannot_be_written_to_is_refused_before_the_first_question(
    program, tmp_path, name
):
    (tmp_path / "taken.yaml").write_text("mine")
    ran = program("new", name, answers=WALK)
    assert (ran.code, ran.out) == (2, "")
    assert "rror" in ran.err
    assert (tmp_path / "taken.yaml").read_text() == "mine"


def test_force_replaces_the_file(program, tmp_path):
    (tmp_path / "taken.yaml").write_text("mine")
    assert program("new", "taken.yaml", "--force", answers=WALK).code == 0
    assert len(read_quietly(tmp_path / "taken.yaml").stakeholders) == 5


STOPS = [
    (PEOPLE[:3], (1, 0, 0)),
    (PEOPLE[:7], (3, 0, 0)),
    (PEOPLE, (5, 0, 0)),
    (WALK[: len(PEOPLE) + 4], (5, 1, 0)),
    (WALK[: len(PEOPLE) + len(INFLUENCES)], (5, 2, 0)),
    (WALK[: -len(CHANGE) + 3], (5, 2, 1)),
    (WALK[:-1], (5, 2, 2)),
]


@pytest.mark.parametrize(("answers", "kept"), STOPS, ids=[str(kept) for _, kept in STOPS])
def test_stopping_early_keeps_what_was_answered(program, tmp_path, answers, kept):
    ran = program("new", "m.yaml", answers=answers)
    assert ran.code == 130
    m = read_quietly(tmp_path / "m.yaml")
    effects = sum(len(change.effects) for change in m.changes)
    assert (len(m.stakeholders), len(m.influences), effects) == kept


@pytest.mark.parametrize("answers", [[], ["Kohvik"], ["Kohvik", "", "", ""]])
def test_without_anybody_nothing_is_written(program, listing, answers):
    assert program("new", "m.yaml", answers=answers).code in {2, 130}
    assert listing() == []


def test_a_mistyped_answer_is_asked_again(program, tmp_path):
    answers = [*PEOPLE, "9", "Barsta", "2", "1", "5", "väga", "-3", "", "", ""]
    ran = program("new", "m.yaml", answers=answers)
    assert ran.code == 0
    assert "9 is not on the map" in ran.err
    assert "Barsta is not on the map" in ran.err
    assert ran.err.count("a number from −3 to +3 is needed") == 2
    assert [i.strength for i in read_quietly(tmp_path / "m.yaml").influences] == [-3]


@pytest.mark.parametrize("minus", ["-1,5", "−1.5", "-1.5"])
def test_numbers_may_be_typed_as_people_write_them(program, tmp_path, minus):
    program("new", "m.yaml", answers=[*PEOPLE, "2", "1", minus, "", "", ""])
    assert read_quietly(tmp_path / "m.yaml").influences[0].strength == -1.5


@pytest.mark.parametrize("number", ["nan", "inf", "1e9", "--1", "½"])
def test_what_is_no_number_on_the_scale_is_not_taken(program, tmp_path, number):
    program("new", "m.yaml", answers=[*PEOPLE, "2", "1", number, "1", "", "", ""])
    assert [i.strength for i in read_quietly(tmp_path / "m.yaml").influences] == [1]


def test_a_blank_name_of_the_service_is_asked_again(program, tmp_path):
    assert program("new", "m.yaml", answers=["", "  ", *WALK]).code == 0
    assert read_quietly(tmp_path / "m.yaml").service.name == "Kohvik"


def test_a_refused_influence_is_told_and_the_walk_goes_on(program, tmp_path):
    twice = ["1", "2", "1", "", "1", "2", "1", "1", "1", "", ""]
    ran = program("new", "m.yaml", answers=[*PEOPLE, *twice, *CHANGE])
    assert ran.code == 0
    assert "that influence is on the map already" in ran.err
    assert "nothing was noted" not in ran.err
    assert "cannot influence itself" in ran.err
    m = read_quietly(tmp_path / "m.yaml")
    assert (len(m.influences), len(m.changes)) == (1, 1)
    assert m.influences[0].strength == 1


def test_a_name_given_twice_is_refused_with_what_to_do_and_the_walk_goes_on(program, tmp_path):
    people = ["Kohvik", "Klient", "1", "Klient", "1", "Barista", "2", "", "", ""]
    ran = program("new", "m.yaml", answers=[*people, "1", "2", "3", "", "", ""])
    assert ran.code == 0
    assert ran.err.count("the name Klient stands here") == 1
    assert "or its own id" in ran.err
    m = read_quietly(tmp_path / "m.yaml")
    assert [s.name for s in m.stakeholders] == ["Klient", "Barista"]
    assert len(m.influences) == 1


def test_two_whose_names_fold_alike_can_still_be_told_apart_by_number(program, tmp_path):
    people = ["Kohvik", "Öde", "1", "Õde", "1", "", "", ""]
    ran = program("new", "m.yaml", answers=[*people, "1", "2", "3", "", "", ""])
    assert (ran.code, ran.err) == (0, "")
    m = read_quietly(tmp_path / "m.yaml")
    assert [(i.from_, i.to) for i in m.influences] == [("ode", "ode-2")]


def test_one_stakeholder_alone_is_not_asked_about_influences(program):
    ran = program("new", "m.yaml", answers=["Kohvik", "Klient", "1", "", "", "", ""])
    assert ran.code == 0
    assert "Step 4" not in ran.out
    assert "Step 5" in ran.out


def test_a_wizard_that_has_not_begun_has_no_map():
    assert Wizard(language("et")).grown is None


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        ((), "map.xlsx", "written: map.xlsx"),
        (("--lang", "et"), "kaart.xlsx", "kirjutatud: kaart.xlsx"),
        (("oma.xlsx",), "oma.xlsx", "written: oma.xlsx"),
    ],
)
def test_a_workbook_to_fill_in_is_written_without_a_question(program, listing, words, name, said):
    ran = program("new", "--xlsx", *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == said
    assert name in ran.out.splitlines()[1]
    assert listing() == [name]
    empty = program("check", name)
    assert empty.code == 2
    assert len(empty.err.splitlines()) == 2


@pytest.mark.parametrize("code", ["et", "en"])
def test_the_completed_example_is_a_map_at_once(program, code):
    assert program("new", "--xlsx", "--example", "--lang", code, "a.xlsx").code == 0
    ran = program("check", "--strict", "a.xlsx")
    assert (ran.code, ran.err) == (0, "")
    assert program("impact", "a.xlsx", "--exact").code == 0


def test_a_workbook_that_is_there_stays(program, tmp_path):
    (tmp_path / "map.xlsx").write_bytes(b"oma")
    ran = program("new", "--xlsx")
    assert (ran.code, (tmp_path / "map.xlsx").read_bytes()) == (2, b"oma")
    assert program("new", "--xlsx", "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--xlsx", "a.yaml"), ".xlsx"),
        (("--example",), "--xlsx"),
        (("--example", "a.xlsx"), "--xlsx"),
    ],
)
def test_what_is_no_workbook_is_refused(program, listing, words, said):
    ran = program("new", *words)
    assert (ran.code, ran.out, listing()) == (2, "", [])
    assert said in ran.err


@pytest.mark.parametrize(("code", "unit"), [("et", "tundi nädalas"), ("en", "hours a week")])
def test_the_completed_example_answers_what_its_sheets_are_for(program, code, unit):
    assert program("new", "--xlsx", "--example", "--lang", code, "a.xlsx").code == 0
    wants = program("evidence", "wants", "a.xlsx")
    assert (wants.code, wants.err) == (0, "")
    assert f"17 {unit}" in " ".join(wants.out.split())
    assert program("evidence", "parties", "a.xlsx").code == 0
    report = program("report", "a.xlsx")
    assert (report.code, report.err) == (0, "")
    assert ("tagasisidekaardid" if code == "et" else "feedback") in report.out


def test_a_fault_on_a_sheet_beside_is_told_with_its_cell(program, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    program("new", "--xlsx", "--example", "--lang", "et", "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["vaev"]["A2"] = "Avame kell viis"
    book["soovid"]["C2"] = "vist"
    book.save(tmp_path / "a.xlsx")
    for words in (("check",), ("evidence", "wants")):
        ran = program(*words, "a.xlsx", "--lang", "et")
        assert ran.code == 2
        assert "vaev, lahter A2: ühelgi muudatusel ei ole" in ran.err
        assert "soovid, lahter C2: 'vist' ei ole siin lubatud; lubatud: jah, ei" in ran.err
