"""``sidusryhmad impact``."""

import json

import pytest

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.impact import impact
from sidusryhmad.formats.files import read_quietly


def totals(ran):
    return {row["id"]: row["total"] for row in json.loads(ran.out)["stakeholders"]}


def test_the_summary_answers_first(program, good):
    ran = program("impact", good, "--change", "training")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Training for baristas"
    assert lines[3] == "ANSWER"
    assert "\x1b" not in ran.out


def test_a_map_with_one_change_needs_no_choice(program, good):
    text = good.read_text("utf-8")
    good.write_text(text[: text.index("  - {id: overtime")], "utf-8")
    assert program("impact", good).out.startswith("Training for baristas\n")


def test_as_json_there_is_nothing_but_the_documented_object(program, good):
    ran = program("impact", good, "--change", "training", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == to_json(impact(read_quietly(good), "training"))


def test_several_changes_are_a_list_in_the_order_asked(program, good):
    words = ("--change", "overtime", "--change", "Training for baristas")
    ran = program("impact", good, *words, "--format", "json")
    assert [result["change"]["id"] for result in json.loads(ran.out)] == ["overtime", "training"]
    text = program("impact", good, *words).out
    assert text.index("Longer hours") < text.index("Training for baristas")
    assert "\n\nTraining for baristas\n" in text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--change", "training"], 0),
        (["--change", "overtime"], 1),
        (["--change", "training", "--change", "overtime"], 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_harm_fails_only_when_asked(program, good, words, code, form):
    words = (*words, "--format", form)
    assert program("impact", good, *words).code == 0
    ran = program("impact", good, *words, "--fail-on-harm")
    assert ran.code == code
    assert ran.out == program("impact", good, *words).out


@pytest.mark.parametrize("top", [0, 1, 2])
def test_top_limits_the_paths_and_the_rest_stays_exact(program, good, top):
    ran = program("impact", good, "--change", "overtime", "--top", top, "--format", "json")
    rows = json.loads(ran.out)["stakeholders"]
    assert max(len(row["paths"]) for row in rows) == top
    for row in rows:
        shares = sum(path["share"] for path in row["paths"])
        assert shares + row["other_paths"] == pytest.approx(row["total"], abs=1e-12)


def test_carry_over_takes_the_place_of_the_maps_own(program, good):
    words = ("impact", good, "--change", "training", "--format", "json")
    assert totals(program(*words))["guest"] == pytest.approx(2 * 0.5 * 2 / 3)
    ran = program(*words, "--carry-over", "0.9")
    assert totals(ran)["guest"] == pytest.approx(2 * 0.9 * 2 / 3)
    assert json.loads(ran.out)["carry_over"] == 0.9
    assert totals(program(*words, "--carry-over", "0"))["guest"] == 0


LOOP = """\
service: {name: K, language: LANGUAGE}
stakeholders:
  - {name: A, ring: direct}
  - {name: B, ring: direct}
  - {name: C, ring: direct}
influences:
  - {from: A, to: B, strength: 3}
  - {from: C, to: B, strength: 3}
  - {from: B, to: A, strength: 3}
  - {from: B, to: C, strength: 3}
changes: [{name: c, effects: {A: 1}}]
"""


@pytest.mark.parametrize(
    ("code", "words"), [("en", "echo without end"), ("et", "ei vaibuks kunagi")]
)
def test_an_echo_without_end_is_refused_in_words(program, tmp_path, code, words):
    (tmp_path / "m.yaml").write_text(LOOP.replace("LANGUAGE", code))
    ran = program("impact", "m.yaml", "--no-budget", "--carry-over", "0.8", "--lang", code)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert {"en": "or the budget", "et": "mõjude piiramist"}[code] in ran.err


@pytest.mark.parametrize(
    ("code", "words"), [("en", "use a smaller carry-over\n"), ("et", "väiksemat ülekannet\n")]
)
def test_where_the_budget_counts_already_only_a_smaller_carry_over_is_suggested(
    program, tmp_path, code, words
):
    (tmp_path / "m.yaml").write_text(LOOP.replace("LANGUAGE", code))
    ran = program("impact", "m.yaml", "--carry-over", "1")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(words)


def test_without_budget_influences_add_up_freely(program, tmp_path):
    (tmp_path / "m.yaml").write_text(LOOP.replace("LANGUAGE", "en"))
    words = ("impact", "m.yaml", "--format", "json", "--carry-over", "0.2")
    with_budget, free = program(*words), program(*words, "--no-budget")
    assert totals(free)["b"] > totals(with_budget)["b"]
    assert [json.loads(ran.out)["budget"] for ran in (with_budget, free)] == [True, False]


def test_warnings_never_mix_with_json(program, warned):
    text = warned.read_text() + "changes: [{name: c, effects: {Guest: 1}}]\n"
    warned.write_text(text)
    ran = program("impact", warned, "--format", "json")
    assert ran.err.startswith("warning: ")
    assert json.loads(ran.out)["verdict"]["status"] == "good"


def test_the_language_changes_words_and_never_the_json(program, good):
    words = ("impact", good, "--change", "training", "--format", "json")
    assert program(*words).out == program(*words, "--lang", "et").out
    assert "VASTUS" in program("impact", good, "--change", "training", "--lang", "et").out


def test_colour_is_for_terminals_that_want_it(program, good, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert "\x1b[" in program("impact", good, "--change", "training").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in program("impact", good, "--change", "training").out


def test_the_same_seed_prints_the_same_and_another_seed_other_draws(program, good):
    words = ("impact", good, "--change", "overtime", "--format", "json", "--draws", 300)
    first, again, other = (
        program(*words, "--seed", seed).out for seed in (7, 7, 8)
    )  # fmt: skip
    assert first == again
    medians = [
        [row["likelihood"]["median"] for row in json.loads(out)["stakeholders"]]
        for out in (first, other)
    ]
    assert medians[0] != medians[1]
    assert json.loads(first)["uncertainty"]["count"] == 300
    assert json.loads(other)["uncertainty"]["seed"] == 8


def test_exact_numbers_alone_on_demand(program, good):
    ran = program("impact", good, "--change", "training", "--exact", "--format", "json")
    document = json.loads(ran.out)
    assert document["uncertainty"] is None
    assert document["verdict"]["probability"] is None
    assert "HOW SURE" not in program("impact", good, "--change", "training", "--exact").out
    assert "HOW SURE" in program("impact", good, "--change", "training").out


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--draws", 0], "--draws"),
        (["--draws", "many"], "--draws"),
        (["--seed", -1], "--seed"),
        (["--seed", "x"], "--seed"),
    ],
)
def test_what_is_no_plan_of_draws_is_bad_usage(program, good, words, hint):
    ran = program("impact", good, "--change", "training", *words)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


def test_changes_can_be_made_together(program, good):
    ran = program("impact", good, "--change", "training+overtime", "--format", "json")
    assert json.loads(ran.out)["change"]["name"] == "Training for baristas + Longer hours"
    assert totals(ran)["guest"] == pytest.approx(1.0)


def test_an_unknown_part_of_a_combination_is_named(program, good):
    ran = program("impact", good, "--change", "training+overtme")
    assert (ran.code, ran.out) == (2, "")
    assert "overtme" in ran.err
    assert "did you mean overtime?" in ran.err


def test_a_change_of_structure_is_told_with_who_goes(program, good):
    edited = good.read_text("utf-8") + (
        "  - {id: machine, name: Machine, edits: {remove: {stakeholders: [Barista]}}}\n"
    )
    good.write_text(edited, "utf-8")
    ran = program("impact", good, "--change", "machine")
    assert ran.code == 0
    assert "gone: Barista" in ran.out
    document = json.loads(program("impact", good, "--change", "machine", "--format", "json").out)
    assert document["removed"] == ["barista"]
    assert "barista" not in [row["id"] for row in document["stakeholders"]]
