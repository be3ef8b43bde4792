"""``sidusryhmad evidence example``: data to try a topic on, and to start one's own file from."""

from pathlib import Path

import click

from sidusryhmad.cli.evidence.asking import ground
from sidusryhmad.cli.shared import FilePath, force_option, lang_option, save
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.examples.evidence import example_csv, example_sheets, example_workbook
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.locale.language import Language


@click.command(short_help="Data to try a topic on, and to start your own file from.")
@click.argument("topic", type=click.Choice([name.replace("_", "-") for name in FORMS]))
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path),
    required=True,
    help="File to write: .xlsx, or .csv. A further table of a .csv gets a file of its own.",
)
@force_option
@lang_option
def example(topic: str, output: Path, force: bool, lang: str | None) -> None:
    """Write made-up data for TOPIC, with the headings that it understands."""
    _, speaks = ground(None, lang)
    sheets = example_sheets(topic.replace("-", "_"), speaks)
    save(_files(sheets, output, speaks), speaks, force=force)


def _files(sheets: tuple[Grid, ...], output: Path, speaks: Language) -> dict[Path, bytes]:
    suffix = output.suffix.lower()
    if suffix == ".xlsx":
        return {output: example_workbook(sheets)}
    if suffix != ".csv":
        template = N_("example data is written as .xlsx or .csv, not as {name}")
        raise InvalidParameterError(Message("example_suffix", template, {"name": output.name}))
    first, *further = sheets
    others = {
        output.with_name(f"{output.stem}-{sheet.name}.csv"): example_csv(sheet, speaks)
        for sheet in further
    }
    return {output: example_csv(first, speaks), **others}
