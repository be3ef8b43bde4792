"""``sidusryhmad evidence wants``: which wants add value, and where the effort goes."""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.evidence.topics.wants.results import Wants
from sidusryhmad.evidence.topics.wants.wants import wants as run_wants
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="Which wants add value, which are voiced, where the effort goes."
)
@asking
def wants(data: object, *, service_map: ServiceMap | None, skip_faulty: bool) -> Wants:
    """Judge the wants in FILE: held or voiced, adding value or not; and where the effort goes.

    FILE has a row a want: want, stakeholder, held, adds value, and where known emotional, worth (0
    to 3), asked; a second sheet named efforts has change, want, effort, share and unit. FILE may
    also be a map with wants. With --map and --save-map the wants are put onto the map; what it says
    already stays.
    """
    return run_wants(data, service_map=service_map, skip_faulty=skip_faulty)
