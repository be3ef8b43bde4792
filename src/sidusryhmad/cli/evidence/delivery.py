"""``sidusryhmad evidence delivery``: how surely a designed experience arrives."""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.options import confidence_option
from sidusryhmad.cli.shared import change_option
from sidusryhmad.evidence.topics.delivery.delivery import YEAR, Delivery
from sidusryhmad.evidence.topics.delivery.delivery import delivery as run_delivery
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="How surely an experience arrives, and which step is the weakest."
)
@change_option
@click.option(
    "--weeks",
    type=click.FloatRange(0, min_open=True),
    default=YEAR,
    show_default=True,
    help="Over how many weeks what works is averaged.",
)
@confidence_option
@asking
def delivery(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    change: str | None,
    weeks: float,
    confidence: float,
) -> Delivery:
    """Work out how surely an experience arrives through the steps in FILE.

    FILE has a row a step: step, and probability (with low and high), or succeeded and tried. A
    second sheet named phases says how adoption goes. With --map what is to be expected of a change
    stands beside its full impact.
    """
    return run_delivery(
        data,
        service_map=service_map,
        change=change,
        weeks=weeks,
        confidence=confidence,
        skip_faulty=skip_faulty,
    )
