"""``sidusryhmad new``: a first map, step by step, or a workbook to fill in."""

from pathlib import Path

import click

from sidusryhmad._files import require_folder_of
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    FilePath,
    force_option,
    lang_option,
    note,
    own_language,
    say_written,
)
from sidusryhmad.cli.wizard import Wizard
from sidusryhmad.errors import N_, InvalidParameterError, Message, OutputExistsError
from sidusryhmad.formats.choose import writer_for
from sidusryhmad.formats.files import write
from sidusryhmad.formats.xlsx_template import template
from sidusryhmad.locale.language import language


@click.command(
    cls=Command, short_help="Make a first map by answering questions, or a workbook to fill in."
)
@click.argument("output", type=FilePath(path_type=Path), required=False)
@click.option("--xlsx", is_flag=True, help="Write an Excel workbook to fill in; asks nothing.")
@click.option("--example", is_flag=True, help="With --xlsx: show a completed example.")
@force_option
@lang_option
def new(output: Path | None, xlsx: bool, example: bool, force: bool, lang: str | None) -> None:
    """Make a first map by answering questions; writes OUTPUT (map.yaml by default).

    Three steps list the stakeholders ring by ring, a fourth asks who influences whom, a fifth what
    you want to change. An empty answer ends a step. What was answered is kept when you stop early.

    With --xlsx nothing is asked: OUTPUT (map.xlsx, in Estonian kaart.xlsx) is a workbook that
    explains itself, with words to choose from; every command reads it once it is filled in.
    """
    if xlsx:
        _workbook(output, example=example, force=force, lang=lang)
        return
    if example:
        raise InvalidParameterError(
            Message("example_alone", N_("--example is for a workbook: give --xlsx, too"))
        )
    _walk(output or Path("map.yaml"), force=force, lang=lang)


def _workbook(output: Path | None, *, example: bool, force: bool, lang: str | None) -> None:
    speaks = language(lang or own_language())
    path = output or Path("kaart.xlsx" if speaks.code == "et" else "map.xlsx")
    say_written(speaks, template(path, language=speaks.code, example=example, overwrite=force))
    click.echo(speaks.text("Next: fill it in, then sidusryhmad check {path}", path=str(path)))


def _walk(output: Path, *, force: bool, lang: str | None) -> None:
    writer_for(output, None)
    require_folder_of(output)
    if output.exists() and not force:
        template = N_("{path} is there already; nothing was written")
        raise OutputExistsError(Message("output_exists", template, {"path": str(output)}))
    speaks = language(lang or own_language())
    wizard = Wizard(speaks)
    try:
        wizard.walk()
    except (click.Abort, KeyboardInterrupt, EOFError):
        if wizard.grown and wizard.grown.stakeholders:
            note("")
            say_written(speaks, write(wizard.grown, output, overwrite=force))
        raise click.Abort from None
    if wizard.grown is None or not wizard.grown.stakeholders:
        note(speaks.text("no stakeholders were named, so nothing was written"))
        raise click.exceptions.Exit(2)
    say_written(speaks, write(wizard.grown, output, overwrite=force))
    click.echo(speaks.text("Next: sidusryhmad draw {path}", path=str(output)))
