"""``sidusryhmad compare``."""

import json

import pytest


def test_all_changes_and_doing_nothing_are_compared(program, good):
    ran = program("compare", good)
    assert (ran.code, ran.err) == (0, "")
    assert "2 alternatives side by side" in ran.out
    assert "1. Training for baristas" in ran.out
    assert "2. Do nothing" in ran.out
    assert "3. Longer hours" in ran.out


def test_it_speaks_the_language_asked_for(program, good, estonian):
    assert "2 võimalust kõrvuti" in program("compare", good, "--lang", "et").out
    assert "2 võimalust kõrvuti" in program("compare", estonian).out
    assert "Mittetegemine" in program("compare", estonian).out


def test_json_is_all_that_stands_on_standard_output(program, good):
    ran = program("compare", good, "--format", "json", "--draws", 100, "--seed", 3)
    document = json.loads(ran.out)
    assert document["kind"] == "comparison"
    assert (document["draws"], document["seed"]) == (100, 3)
    ids = [a["id"] for a in document["alternatives"]]
    assert ids == ["training", "nothing", "overtime"]
    assert set(document["better"]) == set(ids)


def test_changes_may_be_chosen_and_joined(program, good):
    ran = program("compare", good, "--change", "training+overtime", "--change", "overtime",
                  "--change", "Longer hours", "--format", "json")  # fmt: skip
    ids = {a["id"] for a in json.loads(ran.out)["alternatives"]}
    assert ids == {"training+overtime", "overtime", "nothing"}


def test_the_same_seed_gives_the_same_answer(program, good):
    one, again, other = (
        program("compare", good, "--format", "json", "--draws", 50, "--seed", seed).out
        for seed in (4, 4, 5)
    )
    assert one == again
    assert one != other


def test_carry_over_and_budget_reach_the_numbers(program, good):
    words = ("compare", good, "--format", "json", "--draws", 10)
    usual = json.loads(program(*words).out)
    weaker = json.loads(program(*words, "--carry-over", 0.1).out)
    free = json.loads(program(*words, "--no-budget").out)
    assert (usual["carry_over"], weaker["carry_over"]) == (0.5, 0.1)
    assert (usual["budget"], free["budget"]) == (True, False)
    assert usual["alternatives"][0]["sum"] != weaker["alternatives"][0]["sum"]


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.svg", b"<svg"), ("a.png", b"\x89PNG"), ("a.dot", b"digraph"), ("a.html", b"<!DOCTYPE"),
     ("a.md", b"# 2 alternatives"), ("a.txt", b"2 alternatives")],
)  # fmt: skip
def test_the_suffix_says_whether_picture_or_report(program, good, tmp_path, name, start):
    ran = program("compare", good, "-o", name, "--draws", 50)
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / name).read_bytes().lower().startswith(start.lower())


def test_pictures_and_reports_are_written_together_or_not_at_all(program, good, tmp_path):
    ran = program("compare", good, "-o", "a.html", "-o", "a.gif")
    assert ran.code == 2
    assert "'gif'" in ran.err
    assert "known are docx, dot, html, md, mmd, pdf, png, pptx, svg, txt" in ran.err
    assert not (tmp_path / "a.html").exists()
    assert program("compare", good, "-o", "a.html", "-o", "a.svg").code == 0
    assert {p.name for p in tmp_path.glob("a.*")} == {"a.html", "a.svg"}


def test_a_file_that_is_there_is_not_replaced_unless_told(program, good, tmp_path):
    (tmp_path / "a.svg").write_text("mine")
    ran = program("compare", good, "-o", "a.svg")
    assert ran.code == 2
    assert "--force" in ran.err
    assert (tmp_path / "a.svg").read_text() == "mine"
    assert program("compare", good, "-o", "a.svg", "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--change", "trainin"), "did you mean training?"),
        (("--change", "training+none"), "'none'"),
        (("--draws", "0"), "--draws"),
        (("--draws", "viis"), "--draws"),
        (("--seed", "-1"), "--seed"),
        (("--carry-over", "2"), "--carry-over"),
    ],
)
def test_bad_words_are_one_line_and_no_traceback(program, good, words, said):
    ran = program("compare", good, *words)
    assert ran.refused
    assert said in ran.err


def test_a_map_without_changes_says_so(program, warned):
    ran = program("compare", warned)
    assert ran.code == 2
    assert "has no changes" in ran.err


def test_a_map_with_faults_is_refused(program, bad):
    assert program("compare", bad).code == 2


def test_characters_that_a_pdf_cannot_show_are_named(program, good):
    good.write_text(good.read_text("utf-8").replace("Owner", "名"), "utf-8")
    assert program("compare", good, "--draws", "5", "-o", "a.pdf").err.endswith(": 名\n")
    assert program("compare", good, "--draws", "5", "-o", "a.html").err == ""


def test_exact_numbers_are_drawn_from_nothing(program, good):
    drawn = json.loads(program("compare", good, "--format", "json", "--draws", 50).out)
    exact = json.loads(program("compare", good, "--format", "json", "--exact").out)
    assert (exact["draws"], exact["seed"], exact["better"], exact["ties"]) == (None,) * 4
    assert set(drawn["ties"]) == set(drawn["better"])
    assert [a["totals"] for a in exact["alternatives"]] == [
        a["totals"] for a in drawn["alternatives"]
    ]
    assert "How surely" not in program("compare", good, "--exact").out


def test_alternatives_are_shown_as_bars_where_asked(program, good, tmp_path):
    words = ("compare", good, "--exact", "--view", "bars")
    assert program(*words, "-o", "a.svg").code == 0
    assert "who gains and who loses" in (tmp_path / "a.svg").read_text("utf-8")
    for given in ([], ["-o", "a.html"]):
        ran = program(*words, *given)
        assert ran.code == 2
        assert "--view is for a picture" in ran.err
    assert "there is no view" in program("compare", good, "--view", "x", "-o", "b.svg").err


def test_a_comparison_takes_a_theme_for_picture_and_report(program, good, tmp_path):
    assert program("compare", good, "--exact", "--theme", "dark", "-o", "a.svg").code == 0
    assert 'fill="#12181F"' in (tmp_path / "a.svg").read_text("utf-8")
    assert program("compare", good, "--exact", "--theme", "dark", "-o", "a.html").code == 0
    assert "body { margin: 0; background: #12181F; }" in (tmp_path / "a.html").read_text("utf-8")
    ran = program("compare", good, "--exact", "--theme", "drak", "-o", "b.svg")
    assert ran.code == 2
    assert "there is no theme 'drak'" in ran.err
