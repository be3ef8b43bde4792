"""How many people stand behind the complaints, and out of how many customers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.evidence.topics.complaint_rates.busiest import People
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, grown
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate, rate
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount


@dataclass(frozen=True, slots=True)
class Complaining:
    """People who complain, out of all customers.

    Attributes:
        name: Period, unit, place and topic, as far as they are named.
        complaints: How many complaints they brought.
        people: How many people they are.
        share: Which share of the customers they are; None where nobody counted the customers.
        growth: Bush or forest; None without a share or a threshold.
    """

    name: tuple[str, ...]
    complaints: int
    people: int
    share: Rate | None = None
    growth: Growth | None = None

    @property
    def each(self) -> float | None:
        """Complaints per person; None where nobody complained."""
        return self.complaints / self.people if self.people else None


def complaining(
    rows: Sequence[ComplaintCount], *, confidence: float, threshold: float | None = None
) -> tuple[Complaining, ...]:
    """Rows that say how many people complained.

    People of different rows may be the same ones, so they are never added up.

    Args:
        rows: The rows, without faults.
        confidence: How sure intervals are.
        threshold: From which share of the customers on it is a forest.

    Returns:
        One record a row.

    Example:
        >>> rows = [ComplaintCount(complaints=9, complainers=3, customers=600)]
        >>> [(each.each, each.share.value) for each in complaining(rows, confidence=0.95)]
        [(3.0, 0.005)]
    """
    found = []
    for row in rows:
        if row.complainers is not None:
            named = (row.period, row.unit, row.place, row.topic)
            name = tuple(part for part in named if part)
            counted = (row.complainers, row.customers)
            made = Complaining(name, row.complaints, row.complainers, _share(counted, confidence))
            found.append(_judged(made, threshold))
    return tuple(found)


def everybody(
    rows: Sequence[ComplaintCount],
    listed: People | None,
    *,
    confidence: float,
    threshold: float | None = None,
) -> Complaining | None:
    """The people of all rows together, where that can be known.

    Args:
        rows: The rows, without faults.
        listed: The people one by one, if there is such a list.
        confidence: How sure intervals are.
        threshold: From which share of the customers on it is a forest.

    Returns:
        The listed people, or those of the only row that counts them; else None.
    """
    if listed is not None:
        customers = {row.customers for row in rows if row.customers is not None}
        known = customers.pop() if len(customers) == 1 else None
        share = _share((listed.people, known), confidence)
        return _judged(Complaining((), listed.complaints, listed.people, share), threshold)
    found = complaining(rows, confidence=confidence, threshold=threshold)
    return replace(found[0], name=()) if len(found) == 1 else None


def _share(counted: tuple[int, int | None], confidence: float) -> Rate | None:
    people, customers = counted
    if not customers or people > customers:
        return None
    return rate(people, customers, confidence=confidence)


def _judged(found: Complaining, threshold: float | None) -> Complaining:
    if threshold is None or found.share is None:
        return found
    return replace(found, growth=grown(found.share, threshold))
