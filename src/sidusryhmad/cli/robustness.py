"""``sidusryhmad robustness``: on what the verdict depends."""

import click

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.robustness.robustness import robustness as run_robustness
from sidusryhmad.analysis.robustness.what_if import what_if
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import change_option
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="On what the verdict depends: carry-over, ratings, single influences."
)
@change_option
@click.option(
    "--rerate",
    nargs=3,
    type=(str, str, click.FloatRange(-3, 3)),
    metavar="FROM TO STRENGTH",
    help="Ask instead what one influence at another strength would do; 0 takes it away.",
)
@model_options
@answering
def robustness(
    service_map: ServiceMap,
    change: str | None,
    rerate: tuple[str, str, float] | None,
    carry_over: float | None,
    budget: bool,
) -> Result:
    """Show how robust the verdict on a change of a MAP is.

    Other carry-overs, every rating moved, every influence and every stakeholder taken out once.
    With --format json standard output holds only JSON.
    """
    if rerate is None:
        return run_robustness(service_map, change, carry_over=carry_over, budget=budget)
    source, target, strength = rerate
    return what_if(
        service_map,
        change,
        influence=(source, target),
        strength=strength,
        carry_over=carry_over,
        budget=budget,
    )
