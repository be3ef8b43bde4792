"""What a change does to a party: the sum over its roles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.analysis.uncertainty.summary import QUANTILES
from sidusryhmad.evidence.topics.parties.roles import Role, Tie
from sidusryhmad.network.network import Floats


@dataclass(frozen=True, slots=True)
class Party:
    """What a change does to a person or an organisation in all its roles.

    Attributes:
        name: The party's name; a stakeholder's own where nobody named a party.
        named: Whether the map names it.
        roles: Its roles, inside out.
        total: Sum of the roles' totals, in Likert points; None without a change.
        inner: The same over the roles in the inner circle; None where it has none.
        outer: The same over the other roles; None where it has none.
        gaining: Ids of the roles that gain more than epsilon.
        losing: Ids of the roles that lose more than epsilon.
        likelihood: How surely the sum is a gain or a loss; None where nothing was drawn.
        torn_probability: Share of the draws in which some role gains and another loses; None where
            nothing was drawn.
        ties: The influences between its own roles.
        through_itself: Sum of what these hand on of the change; it is part of the total. None
            without a change.
    """

    name: str
    named: bool
    roles: tuple[Role, ...]
    total: float | None = None
    inner: float | None = None
    outer: float | None = None
    gaining: tuple[str, ...] = ()
    losing: tuple[str, ...] = ()
    likelihood: Likelihood | None = None
    torn_probability: float | None = None
    ties: tuple[Tie, ...] = ()
    through_itself: float | None = None

    @property
    def torn(self) -> bool:
        """Whether it gains in one role and loses in another."""
        return bool(self.gaining and self.losing)


def summed(party: Party, epsilon: float) -> Party:
    """A party with the sums over its roles.

    Args:
        party: A party whose roles have their totals.
        epsilon: Likert points that count as nothing.

    Returns:
        The party; exact: each sum is rounded once, whatever order its roles stand in.

    Example:
        >>> roles = (Role("k", "Klient", "direct", True, 2.0), Role("n", "Naaber", "x", False, -0.5))
        >>> found = summed(Party("Alar", True, roles), 0.05)
        >>> found.total, found.inner, found.outer, found.torn
        (1.5, 2.0, -0.5, True)
    """  # noqa: E501 - an example is one line
    totals = {role.id: role.total or 0.0 for role in party.roles}
    amounts = [tie.amount or 0.0 for tie in party.ties]
    return replace(
        party,
        total=fsum(totals.values()),
        inner=_sum([totals[role.id] for role in party.roles if role.inner_circle]),
        outer=_sum([totals[role.id] for role in party.roles if not role.inner_circle]),
        gaining=tuple(id_ for id_, total in totals.items() if steady(total) > epsilon),
        losing=tuple(id_ for id_, total in totals.items() if steady(total) < -epsilon),
        through_itself=fsum(amounts),
    )


def drawn(party: Party, totals: Mapping[str, Floats], epsilon: float) -> Party:
    """A party with how surely it gains, loses, or is torn: everything within one draw together.

    Args:
        party: The party.
        totals: Totals of each stakeholder in every draw.
        epsilon: Likert points that count as nothing.

    Returns:
        The party.
    """
    columns = np.stack([totals[role.id] for role in party.roles])
    gains, loses = (columns > epsilon).any(axis=0), (columns < -epsilon).any(axis=0)
    roles = tuple(
        replace(role, likelihood=likelihood(totals[role.id], epsilon)) for role in party.roles
    )
    return replace(
        party,
        roles=roles,
        likelihood=likelihood(columns.sum(axis=0), epsilon),
        torn_probability=float((gains & loses).mean()),
    )


def likelihood(values: Floats, epsilon: float) -> Likelihood:
    """How surely something gains or loses.

    Args:
        values: What it comes to in every draw.
        epsilon: Likert points that count as nothing.

    Returns:
        Where nine of ten draws lie, and the shares of draws with a gain, a loss, neither.
    """
    low, median, high = np.quantile(values, QUANTILES).tolist()
    gain, loss = float((values > epsilon).mean()), float((values < -epsilon).mean())
    return Likelihood(low, median, high, gain, loss, max(0.0, 1.0 - gain - loss))


def _sum(totals: list[float]) -> float | None:
    return fsum(totals) if totals else None
