"""``sidusryhmad draw``: the map, or what a change does to it, as a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any
from warnings import catch_warnings

import click
from click.core import ParameterSource

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.results import Impact
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.output_options import OUTPUT, output_options, picture_files
from sidusryhmad.cli.ring_options import ring_options, with_maps
from sidusryhmad.cli.shared import (
    force_option,
    lang_option,
    load,
    map_argument,
    note,
    output_option,
    save,
    theme_option,
)
from sidusryhmad.errors import N_, InvalidParameterError, MapWarning, Message
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw as draw_map
from sidusryhmad.render.png import unknown
from sidusryhmad.render.view import DEFAULT, View, view_type
from sidusryhmad.render.views.rings import Rings

WITH_OUR_FONT = frozenset({".png", ".pdf"})
"""Formats that show only characters of the bundled fonts."""


@click.command(cls=Command, short_help="Draw a map, or what a change does on it.")
@map_argument
@output_option
@click.option("--change", help="Show what this change does: its id or name.")
@click.option(
    "--view",
    "views",
    multiple=True,
    default=(DEFAULT,),
    show_default=DEFAULT,
    help="How to show it; several go into one .pdf or .pptx.",
)
@ring_options
@click.option("--of", help="With paths: whose total; an id or name.")
@click.option(
    "--most",
    type=click.IntRange(1),
    help="With bars and disagreement: rows at the most; with paths and loops: how many of these.",
)
@click.option("--direct", is_flag=True, help="With influence-dependence: single steps alone.")
@theme_option
@output_options
@force_option
@lang_option
def draw(
    map_file: Path,
    outputs: tuple[Path, ...],
    change: str | None,
    views: tuple[str, ...],
    theme: str,
    force: bool,
    lang: str | None,
    **choices: Any,  # noqa: ANN401 - what views and formats let one choose
) -> None:
    """Draw a MAP; without -o it goes to a file of the same name with the suffix .svg.

    The suffix picks the format: .svg, .png, .pdf, .pptx, .html (interactive), .dot, .mmd
    (Mermaid) or .txt (a description in words). Several views go into one .pdf, a page each, or
    .pptx, slides each.
    """
    service_map, speaks = load(map_file, lang)
    paths = outputs or (Path(map_file.with_suffix(".svg").name),)
    given = {key: choices[key] for key in choices if _given(key)}
    options = {key: given.pop(key) for key in OUTPUT if key in given}
    chosen = _views(views, with_maps(given))
    changed = any(view.of_change for view in chosen)
    subject = impact(service_map, change) if change or changed else service_map
    with catch_warnings(action="ignore", category=MapWarning):
        drawings = tuple(
            draw_map(each, view=view, language=speaks.code, theme=theme)
            for view, each in zip(chosen, _shown(subject, chosen, change), strict=True)
        )
    for text in dict.fromkeys(text for each in drawings for text in each.scene.left_out):
        note(speaks.text("warning: {text}", text=text))
    save(picture_files(drawings, paths, options), speaks, force=force)
    lost = "".join(sorted({character for each in drawings for character in unknown(each)}))
    if lost and WITH_OUR_FONT & set(map(_suffix, paths)):
        warning = speaks.text(
            "the font of PNG and PDF lacks these characters, an SVG keeps them: {lost}", lost=lost
        )
        note(speaks.text("warning: {text}", text=warning))


def _shown(
    subject: ServiceMap | Impact, views: Sequence[View], change: str | None
) -> list[ServiceMap | Impact]:
    """What each view is given: where there are several, a view of the map is given the map."""
    if not isinstance(subject, Impact) or len(views) == 1:
        return [subject] * len(views)
    with_it = [view.of_change or (change and isinstance(view, Rings)) for view in views]
    return [subject if both else subject.service_map for both in with_it]


def _given(option: str) -> bool:
    source = click.get_current_context().get_parameter_source(option)
    return source is not ParameterSource.DEFAULT


def _views(names: Sequence[str], given: Mapping[str, Any]) -> list[View]:
    """The views of some names, each with what was chosen of its own."""
    kinds = [view_type(name) for name in names]
    own = [{field.name for field in fields(kind)} for kind in kinds]  # type: ignore[arg-type]
    for key in given:
        if not any(key in known for known in own):
            template = N_("--{option} is nothing to choose for the view {view}")
            values = {"option": key.replace("_", "-"), "view": ", ".join(names)}
            raise InvalidParameterError(Message("foreign_option", template, values))
    return [
        kind(**{key: value for key, value in given.items() if key in known})
        for kind, known in zip(kinds, own, strict=True)
    ]


def _suffix(path: Path) -> str:
    return path.suffix.lower()
