"""``sidusryhmad structure``."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.cli.structure import structure as command
from sidusryhmad.formats.files import read_quietly

LOOPED = """\
service: {name: Kohvik, language: en}
stakeholders:
  - {name: Guest, ring: direct, side: customer}
  - {name: Barista, ring: direct, side: employee}
  - {name: Owner, ring: direct, side: provider}
influences:
  - {from: Barista, to: Guest, strength: 2}
  - {from: Guest, to: Barista, strength: 1}
  - {from: Guest, to: Owner, strength: 2}
"""


@pytest.fixture
def looped(tmp_path):
    path = tmp_path / "looped.yaml"
    path.write_text(LOOPED, "utf-8")
    return path


def unwrapped(ran):
    return " ".join(ran.out.split())


def test_the_answer_comes_first_as_text(program, looped):
    ran = program("structure", looped)
    assert ran.code == 0
    assert ran.out.startswith("Structure of the map\n")
    assert "The strongest loop reinforces: Guest → Barista → Guest." in unwrapped(ran)
    assert "\x1b" not in ran.out


def test_as_json_there_is_nothing_but_the_result(program, looped):
    words = ("--of", "Guest", "--steps", "1", "--top", "2", "--carry-over", "0.3", "--no-budget")
    ran = program("structure", looped, *words, "--format", "json")
    assert ran.code == 0
    expected = structure(
        read_quietly(looped), of="Guest", steps=1, top=2, carry_over=0.3, budget=False
    )
    assert json.loads(ran.out) == to_json(expected)


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_goes_to_files(program, looped, listing, suffix):
    ran = program("structure", looped, "-o", f"out.{suffix}")
    assert ran.code == 0
    assert f"out.{suffix}" in listing()


def test_a_file_that_is_there_is_kept_without_force(program, looped, tmp_path):
    (tmp_path / "out.txt").write_text("mine", "utf-8")
    assert program("structure", looped, "-o", "out.txt").code == 2
    assert (tmp_path / "out.txt").read_text("utf-8") == "mine"
    assert program("structure", looped, "-o", "out.txt", "--force").code == 0


def test_it_speaks_estonian(program, looped):
    ran = program("structure", looped, "--lang", "et")
    assert "Tugevaim tagasisideahel on võimendav: Guest → Barista → Guest." in unwrapped(ran)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--of", "Gest"), "did you mean Guest?"),
        (("--steps", "0"), "--steps"),
        (("--top", "-1"), "--top"),
        (("--carry-over", "2"), "--carry-over"),
    ],
)
def test_bad_input_ends_with_two_and_no_output(program, looped, words, text):
    ran = program("structure", looped, *words)
    assert ran.refused
    assert text in ran.err


@given(st.integers(-5, 0), st.sampled_from(["--steps", "--top"]))
def test_numbers_out_of_range_are_bad_usage(number, option):
    from click.testing import CliRunner

    ran = CliRunner().invoke(command, ["no-such.yaml", option, str(number - 1)])
    assert ran.exit_code == 2
    assert "is not in the range" in ran.output
