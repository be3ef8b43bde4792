"""What the commands share."""

from pathlib import Path

import click
import pytest

from sidusryhmad.cli.shared import (
    Conversation,
    echo_report,
    load,
    note,
    own_language,
    say_written,
)
from sidusryhmad.errors import MapNotFoundError
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.compose import summary


@pytest.fixture
def talk():
    """A run of the program that has just begun."""
    with click.Context(click.Command("test"), obj=Conversation()) as context:
        yield context.obj


def test_loading_says_warnings_on_standard_error_in_the_language_asked_for(warned, capsys, talk):
    service_map, speaks = load(warned, "et")
    assert (service_map.service.name, speaks.code) == ("Kohvik", "et")
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.startswith("hoiatus: ") for line in err.splitlines())
    assert len(err.splitlines()) == 4


@pytest.mark.parametrize(("asked", "spoken"), [(None, "et"), ("en", "en")])
def test_the_maps_language_is_spoken_unless_another_is_asked_for(estonian, talk, asked, spoken):
    assert load(estonian, asked)[1].code == spoken
    assert talk.language.code == spoken


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LC_ALL": "et_EE", "LC_MESSAGES": "fi", "LANG": "en"}, "et_EE"),
        ({"LC_MESSAGES": "fi", "LANG": "en"}, "fi"),
        ({"LC_ALL": "", "LANG": "en"}, "en"),
        ({}, "sv_SE"),
    ],
)
def test_the_systems_language_is_the_first_that_is_set(monkeypatch, environment, code):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("locale.getlocale", lambda: ("sv_SE", "UTF-8"))
    assert own_language() == code


def test_what_cannot_be_read_is_an_error_of_ours(tmp_path, talk):
    with pytest.raises(MapNotFoundError):
        load(tmp_path / "missing.yaml", None)


def test_notes_go_to_standard_error_and_steer_no_terminal(capsys):
    note("a\x1b[2Jb")
    assert capsys.readouterr() == ("", "a�[2Jb\n")


def test_where_a_file_went_is_said_in_the_language(capsys):
    say_written(language("et"), Path("kaart.svg"))
    assert capsys.readouterr() == ("kirjutatud: kaart.svg\n", "")
    say_written(language("et"), Path("kaart.svg"), anew=False)
    assert capsys.readouterr() == ("muutmata: kaart.svg\n", "")


def test_a_files_name_steers_no_terminal(capsys):
    say_written(language("en"), Path("a\x1b[2Jb.svg"))
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("terminal", "no_color", "coloured"),
    [(True, "", True), (True, "1", False), (False, "", False)],
)
def test_reports_have_colour_only_on_a_terminal_that_wants_it(
    good, talk, capsys, monkeypatch, terminal, no_color, coloured
):
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    echo_report(summary(load(good, None)[0], "training"))
    assert ("\x1b[" in capsys.readouterr().out) is coloured
