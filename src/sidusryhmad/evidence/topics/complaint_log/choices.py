"""What can be chosen about a complaint log."""

import datetime
from dataclasses import dataclass
from typing import TypedDict

from sidusryhmad.evidence.topics.complaint_log.search import Search


class Chosen(TypedDict, total=False):
    """The fields of :class:`Choices` as keyword arguments."""

    as_of: datetime.date | None
    names: bool
    level: float
    combinations: tuple[tuple[str, ...], ...]
    at_least: int
    fewest: int
    draws: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices(Search):
    """What can be chosen, how patterns are looked for included.

    Attributes:
        as_of: The day on which follow-ups are looked at; the last one in the log when left out.
        names: Whether people on duty and customers go by their names, not by letters.
    """

    as_of: datetime.date | None = None
    names: bool = False
