"""``sidusryhmad merge``: two people's edits of one map put together."""

from pathlib import Path

import click

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.versions.merge import merge as run_merge
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    FilePath,
    echo_json,
    echo_report,
    force_option,
    form_option,
    lang_option,
    load,
    save,
    say_remarks,
)
from sidusryhmad.formats.files import placed, read_quietly, rendered
from sidusryhmad.reporting.compose import report

_FILE = FilePath(path_type=Path)


@click.command(cls=Command, short_help="Put two people's edits of one map together.")
@click.argument("base", metavar="BASE", type=_FILE)
@click.argument("ours", metavar="OURS", type=_FILE)
@click.argument("theirs", metavar="THEIRS", type=_FILE)
@click.option("-o", "--output", type=_FILE, help="Where the merged map goes.")
@form_option
@force_option
@lang_option
def merge(
    base: Path,
    ours: Path,
    theirs: Path,
    output: Path | None,
    form: str,
    force: bool,
    lang: str | None,
) -> None:
    """Put two edits of a map together: BASE is where both began, OURS and THEIRS are the edits.

    Where both changed the same thing OURS stands on the merged map, and both answers are listed;
    the exit code is then 1. What one took away while the other changed it stays.
    """
    first, speaks = load(ours, lang, base, theirs)
    result = run_merge(read_quietly(base), first, read_quietly(theirs))
    if form == "json":
        echo_json(to_json(result))
    else:
        echo_report(report(result, language=speaks.code))
    if output is not None:
        made = rendered(result.service_map, output, None)
        save(placed(made, output), speaks, force=force, aside=form == "json")
        say_remarks(made.remarks, speaks)
    if not result.clean:
        raise click.exceptions.Exit(1)
