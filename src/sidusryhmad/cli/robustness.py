"""``sidusryhmad robustness``: on what the verdict depends."""

from pathlib import Path

import click

from sidusryhmad.analysis.robustness.robustness import robustness as run_robustness
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.cli.shared import (
    Wanted,
    change_option,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    output_option,
    present,
)


@click.command(short_help="On what the verdict depends: carry-over, ratings, single influences.")
@map_argument
@change_option
@click.option(
    "--rerate",
    nargs=3,
    type=(str, str, click.FloatRange(-3, 3)),
    metavar="FROM TO STRENGTH",
    help="Ask instead what one influence at another strength would do; 0 takes it away.",
)
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@click.option("--no-budget", is_flag=True, help="Let influences on one stakeholder add up freely.")
@form_option
@output_option
@force_option
@lang_option
def robustness(
    map_file: Path,
    change: str | None,
    rerate: tuple[str, str, float] | None,
    carry_over: float | None,
    no_budget: bool,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show how robust the verdict on a change of a MAP is.

    Other carry-overs, every rating moved, every influence and every stakeholder taken out once.
    With --format json standard output holds only JSON.
    """
    service_map, speaks = load(map_file, lang)
    wanted = Wanted(form, outputs, force, speaks)
    budget = not no_budget
    if rerate is None:
        found = run_robustness(service_map, change, carry_over=carry_over, budget=budget)
        present(found, wanted)
        return
    source, target, strength = rerate
    asked = what_if(
        service_map,
        change,
        influence=(source, target),
        strength=strength,
        carry_over=carry_over,
        budget=budget,
    )
    present(asked, wanted)
