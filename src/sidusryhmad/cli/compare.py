"""``sidusryhmad compare``: changes side by side."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from warnings import catch_warnings

import click

from sidusryhmad._plugins import names
from sidusryhmad.analysis.compare.compare import compare as run_compare
from sidusryhmad.analysis.export import to_json
from sidusryhmad.cli.answering import model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.ring_options import given_of, ring_options
from sidusryhmad.cli.shared import (
    drawing,
    draws_option,
    echo_json,
    echo_report,
    exact_option,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    note,
    output_option,
    save,
    say_lost,
    seed_option,
    theme_option,
)
from sidusryhmad.errors import (
    N_,
    InvalidParameterError,
    MapWarning,
    Message,
    UnknownFormatError,
)
from sidusryhmad.locale.language import Language
from sidusryhmad.render.canvases import CANVASES
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.view import DEFAULT
from sidusryhmad.render.views.rings import Rings
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.report import FORMATS, Report

Pictured = Callable[[], Drawing]


@click.command(
    cls=Command, short_help="Changes side by side: veto, worst-off, and which beats which."
)
@map_argument
@click.option(
    "--change",
    "changes",
    multiple=True,
    help="Id or name of a change, A+B for two together; may be given several times. All of the "
    "map's when left out.",
)
@draws_option
@seed_option
@exact_option
@model_options
@click.option("--view", default=DEFAULT, show_default=True, help="How a picture shows them.")
@theme_option
@ring_options
@form_option
@output_option
@force_option
@lang_option
def compare(
    map_file: Path,
    changes: tuple[str, ...],
    draws: int,
    seed: int,
    exact: bool,
    carry_over: float | None,
    no_budget: bool,
    view: str,
    theme: str,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
    **choices: Any,  # noqa: ANN401 - what the ring map lets one choose
) -> None:
    """Compare changes on a MAP with each other and with doing nothing.

    -o with .html, .pdf, .pptx, .docx, .xlsx, .md or .txt saves the report, with .svg, .png or .dot
    the picture: the alternatives side by side. With --format json standard output holds only JSON.
    """
    service_map, speaks = load(map_file, lang)
    shown = _view(view, given_of(choices), outputs)
    with drawing(draws, seed, speaks) as plan:
        result = run_compare(
            service_map,
            changes or None,
            carry_over=carry_over,
            budget=not no_budget,
            draws=None if exact else plan,
        )
    pictured = partial(draw, result, view=shown, language=speaks.code, theme=theme)
    told = report(result, language=speaks.code, theme=theme)
    contents = _files(told, outputs, pictured, speaks)
    if form == "json":
        echo_json(to_json(result))
    elif not outputs:
        echo_report(told)
    if contents:
        save(contents, speaks, force=force, aside=form == "json")
        say_lost(told, outputs, speaks)


def _view(name: str, given: Mapping[str, Any], outputs: tuple[Path, ...]) -> str | Rings:
    """The view of a picture, with what was chosen for rings."""
    wanted = [*(["view"] if name != DEFAULT else []), *given]
    if wanted and all(_suffix(path) in FORMATS for path in outputs):
        template = N_("--{option} is for a picture, and none is to be written")
        raise InvalidParameterError(Message("picture_only", template, {"option": wanted[0]}))
    if name == DEFAULT:
        return Rings(**given)
    if given:
        template = N_("--{option} is nothing to choose for the view {view}")
        values = {"option": next(iter(given)), "view": name}
        raise InvalidParameterError(Message("foreign_option", template, values))
    return name


def _files(
    told: Report, outputs: tuple[Path, ...], pictured: Pictured, speaks: Language
) -> dict[Path, bytes]:
    """What is to be written: a picture where the suffix is that of a picture, else the report."""
    contents: dict[Path, bytes] = {}
    for path in outputs:
        suffix = _suffix(path)
        if suffix in FORMATS:
            contents |= told.files(path)
        else:
            contents[path] = _picture(pictured, suffix, speaks)
    return contents


def _picture(pictured: Pictured, suffix: str, speaks: Language) -> bytes:
    if suffix not in names(CANVASES):
        known = tuple(sorted({*FORMATS, *names(CANVASES)}))
        template = N_("the file format {name} is not known; known are {known}")
        values = {"name": repr(suffix), "known": ", ".join(known)}
        raise UnknownFormatError(Message("unknown_format", template, values), suffix, known)
    with catch_warnings(action="ignore", category=MapWarning):
        drawn = pictured()
    for text in dict.fromkeys(text for part in drawn.scene.parts for text in part.left_out):
        note(speaks.text("warning: {text}", text=text))
    return drawn.to_bytes(suffix)


def _suffix(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()
