"""Adoption over time: which share of an impact works when, through four phases."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.evidence.topics.delivery.rows import PHASES, PhaseRow

HALF_YEAR = 26.0
"""Weeks in which the phases pass where nobody says how long they take. By the source text."""
_SHARES = (0.0, 0.0, 1.0, 1.0)
"""Share that works at each phase's end where nobody says it. An assumption: nothing works while
people find it strange or deny it, it grows through acceptance, and is whole as a habit."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of adoption.

    Attributes:
        name: Its name.
        begins: Week in which it begins, from 0.
        ends: Week in which it ends.
        share: Share of the whole impact that works at its end; grows evenly within the phase.
    """

    name: str
    begins: float
    ends: float
    share: float


def usual_phases(weeks: float = HALF_YEAR) -> tuple[PhaseRow, ...]:
    """The four phases, equally long.

    Args:
        weeks: How long all of them take together.

    Returns:
        The phases.
    """
    return tuple(
        PhaseRow(phase=name, weeks=weeks / len(PHASES), share=share)
        for name, share in zip(PHASES, _SHARES, strict=True)
    )


def timetable(rows: Sequence[PhaseRow]) -> tuple[Phase, ...]:
    """The phases one after the other.

    Args:
        rows: The phases in order.

    Returns:
        The same with weeks from the start.
    """
    found: list[Phase] = []
    begins = 0.0
    for row in rows:
        found.append(Phase(row.phase, begins, begins + row.weeks, row.share))
        begins += row.weeks
    return tuple(found)


def share_over(phases: Sequence[Phase], weeks: float) -> float:
    """The share of an impact that has worked on average from the start to a week.

    Args:
        phases: The phases.
        weeks: Up to which week; above 0. After the last phase its share stays.

    Returns:
        A share, 0 to 1: the area below the line of shares, over the weeks.

    Example:
        >>> share_over([Phase("acceptance", 0, 10, 1)], 20)
        0.75
    """
    area, before, end = 0.0, 0.0, 0.0
    for phase in phases:
        until = min(phase.ends, weeks)
        if until > phase.begins:
            there = share_at(phase, before, until)
            area += (before + there) / 2 * (until - phase.begins)
        before, end = phase.share, phase.ends
    return (area + before * max(0.0, weeks - end)) / weeks


def share_at(phase: Phase, before: float, week: float) -> float:
    """The share that works at a week of a phase.

    Args:
        phase: The phase.
        before: The share that works when it begins.
        week: A week within it.

    Returns:
        A share between both; the phase's own at its end.

    Example:
        >>> share_at(Phase("acceptance", 10, 20, 1), 0.5, 15)
        0.75
    """
    if week >= phase.ends:
        return phase.share
    passed = (week - phase.begins) / (phase.ends - phase.begins)
    return before + (phase.share - before) * passed
