"""Commands that speak their user's language."""

import re

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.cli.command import Command, Group, help_texts, paragraphs, spoken
from sidusryhmad.cli.main import cli
from sidusryhmad.cli.shared import Conversation
from sidusryhmad.locale.language import language

WORDS = st.lists(st.text("abcõ.", min_size=1, max_size=8), min_size=1, max_size=12)


def commands(group=cli, path=()):
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = dict(commands())
EACH = pytest.mark.parametrize("path", ALL, ids=" ".join)


@EACH
def test_every_command_speaks_the_user_s_language(path):
    assert isinstance(ALL[path], Group if isinstance(ALL[path], click.Group) else Command)
    assert ALL[path].short_help


@EACH
def test_help_is_all_estonian_where_the_system_is(program, monkeypatch, path):
    monkeypatch.setenv("LANG", "et_EE.UTF-8")
    ran = program(*path, "--help")
    assert (ran.code, ran.err) == (0, "")
    told = " ".join(ran.out.split())
    assert told.startswith(f"Kasutus: sidusryhmad {' '.join(path)} [VALIKUD]")
    assert "Valikud: " in told
    assert "[default:" not in told
    say = language("et").text
    for paragraph in paragraphs(ALL[path].help):
        assert say(paragraph) in told
        assert say(paragraph) != paragraph


@EACH
def test_english_help_says_what_the_source_says(program, path):
    told = " ".join(program(*path, "--help").out.split())
    assert all(paragraph in told for paragraph in paragraphs(ALL[path].help))
    options = [p for p in ALL[path].params if isinstance(p, click.Option)]
    assert all(" ".join((option.help or "").split()) in told for option in options)


def test_no_help_names_a_type_of_a_language_of_programs(program):
    for path in ALL:
        told = program(*path, "--help").out
        assert not re.search(r"INTEGER|FLOAT|RANGE|BOOLEAN|%[A-Za-z]|UUID", told), path


def test_the_system_s_language_is_spoken_where_none_is_asked_for(program, monkeypatch):
    monkeypatch.setenv("LANG", "et_EE.UTF-8")
    told = program("--help").out
    assert "Käsud:" in told
    assert "Sidusrühmade kaardid kolmes ringis" in told
    assert program("draw", "--help", "--lang", "en").out.startswith("Usage: sidusryhmad draw [OPT")


def test_collecting_the_texts_of_help_leaves_the_program_as_it_is(program):
    assert "Show this message and exit." in set(help_texts(cli))
    for words in (["-h"], ["evidence", "wants", "-h"]):
        assert program(*words).code == 0


def test_the_language_of_the_conversation_comes_first(monkeypatch):
    monkeypatch.setenv("LANG", "et_EE.UTF-8")
    ctx = click.Context(cli, obj=Conversation(language("en")))
    assert spoken(ctx) == language("en")
    assert spoken(click.Context(cli)) == language("et")


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(1, 5))
def test_paragraphs_are_the_words_of_the_text_however_it_is_broken(wanted, wide):
    lines = [
        "\n".join(" ".join(words[i : i + wide]) for i in range(0, len(words), wide))
        for words in wanted
    ]
    assert paragraphs("\n\n".join(lines)) == tuple(" ".join(words) for words in wanted)


def test_help_texts_are_those_that_are_shown():
    texts = set(help_texts(cli))
    assert {
        "MAP",
        "NUMBER",
        "Show this message and exit.",
        "Draws from what the ratings may mean.",
    } <= texts
    assert paragraphs(cli.help)[0] in texts
