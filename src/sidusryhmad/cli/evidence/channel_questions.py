"""``sidusryhmad evidence channel-questions``: what to ask before a service changes its channel."""

from pathlib import Path

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import ground
from sidusryhmad.cli.evidence.example import sheet_files
from sidusryhmad.cli.shared import FilePath, force_option, lang_option, save
from sidusryhmad.evidence.topics.channels.aspects import CHANNELS
from sidusryhmad.evidence.topics.channels.questions import channel_questions as questions_of
from sidusryhmad.formats.frames import grid_of_frame

_CHANNEL = click.Choice(list(CHANNELS))


@click.command(
    cls=Command, short_help="The questions to answer before a service is moved to another channel."
)
@click.option("--from", "source", type=_CHANNEL, required=True, help="The channel left.")
@click.option("--to", "target", type=_CHANNEL, required=True, help="The channel moved to.")
@click.option(
    "--map",
    "map_file",
    type=FilePath(path_type=Path),
    help="A map, whose inner circle is then asked about by name.",
)
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path),
    required=True,
    help="File to write: .xlsx or .csv.",
)
@force_option
@lang_option
def channel_questions(
    source: str, target: str, map_file: Path | None, output: Path, force: bool, lang: str | None
) -> None:
    """Write a table of questions with their reasons, and blank answers to be filled in."""
    service_map, speaks = ground(map_file, lang)
    rows = questions_of(source, target, service_map=service_map, language=speaks.code)
    sheet = grid_of_frame("kanalid" if speaks.code == "et" else "channels", rows)
    save(sheet_files((sheet,), output, speaks), speaks, force=force)
