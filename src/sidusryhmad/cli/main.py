"""The program ``sidusryhmad``.

Exit codes: 0 fine; 1 findings, or a verdict that is not good, where the caller asked to fail on
that; 2 bad usage or bad input; 70 a fault of this program; 130 stopped by the user.
"""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

import click

from sidusryhmad.cli.check import check
from sidusryhmad.cli.command import Group
from sidusryhmad.cli.compare import compare
from sidusryhmad.cli.convert import convert
from sidusryhmad.cli.demo import demo
from sidusryhmad.cli.diff import diff
from sidusryhmad.cli.draw import draw
from sidusryhmad.cli.evidence.group import evidence
from sidusryhmad.cli.history import history
from sidusryhmad.cli.impact import impact
from sidusryhmad.cli.leverage import leverage
from sidusryhmad.cli.merge import merge
from sidusryhmad.cli.methods import methods
from sidusryhmad.cli.new import new
from sidusryhmad.cli.profile import profile
from sidusryhmad.cli.remedy import remedy
from sidusryhmad.cli.report import report
from sidusryhmad.cli.robustness import robustness
from sidusryhmad.cli.schema import schema
from sidusryhmad.cli.sensitivity import sensitivity
from sidusryhmad.cli.shared import Conversation, note, own_language
from sidusryhmad.cli.structure import structure
from sidusryhmad.cli.usage import usage_lines
from sidusryhmad.cli.workshop import workshop
from sidusryhmad.errors import (
    FaultyInputError,
    OutputExistsError,
    SidusryhmadError,
    UnknownChangeError,
    UnknownNameError,
    fault_line,
    hints,
)
from sidusryhmad.locale.language import Language, language

OK, FINDINGS, BAD_INPUT, OWN_FAULT, STOPPED = 0, 1, 2, 70, 130


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("sidusryhmad"), prog_name="sidusryhmad")
def cli() -> None:
    """Stakeholder maps in three rings: draw them, and see what a change does to everybody."""


for command in (
    new,
    check,
    draw,
    convert,
    diff,
    merge,
    history,
    workshop,
    evidence,
    impact,
    compare,
    profile,
    methods,
    remedy,
    report,
    demo,
    schema,
    sensitivity,
    structure,
    robustness,
    leverage,
):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit.

    Args:
        arguments: Words of the command line; the process's own when None.

    Raises:
        SystemExit: Always, with the exit code.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(words))


def run(words: Sequence[str]) -> int:
    """Run the program.

    Args:
        words: Words of the command line.

    Returns:
        The exit code.
    """
    talk = Conversation(_wanted_language(words))
    try:
        result = cli.main(list(words), prog_name="sidusryhmad", standalone_mode=False, obj=talk)
    except SidusryhmadError as error:
        _say_error(error, talk.language)
        return BAD_INPUT
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        note((talk.language or language(own_language())).text("stopped"))
        return STOPPED
    except click.ClickException as error:
        _say_usage(error, talk.language)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - keeps the exit silent
        return OK
    except Exception as error:
        return _own_fault(error)
    return result if isinstance(result, int) else OK


def _wanted_language(words: Sequence[str]) -> Language | None:
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--lang":
            return language(following)
        if word.startswith("--lang="):
            return language(word.removeprefix("--lang="))
    return None


def _say_usage(error: click.ClickException, wanted: Language | None) -> None:
    """A group without a command shows its help; all else is said in a line."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        error.show()
        return
    for line in usage_lines(error, wanted or language(own_language())):
        note(line)


def _say_error(error: SidusryhmadError, wanted: Language | None) -> None:
    if isinstance(error, FaultyInputError):
        speaks = wanted or language(error.language or own_language())
        head = speaks.plural("{count} fault", "{count} faults", len(error.faults))
        note(f"{error.source}: {head}" if error.source else head)
        for fault in error.faults:
            click.echo("  ", nl=False, err=True)
            note(fault_line(fault, speaks.say))
        if error.note is not None:
            note(f"  ({speaks.say(error.note)})")
        return
    speaks = wanted or language(own_language())
    parts = [speaks.say(error.message)]
    if isinstance(error, UnknownNameError):
        listed = () if "{known}" in error.message.template else error.known
        parts += [speaks.say(hint) for hint in hints(listed, error.nearest)]
    if isinstance(error, UnknownChangeError) and not error.name and error.known:
        parts.append(speaks.text("say it with --change"))
    if isinstance(error, OutputExistsError):
        parts.append(speaks.text("add --force to replace it"))
    note(speaks.text("error: {text}", text="; ".join(parts)))


def _own_fault(error: Exception) -> int:
    if os.environ.get("SIDUSRYHMAD_DEBUG"):
        raise error
    note(
        f"sidusryhmad has a fault of its own: {type(error).__name__}: {error}. "
        "Please report it; with SIDUSRYHMAD_DEBUG=1 set, the same command shows where it happened."
    )
    return OWN_FAULT
