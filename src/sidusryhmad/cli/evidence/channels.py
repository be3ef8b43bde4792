"""``sidusryhmad evidence channels``: a service moved between counter, phone and e-channel."""

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.topics.channels.channels import channels as run_channels
from sidusryhmad.evidence.topics.channels.results import Channels
from sidusryhmad.model.service_map import ServiceMap

_SHARE = click.FloatRange(0, 1)


@click.command(
    cls=Command, short_help="What a move between counter, phone and e-channel gives and takes."
)
@click.option("--change", help="Name of the change; made of the channels when left out.")
@click.option("--complex-share", type=_SHARE, help="Share of complex cases, 0 to 1.")
@click.option("--share-low", type=_SHARE, help="The lowest share of complex cases believed.")
@click.option("--share-high", type=_SHARE, help="The highest share of complex cases believed.")
@asking
def channels(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    change: str | None,
    complex_share: float | None,
    share_low: float | None,
    share_high: float | None,
) -> Channels:
    """Say what moving a service to another channel gives and takes, by the answers in FILE.

    Let "sidusryhmad evidence channel-questions" write the questions, and fill in the answers for
    simple and for complex cases. With --map it is seen through everybody's influence, and
    --save-map puts the change onto the map.
    """
    if complex_share is None and (share_low is not None or share_high is not None):
        template = N_("--share-low and --share-high need --complex-share")
        raise InvalidParameterError(Message("share_ends_alone", template))
    share = None
    if complex_share is not None:
        low = complex_share if share_low is None else share_low
        high = complex_share if share_high is None else share_high
        share = (low, complex_share, high)
    return run_channels(
        data,
        service_map=service_map,
        change=change,
        complex_share=share,
        skip_faulty=skip_faulty,
    )
