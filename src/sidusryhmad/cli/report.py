"""``sidusryhmad report``: the report that goes to a client."""

from pathlib import Path

import click

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.answering import model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    drawing,
    draws_option,
    echo_report,
    exact_option,
    force_option,
    lang_option,
    load,
    map_argument,
    output_option,
    save,
    say_lost,
    seed_option,
    theme_option,
)
from sidusryhmad.reporting.compose import report as compose


@click.command(cls=Command, short_help="The report that goes to a client.")
@map_argument
@click.option(
    "--change",
    "changes",
    multiple=True,
    help="Id or name of a change; several are compared; may be left out where there is one.",
)
@draws_option
@seed_option
@exact_option
@model_options
@theme_option
@output_option
@force_option
@lang_option
def report(
    map_file: Path,
    changes: tuple[str, ...],
    draws: int,
    seed: int,
    exact: bool,
    carry_over: float | None,
    no_budget: bool,
    theme: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Report what a change on a MAP does; without -o the report is printed as text.

    Several changes are compared in one report.

    The suffix picks the form: .html (one page that needs no network), .pdf, .pptx, .docx, .xlsx
    (a sheet a section, numbers as numbers), .md (with its pictures beside it as .svg) or .txt.
    --theme colours pictures, pages and slides.
    """
    service_map, speaks = load(map_file, lang)
    with drawing(draws, seed, speaks) as plan:
        ask = compare if len(changes) > 1 else impact
        subject = ask(
            service_map,
            changes if len(changes) > 1 else next(iter(changes), None),
            carry_over=carry_over,
            budget=not no_budget,
            draws=None if exact else plan,
        )
    result = compose(subject, language=speaks.code, theme=theme)
    if not outputs:
        echo_report(result)
    contents: dict[Path, bytes] = {}
    for path in outputs:
        contents |= result.files(path)
    save(contents, speaks, force=force)
    say_lost(result, outputs, speaks)
