"""``sidusryhmad methods``: does the verdict hold under every propagation method?"""

import click

from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.registry import MOST_STEPS
from sidusryhmad.analysis.result import Result
from sidusryhmad.cli.answering import answering
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import change_option
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.service_map import ServiceMap


@click.command(cls=Command, short_help="Does the verdict hold under every propagation method?")
@change_option
@click.option("--method", help="Show this method alone, step by step where it knows steps.")
@click.option("--steps", type=click.IntRange(0, MOST_STEPS), help="Steps to follow (--method).")
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@answering
def methods(
    service_map: ServiceMap,
    change: str | None,
    method: str | None,
    steps: int | None,
    carry_over: float | None,
) -> Result:
    """Work out a change on a MAP by every propagation method there is, side by side.

    With --method walks: what has arrived after 1, 2, 3 … steps.
    """
    if steps is not None and method is None:
        template = N_("--steps belongs to one method: name it with --method")
        raise InvalidParameterError(Message("steps_without_method", template))
    if method is None:
        return cross_check(service_map, change, carry_over=carry_over)
    return propagate(service_map, change, method=method, carry_over=carry_over, steps=steps)
