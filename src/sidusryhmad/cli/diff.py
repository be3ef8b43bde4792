"""``sidusryhmad diff``: what differs between two versions of a map."""

from pathlib import Path

import click

from sidusryhmad.analysis.versions.diff import diff as run_diff
from sidusryhmad.cli.shared import (
    FilePath,
    Wanted,
    force_option,
    form_option,
    lang_option,
    load,
    output_option,
    present,
)
from sidusryhmad.formats.files import read_quietly


@click.command(short_help="What differs between two versions of a map.")
@click.argument("old", metavar="OLD", type=FilePath(path_type=Path))
@click.argument("new", metavar="NEW", type=FilePath(path_type=Path))
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything differs.")
@form_option
@output_option
@force_option
@lang_option
def diff(
    old: Path,
    new: Path,
    exit_code: bool,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show what differs between the map in OLD and the one in NEW, whatever formats they are in."""
    before = read_quietly(old)
    after, speaks = load(new, lang)
    result = run_diff(before, after)
    present(result, Wanted(form, outputs, force, speaks))
    if exit_code and not result.equal:
        raise click.exceptions.Exit(1)
