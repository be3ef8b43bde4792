"""Options of ``sidusryhmad draw`` for the files, named like what the canvases let one choose."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.album import Album
from sidusryhmad.render.canvases import ALBUMS, CANVASES, choices, formats_with
from sidusryhmad.render.charts import EDGES
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.png import WIDEST
from sidusryhmad.render.svg import ENGINES, TEXTS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

OUTPUT = ("width", "dpi", "transparent", "text", "engine", "edges")
"""Names of these options."""
_OPTIONS: tuple[Decorator, ...] = (
    click.option("--width", type=click.IntRange(1, WIDEST), help="Width of a .png in pixels."),
    click.option("--dpi", type=click.IntRange(1, 1200), help="Pixels for each inch of a .png."),
    click.option("--transparent", is_flag=True, help="Leave out what lies behind a .png."),
    click.option(
        "--text",
        type=click.Choice(TEXTS),
        help="Text of an .svg: with its fonts in the file, as outlines of letters, or neither.",
    ),
    click.option(
        "--engine", type=click.Choice(ENGINES), help="Who leads the lines of an .svg or .png."
    ),
    click.option(
        "--edges",
        type=click.Choice(EDGES),
        help="Lines of a .pptx: as in the picture, or straight ones that follow their pills.",
    ),
)


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of files to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def picture_files(
    drawings: tuple[Drawing, ...], paths: Iterable[Path], given: Mapping[str, Any]
) -> dict[Path, bytes]:
    """What goes into each file: the picture, or all of them.

    Args:
        drawings: The pictures.
        paths: The files.
        given: What was chosen; each file takes what its format knows.

    Returns:
        Contents by path.

    Raises:
        UnknownFormatError: A suffix belongs to no format, or to one of a single picture where there
            are several.
        InvalidParameterError: Something was chosen that no file takes, or that it refuses.
        MissingExtraError: A format needs an extra that is not installed.
    """
    group = CANVASES if len(drawings) == 1 else ALBUMS
    suffixes = {path: path.suffix.removeprefix(".").lower() for path in paths}
    known = {path: choices(group, suffix) for path, suffix in suffixes.items()}
    for option in given:
        if not any(option in taken for taken in known.values()):
            _refuse(option, group)
    made = {}
    for path, suffix in suffixes.items():
        own = {option: value for option, value in given.items() if option in known[path]}
        shown = drawings[0] if group == CANVASES else Album(drawings)
        made[path] = shown.to_bytes(suffix, **own)
    return made


def _refuse(option: str, group: str) -> None:
    formats = ", ".join(f".{name}" for name in formats_with(group, option)) or "–"
    template = N_("--{option} is for {formats}, and no such file is to be written")
    raise InvalidParameterError(
        Message("option_of_no_file", template, {"option": option, "formats": formats})
    )
