"""The service a map is about, and who counts as its inner circle."""

import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

from sidusryhmad.model.record import Identifier, Name, Record, Text


def _iso_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return value


class Service(Record):
    """The service a map is about."""

    name: Name
    """Name of the service."""
    purpose: Text | None = None
    """What it is for, in a sentence."""
    language: Text | None = None
    """Language of the map, such as ``et`` or ``en``; reports follow it."""
    date: Annotated[datetime.date, Field(strict=True), BeforeValidator(_iso_date)] | None = None
    """The day the map describes: what counts as good changes with time."""
    note: Text | None = None
    """Free text, shown in reports: where the map comes from, what it leaves out."""


class InnerCircle(Record):
    """Who counts as the inner circle: all members of the rings, and the stakeholders named."""

    rings: tuple[Identifier, ...] | None = None
    """Ring ids; the innermost ring when left out."""
    stakeholders: tuple[Identifier, ...] = ()
    """Further stakeholder ids."""
