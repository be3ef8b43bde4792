"""``sidusryhmad evidence parties``: what a change does to each party in all its roles."""

from functools import partial

import click

from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import show
from sidusryhmad.cli.shared import draws_option, exact_option, seed_option
from sidusryhmad.evidence.topics.parties.parties import MANY, Parties
from sidusryhmad.evidence.topics.parties.parties import parties as run_parties
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="Who stands behind several roles, and who can only take the load."
)
@click.option("--change", help="Id or name of the change; without it only the load is shown.")
@click.option(
    "--threshold",
    type=click.IntRange(min=1),
    default=MANY,
    show_default=True,
    help="From how many burdening influences on somebody is burdened by many.",
)
@model_options
@draws_option
@seed_option
@exact_option
@partial(answering, tell=show)
def parties(
    service_map: ServiceMap,
    *,
    change: str | None,
    threshold: int,
    carry_over: float | None,
    budget: bool,
    draws: Draws,
    exact: bool,
) -> Parties:
    """Work out what a change on a MAP does to each party in all its roles.

    A party is the person or organisation behind one or several stakeholders. Where it gains in one
    role and loses in another, that is named. Then: who is burdened by many and burdens nobody.
    """
    return run_parties(
        service_map,
        change,
        threshold=threshold,
        carry_over=carry_over,
        budget=budget,
        draws=None if exact else draws,
    )
