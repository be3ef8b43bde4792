"""Which finding from evidence is told by which module: one row a kind."""

from collections.abc import Mapping
from typing import Any, Protocol

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


class Topic(Protocol):
    """How a kind of result is told: what each module of a topic offers."""

    def title(self, result: Any, words: Words, /) -> str:  # noqa: ANN401 - each its own result
        """The title of its report."""

    def sections(self, result: Any, words: Words, /) -> tuple[Section, ...]:  # noqa: ANN401
        """Its sections, the answer first; those without content are not shown."""


TOPICS: Mapping[str, Topic] = {
    "channels": channels,
    "complaint_cost": complaint_cost,
    "complaint_log": complaint_log,
    "complaints": complaints,
    "cocreation": cocreation,
    "delivery": delivery,
    "recommendation": recommendation,
    "parties": parties,
    "spiral": spiral,
    "value_views": value_views,
    "waiting": waiting,
    "wants": wants,
}
"""By the result's ``kind``."""
