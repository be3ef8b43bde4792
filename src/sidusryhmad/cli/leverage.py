"""``sidusryhmad leverage``: where to push."""

from pathlib import Path

import click

from sidusryhmad.analysis.leverage.leverage import TOP_MOVERS
from sidusryhmad.analysis.leverage.leverage import leverage as run_leverage
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


@click.command(short_help="Where to push: who moves the inner circle most, who carries influence.")
@map_argument
@click.option("--target", help="Look at this stakeholder instead of the inner circle.")
@click.option(
    "--top", type=click.IntRange(min=0), default=TOP_MOVERS, help="Movers with their paths."
)
@click.option(
    "--carry-over", type=click.FloatRange(0, 1), help="Carry-over in place of the map's own."
)
@click.option("--no-budget", is_flag=True, help="Let influences on one stakeholder add up freely.")
@form_option
@output_option
@force_option
@lang_option
def leverage(
    map_file: Path,
    target: str | None,
    top: int,
    carry_over: float | None,
    no_budget: bool,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Show who on a MAP moves the inner circle most, who is exposed, and who carries influence.

    This is about the map, not about a change. With --format json standard output holds only JSON.
    """
    service_map, speaks = load(map_file, lang)
    found = run_leverage(
        service_map, target=target, carry_over=carry_over, budget=not no_budget, top=top
    )
    present(found, Wanted(form, outputs, force, speaks))
