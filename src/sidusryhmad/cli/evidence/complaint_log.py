"""``sidusryhmad evidence complaint-log``: where complaints gather, and what is owed."""

from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.evidence.asking import asking
from sidusryhmad.cli.evidence.day import Day
from sidusryhmad.cli.shared import FilePath
from sidusryhmad.evidence.topics.complaint_log.choices import Choices
from sidusryhmad.evidence.topics.complaint_log.complaint_log import (
    complaint_log as run_complaint_log,
)
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog
from sidusryhmad.model.service_map import ServiceMap

_USUAL = Choices()


@click.command(
    cls=Command, short_help="Where complaints gather, what is owed to customers, what is not noted."
)
@click.option(
    "--calendar",
    type=FilePath(path_type=Path),
    help="A table of what went on when, where FILE has no such sheet: maintenance, holidays.",
)
@click.option(
    "--exposure",
    type=FilePath(path_type=Path),
    help="A table of how much there was that could go wrong, such as a duty roster.",
)
@click.option(
    "--as-of",
    type=Day(),
    help="The day on which follow-ups are looked at; the last one in FILE when left out.",
)
@click.option(
    "--names",
    is_flag=True,
    help="Name people on duty and customers; else letters and numbers stand for them.",
)
@click.option(
    "--level",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=_USUAL.level,
    show_default=True,
    help="How often a log in which nothing gathers may bring any pattern.",
)
@click.option(
    "--by",
    "combinations",
    multiple=True,
    metavar="FACTOR[,FACTOR]...",
    help=f"What to count by, once or several times, of {', '.join(FACTORS)}; when left out each, "
    "each two, and weekday,hour,person.",
)
@click.option(
    "--at-least",
    type=click.IntRange(1),
    default=_USUAL.at_least,
    show_default=True,
    help="Fewer complaints than this are no pattern.",
)
@click.option(
    "--fewest",
    type=click.IntRange(0),
    default=_USUAL.fewest,
    show_default=True,
    help="In fewer complaints than this no patterns are looked for.",
)
@click.option(
    "--draws",
    type=click.IntRange(99),
    default=_USUAL.draws,
    show_default=True,
    help="How many logs of noise to compare with.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=_USUAL.seed,
    show_default=True,
    help="Of the random numbers, and of the signs that stand for people.",
)
@asking
def complaint_log(
    data: object,
    *,
    service_map: ServiceMap | None,
    skip_faulty: bool,
    combinations: tuple[str, ...],
    **choices: Any,  # noqa: ANN401 - the other options, by name
) -> ComplaintLog:
    """Look through the complaints in FILE for patterns, open promises and what is not noted.

    FILE has a row a complaint: when, what went wrong, and where known how it happened, what was
    done, solution, how the customer took it, on duty, place, topic, customer, follow-up by,
    followed up on. Sheets named calendar and exposure are read, too. Complaints are held against
    what was to be expected, and only what noise does not explain is named.
    """
    if combinations:
        choices["combinations"] = tuple(
            tuple(part.strip() for part in names.split(",")) for names in combinations
        )
    return run_complaint_log(
        data,
        service_map=service_map,
        skip_faulty=skip_faulty,
        **choices,
    )
