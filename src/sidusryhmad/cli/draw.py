"""``sidusryhmad draw``: the map, or what a change does to it, as a picture."""

from pathlib import Path

import click

from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.shared import (
    force_option,
    lang_option,
    load,
    map_argument,
    note,
    output_option,
    save,
)
from sidusryhmad.render.draw import draw as draw_map
from sidusryhmad.render.png import unknown


@click.command(short_help="Draw a map, or what a change does on it.")
@map_argument
@output_option
@click.option("--change", help="Show what this change does: its id or name.")
@force_option
@lang_option
def draw(
    map_file: Path, outputs: tuple[Path, ...], change: str | None, force: bool, lang: str | None
) -> None:
    """Draw a MAP; without -o it goes to a file of the same name with the suffix .svg.

    The suffix picks the format: .svg, .png, .dot or .txt (a description in words).
    """
    service_map, speaks = load(map_file, lang)
    subject = impact(service_map, change) if change else service_map
    drawing = draw_map(subject, language=speaks.code)
    paths = outputs or (Path(map_file.with_suffix(".svg").name),)
    contents = {path: drawing.to_bytes(path.suffix.removeprefix(".")) for path in paths}
    save(contents, speaks, force=force)
    if any(path.suffix.lower() == ".png" for path in paths) and (lost := unknown(drawing)):
        warning = speaks.text(
            "the PNG's font lacks these characters, an SVG keeps them: {lost}", lost=lost
        )
        note(speaks.text("warning: {text}", text=warning))
