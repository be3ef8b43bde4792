"""``sidusryhmad evidence complaints``: bush or forest."""

from pathlib import Path

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.options import confidence_option
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.evidence.topics.complaint_rates.complaints import complaints as run_complaints
from sidusryhmad.evidence.topics.complaint_rates.results import Complaints
from sidusryhmad.model.service_map import ServiceMap


@click.command(cls=Command, short_help="Complaints against their base: a bush, or a forest?")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="From which share of the customers on it is a forest, such as 0.02.",
)
@click.option(
    "--people",
    type=FilePath(path_type=Path),
    help="Who complained, a row a person or a complaint; names are never shown.",
)
@confidence_option
@asking
def complaints(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    threshold: float | None,
    people: Path | None,
    confidence: float,
) -> Complaints:
    """Divide the complaints in FILE by their base, and count the people behind them.

    FILE has a row a count: complaints, and where known base, base counts, period, topic, unit,
    place, people who complained, customers. Without --threshold there is no verdict.
    """
    return run_complaints(
        data,
        service_map=service_map,
        people=people,
        threshold=threshold,
        confidence=confidence,
        skip_faulty=skip_faulty,
    )
