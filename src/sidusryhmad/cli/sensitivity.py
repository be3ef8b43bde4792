"""``sidusryhmad sensitivity``: which inputs the uncertainty comes from."""

from pathlib import Path

import click

from sidusryhmad.analysis.uncertainty.sobol import SAMPLES
from sidusryhmad.analysis.uncertainty.sobol import sensitivity as run_sensitivity
from sidusryhmad.cli.shared import (
    Wanted,
    change_option,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    output_option,
    present,
    seed_option,
)


@click.command(short_help="Which inputs the uncertainty comes from (Sobol indices).")
@map_argument
@change_option
@click.option("--target", help="Whose total; the worst-off of the inner circle when left out.")
@click.option(
    "--samples", type=click.IntRange(min=2), default=SAMPLES, show_default=True,
    help="Base samples, a power of two.",
)  # fmt: skip
@seed_option
@form_option
@output_option
@force_option
@lang_option
def sensitivity(
    map_file: Path,
    change: str | None,
    target: str | None,
    samples: int,
    seed: int,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Tell which inputs of a MAP cause the uncertainty of a change's result.

    Needs the extra: pip install 'sidusryhmad[sobol]'.
    """
    service_map, speaks = load(map_file, lang)
    found = run_sensitivity(service_map, change, target=target, samples=samples, seed=seed)
    present(found, Wanted(form, outputs, force, speaks))
