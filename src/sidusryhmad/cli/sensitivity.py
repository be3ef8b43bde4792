"""``sidusryhmad sensitivity``: which inputs the uncertainty comes from."""

import click

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.uncertainty.sobol import SAMPLES
from sidusryhmad.analysis.uncertainty.sobol import sensitivity as run_sensitivity
from sidusryhmad.cli.answering import answering
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import change_option, seed_option
from sidusryhmad.model.service_map import ServiceMap


@click.command(cls=Command, short_help="Which inputs the uncertainty comes from (Sobol indices).")
@change_option
@click.option("--target", help="Whose total; the worst-off of the inner circle when left out.")
@click.option(
    "--samples", type=click.IntRange(min=2), default=SAMPLES, show_default=True,
    help="Base samples, a power of two.",
)  # fmt: skip
@seed_option
@answering
def sensitivity(
    service_map: ServiceMap,
    change: str | None,
    target: str | None,
    samples: int,
    seed: int,
) -> Result:
    """Tell which inputs of a MAP cause the uncertainty of a change's result.

    Needs the extra: pip install 'sidusryhmad[sobol]'.
    """
    return run_sensitivity(service_map, change, target=target, samples=samples, seed=seed)
