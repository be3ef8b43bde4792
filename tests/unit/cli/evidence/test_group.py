import re

import click
import pytest

from sidusryhmad.cli.evidence.group import evidence
from sidusryhmad.evidence.catalogue import FORMS


def test_every_topic_is_a_command():
    assert {name.replace("_", "-") for name in FORMS} <= set(evidence.commands)


def test_help_names_every_command(program):
    ran = program("evidence", "--help")
    assert (ran.code, ran.err) == (0, "")
    assert all(re.search(rf"^  {name} ", ran.out, re.M) for name in evidence.commands)


@pytest.mark.parametrize("name", evidence.commands)
def test_every_option_has_help(program, name):
    ran = program("evidence", name, "--help")
    assert (ran.code, ran.err) == (0, "")
    options = [p for p in evidence.commands[name].params if isinstance(p, click.Option)]
    assert [o.opts[-1] for o in options if not o.help and o.opts[-1] != "--format"] == []
