"""``sidusryhmad diff``: what differs between two versions of a map."""

from pathlib import Path

import click

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.versions.diff import diff as run_diff
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.output_options import picture_files
from sidusryhmad.cli.shared import (
    FilePath,
    echo_json,
    echo_report,
    force_option,
    form_option,
    lang_option,
    load,
    output_option,
    save,
    say_lost,
)
from sidusryhmad.formats.files import read_quietly
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.report import FORMATS


@click.command(cls=Command, short_help="What differs between two versions of a map.")
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
    """Show what differs between the map in OLD and the one in NEW, whatever formats they are in.

    -o with .html, .pdf, .pptx, .docx, .xlsx, .md or .txt saves the report, with .svg, .png or .dot
    the picture: both versions on one layout, what differs in colour and with a sign.
    """
    after, speaks = load(new, lang, old)
    before = read_quietly(old)
    result = run_diff(before, after)
    told = report(result, language=speaks.code)
    pictures = [path for path in outputs if path.suffix.removeprefix(".").lower() not in FORMATS]
    contents: dict[Path, bytes] = {}
    for path in outputs:
        contents |= {} if path in pictures else told.files(path)
    if pictures:
        contents |= picture_files((draw(result, language=speaks.code),), pictures, {})
    if form == "json":
        echo_json(to_json(result))
    elif not outputs:
        echo_report(told)
    if contents:
        save(contents, speaks, force=force, aside=form == "json")
        say_lost(told, outputs, speaks)
    if exit_code and not result.equal:
        raise click.exceptions.Exit(1)
