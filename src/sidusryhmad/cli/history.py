"""``sidusryhmad history``: how a map came to be."""

from pathlib import Path

import click

from sidusryhmad.analysis.versions.history import history as run_history
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    FilePath,
    Wanted,
    force_option,
    form_option,
    lang_option,
    output_option,
    present,
    say_remarks,
)
from sidusryhmad.formats.revisions import revisions
from sidusryhmad.locale.language import language


@click.command(
    cls=Command, short_help="How a map came to be: a folder of versions, or a file in git."
)
@click.argument("path", metavar="PATH", type=FilePath(path_type=Path))
@click.option("--change", help="Id or name of a change: what it would have done at each date.")
@form_option
@output_option
@force_option
@lang_option
def history(
    path: Path,
    change: str | None,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show who moved rings and which strengths changed, version by version.

    PATH is a folder in which each file is a version of the map, or one file that git keeps.
    """
    found = revisions(path)
    speaks = language(lang or found.versions[-1][1].service.language)
    say_remarks(found.remarks, speaks)
    result = run_history(found.versions, change=change)
    present(result, Wanted(form, outputs, force, speaks))
