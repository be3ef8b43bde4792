"""``sidusryhmad evidence``: the group of all commands on evidence."""

import click

from sidusryhmad.cli.command import Group
from sidusryhmad.cli.evidence.channel_questions import channel_questions
from sidusryhmad.cli.evidence.channels import channels
from sidusryhmad.cli.evidence.cocreation import cocreation
from sidusryhmad.cli.evidence.complaint_cost import complaint_cost
from sidusryhmad.cli.evidence.complaint_log import complaint_log
from sidusryhmad.cli.evidence.complaints import complaints
from sidusryhmad.cli.evidence.delivery import delivery
from sidusryhmad.cli.evidence.example import example
from sidusryhmad.cli.evidence.parties import parties
from sidusryhmad.cli.evidence.recommendation import recommendation
from sidusryhmad.cli.evidence.spiral import spiral
from sidusryhmad.cli.evidence.value_views import value_views
from sidusryhmad.cli.evidence.waiting import waiting
from sidusryhmad.cli.evidence.wants import wants


@click.group(
    cls=Group, short_help="What customers and staff said: numbers, findings, values for the map."
)
def evidence() -> None:
    """Turn ratings, complaints and other records into findings with their n and interval.

    Start from an example: sidusryhmad evidence example TOPIC -o FILE.xlsx
    """


for command in (
    example,
    channel_questions,
    channels,
    complaint_log,
    complaint_cost,
    complaints,
    delivery,
    parties,
    recommendation,
    spiral,
    value_views,
    waiting,
    cocreation,
    wants,
):
    evidence.add_command(command)
