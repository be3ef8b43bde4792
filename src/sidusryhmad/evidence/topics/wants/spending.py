"""What effort a change spends on wants, and what value it brings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from sidusryhmad.evidence.topics.wants.judged import (
    CONSCIOUS,
    SUBCONSCIOUS,
    Judged,
    Value,
    value_of,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One want that a change meets.

    Attributes:
        want: Id of the want; None for effort that meets none.
        effort: What it takes; None where nobody said.
        share: How much of the want is met, 0 to 1; None where nobody said.
    """

    want: str | None
    effort: float | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A change with what it meets.

    Attributes:
        id: Id of the change.
        name: Its name.
        entries: What it meets.
    """

    id: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Spending:
    """Where the effort of a change goes, and what value comes of it.

    Attributes:
        change: Id of the change.
        name: Its name.
        entries: What it meets, as declared.
        on_value: Effort on wants that add value.
        on_none: Effort on wants that add none: deceptions and invisible ones.
        on_unknown: Effort on wants of which nobody asked whether they add value.
        without_want: Effort that meets no want on the list.
        unsaid: How many of its wants are met without saying at what effort; in none of the sums.
        voiced: Value of the wants it meets that are held and add value.
        unvoiced: Value of those that add value and nobody voiced.
    """

    change: str
    name: str
    entries: tuple[Entry, ...]
    on_value: float
    on_none: float
    on_unknown: float
    without_want: float
    unsaid: int
    voiced: Value
    unvoiced: Value

    @property
    def total(self) -> float:
        """All effort that was said; the sum of the four."""
        return fsum((self.on_value, self.on_none, self.on_unknown, self.without_want))

    @property
    def wasted(self) -> float | None:
        """Share of the effort that goes to wants known to add no value; None without effort."""
        return self.on_none / self.total if self.total else None


def spending(plan: Plan, wants: Mapping[str, Judged]) -> Spending:
    """Where the effort of a change goes.

    Args:
        plan: The change.
        wants: The wants by id.

    Returns:
        Sums of the efforts, each rounded once.

    Example:
        >>> wants = {"a": Judged("a", "A", held=True, adds_value=False)}
        >>> found = spending(Plan("c", "C", (Entry("a", 3.0), Entry(None, 1.0))), wants)
        >>> found.on_none, found.without_want, found.wasted
        (3.0, 1.0, 0.75)
    """
    met = [(wants[entry.want], entry) for entry in plan.entries if entry.want is not None]
    return Spending(
        plan.id,
        plan.name,
        plan.entries,
        on_value=_sum([e for want, e in met if want.adds_value is True]),
        on_none=_sum([e for want, e in met if want.adds_value is False]),
        on_unknown=_sum([e for want, e in met if want.adds_value is None]),
        without_want=_sum([entry for entry in plan.entries if entry.want is None]),
        unsaid=sum(entry.effort is None for entry in plan.entries),
        voiced=value_of([(w, e.share) for w, e in met if w.category == CONSCIOUS]),
        unvoiced=value_of([(w, e.share) for w, e in met if w.category == SUBCONSCIOUS]),
    )


def _sum(entries: Sequence[Entry]) -> float:
    return fsum(entry.effort or 0.0 for entry in entries)
