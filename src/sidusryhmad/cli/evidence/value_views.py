"""``sidusryhmad evidence value-views``: what provider and customer see in the same change."""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.options import confidence_option
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.evidence.topics.two_views.value_views import value_views as run_value_views
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    "value-views", cls=Command, short_help="What provider and customer see in the same change."
)
@confidence_option
@asking
def value_views(
    data: object, *, service_map: ServiceMap | None, skip_faulty: bool, confidence: float
) -> ValueViews:
    """Put the provider's and the customer's ratings in FILE side by side, and name the gap.

    FILE has a row a rating: change, side or stakeholder, rating from −3 to +3, and where known
    aspect, who, when, reason. It may also be a map whose changes have effects for both sides.
    """
    return run_value_views(
        data, service_map=service_map, confidence=confidence, skip_faulty=skip_faulty
    )
