"""``sidusryhmad evidence example``: data to try a topic on, and to start one's own file from."""

from pathlib import Path

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import ground
from sidusryhmad.cli.shared import FilePath, force_option, lang_option, save, say_remarks
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.catalogue import FORMS, MAPS
from sidusryhmad.examples.evidence import (
    evidence_example,
    example_csv,
    example_sheets,
    example_workbook,
)
from sidusryhmad.formats.files import placed, read_quietly, rendered
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.locale.language import Language

_TOPICS = [name.replace("_", "-") for name in sorted((*FORMS, *MAPS))]


@click.command(cls=Command, short_help="Data to try a topic on, and to start your own file from.")
@click.argument(
    "topic", type=click.Choice([name.replace("_", "-") for name in sorted((*FORMS, *MAPS))])
)
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path),
    required=True,
    help="File to write: .xlsx, or .csv. A further table of a .csv gets a file of its own; a map "
    "goes to any format that holds one.",
)
@force_option
@lang_option
def example(topic: str, output: Path, force: bool, lang: str | None) -> None:
    """Write made-up data for TOPIC, with the headings that it understands."""
    _, speaks = ground(None, lang)
    name = topic.replace("-", "_")
    if name in MAPS:
        made = rendered(read_quietly(evidence_example(name)), output, None)
        save(placed(made, output), speaks, force=force)
        say_remarks(made.remarks, speaks)
        return
    save(sheet_files(example_sheets(name, speaks), output, speaks), speaks, force=force)


def sheet_files(sheets: tuple[Grid, ...], output: Path, speaks: Language) -> dict[Path, bytes]:
    """The files of sheets: one workbook, or comma-separated values in a file each.

    Args:
        sheets: The sheets, the main one first.
        output: Where the main one goes; its suffix picks the format.
        speaks: The language, whose separators are used.

    Returns:
        Content by path.

    Raises:
        InvalidParameterError: The suffix is neither.
        MissingExtraError: openpyxl is not installed.
    """
    suffix = output.suffix.lower()
    if suffix == ".xlsx":
        return {output: example_workbook(sheets, speaks)}
    if suffix != ".csv":
        template = N_("example data is written as .xlsx or .csv, not as {name}")
        raise InvalidParameterError(Message("example_suffix", template, {"name": output.name}))
    first, *further = sheets
    others = {
        output.with_name(f"{output.stem}-{sheet.name}.csv"): example_csv(sheet, speaks)
        for sheet in further
    }
    return {output: example_csv(first, speaks), **others}
