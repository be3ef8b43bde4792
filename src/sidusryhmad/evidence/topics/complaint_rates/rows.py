"""The tables that complaints come in: counts against their base, and who complained."""

import re
from typing import Any

from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Count, Flag, Name, Row
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Value

_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")


def count(value: Value) -> Any:  # noqa: ANN401 - a number, or whatever stands there
    """A count however it is written, also with blanks between thousands.

    Args:
        value: The cell's value.

    Returns:
        The number; the value itself where it is none.

    Example:
        >>> count("300 000"), count("12"), count("30 00"), count("many")
        (300000, 12, '30 00', 'many')
    """
    if isinstance(value, str) and _GROUPED.fullmatch(value.strip()):
        return int("".join(value.split()))
    return values.number(value)


class ComplaintCount(Row):
    """Complaints of one period, topic or place."""

    complaints: Count
    """How many complaints there were."""
    base: Count | None = None
    """Out of how many; blank where nobody counted."""
    counts: Name | None = None
    """What the base counts, such as deliveries."""
    several: Flag | None = None
    """Whether one unit of the base can bring several complaints."""
    period: Name | None = None
    """The time that was counted."""
    topic: Name | None = None
    """What was complained of."""
    unit: Name | None = None
    """The unit that was complained of."""
    place: Name | None = None
    """Where it was."""
    complainers: Count | None = None
    """How many people complained."""
    customers: Count | None = None
    """How many customers there were."""


class Complainer(Row):
    """A person who complained."""

    customer: Name
    """Who it was; never shown."""
    complaints: Count | None = None
    """How many complaints the person brought; one a row where the column is missing."""


COUNTS = Form(
    "complaints",
    ("complaints", "kaebused", "pretensioonid"),
    (
        Column(("period",), values.text, ("period", "periood", "week", "month", "nädal", "kuu")),
        Column(("topic",), values.text, ("topic", "teema")),
        Column(("unit",), values.text, ("unit", "üksus", "department", "osakond")),
        Column(("place",), values.text, ("place", "koht", "region", "piirkond")),
        Column(("complaints",), count, ("complaints", "kaebusi", "pretensioone")),
        Column(("base",), count, ("base", "alus", "out of")),
        Column(("counts",), values.text, ("base counts", "alus loeb", "counts", "aluse ühik")),
        Column(
            ("several",),
            values.flag,
            ("several per unit", "ühikust mitu", "several", "ühest võib tulla mitu"),
        ),
        Column(
            ("complainers",),
            values.number,
            ("people who complained", "kaebajaid", "complainers", "people"),
        ),
        Column(("customers",), count, ("customers", "kliente")),
    ),
    ComplaintCount,
    ("complaints",),
)
"""Counts of complaints."""

COMPLAINERS = Form(
    "complainers",
    ("complainers", "kaebajad"),
    (
        Column(("customer",), values.text, ("customer", "klient", "who complained", "kaebaja")),
        Column(("complaints",), count, ("complaints", "kaebusi", "pretensioone")),
    ),
    Complainer,
    ("customer",),
)
"""Who complained, a row a person or a row a complaint."""
