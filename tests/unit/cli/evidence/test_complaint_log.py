import json

import pytest


@pytest.fixture
def ask(asks):
    return asks("complaint-log", "log.csv")


BESIDE = ("--calendar", "log-calendar.csv", "--exposure", "log-exposure.csv")


def test_the_answer_is_printed(ask):
    ran = ask(*BESIDE, "--lang", "en")
    assert ran.code == 0
    assert "Wednesdays 15–16, B on duty: 10 of 122 complaints, expected 0.61" in ran.out
    assert "Kaire" not in ran.out
    estonian = ask(*BESIDE, "--lang", "et").out
    assert "Kolmapäeviti kell 15–16, tööl B" in estonian


def test_names_are_shown_only_where_they_are_asked_for(ask):
    ran = ask(*BESIDE, "--names", "--lang", "en")
    assert "Kaire on duty" in ran.out
    assert "This report names people" in ran.out


def test_one_workbook_holds_all_tables(program):
    assert program("evidence", "example", "complaint-log", "-o", "a.xlsx", "--lang", "et").code == 0
    document = json.loads(program("evidence", "complaint-log", "a.xlsx", "--format", "json").out)
    assert [each["where"] for each in document["patterns"]][1] == {
        "weekday": 2,
        "hour": 15,
        "person": "B",
    }
    assert document["during"][0]["supported"]


def test_every_choice_has_its_option(ask):
    words = ("--format", "json", "--draws", "99", "--as-of", "2026-10-01", "--seed", "3")
    document = json.loads(ask(*words, "--by", "weekday", "--by", "hour, topic").out)
    assert [each["by"] for each in document["counted"]] == [["weekday"], ["hour", "topic"]]
    assert document["follow_ups"]["as_of"] == "2026-10-01"
    few = json.loads(ask(*words, "--fewest", "500", "--level", "0.2").out)
    assert (few["searched"], few["fewest"], few["level"]) == (False, 500, 0.2)
    assert json.loads(ask(*words, "--at-least", "99").out)["patterns"] == []


def test_report_and_picture_are_written(ask, tmp_path):
    ran = ask(*BESIDE, "-o", "a.html", "-o", "a.svg", "--lang", "en")
    assert ran.code == 0
    assert (tmp_path / "a.svg").read_bytes()[:4] == b"<svg"
    assert "Wednesdays 15–16" in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("--level", "1"),
        ("--by", "weather"),
        ("--by", "hour,hour"),
        ("--draws", "3"),
        ("--as-of", "eile"),
        ("--calendar", "log.csv", "--calendar", "none.csv"),
        ("--exposure", "log.csv"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_line(ask, words):
    ran = ask(*words)
    assert ran.refused


def test_faulty_rows_are_named_with_their_lines(program, tmp_path):
    text = "when,what went wrong\neile,x\n2026-09-09 15:30,y\n"
    (tmp_path / "bad.csv").write_text(text, "utf-8")
    ran = program("evidence", "complaint-log", "bad.csv", "--lang", "en")
    assert ran.code == 2
    assert "cell A2" in ran.err
    assert "'eile' is not a day with a time" in ran.err
    left = program("evidence", "complaint-log", "bad.csv", "--skip-faulty", "--lang", "en")
    assert left.code == 0
    assert "left out: bad.csv, cell A2" in left.err


def test_a_map_can_be_named(ask, good):
    ran = ask("--map", good, "--lang", "en")
    assert ran.code == 0
    assert "Kohvik" in ran.out
