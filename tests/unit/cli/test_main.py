"""The program itself: help, version, exit codes, and what it says when something is wrong."""

import re
from importlib.metadata import version

import click
import pytest

import sidusryhmad as sr
from sidusryhmad.cli import main as module
from sidusryhmad.cli.main import cli, main, run
from sidusryhmad.errors import Fault, InvalidEvidenceError, Message, Place

COMMANDS = (
    "check", "compare", "convert", "demo", "diff", "draw", "evidence", "history", "impact",
    "leverage", "merge", "methods", "new", "profile", "remedy", "report", "robustness", "schema",
    "sensitivity", "structure", "workshop",
)  # fmt: skip
ESCAPE = "\x1b"


def test_the_version_is_the_packages_own(program):
    ran = program("--version")
    assert (ran.code, ran.err) == (0, "")
    assert version("sidusryhmad") in ran.out


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_names_every_command(program, word):
    ran = program(word)
    assert (ran.code, ran.err) == (0, "")
    assert tuple(sorted(cli.commands)) == COMMANDS
    assert all(re.search(rf"^  {command} ", ran.out, re.M) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_has_help(program, command):
    ran = program(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: sidusryhmad {command}")
    options = [p for p in cli.commands[command].params if isinstance(p, click.Option)]
    silent = [o.opts[-1] for o in options if not o.help and o.opts[-1] != "--format"]
    assert silent == []


def test_without_a_command_the_help_is_shown(program):
    ran = program()
    assert ran.code in {0, 2}
    assert "Usage: sidusryhmad" in ran.out + ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["bogus"],
        ["--bogus"],
        ["check"],
        ["check", "a.yaml", "b.yaml"],
        ["impact", "good.yaml", "--change"],
        ["impact", "good.yaml", "--top", "-1"],
        ["impact", "good.yaml", "--top", "many"],
        ["impact", "good.yaml", "--carry-over", "1.5"],
        ["impact", "good.yaml", "--change", "training", "--carry-over", "nan"],
        ["impact", "good.yaml", "--change", "training", "--carry-over", "inf"],
        ["impact", "good.yaml", "--format", "xml"],
        ["check", "good.yaml", "--lang", "fi"],
        ["demo", "bogus"],
        ["demo", "--output-dir", "good.yaml"],
        ["demo", "--output-dir", "good.yaml/below"],
        ["draw", "good.yaml", "-o", "good.yaml/below.svg"],
        ["impact", "good.yaml"],
        ["impact", "good.yaml", "--change", "bogus"],
        ["report", "good.yaml"],
        ["report", "good.yaml", "--change", "training", "--draws", "0"],
        ["draw", "good.yaml", "--change", "bogus"],
        ["check", "missing.yaml"],
        ["check", "."],
        ["check", ""],
        ["check", "\x00.yaml"],
        ["draw", "good.yaml", "-o", "\x00.svg"],
        ["check", "a" * 5000 + ".yaml"],
        ["schema", "-o", "."],
    ],
    ids=lambda words: " ".join(words)[:50],
)
def test_bad_usage_exits_with_two_and_one_clear_message(program, good, listing, words):
    before = listing()
    ran = program(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert "rror" in ran.err
    assert "Traceback" not in ran.err
    assert "a fault of its own" not in ran.err
    assert listing() == before


def test_a_folder_in_place_of_a_map_is_named(program, tmp_path):
    (tmp_path / "kaardid").mkdir()
    assert "kaardid" in program("check", "kaardid").err


@pytest.mark.parametrize("name", ["map.gif", "map", "map.YAMLX"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(program, name, tmp_path):
    (tmp_path / name).write_text("x")
    ran = program("check", name)
    assert ran.code == 2
    assert all(known in ran.err for known in ("json", "yaml", "yml"))


def test_a_mistyped_change_is_met_with_the_nearest(program, good):
    ran = program("impact", good, "--change", "trainng")
    assert ran.code == 2
    assert "training, overtime" in ran.err
    assert "did you mean training?" in ran.err


def test_several_changes_without_a_choice_are_listed(program, good):
    ran = program("impact", good)
    assert ran.code == 2
    assert "2 changes" in ran.err
    assert "training, overtime" in ran.err


ENGLISH = re.compile(r"allowed|did you mean|\bline \d|error:|fault", re.IGNORECASE)


@pytest.mark.parametrize(
    "words",
    [
        ["check", "bad.yaml", "--lang", "et"],
        ["check", "--lang=et", "bad.yaml"],
        ["impact", "good.yaml", "--change", "trainng", "--lang", "et"],
        ["check", "missing.yaml", "--lang", "et"],
    ],
)
def test_errors_come_whole_in_the_language_asked_for(program, good, bad, words):
    ran = program(*words)
    assert ran.code == 2
    assert re.search("viga|lubatud|faili", ran.err)
    assert not ENGLISH.search(ran.err)


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_without_a_map_to_ask_errors_come_in_the_language_of_the_system(
    program, tmp_path, monkeypatch, name
):
    (tmp_path / "map.yaml").write_text("[")
    (tmp_path / "taken.json").write_text("mine")
    monkeypatch.setenv(name, "et_EE.UTF-8")
    for words in (["check", "missing.yaml"], ["check", "map.yaml"], ["schema", "-o", "taken.json"]):
        ran = program(*words)
        assert ran.code == 2
        assert re.search("viga", ran.err)
        assert not ENGLISH.search(ran.err)


def test_the_language_asked_for_goes_before_that_of_the_system(program, monkeypatch):
    monkeypatch.setenv("LC_ALL", "et_EE.UTF-8")
    assert "error: there is no file" in program("check", "missing.yaml", "--lang", "en").err


def test_faults_come_in_the_maps_own_language(program, bad):
    text = bad.read_text("utf-8")
    bad.write_text(text.replace("language: en", "language: et"), "utf-8")
    ran = program("check", "bad.yaml")
    assert ran.code == 2
    assert "3 viga" in ran.err
    assert "ei ole selle kaardi ring" in ran.err
    assert not ENGLISH.search(ran.err)


def test_a_change_that_is_not_there_is_told_in_the_maps_own_language(program, estonian):
    ran = program("impact", estonian, "--change", "puudub")
    assert ran.code == 2
    assert "ühelgi muudatusel" in ran.err


def test_every_fault_of_a_file_is_told_at_once_with_its_line(program, bad):
    ran = program("check", bad)
    assert (ran.code, ran.out) == (2, "")
    head, *faults = ran.err.splitlines()
    assert head == f"{bad}: 3 faults"
    assert {re.match(r"  line (\d+): (\S+):", fault).groups() for fault in faults} == {
        ("3", "stakeholders[0].ring"),
        ("6", "influences[0].strength"),
        ("6", "influences[0].to"),
    }


def test_faults_of_any_input_are_told_at_once_each_in_its_line(program, good, monkeypatch):
    message = Message("n", "{value} is not a number", {"value": "'x'"})
    places = (Place(4, 2, "Hinnangud"), Place(7))
    faults = [Fault(message, place=place) for place in places]

    def faulty(*_, **__):
        raise InvalidEvidenceError(faults, source="hinnangud.csv")

    monkeypatch.setattr("sidusryhmad.cli.check.find", faulty)
    ran = program("check", good)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "hinnangud.csv: 2 faults",
        "  Hinnangud, cell B4: 'x' is not a number",
        "  line 7: 'x' is not a number",
    ]


def test_an_error_names_the_file_without_steering_the_terminal(program, tmp_path):
    name = f"a{ESCAPE}[2J.yaml"
    (tmp_path / name).write_text("x: 1")
    for ran in (program("check", name), program("check", f"b{ESCAPE}[31m.yaml")):
        assert ran.code == 2
        assert ESCAPE not in ran.err


def test_a_fault_of_our_own_is_owned_up_to_without_a_traceback(program, good, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("oh no")

    monkeypatch.setattr("sidusryhmad.cli.check.find", broken)
    ran = program("check", good)
    assert ran.code == 70
    assert "ZeroDivisionError: oh no" in ran.err
    assert "Traceback" not in ran.err
    monkeypatch.setenv("SIDUSRYHMAD_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(["check", str(good)])


def test_a_reader_that_goes_away_is_no_error(program, good, monkeypatch):
    def closed(*_, **__):
        raise BrokenPipeError

    monkeypatch.setattr("sidusryhmad.cli.check.find", closed)
    monkeypatch.setattr(module.sys, "stdout", None)
    assert run(["check", str(good)]) == 0
    module.sys.stdout.close()


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["bogus"], 2)])
def test_main_exits_with_the_code_of_the_run(words, code, capsys):
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == code


def test_main_reads_the_process_arguments(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["sidusryhmad", "--version"])
    with pytest.raises(SystemExit):
        main()
    assert "sidusryhmad" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "how"), [("en", "say it with --change"), ("et", "öelge see valikuga --change")]
)
def test_a_change_that_must_be_named_is_asked_for_with_its_option(program, tmp_path, code, how):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    ran = program("methods", "post.yaml", "--lang", code)
    assert ran.code == 2
    assert "ukseni-tasuga" in ran.err
    assert ran.err.strip().endswith(how)
    wrong = program("methods", "post.yaml", "--change", "bogus", "--lang", code)
    assert how not in wrong.err
