"""Alternatives side by side, as a frozen result."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.analysis.compare.criteria import nash, settled
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap

PASSING = frozenset({"good", "no_effect"})
"""Verdicts that no veto stands against: nobody loses more than is allowed in their ring."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One change, or several together, or doing nothing.

    Attributes:
        id: Id of the change; ``a+b`` where several are made together.
        name: Its name.
        change: The change; None for doing nothing.
        status: Its verdict: ``good``, ``harms_inner``, ``harms_outside`` or ``no_effect``.
        order: What it is ordered by: total by id of everybody in today's inner circle; whom it
            removes counts as 0, neither gain nor loss.
        totals: Total by id of everybody who is in the inner circle today or afterwards and is
            there afterwards.
        losers: Ids in the inner circle that lose more than epsilon, worst first.
        losers_outside: Ids elsewhere that lose more than the tolerance, worst first.
        removed: Ids of today's inner circle whom it removes; nothing is said of what that does to
            them.
        added: Ids in the inner circle whom it adds or moves there: judged, but not ordered by.
        rank: Its place among the alternatives, from 1; equals share one.
        dominated_by: Ids of alternatives that are better for somebody of the inner circle and
            worse for nobody.
        probability: Share of the draws in which its verdict is good; None where nothing was drawn.
        first: Share of the draws in which it ranks first, equals sharing the draw; None where
            nothing was drawn.
    """

    id: str
    name: str
    change: Change | None
    status: str
    order: Mapping[str, float]
    totals: Mapping[str, float]
    losers: tuple[str, ...] = ()
    losers_outside: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    rank: int = 1
    dominated_by: tuple[str, ...] = ()
    probability: float | None = None
    first: float | None = None

    @property
    def passes(self) -> bool:
        """Whether no veto stands against it."""
        return self.status in PASSING

    @property
    def nothing(self) -> bool:
        """Whether this is doing nothing."""
        return self.change is None

    @property
    def worst(self) -> str | None:
        """Id of the worst-off of today's inner circle; None where the circle is empty."""
        return min(self.order, key=lambda id_: settled(self.order[id_]), default=None)

    @property
    def lowest(self) -> float | None:
        """Total of the worst-off."""
        return None if self.worst is None else self.order[self.worst]

    @property
    def sum(self) -> float:
        """Sum over today's inner circle."""
        return float(sum(self.order.values()))

    @property
    def nash(self) -> float | None:
        """Product of the gains of today's inner circle; None unless everybody gains."""
        return nash(tuple(self.order.values()))

    @property
    def unhelped(self) -> tuple[str, ...]:
        """Ids of those in today's inner circle who do not gain; they leave no Nash product."""
        return tuple(id_ for id_, total in self.order.items() if settled(total) <= 0)


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Result):
    """Changes of one map side by side, with doing nothing among them.

    Attributes:
        service_map: The map.
        carry_over: Carry-over at its point value.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        inner_circle: Ids of the inner circle as the map stands, by whom alternatives are ordered.
        names: Display name by id of everybody on the map, today or under some alternative.
        alternatives: Those that no veto stands against first, then by leximin; equals in the order
            given.
        better: For each alternative and each other one the probability that the worst-off fares
            better under it, equal draws counted half; None where nothing was drawn.
        draws: Number of common draws; None where nothing was drawn.
        seed: Their seed.
        impacts: What each change does, by id of the alternative, in the order of the alternatives.
        warnings: What deserves a look.
        ties: For each alternative and each other one the share of the draws in which the worst-off
            fares equally under both; None where nothing was drawn.
        assumptions: What the numbers assume of influences that are not known in full, on the map or
            on it after a change.
    """

    kind = "comparison"
    table = "alternatives"
    unwritten = frozenset({"service_map", "impacts", "changes", "maps"})

    service_map: ServiceMap
    carry_over: float
    budget: bool
    inner_circle: tuple[str, ...]
    names: Mapping[str, str]
    alternatives: tuple[Alternative, ...]
    better: Mapping[str, Mapping[str, float]] | None
    draws: int | None
    seed: int | None
    impacts: Mapping[str, Impact]
    warnings: tuple[Message, ...] = ()
    ties: Mapping[str, Mapping[str, float]] | None = None
    assumptions: tuple[Message, ...] = ()

    @property
    def changes(self) -> tuple[Alternative, ...]:
        """The alternatives without doing nothing, in their order."""
        return tuple(a for a in self.alternatives if not a.nothing)

    @property
    def maps(self) -> tuple[ServiceMap, ...]:
        """The map, and what each change makes of it, in the order of the alternatives."""
        return (self.service_map, *(result.service_map for result in self.impacts.values()))

    @property
    def none_passes(self) -> bool:
        """Whether a veto stands against every change."""
        return not any(a.passes for a in self.changes)

    @property
    def best(self) -> tuple[str, ...]:
        """Ids of the changes that come before all other changes; several where they are equal."""
        return tuple(a.id for a in self.changes if a.rank == self.changes[0].rank)

    @property
    def front(self) -> tuple[str, ...]:
        """Ids of the alternatives that no other one dominates (Pareto front)."""
        return tuple(a.id for a in self.alternatives if not a.dominated_by)

    def __repr__(self) -> str:
        return f"<Comparison: {', '.join(f'{a.rank}. {a.id}' for a in self.alternatives)}>"

    def of(self, reference: str) -> Alternative:
        """One alternative.

        Args:
            reference: Its id or name.

        Returns:
            The alternative.

        Raises:
            KeyError: There is none called so.
        """
        by_id = {a.name: a for a in self.alternatives} | {a.id: a for a in self.alternatives}
        return by_id[reference]
