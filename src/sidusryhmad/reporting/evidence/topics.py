"""Which finding from evidence is told by which module: one row a kind."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sidusryhmad.reporting.document import Section
from sidusryhmad.reporting.evidence import (
    channels,
    cocreation,
    complaint_cost,
    complaint_log,
    complaints,
    delivery,
    parties,
    recommendation,
    spiral,
    value_views,
    waiting,
    wants,
)
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
    "channels": Topic(channels.title, channels.sections),
    "complaint_cost": Topic(complaint_cost.title, complaint_cost.sections),
    "complaint_log": Topic(complaint_log.title, complaint_log.sections),
    "complaints": Topic(complaints.title, complaints.sections),
    "cocreation": Topic(cocreation.title, cocreation.sections),
    "delivery": Topic(delivery.title, delivery.sections),
    "recommendation": Topic(recommendation.title, recommendation.sections),
    "parties": Topic(parties.title, parties.sections),
    "spiral": Topic(spiral.title, spiral.sections),
    "value_views": Topic(value_views.title, value_views.sections),
    "waiting": Topic(waiting.title, waiting.sections),
    "wants": Topic(wants.title, wants.sections),
}
"""By the result's ``kind``."""
