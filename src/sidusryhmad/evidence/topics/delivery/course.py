"""The impact over time: how much of it each one feels in which phase of adoption."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact, StakeholderImpact
from sidusryhmad.evidence.topics.delivery.adoption import Phase, share_at
from sidusryhmad.evidence.topics.delivery.chain import Chance

AFTERWARDS = ""
"""Name of the time after the last phase, in which its share stays."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What one stakeholder feels of a change in a phase.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        full: Total effect × the share that works at the phase's end, in Likert points: if
            everything succeeds.
        expected: The same × the chance of arriving; None where the chance is not known.
        low: The lowest of full × either end of the chance.
        high: The highest of them.
        average: Expected, on average over the phase; None as above.
    """

    id: str
    name: str
    full: float
    expected: float | None
    low: float
    high: float
    average: float | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase of adoption up to the horizon, and what is felt in it.

    Attributes:
        name: The phase's name; empty for the time after the last phase.
        begins: Week in which it begins, from 0.
        ends: Week in which it ends, the horizon at the latest.
        before: Share of the impact that works at its beginning; grows evenly to ``share``.
        share: Share that works at its end.
        felt: What everybody of the inner circle feels, in the map's order.
    """

    name: str
    begins: float
    ends: float
    before: float
    share: float
    felt: tuple[Felt, ...]


def stretches(
    phases: Sequence[Phase], weeks: float, found: Impact, arrival: Chance
) -> tuple[Stretch, ...]:
    """What the inner circle feels of a change, phase by phase.

    Args:
        phases: The phases of adoption, in order.
        weeks: The horizon.
        found: What the change does if everything succeeds.
        arrival: How surely it does.

    Returns:
        A stretch a phase that begins before the horizon, and one for the time after the last.
    """
    made: list[Stretch] = []
    people = [each for each in found.stakeholders if each.id in found.inner_circle]
    for phase, before in _up_to(phases, weeks):
        ends = min(phase.ends, weeks)
        share = share_at(phase, before, ends)
        mean = (before + share) / 2
        felt = tuple(_felt(each, arrival, share, mean) for each in people)
        made.append(Stretch(phase.name, phase.begins, ends, before, share, felt))
    return tuple(made)


def _felt(each: StakeholderImpact, arrival: Chance, share: float, mean: float) -> Felt:
    full = each.total * share
    low, high = sorted((full * arrival.low, full * arrival.high))
    if arrival.value is None:
        return Felt(each.id, each.name, full, None, low, high, None)
    whole = each.total * arrival.value
    return Felt(each.id, each.name, full, whole * share, low, high, whole * mean)


def _up_to(phases: Sequence[Phase], weeks: float) -> Iterator[tuple[Phase, float]]:
    """Phases that begin before the horizon, each with the share that works before it."""
    before, end = 0.0, 0.0
    for phase in phases:
        if phase.begins < weeks:
            yield phase, before
        before, end = phase.share, phase.ends
    if end < weeks:
        yield Phase(AFTERWARDS, end, weeks, before), before
