"""``sidusryhmad evidence waiting``: how long waits feel, and what changing them does."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.evidence.reading import sheets_of
from sidusryhmad.evidence.topics.waiting.model import BY_NAME, WaitingModel
from sidusryhmad.evidence.topics.waiting.results import Waiting
from sidusryhmad.evidence.topics.waiting.rows import FORM
from sidusryhmad.evidence.topics.waiting.sheet import PARAMETER_FORM, model_of, parameters
from sidusryhmad.evidence.topics.waiting.waiting import waiting as run_waiting
from sidusryhmad.model.service_map import ServiceMap

_TIMES = "tolerance_times"
"""The option that sets the parameter ``tolerance``: ``--tolerance`` is that of rows without one."""


@click.command(cls=Command, short_help="How long waits feel, and what changing them does.")
@click.option("--against", default="", help="The change to compare with; today when left out.")
@click.option(
    "--tolerance",
    help="How long people put up with where the table does not say: 20 min, or a cited example "
    'by its name, "Nordics by phone" or "Estonia by phone".',
)
@click.option(
    "--parameters",
    "sheet",
    type=FilePath(path_type=Path),
    help="A table of parameters: parameter, value, low, high.",
)
@click.option("--exponent", type=float, help="Perceived time grows as real time to this power.")
@click.option("--idle", type=float, help="How many times as long idle time feels.")
@click.option("--untold", type=float, help="How many times as long an untold wait feels.")
@click.option("--overrun", type=float, help="How many times as long time past a promise feels.")
@click.option("--at-tolerance", type=float, help="Points that a wait just tolerated costs.")
@click.option("--tolerance-times", type=float, help="By what all tolerances are multiplied.")
@click.option(
    "--range",
    "ranges",
    type=(click.Choice(list(BY_NAME)), float, float),
    multiple=True,
    metavar="NAME LOW HIGH",
    help="Lowest and highest value of a parameter that is still believed; several allowed.",
)
@asking
def waiting(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    against: str,
    tolerance: str | None,
    **own: Any,  # noqa: ANN401 - the parameters
) -> Waiting:
    """Work out how long the waits in FILE feel, and what it does to change them.

    FILE has a row a wait: situation, stakeholder, change (blank for today), length with its unit,
    occupied, told, told length, tolerance. A second sheet named parameters sets the model. What
    comes out is a model's answer, not a measurement; its assumptions are all printed.
    """
    return run_waiting(
        data,
        model=_model(data, own, skip_faulty=skip_faulty),
        tolerance=tolerance,
        against=against,
        service_map=service_map,
        skip_faulty=skip_faulty,
    )


def _model(
    data: object, own: Mapping[str, Any], *, skip_faulty: bool
) -> WaitingModel | Path | None:
    """The parameters: those of the sheet, changed by options."""
    given = {name: own[name] for name in BY_NAME if own.get(name) is not None}
    if own[_TIMES] is not None:
        given["tolerance"] = own[_TIMES]
    ranges = {name: (low, high) for name, low, high in own["ranges"]}
    sheet: Path | None = own["sheet"]
    if not given and not ranges:
        return sheet
    if sheet is not None:
        base = model_of(parameters(sheet, skip_faulty=skip_faulty))
    else:
        base = model_of(sheets_of(data, (FORM, PARAMETER_FORM), skip_faulty=skip_faulty)[1])
    return replace(base, **given, ranges={**base.ranges, **ranges})
