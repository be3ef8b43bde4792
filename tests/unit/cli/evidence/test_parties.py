import json

import pytest


@pytest.fixture
def ask(asks):
    return asks("parties", "parties.yaml")


def test_the_conflict_is_told(ask):
    ran = ask("--change", "ukseni-tasuga", "--lang", "en", "--draws", "100")
    assert ran.code == 0
    assert "Alar gains as Klient (+2.01)" in ran.out


def test_without_a_change_the_load_is_shown(ask):
    document = json.loads(ask("--format", "json").out)
    assert document["change"] is None
    assert document["loads"][0]["only_takes"] == "surely"
    assert json.loads(ask("--format", "json", "--threshold", "3").out)["threshold"] == 3


def test_exact_draws_nothing_and_the_model_has_its_options(ask):
    words = ("--change", "keeldumine", "--format", "json", "--exact")
    document = json.loads(ask(*words).out)
    assert document["draws"] is None
    none = json.loads(ask(*words, "--carry-over", "0").out)
    assert all(party["through_itself"] == 0 for party in none["parties"])


def test_report_and_picture_are_written(ask, tmp_path):
    ran = ask("--change", "keeldumine", "--exact", "-o", "a.html", "-o", "a.svg")
    assert ran.code == 0
    assert (tmp_path / "a.svg").read_bytes()[:4] == b"<svg"
    assert b"Alar" in (tmp_path / "a.html").read_bytes()


@pytest.mark.parametrize("words", [("--threshold", "0"), ("--change", "nope"), ("--draws", "0")])
def test_what_cannot_be_asked_is_refused_in_one_line(ask, words):
    ran = ask(*words)
    assert ran.refused


def test_the_example_goes_to_any_format_that_holds_a_map(program):
    assert program("evidence", "example", "parties", "-o", "a.xlsx").code == 0
    assert program("evidence", "parties", "a.xlsx", "--exact").code == 0
    assert program("evidence", "example", "parties", "-o", "a.docx").code == 2


def test_the_report_speaks_the_language_asked_for(ask):
    told = ask("--change", "ukseni-tasuga", "--exact", "--lang", "et").out
    assert "Alar võidab rollis Klient (+2,01)" in told
    assert "SAAB AINULT TALUDA" in told.upper()


def test_the_same_question_has_the_same_answer(ask):
    words = ("--change", "ukseni-tasuga", "--draws", "50", "--seed", "7", "--format", "json")
    assert ask(*words).out == ask(*words).out


def test_what_was_assumed_of_namesakes_is_said(program, tmp_path):
    text = "service: {name: P, language: en}\nstakeholders:\n"
    text += "  - {name: Alar, ring: direct}\n  - {name: Klient, ring: direct, party: Alar}\n"
    (tmp_path / "p.yaml").write_text(text, "utf-8")
    ran = program("evidence", "parties", "p.yaml")
    assert ran.code == 0
    assert "Alar has no party and is taken for somebody else" in ran.err
