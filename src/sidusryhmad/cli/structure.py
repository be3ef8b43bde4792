"""``sidusryhmad structure``: loops, reach, and who drives whom."""

import click

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.structure.structure import STEPS, TOP_LOOPS
from sidusryhmad.analysis.structure.structure import structure as run_structure
from sidusryhmad.cli.answering import answering, model_options
from sidusryhmad.cli.command import Command
from sidusryhmad.model.service_map import ServiceMap


@click.command(cls=Command, short_help="Loops, who reaches whom, who drives and who depends.")
@click.option("--of", help="Look up and down from this stakeholder only: its id or name.")
@click.option(
    "--steps", type=click.IntRange(min=1), default=STEPS, help="How far to look up and down."
)
@click.option("--top", type=click.IntRange(min=0), default=TOP_LOOPS, help="Loops listed.")
@model_options
@answering
def structure(
    service_map: ServiceMap,
    of: str | None,
    steps: int,
    top: int,
    carry_over: float | None,
    budget: bool,
) -> Result:
    """Show the structure of a MAP: its loops, who reaches whom, who drives and who depends.

    This is about the map, not about a change. With --format json standard output holds only JSON.
    """
    return run_structure(
        service_map, steps=steps, of=of, top=top, carry_over=carry_over, budget=budget
    )
