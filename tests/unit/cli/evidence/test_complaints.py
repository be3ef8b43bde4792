import json
from pathlib import Path

import pytest


@pytest.fixture
def counted(asks):
    return asks("complaints", "weeks.csv")


def test_without_a_threshold_no_verdict(counted):
    ran = counted("--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "so there is no verdict" in " ".join(ran.out.split())
    assert json.loads(counted("--format", "json").out)["growth"] is None


def test_options_reach_the_question(counted):
    people = next(str(path) for path in Path().glob("weeks-*.csv"))
    found = json.loads(counted("--threshold", "0.03", "--people", people, "--format", "json").out)
    assert found["growth"] == "bush"
    assert found["everybody"]["people"] == 82
    narrow, wide = (
        json.loads(counted("--confidence", value, "--format", "json").out)["parts"][0]["rate"]
        for value in ("0.5", "0.99")
    )
    assert narrow["interval"]["low"] > wide["interval"]["low"]


def test_one_workbook_holds_both_tables(program):
    assert program("evidence", "example", "complaints", "-o", "a.xlsx", "--lang", "et").code == 0
    ran = program("evidence", "complaints", "a.xlsx", "--threshold", "0.03", "--format", "json")
    assert json.loads(ran.out)["listed"]["half"] == 12


@pytest.mark.parametrize("words", [["--threshold", "0"], ["--threshold", "2"], ["--people", "no"]])
def test_options_out_of_bounds_are_refused(counted, words):
    assert counted(*words).code == 2


def test_report_and_picture_are_saved(counted):
    assert counted("-o", "a.html", "-o", "a.png", "--lang", "et").code == 0
    assert Path("a.png").read_bytes().startswith(b"\x89PNG")
    assert "põõsas" in Path("a.html").read_text(encoding="utf-8")


def test_faulty_rows_are_named_by_line(program):
    Path("a.csv").write_text("complaints,base\n3,900\n7,0\n", encoding="utf-8")
    ran = program("evidence", "complaints", "a.csv", "--lang", "en")
    assert ran.code == 2
    assert "3" in ran.err
    assert "a base of 0 is no base" in ran.err
    ran = program("evidence", "complaints", "a.csv", "--skip-faulty", "--lang", "en")
    assert ran.code == 0
    assert "left out" in ran.err
