"""A remedy with its evidence."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import Verdict
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Measure:
    """An extra direct effect on one stakeholder, as that stakeholder sees it, in Likert points.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        amount: The extra direct effect; not 0.
        cost: Its cost per point.
        direct: Direct effect of the change alone.
    """

    id: str
    name: str
    amount: float
    cost: float
    direct: float

    @property
    def direct_after(self) -> float:
        """Direct effect with the measure."""
        return self.direct + self.amount

    @property
    def effort(self) -> float:
        """Cost of the whole measure."""
        return self.cost * abs(self.amount)


@dataclass(frozen=True, slots=True)
class RemediedTotal:
    """One stakeholder without and with the measures, in Likert points.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        ring: Ring id.
        inner: Whether they belong to the inner circle.
        needed: The lowest total allowed.
        before: Total of the change alone.
        after: Total with the measures.
        shortfall: By how much ``after`` stays below what is needed; 0 where it does not.
    """

    id: str
    name: str
    ring: str
    inner: bool
    needed: float
    before: float
    after: float
    shortfall: float


@dataclass(frozen=True, slots=True)
class Robustness:
    """How surely the measures hold.

    Attributes:
        target: Share of draws asked for.
        scenarios: Draws that the measures were sought on.
        found: Whether they hold in the share asked for of these.
        count: Fresh draws that they were tried on.
        seed: Seed of the fresh draws, derived from the one given.
        before: Share of the fresh draws in which everybody is where they need to be without
            measures.
        reached: The same with the measures.
    """

    target: float
    scenarios: int
    found: bool
    count: int
    seed: int
    before: float
    reached: float

    @property
    def error(self) -> float:
        """Standard error of the share reached."""
        return float((self.reached * (1.0 - self.reached) / self.count) ** 0.5)

    @property
    def holds(self) -> bool:
        """Whether the share reached on fresh draws is the one asked for."""
        return self.reached >= self.target


@dataclass(frozen=True, slots=True, repr=False)
class Remedy(Result):
    """The smallest accompanying measures that leave nobody in the inner circle worse off.

    Attributes:
        service_map: The map as it is once the change is made.
        original: The change without measures.
        change: The change with them: ``impact(map, remedy.change)`` gives the totals promised. A
            range of an effect moves along with its measure and ends where the scale does.
        carry_over: Share of an influencer's change that a fully influenced stakeholder takes on.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        terms: On what terms it was sought.
        feasible: Whether everybody is where they need to be, at the point values.
        proven: Whether it is certain that no fewer measures do; None where few was not asked for.
        measures: The measures, in file order; the nearest ones where none suffice.
        stakeholders: Everybody without and with them, in file order.
        before: The verdict on the change alone.
        after: The verdict with the measures.
        robustness: How surely they hold; None where the ratings are taken as exact.
        assumptions: What the numbers rest on.
    """

    kind: ClassVar[str] = "remedy"
    table: ClassVar[str] = "measures"

    service_map: ServiceMap
    original: Change
    change: Change
    carry_over: float
    budget: bool
    terms: Terms
    feasible: bool
    proven: bool | None
    measures: tuple[Measure, ...]
    stakeholders: tuple[RemediedTotal, ...]
    before: Verdict
    after: Verdict
    robustness: Robustness | None
    assumptions: tuple[Message, ...]

    @property
    def effort(self) -> float:
        """Cost of all measures together."""
        return sum(measure.effort for measure in self.measures)

    @property
    def short(self) -> tuple[str, ...]:
        """Ids of those who stay below what they need, the inner circle first, worst first."""
        below = [s for s in self.stakeholders if s.shortfall > 0]
        return tuple(s.id for s in sorted(below, key=lambda s: (not s.inner, -s.shortfall)))

    def __repr__(self) -> str:
        found = f"{len(self.measures)} measures" if self.feasible else "none suffices"
        return f"<Remedy for {self.original.id!r}: {found}>"
