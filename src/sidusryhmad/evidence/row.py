"""The ground of every row of evidence, and the kinds of value that rows hold."""

import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, Strict

from sidusryhmad.model.record import Flag, Name, Number, Record, Text

__all__ = [
    "AS_WHOLE",
    "Clock",
    "Count",
    "Day",
    "Flag",
    "Moment",
    "Name",
    "Number",
    "Points",
    "Positive",
    "Rating",
    "Row",
    "Share",
    "Text",
]


def _whole(value: object) -> object:
    """A whole number that came as 7.0, as data frames hold it beside blanks, is that number."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    return value


AS_WHOLE = BeforeValidator(_whole)
"""Stands last among what an ``int`` must be, so that its limits are still told as limits."""
Day = Annotated[datetime.date, Strict()]
"""A day."""
Moment = Annotated[datetime.datetime, Strict()]
"""A day with a time."""
Clock = Annotated[datetime.time, Strict()]
"""A time of day."""
Share = Annotated[Number, Field(ge=0, le=1)]
"""A share or a probability, 0 to 1."""
Count = Annotated[int, Strict(), Field(ge=0), AS_WHOLE]
"""How many."""
Points = Annotated[Number, Field(ge=-3, le=3)]
"""Likert points, −3 to +3."""
Rating = Annotated[int, Strict(), Field(ge=0, le=10), AS_WHOLE]
"""An answer from 0 to 10."""
Positive = Annotated[Number, Field(ge=0)]
"""A size, such as money or minutes: never below zero."""


class Row(Record):
    """A row of a table of evidence: frozen, nothing converted silently."""
