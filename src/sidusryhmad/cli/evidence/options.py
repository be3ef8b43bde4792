"""Options that several commands on evidence have."""

from collections.abc import Callable
from typing import Any

import click

from sidusryhmad.evidence.interval import CONFIDENCE

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

confidence_option: Decorator = click.option(
    "--confidence",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=CONFIDENCE,
    show_default=True,
    help="How sure intervals are.",
)
