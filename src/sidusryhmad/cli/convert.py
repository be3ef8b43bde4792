"""``sidusryhmad convert``: a map from one file format into another."""

from pathlib import Path

import click

from sidusryhmad.cli.shared import FilePath, force_option, lang_option, save, say_remarks
from sidusryhmad.formats.files import placed, rendered, take
from sidusryhmad.locale.language import language

_SOURCE = click.argument("source", metavar="IN", type=FilePath(path_type=Path))
_TARGET = click.argument("target", metavar="OUT", type=FilePath(path_type=Path))


@click.command(short_help="Write a map in another file format.")
@_SOURCE
@_TARGET
@click.option("--from", "from_", help="Format of IN, where suffix and content do not tell.")
@click.option("--to", help="Format of OUT, where its suffix does not tell.")
@force_option
@lang_option
def convert(
    source: Path, target: Path, from_: str | None, to: str | None, force: bool, lang: str | None
) -> None:
    """Read the map in IN and write it to OUT; suffixes and content pick the formats.

    A dialect may stand before the suffix: OUT named map.kumu.json is written for Kumu. What could
    not be carried over, and what was assumed, is said line by line.
    """
    taken = take(source, from_)
    speaks = language(lang or taken.service_map.service.language)
    say_remarks(taken.remarks, speaks)
    made = rendered(taken.service_map, target, to)
    save(placed(made, target), speaks, force=force)
    say_remarks(made.remarks, speaks)
