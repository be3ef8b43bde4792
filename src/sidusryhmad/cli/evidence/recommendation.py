"""``sidusryhmad evidence recommendation``: would they recommend it?"""

from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.day import Day
from sidusryhmad.cli.evidence.options import confidence_option
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.evidence.topics.recommendation.adoption import HALF_YEAR
from sidusryhmad.evidence.topics.recommendation.choices import BY, ENOUGH, FEW, Choices
from sidusryhmad.evidence.topics.recommendation.periods import PERIODS
from sidusryhmad.evidence.topics.recommendation.recommendation import (
    recommendation as run_recommendation,
)
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.model.service_map import ServiceMap

_USUAL = Choices()


@click.command(
    cls=Command,
    short_help="Would they recommend it? Index (NPS), units, change in time, follow-up.",
)
@click.option(
    "--measures",
    type=FilePath(path_type=Path),
    help="A table of what was done because of ratings, where FILE has no such sheet.",
)
@click.option(
    "--threshold",
    type=click.IntRange(1),
    default=ENOUGH,
    show_default=True,
    help="Fewer ratings than this are too few for a conclusion.",
)
@click.option(
    "--by", type=click.Choice(BY), default=_USUAL.by, show_default=True, help="What is compared."
)
@click.option(
    "--period",
    type=click.Choice(PERIODS),
    default=_USUAL.period,
    show_default=True,
    help="In which steps time is shown.",
)
@click.option(
    "--stretch",
    type=click.IntRange(1),
    default=_USUAL.stretch,
    show_default=True,
    help="Ratings that must lie before and after a change in time.",
)
@confidence_option
@click.option(
    "--attitude",
    type=click.FloatRange(0, 3),
    default=_USUAL.attitude,
    show_default=True,
    help="Points of attitude that an index of 100 stands for; 0: suggest nothing for the map.",
)
@click.option("--stakeholder", help="Who the raters are where FILE does not say.")
@click.option(
    "--as-of",
    type=Day(),
    help="The day up to which open cases are counted; the last one in FILE when left out.",
)
@click.option(
    "--start",
    type=Day(),
    help="The day on which the index is introduced: adds a checklist with dates.",
)
@click.option(
    "--months",
    type=click.IntRange(1),
    default=HALF_YEAR,
    show_default=True,
    help="How long introducing it takes.",
)
@click.option(
    "--comments",
    type=click.IntRange(0),
    default=FEW,
    show_default=True,
    help="Comments that a report shows; the report as a workbook (.xlsx) holds all of them.",
)
@asking
def recommendation(
    data: object,
    *,
    measures: Path | None,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    **choices: Any,  # noqa: ANN401 - the other options, by name
) -> Recommendation:
    """Work out the recommendation index (NPS) from the ratings in FILE.

    FILE has a row an answer: rating (0 to 10), and where known unit, date, comment, stakeholder,
    rater, follow-up (thanked, solved, open), followed up on. A second sheet named measures says
    what was done. Units are compared, and changes in time named, only where chance does not
    explain them.
    """
    return run_recommendation(
        data,
        measures=measures,
        service_map=service_map,
        skip_faulty=skip_faulty,
        **choices,
    )
