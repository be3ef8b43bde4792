"""Options of ``sidusryhmad draw`` for the ring map, named like the fields of its view."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from sidusryhmad.cli.shared import FilePath
from sidusryhmad.formats.files import read_quietly
from sidusryhmad.render.choices import SHAPES

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_OPTIONS: tuple[Decorator, ...] = (
    click.option("--shape", type=click.Choice(SHAPES), help="Rings round, or wide for slides."),
    click.option("--slices", metavar="FIELD", help="Cut the rings into slices by this field."),
    click.option("--groups", metavar="FIELD", help="Set those alike in this field side by side."),
    click.option(
        "--like",
        metavar="OLDMAP",
        type=FilePath(path_type=Path),
        help="Keep everybody where this earlier map shows them.",
    ),
    click.option(
        "--strongest",
        metavar="SHARE",
        type=click.FloatRange(0, 1, min_open=True),
        help="Colour this share of the influences, the strongest; 1 for all.",
    ),
    click.option(
        "--aggregate/--no-aggregate",
        default=None,
        help="Count those of one ring and group together, or draw each alone; else from 150 on.",
    ),
    click.option(
        "--images",
        metavar="FOLDER",
        type=FilePath(path_type=Path, exists=True, file_okay=False),
        help="Show the pictures that the map names, from below this folder.",
    ),
)


def ring_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of the ring map to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given_of(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Of the options of the ring map those that were given, the earlier map read.

    Args:
        choices: All of them, as the command got them.

    Returns:
        What the view takes.
    """
    context = click.get_current_context()
    default = ParameterSource.DEFAULT
    given = {key: choices[key] for key in choices if context.get_parameter_source(key) != default}
    return with_maps(given)


def with_maps(choices: Mapping[str, Any]) -> dict[str, Any]:
    """The choices with the earlier map read.

    Args:
        choices: What was given on the command line.

    Returns:
        The same with maps in place of their paths.
    """
    like = choices.get("like")
    return {**choices, **({"like": read_quietly(like)} if like is not None else {})}
