"""``sidusryhmad evidence complaint-cost``: argue, give in, or sell it."""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.evidence.topics.complaint_costs.complaint_cost import (
    complaint_cost as run_complaint_cost,
)
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    "complaint-cost", cls=Command, short_help="What it costs to argue, to give in, and to sell it."
)
@asking
def complaint_cost(
    data: object, *, service_map: ServiceMap | None, skip_faulty: bool
) -> ComplaintCost:
    """Work out from the inputs in FILE whether arguing, giving in or selling costs least.

    FILE has a row an input: input, value, low, high, unit, source, note. No input has a default;
    the example names them all.
    """
    return run_complaint_cost(data, service_map=service_map, skip_faulty=skip_faulty)
