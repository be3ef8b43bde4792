"""What the commands share: options, output, and how warnings are said."""

import json
import locale
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import click

from sidusryhmad._files import write_all
from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.uncertainty.plan import COUNT, MOST, SEED, Draws
from sidusryhmad.errors import SidusryhmadError, place_text
from sidusryhmad.formats.files import take
from sidusryhmad.formats.format import Remark
from sidusryhmad.locale.language import LANGUAGES, Language, language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.themes import USUAL
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.pdf import unknown
from sidusryhmad.reporting.report import Report

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_PATIENCE = 0.5
"""Seconds before a bar shows how far it is."""
FORMS = click.Choice(["text", "json"])


class FilePath(click.Path):
    """A path; one that no system can hold is bad usage, not a fault of ours."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401 - click's signature
        """The path, or a usage error."""
        if "\0" in str(value):
            self.fail("a path cannot hold a null character", param, ctx)
        return super().convert(value, param, ctx)


form_option: Decorator = click.option(
    "--format", "form", type=FORMS, default="text", help="For people, or for programs."
)
change_option: Decorator = click.option(
    "--change", help="Id or name of the change; may be left out where there is one."
)
draws_option: Decorator = click.option(
    "--draws",
    type=click.IntRange(1, MOST),
    default=COUNT,
    show_default=True,
    help="Draws from what the ratings may mean.",
)
seed_option: Decorator = click.option(
    "--seed", type=click.IntRange(min=0), default=SEED, show_default=True, help="Seed of the draws."
)
exact_option: Decorator = click.option(
    "--exact", is_flag=True, help="The exact numbers alone: nothing is drawn."
)
lang_option: Decorator = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of the output; the map's own by default.",
)
force_option: Decorator = click.option(
    "--force", is_flag=True, help="Replace files that are there already."
)
map_argument: Decorator = click.argument("map_file", metavar="MAP", type=FilePath(path_type=Path))
output_option: Decorator = click.option(
    "-o",
    "--output",
    "outputs",
    type=FilePath(path_type=Path),
    multiple=True,
    help="File to write; the suffix picks the format. May be given several times.",
)


@dataclass(slots=True)
class Conversation:
    """What one run of the program knows about its user.

    Attributes:
        language: The language to speak, once it is known.
    """

    language: Language | None = None


def own_language() -> str | None:
    """The language that the user's system is set to, such as ``et_EE``; None where it is not."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, names), None) or locale.getlocale()[0]


theme_option: Decorator = click.option(
    "--theme",
    default=USUAL,
    show_default=True,
    help="The look: standard, print, contrast, dark, or what a package adds.",
)


def load(map_file: Path, lang: str | None, *beside: Path) -> tuple[ServiceMap, Language]:
    """The map in a file, its warnings said on standard error, and the language to speak.

    Args:
        map_file: The file.
        lang: The language asked for, if any; else the map's own is spoken.
        beside: Further maps given, whose language is spoken where this one tells none.

    Returns:
        The map and the language.

    Raises:
        SidusryhmadError: It cannot be read.
    """
    try:
        taken = take(map_file, None)
    except SidusryhmadError as error:
        if code := lang or getattr(error, "language", None) or _named_by(beside):
            _agree_on(language(code))
        raise
    service_map = taken.service_map
    own = service_map.service.language
    speaks = language(lang or own or _named_by(beside) or own_language())
    _agree_on(speaks)
    say_remarks(taken.remarks, speaks)
    for finding in check(service_map):
        note(speaks.text("warning: {text}", text=finding.message))
    return service_map, speaks


def _agree_on(speaks: Language) -> None:
    """Say all that follows in a language, faults too."""
    talk = click.get_current_context().find_object(Conversation)
    if talk is not None:
        talk.language = speaks


def _named_by(paths: Iterable[Path]) -> str | None:
    """The language of the first map that can be read and names one."""
    for path in paths:
        with suppress(SidusryhmadError):
            if code := take(path, None).service_map.service.language:
                return code
    return None


