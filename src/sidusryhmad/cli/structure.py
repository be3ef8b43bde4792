"""``sidusryhmad structure``: loops, reach, and who drives whom."""

from pathlib import Path

import click

from sidusryhmad.analysis.structure.structure import STEPS, TOP_LOOPS
from sidusryhmad.analysis.structure.structure import structure as run_structure
from sidusryhmad.cli.shared import (
    Wanted,
    force_option,
    form_option,
    lang_option,
    load,
    map_argument,
    output_option,
    present,
)


@click.command(short_help="Loops, who reaches whom, who drives and who depends.")
@map_argument
@click.option("--of", help="Look up and down from this stakeholder only: its id or name.")
@click.option(
    "--steps", type=click.IntRange(min=1), default=STEPS, help="How far to look up and down."
)
@click.option("--top", type=click.IntRange(min=0), default=TOP_LOOPS, help="Loops listed.")
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@click.option("--no-budget", is_flag=True, help="Let influences on one stakeholder add up freely.")
@form_option
@output_option
@force_option
@lang_option
def structure(
    map_file: Path,
    of: str | None,
    steps: int,
    top: int,
    carry_over: float | None,
    no_budget: bool,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show the structure of a MAP: its loops, who reaches whom, who drives and who depends.

    This is about the map, not about a change. With --format json standard output holds only JSON.
    """
    service_map, speaks = load(map_file, lang)
    result = run_structure(
        service_map, steps=steps, of=of, top=top, carry_over=carry_over, budget=not no_budget
    )
    present(result, Wanted(form, outputs, force, speaks))
