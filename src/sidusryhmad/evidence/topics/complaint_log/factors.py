"""What each complaint is counted by: weekday, hour, place, person on duty, topic."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FACTORS = ("weekday", "hour", "place", "person", "topic")
"""What complaints are counted by."""
TIMED = frozenset({"weekday", "hour"})
MISSING = -1
Level = int | str
Event = Mapping[str, Level]
"""What is known of a complaint: levels by factor; what is not known is left out."""
Codes = NDArray[np.intp]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Exposure:
    """How much there was that could go wrong: hours on duty, deliveries, visits.

    Attributes:
        factors: What it is given by.
        rows: Levels in the order of the factors.
        amounts: How much, one number for each row, above zero.
    """

    factors: tuple[str, ...]
    rows: tuple[tuple[Level, ...], ...]
    amounts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of all complaints.

    Attributes:
        name: Its name.
        levels: What occurs: weekdays from 0, hours, names.
        codes: Number of its level for each complaint, −1 where it is not known.
    """

    name: str
    levels: tuple[Level, ...]
    codes: Codes

    @property
    def counts(self) -> Codes:
        """Complaints of each level."""
        known = self.codes[self.codes != MISSING]
        return np.bincount(known, minlength=len(self.levels))


def factors_of(
    events: Sequence[Event],
    exposure: Exposure | None = None,
    open_when: Mapping[str, Iterable[Level]] | None = None,
) -> dict[str, Factor]:
    """The factors of complaints.

    Levels that are names stand in an order that does not depend on the names unless nothing else
    tells them apart, so that what is drawn at random does not change when people are renamed.

    Args:
        events: What is known of each complaint.
        exposure: Whose levels count too, also where nobody complained.
        open_when: Weekdays and hours that count too.

    Returns:
        Every factor, by name.

    Example:
        >>> factors_of([{"weekday": 2, "person": "Kaire"}, {"weekday": 0}])["weekday"].levels
        (0, 2)
    """
    columns = {name: [event.get(name) for event in events] for name in FACTORS}
    also = open_when or {}
    return {
        name: _factor(name, values, _exposed(name, exposure), also.get(name, ()))
        for name, values in columns.items()
    }


def _factor(
    name: str,
    values: Sequence[Level | None],
    rows: Mapping[Level, list[tuple[str, ...]]],
    also: Iterable[Level],
) -> Factor:
    counts = Counter(value for value in values if value is not None)
    known = {*counts, *rows, *also}
    if name in TIMED:
        levels: list[Level] = sorted(known)
    else:
        levels = sorted(known, key=lambda v: (-counts[v], rows.get(v, []), str(v)))
    codes = {level: number for number, level in enumerate(levels)}
    found = [MISSING if value is None else codes[value] for value in values]
    return Factor(name, tuple(levels), np.asarray(found, dtype=np.intp))


def _exposed(name: str, exposure: Exposure | None) -> dict[Level, list[tuple[str, ...]]]:
    """What an exposure says about each level of a factor, the level itself left out."""
    found: dict[Level, list[tuple[str, ...]]] = {}
    if exposure is None or name not in exposure.factors:
        return found
    at = exposure.factors.index(name)
    for row, amount in zip(exposure.rows, exposure.amounts, strict=True):
        others = (*map(str, row[:at]), *map(str, row[at + 1 :]), f"{amount:.12g}")
        found.setdefault(row[at], []).append(others)
    return {level: sorted(rows) for level, rows in found.items()}
