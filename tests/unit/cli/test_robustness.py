"""``sidusryhmad robustness``."""

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.cli.robustness import robustness as command
from sidusryhmad.formats.files import read_quietly

OUT_OF_SCALE = st.floats(3.001, 1e6) | st.floats(-1e6, -3.001)


def unwrapped(ran):
    return " ".join(ran.out.split())


def test_the_answer_comes_first_as_text(program, good):
    ran = program("robustness", good, "--change", "overtime")
    assert ran.code == 0
    assert ran.out.startswith("How robust: Longer hours\n")
    assert "The verdict (harms the inner circle) holds for every carry-over" in unwrapped(ran)
    assert "\x1b" not in ran.out


def test_as_json_there_is_nothing_but_the_result(program, good):
    words = ("--change", "overtime", "--carry-over", "0.3", "--no-budget", "--format", "json")
    ran = program("robustness", good, *words)
    assert ran.code == 0
    expected = robustness(read_quietly(good), "overtime", carry_over=0.3, budget=False)
    assert json.loads(ran.out) == to_json(expected)


def test_one_influence_may_be_asked_about(program, good):
    words = ("--change", "training", "--rerate", "Barista", "Guest", "-2")
    ran = program("robustness", good, *words)
    assert ran.out.startswith("What if: Barista → Guest\n")
    assert "turns from “good for all” to “harms the inner circle”" in unwrapped(ran)
    ran = program("robustness", good, *words, "--format", "json")
    expected = what_if(read_quietly(good), "training", influence=("Barista", "Guest"), strength=-2)
    assert json.loads(ran.out) == to_json(expected)


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_goes_to_files(program, good, listing, suffix):
    ran = program("robustness", good, "--change", "training", "-o", f"out.{suffix}")
    assert ran.code == 0
    assert f"out.{suffix}" in listing()


def test_it_speaks_estonian(program, estonian):
    ran = program("robustness", estonian, "--change", "overtime")
    assert "Järeldus (kahjustab siseringi) kehtib iga ülekande korral vahemikus 0,1 kuni 0,9." in (
        unwrapped(ran)
    )


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--change", "trainin"), "did you mean"),
        ((), "2 changes"),
        (("--change", "training", "--rerate", "Barsta", "Guest", "1"), "did you mean Barista?"),
        (("--change", "training", "--rerate", "Guest", "Guest", "1"), "themselves"),
        (("--change", "training", "--rerate", "Barista", "Guest"), "--rerate"),
        (("--change", "training", "--carry-over", "2"), "--carry-over"),
    ],
)
def test_bad_input_ends_with_two_and_no_output(program, good, words, text):
    ran = program("robustness", good, *words)
    assert ran.refused
    assert text in ran.err


@given(OUT_OF_SCALE)
def test_a_strength_out_of_scale_is_bad_usage(strength):
    ran = CliRunner().invoke(command, ["no-such.yaml", "--rerate", "a", "b", str(strength)])
    assert ran.exit_code == 2
    assert "is not in the range" in ran.output