def say_remarks(remarks: Iterable[Remark], speaks: Language) -> None:
    """Say on standard error what was not carried over, what was assumed, and what may be a slip."""
    for remark in remarks:
        where = [speaks.say(place) for place in place_text(remark.place)]
        text = ": ".join([*where, speaks.say(remark.message)])
        if remark.kind == "lost":
            note(speaks.text("not carried over: {text}", text=text))
        elif remark.kind == "doubtful":
            note(speaks.text("please check: {text}", text=text))
        else:
            note(speaks.text("assumed: {text}", text=text))


@contextmanager
def drawing(count: int, seed: int, speaks: Language) -> Iterator[Draws]:
    """A plan of draws, with a progress bar on a terminal once it takes long; none when piped.

    Args:
        count: Number of draws.
        seed: Seed of the generator.
        speaks: The language of the bar.

    Yields:
        The plan.
    """
    if not sys.stderr.isatty():
        yield Draws(count, seed)
        return
    from rich.console import Console
    from rich.progress import Progress

    started = monotonic()
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(speaks.text("drawing"), total=count, visible=False)

        def tell(done: int, _: int) -> None:
            bar.update(task, completed=done, visible=monotonic() - started > _PATIENCE)

        yield Draws(count, seed, progress=tell)


def note(text: str) -> None:
    """Say something on standard error."""
    click.echo(printable(text), err=True)


def save(
    contents: Mapping[Path, bytes], speaks: Language, *, force: bool, aside: bool = False
) -> None:
    """Write files, all or none, and say where they are; aside from a result that is printed."""
    written = write_all(contents, overwrite=force)
    for path in contents:
        say_written(speaks, path, anew=path in written, aside=aside)


def say_lost(report: Report, outputs: tuple[Path, ...], speaks: Language) -> None:
    """Warn where a PDF among the files cannot show every character of a report."""
    if not any(path.suffix.lower() == ".pdf" for path in outputs):
        return
    if lost := unknown(report.document):
        warning = speaks.text(
            "the font of a PDF lacks these characters, other formats keep them: {lost}", lost=lost
        )
        note(speaks.text("warning: {text}", text=warning))


def say_written(speaks: Language, path: Path, *, anew: bool = True, aside: bool = False) -> None:
    """Say where a file went, or that it was there with the same content."""
    said = speaks.text("written: {path}", path=str(path))
    if not anew:
        said = speaks.text("unchanged: {path}", path=str(path))
    click.echo(printable(said), err=aside)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a verb's result is wanted.

    Attributes:
        form: ``"text"`` or ``"json"``.
        outputs: Files to write the report to.
        force: Whether files that are there may be replaced.
        speaks: The language.
        theme: The look of pictures and of the report around them.
    """

    form: str
    outputs: tuple[Path, ...]
    force: bool
    speaks: Language
    theme: str = USUAL


def present(result: Result, wanted: Wanted) -> None:
    """Print a result as text or JSON, or write its report to files.

    Args:
        result: Any result but an impact.
        wanted: In which form, and where.
    """
    told = report(result, language=wanted.speaks.code)
    if wanted.form == "json":
        echo_json(to_json(result))
    elif not wanted.outputs:
        echo_report(told)
    contents: dict[Path, bytes] = {}
    for path in wanted.outputs:
        contents |= told.files(path)
    if contents:
        save(contents, wanted.speaks, force=wanted.force, aside=wanted.form == "json")
        say_lost(told, wanted.outputs, wanted.speaks)


def echo_json(document: object) -> None:
    """Print plain data as JSON; the only thing on standard output.

    Args:
        document: Plain data.
    """
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False))


def echo_report(report: Report) -> None:
    """Print a report: colours on a terminal, plain when piped or where NO_COLOR is set."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    click.echo(report.to_text(colour=colour), nl=False, color=colour)
