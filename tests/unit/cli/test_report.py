"""``sidusryhmad report``."""

import sys

import pytest

from sidusryhmad.formats.files import read_quietly
from sidusryhmad.reporting.compose import report


def test_without_a_file_the_report_is_printed(program, good):
    ran = program("report", good, "--change", "training")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3] == "ANSWER"
    assert "WHAT IT RESTS ON" in ran.out


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("a.html", ["a.html"]),
        ("a.md", ["a-1.svg", "a-2.svg", "a-3.svg", "a.md"]),
        ("a.txt", ["a.txt"]),
    ],
)
def test_the_suffix_picks_the_form(program, good, listing, name, files):
    ran = program("report", good, "--change", "training", "-o", name)
    assert (ran.code, ran.err) == (0, "")
    assert sorted(ran.out.splitlines()) == [f"written: {file}" for file in files]
    again = program("report", good, "--change", "training", "-o", name)
    assert sorted(again.out.splitlines()) == [f"unchanged: {file}" for file in files]
    assert listing() == [*files, "good.yaml"]


def test_a_saved_page_is_the_report_of_the_library(program, good, tmp_path):
    program("report", good, "--change", "training", "-o", "a.html")
    expected = report(read_quietly(good), "training").to_html()
    assert (tmp_path / "a.html").read_text("utf-8") == expected


def test_an_unknown_suffix_is_refused_with_the_known_ones(program, good, listing):
    ran = program("report", good, "--change", "training", "-o", "a.odt")
    assert ran.code == 2
    assert "html, md, txt, pdf, pptx, docx" in ran.err
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize("bad_one", ["b.gif", "puudub/b.html", "taken.html"])
def test_when_one_of_several_files_cannot_be_written_none_is(
    program, good, listing, bad_one, tmp_path
):
    (tmp_path / "taken.html").write_text("mine")
    before = listing()
    ran = program("report", good, "--change", "training", "-o", "a.html", "-o", bad_one)
    assert ran.code == 2
    assert listing() == before


def test_several_changes_are_compared_in_one_report(program, good):
    words = ("--change", "training", "--change", "overtime")
    ran = program("report", good, *words, "--draws", 200)
    assert (ran.code, ran.err) == (0, "")
    assert "Do nothing" in ran.out
    assert ran.out.index("1. Training for baristas") < ran.out.index("Longer hours")


def test_the_seed_of_the_draws_is_in_the_report(program, good):
    ran = program("report", good, "--change", "training", "--draws", 300, "--seed", 9)
    assert "over 300 draws (seed 9)" in ran.out


@pytest.mark.parametrize(
    ("code", "words"), [("en", "add --force to replace it"), ("et", "asendamiseks lisage --force")]
)
def test_an_existing_report_is_met_with_the_way_to_replace_it(program, good, tmp_path, code, words):
    (tmp_path / "a.html").write_text("mine")
    ran = program("report", good, "--change", "training", "-o", "a.html", "--lang", code)
    assert words in ran.err


def test_an_existing_report_is_kept_unless_forced(program, good, tmp_path):
    (tmp_path / "a.html").write_text("mine")
    assert program("report", good, "--change", "training", "-o", "a.html").code == 2
    assert (tmp_path / "a.html").read_text() == "mine"
    assert program("report", good, "--change", "training", "-o", "a.html", "--force").code == 0
    assert program("report", good, "--change", "training", "-o", "a.html").code == 0
    assert "mine" not in (tmp_path / "a.html").read_text("utf-8")


def test_the_language_asked_for_goes_before_the_maps_own(program, estonian):
    assert "VASTUS" in program("report", estonian, "--change", "training").out
    assert "ANSWER" in program("report", estonian, "--change", "training", "--lang", "en").out


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF-"), ("pptx", b"PK"), ("docx", b"PK")])
def test_for_an_office_program_too_and_the_same_twice(program, good, tmp_path, suffix, start):
    words = ("report", good, "--change", "training", "--draws", "50", "-o", f"a.{suffix}")
    assert program(*words).out == f"written: a.{suffix}\n"
    assert program(*words).out == f"unchanged: a.{suffix}\n"
    assert (tmp_path / f"a.{suffix}").read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("suffix", "package"), [("pdf", "reportlab"), ("pptx", "pptx"), ("docx", "docx")]
)
def test_what_is_missing_is_named_with_the_command_that_installs_it(
    program, good, listing, monkeypatch, suffix, package
):
    monkeypatch.setitem(sys.modules, package, None)
    ran = program("report", good, "--change", "training", "--draws", "5", "-o", f"a.{suffix}")
    assert ran.code == 2
    assert f"pip install 'sidusryhmad[{suffix}]'" in ran.err
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize(
    ("code", "words"),
    [("en", "warning: the font of a PDF lacks"), ("et", "hoiatus: PDF-i kirjas neid märke ei ole")],
)
def test_characters_that_a_pdf_cannot_show_are_named(program, good, code, words):
    good.write_text(good.read_text("utf-8").replace("Owner", "名"), "utf-8")
    common = ("report", good, "--change", "training", "--draws", "5", "--lang", code)
    ran = program(*common, "-o", "a.pdf")
    assert ran.err.startswith(words)
    assert ran.err.endswith(": 名\n")
    assert program(*common, "-o", "a.docx").err == ""


def test_a_report_can_be_made_with_another_carry_over_and_without_draws(program, good):
    words = ("report", good, "--change", "training", "--exact", "--carry-over", "0.25")
    ran = program(*words, "--no-budget")
    assert (ran.code, ran.err) == (0, "")
    assert "Carry-over 0.25" in ran.out
    assert "share a budget" not in ran.out
    assert "HOW SURE" not in ran.out
    assert "Nothing was drawn" in ran.out


def test_a_theme_colours_the_page_and_an_unknown_one_is_told_with_the_nearest(
    program, good, listing, tmp_path
):
    words = ("report", good, "--change", "training", "--exact")
    assert program(*words, "--theme", "dark", "-o", "a.html").code == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "body { margin: 0; background: #12181F; }" in page
    ran = program(*words, "--theme", "drak", "-o", "b.html")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: there is no theme 'drak'; ")
    assert "dark" in ran.err
    assert listing() == ["a.html", "good.yaml"]
