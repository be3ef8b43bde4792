"""``sidusryhmad profile``."""

import json

import pytest


def test_whom_the_changes_serve_is_said(program, good):
    ran = program("profile", good)
    assert (ran.code, ran.err) == (0, "")
    assert "Whom do the changes serve?" in ran.out
    assert "Training for baristas" in ran.out


def test_it_speaks_the_language_asked_for(program, estonian):
    assert "Kelle kasuks muudatused on?" in program("profile", estonian).out
    assert "Whom do" in program("profile", estonian, "--lang", "en").out


def test_json_is_all_that_stands_on_standard_output(program, good):
    document = json.loads(program("profile", good, "--format", "json").out)
    assert document["kind"] == "profile"
    assert document["customers"] == ["guest"]
    assert [c["id"] for c in document["changes"]] == ["training", "overtime"]
    assert document["best_for_circle"] == ["training"]


def test_settings_reach_the_numbers(program, good):
    words = ("profile", good, "--format", "json")
    weaker = json.loads(program(*words, "--carry-over", 0.1, "--no-budget").out)
    assert (weaker["carry_over"], weaker["budget"]) == (0.1, False)
    assert weaker["changes"] != json.loads(program(*words).out)["changes"]


@pytest.mark.parametrize("name", ["p.html", "p.md", "p.txt"])
def test_the_report_may_be_saved(program, good, tmp_path, name):
    ran = program("profile", good, "-o", name)
    assert (ran.code, ran.out) == (0, f"written: {name}\n")
    assert "Whom do the changes serve?" in (tmp_path / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [(("-o", "p.svg"), "'svg'"), (("--carry-over", "9"), "--carry-over"), (("x",), "x")],
)
def test_bad_words_are_one_line_and_no_traceback(program, good, words, said):
    ran = program("profile", good, *words)
    assert ran.refused
    assert said in ran.err


def test_a_map_without_changes_says_so(program, warned):
    ran = program("profile", warned)
    assert ran.code == 2
    assert "has no changes" in ran.err
