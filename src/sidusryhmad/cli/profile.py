"""``sidusryhmad profile``: whom the changes of a map serve."""

from pathlib import Path

import click

from sidusryhmad.analysis.compare.profile import profile as run_profile
from sidusryhmad.cli.shared import (
    Wanted,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    output_option,
    present,
)


@click.command(short_help="Do the changes serve the customer at the others' expense?")
@map_argument
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@click.option("--no-budget", is_flag=True, help="Let influences on one stakeholder add up freely.")
@form_option
@output_option
@force_option
@lang_option
def profile(
    map_file: Path,
    carry_over: float | None,
    no_budget: bool,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show whom the changes of a MAP serve: the customer, or the whole inner circle.

    The change that is best for the customer alone stands beside the one that is best for the inner
    circle, with what the difference costs whom.
    """
    service_map, speaks = load(map_file, lang)
    result = run_profile(service_map, carry_over=carry_over, budget=not no_budget)
    present(result, Wanted(form, outputs, force, speaks))
