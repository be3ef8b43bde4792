"""``sidusryhmad leverage``."""

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.leverage.leverage import leverage
from sidusryhmad.cli.leverage import leverage as command
from sidusryhmad.formats.files import read_quietly


def unwrapped(ran):
    return " ".join(ran.out.split())


def test_the_answer_comes_first_as_text(program, good):
    ran = program("leverage", good)
    assert ran.code == 0
    assert ran.out.startswith("Where to push\n")
    assert "the inner circle is moved most by Barista (+1.44)" in unwrapped(ran)


def test_as_json_there_is_nothing_but_the_result(program, good):
    words = ("--target", "Owner", "--top", "1", "--carry-over", "0.3", "--no-budget")
    ran = program("leverage", good, *words, "--format", "json")
    assert ran.code == 0
    expected = leverage(read_quietly(good), target="Owner", top=1, carry_over=0.3, budget=False)
    assert json.loads(ran.out) == to_json(expected)


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_goes_to_files(program, good, listing, suffix):
    assert program("leverage", good, "-o", f"out.{suffix}").code == 0
    assert f"out.{suffix}" in listing()


def test_it_speaks_estonian(program, estonian):
    ran = program("leverage", estonian, "--target", "Owner")
    assert ran.out.startswith("Kes mõjutab: Owner\n")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--target", "Ownr"), "did you mean Owner?"),
        (("--top", "-1"), "--top"),
        (("--carry-over", "-0.1"), "--carry-over"),
    ],
)
def test_bad_input_ends_with_two_and_no_output(program, good, words, text):
    ran = program("leverage", good, *words)
    assert ran.refused
    assert text in ran.err


@given(st.floats(1.001, 1e6) | st.floats(-1e6, -0.001))
def test_a_carry_over_that_is_no_share_is_bad_usage(value):
    ran = CliRunner().invoke(command, ["no-such.yaml", "--carry-over", str(value)])
    assert ran.exit_code == 2
    assert "is not in the range" in ran.output
