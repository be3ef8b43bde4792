"""What is wrong with the words of a command line."""

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.main import cli
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.cli.usage import usage_lines
from sidusryhmad.locale.language import language


def asked(words, code="en", command=cli):
    """The lines that are said of some words, or None where nothing is wrong with them."""
    try:
        command.main(list(words), prog_name="sidusryhmad", standalone_mode=False)
    except click.ClickException as error:
        return usage_lines(error, language(code))
    return None


@click.command(cls=Command)
@click.option("--pair", type=(click.Choice(["red", "green"]), click.FloatRange(0, 1)))
@click.option("--count", "counts", type=click.IntRange(2, 5), multiple=True)
@click.option("--below", type=click.FloatRange(max=1, max_open=True))
@click.option("--folder", type=FilePath(exists=True, file_okay=False))
@click.option("--file", type=FilePath(exists=True, dir_okay=False))
@click.option("--flag", is_flag=True)
@click.option("--on", type=click.DateTime())
@click.option("--kind", type=click.Choice(["red", "green"]), required=True)
def sample(**_):
    """Take anything."""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["drw"], "error: there is no command 'drw'; did you mean draw?"),
        (["zzzz"], "error: there is no command 'zzzz'"),
        (["draw"], "error: MAP is missing"),
        (["merge", "a", "b"], "error: THEIRS is missing"),
        (["draw", "a", "--viw", "x"], "error: there is no option '--viw'; did you mean --view?"),
        (["draw", "a", "b", "c"], "error: more was given than is asked: 'b', 'c'"),
        (["draw", "a", "--change"], "error: --change needs a value"),
        (["report", "a", "--exact=1"], "error: --exact takes no value"),
        (["draw", "a", "--most", "x"], "error: --most is a whole number, not 'x'; allowed: ≥ 1"),
        (["draw", "a", "--most", "0"], "error: --most cannot be '0'; allowed: ≥ 1"),
        (["robustness", "a", "--rerate", "b"], "error: --rerate needs 3 values"),
        (["remedy", "a", "--cost", "b"], "error: --cost is written as NAME=COST, not 'b'"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(words, line):
    first, second = asked(words)
    assert first == line
    known = [word for word in words[:1] if word in cli.commands]
    assert second == f"help: {' '.join(['sidusryhmad', *known])} --help"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--pair", "blue", "1"], "--pair cannot be 'blue'; allowed: red, green"),
        (
            ["--pair", "gren", "1"],
            "--pair cannot be 'gren'; allowed: red, green; did you mean green?",
        ),
        (["--pair", "red", "2"], "--pair cannot be '2'; allowed: 0 … 1"),
        (["--pair", "red", "x"], "--pair is a number, not 'x'; allowed: 0 … 1"),
        (["--count", "3", "--count", "9"], "--count cannot be '9'; allowed: 2 … 5"),
        (["--below", "1"], "--below cannot be '1'; allowed: < 1"),
        (["--on", "eile"], "'eile' is not a date: write it as 2026-11-21 or 21.11.2026"),
        (["--folder", "puudub"], "there is no folder puudub"),
        (["--file", "puudub"], "there is no file puudub"),
        (["--file", "."], ". is not a file that can be used"),
        (["--file", "\0"], "a path cannot hold a null character"),
        (["--folder", __file__], f"{__file__} is not a folder that can be used"),
        ([], "--kind is missing; allowed: red, green"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_what_can(words, line):
    assert asked(words, command=sample)[0] == f"error: {line}"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["drw"], "viga: käsku 'drw' ei ole; kas pidasite silmas: draw?"),
        (["draw"], "viga: puudub KAART"),
        (["draw", "a", "--most", "x"], "viga: --most on täisarv, mitte 'x'; lubatud: ≥ 1"),
        (["remedy", "a", "--cost", "b"], "viga: --cost kirjutatakse kujul NIMI=KULU, mitte 'b'"),
        (["draw", "a", "--change"], "viga: --change vajab väärtust"),
    ],
)
def test_estonians_are_told_in_estonian(words, line):
    first, second = asked(words, "et")
    assert first == line
    assert second.startswith("abi: sidusryhmad")


@given(st.sampled_from(sorted(cli.commands)), st.text("abcdõ-=", min_size=1, max_size=9))
def test_whatever_is_misspelt_is_quoted_and_no_english_is_left_in_estonian(command, word):
    for words in ([f"x{word}"], [command, f"--x{word}"], ["draw", "--lang", f"x{word}"]):
        lines = asked(words, "et")
        assert len(lines) == 2
        assert lines[0].startswith("viga: ")
        assert "x" in lines[0]
        for english in ("Error", "Invalid", "No such", "Did you", "not one of", "cannot"):
            assert english not in lines[0]


@given(st.text(min_size=1, max_size=12).filter(lambda text: not text.startswith("-")))
def test_a_value_is_refused_exactly_where_the_option_refuses_it(text):
    lines = asked(["--kind", "red", "--count", text], command=sample)
    try:
        fits = 2 <= int(text) <= 5
    except ValueError:
        fits = False
    assert (lines is None) == fits
    if lines:
        assert repr(text) in lines[0]
        assert lines[0].endswith("allowed: 2 … 5")


def test_an_error_without_a_command_is_one_line():
    assert usage_lines(click.UsageError("odd"), language("en")) == ("error: odd",)


def test_the_program_says_it_on_standard_error_and_stops_with_two(program, monkeypatch):
    ran = program("drw")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0].startswith("error: there is no command 'drw'")
    ran = program("drw", "--lang", "et")
    assert ran.err.startswith("viga: käsku 'drw' ei ole")
    monkeypatch.setenv("LANG", "et_EE.UTF-8")
    assert program("draw").err.splitlines() == [
        "viga: puudub KAART",
        "abi: sidusryhmad draw --help",
    ]
