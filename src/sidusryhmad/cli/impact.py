"""``sidusryhmad impact``: what a change does to everybody."""

from pathlib import Path

import click

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.impact import TOP_PATHS
from sidusryhmad.analysis.impact import impact as run_impact
from sidusryhmad.analysis.results import Impact
from sidusryhmad.cli.answering import model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    drawing,
    draws_option,
    echo_json,
    echo_report,
    exact_option,
    form_option,
    lang_option,
    load,
    map_argument,
    seed_option,
)
from sidusryhmad.reporting.compose import summary


@click.command(cls=Command, short_help="Who gains, who loses, by which paths, and the verdict.")
@map_argument
@click.option(
    "--change",
    "changes",
    multiple=True,
    help="Id or name of a change; may be given several times, or left out where there is one.",
)
@form_option
@click.option(
    "--top", type=click.IntRange(min=0), default=TOP_PATHS, help="Paths kept a stakeholder."
)
@model_options
@draws_option
@seed_option
@exact_option
@click.option("--fail-on-harm", is_flag=True, help="Exit with 1 unless every verdict is good.")
@lang_option
def impact(
    map_file: Path,
    changes: tuple[str, ...],
    form: str,
    top: int,
    carry_over: float | None,
    no_budget: bool,
    draws: int,
    seed: int,
    exact: bool,
    fail_on_harm: bool,
    lang: str | None,
) -> None:
    """Work out what a change on a MAP does to everybody, by which paths, and the verdict.

    With --format json standard output holds only JSON: one object, or a list of them when several
    changes are named.
    """
    service_map, speaks = load(map_file, lang)
    with drawing(draws, seed, speaks) as plan:
        results = [
            run_impact(
                service_map,
                change,
                carry_over=carry_over,
                budget=not no_budget,
                top=top,
                draws=None if exact else plan,
            )
            for change in (changes or (None,))
        ]
    if form == "json":
        _print_json(results)
    else:
        for number, result in enumerate(results):
            click.echo("" if number == 0 else "\n", nl=False)
            echo_report(summary(result, language=speaks.code))
    if fail_on_harm and not all(result.verdict.good for result in results):
        raise click.exceptions.Exit(1)


def _print_json(results: list[Impact]) -> None:
    documents = [to_json(result) for result in results]
    echo_json(documents[0] if len(documents) == 1 else documents)
