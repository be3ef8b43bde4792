"""``sidusryhmad schema``: the document format as JSON Schema."""

import json
from pathlib import Path

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import FilePath, force_option, save
from sidusryhmad.locale.language import language
from sidusryhmad.model.schema import json_schema


@click.command(cls=Command, short_help="The document format as JSON Schema.")
@click.option("-o", "--output", type=FilePath(path_type=Path), help="File to write.")
@force_option
def schema(output: Path | None, force: bool) -> None:
    """Print the JSON Schema of the document, or write it to a file."""
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        click.echo(text, nl=False)
    else:
        save({output: text.encode("utf-8")}, language("en"), force=force)
