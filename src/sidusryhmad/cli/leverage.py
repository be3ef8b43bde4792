"""``sidusryhmad leverage``: where to push."""

import click

from sidusryhmad.analysis.leverage.leverage import TOP_MOVERS
from sidusryhmad.analysis.leverage.leverage import leverage as run_leverage
from sidusryhmad.analysis.result import Result
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="Where to push: who moves the inner circle most, who carries influence."
)
@click.option("--target", help="Look at this stakeholder instead of the inner circle.")
@click.option(
    "--top", type=click.IntRange(min=0), default=TOP_MOVERS, help="Movers with their paths."
)
@model_options
@answering
def leverage(
    service_map: ServiceMap,
    target: str | None,
    top: int,
    carry_over: float | None,
    budget: bool,
) -> Result:
    """Show who on a MAP moves the inner circle most, who is exposed, and who carries influence.

    This is about the map, not about a change. With --format json standard output holds only JSON.
    """
    return run_leverage(service_map, target=target, carry_over=carry_over, budget=budget, top=top)
