"""``sidusryhmad methods``: does the verdict hold under every propagation method?"""

from pathlib import Path

import click

from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.registry import MOST_STEPS
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
)


@click.command(short_help="Does the verdict hold under every propagation method?")
@map_argument
@change_option
@click.option("--method", help="Show this method alone, step by step where it knows steps.")
@click.option("--steps", type=click.IntRange(0, MOST_STEPS), help="Steps to follow (--method).")
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@form_option
@output_option
@force_option
@lang_option
def methods(
    map_file: Path,
    change: str | None,
    method: str | None,
    steps: int | None,
    carry_over: float | None,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Work out a change on a MAP by every propagation method there is, side by side.

    With --method walks: what has arrived after 1, 2, 3 … steps.
    """
    if steps is not None and method is None:
        raise click.UsageError("--steps belongs to one method: name it with --method.")
    service_map, speaks = load(map_file, lang)
    wanted = Wanted(form, outputs, force, speaks)
    if method is None:
        present(cross_check(service_map, change, carry_over=carry_over), wanted)
        return
    result = propagate(service_map, change, method=method, carry_over=carry_over, steps=steps)
    present(result, wanted)
