"""``sidusryhmad methods``."""

import json

import pytest

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.formats.files import read_quietly

TRAINING = ("--change", "training")


def test_the_cross_check_answers_first(program, good):
    ran = program("methods", good, *TRAINING)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Every method: Training for baristas"
    assert lines[3] == "ANSWER"
    assert "holds under all 4 methods" in " ".join(lines)
    assert "\x1b" not in ran.out


def test_in_the_language_of_the_map_or_as_asked(program, estonian):
    assert program("methods", estonian, *TRAINING).out.startswith("Kõik meetodid: ")
    asked = program("methods", estonian, *TRAINING, "--lang", "en")
    assert asked.out.startswith("Every method: ")


def test_as_json_there_is_nothing_but_the_cross_check(program, good):
    ran = program("methods", good, *TRAINING, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == to_json(cross_check(read_quietly(good), "training"))


@pytest.mark.parametrize("method", ["linear", "walks", "cpm", "fcm", "cascade", "Walks"])
def test_one_method_alone(program, good, method):
    ran = program("methods", good, *TRAINING, "--method", method, "--format", "json")
    expected = propagate(read_quietly(good), "training", method=method)
    assert json.loads(ran.out) == to_json(expected)
    assert program("methods", good, *TRAINING, "--method", method).out.startswith("Training for")


@pytest.mark.parametrize("steps", [0, 1, 7])
def test_steps_make_the_timeline_longer(program, good, steps):
    words = ("--method", "walks", "--steps", steps, "--format", "json")
    document = json.loads(program("methods", good, *TRAINING, *words).out)
    assert {len(row["timeline"]) for row in document["outcome"]["stakeholders"]} == {steps + 1}


def test_a_carry_over_may_be_given(program, good):
    words = (*TRAINING, "--carry-over", "0.25", "--format", "json")
    assert json.loads(program("methods", good, *words).out)["carry_over"] == 0.25


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_goes_to_a_file(program, good, listing, suffix):
    ran = program("methods", good, *TRAINING, "-o", f"kontroll.{suffix}")
    assert (ran.code, ran.out) == (0, f"written: kontroll.{suffix}\n")
    assert f"kontroll.{suffix}" in listing()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--change", "trainig"], "did you mean training?"),
        (["--change", "training", "--method", "wlks"], "did you mean walks?"),
        (["--change", "training", "--method", "fcm", "--steps", "2"], "fcm knows no steps"),
        (["--change", "training", "--steps", "2"], "name it with --method"),
        (["--change", "training", "--method", "walks", "--steps", "-1"], "allowed: 0 … 1000"),
        (["--change", "training", "--carry-over", "2"], "allowed: 0 … 1"),
    ],
)
def test_bad_usage_is_one_clear_error(program, good, words, said):
    ran = program("methods", good, *words)
    assert ran.refused
    assert said in ran.err
