"""``sidusryhmad evidence cocreation``: how satisfaction answers to involvement."""

from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.options import confidence_option
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation as run_cocreation
from sidusryhmad.evidence.topics.cocreation.results import Cocreation
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES
from sidusryhmad.evidence.topics.cocreation.terms import FEWEST, CocreationTerms
from sidusryhmad.formats.tables.values import number
from sidusryhmad.model.service_map import ServiceMap


@click.command(
    cls=Command, short_help="How much involvement pleases most, and where too much begins."
)
@click.option(
    "--shape",
    type=click.Choice(SHAPES),
    default=SHAPES[0],
    show_default=True,
    help="quadratic falls as fast as it rose; root rises fast and falls slowly.",
)
@click.option(
    "--current",
    multiple=True,
    metavar="[SEGMENT=]LEVEL",
    help="Where the service stands; the mean of the ratings when left out.",
)
@click.option("--none", type=float, default=0.0, show_default=True, help="Level of no involvement.")
@click.option(
    "--fewest",
    type=click.IntRange(1),
    default=FEWEST,
    show_default=True,
    help="Fewer ratings than this are too few for a conclusion.",
)
@click.option("--curves", type=FilePath(path_type=Path), help="A table of curves set by hand.")
@click.option("--change", default="", help="A change that would bring the planned level.")
@click.option("--planned", multiple=True, metavar="[SEGMENT=]LEVEL", help="The level planned.")
@click.option(
    "--scale",
    type=(float, float),
    metavar="LOW HIGH",
    help="Lowest and highest satisfaction that can be given; needed for effects on the map.",
)
@confidence_option
@asking
def cocreation(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    curves: Path | None,
    **own: Any,  # noqa: ANN401 - what may be chosen
) -> Cocreation:
    """Find out from FILE how much involvement pleases most, each segment for itself.

    FILE has a row a rating: involvement (hours, steps, a share) and satisfaction, with segment,
    unit and date where known; or a row a curve set by hand: optimum, best satisfaction,
    satisfaction without involvement. A best level is only reported where the data support one.
    """
    own |= {name: _levels(own[name]) for name in ("current", "planned")}
    terms = CocreationTerms(**own)
    return run_cocreation(
        data, terms=terms, curves=curves, service_map=service_map, skip_faulty=skip_faulty
    )


def _levels(given: tuple[str, ...]) -> dict[str, float]:
    """Levels by segment; one without a segment is for all others."""
    return dict(map(_level, given))


def _level(text: str) -> tuple[str, float]:
    segment, _, level = text.rpartition("=")
    value = number(level)
    if isinstance(value, str):
        template = N_("{value} is no level: write it as 12, or as Klient=12")
        raise InvalidParameterError(Message("not_a_level", template, {"value": repr(text)}))
    return segment.strip(), float(value)
