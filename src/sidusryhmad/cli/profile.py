"""``sidusryhmad profile``: whom the changes of a map serve."""

import click

from sidusryhmad.analysis.compare.profile import profile as run_profile
from sidusryhmad.analysis.result import Result
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.model.service_map import ServiceMap


@click.command(cls=Command, short_help="Do the changes serve the customer at the others' expense?")
@model_options
@answering
def profile(
    service_map: ServiceMap,
    carry_over: float | None,
    budget: bool,
) -> Result:
    """Show whom the changes of a MAP serve: the customer, or the whole inner circle.

    The change that is best for the customer alone stands beside the one that is best for the inner
    circle, with what the difference costs whom.
    """
    return run_profile(service_map, carry_over=carry_over, budget=budget)
