"""What all commands share that answer a question with one result."""

import json

import pytest

VERBS = {
    "leverage": (),
    "methods": ("--change", "training"),
    "profile": (),
    "remedy": ("--change", "overtime", "--draws", "100"),
    "robustness": ("--change", "overtime"),
    "structure": (),
}
EVERY_VERB = pytest.mark.parametrize(("verb", "words"), VERBS.items(), ids=VERBS)


@EVERY_VERB
def test_json_is_all_there_is_on_standard_output_also_when_a_report_is_saved(
    program, good, verb, words
):
    ran = program(verb, good, *words, "--format", "json", "-o", "a.html")
    document = json.loads(ran.out)
    assert (ran.code, document["schema_version"]) == (0, 1)
    assert document["kind"]
    assert "written: a.html" in ran.err


@EVERY_VERB
def test_the_answer_comes_first_in_the_language_asked_for(program, good, verb, words):
    for code, word in (("en", "ANSWER"), ("et", "VASTUS")):
        ran = program(verb, good, *words, "--lang", code)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[3] == word


@EVERY_VERB
def test_a_file_that_is_there_is_not_replaced_unasked(program, good, tmp_path, verb, words):
    (tmp_path / "a.md").write_text("mine", "utf-8")
    ran = program(verb, good, *words, "-o", "a.md")
    assert ran.code == 2
    assert "--force" in ran.err
    assert (tmp_path / "a.md").read_text("utf-8") == "mine"
    assert program(verb, good, *words, "-o", "a.md", "--force").code == 0


@EVERY_VERB
def test_an_unknown_suffix_is_refused_before_anything_is_written(
    program, good, listing, verb, words
):
    before = listing()
    ran = program(verb, good, *words, "-o", "a.html", "-o", "b.bogus")
    assert ran.code == 2
    assert "bogus" in ran.err
    assert listing() == before


@EVERY_VERB
def test_the_same_question_has_the_same_answer(program, good, verb, words):
    assert program(verb, good, *words).out == program(verb, good, *words).out


@pytest.mark.parametrize("verb", ["leverage", "profile", "remedy", "robustness", "structure"])
def test_the_model_has_its_options(program, good, verb):
    words = (*VERBS[verb], "--format", "json", "--no-budget", "--carry-over", "0.25")
    document = json.loads(program(verb, good, *words).out)
    assert document["carry_over"] == 0.25
    assert program(verb, good, *VERBS[verb], "--carry-over", "2").code == 2
