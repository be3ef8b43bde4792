"""What all commands share that answer a question from a table of evidence."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sidusryhmad._plugins import names
from sidusryhmad.analysis.export import to_json
from sidusryhmad.cli.evidence.options import column_option, date_order_option, tables
from sidusryhmad.cli.evidence.placing import Placing, put
from sidusryhmad.cli.output_options import picture_files
from sidusryhmad.cli.shared import (
    Conversation,
    FilePath,
    Wanted,
    echo_json,
    echo_report,
    force_option,
    form_option,
    lang_option,
    load,
    note,
    output_option,
    own_language,
    save,
    say_lost,
    say_remarks,
    theme_option,
)
from sidusryhmad.errors import N_, Message, UnknownFormatError, fault_line
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.evidence.stamps import Order
from sidusryhmad.locale.language import Language, language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.canvases import CANVASES
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.graph import GRAPHS, is_graph
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.report import FORMATS

Question = Callable[..., EvidenceResult]
Command = Callable[..., None]

_FILE = click.argument("file", metavar="FILE", type=FilePath(path_type=Path))
_MAP = click.option(
    "--map",
    "map_file",
    type=FilePath(path_type=Path),
    help="The map that the evidence is about, in any format.",
)
_SAVE_MAP = click.option(
    "--save-map",
    type=FilePath(path_type=Path),
    help="Put what the evidence suggests onto the map, and save it here; the suffix picks the "
    "format. Values given by hand stay, the evidence beside them.",
)
_ACCEPT = click.option(
    "--accept",
    is_flag=True,
    help="With --save-map: let the evidence take the place of values given by hand; those are "
    "kept as a record beside it.",
)
_SKIP = click.option(
    "--skip-faulty",
    is_flag=True,
    help="Leave faulty rows out; they are said and listed in the report.",
)


def asking(question: Question) -> Command:
    """A command from a question: reads the table, asks, prints or saves the answer.

    The question gets the file, or the table that is made of it, as ``data``, then
    ``service_map``, ``skip_faulty`` and its own options; those that are files are further tables.

    Args:
        question: From a file and options to a finding.

    Returns:
        A function for ``click.command`` with FILE, ``--column``, ``--date-order``, ``--map``,
        ``--save-map``, ``--accept``, ``--skip-faulty``, ``--format``, ``-o``, ``--theme``,
        ``--force`` and ``--lang``.
    """

    @_FILE
    @column_option
    @date_order_option
    @_MAP
    @_SAVE_MAP
    @_ACCEPT
    @_SKIP
    @form_option
    @output_option
    @theme_option
    @force_option
    @lang_option
    @wraps(question)
    def command(
        file: Path,
        columns: tuple[str, ...],
        date_order: Order | None,
        map_file: Path | None,
        save_map: Path | None,
        accept: bool,
        skip_faulty: bool,
        form: str,
        outputs: tuple[Path, ...],
        theme: str,
        force: bool,
        lang: str | None,
        **own: Any,  # noqa: ANN401 - the question's own options
    ) -> None:
        how = Placing(save_map, accept)
        how.require(map_file)
        service_map, speaks = ground(map_file, lang)
        data, own = tables(file, own, columns, date_order)
        result = question(data, service_map=service_map, skip_faulty=skip_faulty, **own)
        own_words = result.service_map.service.language
        if lang is None and service_map is None and own_words:
            speaks = language(own_words)
        wanted = Wanted(form, outputs, force, speaks, theme)
        show(result, wanted)
        if service_map is not None:
            put(result, service_map, how, wanted)

    return command


def ground(map_file: Path | None, lang: str | None) -> tuple[ServiceMap | None, Language]:
    """The map that evidence is about, if there is one, and the language to speak.

    Args:
        map_file: The map's file.
        lang: The language wanted; the map's own, else the system's.

    Returns:
        Both.
    """
    if map_file is not None:
        return load(map_file, lang)
    speaks = language(lang or own_language())
    talk = click.get_current_context().find_object(Conversation)
    if talk is not None:
        talk.language = speaks
    return None, speaks


def show(result: EvidenceResult, wanted: Wanted) -> None:
    """Print a finding as text or JSON, or save its report, its picture, or both.

    Args:
        result: The finding.
        wanted: In which form, and where.
    """
    speaks = wanted.speaks
    say_remarks(result.grounds.remarks, speaks)
    for fault in result.grounds.left_out:
        note(speaks.text("left out: {text}", text=fault_line(fault, speaks.say)))
    told = report(result, language=speaks.code, theme=wanted.theme)
    pictures = [path for path in wanted.outputs if _suffix(path) not in FORMATS]
    contents: dict[Path, bytes] = {}
    for path in wanted.outputs:
        contents |= {} if path in pictures else told.files(path)
    if pictures:
        drawing = draw(result, language=speaks.code, theme=wanted.theme)
        for path in pictures:
            _require_known(_suffix(path), drawing)
        contents |= picture_files((drawing,), pictures, {})
    if wanted.form == "json":
        echo_json(to_json(result))
    elif not wanted.outputs:
        echo_report(told)
    if contents:
        save(contents, speaks, force=wanted.force, aside=wanted.form == "json")
        say_lost(told, wanted.outputs, speaks)


def _require_known(suffix: str, drawing: Drawing) -> None:
    """Make sure that a file is a report or a picture; else say which are possible for this one."""
    if suffix in names(CANVASES):
        return
    pictures = {name for name in names(CANVASES) if name not in GRAPHS or is_graph(drawing.scene)}
    known = tuple(sorted({*FORMATS, *pictures}))
    template = N_("the file format {name} is not known; known are {known}")
    values = {"name": repr(suffix), "known": ", ".join(known)}
    raise UnknownFormatError(Message("unknown_format", template, values), suffix, known)


def _suffix(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()
