"""``sidusryhmad report``: the report that goes to a client."""

from pathlib import Path

import click

from sidusryhmad.cli.shared import (
    echo_report,
    force_option,
    lang_option,
    load,
    map_argument,
    output_option,
    save,
)
from sidusryhmad.reporting.compose import report as compose


@click.command(short_help="The report that goes to a client.")
@map_argument
@click.option(
    "--change",
    "changes",
    multiple=True,
    help="Id or name of the change; may be left out where there is one.",
)
@output_option
@force_option
@lang_option
def report(
    map_file: Path,
    changes: tuple[str, ...],
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Report what a change on a MAP does; without -o the report is printed as text.

    The suffix picks the form: .html (one page that needs no network), .md (with its picture
    beside it as .svg) or .txt.
    """
    if len(changes) > 1:
        raise click.UsageError("A report is about one change: give --change once.")
    service_map, speaks = load(map_file, lang)
    result = compose(service_map, next(iter(changes), None), language=speaks.code)
    if not outputs:
        echo_report(result)
    contents: dict[Path, bytes] = {}
    for path in outputs:
        contents |= result.files(path)
    save(contents, speaks, force=force)
