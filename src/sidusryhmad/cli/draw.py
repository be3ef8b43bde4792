"""``sidusryhmad draw``: the map, or what a change does to it, as a picture."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any
from warnings import catch_warnings

import click
from click.core import ParameterSource

from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.ring_options import ring_options, with_maps
from sidusryhmad.cli.shared import (
    force_option,
    lang_option,
    load,
    map_argument,
    note,
    output_option,
    save,
)
from sidusryhmad.errors import N_, InvalidParameterError, MapWarning, Message
from sidusryhmad.render.draw import draw as draw_map
from sidusryhmad.render.png import WIDEST, unknown
from sidusryhmad.render.themes import USUAL
from sidusryhmad.render.view import DEFAULT, View, view_type

WITH_OUR_FONT = frozenset({".png", ".pdf"})
"""Formats that show only characters of the bundled fonts."""


@click.command(short_help="Draw a map, or what a change does on it.")
@map_argument
@output_option
@click.option("--change", help="Show what this change does: its id or name.")
@click.option("--view", default=DEFAULT, show_default=True, help="How to show it.")
@ring_options
@click.option("--most", type=click.IntRange(1), help="With bars: rows at the most.")
@click.option("--theme", default=USUAL, show_default=True, help="How it looks: a name of colours.")
@click.option("--width", type=click.IntRange(1, WIDEST), help="Width of a .png in pixels.")
@click.option("--dpi", type=click.IntRange(1, 1200), help="Pixels for each inch of a .png.")
@click.option("--transparent", is_flag=True, help="Leave out the white behind a .png.")
@force_option
@lang_option
def draw(
    map_file: Path,
    outputs: tuple[Path, ...],
    change: str | None,
    view: str,
    theme: str,
    width: int | None,
    dpi: int | None,
    transparent: bool,
    force: bool,
    lang: str | None,
    **choices: Any,  # noqa: ANN401 - what views let one choose
) -> None:
    """Draw a MAP; without -o it goes to a file of the same name with the suffix .svg.

    The suffix picks the format: .svg, .png, .pdf, .pptx, .html (interactive), .dot, .mmd
    (Mermaid) or .txt (a description in words).
    """
    service_map, speaks = load(map_file, lang)
    paths = outputs or (Path(map_file.with_suffix(".svg").name),)
    options: dict[str, Any] = {"width": width, "dpi": dpi, "transparent": transparent}
    if any(options.values()) and ".png" not in map(_suffix, paths):
        template = N_("--width, --dpi and --transparent are for a .png, and none is to be written")
        raise InvalidParameterError(Message("png_only", template))
    chosen = _view(view, with_maps({key: choices[key] for key in choices if _given(key)}))
    subject = impact(service_map, change) if change or chosen.of_change else service_map
    with catch_warnings(action="ignore", category=MapWarning):
        drawing = draw_map(subject, view=chosen, language=speaks.code, theme=theme)
    for text in drawing.scene.left_out:
        note(speaks.text("warning: {text}", text=text))
    contents = {
        path: drawing.to_bytes(_suffix(path)[1:], **(options if _suffix(path) == ".png" else {}))
        for path in paths
    }
    save(contents, speaks, force=force)
    if WITH_OUR_FONT & set(map(_suffix, paths)) and (lost := unknown(drawing)):
        warning = speaks.text(
            "the font of PNG and PDF lacks these characters, an SVG keeps them: {lost}", lost=lost
        )
        note(speaks.text("warning: {text}", text=warning))


def _given(option: str) -> bool:
    source = click.get_current_context().get_parameter_source(option)
    return source is not ParameterSource.DEFAULT


def _view(name: str, given: Mapping[str, Any]) -> View:
    """The view of a name with what was chosen for it."""
    kind = view_type(name)
    own = {field.name for field in fields(kind)}  # type: ignore[arg-type] # views are dataclasses
    for key in given:
        if key not in own:
            template = N_("--{option} is nothing to choose for the view {view}")
            values = {"option": key.replace("_", "-"), "view": name}
            raise InvalidParameterError(Message("foreign_option", template, values))
    return kind(**given)


def _suffix(path: Path) -> str:
    return path.suffix.lower()
