"""Which finding from evidence is told by which module: one row a kind."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sidusryhmad.reporting.document import Section
from sidusryhmad.reporting.evidence import delivery
from sidusryhmad.reporting.words import Words


class Topic(NamedTuple):
    """How a kind of result is told.

    Attributes:
        title: The title of its report.
        sections: Its sections, the answer first.
    """

    title: Callable[[Any, Words], str]
    sections: Callable[[Any, Words], tuple[Section, ...]]


TOPICS: Mapping[str, Topic] = {
    "delivery": Topic(delivery.title, delivery.sections),
}
"""By the result's ``kind``."""
