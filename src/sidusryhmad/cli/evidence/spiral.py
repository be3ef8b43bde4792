"""``sidusryhmad evidence spiral``: does a loop of factors feed itself, what breaks it?"""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.evidence.topics.spiral.results import Spiral
from sidusryhmad.evidence.topics.spiral.spiral import spiral as run_spiral
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="Does competence, speed and price feed itself? A loop for the map."
)
@asking
def spiral(data: object, *, service_map: ServiceMap | None, skip_faulty: bool) -> Spiral:
    """Ask the loop of factors in FILE whether it feeds itself, what breaks it, what starts it.

    FILE has a row a link, in order: from, to, strength (−3 to 3), with low, high, months and why.
    Where "carried by" names stakeholders, --map and --save-map put the loop onto the map.
    """
    return run_spiral(data, service_map=service_map, skip_faulty=skip_faulty)
