"""``sidusryhmad new``: a first map, step by step."""

from pathlib import Path

import click

from sidusryhmad._files import require_folder_of
from sidusryhmad.cli.shared import (
    FilePath,
    force_option,
    lang_option,
    note,
    own_language,
    say_written,
)
from sidusryhmad.cli.wizard import Wizard
from sidusryhmad.errors import N_, Message, OutputExistsError
from sidusryhmad.formats.choose import writer_for
from sidusryhmad.formats.files import write
from sidusryhmad.locale.language import language


@click.command(short_help="Make a first map by answering questions.")
@click.argument("output", type=FilePath(path_type=Path), default=Path("map.yaml"))
@force_option
@lang_option
def new(output: Path, force: bool, lang: str | None) -> None:
    """Make a first map by answering questions; writes OUTPUT (map.yaml by default).

    Three steps list the stakeholders ring by ring, a fourth asks who influences whom, a fifth what
    you want to change. An empty answer ends a step. What was answered is kept when you stop early.
    """
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
